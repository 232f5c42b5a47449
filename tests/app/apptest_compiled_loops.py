"""Loops long enough to be compiled, whose result was once wrong in machine code."""
from math import copysign

UNTRANSLATED = False


def test_new_str_handed_to_a_call_that_makes_another():
    # the text of the new str was stored after the call: interpreter/jitfix.py
    lengths = 0
    for i in range(5000):
        lengths += len(chr(200 + i).upper())
    assert lengths == 5008


def test_repeated_str_handed_to_a_call():
    lengths = 0
    for i in range(5000):
        lengths += len(('é' * (i & 3)).upper())
    assert lengths == 7500


def test_new_bytes_and_floats_handed_to_calls():
    total = 0
    for i in range(5000):
        total += len(bytes([i & 0xff]).hex()) + len((b'ab' * (i & 3)).upper())
        total += int(float(i).hex() != '')
    assert total == 5000 * 2 + 15000 + 5000


def test_many_bodies_taking_turns():
    source = 'def body_%d(n):\n    while True:\n        n = n + (yield n) + %d\n'
    namespace = {}
    for i in range(300):
        exec(source % (i, i % 3), namespace)
    generators = [namespace['body_%d' % i](i) for i in range(300)]
    for generator in generators:
        generator.send(None)
    total = state = 0
    for _ in range(60000):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        total += generators[(state >> 12) % 300].send(1) & 0xff
    assert total == 7579350


def test_product_of_nan():
    """A multiplication leaves the sign of a NaN alone."""
    positive = 0
    number = float('nan')
    for i in range(5000):
        positive += copysign(1.0, number * -1.0) == 1.0
        positive += copysign(1.0, -1.0 * number) == 1.0
    assert positive == 10000


def test_a_class_becomes_abstract():
    class Thing:
        pass

    made = 0
    try:
        for i in range(4000):
            if i == 3000:
                Thing.__abstractmethods__ = frozenset(['method'])
            Thing()
            made += 1
    except TypeError as e:
        message = str(e)
    assert made == 3000
    assert message == "Can't instantiate abstract class Thing with abstract method method"
    del Thing.__abstractmethods__
    Thing()
