"""`__del__` and weak references in cycles, which the host's collector cannot break untranslated."""
import _weakref
import gc

UNTRANSLATED = False


def test_del_in_a_cycle():
    log = []

    class C:
        def __del__(self):
            log.append(self.name)
    c, d = C(), C()
    c.name, d.name = 'c', 'd'
    c.other, d.other = d, c
    del c, d
    gc.collect()
    assert sorted(log) == ['c', 'd']


def test_callback_of_a_cycle():
    log = []

    class C:
        pass
    c = C()
    c.myself = c
    r = _weakref.ref(c, log.append)
    del c
    gc.collect()
    assert log == [r] and r() is None


def test_many():
    class C:
        count = 0

        def __del__(self):
            C.count += 1
    for i in range(10000):
        C()
    gc.collect()
    assert C.count == 10000


def test_runs_without_collect():
    class C:
        count = 0

        def __del__(self):
            C.count += 1
    n = 0
    while C.count == 0 and n < 10 ** 8:
        C().x = [n]
        n += 1
    assert C.count > 0


def test_class_attribute_assigned_in_a_loop():
    class C:
        n = 0
    for i in range(100000):
        C.n += 1
    assert C.n == 100000
    D = type('D', (C,), {})
    C.n = 5
    assert D.n == D().n == 5 and C.__dict__['n'] == 5


def test_class_is_collected():
    def make():
        class C:
            pass
        return _weakref.ref(C)
    refs = [make() for i in range(20)]
    gc.collect()
    gc.collect()
    assert sum(r() is not None for r in refs) < 3
