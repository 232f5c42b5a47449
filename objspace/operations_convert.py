"""Conversions: wrapping, unwrapping, truth, str and repr, hashing, identity, class checks."""
from interpreter.error import oefmt
from objspace.boolobject import W_BoolObject
from objspace.bytesobject import W_BytesObject
from objspace.codec_utf8 import encode_utf8
from objspace.complexobject import W_ComplexObject
from objspace.conversion_result import warn_of_subclass
from objspace.floatobject import W_FloatObject
from objspace.interned import interned_text
from objspace.intobject import W_IntObject
from objspace.longobject import W_LongObject
from objspace.number_hash import hash_int
from objspace.number_hash import hash_bigint
from objspace.strmethods_case import is_identifier
from objspace.strobject import W_StrObject
from objspace.strrepr import ascii_of
from objspace.tupleobject import W_TupleObject
from objspace.typeobject import W_Type
from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_identity_hash, compute_unique_id


def _is_short(w_classes):
    """True if a loop over the tuple is to be unrolled in a trace: `isinstance(x, (int, str))`."""
    items_w = w_classes.wrappeditems
    return jit.loop_unrolling_heuristic(items_w, len(items_w), 8)


class ConvertOperations(object):
    """Mixin of ObjSpace."""

    def is_identifier(self, name):
        """True if the UTF-8 text is a valid identifier."""
        w_name = self.newtext(name)
        assert isinstance(w_name, W_StrObject)
        return is_identifier(w_name)

    # ---- wrapping numbers (containers and strings are wrapped by space.py's constructors)

    def newint(self, value):
        """Box a machine int."""
        return W_IntObject(value)

    def newbigint(self, value):
        """Box an rbigint, as a machine int if it fits."""
        try:
            return W_IntObject(value.toint())
        except OverflowError:
            return W_LongObject(value)

    def newfloat(self, value):
        return W_FloatObject(value)

    def newcomplex(self, real, imag):
        return W_ComplexObject(real, imag)

    def newbool(self, value):
        if value:
            return self.w_True
        return self.w_False

    def newtext(self, text):
        """Box UTF-8 text."""
        return W_StrObject.from_utf8(text)

    def newname(self, text):
        """Box the UTF-8 text of a name: always the same object for the same text."""
        return interned_text(text)

    def newtext_or_none(self, text):
        if text is None:
            return self.w_None
        return W_StrObject.from_utf8(text)

    def newunicode(self, value):
        """Box an RPython unicode string."""
        return W_StrObject.from_unicode(value)

    def newbytes(self, value):
        return W_BytesObject(value)

    # ---- unwrapping

    def int_w(self, w_obj):
        """The value of an int as a machine int. Raises TypeError, OverflowError."""
        return w_obj.int_w(self)

    def bigint_w(self, w_obj):
        """The value of an int or of `__index__` as an rbigint."""
        if self.isinstance_w(w_obj, self.w_int):
            return w_obj.bigint_w(self)
        return self.index(w_obj).bigint_w(self)

    def float_w(self, w_obj):
        """The value of a float, an int, or of `__float__`. Raises TypeError, OverflowError."""
        if isinstance(w_obj, W_FloatObject):
            return w_obj.floatval
        if type(w_obj) is W_IntObject:
            return float(w_obj.intval)
        return self.float_by_method(w_obj)

    def float_by_method(self, w_obj):
        """What `__float__` or `__index__` of an object says, as an RPython float."""
        slots = self.type(w_obj).slots
        if slots.float is not None:
            w_result = self.get_and_call_function(slots.float, w_obj)
            if not isinstance(w_result, W_FloatObject):
                raise oefmt(self.w_TypeError, "%T.__float__ returned non-float (type %T)", w_obj, w_result)
            if type(w_result) is not W_FloatObject:
                warn_of_subclass(self, '%s.__float__' % self.type(w_obj).name, w_result, 'float')
            return w_result.floatval
        if slots.index is not None:
            return self.float_w(self.index(w_obj))
        raise oefmt(self.w_TypeError, "must be real number, not %T", w_obj)

    def text_w(self, w_obj):
        """The UTF-8 text of a str. Raises TypeError."""
        return w_obj.text_w(self)

    def strict_text_w(self, w_obj):
        """As text_w for what CPython needs in real UTF-8. Raises UnicodeEncodeError for lone surrogates."""
        if isinstance(w_obj, W_StrObject):
            return encode_utf8(self, w_obj, 'strict')
        return self.text_w(w_obj)

    def c_text_w(self, w_obj):
        """As strict_text_w for what CPython hands on as a C string. Raises ValueError for null characters, too."""
        text = self.strict_text_w(w_obj)
        if text.find('\0') >= 0:
            raise oefmt(self.w_ValueError, "embedded null character")
        return text

    def unicode_w(self, w_obj):
        """The RPython unicode value of a str. Raises TypeError."""
        return w_obj.unicode_w(self)

    def bytes_w(self, w_obj):
        """The RPython str of a bytes-like object. Raises TypeError, BufferError."""
        return w_obj.bytes_w(self)

    def readbuf_w(self, w_obj):
        """The Buffer (objspace/buffer.py) of a bytes-like object. Raises TypeError, BufferError."""
        buf = w_obj.buffer_w(self)
        if buf is None:
            raise oefmt(self.w_TypeError, "a bytes-like object is required, not '%T'", w_obj)
        return buf

    def writebuf_w(self, w_obj):
        """As readbuf_w, for an object whose bytes may be changed."""
        buf = w_obj.buffer_w(self)
        if buf is None or buf.readonly:
            raise oefmt(self.w_TypeError, "a read-write bytes-like object is required, not '%T'", w_obj)
        return buf

    def index(self, w_obj):
        """`operator.index(obj)`. Raises TypeError."""
        if self.isinstance_w(w_obj, self.w_int):
            return w_obj
        w_index = self.type(w_obj).slots.index
        if w_index is None:
            raise oefmt(self.w_TypeError, "'%T' object cannot be interpreted as an integer", w_obj)
        w_result = self.get_and_call_function(w_index, w_obj)
        if not self.isinstance_w(w_result, self.w_int):
            raise oefmt(self.w_TypeError, "__index__ returned non-int (type %T)", w_result)
        if self.type(w_result) is not self.w_int:
            warn_of_subclass(self, '__index__', w_result, 'int')
        return w_result

    def index_w(self, w_obj):
        """`operator.index(obj)` as a machine int. Raises OverflowError if it does not fit."""
        return self.getindex_w(w_obj, self.w_OverflowError)

    def getindex_w(self, w_obj, w_exception):
        """`operator.index(obj)` as a machine int; too large: w_exception, or clamped if that is None."""
        if isinstance(w_obj, W_IntObject):
            return w_obj.intval
        w_index = self.index(w_obj)
        if isinstance(w_index, W_IntObject):
            return w_index.intval
        if w_exception is None:
            if w_index.bigint_w(self).sign < 0:
                return -self.maxint - 1
            return self.maxint
        raise oefmt(w_exception, "cannot fit '%T' into an index-sized integer", w_obj)

    def gateway_int_w(self, w_obj):
        """For unwrap_spec int: `__index__`, then a C int or OverflowError ('index' has the wider range)."""
        w_index = w_obj if isinstance(w_obj, W_IntObject) else self.index(w_obj)
        if isinstance(w_index, W_IntObject) and -0x80000000 <= w_index.intval <= 0x7fffffff:
            return w_index.intval
        raise oefmt(self.w_OverflowError, "Python int too large to convert to C int")

    def gateway_index_w(self, w_obj):
        """For unwrap_spec 'index': `__index__`, then a C ssize_t or OverflowError."""
        w_index = w_obj if isinstance(w_obj, W_IntObject) else self.index(w_obj)
        if isinstance(w_index, W_IntObject):
            return w_index.intval
        raise oefmt(self.w_OverflowError, "Python int too large to convert to C ssize_t")

    def int(self, w_obj):
        """`int(obj)` for numbers."""
        return self.call_function(self.w_int, w_obj)

    def float(self, w_obj):
        return self.newfloat(self.float_w(w_obj))

    # ---- truth

    def is_true(self, w_obj):
        """`bool(obj)` as an RPython bool."""
        if isinstance(w_obj, W_BoolObject):
            return w_obj.intval != 0
        if w_obj is self.w_None:
            return False
        if type(w_obj) is W_IntObject:
            return w_obj.intval != 0
        return self._is_true_by_slot(w_obj)

    def _is_true_by_slot(self, w_obj):
        slots = self.type(w_obj).slots
        if slots.bool is not None:
            w_result = self.get_and_call_function(slots.bool, w_obj)
            if not isinstance(w_result, W_BoolObject):
                raise oefmt(self.w_TypeError, "__bool__ should return bool, returned %T", w_result)
            return w_result.intval != 0
        if slots.len is not None:
            return self.len_w(w_obj) != 0
        return True

    def not_(self, w_obj):
        return self.newbool(not self.is_true(w_obj))

    # ---- text

    def str(self, w_obj):
        """`str(obj)`."""
        if type(w_obj) is W_StrObject:
            return w_obj
        w_result = self.get_and_call_function(self.type(w_obj).slots.str, w_obj)
        if not isinstance(w_result, W_StrObject):
            raise oefmt(self.w_TypeError, "__str__ returned non-string (type %T)", w_result)
        return w_result

    def repr(self, w_obj):
        """`repr(obj)`."""
        w_result = self.get_and_call_function(self.type(w_obj).slots.repr, w_obj)
        if not isinstance(w_result, W_StrObject):
            raise oefmt(self.w_TypeError, "__repr__ returned non-string (type %T)", w_result)
        return w_result

    def ascii(self, w_obj):
        """`ascii(obj)`."""
        return ascii_of(self, w_obj)

    def format(self, w_obj, w_spec):
        """`format(obj, spec)`."""
        if type(w_obj) is W_StrObject and self.len_w(w_spec) == 0:
            return w_obj
        w_result = self.get_and_call_function(self.type(w_obj).slots.format, w_obj, w_spec)
        if not isinstance(w_result, W_StrObject):
            raise oefmt(self.w_TypeError, "__format__ must return a str, not %T", w_result)
        return w_result

    def is_str(self, w_obj):
        """True for str and its subclasses."""
        return isinstance(w_obj, W_StrObject)

    def name_of(self, w_obj):
        """What %N shows: the name of a class or function."""
        if isinstance(w_obj, W_Type):
            return w_obj.name
        w_name = self.findattr_text(w_obj, '__name__')
        if w_name is None or not self.is_str(w_name):
            return '?'
        return self.text_w(w_name)

    def type_name_or_none(self, w_obj):
        """The type's name, 'None' for None, as argument errors show it."""
        if self.is_none(w_obj):
            return 'None'
        return self.type(w_obj).name

    def address_text(self, w_obj):
        """The object's address in hexadecimal, for default reprs."""
        return '%x' % compute_unique_id(w_obj)

    # ---- hash and identity

    def hash(self, w_obj):
        return self.newint(self.hash_w(w_obj))

    def hash_w(self, w_obj):
        """`hash(obj)` as a machine int. Raises TypeError for unhashable objects."""
        if type(w_obj) is W_StrObject:
            return w_obj.hash_value()
        if type(w_obj) is W_IntObject:
            return hash_int(w_obj.intval)
        w_hash = self.type(w_obj).slots.hash
        if w_hash is None or self.is_none(w_hash):
            raise oefmt(self.w_TypeError, "unhashable type: '%T'", w_obj)
        w_result = self.get_and_call_function(w_hash, w_obj)
        if isinstance(w_result, W_IntObject):
            value = w_result.intval
        elif isinstance(w_result, W_LongObject):
            value = hash_bigint(w_result.num)
        else:
            raise oefmt(self.w_TypeError, "__hash__ method should return an integer")
        return -2 if value == -1 else value

    def identity_hash(self, w_obj):
        return compute_identity_hash(w_obj)

    def is_w(self, w_a, w_b):
        """`a is b`."""
        return w_a is w_b or w_a.is_w(self, w_b)

    def is_none(self, w_obj):
        return w_obj is self.w_None

    def eq_w(self, w_a, w_b):
        """Identity, else `a == b`, as a bool."""
        if w_a is w_b:
            return True
        if type(w_a) is W_StrObject and type(w_b) is W_StrObject:
            return w_a.eq(w_b)
        return self.is_true(self.eq(w_a, w_b))

    # ---- classes

    def type(self, w_obj):
        """`type(obj)`."""
        return w_obj.getclass(self)

    def isinstance_w(self, w_obj, w_type):
        """True if type(obj) has w_type on its MRO."""
        return self.type(w_obj).issubtype(w_type)

    def issubtype_w(self, w_sub, w_type):
        return w_sub.issubtype(w_type)

    def is_exact(self, w_obj, cls):
        return not w_obj.is_user_instance and isinstance(w_obj, cls)

    def plain_isinstance(self, w_obj, w_type):
        """isinstance() without `__instancecheck__`: type(obj), then obj.__class__."""
        if self.isinstance_w(w_obj, w_type):
            return True
        slots = self.type(w_obj).slots
        if self.lookup(w_obj, '__class__') is self.w_object_class and (
                slots.getattribute is self.w_object_getattribute or slots.getattribute is self.w_type_getattribute):
            return False                    # obj.__class__ is type(obj)
        w_class = self.findattr_text(w_obj, '__class__')
        if isinstance(w_class, W_Type) and w_class is not self.type(w_obj):
            return w_class.issubtype(w_type)
        return False

    def plain_issubclass(self, w_sub, w_type):
        """issubclass() without `__subclasscheck__`. Raises TypeError."""
        if isinstance(w_sub, W_Type):
            return w_sub.issubtype(w_type)
        w_bases = self.findattr_text(w_sub, '__bases__')
        if w_bases is None or not isinstance(w_bases, W_TupleObject):
            raise oefmt(self.w_TypeError, "issubclass() arg 1 must be a class")
        for w_base in w_bases.wrappeditems:
            if self.plain_issubclass(w_base, w_type):
                return True
        return False

    def abstract_isinstance_w(self, w_obj, w_class):
        """`isinstance(obj, class or tuple)`, honouring `__instancecheck__`."""
        if isinstance(w_class, W_TupleObject):
            return self._isinstance_of_any(w_obj, w_class)
        w_check = self.type(w_class).slots.instancecheck
        if w_check is None:
            return self._isinstance_of_class_like(w_obj, w_class)
        if w_check is self.w_type_instancecheck or self.type(w_obj) is w_class:
            assert isinstance(w_class, W_Type)
            return self.plain_isinstance(w_obj, w_class)
        return self.is_true(self.get_and_call_function(w_check, w_class, w_obj))

    @jit.look_inside_iff(lambda self, w_obj, w_classes: _is_short(w_classes))
    def _isinstance_of_any(self, w_obj, w_classes):
        for w_class in w_classes.wrappeditems:
            if self.abstract_isinstance_w(w_obj, w_class):
                return True
        return False

    def _isinstance_of_class_like(self, w_obj, w_class):
        w_bases = self.findattr_text(w_class, '__bases__')
        if w_bases is None or not isinstance(w_bases, W_TupleObject):
            raise oefmt(self.w_TypeError,
                        "isinstance() arg 2 must be a type, a tuple of types, or a union")
        w_candidate = self.findattr_text(w_obj, '__class__')
        return w_candidate is not None and self._derives(w_candidate, w_class)

    def _is_class_like(self, w_obj):
        w_bases = self.findattr_text(w_obj, '__bases__')
        return w_bases is not None and isinstance(w_bases, W_TupleObject)

    def _derives(self, w_sub, w_class):
        """True if w_class, which only has `__bases__`, is w_sub or among its bases."""
        if w_sub is w_class:
            return True
        w_bases = self.findattr_text(w_sub, '__bases__')
        if w_bases is None or not isinstance(w_bases, W_TupleObject):
            return False
        for w_base in w_bases.wrappeditems:
            if self._derives(w_base, w_class):
                return True
        return False

    def abstract_issubclass_w(self, w_sub, w_class):
        """`issubclass(sub, class or tuple)`, honouring `__subclasscheck__`."""
        if isinstance(w_class, W_TupleObject):
            return self._issubclass_of_any(w_sub, w_class)
        w_check = self.type(w_class).slots.subclasscheck
        if w_check is None:
            if not self._is_class_like(w_sub):
                raise oefmt(self.w_TypeError, "issubclass() arg 1 must be a class")
            if not self._is_class_like(w_class):
                raise oefmt(self.w_TypeError,
                            "issubclass() arg 2 must be a class, a tuple of classes, or a union")
            return self._derives(w_sub, w_class)
        if w_check is self.w_type_subclasscheck:
            assert isinstance(w_class, W_Type)
            return self.plain_issubclass(w_sub, w_class)
        return self.is_true(self.get_and_call_function(w_check, w_class, w_sub))

    @jit.look_inside_iff(lambda self, w_sub, w_classes: _is_short(w_classes))
    def _issubclass_of_any(self, w_sub, w_classes):
        for w_class in w_classes.wrappeditems:
            if self.abstract_issubclass_w(w_sub, w_class):
                return True
        return False

    # ---- exceptions

    def exception_match(self, w_type, w_check):
        """True if an exception of class w_type is caught by w_check, a class or tuple."""
        if isinstance(w_check, W_TupleObject):
            return self._exception_match_any(w_type, w_check)
        if not isinstance(w_type, W_Type) or not isinstance(w_check, W_Type):
            return False
        return w_type.issubtype(w_check)

    @jit.unroll_safe
    def _exception_match_any(self, w_type, w_tuple):
        for w_item in w_tuple.wrappeditems:
            if self.exception_match(w_type, w_item):
                return True
        return False
