from interpreter import utf8


def is_valid_for_python(data):
    try:
        decoded = data.decode('utf-8')
    except UnicodeDecodeError:
        return False
    return not any(0xd800 <= ord(c) < 0xe000 for c in decoded)


def test_is_valid_agrees_with_the_host():
    edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
             0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff]
    for a in edges:
        assert utf8.is_valid(chr(a)) == is_valid_for_python(chr(a))
        for b in edges:
            assert utf8.is_valid(chr(a) + chr(b)) == is_valid_for_python(chr(a) + chr(b))
            for c in edges:
                three = chr(a) + chr(b) + chr(c)
                assert utf8.is_valid(three) == is_valid_for_python(three)
                assert utf8.is_valid(three + '\x80') == is_valid_for_python(three + '\x80')


def test_positions():
    text = u'a\xe9\u1234\U00012345b'.encode('utf-8')
    assert utf8.length(text) == 5
    assert utf8.byte_index(text, 0, 2) == 3
    assert utf8.byte_index(text, 0, 99) == len(text)
    assert utf8.code_points(text) == [0x61, 0xe9, 0x1234, 0x12345, 0x62]
