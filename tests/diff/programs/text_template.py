"""A little template engine: {{ name.attr|filter }}, loops over lists, and error reports."""


class TemplateError(Exception):
    def __str__(self):
        return 'template: ' + super().__str__()


class User:
    def __init__(self, name, age):
        self.name, self.age = name, age


FILTERS = {'upper': str.upper, 'title': str.title, 'len': len, 'rev': lambda s: s[::-1], 'comma': '{:,}'.format}


def lookup(path, scope):
    first, *rest = path.split('.')
    value = scope[first]
    for part in rest:
        value = value[int(part)] if part.isdigit() else getattr(value, part)
    return value


def render(template, **scope):
    result, position = [], 0
    while (start := template.find('{{', position)) >= 0:
        result.append(template[position:start])
        end = template.find('}}', start)
        if end < 0:
            raise TemplateError(f'unclosed tag at {start}')
        path, *filters = map(str.strip, template[start + 2:end].split('|'))
        try:
            value = lookup(path, scope)
            for name in filters:
                value = FILTERS[name](value)
        except (KeyError, AttributeError, IndexError) as e:
            raise TemplateError(f'{path}: {type(e).__name__}: {e}') from e
        result.append(str(value))
        position = end + 2
    return ''.join(result) + template[position:]


user = User('ada lovelace', 36)
print(render('Hello {{ user.name | title }}, {{user.age}} years; {{ items.1 }} {{items|len}} {{n|comma}}!', user=user, items=['x', 'y'], n=1234567))
print(render('no tags } {'), render('{{a|rev|upper}}{{a}}', a='stressed'), repr(render('')))
for template in ('{{ x', '{{ nobody }}', '{{ user.email }}', '{{ items.7 }}', '{{ user.name|shout }}', '{{ user.age|len }}'):
    try:
        print(render(template, user=user, items=[]))
    except Exception as e:
        print(type(e).__name__, e, '|', repr(e.__cause__))
print('{u.name!r:>16}|{0[1]:*^5}|{d[key]}|{d[0]}'.format('ab', u=user, d={'key': 'v', 0: 'zero'}))
print('{0.name} is {0.age:05.1f}'.format(user), '{:{}.{}}'.format('abcdef', 8, 3) + '|')
for text in ('{u.none}', '{0[5]}', '{', '}', '{a}', '{0}{}', '{}{0}', '{0!x}', '{:z}', '{0[}', '{!r', '{0.}', '{0[a]}', '{:{}', '{d[q]}', '{a.b', '{0!}', '{0!rr}', '{5}'):
    try:
        print(text.format('xyz', u=user, d={}))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
