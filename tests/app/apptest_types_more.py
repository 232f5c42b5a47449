"""Classes and conversions, the rarer behaviour: overridden mro(), warnings of conversions; more in apptest_types_more_full.py."""


def message(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_mro_not_there_yet():
    seen = []

    class Meta(type):
        def mro(cls):
            seen.append(cls.__mro__)
            if len(seen) == 1:
                cls.__bases__ += ()
            return type.mro(cls)

    class A(metaclass=Meta):
        pass
    assert seen[0] is None and A.__mro__ == (A, object)
    assert len([c for c in object.__subclasses__() if c is A]) == 1


def test_mro_assigns_bases():
    ready = False

    class Meta(type):
        def mro(cls):
            if ready and cls.__name__ == 'B1':
                B2.__bases__ = (B1,)
            if ready and cls.__name__ == 'B2':
                B1.__bases__ = (B2,)
            return type.mro(cls)

    class A(metaclass=Meta):
        pass

    class B1(A):
        pass

    class B2(A):
        pass
    ready = True

    def assign():
        B1.__bases__ += ()
    assert message(TypeError, assign) == 'a __bases__ item causes an inheritance cycle'


def test_bases_assigned_last_count():
    class Meta(type):
        ready = False

        def mro(cls):
            if Meta.ready and cls.__name__ == 'C':
                Meta.ready = False
                C.__bases__ = (B2,)
            return type.mro(cls)

    class A(metaclass=Meta):
        pass

    class B1(A):
        pass

    class B2(A):
        pass

    class C(A):
        pass
    Meta.ready = True
    C.__bases__ = (B1,)
    B1.__bases__ = (C,)
    assert C.__bases__ == (B2,) and B2.__subclasses__() == [C]
    assert B1.__bases__ == (C,) and C.__subclasses__() == [B1] and B1.__subclasses__() == []


def test_class_assignment_by_base():
    class H:
        __slots__ = 'a'

    class I:
        __slots__ = 'a'

    class L(H):
        __slots__ = 'e'

    class M(I):
        __slots__ = 'e'
    h = H()
    h.a = 1
    h.__class__ = I
    assert type(h) is I and h.a == 1

    def assign():
        L().__class__ = M
    assert message(TypeError, assign) == "__class__ assignment: 'M' object layout differs from 'L'"


def test_new_as_classmethod():
    class C:
        @classmethod
        def __new__(*args):
            return args
    assert C(1, 2) == (C, C, 1, 2)


def test_dict_of_builtin_kind():
    class Base:
        pass

    class Meta(Base, type):
        pass

    class A(metaclass=Meta):
        x = 1
    assert A.__dict__['x'] == 1

    def assign():
        A.__dict__ = {}
    assert message(AttributeError, assign) == "attribute '__dict__' of 'type' objects is not writable"


def test_length_hint_is_asked():
    asked = []

    class A:
        def __iter__(self):
            return iter('ab')

        def __length_hint__(self):
            asked.append(1)
            return 2
    assert list(A()) == ['a', 'b'] and tuple(A()) == ('a', 'b') and [*A()] == ['a', 'b']
    assert len(asked) == 3


def test_attribute_error_names_object():
    class A:
        def __getattr__(self, name):
            raise AttributeError('no')
    a = A()
    try:
        a.foo
    except AttributeError as e:
        assert e.name == 'foo' and e.obj is a and e.args == ('no',)


def test_comparison_that_empties():
    class X:
        def __eq__(self, other):
            second.clear()
            return NotImplemented

    class Y:
        def __eq__(self, other):
            first.clear()
            return NotImplemented
    first, second = [X()], [Y()]
    assert first == second


def test_state_of_set_with_slots():
    class S(set):
        __slots__ = ('x', '__dict__')
    s = S([1])
    s.x, s.y = 2, 3
    assert s.__reduce__()[1:] == (([1],), ({'y': 3}, {'x': 2}))


def test_deep_repr():
    deep = []
    for _ in range(1100):
        deep = [deep]
    assert message(RecursionError, repr, deep).startswith('maximum recursion depth exceeded')
