"""`__del__` of instances, and abandoned generators."""
import gc
import sys


def collect():
    gc.collect()


def test_called_once():
    log = []

    class C:
        def __del__(self):
            log.append(self.x)
    c = C()
    c.x = 1
    del c
    collect()
    collect()
    assert log == [1]


def test_inherited():
    log = []

    class A:
        def __del__(self):
            log.append(type(self).__name__)

    class B(A):
        pass
    B()
    collect()
    assert log == ['B']


def test_resurrection():
    kept = []

    class C:
        def __del__(self):
            kept.append(self)
    C()
    collect()
    assert len(kept) == 1 and gc.is_finalized(kept[0])
    del kept[0]
    collect()
    assert kept == []


def test_assigned_to_the_class_later():
    log = []

    class C:
        pass
    C.__del__ = lambda self: log.append('del')
    C()
    collect()
    assert log == ['del']


def test_instance_attribute_does_not_count():
    log = []

    class C:
        pass
    c = C()
    c.__del__ = lambda: log.append('del')
    del c
    collect()
    assert log == []


def test_builtin_subclass():
    log = []

    class L(list):
        def __del__(self):
            log.append(list(self))
    L([1, 2])
    collect()
    assert log == [[1, 2]]


def test_class_with_del_assigned_to_instance():
    log = []

    class A:
        pass

    class B:
        def __del__(self):
            log.append('B')
    a = A()
    a.__class__ = B
    del a
    collect()
    assert log == ['B']


def test_exception_is_unraisable():
    class C:
        def __del__(self):
            raise ValueError('from del')
    seen = []
    old = sys.unraisablehook
    sys.unraisablehook = lambda args: seen.append((args.exc_type, str(args.exc_value), args.object))
    try:
        C()
        collect()
    finally:
        sys.unraisablehook = old
    assert seen == [(ValueError, 'from del', C.__dict__['__del__'])]


def test_abandoned_generator_runs_finally():
    log = []

    def g():
        try:
            yield 1
        finally:
            log.append('finally')

    def h():
        with Manager():
            yield 1

    class Manager:
        def __enter__(self):
            pass

        def __exit__(self, *args):
            log.append(args[0])
    for make in (g, h):
        x = make()
        next(x)
        del x
        collect()
    assert log == ['finally', GeneratorExit]


def test_owner_goes_before_what_it_owns():
    log = []

    class C:
        def __init__(self, name, other):
            self.name, self.other = name, other

        def __del__(self):
            log.append(self.name)
    a = C('a', C('b', C('c', None)))
    del a
    collect()
    assert log == ['a', 'b', 'c']
