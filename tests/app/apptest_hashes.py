"""The hash modules: digests over block borders, copies, keywords of BLAKE2, SHAKE's lengths, errors."""
import _blake2
import _md5
import _sha1
import _sha256
import _sha3
import _sha512


def error(kind, function, *args, **kwargs):
    "Return the message of the exception that the call raises."
    try:
        function(*args, **kwargs)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


DATA = bytes(range(200))
# the first 16 digits for no input and for DATA
DIGESTS = [
    (_md5.md5, 'd41d8cd98f00b204', 'fb7001d34b8e82c9'),
    (_sha1.sha1, 'da39a3ee5e6b4b0d', '54d11e99127d1597'),
    (_sha256.sha224, 'd14a028c2a3a2bc9', 'ab3e334a37953e18'),
    (_sha256.sha256, 'e3b0c44298fc1c14', '1901da1c9f699b48'),
    (_sha512.sha384, '38b060a751ac9638', '7ea4bb2534c67036'),
    (_sha512.sha512, 'cf83e1357eefb8bd', '986058e9895e2c2a'),
    (_sha3.sha3_224, '6b4e03423667dbb7', '8bcd90dbc5379549'),
    (_sha3.sha3_512, 'a69f73cca23a9ac5', 'ea5d05f19348dd58'),
    (_blake2.blake2b, '786a02f742015903', 'fb3c1f0f56a56f8e'),
    (_blake2.blake2s, '69217a3079908094', '6d244e1a06ce4ef5'),
]


def test_digests():
    for function, empty, some in DIGESTS:
        whole = function(DATA)
        assert function().hexdigest()[:16] == empty and whole.hexdigest()[:16] == some, whole.name
        pieces = function()
        for start, end in ((0, 1), (1, 64), (64, 128), (128, 200)):
            pieces.update(bytearray(DATA[start:end]))
            pieces.copy().update(b'x')
        assert pieces.digest() == whole.digest() and whole.digest().hex() == whole.hexdigest()
        assert len(whole.digest()) == whole.digest_size and function.__name__ == whole.name


def test_block_borders():
    for size in (55, 56, 63, 64, 65):
        pieces = _sha256.sha256(bytes(size))
        pieces.update(bytes(130 - size))
        assert pieces.digest() == _sha256.sha256(bytes(130)).digest()
    assert _sha256.sha256(bytes(55)).hexdigest()[:8] == '02779466'
    assert _sha256.sha256(bytes(56)).hexdigest()[:8] == 'd4817aa5'
    assert _blake2.blake2s(bytes(64)).hexdigest()[:8] == 'ae09db7c'


def test_attributes():
    assert (_md5.md5().block_size, _sha512.sha384().block_size, _sha3.sha3_224().block_size) == (64, 128, 144)
    assert _sha3.shake_128()._suffix == b'\x1f' and _sha3.sha3_256()._capacity_bits == 512
    assert _md5.MD5Type.__name__ == 'md5' and _blake2.blake2b.MAX_KEY_SIZE == 64
    assert error(TypeError, _md5.MD5Type) == "cannot create '_md5.md5' instances"


def test_shake():
    shake = _sha3.shake_128(b'abc')
    assert shake.digest(0) == b'' and shake.digest_size == 0 and len(shake.digest(400)) == 400
    assert shake.hexdigest(8) == '5881092dd818bf5c' and shake.digest(200)[-4:].hex() == '6aa5b4cd'
    assert error(ValueError, shake.digest, -1) == 'value must be positive'
    assert error(ValueError, shake.digest, 2 ** 29) == 'length is too large'


def test_blake_keywords():
    keywords = dict(key=b'kkk', digest_size=9, salt=b'123', person=b'7777', fanout=3, depth=4, leaf_size=77777,
                    node_offset=2 ** 47 + 5, node_depth=4, inner_size=20, last_node=True)
    assert _blake2.blake2b(b'abc', **keywords).hexdigest() == '39557f2138e1f28bde'
    assert _blake2.blake2s(b'abc', **keywords).copy().hexdigest() == '449df60285ee2615a6'
    assert error(ValueError, _blake2.blake2b, digest_size=0) == 'digest_size must be between 1 and 64 bytes'
    assert error(ValueError, _blake2.blake2s, key=bytes(33)) == 'maximum key length is 32 bytes'
    assert error(OverflowError, _blake2.blake2s, node_offset=2 ** 48) == 'node_offset is too large'


def test_errors():
    for function in (_md5.md5, _sha512.sha512, _sha3.sha3_224, _blake2.blake2b, _sha1.sha1().update):
        assert error(TypeError, function, 'a') == 'Strings must be encoded before hashing'
        assert error(TypeError, function, 3) == 'object supporting the buffer API required'
    assert _md5.md5(string=b'a', usedforsecurity=False).digest() == _md5.md5(b'a').digest()
    assert error(TypeError, _md5.md5, data=b'a') == "'data' is an invalid keyword argument for md5()"
