"""Importing without a library: built-in modules, and .py files and packages found along sys.path.

In force when no standard library was found, and in the untranslated interpreter until a module is imported
that is not built in.  The rules are those of importlib._bootstrap; nothing is cached.  What `__import__` does
is in importing.py.
"""
import os

from interpreter import compiling
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.importing_library import is_file
from interpreter.moduleobject import W_Module
from interpreter.oserrors import wrap_oserror
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty
from rpython.rlib.rpath import rabspath
from interpreter.hostpath import host_path


class W_ModuleSpec(W_Root):
    """`__spec__` of an imported module: its name, file and search path."""

    def __init__(self, name, origin, w_search_path):
        self.name = name
        self.origin = origin
        self.w_search_path = w_search_path
        self.is_initializing = False

    def fget_parent(self, space):
        if self.w_search_path is not None:
            return space.newtext(self.name)
        return space.newtext(parent_name(self.name))

    def fget_search_path(self, space):
        return space.w_None if self.w_search_path is None else self.w_search_path

    def fget_origin(self, space):
        return space.newtext_or_none(self.origin)

    def fget_has_location(self, space):
        return space.newbool(self.origin is not None)

    def fget_loader(self, space):
        return space.w_None

    def fget_initializing(self, space):
        return space.newbool(self.is_initializing)

    def descr_repr(self, space):
        text = 'ModuleSpec(name=%s, loader=None' % space.text_w(space.repr(space.newtext(self.name)))
        if self.origin is not None:
            text += ', origin=%s' % space.text_w(space.repr(space.newtext(self.origin)))
        return space.newtext(text + ')')


W_ModuleSpec.typedef = TypeDef(
    'ModuleSpec', module='importlib._bootstrap',
    parent=GetSetProperty(W_ModuleSpec.fget_parent),
    origin=GetSetProperty(W_ModuleSpec.fget_origin),
    loader=GetSetProperty(W_ModuleSpec.fget_loader),
    has_location=GetSetProperty(W_ModuleSpec.fget_has_location),
    submodule_search_locations=GetSetProperty(W_ModuleSpec.fget_search_path),
    _initializing=GetSetProperty(W_ModuleSpec.fget_initializing),
    __repr__=interp2app(W_ModuleSpec.descr_repr))
W_ModuleSpec.typedef.add(name=interp_attrproperty('name', W_ModuleSpec, 'newtext'))


def parent_name(name):
    """'a.b' for 'a.b.c', '' for 'a'."""
    dot = name.rfind('.')
    if dot < 0:
        return ''
    return name[:dot]


def last_name(name):
    """'c' for 'a.b.c'."""
    start = name.rfind('.') + 1
    assert start >= 0
    return name[start:]


def module_not_found(space, message, name):
    """A ModuleNotFoundError with its `name`."""
    w_type = space.w_ModuleNotFoundError
    return OperationError(w_type, compiling.call_with_name(space, w_type, message, name))


def import_submodules(space, w_module, w_names, from_all):
    """Import the names of a from-list that are submodules and not there yet."""
    for w_item in space.unpackiterable(w_names):
        if not space.isinstance_w(w_item, space.w_str):
            where = "``from list''"
            if from_all:
                where = space.text_w(space.getattr_text(w_module, '__name__')) + '.__all__'
            raise oefmt(space.w_TypeError, "Item in %s must be str, not %T", where, w_item)
        item = space.text_w(w_item)
        if item == '*':
            w_all = space.findattr_text(w_module, '__all__')
            if not from_all and w_all is not None:
                import_submodules(space, w_module, w_all, True)
        elif space.findattr_text(w_module, item) is None:
            full_name = space.text_w(space.getattr_text(w_module, '__name__')) + '.' + item
            try:
                find_and_load(space, full_name)
            except OperationError as e:
                # a missing submodule is reported by the from-import itself
                if not e.match(space, space.w_ModuleNotFoundError):
                    raise
                w_missing = space.getattr_text(e.get_w_value(space), 'name')
                if not space.eq_w(w_missing, space.newtext(full_name)):
                    raise


def find_and_load(space, name):
    """Return the module, from sys.modules or newly loaded. Raises ImportError and its kin."""
    w_modules = space.sys.get_modules(space)
    w_module = space.finditem_text(w_modules, name)
    if w_module is not None:
        if space.is_none(w_module):
            raise module_not_found(space, 'import of %s halted; None in sys.modules' % name, name)
        return w_module
    parent = parent_name(name)
    if parent == '':
        w_path = None
    else:
        w_parent = find_and_load(space, parent)
        # importing the parent may have imported it
        w_module = space.finditem_text(w_modules, name)
        if w_module is not None:
            return w_module
        w_path = space.findattr_text(w_parent, '__path__')
        if w_path is None:
            raise module_not_found(space, "No module named '%s'; '%s' is not a package" % (name, parent), name)
    w_module = _load(space, name, w_path)
    if parent != '':
        w_parent = space.finditem_text(w_modules, parent)
        if w_parent is not None:
            space.setattr_text(w_parent, last_name(name), w_module)
    return w_module


def _load(space, name, w_path):
    w_modules = space.sys.get_modules(space)
    if w_path is None:
        module = space.builtin_modules.get(name, None)
        if module is not None:
            space.setitem_text(w_modules, name, module)
            module.startup(space)
            return module
        w_path = space.sys.get(space, 'path')
    found = find_source(space, name, w_path)
    if found is None:
        raise module_not_found(space, "No module named '%s'" % name, name)
    module = W_Module(space)
    module.init_names(space, space.newtext(name), space.w_None)
    spec = found.make_spec(space, name)
    w_dict = module.w_dict
    space.setitem_text(w_dict, '__spec__', spec)
    space.setitem_text(w_dict, '__package__', spec.fget_parent(space))
    if spec.w_search_path is not None:
        space.setitem_text(w_dict, '__path__', spec.w_search_path)
    if found.filename is not None:
        space.setitem_text(w_dict, '__file__', space.newtext(found.filename))
    space.setitem_text(w_dict, '__builtins__', space.builtins.w_dict)
    space.setitem_text(w_modules, name, module)
    if found.filename is not None:
        spec.is_initializing = True
        try:
            run_file(space, found.filename, w_dict)
        except OperationError:
            space.delitem_text(w_modules, name)
            raise
        finally:
            spec.is_initializing = False
    # the module may have replaced itself
    w_result = space.finditem_text(w_modules, name)
    if w_result is None:
        raise oefmt(space.w_KeyError, "%s", name)
    return w_result


def run_file(space, filename, w_dict):
    """Compile and run a module's file in its namespace."""
    try:
        source = compiling.read_file(filename)
    except OSError as e:
        raise wrap_oserror(space, e, space.newtext(filename))
    code = compiling.compile_bytes(space, source, filename, 'exec')
    compiling.run_in_namespace(space, code, w_dict)


class FoundSource(object):
    """What the search found: a file, and the search path if it is a package.

    A folder without `__init__.py` is a namespace package: no file, only `folders`.
    """

    def __init__(self, filename, folders):
        self.filename = filename
        self.folders = folders

    def make_spec(self, space, name):
        w_search_path = None
        if self.folders is not None:
            w_search_path = space.newlist([space.newtext(folder) for folder in self.folders])
        return W_ModuleSpec(name, self.filename, w_search_path)


def find_source(space, name, w_path):
    """Search the folders of `w_path`; return a FoundSource or None."""
    tail = last_name(name)
    portions = []
    if w_path is None:
        return None             # no sys.path
    for w_entry in space.unpackiterable(w_path):
        if not space.isinstance_w(w_entry, space.w_str):
            continue
        entry = space.text_w(w_entry)
        if '\0' in entry or '\0' in tail:
            continue
        folder = rabspath(host_path(entry))
        base = folder + tail if folder.endswith('/') else folder + '/' + tail
        if os.path.isdir(host_path(base)):
            if is_file(base + '/__init__.py'):
                return FoundSource(base + '/__init__.py', [base])
        if is_file(base + '.py'):
            return FoundSource(base + '.py', None)
        if os.path.isdir(host_path(base)):
            portions.append(base)
    if len(portions) > 0:
        return FoundSource(None, portions)
    return None
