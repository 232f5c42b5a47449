"""An INI parser with sections, interpolation, typed getters and line numbers in errors."""


class ConfigError(Exception):
    pass


class Config:
    BOOLEANS = {'yes': True, 'on': True, '1': True, 'no': False, 'off': False, '0': False}

    def __init__(self, text):
        self.sections = {}
        current = None
        for number, line in enumerate(text.splitlines(), start=1):
            line = line.partition('#')[0].strip()
            match line[:1], line[-1:]:
                case '', _:
                    continue
                case '[', ']':
                    name = line[1:-1]
                    if name in self.sections:
                        raise ConfigError(f'line {number}: duplicate section {name!r}')
                    current = self.sections[name] = {}
                case _:
                    key, found, value = line.partition('=')
                    if not found:
                        raise ConfigError(f'line {number}: no = in {line!r}')
                    if current is None:
                        raise ConfigError(f'line {number}: no section')
                    current[key.rstrip().lower()] = value.lstrip().removeprefix('"').removesuffix('"')

    def get(self, section, key, kind=str, **default):
        try:
            raw = self.sections[section][key]
        except KeyError as e:
            if 'default' in default:
                return default['default']
            raise ConfigError(f'no {section}.{key}') from e
        raw = raw % self.sections[section]
        if kind is bool:
            return self.BOOLEANS[raw.lower()]
        return kind(raw)


config = Config('''
[server]   # the main one
Host = example.org
port=8080
url = http://%(host)s:%(port)s/
debug = Yes
ratio = 1e-3
title = "  spaced  "
[empty]
[bad]
loop = %(nothing)s
percent = 100%
list = 1, 2,3
''')
print(config.sections)
print(config.get('server', 'url'), config.get('server', 'port', int) + 1, config.get('server', 'debug', bool), config.get('server', 'ratio', float), config.get('empty', 'x', default=None))
print(config.get('bad', 'list', lambda s: list(map(int, s.split(',')))), repr(config.get('server', 'title')))
for args in (('server', 'nope'), ('nope', 'x'), ('server', 'host', int), ('bad', 'loop'), ('bad', 'percent'), ('server', 'host', bool), ('server', 'host', float)):
    try:
        print(config.get(*args))
    except Exception as e:
        print(args[:2], type(e).__name__, e, '| cause', repr(e.__cause__))
for text in ('x = 1', '[a]\nnonsense', '[a]\n[a]', '[a\nb'):
    try:
        Config(text)
    except ConfigError as e:
        print(type(e).__name__, e)
