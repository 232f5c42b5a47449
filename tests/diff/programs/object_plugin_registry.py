"""A registry of plugins filled by __init_subclass__, with lookups by name and a small command loop."""


class Command:
    registry = {}
    aliases = ()

    def __init_subclass__(cls, name=None, **options):
        super().__init_subclass__(**options)
        key = name or cls.__name__.lower()
        if key in Command.registry:
            raise LookupError(f'duplicate command {key!r}')
        for word in (key, *cls.aliases):
            Command.registry[word] = cls

    def run(self, *args):
        raise NotImplementedError(type(self).__name__)


class Add(Command):
    aliases = ('+', 'plus')

    def run(self, *args):
        return sum(map(int, args))


class Say(Command, name='echo'):
    def run(self, first, *rest, end='.'):
        return ' '.join((first,) + rest) + end


class Silent(Command):
    pass


for line in ('add 1 2 3', '+ 4 x', 'echo hello world', 'echo', 'silent', 'nothing', 'plus'):
    word, *args = line.split()
    try:
        print(line, '=>', Command.registry[word]().run(*args))
    except Exception as e:
        print(line, '=>', type(e).__name__, e)
try:
    class Again(Command, name='add'):
        pass
except LookupError as e:
    print(type(e).__name__, e)
print(list(Command.registry), [c.__name__ for c in Command.__subclasses__()][:3])
