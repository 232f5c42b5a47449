from interpreter.traceback_text import Position, caret_line, entry_text, find_anchors


def carets(line, col, end_col, lineno=1, end_lineno=1):
    return caret_line(line, Position(lineno, end_lineno, col, end_col)).rstrip('\n')


def test_part_of_a_line():
    assert carets('x = f(1)', 4, 8) == '        ^^^^'


def test_whole_line_has_no_carets():
    assert carets('    f(1)', 4, 8) == ''


def test_unknown_columns_have_no_carets():
    assert carets('x = f(1)', -1, -1) == ''


def test_indentation_is_removed():
    assert carets('        x = f(1)', 12, 16) == '        ^^^^'


def test_operator():
    assert carets('x = a + b', 4, 9) == '        ~~^~~'
    assert carets('a // b', 0, 6) == '    ~~^^~~'


def test_subscript():
    assert carets('x = a[1]', 4, 8) == '        ~^^^'


def test_several_lines_go_to_the_end_of_the_first():
    assert carets('x = f(1,  ', 4, 3, 1, 2) == '        ^^^^'


def test_characters_not_bytes():
    assert carets('x = "\xc3\xa9" + y', 4, 12) == '        ~~~~^~~'


def test_anchors_need_one_expression():
    assert find_anchors('a; b').left == -1
    assert find_anchors('a = b + c').left == -1
    assert find_anchors('a +').left == -1


def test_entry_without_source():
    class Code(object):
        filename = '<string>'
        name = 'f'

    class Files(object):
        def line(self, filename, lineno):
            return None
    assert entry_text(Files(), Code, 3, 0) == '  File "<string>", line 3, in f\n'
