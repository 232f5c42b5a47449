"""Paths and arguments that are no UTF-8."""
from interpreter.hostpath import host_path, path_text


def test_text_is_kept():
    for text in ['', 'abc', 'a\xc3\xa9', '\xf0\x9f\x90\x8d', '\xed\x9f\xbf']:
        assert path_text(text) == text and host_path(text) == text


def test_other_bytes_become_surrogates_and_come_back():
    assert path_text('a\xff') == 'a\xed\xb3\xbf' and path_text('\x80b') == '\xed\xb2\x80b'
    for data in ['\xff', '\xc3\xff\xc3\xa9', '\xed\xa0\x80', '\xfd\xbf\xbf\xbb', '\xc3', '\xed\xb2\x80', 'x\xf0\x9f\x90']:
        assert host_path(path_text(data)) == data
