"""Saving classes and functions by the names under which they are found again."""
from interpreter.error import OperationError, oefmt
from module._pickle import opcodes
from module._pickle.errors import pickling_error
from module._pickle.library import find_dotted, import_module, library
from module._pickle.opcodes import little_endian
from module._pickle.save_reduce import save_reduce
from objspace.codec_utf8 import encode_ascii, encode_utf8
from objspace.dictobject import W_DictObject
from objspace.strcore import W_StrObject

LOCALS = '<locals>'
LARGEST_CODE = 0x7fffffff


class Global(object):
    """Where an object is found: `w_parent`.`last_name` is it; the parent is the module itself or something in it."""

    def __init__(self, w_obj, w_module_name, w_name, w_module, w_parent, last_name):
        self.w_obj = w_obj
        self.w_module_name = w_module_name
        self.w_name = w_name
        self.is_in_module = w_parent is w_module
        self.w_parent = w_parent
        self.last_name = last_name

    def shorten(self, space):
        """Leave out a path that only leads back to the module, which older protocols could not follow."""
        if self.is_in_module:
            self.w_name = space.newtext(self.last_name)


def save_type(pickler, w_type):
    """A class whose class is type."""
    space = pickler.space
    for w_singleton in [space.w_None, space.w_Ellipsis, space.w_NotImplemented]:
        if w_type is space.type(w_singleton):
            save_reduce(pickler, [space.w_type, space.newtuple([w_singleton])], w_type)
            return
    save_global(pickler, w_type, None)


def save_global(pickler, w_obj, w_name):
    """Save an object as a name; w_name is None where the object knows it. Raises PicklingError, AttributeError."""
    found = locate(pickler.space, w_obj, w_name)
    if pickler.protocol >= 2 and _save_code(pickler, found):
        return
    found.shorten(pickler.space)
    if pickler.protocol >= 4:
        pickler.save(found.w_module_name)
        pickler.save(found.w_name)
        pickler.write(opcodes.STACK_GLOBAL)
    elif not found.is_in_module:
        space = pickler.space
        w_args = space.newtuple2(found.w_parent, space.newtext(found.last_name))
        save_reduce(pickler, [space.builtin('getattr'), w_args], None)
    else:
        _save_lines(pickler, found)
    pickler.memoize(w_obj)


# ---- finding the name

def dotted_path(space, w_name, w_where):
    """The parts of a dotted name. Raises AttributeError for what is local to a function."""
    path = space.text_w(w_name).split('.')
    for name in path:
        if name == LOCALS:
            if w_where is None:
                raise oefmt(space.w_AttributeError, "Can't pickle local object %R", w_name)
            raise oefmt(space.w_AttributeError, "Can't pickle local attribute %R on %R", w_name, w_where)
    return path


def locate(space, w_obj, w_name):
    """Return the Global of an object. Raises PicklingError if importing the name does not give the object."""
    if w_name is None:
        w_name = space.findattr_text(w_obj, '__qualname__')
        if w_name is None:
            w_name = space.getattr_text(w_obj, '__name__')
    path = dotted_path(space, w_name, None)
    w_module_name = module_of(space, w_obj, path)
    try:
        w_module = import_module(space, w_module_name)
    except OperationError:
        raise pickling_error("Can't pickle %R: import of module %R failed", w_obj, w_module_name)
    w_found, w_parent = find_dotted(space, w_module, path)
    if w_found is None:
        raise pickling_error("Can't pickle %R: attribute lookup %S on %S failed", w_obj, w_name, w_module_name)
    if w_found is not w_obj:
        raise pickling_error("Can't pickle %R: it's not the same object as %S.%S", w_obj, w_module_name, w_name)
    return Global(w_obj, w_module_name, w_name, w_module, w_parent, path[len(path) - 1])


def module_of(space, w_obj, path):
    """The name of the module with an object, as a str; '__main__' if no module has it."""
    w_module_name = space.findattr_text(w_obj, '__module__')
    if w_module_name is not None and not space.is_none(w_module_name):
        return w_module_name
    w_modules = space.sys.get_modules(space)
    assert isinstance(w_modules, W_DictObject)
    for w_item in w_modules.items_list(space):
        item_w = space.fixedview(w_item)
        w_name, w_module = item_w[0], item_w[1]
        if space.is_none(w_module) or (space.is_str(w_name) and space.text_w(w_name) == '__main__'):
            continue
        w_found, _ = find_dotted(space, w_module, path)
        if w_found is w_obj:
            return w_name
    return space.newtext('__main__')


# ---- writing it

def _save_code(pickler, found):
    """Save the code that copyreg's registry has for a global; False if there is none. Raises PicklingError."""
    space = pickler.space
    w_key = space.newtuple2(found.w_module_name, found.w_name)
    w_code = space.finditem(library.registries(space).w_codes, w_key)
    if w_code is None:
        return False
    if not space.isinstance_w(w_code, space.w_int):
        raise pickling_error("Can't pickle %R: extension code %R isn't an integer", found.w_obj, w_code)
    try:
        code = space.bigint_w(w_code).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    if not 0 < code <= LARGEST_CODE:
        raise pickling_error("Can't pickle %R: extension code %d is out of range", found.w_obj, code)
    if code <= 0xff:
        pickler.write(opcodes.EXT1 + chr(code))
    elif code <= 0xffff:
        pickler.write(opcodes.EXT2 + little_endian(code, 2))
    else:
        pickler.write(opcodes.EXT4 + little_endian(code, 4))
    return True


def _save_lines(pickler, found):
    """The module and the name as two lines; protocols that Python 2 reads have its names, if they differ."""
    w_module_name, w_name = found.w_module_name, found.w_name
    if pickler.protocol < 3 and pickler.fix_imports:
        w_module_name, w_name = library.to_python2(pickler.space).translate(pickler.space, w_module_name, w_name)
    pickler.write(opcodes.GLOBAL)
    pickler.write(_identifier_line(pickler, w_module_name, 'module'))
    pickler.write(_identifier_line(pickler, w_name, 'global'))


def _identifier_line(pickler, w_name, kind):
    """Protocol 3 writes UTF-8, older ones ASCII."""
    space = pickler.space
    assert isinstance(w_name, W_StrObject)
    try:
        if pickler.protocol == 3:
            data = encode_utf8(space, w_name, 'strict')
        else:
            data = encode_ascii(space, w_name, 'strict')
    except OperationError as e:
        if not e.match(space, space.w_UnicodeEncodeError):
            raise
        raise pickling_error("can't pickle %s identifier '%S' using pickle protocol %d", kind, w_name, pickler.protocol)
    return data + '\n'
