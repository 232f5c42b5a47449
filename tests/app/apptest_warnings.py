"""_warnings: filters, registries and texts; and the compiler's warnings."""
import sys
import _warnings


class Stream:
    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)

    def flush(self):
        pass


def output(function, *args, **kwargs):
    """What a call writes on sys.stderr, without the library's `warnings`."""
    library = sys.modules.pop('warnings', None)
    saved, sys.stderr = sys.stderr, Stream()
    try:
        function(*args, **kwargs)
        return ''.join(sys.stderr.texts)
    finally:
        sys.stderr = saved
        if library is not None:
            sys.modules['warnings'] = library


class filtered:
    """A context with one more filter in front."""

    def __init__(self, action, category=Warning, module=None, lineno=0, message=None):
        self.filter = (action, message, category, module, lineno)

    def __enter__(self):
        _warnings.filters.insert(0, self.filter)
        _warnings._filters_mutated()

    def __exit__(self, *args):
        del _warnings.filters[0]
        _warnings._filters_mutated()


def raises(error, text, function, *args, **kwargs):
    try:
        output(function, *args, **kwargs)
    except error as e:
        assert str(e) == text, (str(e), text)
    else:
        assert False, 'did not raise'


def explicit(registry=None, category=UserWarning, line=12):
    _warnings.warn_explicit('m', category, 'file.py', line, 'mod', registry)


def test_warn():
    def f(level):
        _warnings.warn('text', RuntimeWarning, level)
    here = output(f, 1)
    assert here.endswith(": RuntimeWarning: text\n  _warnings.warn('text', RuntimeWarning, level)\n"), here
    assert here.startswith(f.__code__.co_filename + ':%d:' % (f.__code__.co_firstlineno + 1))
    assert output(f, 1) == ''
    assert output(f, 1000) == 'sys:1: RuntimeWarning: text\n'
    assert output(_warnings.warn, UserWarning('instance'), int).find('UserWarning: instance') > 0


def test_explicit():
    assert output(explicit) == output(explicit) == 'file.py:12: UserWarning: m\n'
    registry = {}
    assert output(explicit, registry) != '' and output(explicit, registry) == ''
    assert registry[('m', UserWarning, 12)] is True and len(registry) == 2


def test_actions():
    with filtered('error'):
        raises(UserWarning, 'm', explicit)
    with filtered('ignore', UserWarning):
        assert output(explicit) == '' and output(explicit, None, FutureWarning) != ''
    with filtered('always'):
        registry = {}
        assert output(explicit, registry) != '' and output(explicit, registry) != ''
    with filtered('module'):
        registry = {}
        assert output(explicit, registry, line=1) != '' and output(explicit, registry, line=2) == ''
    with filtered('once'):
        assert output(explicit, line=1) != '' and output(explicit, line=2) == ''
    with filtered('error', module='other'):
        assert output(explicit) != ''
    with filtered('ignore', lineno=12):
        assert output(explicit) == '' and output(explicit, line=13) != ''


def test_errors():
    raises(TypeError, "category must be a Warning subclass, not 'type'", _warnings.warn, 'x', int)
    raises(TypeError, "warn() missing required argument 'message' (pos 1)", _warnings.warn)
    raises(TypeError, "'registry' must be a dict or None", explicit, [])
    with filtered('foo'):
        raises(RuntimeError, "Unrecognized action ('foo') in warnings.filters:\n "
               "('foo', None, <class 'Warning'>, None, 0)", explicit)
    _warnings.filters.insert(0, 1)
    try:
        raises(ValueError, "_warnings.filters item 0 isn't a 5-tuple", explicit)
    finally:
        del _warnings.filters[0]


def test_compiler():
    text = 'ff:1: SyntaxWarning: "is" with a literal. Did you mean "=="?\n'
    assert output(compile, 'x is 1', 'ff', 'exec') == text
    with filtered('error'):
        for source, message, place in [
                ('x = 1 is 1', '"is" with a literal. Did you mean "=="?', (1, 5, 1, 11)),
                ('x = "\\d"', "invalid escape sequence '\\d'", (1, 5, 1, 9)),
                ('x=[1for x in y]', 'invalid decimal literal', (1, 4, 1, 4))]:
            try:
                compile(source, 'ff', 'exec')
            except SyntaxError as e:
                assert e.msg == message and (e.lineno, e.offset, e.end_lineno, e.end_offset) == place
            else:
                assert False, source


def test_default_filters_ignore_deprecations_elsewhere():
    assert output(explicit, None, DeprecationWarning) == ''
    assert output(_warnings.warn_explicit, 'd', DeprecationWarning, 'f', 1, '__main__') != ''


def test_escapes_of_codecs():
    import _codecs
    for function in (_codecs.escape_decode, _codecs.unicode_escape_decode):
        assert function(b'\\\\d')[0] in ('\\d', b'\\d')
        with filtered('error'):
            for data, text in [(b'\\d\\e', '\\d'), (b'\\8', '\\8'), (b'\\\xe9', '\\\xe9')]:
                raises(DeprecationWarning, "invalid escape sequence '%s'" % text, function, data)
            raises(DeprecationWarning, "invalid octal escape sequence '\\777'", function, b'a\\777\\d')


def warns_by_error():
    try:
        _warnings.warn_explicit('text', UserWarning, 'file.py', 3)
    except UserWarning:
        return True
    return False


def test_last_filters_are_in_force_without_the_attribute():
    class Library:
        filters = [('error', None, Warning, None, 0)]

    before = sys.modules.get('warnings')
    sys.modules['warnings'] = Library
    try:
        assert warns_by_error()
        del Library.filters
        assert warns_by_error()
    finally:
        Library.filters = _warnings.filters
        _warnings.warn_explicit('text', DeprecationWarning, 'file.py', 3)
        del sys.modules['warnings']
        if before is not None:
            sys.modules['warnings'] = before
