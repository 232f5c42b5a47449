"""Pickler: its settings, and which function saves which object; the functions are in save_*.py."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from module._pickle import opcodes
from module._pickle.errors import pickling_error
from module._pickle.library import library
from module._pickle.memo import PickleMemo, W_PicklerMemoProxy, pickle_memo_of
from module._pickle.opcodes import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, little_endian
from module._pickle.output import Output
from module._pickle.picklebuffer import W_PickleBuffer
from module._pickle.save_atoms import (
    save_bigint, save_bool, save_bytearray, save_bytes, save_float, save_int, save_none, save_text)
from module._pickle.save_containers import (
    save_dict, save_frozenset, save_list, save_picklebuffer, save_set, save_tuple)
from module._pickle.save_global import save_global, save_type
from module._pickle.save_instance import save_plain_instance
from module._pickle.save_reduce import save_reduce
from objspace.boolobject import W_BoolObject
from objspace.bytearraycore import W_BytearrayObject
from objspace.bytescore import W_BytesObject
from objspace.dictobject import W_DictObject
from objspace.floatobject import W_FloatObject
from objspace.int_base import W_AbstractIntObject
from objspace.intobject import W_IntObject
from objspace.listobject import W_ListObject
from objspace.setobject import W_FrozensetObject, W_SetObject
from objspace.strcore import W_StrObject
from objspace.tupleobject import W_TupleObject
from objspace.typeobject import W_Type
from rpython.rlib import rstackovf

# containers this deep are looked for in fast mode, which has no memo to find circles by
FAST_NESTING_LIMIT = 50


class W_Pickler(Weakrefable, W_Root):
    """States: made (`w_write` is None for one made by Python code) and initialised.

    w_persistent_id     persistent_id of a subclass or set on the instance, or None
    w_dispatch_table    the attribute of that name, or None: copyreg's
    w_reducer_override  the method of a subclass, while a dump runs; or None
    plain_classes       what save_instance.py has found out about the classes met in this dump
    fast, fast_nesting, fast_seen    the fast mode, how deep its containers are, and the deeper ones themselves
    """

    def __init__(self, space):
        self.space = space
        self.w_write = None
        self.output = Output(space, None)
        self.memo = PickleMemo()
        self.protocol = DEFAULT_PROTOCOL
        self.is_binary = True
        self.binary_setting = 1
        self.fix_imports = True
        self.w_buffer_callback = None
        self.w_persistent_id = None
        self.w_dispatch_table = None
        self.w_reducer_override = None
        self.plain_classes = {}
        self.fast = 0
        self.fast_nesting = 0
        self.fast_seen = {}

    @unwrap_spec(fix_imports=bool)
    def descr_init(self, space, w_file, w_protocol=None, fix_imports=True, w_buffer_callback=None):
        self.configure(w_protocol, fix_imports, w_buffer_callback, w_file)
        self.memo = PickleMemo()
        self.fast = 0
        self.fast_nesting = 0
        self.fast_seen = {}
        if not space.is_w(space.type(self), W_Pickler.typedef.w_type):
            self.w_persistent_id = space.findattr_text(self, 'persistent_id')
            self.w_dispatch_table = space.findattr_text(self, 'dispatch_table')

    def configure(self, w_protocol, fix_imports, w_buffer_callback, w_file):
        """Take the arguments of the constructor; w_file may be None. Raises TypeError, ValueError."""
        space = self.space
        protocol = DEFAULT_PROTOCOL
        if w_protocol is not None and not space.is_none(w_protocol):
            protocol = c_long(space, w_protocol)
            if protocol < 0:
                protocol = HIGHEST_PROTOCOL
            elif protocol > HIGHEST_PROTOCOL:
                raise oefmt(space.w_ValueError, "pickle protocol must be <= %d", HIGHEST_PROTOCOL)
        self.protocol = protocol
        self.set_binary(int(protocol > 0))
        self.fix_imports = fix_imports and protocol < 3
        if w_file is not None:
            self.w_write = space.findattr_text(w_file, 'write')
            if self.w_write is None:
                raise oefmt(space.w_TypeError, "file must have a 'write' attribute")
        if w_buffer_callback is not None and space.is_none(w_buffer_callback):
            w_buffer_callback = None
        self.w_buffer_callback = w_buffer_callback
        if w_buffer_callback is not None and protocol < 5:
            raise oefmt(space.w_ValueError, "buffer_callback needs protocol >= 5")

    def set_binary(self, value):
        self.binary_setting = value
        self.is_binary = value != 0

    # ---- dump

    def dump(self, w_obj):
        """Write one pickle; leave in `output` what no file has taken. Raises RecursionError for deep nesting."""
        space = self.space
        self.output = Output(space, self.w_write)
        self.plain_classes = {}
        try:
            if self.protocol >= 2:
                self.write(opcodes.PROTO + chr(self.protocol))
                if self.protocol >= 4:
                    self.output.start_frames()
            self.save(w_obj)
            self.write(opcodes.STOP)
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            raise oefmt(space.w_RecursionError, "maximum recursion depth exceeded while pickling an object")
        self.output.end_frame()

    def descr_dump(self, space, w_obj):
        """Write the pickle of an object to the file."""
        if self.w_write is None:
            raise pickling_error("Pickler.__init__() was not called by %s.__init__()", space.type(self).name)
        if not space.is_w(space.type(self), W_Pickler.typedef.w_type):
            self.w_reducer_override = space.findattr_text(self, 'reducer_override')
        try:
            self.dump(w_obj)
            self.output.flush()
        finally:
            self.w_reducer_override = None
            self.output = Output(space, None)

    def write(self, data):
        self.output.write(data)

    # ---- one object

    def save(self, w_obj):
        """Write an object, or a reference to what was written before."""
        self.output.opcode_boundary()
        if self.w_persistent_id is not None and self._save_persistent_id(w_obj):
            return
        self._save_value(w_obj)

    def _save_persistent_id(self, w_obj):
        """Write an object's persistent id; False if it has none. Raises PicklingError."""
        space = self.space
        w_id = space.call_function(self.w_persistent_id, w_obj)
        if space.is_none(w_id):
            return False
        if self.is_binary:
            self.output.opcode_boundary()
            self._save_value(w_id)
            self.write(opcodes.BINPERSID)
            return True
        w_text = space.str(w_id)
        assert isinstance(w_text, W_StrObject)
        if w_text.asc is None:
            raise pickling_error("persistent IDs in protocol 0 must be ASCII strings")
        self.write(opcodes.PERSID + w_text.utf8() + '\n')
        return True

    def _save_value(self, w_obj):
        space = self.space
        if w_obj is space.w_None:
            save_none(self)
        elif type(w_obj) is W_BoolObject:
            save_bool(self, w_obj.intval != 0)
        elif type(w_obj) is W_IntObject:
            save_int(self, w_obj.intval)
        elif type(w_obj) is W_FloatObject:
            save_float(self, w_obj.floatval)
        elif isinstance(w_obj, W_AbstractIntObject) and space.type(w_obj) is space.w_int:
            save_bigint(self, w_obj.asbigint())
        elif self.memo.find(w_obj) >= 0:
            self.write_memo_get(w_obj)
        elif type(w_obj) is W_StrObject:
            save_text(self, w_obj)
        elif type(w_obj) is W_BytesObject:
            save_bytes(self, w_obj)
        elif not self._save_builtin(w_obj):
            self._save_other(w_obj)

    def _save_builtin(self, w_obj):
        """Save an instance of a built-in class of containers; False if it is none."""
        if type(w_obj) is W_TupleObject:
            save_tuple(self, w_obj)
        elif type(w_obj) is W_ListObject:
            save_list(self, w_obj)
        elif isinstance(w_obj, W_DictObject) and self.space.type(w_obj) is self.space.w_dict:
            save_dict(self, w_obj)
        elif type(w_obj) is W_SetObject:
            save_set(self, w_obj)
        elif type(w_obj) is W_FrozensetObject:
            save_frozenset(self, w_obj)
        elif type(w_obj) is W_BytearrayObject:
            save_bytearray(self, w_obj)
        elif type(w_obj) is W_PickleBuffer:
            save_picklebuffer(self, w_obj)
        else:
            return False
        return True

    def _save_other(self, w_obj):
        """Save a class or function by name, anything else as it reduces. Raises PicklingError."""
        space = self.space
        w_type = space.type(w_obj)
        if self.w_reducer_override is not None:
            w_reduced = space.call_function(self.w_reducer_override, w_obj)
            if w_reduced is not space.w_NotImplemented:
                self._save_reduced(w_reduced, w_obj)
                return
        if w_type is space.w_type:
            save_type(self, w_obj)
            return
        if w_type is space.w_function:
            save_global(self, w_obj, None)
            return
        w_reducer = self._find_reducer(w_type)
        if w_reducer is not None:
            self._save_reduced(space.call_function(w_reducer, w_obj), w_obj)
        elif isinstance(w_obj, W_Type):
            save_global(self, w_obj, None)
        elif not save_plain_instance(self, w_obj):
            self._save_reduced(self._reduce(w_obj), w_obj)

    def _find_reducer(self, w_type):
        """What the dispatch table has for a class, or None."""
        w_table = self.w_dispatch_table
        if w_table is None:
            w_table = library.registries(self.space).w_dispatch_table
        return self.space.finditem(w_table, w_type)

    def _reduce(self, w_obj):
        space = self.space
        w_method = space.findattr_text(w_obj, '__reduce_ex__')
        if w_method is not None:
            return space.call_function(w_method, space.newint(self.protocol))
        w_method = space.findattr_text(w_obj, '__reduce__')
        if w_method is not None:
            return space.call_function(w_method)
        raise pickling_error("can't pickle '%T' object: %R", w_obj, w_obj)

    def _save_reduced(self, w_reduced, w_obj):
        space = self.space
        if space.is_str(w_reduced):
            save_global(self, w_obj, w_reduced)
        elif space.isinstance_w(w_reduced, space.w_tuple):
            save_reduce(self, space.fixedview(w_reduced), w_obj)
        else:
            raise pickling_error("__reduce__ must return a string or tuple")

    # ---- the memo

    def memoize(self, w_obj):
        """Remember an object that was written, and have the unpickler remember it."""
        if self.fast:
            return
        index = self.memo.size()
        self.memo.set(w_obj, index)
        self._write_memo_put(index)

    def _write_memo_put(self, index):
        if self.protocol >= 4:
            self.write(opcodes.MEMOIZE)
        elif not self.is_binary:
            self.write(opcodes.PUT + str(index) + '\n')
        elif index < 256:
            self.write(opcodes.BINPUT)
            self.write(chr(index))
        elif index <= 0xffffffff:
            self.write(opcodes.LONG_BINPUT)
            self.write(little_endian(index, 4))
        else:
            raise pickling_error("memo id too large for LONG_BINPUT")

    def memoize_unreferenced(self):
        """As memoize(), for an object that is made for the pickle alone."""
        self._write_memo_put(self.memo.size())
        self.memo.skip()

    def write_memo_get(self, w_obj):
        """Write a reference to an object in the memo."""
        self._write_memo_get(self.memo.find(w_obj))

    def save_name(self, name):
        """As save(), for the name of an attribute where there are no persistent ids."""
        index = self.memo.by_text.get(name, -1)
        self.output.opcode_boundary()
        if index >= 0:
            self._write_memo_get(index)
        else:
            self._save_value(self.space.newtext(name))

    def _write_memo_get(self, index):
        if not self.is_binary:
            self.write(opcodes.GET + str(index) + '\n')
        elif 0 <= index < 256:
            self.write(opcodes.BINGET)
            self.write(chr(index))
        elif index <= 0xffffffff:
            self.write(opcodes.LONG_BINGET)
            self.write(little_endian(index, 4))
        else:
            raise pickling_error("memo id too large for LONG_BINGET")

    def enter_fast(self, w_obj):
        """In fast mode, note that a container begins. Raises ValueError for a deep one that is in itself."""
        if not self.fast:
            return
        self.fast_nesting += 1
        if self.fast_nesting >= FAST_NESTING_LIMIT:
            if w_obj in self.fast_seen:
                self.fast_nesting = -1
                raise oefmt(self.space.w_ValueError,
                            "fast mode: can't pickle cyclic objects including object type %T at 0x%s",
                            w_obj, self.space.address_text(w_obj))
            self.fast_seen[w_obj] = None

    def leave_fast(self, w_obj):
        if not self.fast:
            return
        if self.fast_nesting >= FAST_NESTING_LIMIT:
            del self.fast_seen[w_obj]
        self.fast_nesting -= 1

    # ---- attributes

    def descr_clear_memo(self, space):
        """Forget the objects written so far: they are written again when they are met again."""
        self.memo.clear()

    def fget_memo(self, space):
        return W_PicklerMemoProxy(self)

    def fset_memo(self, space, w_value):
        self.memo = pickle_memo_of(space, w_value)

    def fget_persistent_id(self, space):
        if self.w_persistent_id is None:
            raise oefmt(space.w_AttributeError, "persistent_id")
        return self.w_persistent_id

    def fset_persistent_id(self, space, w_value):
        if not space.callable_w(w_value):
            raise oefmt(space.w_TypeError, "persistent_id must be a callable taking one argument")
        self.w_persistent_id = w_value

    def fdel_needed(self, space):
        raise oefmt(space.w_TypeError, "attribute deletion is not supported")

    def fget_dispatch_table(self, space):
        return self.w_dispatch_table

    def fset_dispatch_table(self, space, w_value):
        self.w_dispatch_table = w_value

    def fdel_dispatch_table(self, space):
        if self.w_dispatch_table is None:
            raise oefmt(space.w_AttributeError, "dispatch_table")
        self.w_dispatch_table = None

    def fget_bin(self, space):
        return space.newint(self.binary_setting)

    def fset_bin(self, space, w_value):
        self.set_binary(c_long(space, w_value))

    def fget_fast(self, space):
        return space.newint(self.fast)

    def fset_fast(self, space, w_value):
        self.fast = c_long(space, w_value)

    def fdel_number(self, space):
        raise oefmt(space.w_TypeError, "can't delete numeric/char attribute")


def c_long(space, w_value):
    """An integer argument that C takes as a long."""
    try:
        return space.bigint_w(w_value).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")


def descr_new_pickler(space, w_type, __args__):
    """Make a pickler that __init__ has to set up."""
    pickler = space.allocate_instance(W_Pickler, w_type)
    W_Pickler.__init__(pickler, space)
    return pickler


W_Pickler.typedef = TypeDef(
    'Pickler',
    module='_pickle',
    doc="Writes pickles to a file: anything with a method write() that takes bytes",
    __new__=interp2app(descr_new_pickler),
    __init__=interp2app(W_Pickler.descr_init, kw='*'),
    dump=interp2app(W_Pickler.descr_dump),
    clear_memo=interp2app(W_Pickler.descr_clear_memo),
    memo=GetSetProperty(W_Pickler.fget_memo, W_Pickler.fset_memo, W_Pickler.fdel_needed),
    persistent_id=GetSetProperty(W_Pickler.fget_persistent_id, W_Pickler.fset_persistent_id, W_Pickler.fdel_needed),
    dispatch_table=GetSetProperty(
        W_Pickler.fget_dispatch_table, W_Pickler.fset_dispatch_table, W_Pickler.fdel_dispatch_table),
    bin=GetSetProperty(W_Pickler.fget_bin, W_Pickler.fset_bin, W_Pickler.fdel_number),
    fast=GetSetProperty(W_Pickler.fget_fast, W_Pickler.fset_fast, W_Pickler.fdel_number),
)
