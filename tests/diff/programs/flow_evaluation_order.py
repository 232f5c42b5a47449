"""The order in which operands, targets, arguments, keys, decorators and defaults are evaluated."""


def t(name, value=None):
    print(name, end=' ')
    return value


class Box:
    def __getattr__(self, name): return t('get.' + name, self)
    def __setattr__(self, name, value): t('set.' + name)
    def __getitem__(self, key): return t(f'get[{key}]', self)
    def __setitem__(self, key, value): t(f'set[{key}]')
    def __delitem__(self, key): t(f'del[{key}]')
    def __iadd__(self, other): return t('iadd', self)
    def __add__(self, other): return t('add', self)
    def __contains__(self, x): return t('in', True)
    def __lt__(self, other): return t('lt', self)
    def __bool__(self): return t('bool', True)
    def __call__(self, *args, **kwargs): return t('call', self)


b = Box()
t('b', b)[t('k', 'k')] = t('value')
print()
t('x', b).attr[t('i', 'i')] += t('rhs')
print()
t('f', b)(t('a1'), *t('star', ()), t('a2'), k=t('kw'), **t('stars', {}))
print()
t('l', b) < t('m', b) < t('r', b)
print()
print(t('and') and t('never'), t('or', 1) or t('never'), t('yes', 1) if t('cond', 0) else t('no', 2), not t('not', 0))
{t('k1', 1): t('v1'), **t('more', {}), t('k2', 2): t('v2')}
print()
t('left', b).a, t('mid', b)['z'] = t('v1'), t('v2')
print()
del t('one', b)[t('key', 1)], t('two', b)[t('key2', 2)]
print()


@t('decorator 1', lambda f: t('applied 1', f))
@t('decorator 2', lambda f: t('applied 2', f))
def function(a=t('default a', 1), *, k=t('default k', 2)) -> t('return annotation'):
    pass


print()


@t('class decorator', lambda c: t('class applied', c))
class K(t('base', object), metaclass=t('meta', type)):
    t('body')
    x: t('annotation', int) = t('annotated value', 1)


print()
b.a.b = b.c = t('chain')
print()
assert t('test', 1), t('message')
try:
    assert t('test', 0), t('message', 'm')
except AssertionError as e:
    print(repr(e))
f'{t("f1", 1)}{t("f2", 2):{t("spec", 3)}}'
t('s', b)[t('lo', 1):t('hi', 2):t('step', 3)]
print(t('in1', 1) in t('in2', b), t('is1', 1) is t('is2', 1), 1 < t('three', 3) < t('two', 2) < t('never', 9))
lambda z=t('lambda default'): 0
[t('elt', q) for q in t('iter', [1]) if t('filter', q)]
print((lambda *a, **k: (a, k))(*[t('p', 1)], n=t('n', 2), *[t('late star', 3)]))
