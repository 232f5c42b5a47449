"""types.SimpleNamespace, the type of sys.implementation."""
import sys

Namespace = type(sys.implementation)


def raises(error, text, function):
    try:
        function()
    except error as e:
        assert str(e) == text, (str(e), text)
    else:
        assert False, 'did not raise'


def test_attributes():
    n = Namespace(x=1)
    n.y = 2
    del n.x
    assert n.__dict__ == vars(n) == {'y': 2}
    n.__init__(z=3)
    assert n.z == 3
    raises(AttributeError, "'types.SimpleNamespace' object has no attribute 'q'", lambda: n.q)
    raises(TypeError, 'no positional arguments expected', lambda: Namespace(1))


def test_repr():
    assert repr(Namespace()) == 'namespace()' and repr(Namespace(a=1, b='x')) == "namespace(a=1, b='x')"
    n = Namespace()
    n.me = n
    assert repr(n) == 'namespace(me=namespace(...))'

    class Sub(Namespace):
        pass
    assert repr(Sub(q=1)) == 'Sub(q=1)' and Sub(q=1) == Namespace(q=1)


def test_comparison():
    assert Namespace(a=1) == Namespace(a=1) != Namespace(a=2) and Namespace() != {}
    raises(TypeError, "unhashable type: 'types.SimpleNamespace'", lambda: hash(Namespace()))
    assert Namespace(a=1).__reduce__() == (Namespace, (), {'a': 1})
