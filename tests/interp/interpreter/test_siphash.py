"""SipHash-1-3 against python3.11's hashes of texts and bytes."""
import os
import subprocess

from interpreter.siphash import ll_hash_siphash13
from rpython.rlib.rsiphash import choosen_seed, lcg_urandom, _decode64
from rpython.rtyper.annlowlevel import llstr, llunicode

PYTHON3 = os.environ.get('PYTHON3', 'python3.11')
TEXTS = [u'a', u'abc', u'seven77', u'eight888', u'nine99999', u'x' * 100, u'\xe9', u'\xe9' * 9, u'\u20ac', u'a\u20acbcd',
         u'\u1234' * 8, u'\U00012345', u'a\U00012345b', u'\0', u'\ud800']


def expected(seed):
    script = 'print(*[hash(text) for text in [%s]])' % ', '.join([repr(text)[1:] for text in TEXTS])
    return [int(word) for word in subprocess.check_output(
        [PYTHON3, '-c', script], env=dict(os.environ, PYTHONHASHSEED=str(seed))).split()]


def hashes():
    result = [ll_hash_siphash13(llunicode(text)) for text in TEXTS]
    for i, text in enumerate(TEXTS):
        if max(text) < u'\x80':
            assert ll_hash_siphash13(llstr(text.encode('ascii'))) == result[i]
    return result


def test_without_seed():
    with choosen_seed(0, 0):
        assert hashes() == expected(0)


def test_with_seed():
    key = lcg_urandom(42)
    with choosen_seed(_decode64(key[:8]), _decode64(key[8:])):
        assert hashes() == expected(42)
