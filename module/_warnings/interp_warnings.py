"""The functions of _warnings; the rules are in interpreter/warning.py."""
from interpreter import warning
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec


def _category_of(space, w_message, w_category):
    if space.isinstance_w(w_message, space.w_Warning):
        return space.type(w_message)
    if w_category is None or space.is_none(w_category):
        return space.w_UserWarning
    if not space.isinstance_w(w_category, space.w_type) or not space.issubtype_w(w_category, space.w_Warning):
        raise oefmt(space.w_TypeError, "category must be a Warning subclass, not '%T'", w_category)
    return w_category


@unwrap_spec(stacklevel=int)
def warn(space, w_message, w_category=None, stacklevel=1, w_source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    w_category = _category_of(space, w_message, w_category)
    if w_source is not None and space.is_none(w_source):
        w_source = None
    warning.warn(space, w_message, w_category, stacklevel, w_source)


@unwrap_spec(filename='text', lineno=int)
def warn_explicit(space, w_message, w_category, filename, lineno, w_module=None, w_registry=None,
                  w_module_globals=None, w_source=None):
    """Low-level interface to warnings functionality."""
    source_line = None
    if w_module_globals is not None and not space.is_none(w_module_globals):
        if not space.isinstance_w(w_module_globals, space.w_dict):
            raise oefmt(space.w_TypeError, "module_globals must be a dict, not '%T'", w_module_globals)
        source_line = _source_line(space, w_module_globals, lineno)
    if w_source is not None and space.is_none(w_source):
        w_source = None
    warning.warn_explicit(space, w_category, w_message, space.newtext(filename), lineno, w_module,
                          w_registry, source_line, w_source)


def _source_line(space, w_globals, lineno):
    "The line that a module's loader knows, or None."
    w_loader = space.finditem_text(w_globals, '__loader__')
    w_name = space.finditem_text(w_globals, '__name__')
    if w_loader is None or w_name is None:
        return None
    w_get_source = space.findattr_text(w_loader, 'get_source')
    if w_get_source is None:
        return None
    w_source = space.call_function(w_get_source, w_name)
    if space.is_none(w_source):
        return None
    lines = space.text_w(w_source).split('\n')
    if lineno < 1 or lineno > len(lines):
        return None
    return lines[lineno - 1]


def filters_mutated(space):
    """The filters have changed: what the registries remember is void."""
    warning.state.version += 1
