"""W_Root, the base class of everything visible to Python code, and its overridable hooks.

What an object does when an *operation* is applied to it is decided by its type's slots
(objspace/operations*.py); the hooks here are the few things the machine asks the
object itself, because they depend on its representation.
"""
from interpreter.error import OperationError, oefmt


class W_Root(object):
    """Base of all boxed objects; subclasses set `typedef` (see interpreter/typedef.py)."""
    _attrs_ = []
    _settled_ = True
    typedef = None
    # True in the classes generated for user-defined subclasses (objspace/mapdict.py).
    is_user_instance = False
    # True in the built-in classes, apart from list, tuple and range, that sequence patterns match.
    is_matched_as_sequence = False
    # True in the built-in sequences whose + and * are asked after those of the other operand.
    has_sequence_slots = False

    # ---- type

    def getclass(self, space):
        """Return the object's type, a W_Type."""
        return self.typedef.w_type

    def setclass(self, space, w_type):
        """Assign `__class__`. Raises TypeError unless the layouts agree."""
        raise oefmt(space.w_TypeError,
                    "__class__ assignment only supported for mutable types or ModuleType subclasses")

    def extra_size(self, space):
        """How much larger this object is, for `__sizeof__`, than its type says (objspace/objectsize.py)."""
        return 0

    # ---- instance attributes

    def getdictvalue(self, space, name):
        """Return the instance attribute `name` (UTF-8), or None."""
        w_dict = self.getdict(space)
        if w_dict is None:
            return None
        return space.finditem_text(w_dict, name)

    def setdictvalue(self, space, name, w_value):
        """Set an instance attribute; return False if the object has no `__dict__`."""
        w_dict = self.getdict(space)
        if w_dict is None:
            return False
        space.setitem_text(w_dict, name, w_value)
        return True

    def deldictvalue(self, space, name):
        """Delete an instance attribute; return False if there is none."""
        w_dict = self.getdict(space)
        if w_dict is None:
            return False
        return space.delitem_text(w_dict, name)

    def getdict(self, space):
        """Return the `__dict__`, or None if the object has none."""
        return None

    def setdict(self, space, w_dict):
        """Assign `__dict__`. Raises AttributeError where the object has none."""
        raise oefmt(space.w_AttributeError, "'%T' object has no attribute '__dict__'", self)

    def getslotvalue(self, index):
        """Return the value of the `__slots__` member `index`, or None."""
        return None

    def setslotvalue(self, index, w_value):
        """Set the `__slots__` member `index` (None deletes it)."""
        raise NotImplementedError

    # ---- weak references (interpreter/lifeline.py)

    def getlifeline(self):
        """Return the Lifeline, or None."""
        return None

    def setlifeline(self, space, lifeline):
        """Keep a Lifeline. Raises TypeError for objects that cannot be weakly referenced."""
        raise oefmt(space.w_TypeError, "cannot create weak reference to '%T' object", self)

    # ---- attribute storage of instances with a map, for objspace/instancedict.py

    def read_attribute(self, name):
        """The boxed value of a stored attribute, or None."""
        raise NotImplementedError

    def write_attribute(self, name, w_value):
        raise NotImplementedError

    def write_member(self, name, w_value):
        """As write_attribute, for an entry that `__dict__` does not show."""
        raise NotImplementedError

    def remove_attribute(self, name):
        """Delete; return False if there is no such attribute."""
        raise NotImplementedError

    def attribute_names(self):
        """The names of the stored attributes, in order of creation."""
        raise NotImplementedError

    def count_attributes(self):
        raise NotImplementedError

    # ---- identity

    def is_w(self, space, w_other):
        """`self is w_other`. Value-like types (int, str of length 1, ...) may widen it."""
        return self is w_other

    # ---- iteration

    def next_or_none(self, space):
        """Return the next item, or None when exhausted: `__next__` without StopIteration.

        Built-in iterators override this; everything else goes through the slot.
        """
        return space.next_by_slot(self)

    def descr_next(self, space):
        """`__next__` of built-in iterators, in terms of next_or_none."""
        w_item = self.next_or_none(space)
        if w_item is None:
            raise OperationError(space.w_StopIteration, None)
        return w_item

    def descr_self(self, space):
        """`__iter__` of iterators."""
        return self

    # ---- calls

    def call_args(self, space, args):
        """Call with an Arguments object; the callable built-in types override it."""
        return space.call_args_by_slot(self, args)

    def call0(self, space):
        return space.call_by_slot(self, [])

    def call1(self, space, w_a):
        return space.call_by_slot(self, [w_a])

    def call2(self, space, w_a, w_b):
        return space.call_by_slot(self, [w_a, w_b])

    def call3(self, space, w_a, w_b, w_c):
        return space.call_by_slot(self, [w_a, w_b, w_c])

    def call4(self, space, w_a, w_b, w_c, w_d):
        return space.call_by_slot(self, [w_a, w_b, w_c, w_d])

    # ---- unwrapping, overridden by the number and string types

    def int_w(self, space):
        """The value as a machine int; OverflowError if too large, TypeError if not an int."""
        raise oefmt(space.w_TypeError, "'%T' object cannot be interpreted as an integer", self)

    def bigint_w(self, space):
        """The value as an rbigint; TypeError if not an int."""
        raise oefmt(space.w_TypeError, "'%T' object cannot be interpreted as an integer", self)

    def float_w(self, space):
        """The value as a float; TypeError if not a real number."""
        raise oefmt(space.w_TypeError, "must be real number, not %T", self)

    def text_w(self, space):
        """The value as UTF-8; TypeError if not a str."""
        raise oefmt(space.w_TypeError, "expected str instance, %T found", self)

    def unicode_w(self, space):
        """The value as RPython unicode; TypeError if not a str."""
        raise oefmt(space.w_TypeError, "expected str instance, %T found", self)

    def buffer_w(self, space):
        """The object's bytes as a Buffer (objspace/buffer.py), None if it lends none; BufferError if not contiguous."""
        return None

    def flat_bytes(self, space):
        """What `bytes(self)` copies: the bytes of the buffer even if they are not contiguous; None if there is none."""
        buf = self.buffer_w(space)
        if buf is None:
            return None
        return buf.as_str()

    def bytes_w(self, space):
        """The bytes of any bytes-like object as RPython str; TypeError if it is none, BufferError if not contiguous."""
        buf = self.buffer_w(space)
        if buf is not None:
            return buf.as_str()
        raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", self)
