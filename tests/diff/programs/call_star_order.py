"""In which order a call evaluates its function, arguments, iterables and mappings."""
log = []


def note(value):
    log.append(value)
    return value


def f(*args, **kw):
    return args, kw


print(note(f)(note(1), *note([2, 3]), note(4), k=note(5), **note({'m': 6}), n=note(7)))
print([x if not callable(x) else 'function' for x in log])


class Mapping:
    def __init__(self, **items):
        self.items_ = items

    def keys(self):
        log.append('keys')
        return list(self.items_)

    def __getitem__(self, key):
        log.append('get ' + key)
        return self.items_[key]


log.clear()
print(f(**Mapping(a=1, b=2), c=note(3)), log)
log.clear()


def generate():
    for i in range(3):
        log.append('yield %d' % i)
        yield i


print(f(*generate(), note('after')), log)
try:
    f(*generate(), **Mapping(a=1), a=2)
except TypeError as error:
    print(error)
try:
    f(**{'a': 1}, **{'b': 2, 'a': 3})
except TypeError as error:
    print(error)
