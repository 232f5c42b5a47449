"""A tiny object space for tests that need no real objects: boxed values are FakeBox(value)."""
from interpreter.root import W_Root


class FakeBox(W_Root):
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return 'FakeBox(%r)' % (self.value,)

    def __eq__(self, other):
        return isinstance(other, FakeBox) and self.value == other.value

    def __ne__(self, other):
        return not self == other

    __hash__ = None


class FakeSpace(object):
    w_None = FakeBox(None)
    w_Ellipsis = FakeBox(Ellipsis)
    w_TypeError = FakeBox(TypeError)
    w_frozenset = FakeBox(frozenset)
    w_str = FakeBox(type(u''))

    def newtext(self, text):
        return FakeBox(text)

    newunicode = newbytes = newint = newfloat = newbool = newtext

    def newbigint(self, value):
        return FakeBox(value.toint())

    def newcomplex(self, real, imag):
        return FakeBox(complex(real, imag))

    def newtuple(self, items_w):
        return FakeBox(tuple([getattr(w_item, 'value', w_item) for w_item in items_w]))

    def isinstance_w(self, w_value, w_type):
        return isinstance(w_value, FakeBox) and isinstance(w_value.value, w_type.value)

    def newdict(self):
        return FakeBox({})

    def setitem_text(self, w_dict, name, w_value):
        w_dict.value[name] = w_value.value

    def finditem_text(self, w_dict, name):
        if name in w_dict.value:
            return FakeBox(w_dict.value[name])
        return None

    def call_function(self, w_function, w_arg):
        return FakeBox(w_function.value(w_arg.value))

    def is_exception_instance(self, w_value):
        return True
