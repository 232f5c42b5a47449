"""TypeDef: how an interp-level class describes the Python type of its instances.

`W_Foo.typedef = TypeDef('foo', __len__=interp2app(W_Foo.descr_len), x=GetSetProperty(...))`.
objspace/typeobject.py makes a W_Type of each when the space starts.  Here too: the
descriptors that expose interp-level fields (GetSetProperty, and W_Member for
`__slots__`).  Functions are exposed by interpreter/gateway.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from rpython.rlib.objectmodel import instantiate


class TypeDef(object):
    """Name, base and attributes of a built-in type.

    `rawdict` maps app-level names to wrapped-on-demand values: interp2app objects,
    descriptors, None (as in `__hash__=None`), str or int constants.  `w_type` is filled
    in by the space.  `extra_base` is a second base.  has_map=False is for classes that have a `__dict__` but
    implement getdict() themselves (functions, modules).
    """
    _immutable_fields_ = ['name', 'w_type', 'layout_typedef']

    def __init__(self, name, base=None, doc=None, acceptable_as_base=None, module='builtins',
                 has_dict=False, has_map=None, extra_base=None, **rawdict):
        self.name = name
        self.base = base
        # a second base after `base`; only ExceptionGroup has one
        self.extra_base = extra_base
        self.doc = doc
        self.module = module
        self.has_dict = has_dict or (base is not None and base.has_dict)
        # an instance of a built-in type has a map if it may hold attributes, unless its class keeps them itself
        self.has_map = self.has_dict if has_map is None else has_map
        self.rawdict = rawdict
        if acceptable_as_base is None:
            acceptable_as_base = '__new__' in rawdict or (
                base is not None and base.acceptable_as_base)
        self.acceptable_as_base = acceptable_as_base
        self.w_type = None
        self.interp_class = None
        # the type that decides the instances' interp-level class: a subtype that only
        # adds names (most exceptions) shares its base's
        self.layout_typedef = self
        if base is not None and '__new__' not in rawdict:
            self.layout_typedef = base.layout_typedef

    def is_weakrefable(self):
        """True if the instances may be weakly referenced: their interp-level class is Weakrefable (host level)."""
        typedef = self
        while typedef is not None:
            if typedef.interp_class is not None:
                return issubclass(typedef.interp_class, Weakrefable)
            typedef = typedef.base
        return False

    def _freeze_(self):
        # Constants for the annotator, which otherwise follows class -> typedef -> W_Type
        # while the class itself is still being set up.
        return True

    def add(self, **rawdict):
        """Add attributes that could not be written with the TypeDef (host level, at import)."""
        self.rawdict.update(rawdict)

    def __repr__(self):
        return '<TypeDef %s>' % self.name


# names that are fields (member_descriptor) in CPython, by type
MEMBERS = {
    'range': ['start', 'stop', 'step'],
    'slice': ['start', 'stop', 'step'],
    'complex': ['real', 'imag'],
    'function': ['__closure__', '__doc__', '__globals__', '__module__', '__builtins__'],
    'method': ['__func__', '__self__'],
    'classmethod': ['__func__', '__wrapped__'],
    'staticmethod': ['__func__', '__wrapped__'],
    'property': ['fget', 'fset', 'fdel'],
    'types.GenericAlias': ['__origin__', '__args__', '__unpacked__'],
    'super': ['__self__', '__thisclass__', '__self_class__'],
    'weakref.ReferenceType': ['__callback__'],
    'collections.defaultdict': ['default_factory'],
    '_csv.Dialect': ['doublequote', 'skipinitialspace', 'strict'],
    '_csv.reader': ['line_num', 'dialect'],
    '_csv.writer': ['dialect'],
    're.Pattern': ['pattern', 'flags', 'groups'],
    're.Match': ['string', 're', 'pos', 'endpos'],
    'builtin_function_or_method': ['__module__'],
    'generator': ['gi_code'],
    'coroutine': ['cr_code', 'cr_origin'],
    'async_generator': ['ag_running', 'ag_code'],
    'module': ['__dict__'],
    'types.UnionType': ['__args__'],
    'type': ['__basicsize__', '__itemsize__', '__flags__', '__weakrefoffset__', '__base__', '__dictoffset__',
             '__mro__'],
    'BaseException': ['__suppress_context__'],
    'OSError': ['errno', 'strerror', 'filename', 'filename2'],
    'SyntaxError': ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset',
                    'print_file_and_line'],
    'ImportError': ['msg', 'name', 'path'],
    'UnicodeDecodeError': ['encoding', 'object', 'start', 'end', 'reason'],
    'UnicodeEncodeError': ['encoding', 'object', 'start', 'end', 'reason'],
    'UnicodeTranslateError': ['encoding', 'object', 'start', 'end', 'reason'],
    'StopIteration': ['value'],
    'SystemExit': ['code'],
    'NameError': ['name'],
    'AttributeError': ['name', 'obj'],
    'zlib.Decompress': ['unused_data', 'unconsumed_tail', 'eof'],
    'functools.partial': ['func', 'args', 'keywords'],
    'code': ['co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_stacksize', 'co_flags',
             'co_names', 'co_consts', 'co_filename', 'co_name', 'co_qualname', 'co_firstlineno',
             'co_linetable', 'co_exceptiontable'],
    'traceback': ['tb_frame', 'tb_lasti'],
    'BaseExceptionGroup': ['message', 'exceptions'],
    'wrapper_descriptor': ['__name__', '__objclass__'],
    'method-wrapper': ['__self__'],
    'getset_descriptor': ['__name__', '__objclass__'],
    'classmethod_descriptor': ['__name__', '__objclass__'],
    'frame': ['f_trace_lines', 'f_trace_opcodes'],
    '_io.BufferedRandom': ['_finalizing', 'raw'],
    '_io.BufferedReader': ['_finalizing', 'raw'],
    '_io.BufferedWriter': ['_finalizing', 'raw'],
    '_io.FileIO': ['_blksize', '_finalizing'],
    '_io.TextIOWrapper': ['_finalizing', 'buffer', 'encoding', 'line_buffering', 'write_through'],
    '_json.Encoder': ['default', 'encoder', 'indent', 'item_separator',
                      'key_separator', 'markers', 'skipkeys', 'sort_keys'],
    '_json.Scanner': ['object_hook', 'object_pairs_hook', 'parse_constant', 'parse_float', 'parse_int', 'strict'],
    '_contextvars.ContextVar': ['name'],
    'posix.DirEntry': ['name', 'path'],
    '_pickle.Pickler': ['bin', 'dispatch_table', 'fast'],
    'unicodedata.UCD': ['unidata_version'],
    'member_descriptor': ['__name__', '__objclass__'],
    'method_descriptor': ['__name__', '__objclass__'],
}


def check_get(space, w_obj, w_cls):
    """Raise TypeError for `__get__(None, None)`."""
    if (w_obj is None or space.is_none(w_obj)) and (w_cls is None or space.is_none(w_cls)):
        raise oefmt(space.w_TypeError, "__get__(None, None) is invalid")


class W_FieldDescriptor(W_Root):
    """What getset and member descriptors share: reading, writing and deleting one field of an object."""

    def descr_get(self, space, w_obj, w_cls=None):
        """`__get__`."""
        raise NotImplementedError

    def descr_set(self, space, w_obj, w_value):
        """`__set__`."""
        raise NotImplementedError

    def descr_delete(self, space, w_obj):
        """`__delete__`."""
        raise NotImplementedError

    def owner(self):
        """The class whose field it is."""
        raise NotImplementedError

    def field_name(self):
        """The field's name."""
        raise NotImplementedError

    def member_get(self, space, w_obj, w_cls=None):
        return self.descr_get(space, w_obj, w_cls)

    def member_set(self, space, w_obj, w_value):
        self.descr_set(space, w_obj, w_value)

    def member_delete(self, space, w_obj):
        self.descr_delete(space, w_obj)

    def member_repr(self, space):
        return space.newtext("<member '%s' of '%s' objects>" % (self.field_name(), self.owner().getname()))

    def fget_name(self, space):
        return space.newtext(self.field_name())

    def fget_qualname(self, space):
        return space.newtext('%s.%s' % (self.owner().qualname, self.field_name()))

    def fget_objclass(self, space):
        return self.owner()

    def doc_text(self):
        """The docstring, or None."""
        return None

    def fget_member_doc(self, space):
        return space.newtext_or_none(self.doc_text())

    def descr_reduce(self, space):
        return space.newtuple2(
            space.builtin('getattr'), space.newtuple2(self.owner(), space.newtext(self.field_name())))


class GetSetProperty(W_FieldDescriptor):
    """A getset_descriptor over interp-level accessors; or a member_descriptor, for what is a plain field in CPython.

    `fget(self, space)`, `fset(self, space, w_value)`, `fdel(self, space)` are methods of
    the interp-level class; a missing one makes the attribute read-only (or not readable).
    """
    _immutable_fields_ = ['name', 'w_objclass?', 'readonly', 'is_member', 'accessor']
    # a plain field in CPython, which shows in the type and in texts
    is_member = False

    def __init__(self, fget, fset=None, fdel=None, doc=None, cls=None):
        "NOT_RPYTHON"
        if cls is None:
            cls = getattr(fget or fset, 'im_class', None)
        assert cls is not None, fget
        self.accessor = _make_accessor(cls, _plain(fget), _plain(fset), _plain(fdel))
        self.readonly = fset is None
        self.can_delete = fdel is not None
        self.doc = doc
        self.name = '?'
        self.w_objclass = None

    def getclass(self, space):
        return space.w_member_descriptor if self.is_member else space.w_getset_descriptor

    def owner(self):
        return self.w_objclass

    def field_name(self):
        return self.name

    def copy_for_type(self, name):
        result = instantiate_property(self)
        result.name = name
        return result

    def _wrong_object(self, space, w_obj):
        owner = '?' if self.w_objclass is None else self.w_objclass.getname()
        return oefmt(space.w_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object",
                     self.name, owner, w_obj)

    def descr_get(self, space, w_obj, w_cls=None):
        """`__get__`: the value, or the descriptor itself when read from the class."""
        check_get(space, w_obj, w_cls)
        if w_obj is None or (space.is_none(w_obj) and not (
                w_cls is None or space.is_w(w_cls, space.type(space.w_None)))):
            return self
        return self.get_value(space, w_obj)

    def get_value(self, space, w_obj):
        w_result = self.accessor.get(space, w_obj)
        if w_result is None:
            if not self.accessor.accepts(w_obj):
                raise self._wrong_object(space, w_obj)
            raise oefmt(space.w_AttributeError, "'%T' object has no attribute '%s'", w_obj, self.name)
        return w_result

    def descr_set(self, space, w_obj, w_value):
        """`__set__`."""
        if not self.accessor.accepts(w_obj):
            raise self._wrong_object(space, w_obj)
        if self.readonly and self.is_member:
            raise oefmt(space.w_AttributeError, "readonly attribute")
        if self.readonly:
            raise oefmt(space.w_AttributeError, "attribute '%s' of '%s' objects is not writable",
                        self.name, '?' if self.w_objclass is None else self.w_objclass.getname())
        self.accessor.set(space, w_obj, w_value)

    def descr_delete(self, space, w_obj):
        """`__delete__`."""
        if not self.accessor.accepts(w_obj):
            raise self._wrong_object(space, w_obj)
        if not self.can_delete and self.is_member:
            raise oefmt(space.w_AttributeError, "readonly attribute")
        if not self.can_delete:
            raise oefmt(space.w_AttributeError, "attribute '%s' of '%s' objects is not writable",
                        self.name, '?' if self.w_objclass is None else self.w_objclass.getname())
        self.accessor.delete(space, w_obj)

    def descr_repr(self, space):
        return space.newtext("<attribute '%s' of '%s' objects>" % (
            self.name, '?' if self.w_objclass is None else self.w_objclass.getname()))

    def fget_doc(self, space):
        return space.newtext_or_none(self.doc)

    def doc_text(self):
        return self.doc


class Accessor(object):
    """Type-checked access to one interp-level attribute; one generated subclass per property."""
    _attrs_ = []

    def accepts(self, w_obj):
        "True if w_obj is of the property's class."
        return False

    def get(self, space, w_obj):
        "The boxed value, or None if the object is of another class or has no value."
        return None

    def set(self, space, w_obj, w_value):
        "Store; the caller has checked accepts()."
        raise NotImplementedError

    def delete(self, space, w_obj):
        "Delete; the caller has checked accepts()."
        raise NotImplementedError


def _plain(method):
    return getattr(method, 'im_func', method)


def _make_accessor(cls, fget, fset, fdel):
    class PropertyAccessor(Accessor):
        _attrs_ = []

        def accepts(self, w_obj):
            return isinstance(w_obj, cls)

        if fget is not None:
            def get(self, space, w_obj):
                if not isinstance(w_obj, cls):
                    return None
                return fget(w_obj, space)

        if fset is not None:
            def set(self, space, w_obj, w_value):
                assert isinstance(w_obj, cls)
                fset(w_obj, space, w_value)

        if fdel is not None:
            def delete(self, space, w_obj):
                assert isinstance(w_obj, cls)
                fdel(w_obj, space)
    PropertyAccessor.__name__ = 'Accessor_%s_%s' % (cls.__name__, getattr(fget, '__name__', 'none'))
    return PropertyAccessor()


def instantiate_property(prop):
    "A copy of a GetSetProperty, since one may be listed in several TypeDefs."
    result = instantiate(GetSetProperty)
    result.accessor = prop.accessor
    result.readonly = prop.readonly
    result.can_delete = prop.can_delete
    result.doc = prop.doc
    result.name = prop.name
    result.w_objclass = None
    return result


def interp_attrproperty(attrname, cls, wrapfn, doc=None):
    """Read-only property over an unboxed field: `wrapfn` names the space method that boxes it."""
    source = 'def fget(self, space):\n    return space.%s(self.%s)' % (wrapfn, attrname)
    namespace = {}
    exec(source, namespace)
    return GetSetProperty(namespace['fget'], cls=cls, doc=doc)


def interp_attrproperty_w(attrname, cls, doc=None):
    """Read-only property over a boxed field; an RPython None reads as Python's None."""
    source = ('def fget(self, space):\n    w_value = self.%s\n'
              '    return space.w_None if w_value is None else w_value') % attrname
    namespace = {}
    exec(source, namespace)
    return GetSetProperty(namespace['fget'], cls=cls, doc=doc)


GetSetProperty.typedef = TypeDef(
    'getset_descriptor',
    __get__=interp2app(GetSetProperty.descr_get),
    __set__=interp2app(GetSetProperty.descr_set),
    __delete__=interp2app(GetSetProperty.descr_delete),
    __repr__=interp2app(GetSetProperty.descr_repr),
    __name__=GetSetProperty(W_FieldDescriptor.fget_name),
    __qualname__=GetSetProperty(W_FieldDescriptor.fget_qualname),
    __objclass__=GetSetProperty(W_FieldDescriptor.fget_objclass),
    __doc__=GetSetProperty(GetSetProperty.fget_doc),
)


class W_Member(W_FieldDescriptor):
    """A member_descriptor: one name of a class's `__slots__`.

    The value lives in the instance's slot storage (objspace/mapdict.py) at `index`.
    """
    _immutable_fields_ = ['index', 'name', 'w_objclass']

    def __init__(self, index, name, w_objclass):
        self.index = index
        self.name = name
        self.w_objclass = w_objclass

    def owner(self):
        return self.w_objclass

    def field_name(self):
        return self.name

    def _check(self, space, w_obj):
        if not space.issubtype_w(space.type(w_obj), self.w_objclass):
            raise oefmt(space.w_TypeError,
                        "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                        self.name, self.w_objclass, w_obj)

    def descr_get(self, space, w_obj, w_cls=None):
        check_get(space, w_obj, w_cls)
        if w_obj is None or space.is_none(w_obj):
            return self
        return self.get_value(space, w_obj)

    def get_value(self, space, w_obj):
        self._check(space, w_obj)
        w_value = w_obj.getslotvalue(self.index)
        if w_value is None:
            raise oefmt(space.w_AttributeError, "'%T' object has no attribute '%s'", w_obj, self.name)
        return w_value

    def descr_set(self, space, w_obj, w_value):
        self._check(space, w_obj)
        w_obj.setslotvalue(self.index, w_value)

    def descr_delete(self, space, w_obj):
        self._check(space, w_obj)
        if w_obj.getslotvalue(self.index) is None:
            raise oefmt(space.w_AttributeError, "%s", self.name)
        w_obj.setslotvalue(self.index, None)


W_Member.typedef = TypeDef(
    'member_descriptor',
    __get__=interp2app(W_FieldDescriptor.member_get),
    __set__=interp2app(W_FieldDescriptor.member_set),
    __delete__=interp2app(W_FieldDescriptor.member_delete),
    __repr__=interp2app(W_FieldDescriptor.member_repr),
    __reduce__=interp2app(W_FieldDescriptor.descr_reduce),
    __name__=GetSetProperty(W_FieldDescriptor.fget_name),
    __qualname__=GetSetProperty(W_FieldDescriptor.fget_qualname),
    __objclass__=GetSetProperty(W_FieldDescriptor.fget_objclass),
    __doc__=GetSetProperty(W_FieldDescriptor.fget_member_doc),
)
