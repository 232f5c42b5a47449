"""Loading classes and functions by name, creating instances and giving them their state; the head of a pickle."""
from interpreter.argument import Arguments, arguments_from_dict
from interpreter.error import OperationError, oefmt
from interpreter.function import W_StaticMethod
from interpreter.typedef import GetSetProperty
from module._pickle.errors import unpickling_error
from module._pickle.library import library
from module._pickle.load_atoms import LARGEST_SIZE
from module._pickle.opcodes import HIGHEST_PROTOCOL
from module.sys.interp_sys import intern
from objspace.codec_utf8 import decode_ascii, decode_utf8
from objspace.dictobject import W_DictObject
from objspace.objectobject import W_Object
from objspace.strcore import W_StrObject
from objspace.typeobject import W_Type


# ---- the head

def load_proto(unpickler):
    protocol = unpickler.input.read_byte()
    if protocol > HIGHEST_PROTOCOL:
        raise oefmt(unpickler.space.w_ValueError, "unsupported pickle protocol: %d", protocol)
    unpickler.protocol = protocol


def load_frame(unpickler):
    """FRAME: have all of the frame at hand, so that it is read from the file at once."""
    size = unpickler.input.read_number(8)
    if size < 0:
        raise oefmt(unpickler.space.w_OverflowError, "FRAME length exceeds system's maximum of %s bytes",
                    LARGEST_SIZE)
    unpickler.input.prepare(size)


# ---- names

def load_global(unpickler):
    """GLOBAL: two lines, the module and the name."""
    space = unpickler.space
    w_module_name, _ = decode_utf8(space, unpickler.input.read_line(2), 'strict')
    w_name, _ = decode_utf8(space, unpickler.input.read_line(2), 'strict')
    unpickler.push(unpickler.find_global(w_module_name, w_name))


def load_stack_global(unpickler):
    """STACK_GLOBAL: the module and the name are on the stack."""
    w_name = unpickler.pop()
    w_module_name = unpickler.pop()
    if type(w_name) is not W_StrObject or type(w_module_name) is not W_StrObject:
        raise unpickling_error("STACK_GLOBAL requires str")
    unpickler.push(unpickler.find_global(w_module_name, w_name))


def load_ext1(unpickler):
    _load_extension(unpickler, unpickler.input.read_byte())


def load_ext2(unpickler):
    _load_extension(unpickler, unpickler.input.read_number(2))


def load_ext4(unpickler):
    _load_extension(unpickler, unpickler.input.read_signed())


def _load_extension(unpickler, code):
    """What copyreg's registry has under a code. Raises UnpicklingError, ValueError."""
    space = unpickler.space
    if code <= 0:
        raise unpickling_error("EXT specifies code <= 0")
    w_code = space.newint(code)
    registries = library.registries(space)
    w_obj = space.finditem(registries.w_cache, w_code)
    if w_obj is None:
        w_pair = space.finditem(registries.w_names, w_code)
        if w_pair is None:
            raise oefmt(space.w_ValueError, "unregistered extension code %d", code)
        if not _is_pair_of_text(space, w_pair):
            raise oefmt(space.w_ValueError, "_inverted_registry[%d] isn't a 2-tuple of strings", code)
        pair_w = space.fixedview(w_pair)
        w_obj = unpickler.find_global(pair_w[0], pair_w[1])
        space.setitem(registries.w_cache, w_code, w_obj)
    unpickler.push(w_obj)


def _is_pair_of_text(space, w_pair):
    if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
        return False
    pair_w = space.fixedview(w_pair)
    return space.is_str(pair_w[0]) and space.is_str(pair_w[1])


# ---- persistent ids

def load_persid(unpickler):
    """PERSID: a line with the id."""
    space = unpickler.space
    w_load = _persistent_load(unpickler)
    try:
        w_id, _ = decode_ascii(space, unpickler.input.read_line(1), 'strict')
    except OperationError as e:
        if not e.match(space, space.w_UnicodeDecodeError):
            raise
        raise unpickling_error("persistent IDs in protocol 0 must be ASCII strings")
    unpickler.push(space.call_function(w_load, w_id))


def load_binpersid(unpickler):
    """BINPERSID: the id is on the stack."""
    w_load = _persistent_load(unpickler)
    unpickler.push(unpickler.space.call_function(w_load, unpickler.pop()))


def _persistent_load(unpickler):
    if unpickler.w_persistent_load is None:
        raise unpickling_error("A load persistent id instruction was encountered,\n"
                               "but no persistent_load function was specified.")
    return unpickler.w_persistent_load


# ---- creating objects

def load_reduce(unpickler):
    """REDUCE: call a function."""
    w_args = unpickler.pop()
    w_function = unpickler.pop()
    unpickler.push(_call(unpickler.space, w_function, w_args))


def _call(space, w_function, w_args):
    if not space.isinstance_w(w_args, space.w_tuple):
        raise oefmt(space.w_TypeError, "argument list must be a tuple")
    return space.call_list(w_function, space.fixedview(w_args)[:])


def load_inst(unpickler):
    """INST: two lines name a class, its arguments are behind the mark."""
    space = unpickler.space
    mark = unpickler.pop_mark()
    w_module_name, _ = decode_ascii(space, unpickler.input.read_line(2), 'strict')
    w_name, _ = decode_ascii(space, unpickler.input.read_line(2), 'strict')
    w_class = unpickler.find_global(w_module_name, w_name)
    unpickler.push(_instantiate(space, w_class, unpickler.pop_from(mark)))


def load_obj(unpickler):
    """OBJ: a class and its arguments are behind the mark."""
    mark = unpickler.pop_mark()
    if len(unpickler.stack_w) - mark < 1:
        raise unpickler.underflow()
    args_w = unpickler.pop_from(mark + 1)
    w_class = unpickler.pop()
    unpickler.push(_instantiate(unpickler.space, w_class, args_w))


def _instantiate(space, w_class, args_w):
    """An instance as old protocols have it: without arguments __init__ is not called, unless it asks for them."""
    if len(args_w) == 0 and isinstance(w_class, W_Type) and space.findattr_text(w_class, '__getinitargs__') is None:
        return space.call_method(w_class, '__new__', w_class)
    return space.call_list(w_class, args_w)


def load_newobj(unpickler):
    """NEWOBJ: cls.__new__(cls, *args)."""
    space = unpickler.space
    w_args = unpickler.pop()
    w_class = unpickler.pop()
    _check_class(space, w_class, 'NEWOBJ')
    if not space.isinstance_w(w_args, space.w_tuple):
        raise unpickling_error("NEWOBJ args argument must be a tuple, not %T", w_args)
    # a copy: what Arguments keeps is of another RPython type than a list's items
    args_w = space.fixedview(w_args)[:]
    if len(args_w) == 0 and _is_plain_class(space, w_class):
        unpickler.push(space.allocate_instance(W_Object, w_class))
    else:
        unpickler.push(_call_new(space, w_class, Arguments(space, args_w)))


def load_newobj_ex(unpickler):
    """NEWOBJ_EX: cls.__new__(cls, *args, **kwargs)."""
    space = unpickler.space
    w_kwargs = unpickler.pop()
    w_args = unpickler.pop()
    w_class = unpickler.pop()
    _check_class(space, w_class, 'NEWOBJ_EX')
    if not space.isinstance_w(w_args, space.w_tuple):
        raise unpickling_error("NEWOBJ_EX args argument must be a tuple, not %T", w_args)
    if not isinstance(w_kwargs, W_DictObject):
        raise unpickling_error("NEWOBJ_EX kwargs argument must be a dict, not %T", w_kwargs)
    unpickler.push(_call_new(space, w_class, arguments_from_dict(space, space.fixedview(w_args)[:], w_kwargs)))


def _check_class(space, w_class, opcode):
    if not isinstance(w_class, W_Type):
        raise unpickling_error("%s class argument must be a type, not %T", opcode, w_class)
    w_new = w_class.slots.new
    if w_new is None or (w_new is space.w_object_new and not w_class.is_heaptype and w_class is not space.w_object):
        raise unpickling_error("%s class argument '%T' doesn't have __new__", opcode, w_class)


def _is_plain_class(space, w_class):
    """True for a class whose instances object.__new__ makes without any check."""
    return isinstance(w_class, W_Type) and w_class.is_heaptype and not w_class.is_abstract \
        and w_class.slots.new is space.w_object_new


def _call_new(space, w_class, args):
    assert isinstance(w_class, W_Type)
    w_new = w_class.slots.new
    if isinstance(w_new, W_StaticMethod):
        w_new = w_new.w_function
    return space.call_args(w_new, args.prepend(w_class))


# ---- the state

def load_build(unpickler):
    """BUILD: give the object on the stack its state, by __setstate__ or attribute by attribute."""
    space = unpickler.space
    unpickler.require(2)
    w_state = unpickler.pop()
    w_obj = unpickler.top()
    w_setstate = space.findattr_text(w_obj, '__setstate__')
    if w_setstate is not None:
        space.call_function(w_setstate, w_state)
        return
    w_slots = None
    if space.isinstance_w(w_state, space.w_tuple) and space.len_w(w_state) == 2:
        pair_w = space.fixedview(w_state)
        w_state, w_slots = pair_w[0], pair_w[1]
    if not space.is_none(w_state):
        if not isinstance(w_state, W_DictObject):
            raise unpickling_error("state is not a dictionary")
        _fill_dict(space, w_obj, w_state)
    if w_slots is not None:
        _set_attributes(space, w_obj, w_slots)


def _fill_dict(space, w_obj, w_state):
    """Put the items of a dict into the object's `__dict__`."""
    is_direct = has_plain_dict(space, w_obj)
    w_dict = None
    if not is_direct:
        w_dict = space.getattr_text(w_obj, '__dict__')
    iterator = w_state.iteritems()
    while iterator.next_item():
        w_key = iterator.w_key
        if type(w_key) is W_StrObject:
            if is_direct:
                w_obj.setdictvalue(space, w_key.utf8(), iterator.w_value)
                continue
            w_key = intern(space, w_key)
        if w_dict is None:
            w_dict = space.getattr_text(w_obj, '__dict__')
        space.setitem(w_dict, w_key, iterator.w_value)


def has_plain_dict(space, w_obj):
    """True if `__dict__` is just what holds the attributes of an instance of a class made in Python."""
    w_type = space.type(w_obj)
    return (w_obj.is_user_instance and w_type.has_dict and w_type.slots.getattr is None
            and w_type.slots.getattribute is space.w_object_getattribute
            and isinstance(w_type.lookup('__dict__'), GetSetProperty))


def _set_attributes(space, w_obj, w_slots):
    if not isinstance(w_slots, W_DictObject):
        raise unpickling_error("slot state is not a dictionary")
    iterator = w_slots.iteritems()
    while iterator.next_item():
        space.setattr(w_obj, iterator.w_key, iterator.w_value)
