"""What sys.excepthook prints: tracebacks with carets, chains, groups, notes, suggestions."""
import sys


class Capture:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)

    def flush(self):
        pass


def report(function):
    """The lines of the report of what `function` raises, without the entry of this function."""
    try:
        function()
    except BaseException as e:
        return report_of(e, e.__traceback__.tb_next)
    raise AssertionError('not raised')


def report_of(e, tb=None):
    saved = sys.stderr
    sys.stderr = capture = Capture()
    try:
        sys.excepthook(type(e), e.with_traceback(tb), tb)
    finally:
        sys.stderr = saved
    return ''.join(capture.pieces).split('\n')[:-1]


def source_of(lines):
    """The source and caret lines of a report."""
    return [line for line in lines if line.startswith('    ')]


def divide(a, b):
    return (a + 1) / b + 2


def index(a, b):
    return a['x']['y'][b]['z']


def call(f):
    x = f(1, 2) + f(3,
                    4)
    return x


def whole_line():
    raise ValueError('text')


def test_entry_format():
    lines = report(lambda: whole_line())
    assert lines[0] == 'Traceback (most recent call last):'
    assert lines[-1] == 'ValueError: text'
    code = whole_line.__code__
    assert lines[-3] == '  File "%s", line %d, in whole_line' % (code.co_filename, code.co_firstlineno + 1)
    assert lines[-2] == "    raise ValueError('text')"


def test_carets_of_binary_operator():
    assert source_of(report(lambda: divide(1, 0)))[-2:] == [
        '    return (a + 1) / b + 2',
        '           ~~~~~~~~^~~']


def test_carets_of_subscript():
    lines = source_of(report(lambda: index({'x': {'y': [{}]}}, 0)))
    assert lines[-2:] == [
        "    return a['x']['y'][b]['z']",
        "           ~~~~~~~~~~~~~~^^^^^"]


def test_carets_of_one_call_among_others():
    assert source_of(report(lambda: call(index)))[2:5] == [
        '    x = f(1, 2) + f(3,',
        '        ^^^^^^^',
        "    return a['x']['y'][b]['z']"]


def test_carets_to_the_end_of_the_line():
    def several_lines():
        return len(1,
                   2)
    assert source_of(report(several_lines))[-2:] == [
        '    return len(1,',
        '           ^^^^^^']


def test_no_carets_for_a_whole_line():
    def statement():
        unknown_function_name
    lines = source_of(report(statement))
    assert lines == ['    unknown_function_name']


def test_two_character_operator():
    def floor(a, b):
        return a // b
    assert source_of(report(lambda: floor(1, 0)))[-1] == '           ~~^^~~'


def test_non_ascii_line():
    def f(a):
        return 'ሴሴ' + a.nothing
    assert source_of(report(lambda: f(1)))[-2:] == [
        "    return 'ሴሴ' + a.nothing",
        '                  ^^^^^^^^^']


def test_repeated_entries_are_folded():
    def recurse(n):
        if n == 0:
            raise ValueError
        recurse(n - 1)
    lines = report(lambda: recurse(10))
    assert lines.count('    recurse(n - 1)') == 3
    assert '  [Previous line repeated 7 more times]' in lines
    lines = report(lambda: recurse(4))
    assert '  [Previous line repeated 1 more time]' in lines
    assert not [line for line in report(lambda: recurse(3)) if line.startswith('  [')]


def test_message_forms():
    assert report_of(ValueError()) == ['ValueError']
    assert report_of(ValueError('a')) == ['ValueError: a']
    assert report_of(ValueError('a\nb')) == ['ValueError: a', 'b']
    assert report_of(KeyError('a')) == ["KeyError: 'a'"]


def test_module_and_qualname():
    class Inner(Exception):
        pass
    Inner.__module__ = 'package.module'
    name = 'test_module_and_qualname.<locals>.Inner'
    assert report_of(Inner('x')) == ['package.module.%s: x' % name]
    Inner.__module__ = '__main__'
    assert report_of(Inner('x')) == [name + ': x']


def test_str_that_fails():
    class Bad(Exception):
        __module__ = '__main__'
        __qualname__ = 'Bad'

        def __str__(self):
            raise ValueError
    assert report_of(Bad()) == ['Bad: <exception str() failed>']


def test_cause():
    e = ValueError('outer')
    e.__cause__ = KeyError('inner')
    assert report_of(e) == [
        "KeyError: 'inner'", '',
        'The above exception was the direct cause of the following exception:', '',
        'ValueError: outer']


def test_context():
    e = ValueError('outer')
    e.__context__ = KeyError('inner')
    assert report_of(e) == [
        "KeyError: 'inner'", '',
        'During handling of the above exception, another exception occurred:', '',
        'ValueError: outer']
    e.__suppress_context__ = True
    assert report_of(e) == ['ValueError: outer']


def test_cycle_of_contexts():
    a = ValueError('a')
    b = ValueError('b')
    a.__context__ = b
    b.__context__ = a
    assert [line for line in report_of(a) if line.startswith('Value')] == ['ValueError: b', 'ValueError: a']


def test_notes():
    e = ValueError('text')
    e.add_note('one\ntwo')
    e.add_note('three')
    assert report_of(e) == ['ValueError: text', 'one', 'two', 'three']
    e.__notes__ = [1]
    assert report_of(e) == ['ValueError: text', '1']
    e.__notes__ = 'ab'
    assert report_of(e) == ['ValueError: text', 'a', 'b']


def test_suggested_attribute():
    class A:
        blech = 1
        __module__ = '__main__'

    def f():
        A().bluch
    assert report(f)[-1] == "AttributeError: 'A' object has no attribute 'bluch'. Did you mean: 'blech'?"

    def g():
        A().somethingelse
    assert report(g)[-1] == "AttributeError: 'A' object has no attribute 'somethingelse'"


def test_suggested_name():
    def local():
        variable = 1
        return varable

    def builtin():
        return pritn
    assert report(local)[-1] == "NameError: name 'varable' is not defined. Did you mean: 'variable'?"
    assert report(builtin)[-1] == "NameError: name 'pritn' is not defined. Did you mean: 'print'?"


def test_syntax_error():
    e = SyntaxError('message', ('file.py', 3, 5, '  abc def\n', 3, 8))
    assert report_of(e) == ['  File "file.py", line 3', '    abc def', '      ^^^', 'SyntaxError: message']
    e = SyntaxError('message', ('file.py', 3, 1, 'abc', 3, 0))
    assert report_of(e) == ['  File "file.py", line 3', '    abc', '    ^', 'SyntaxError: message']
    e = SyntaxError('message', (None, 3, None, None))
    assert report_of(e) == ['  File "<string>", line 3', 'SyntaxError: message']
    assert report_of(SyntaxError('message')) == ['SyntaxError: message']


def test_compile_error():
    try:
        compile('x = 1\nif x y:\n', 'name', 'exec')
    except SyntaxError as e:
        assert report_of(e) == [
            '  File "name", line 2', '    if x y:', '         ^', 'SyntaxError: invalid syntax']


def test_group():
    e = ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError(2), KeyError(3)])])
    assert report_of(e) == [
        '  | ExceptionGroup: outer (2 sub-exceptions)',
        '  +-+---------------- 1 ----------------',
        '    | ValueError: 1',
        '    +---------------- 2 ----------------',
        '    | ExceptionGroup: inner (2 sub-exceptions)',
        '    +-+---------------- 1 ----------------',
        '      | TypeError: 2',
        '      +---------------- 2 ----------------',
        '      | KeyError: 3',
        '      +------------------------------------']


def test_group_with_traceback():
    def raise_group():
        raise ExceptionGroup('outer', [ValueError(1)])
    lines = report(raise_group)
    assert lines[0] == '  + Exception Group Traceback (most recent call last):'
    assert lines[1].startswith('  |   File "')
    assert lines[2] == "  |     raise ExceptionGroup('outer', [ValueError(1)])"
    assert lines[3] == '  | ExceptionGroup: outer (1 sub-exception)'


def test_wide_group():
    e = ExceptionGroup('wide', [ValueError(i) for i in range(20)])
    lines = report_of(e)
    assert lines[-3:] == [
        '    +---------------- ... ----------------',
        '    | and 5 more exceptions',
        '    +------------------------------------']


def test_deep_group():
    e = ValueError(1)
    for i in range(12):
        e = ExceptionGroup(str(i), [e])
    lines = report_of(e)
    assert lines[-2].strip() == '| ... (max_group_depth is 10)'


def test_group_with_causes_and_notes():
    first = ValueError(1)
    first.__cause__ = KeyError(2)
    first.add_note('a note')
    e = ExceptionGroup('m', [first])
    assert report_of(e) == [
        '  | ExceptionGroup: m (1 sub-exception)',
        '  +-+---------------- 1 ----------------',
        '    | KeyError: 2',
        '    | ',
        '    | The above exception was the direct cause of the following exception:',
        '    | ',
        '    | ValueError: 1',
        '    | a note',
        '    +------------------------------------']
