"""_operator: functional forms of every operator, in-place variants, sequence helpers, and errors equal to the operators'."""
import _operator as op

pairs = [(7, 2), (7.5, 2), ('ab', 2), ([1], [2]), ({1, 2}, {2}), (True, False), (2 + 1j, 1)]
for name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'and_', 'or_', 'xor', 'lshift', 'rshift', 'matmul', 'lt', 'le', 'eq', 'ne', 'ge', 'gt', 'is_', 'is_not', 'concat', 'contains', 'countOf', 'indexOf'):
    results = []
    for a, b in pairs:
        try:
            results.append(getattr(op, name)(a, b))
        except Exception as e:
            results.append(f'{type(e).__name__}: {e}')
    print(name, results)
for name in ('neg', 'pos', 'invert', 'inv', 'not_', 'truth', 'abs', 'index', 'length_hint'):
    results = []
    for x in (5, -2.5, True, 'x', [1], None):
        try:
            results.append(getattr(op, name)(x))
        except Exception as e:
            results.append(f'{type(e).__name__}: {e}')
    print(name, results)
a = [1]
b = op.iadd(a, [2])
print(b is a, op.imul(a, 2) is a, a, op.iconcat(a, (9,)), op.iadd((1,), (2,)), op.isub(5, 3), op.ior({1}, {2}), op.ixor(6, 3), op.ipow(2, 5), op.ifloordiv(7, 2), op.itruediv(1, 4), op.imod(7, 4), op.ilshift(1, 4), op.irshift(16, 2), op.iand(6, 3))
d = {}
op.setitem(d, 'k', [1, 2, 3])
op.setitem(d['k'], slice(0, 1), 'ab')
op.delitem(d['k'], -1)
print(d, op.getitem(d, 'k'), op.getitem('abc', slice(1, None)), op.call(max, 1, 2), op.call(dict, a=1), op._compare_digest(b'a', b'a'), op._compare_digest('ab', 'ac'))
for text in ('op.add(1)', 'op.add(1, 2, 3)', 'op.getitem({}, "k")', 'op.delitem((1,), 0)', 'op.setitem("a", 0, "b")', 'op.indexOf([1], 2)', 'op.countOf(5, 1)', 'op.concat(1, 2)', 'op.concat([1], 2)', 'op.iconcat([1], 5)', 'op.length_hint([], "x")', 'op.call()', 'op.call(5)', 'op.isub("a", 1)',
             'op.imatmul(1, 2)', 'op.index(1.5)', 'op.contains(5, 1)', 'op._compare_digest("é", "é")', 'op._compare_digest(1, 2)', 'op.pow(2, 3, 4)', 'op.mod("%d", "x")', 'op.lt(1, "a")', 'op.truth()', 'op.nothing'):
    try:
        print(eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
