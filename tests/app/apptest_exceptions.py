"""Exception classes: the tree, their attributes, arguments and texts."""


def raises(exception, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_tree():
    pairs = [
        (Exception, BaseException), (GeneratorExit, BaseException), (KeyboardInterrupt, BaseException),
        (SystemExit, BaseException), (BaseExceptionGroup, BaseException), (ArithmeticError, Exception),
        (FloatingPointError, ArithmeticError), (OverflowError, ArithmeticError),
        (ZeroDivisionError, ArithmeticError), (AssertionError, Exception), (AttributeError, Exception),
        (BufferError, Exception), (EOFError, Exception), (ImportError, Exception),
        (ModuleNotFoundError, ImportError), (LookupError, Exception), (IndexError, LookupError),
        (KeyError, LookupError), (MemoryError, Exception), (NameError, Exception),
        (UnboundLocalError, NameError), (OSError, Exception), (BlockingIOError, OSError),
        (ChildProcessError, OSError), (ConnectionError, OSError), (BrokenPipeError, ConnectionError),
        (ConnectionAbortedError, ConnectionError), (ConnectionRefusedError, ConnectionError),
        (ConnectionResetError, ConnectionError), (FileExistsError, OSError), (FileNotFoundError, OSError),
        (InterruptedError, OSError), (IsADirectoryError, OSError), (NotADirectoryError, OSError),
        (PermissionError, OSError), (ProcessLookupError, OSError), (TimeoutError, OSError),
        (ReferenceError, Exception), (RuntimeError, Exception), (NotImplementedError, RuntimeError),
        (RecursionError, RuntimeError), (StopAsyncIteration, Exception), (StopIteration, Exception),
        (SyntaxError, Exception), (IndentationError, SyntaxError), (TabError, IndentationError),
        (SystemError, Exception), (TypeError, Exception), (ValueError, Exception),
        (UnicodeError, ValueError), (UnicodeDecodeError, UnicodeError), (UnicodeEncodeError, UnicodeError),
        (UnicodeTranslateError, UnicodeError), (Warning, Exception), (BytesWarning, Warning),
        (DeprecationWarning, Warning), (EncodingWarning, Warning), (FutureWarning, Warning),
        (ImportWarning, Warning), (PendingDeprecationWarning, Warning), (ResourceWarning, Warning),
        (RuntimeWarning, Warning), (SyntaxWarning, Warning), (UnicodeWarning, Warning),
        (UserWarning, Warning)]
    for cls, base in pairs:
        assert cls.__bases__ == (base,), cls
    assert ExceptionGroup.__bases__ == (BaseExceptionGroup, Exception)
    assert EnvironmentError is OSError and IOError is OSError


def test_args():
    assert ValueError().args == ()
    assert ValueError(1, 'a').args == (1, 'a')
    e = ValueError(1)
    e.args = [2, 3]
    assert e.args == (2, 3)
    assert str(e) == '(2, 3)'


def test_str_and_repr():
    assert str(ValueError()) == ''
    assert str(ValueError('text')) == 'text'
    assert str(ValueError(1, 2)) == '(1, 2)'
    assert repr(ValueError()) == 'ValueError()'
    assert repr(ValueError('a')) == "ValueError('a')"
    assert repr(ValueError('a', 1)) == "ValueError('a', 1)"


def test_key_error_shows_repr():
    assert str(KeyError('a')) == "'a'"
    assert str(KeyError()) == ''
    assert str(KeyError(1, 2)) == '(1, 2)'


def test_no_keyword_arguments():
    assert raises(TypeError, ValueError, a=1) == 'ValueError() takes no keyword arguments'
    assert raises(TypeError, OSError, a=1) == 'OSError() takes no keyword arguments'
    assert raises(TypeError, NameError, a=1) == "'a' is an invalid keyword argument for NameError()"
    assert raises(TypeError, ImportError, a=1) == "'a' is an invalid keyword argument for ImportError()"


def test_attributes_of_instances():
    e = ValueError()
    e.extra = 1
    assert e.extra == 1
    assert e.__dict__ == {'extra': 1}
    b = BaseException()
    b.x = 2
    assert b.x == 2


def test_user_subclass():
    class Mine(ValueError):
        def __init__(self, code, *rest):
            super().__init__(code, *rest)
            self.code = code

        def __str__(self):
            return 'code %d' % self.code
    e = Mine(3, 4)
    assert e.code == 3 and e.args == (3, 4) and str(e) == 'code 3'
    assert repr(e) == 'Mine(3, 4)'
    try:
        raise Mine(5)
    except ValueError as caught:
        assert caught.code == 5


def test_user_subclass_without_super_init_has_args():
    class Mine(Exception):
        def __init__(self, a, b):
            self.a = a
    assert Mine(1, b=2).args == (1,)
    assert Mine(1, 2).args == (1, 2)


def test_several_bases():
    class Both(KeyError, AttributeError):
        pass
    assert isinstance(Both('x'), KeyError) and isinstance(Both('x'), AttributeError)

    class Arithmetic(ValueError, ZeroDivisionError):
        pass
    try:
        raise Arithmetic('a')
    except ZeroDivisionError as e:
        assert str(e) == 'a'


def test_with_traceback():
    e = ValueError()
    assert e.__traceback__ is None
    assert e.with_traceback(None) is e
    assert raises(TypeError, e.with_traceback, 1) == '__traceback__ must be a traceback or None'
    try:
        raise e
    except ValueError:
        pass
    assert e.__traceback__.tb_frame.f_code.co_name == 'test_with_traceback'


def test_notes():
    e = ValueError('a')
    assert not hasattr(e, '__notes__')
    e.add_note('first')
    e.add_note('second')
    assert e.__notes__ == ['first', 'second']
    assert raises(TypeError, e.add_note, 1) == "note must be a str, not 'int'"
    e.__notes__ = 1
    assert raises(TypeError, e.add_note, 'a') == 'Cannot add note: __notes__ is not a list'


def test_cause_and_context():
    e = ValueError()
    assert e.__cause__ is None and e.__context__ is None and e.__suppress_context__ is False
    cause = KeyError()
    e.__cause__ = cause
    assert e.__cause__ is cause and e.__suppress_context__ is True
    e.__cause__ = None
    assert e.__cause__ is None
    e.__context__ = cause
    assert e.__context__ is cause
    message = 'exception %s must be None or derive from BaseException'
    assert raises(TypeError, setattr, e, '__cause__', 1) == message % 'cause'
    assert raises(TypeError, setattr, e, '__context__', 1) == message % 'context'
    assert raises(TypeError, delattr, e, '__context__') == '__context__ may not be deleted'
    assert raises(TypeError, setattr, e, '__suppress_context__', 1) == 'attribute value type must be bool'


def test_raise_from_sets_cause():
    try:
        try:
            raise KeyError('a')
        except KeyError as first:
            inner = first
            raise ValueError('b') from first
    except ValueError as e:
        assert e.__cause__ is inner and e.__context__ is inner and e.__suppress_context__


def test_raise_in_handler_sets_context():
    try:
        try:
            raise KeyError('a')
        except KeyError as first:
            inner = first
            raise ValueError('b')
    except ValueError as e:
        assert e.__cause__ is None and e.__context__ is inner and not e.__suppress_context__


def test_stop_iteration_value():
    assert StopIteration().value is None
    assert StopIteration(3).value == 3
    assert StopIteration(3, 4).value == 3
    e = StopIteration(1)
    e.value = 2
    assert e.value == 2 and e.args == (1,)


def test_system_exit_code():
    assert SystemExit().code is None
    assert SystemExit(3).code == 3
    assert SystemExit(3, 4).code == (3, 4)


def test_name_and_attribute_error_fields():
    assert NameError('a', name='b').name == 'b'
    assert NameError('a').name is None
    e = AttributeError('a', name='b', obj=3)
    assert (e.name, e.obj, e.args) == ('b', 3, ('a',))
    try:
        (3).nothing
    except AttributeError as caught:
        assert (caught.name, caught.obj) == ('nothing', 3)
    try:
        unknown_name
    except NameError as caught:
        assert caught.name == 'unknown_name'


def test_import_error_fields():
    e = ImportError('message', name='n', path='p')
    assert (e.msg, e.name, e.path, e.args) == ('message', 'n', 'p', ('message',))
    assert str(e) == 'message'
    assert ImportError('a', 'b').msg is None


def test_os_error_by_errno():
    table = [(2, FileNotFoundError), (13, PermissionError), (1, PermissionError), (17, FileExistsError),
             (20, NotADirectoryError), (21, IsADirectoryError), (4, InterruptedError), (32, BrokenPipeError),
             (11, BlockingIOError), (10, ChildProcessError), (3, ProcessLookupError), (110, TimeoutError),
             (111, ConnectionRefusedError), (104, ConnectionResetError), (103, ConnectionAbortedError)]
    for number, cls in table:
        assert type(OSError(number, 'x')) is cls
    assert type(OSError(12345, 'x')) is OSError
    assert type(OSError(2)) is OSError
    assert type(ValueError(2, 'x')) is ValueError


def test_os_error_fields():
    e = OSError(2, 'No such file', 'name')
    assert (e.errno, e.strerror, e.filename, e.filename2) == (2, 'No such file', 'name', None)
    assert e.args == (2, 'No such file')
    assert str(e) == "[Errno 2] No such file: 'name'"
    assert str(OSError(2, 'a', 'b', None, 'c')) == "[Errno 2] a: 'b' -> 'c'"
    assert str(OSError(2, 'a')) == '[Errno 2] a'
    assert str(OSError('a')) == 'a'
    assert OSError('a').errno is None


def test_os_error_subclass_with_init():
    class Mine(OSError):
        def __init__(self, path):
            super().__init__(2, 'text', path)
    e = Mine('p')
    assert (e.errno, e.filename) == (2, 'p')
    assert type(e) is Mine


def test_unicode_errors():
    e = UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'reason')
    assert (e.encoding, e.object, e.start, e.end, e.reason) == ('ascii', 'a\xe9', 1, 2, 'reason')
    assert str(e) == "'ascii' codec can't encode character '\\xe9' in position 1: reason"
    e.end = 5
    assert str(e) == "'ascii' codec can't encode characters in position 1-4: reason"
    e = UnicodeDecodeError('utf-8', b'a\x80', 1, 2, 'reason')
    assert str(e) == "'utf-8' codec can't decode byte 0x80 in position 1: reason"
    assert str(UnicodeTranslateError('\u1234', 0, 1, 'x')) == "can't translate character '\\u1234' in position 0: x"
    assert raises(TypeError, UnicodeEncodeError, 1, 2, 3, 4, 5) == 'argument 1 must be str, not int'
    assert raises(TypeError, UnicodeEncodeError, 1) == 'function takes exactly 5 arguments (1 given)'


def test_syntax_error_fields():
    e = SyntaxError('message', ('file.py', 3, 4, 'text', 3, 6))
    assert (e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset) == (
        'message', 'file.py', 3, 4, 'text', 3, 6)
    assert str(e) == 'message (file.py, line 3)'
    assert str(SyntaxError('m', ('/a/b.py', None, 1, ''))) == 'm (b.py)'
    assert str(SyntaxError('m')) == 'm'
    assert str(SyntaxError()) == 'None'
    assert raises(TypeError, SyntaxError, 'a', (1,)) == 'function takes at least 4 arguments (1 given)'


def test_reduce():
    assert ValueError(1).__reduce__() == (ValueError, (1,))
    assert OSError(2, 'a', 'b').__reduce__() == (FileNotFoundError, (2, 'a', 'b'))
    assert ImportError('a', name='b').__reduce__() == (ImportError, ('a',), {'name': 'b'})


def test_raise_needs_an_exception():
    def raise_it(x):
        raise x
    assert raises(TypeError, raise_it, 1) == 'exceptions must derive from BaseException'
    assert raises(TypeError, raise_it, int) == 'exceptions must derive from BaseException'


def test_except_needs_exception_classes():
    def handle():
        try:
            raise ValueError
        except 1:
            pass
    assert raises(TypeError, handle) == (
        'catching classes that do not inherit from BaseException is not allowed')


def test_exception_variable_is_deleted():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError:
        pass
    else:
        raise AssertionError


def test_finally_runs_and_return_overrides():
    log = []

    def f():
        try:
            raise ValueError
        finally:
            log.append('finally')
            return 1
    assert f() == 1 and log == ['finally']


def test_repr_has_the_last_part_of_the_name():
    from _struct import error
    assert repr(error('x')) == "error('x')" and repr(error(1, 2)) == 'error(1, 2)'
    assert repr(type('a.b', (Exception,), {})()) == 'b()'
