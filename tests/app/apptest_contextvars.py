"""_contextvars: variables, tokens, contexts, run()."""
from _contextvars import Context, ContextVar, Token, copy_context


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
    raise AssertionError('no exception')


def test_get_set_reset():
    v = ContextVar('v')
    assert v.name == 'v' and v.get(5) == 5 and v.get(None) is None
    try:
        v.get()
    except LookupError as e:
        assert type(e) is LookupError and e.args == (v,)
    else:
        raise AssertionError
    t1 = v.set(1)
    t2 = v.set(2)
    assert v.get() == 2 == v.get(7) and t1.old_value is Token.MISSING and t2.old_value == 1 and t1.var is v
    assert v.reset(t2) is None and v.get() == 1
    assert error(v.reset, t2).startswith('RuntimeError: <Token used var=<ContextVar name=') and error(
        v.reset, t2).endswith('> has already been used once')
    v.reset(t1)
    assert v.get('none') == 'none' and v not in copy_context()
    d = ContextVar('d', default=42)
    assert d.get() == 42 and d.get(5) == 5 and d not in copy_context()


def test_errors():
    v, w = ContextVar('v'), ContextVar('w')
    assert error(ContextVar) == 'TypeError: ContextVar() takes exactly 1 positional argument (0 given)'
    assert error(ContextVar, 1) == 'TypeError: context variable name must be a str'
    assert error(ContextVar, 'a', 5) == 'TypeError: ContextVar() takes at most 1 positional argument (2 given)'
    assert error(ContextVar, 'a', other=5) == "TypeError: 'other' is an invalid keyword argument for ContextVar()"
    assert error(v.reset, 5) == 'TypeError: expected an instance of Token, got 5'
    assert error(v.reset, w.set(1)).endswith('was created by a different ContextVar')
    assert error(v.reset, Context().run(v.set, 5)).endswith('was created in a different Context')
    assert error(Token) == 'RuntimeError: Tokens can only be created by ContextVars'
    assert error(Context, 1) == error(Context, a=1) == 'TypeError: Context() does not accept any arguments'
    assert error(hash, Context()) == "TypeError: unhashable type: '_contextvars.Context'"
    assert error(hash, v.set(1)) == "TypeError: unhashable type: '_contextvars.Token'"
    assert error(type, 'a', (Context,), {}) == "TypeError: type '_contextvars.Context' is not an acceptable base type"
    assert error(setattr, v, 'name', 5) == 'AttributeError: readonly attribute'
    assert error(lambda: Context()[5]) == 'TypeError: a ContextVar key was expected, got 5'
    assert error(Context().run) == 'TypeError: run() missing 1 required positional argument'


def test_repr():
    v = ContextVar('v', default=[1])
    assert repr(v) == "<ContextVar name='v' default=[1] at 0x%s>" % repr(v).split('0x')[1][:-1]
    t = v.set(2)
    assert repr(t).startswith('<Token var=<ContextVar name=') and repr(Token.MISSING) == '<Token.MISSING>'
    v.reset(t)
    assert repr(t).startswith('<Token used var=') and repr(ContextVar[int]) == '_contextvars.ContextVar[int]'
    assert repr(Token[int]) == '_contextvars.Token[int]' and hash(v) == hash(v)


def test_context():
    v, w = ContextVar('v'), ContextVar('w')

    def inside(a, *, b):
        v.set(a)
        w.set(b)
        return a + b
    c = Context()
    assert len(c) == 0 and c.run(inside, 1, b=2) == 3 and len(c) == 2 and v.get(0) == 0
    assert c[v] == 1 and c.get(w) == 2 and w in c and set(c) == {v, w} == set(c.keys())
    assert sorted(c.values()) == [1, 2] and dict(c.items()) == {v: 1, w: 2} and c.get(ContextVar('x'), 7) == 7
    d = c.copy()
    assert c == d and not c != d and c != Context() and (c == 5) is False
    d.run(v.set, 5)
    assert c != d and c[v] == 1 and d[v] == 5
    d.run(v.set, 1.0)
    assert c == d
    assert error(c.run, c.run, int).startswith('RuntimeError: cannot enter context: <_contextvars.Context object at ')
    assert error(c.run, c.run, int).endswith('is already entered')
    assert error(c.run, int, 'x').startswith('ValueError')
    assert c.run(copy_context) == c and c.run(int) == 0


def test_nested_runs():
    v = ContextVar('v', default='outer')
    a, b = Context(), Context()

    def in_a():
        v.set('a')
        assert b.run(in_b) == 'b'
        return v.get()

    def in_b():
        assert v.get() == 'outer'
        v.set('b')
        return v.get()
    assert a.run(in_a) == 'a' and v.get() == 'outer'


def test_generators_share_the_context():
    v = ContextVar('v', default=0)

    def f():
        while True:
            v.set(v.get() + 1)
            yield v.get()
    g = f()
    token = v.set(10)
    assert next(g) == 11 and v.get() == 11
    assert Context().run(next, g) == 1 and v.get() == 11
    v.reset(token)
    assert v.get() == 0


def test_many_variables():
    vs = [ContextVar('v%d' % i) for i in range(300)]
    c = Context()

    def fill():
        tokens = [v.set(i) for i, v in enumerate(vs)]
        assert [v.get() for v in vs] == list(range(300))
        return tokens
    tokens = c.run(fill)
    assert len(c) == 300 and {v: c[v] for v in vs} == dict(c.items())

    def empty():
        for i, t in enumerate(tokens):
            if i % 3:
                t.var.reset(t)
    c.run(empty)
    assert len(c) == 100 and [v in c for v in vs] == [i % 3 == 0 for i in range(300)]
    assert sorted(c.values()) == list(range(0, 300, 3))
