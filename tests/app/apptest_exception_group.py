"""BaseExceptionGroup and ExceptionGroup (PEP 654), and except*."""


def raises(exception, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_construction():
    e = ExceptionGroup('m', [ValueError(1), TypeError(2)])
    assert e.message == 'm'
    assert type(e.exceptions) is tuple and [type(x) for x in e.exceptions] == [ValueError, TypeError]
    assert str(e) == 'm (2 sub-exceptions)'
    assert str(ExceptionGroup('m', [ValueError()])) == 'm (1 sub-exception)'
    assert repr(ExceptionGroup('m', (ValueError(),))) == "ExceptionGroup('m', (ValueError(),))"


def test_base_group_becomes_group():
    assert type(BaseExceptionGroup('m', [ValueError()])) is ExceptionGroup
    assert type(BaseExceptionGroup('m', [KeyboardInterrupt()])) is BaseExceptionGroup
    assert issubclass(ExceptionGroup, Exception)


def test_construction_errors():
    check = [
        ((1,), TypeError, 'BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)'),
        ((1, [ValueError()]), TypeError, 'BaseExceptionGroup.__new__() argument 1 must be str, not int'),
        (('m', 1), TypeError, 'second argument (exceptions) must be a sequence'),
        (('m', {ValueError()}), TypeError, 'second argument (exceptions) must be a sequence'),
        (('m', []), ValueError, 'second argument (exceptions) must be a non-empty sequence'),
        (('m', [ValueError(), 1]), ValueError, 'Item 1 of second argument (exceptions) is not an exception'),
        (('m', [KeyboardInterrupt()]), TypeError, 'Cannot nest BaseExceptions in an ExceptionGroup'),
    ]
    for args, cls, message in check:
        assert raises(cls, ExceptionGroup, *args) == message

    class Mine(ExceptionGroup):
        pass
    assert raises(TypeError, Mine, 'm', [KeyboardInterrupt()]) == "Cannot nest BaseExceptions in 'Mine'"


def test_subgroup_by_type():
    nested = ExceptionGroup('in', [TypeError(1), ValueError(2)])
    e = ExceptionGroup('out', [nested, ValueError(3), KeyError(4)])
    part = e.subgroup(ValueError)
    assert part.message == 'out'
    assert part.exceptions[0].message == 'in'
    assert part.exceptions[0].exceptions == (nested.exceptions[1],)
    assert part.exceptions[1] is e.exceptions[1]
    assert e.subgroup(IndexError) is None
    assert e.subgroup(ExceptionGroup) is e


def test_subgroup_by_function():
    e = ExceptionGroup('m', [ValueError(1), ValueError(2)])
    part = e.subgroup(lambda x: isinstance(x, ValueError) and x.args == (2,))
    assert part.exceptions == (e.exceptions[1],)


def test_split():
    e = ExceptionGroup('m', [ValueError(1), TypeError(2), OSError(3)])
    match, rest = e.split((ValueError, OSError))
    assert [type(x) for x in match.exceptions] == [ValueError, OSError]
    assert [type(x) for x in rest.exceptions] == [TypeError]
    assert e.split(ExceptionGroup) == (e, None)
    match, rest = e.split(IndexError)
    assert match is None and rest.exceptions == e.exceptions


def test_split_condition_errors():
    e = ExceptionGroup('m', [ValueError(1)])
    message = 'expected a function, exception type or tuple of exception types'
    assert raises(TypeError, e.split, 3) == message
    assert raises(TypeError, e.split, (3,)) == message
    assert raises(TypeError, e.subgroup, [ValueError]) == message


def test_parts_keep_metadata():
    e = ExceptionGroup('m', [ValueError(1), TypeError(2)])
    cause = KeyError()
    e.__cause__ = cause
    e.add_note('n')
    part = e.subgroup(ValueError)
    assert part.__cause__ is cause and part.__notes__ == ['n'] and part.__notes__ is not e.__notes__


def test_derive_of_subclass():
    class Mine(ExceptionGroup):
        def derive(self, excs):
            return Mine('derived ' + self.message, excs)
    e = Mine('m', [ValueError(1), TypeError(2)])
    part = e.subgroup(ValueError)
    assert type(part) is Mine and part.message == 'derived m'

    class Plain(ExceptionGroup):
        pass
    assert type(Plain('m', [ValueError(1), TypeError(2)]).subgroup(ValueError)) is ExceptionGroup

    class Bad(ExceptionGroup):
        def derive(self, excs):
            return 3
    bad = Bad('m', [ValueError(1), TypeError(2)])
    assert raises(TypeError, bad.split, ValueError) == 'derive must return an instance of BaseExceptionGroup'


def test_except_star():
    log = []
    try:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2), ValueError(3)])
    except* ValueError as e:
        log.append([x.args[0] for x in e.exceptions])
    except* TypeError as e:
        log.append([x.args[0] for x in e.exceptions])
    assert log == [[1, 3], [2]]


def test_except_star_of_a_plain_exception():
    try:
        raise ValueError(1)
    except* ValueError as e:
        assert type(e) is ExceptionGroup and e.message == '' and e.exceptions[0].args == (1,)
        seen = True
    assert seen


def test_except_star_reraises_the_rest():
    try:
        try:
            raise ExceptionGroup('m', [ValueError(1), TypeError(2)])
        except* ValueError:
            pass
    except ExceptionGroup as e:
        assert e.message == 'm' and [type(x) for x in e.exceptions] == [TypeError]
    else:
        raise AssertionError


def test_except_star_keeps_shape_on_reraise():
    inner = ExceptionGroup('in', [ValueError(1), TypeError(2)])
    outer = ExceptionGroup('out', [inner, OSError(3)])
    try:
        try:
            raise outer
        except* ValueError:
            raise
        except* OSError:
            pass
    except ExceptionGroup as e:
        assert e.message == 'out' and len(e.exceptions) == 1
        assert e.exceptions[0].message == 'in'
        assert [type(x) for x in e.exceptions[0].exceptions] == [ValueError, TypeError]


def test_except_star_raises_new():
    try:
        try:
            raise ExceptionGroup('m', [ValueError(1), TypeError(2)])
        except* ValueError:
            raise KeyError('new')
    except ExceptionGroup as e:
        assert e.message == ''
        assert [type(x) for x in e.exceptions] == [KeyError, ExceptionGroup]
    else:
        raise AssertionError


def test_except_star_refuses_groups():
    def handle():
        try:
            raise ValueError(1)
        except* ExceptionGroup:
            pass
    assert raises(TypeError, handle) == (
        'catching ExceptionGroup with except* is not allowed. Use except instead.')


def test_except_catches_a_group():
    try:
        raise ExceptionGroup('m', [ValueError(1)])
    except Exception as e:
        assert e.message == 'm'
