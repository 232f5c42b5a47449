"""hashlib of the library on the hash modules: all algorithms, hmac, long input, pieces of all lengths."""
import hashlib
import hmac
import io

UNTRANSLATED = False


def test_all_algorithms():
    for name in hashlib.algorithms_guaranteed:
        lengths = (20,) if name.startswith('shake') else ()
        whole = hashlib.new(name, bytes(1000))
        pieces = getattr(hashlib, name)()
        for size in range(45):
            pieces.update(bytes(size))
        pieces.update(bytes(10))
        assert pieces.digest(*lengths) == whole.digest(*lengths) and whole.name == name


def test_known_digests():
    assert hashlib.md5(b'abc').hexdigest() == '900150983cd24fb0d6963f7d28e17f72'
    assert hashlib.sha1(b'abc').hexdigest() == 'a9993e364706816aba3e25717850c26c9cd0d89d'
    assert hashlib.sha3_224().hexdigest() == '6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7'
    million = b'a' * 1000000
    assert hashlib.md5(million).hexdigest() == '7707d6ae4e027c70eea2a935c2296f21'
    assert hashlib.sha1(million).hexdigest() == '34aa973cd4c4daa4f61eeb2bdbad27316534016f'
    assert hashlib.sha256(million).hexdigest() == 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'
    assert hashlib.sha512(million).hexdigest()[:32] == 'e718483d0ce769644e2e42c7bc15b463'


def test_hmac_and_files():
    digest = hmac.new(b'key', b'The quick brown fox jumps over the lazy dog', 'sha256').hexdigest()
    assert digest == 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8'
    assert hashlib.file_digest(io.BytesIO(bytes(300000)), 'blake2b').digest() == hashlib.blake2b(bytes(300000)).digest()


def test_unsupported():
    try:
        hashlib.new('nonsense')
    except ValueError as e:
        assert str(e) == 'unsupported hash type nonsense'
    else:
        raise AssertionError
