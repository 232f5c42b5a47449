"""`__sizeof__` and sys.getsizeof(): the sizes that CPython 3.11 gives on 64-bit Linux."""
import sys

size = sys.getsizeof


def test_numbers_and_texts():
    assert [size(x) for x in (0, -1, 2 ** 30, 2 ** 60, True, 1.0, 1j)] == [28, 28, 32, 36, 28, 24, 32]
    assert [size(x) for x in ('', 'a', '\xe9', '\u0100', '\U00010000')] == [49, 50, 74, 76, 80]
    assert [size(x) for x in (b'', b'abc', bytearray(), None, ..., object())] == [33, 36, 56, 16, 16, 16]


def test_containers():
    assert [size(x) for x in ((), (1,), [], [1], [1, 2])] == [40, 48, 56, 64, 72]
    assert [].__sizeof__() == 40 and ().__sizeof__() == 24
    assert [size(dict.fromkeys(range(n))) for n in (0, 1, 5, 6, 11, 22, 100)] == [64, 224, 224, 352, 632, 1168, 4688]
    assert [size(dict.fromkeys(map(str, range(n)))) for n in (1, 6, 11)] == [184, 272, 464]
    assert [size(set(range(n))) for n in (0, 4, 5, 18, 20, 76, 77)] == [216, 216, 728, 728, 2264, 2264, 8408]


def test_classes():
    class Plain:
        pass

    class Slots:
        __slots__ = 'a', 'b'

    class Int(int):
        pass

    class Text(str):
        pass
    assert [size(x) for x in (Plain(), Slots(), Int(5), Text('a'), Exception())] == [56, 48, 44, 114, 88]
    assert [t.__basicsize__ for t in (object, Plain, Slots, Int, list, dict)] == [16, 24, 32, 32, 40, 48]


def outcome(*args, **kwargs):
    try:
        return size(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


def test_errors():
    def sized(value):
        class C:
            __slots__ = ()

            def __sizeof__(self):
                return value
        return C()
    assert outcome(sized(True)) == 17
    assert outcome(sized('x')) == 'TypeError: an integer is required'
    assert outcome(sized('x'), 7) == 7 and outcome(sized('x'), default='d') == 'd'
    assert outcome(sized(-5), 7) == 'ValueError: __sizeof__() should return >= 0'
    assert outcome(sized(2 ** 70), 7) == 'OverflowError: Python int too large to convert to C ssize_t'
    assert outcome() == "TypeError: getsizeof() missing required argument 'object' (pos 1)"
