"""_sre with codes as re._compiler makes them; with the library: apptest_sre_full.py."""
import _sre

P = _sre.compile('(a)|(?P<x>b)+', 32, [14, 4, 0, 1, 4294967295, 7, 9, 17, 0, 16, 97, 17, 1, 15, 16, 14, 23, 9, 1, 4294967295, 17, 2, 16, 98, 17, 3, 18, 15, 2, 0, 1], 2, {'x': 2}, (None, None, 'x'))
Q = _sre.compile(b'[ab]+', 0, [14, 4, 0, 1, 4294967295, 24, 10, 1, 4294967295, 13, 5, 22, 97, 98, 0, 1, 1], 0, {}, (None,))


def message_of(error, function):
    try:
        function()
    except error as e:
        return str(e)
    assert False, 'did not raise'


def test_match_object():
    m = P.search('xxbby')
    assert repr(m) == "<re.Match object; span=(2, 4), match='bb'>"
    assert m.group() == 'bb' and m.group(1, 'x') == (None, 'b') and m['x'] == m[2] == 'b'
    assert m.groups() == (None, 'b') and m.groups('-') == ('-', 'b') and m.groupdict() == {'x': 'b'}
    assert m.span('x') == (3, 4) and m.start(1) == -1 and m.end() == 4 and m.regs == ((2, 4), (-1, -1), (3, 4))
    assert (m.lastindex, m.lastgroup, m.pos, m.endpos, m.string) == (2, 'x', 0, 5, 'xxbby') and m.re is P
    assert message_of(IndexError, lambda: m.group(3)) == message_of(IndexError, lambda: m['y']) == 'no such group'


def test_pattern_methods():
    assert P.findall('abcb') == [('a', ''), ('', 'b'), ('', 'b')]
    assert P.split('xaybbz') == ['x', 'a', None, 'y', None, 'b', 'z']
    assert P.sub('-', 'xayb\xe9') == 'x-y-\xe9'
    assert P.subn(lambda m: m[0] * 2, 'xaybb', count=1) == ('xaaybb', 1)
    assert [m.span() for m in P.finditer('aab')] == [(0, 1), (1, 2), (2, 3)]
    assert P.match('xa') is None and P.match('xa', pos=1).pos == 1 and P.fullmatch('ab') is None and P.fullmatch('bb')
    scanner = P.scanner('aab')
    assert scanner.pattern is P and scanner.match().span() == (0, 1) and scanner.search().span() == (1, 2)


def test_pattern_object():
    assert repr(P) == "re.compile('(a)|(?P<x>b)+')" and repr(Q) == "re.compile(b'[ab]+')"
    assert P == P and P != Q and hash(P) == hash(P) and P.__copy__() is P and P.__deepcopy__({}) is P
    assert (P.groups, P.flags, P.pattern, dict(P.groupindex)) == (2, 32, '(a)|(?P<x>b)+', {'x': 2})
    assert message_of(AttributeError, lambda: setattr(P, 'flags', 1)) == 'readonly attribute'


def test_bytes():
    assert Q.findall(bytearray(b'ab cab')) == [b'ab', b'ab'] and Q.sub(b'', memoryview(b'xay')) == b'xy'
    assert message_of(TypeError, lambda: Q.match('x')) == 'cannot use a bytes pattern on a string-like object'
    assert message_of(TypeError, lambda: P.match(b'x')) == 'cannot use a string pattern on a bytes-like object'
    assert message_of(TypeError, lambda: P.match(3)) == "expected string or bytes-like object, got 'int'"


def test_bad_code():
    for code in [], [99], [16], [17, 9, 1]:
        assert message_of(RuntimeError, lambda: _sre.compile('', 0, code, 0, {}, ())) == 'invalid SRE code'
    assert message_of(TypeError, lambda: _sre.compile('', 0, ['x'], 0, {}, ())) == 'an integer is required'
    assert 'must be list, not tuple' in message_of(TypeError, lambda: _sre.compile('', 0, (1,), 0, {}, ()))


def test_case():
    assert _sre.unicode_tolower(0x130) == 105 and _sre.unicode_iscased(0xdf) and not _sre.ascii_iscased(0xdf)
    assert _sre.MAGIC == 20220615 and _sre.CODESIZE == _sre.getcodesize() == 4
