"""_random: the sequences are CPython's."""
from _random import Random


def test_sequences():
    assert Random(5).random() == 0.6229016948897019 == Random(-5).random()
    assert Random(2 ** 100).getrandbits(99) == 17875461969588210071542131733
    assert Random(1.5).random() == 0.551763726942059


def test_state():
    generator = Random(3)
    state = generator.getstate()
    first = [generator.getrandbits(40), generator.random()]
    generator.setstate(state)
    assert first == [generator.getrandbits(40), generator.random()]
    assert len(state) == 625 and state[-1] == 624


def test_seed_of_subclass():
    class Seeded(Random):
        def __init__(self, x=None):
            self.seed(x)
    assert Seeded(x=5).random() == 0.6229016948897019


def test_errors():
    for call, kind, text in [
            (lambda: Random(1, 2), TypeError, 'Random() requires 0 or 1 argument'),
            (lambda: Random().getrandbits(-1), ValueError, 'number of bits must be non-negative'),
            (lambda: Random().setstate(1), TypeError, 'state vector must be a tuple'),
            (lambda: Random().setstate((1, 2)), ValueError, 'state vector is the wrong size'),
            (lambda: Random([]), TypeError, "unhashable type: 'list'")]:
        try:
            call()
        except kind as e:
            assert str(e) == text
        else:
            assert False
