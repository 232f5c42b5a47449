"""gc: what it says of itself, and walking the heap."""
import gc


def test_collect():
    assert isinstance(gc.collect(), int)
    assert isinstance(gc.collect(0), int)
    assert isinstance(gc.collect(generation=1), int)
    for generation in (-1, 3):
        try:
            gc.collect(generation)
        except ValueError as e:
            assert str(e) == 'invalid generation'
        else:
            raise AssertionError


def test_switch():
    assert gc.isenabled()
    gc.disable()
    assert not gc.isenabled()
    gc.enable()
    assert gc.isenabled()


def test_numbers():
    old = gc.get_threshold()
    gc.set_threshold(100, 5)
    assert gc.get_threshold()[:2] == (100, 5)
    gc.set_threshold(*old)
    assert gc.get_threshold() == old
    assert len(gc.get_count()) == 3
    assert gc.get_debug() == 0
    assert len(gc.get_stats()) == 3 and 'collections' in gc.get_stats()[0]
    gc.freeze()
    gc.unfreeze()
    assert gc.get_freeze_count() == 0
    assert gc.DEBUG_LEAK == gc.DEBUG_COLLECTABLE | gc.DEBUG_UNCOLLECTABLE | gc.DEBUG_SAVEALL


def test_callbacks():
    log = []

    def callback(phase, info):
        log.append((phase, info['generation']))
    gc.callbacks.append(callback)
    try:
        gc.collect()
    finally:
        gc.callbacks.remove(callback)
    assert log == [('start', 2), ('stop', 2)]


def test_is_tracked():
    assert gc.is_tracked([]) and not gc.is_tracked(1) and not gc.is_tracked('a')


def test_referents():
    class C:
        pass
    c = C()
    c.x = [1]
    assert any(x is c.x for x in gc.get_referents(c) + gc.get_referents(c.__dict__))
    assert gc.get_referents() == []
