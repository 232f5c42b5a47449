"""Caches compared: least frequently used, first in first out, time to live on a fake clock; with statistics."""
from _collections import OrderedDict, defaultdict, deque


class Cache:
    registry = {}

    def __init_subclass__(cls, /, name, **rest):
        super().__init_subclass__(**rest)
        cls.registry[name] = cls

    def __init__(self, load, size):
        if not callable(load):
            raise TypeError(f'{load!r} is not callable')
        self.load, self.size, self.hits, self.misses, self.data = load, size, 0, 0, {}

    def __call__(self, key):
        try:
            value = self.find(key)
        except KeyError:
            self.misses += 1
            value = self.load(key)
            while len(self.data) >= self.size:
                self.evict()
            self.store(key, value)
        else:
            self.hits += 1
        return value

    def find(self, key):
        return self.data[key]

    def store(self, key, value):
        self.data[key] = value

    def evict(self):
        del self.data[next(iter(self.data))]

    def __repr__(self):
        return f'<{type(self).__name__} {self.hits}/{self.hits + self.misses} {list(self.data)}>'


class Fifo(Cache, name='fifo'):
    pass


class Lru(Cache, name='lru'):
    def find(self, key):
        value = self.data[key] = self.data.pop(key)
        return value


class Lfu(Cache, name='lfu'):
    def __init__(self, *args):
        super().__init__(*args)
        self.uses, self.levels = {}, defaultdict(OrderedDict)

    def find(self, key):
        value = super().find(key)
        count = self.uses[key]
        del self.levels[count][key]
        if not self.levels[count]:
            del self.levels[count]
        self.uses[key] = count + 1
        self.levels[count + 1][key] = None
        return value

    def store(self, key, value):
        super().store(key, value)
        self.uses[key] = 1
        self.levels[1][key] = None

    def evict(self):
        least = min(self.levels)
        key, _ = self.levels[least].popitem(last=False)
        if not self.levels[least]:
            del self.levels[least]
        del self.data[key], self.uses[key]


class Ttl(Cache, name='ttl'):
    now = 0

    def __init__(self, load, size, life=4):
        super().__init__(load, size)
        self.life, self.born = life, deque()

    def find(self, key):
        type(self).now += 1
        while self.born and self.born[0][0] + self.life <= self.now:
            self.data.pop(self.born.popleft()[1], None)
        return super().find(key)

    def store(self, key, value):
        super().store(key, value)
        self.born.append((self.now, key))


def load(key):
    if key == '!':
        raise LookupError('cannot load ' + key)
    if key == '?':
        raise KeyError(key)
    return key.upper()


for name, cls in Cache.registry.items():
    for size in (1, 3):
        cache, log = cls(load, size), []
        for key in 'abcabcaaadeaabba!c?':
            before = list(cache.data)
            try:
                value = cache(key)
            except LookupError as e:
                log.append(f'{type(e).__name__}:{e}:{type(e.__context__).__name__}')
            else:
                gone = [k for k in before if k not in cache.data]
                log.append(value + ('-' + ''.join(gone) if gone else ''))
        print(name, size, *log, cache)
print(sorted(Cache.registry), Ttl.now, Cache(len, 2), {k: list(v) for k, v in sorted(cls.__dict__.items()) if isinstance(v, tuple)})
def define():
    class Nameless(Cache):
        pass
for thunk in (lambda: Cache(5, 1), lambda: Cache(load), lambda: Lfu(load, 0)('a'), lambda: Fifo(load, 0)('a'), lambda: Fifo(load, 'x')('a'), lambda: Fifo(load, 2)([]), lambda: Fifo(load, 2)(5), lambda: Fifo(len, 2)('abc'), lambda: Fifo(len, 2)(), lambda: Lru(load, 2)({}), lambda: Ttl(load, 2, 'x')('a'), lambda: Ttl(load, 1, life=-1)('a'), define, lambda: type('T', (Cache,), {}, name='t').__name__, lambda: type('U', (Cache,), {}, name='u', extra=1), lambda: Cache.registry['t'](len, 1)('xyz'), lambda: OrderedDict().popitem(), lambda: OrderedDict(a=1).move_to_end('b'), lambda: min(defaultdict(list)), lambda: deque().popleft(), lambda: deque()[0], lambda: Ttl(load=len, size=1)((1, 2)), lambda: Cache(load, size=1, life=2)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
