"""The library's functions and tables that pickling needs, fetched when they are first asked for.

copyreg has the registries, _compat_pickle the names that Python 2 used.
"""
from interpreter import importing
from interpreter.error import oefmt


class Registries(object):
    """copyreg's tables; each is the dict itself, which programs change."""

    def __init__(self, space):
        w_copyreg = importing.find_and_load(space, 'copyreg')
        self.w_dispatch_table = space.getattr_text(w_copyreg, 'dispatch_table')
        self.w_codes = space.getattr_text(w_copyreg, '_extension_registry')
        self.w_names = space.getattr_text(w_copyreg, '_inverted_registry')
        self.w_cache = space.getattr_text(w_copyreg, '_extension_cache')


class OldNames(object):
    """_compat_pickle's tables in one direction, and what they are called in messages.

    w_names     (module, name) -> (module, name)
    w_modules   module -> module
    """

    def __init__(self, space, names_attribute, modules_attribute):
        w_module = importing.find_and_load(space, '_compat_pickle')
        self.w_names = space.getattr_text(w_module, names_attribute)
        self.w_modules = space.getattr_text(w_module, modules_attribute)
        self.names_attribute = names_attribute
        self.modules_attribute = modules_attribute

    def translate(self, space, w_module_name, w_name):
        """The pair (module, name) under which the other Python knows a global. Raises RuntimeError for bad tables."""
        w_found = space.finditem(self.w_names, space.newtuple2(w_module_name, w_name))
        if w_found is not None:
            return self._checked_pair(space, w_found)
        w_found = space.finditem(self.w_modules, w_module_name)
        if w_found is None:
            return w_module_name, w_name
        if not space.is_str(w_found):
            raise oefmt(space.w_RuntimeError, "_compat_pickle.%s values should be strings, not %T",
                        self.modules_attribute, w_found)
        return w_found, w_name

    def _checked_pair(self, space, w_pair):
        if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
            raise oefmt(space.w_RuntimeError, "_compat_pickle.%s values should be 2-tuples, not %T",
                        self.names_attribute, w_pair)
        pair_w = space.fixedview(w_pair)
        if not space.is_str(pair_w[0]) or not space.is_str(pair_w[1]):
            raise oefmt(space.w_RuntimeError, "_compat_pickle.%s values should be pairs of str, not (%T, %T)",
                        self.names_attribute, pair_w[0], pair_w[1])
        return pair_w[0], pair_w[1]


class Library(object):
    """What has been fetched so far; None if it was not needed yet."""

    def __init__(self):
        self._registries = None
        self._to_python2 = None
        self._from_python2 = None

    def registries(self, space):
        if self._registries is None:
            self._registries = Registries(space)
        return self._registries

    def to_python2(self, space):
        if self._to_python2 is None:
            self._to_python2 = OldNames(space, 'REVERSE_NAME_MAPPING', 'REVERSE_IMPORT_MAPPING')
        return self._to_python2

    def from_python2(self, space):
        if self._from_python2 is None:
            self._from_python2 = OldNames(space, 'NAME_MAPPING', 'IMPORT_MAPPING')
        return self._from_python2


library = Library()


# ---- modules and names in them

def import_module(space, w_name):
    """Return the module of a full name. Raises ImportError and its kin, TypeError, ValueError."""
    if not space.is_str(w_name):
        raise oefmt(space.w_TypeError, "module name must be a string")
    name = space.text_w(w_name)
    if name == '':
        raise oefmt(space.w_ValueError, "Empty module name")
    return importing.find_and_load(space, name)


def library_function(space, module_name, name):
    """A function of the library."""
    return space.getattr_text(importing.find_and_load(space, module_name), name)


def find_dotted(space, w_obj, path):
    """Follow a list of attribute names; return (the object or None, the one it was found in)."""
    w_parent = w_obj
    for name in path:
        w_parent = w_obj
        w_obj = space.findattr_text(w_parent, name)
        if w_obj is None:
            return None, w_parent
    return w_obj, w_parent
