"""W_BoolObject at interp level; behaviour is in tests/app/apptest_bool.py."""
from objspace.boolobject import W_BoolObject, w_False, w_True
from objspace.intobject import W_IntObject
from objspace.space import space


def test_the_spaces_bools_are_the_only_two():
    assert space.newbool(True) is w_True is space.w_True
    assert space.newbool(False) is w_False is space.w_False


def test_is_an_int_but_not_an_exact_one():
    assert isinstance(w_True, W_IntObject)
    assert space.isinstance_w(w_True, space.w_int)
    assert space.type(w_True) is space.w_bool


def test_constructor_returns_the_singletons():
    assert space.call_function(space.w_bool, space.newint(5)) is w_True
    assert space.call_function(space.w_bool) is w_False


def test_bitwise_results():
    assert space.and_(w_True, w_False) is w_False
    assert not isinstance(space.and_(w_True, space.newint(1)), W_BoolObject)
