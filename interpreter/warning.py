"""Warnings: the filters, the registries, and how a warning is shown; what `_warnings` exposes.

The rules are those of the C half of CPython 3.11's `warnings`: a filter, default action or
registry of the library's module is used as soon as that module is loaded.  The compiler's
warnings come in through interpreter/compiling.py, never-awaited coroutines through
pypy_async/warn.py.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.traceback_text import SourceFiles, indentation
from interpreter.typedef import TypeDef


class WarningState(object):
    """What holds until the library's module is loaded.

    w_filters        a list of 5-tuples
    w_once_registry  a dict
    w_default_action 'default'
    version          raised when a filter changes; registries of older versions are void
    bytes_warning    bytes that are compared with str or shown by str() give a warning: the option -b
    """

    def __init__(self):
        self.w_filters = None
        self.w_once_registry = None
        self.w_default_action = None
        self.version = 0
        self.bytes_warning = False


state = WarningState()


class W_PrefixPattern(W_Root):
    """The message of a -W option: matches what begins with it, in whatever case."""

    def __init__(self, prefix):
        self.prefix = prefix.lower()

    def descr_match(self, space, w_text):
        """Like the match() of a compiled regular expression, as far as filters use it."""
        return space.newbool(space.text_w(w_text).lower().startswith(self.prefix))


W_PrefixPattern.typedef = TypeDef(
    'PrefixPattern', module='_warnings', acceptable_as_base=False,
    match=interp2app(W_PrefixPattern.descr_match))


def default_filters(space):
    """The filters of a release build."""
    filters_w = [_filter(space, 'default', space.w_None, space.w_DeprecationWarning,
                         space.newtext('__main__'), 0)]
    for w_category in [space.w_DeprecationWarning, space.w_PendingDeprecationWarning,
                       space.w_ImportWarning, space.w_ResourceWarning]:
        filters_w.append(_filter(space, 'ignore', space.w_None, w_category, space.w_None, 0))
    return space.newlist(filters_w)


def _filter(space, action, w_message, w_category, w_module, lineno):
    return space.newtuple([space.newtext(action), w_message, w_category, w_module, space.newint(lineno)])


# ---- the options -W and PYTHONWARNINGS

def add_option(space, text):
    """Add the filter of `action:message:category:module:lineno`; return what is wrong with it, or ''."""
    fields = text.split(':')
    if len(fields) > 5:
        return 'too many fields (max 5): %s' % _quoted(space, text)
    while len(fields) < 5:
        fields.append('')
    action = ''
    name = fields[0].strip()
    if name == '' or name == 'all':
        action = 'default' if name == '' else 'always'
    else:
        for known in ['default', 'always', 'ignore', 'module', 'once', 'error']:
            if known.startswith(name):
                action = known
                break
    if action == '':
        return 'invalid action: %s' % _quoted(space, name)
    w_category = space.w_Warning
    category = fields[2].strip()
    if category != '':
        w_category = space.builtin(category)
        if w_category is None or not space.isinstance_w(w_category, space.w_type):
            dot = category.rfind('.')
            if dot >= 0:
                return 'invalid module name: %s' % _quoted(space, category[:dot])
            return 'unknown warning category: %s' % _quoted(space, category)
        if not space.issubtype_w(w_category, space.w_Warning):
            return 'invalid warning category: %s' % _quoted(space, category)
    lineno = 0
    if fields[4].strip() != '':
        try:
            lineno = int(fields[4].strip())
        except ValueError:
            lineno = -1
        if lineno < 0:
            return 'invalid lineno %s' % _quoted(space, fields[4].strip())
    w_message = space.w_None
    if fields[1].strip() != '':
        w_message = W_PrefixPattern(fields[1].strip())
    w_module = space.w_None
    if fields[3].strip() != '':
        w_module = space.newtext(fields[3].strip())
    space.call_method(state.w_filters, 'insert', space.newint(0),
                      _filter(space, action, w_message, w_category, w_module, lineno))
    state.version += 1
    return ''


def _quoted(space, text):
    return space.text_w(space.repr(space.newtext(text)))


# ---- filters and registries

def _library(space, name):
    "An attribute of the library's module if that is loaded, else None."
    w_module = space.finditem_text(space.sys.get_modules(space), 'warnings')
    if w_module is None:
        return None
    return space.findattr_text(w_module, name)


def _matches(space, w_pattern, w_text):
    if space.is_none(w_pattern):
        return True
    if space.is_w(space.type(w_pattern), space.w_str):
        return space.eq_w(w_pattern, w_text)
    return space.is_true(space.call_method(w_pattern, 'match', w_text))


class Action(object):
    """What the filters say: the action, and the filter it is from."""

    def __init__(self, name, w_filter):
        self.name = name
        self.w_filter = w_filter


def _find_action(space, w_category, w_text, lineno, w_module):
    w_filters = _library(space, 'filters')
    if w_filters is None:
        w_filters = state.w_filters
    else:
        state.w_filters = w_filters             # the last ones known are in force when the module has none
    if w_filters is None:
        return Action('default', space.w_None)
    if not space.isinstance_w(w_filters, space.w_list):
        raise oefmt(space.w_ValueError, "_warnings.filters must be a list")
    i = 0
    for w_item in space.unpackiterable(w_filters):
        if not space.isinstance_w(w_item, space.w_tuple) or space.len_w(w_item) != 5:
            raise oefmt(space.w_ValueError, "_warnings.filters item %d isn't a 5-tuple", i)
        i += 1
        fields_w = space.fixedview(w_item)
        w_action = fields_w[0]
        if not space.isinstance_w(w_action, space.w_str):
            raise oefmt(space.w_TypeError, "action must be a string, not '%T'", w_action)
        if not _matches(space, fields_w[1], w_text) or not _matches(space, fields_w[3], w_module):
            continue
        if not space.abstract_issubclass_w(w_category, fields_w[2]):
            continue
        if not space.isinstance_w(fields_w[4], space.w_int):
            raise oefmt(space.w_TypeError, "an integer is required")
        wanted = space.int_w(fields_w[4])
        if wanted == 0 or wanted == lineno:
            return Action(space.text_w(w_action), w_item)
    w_default = _library(space, 'defaultaction')
    if w_default is None:
        w_default = state.w_default_action
    else:
        state.w_default_action = w_default
    if not space.isinstance_w(w_default, space.w_str):
        raise oefmt(space.w_TypeError, "_warnings.defaultaction must be a string, not '%T'", w_default)
    return Action(space.text_w(w_default), space.w_None)


def _already_warned(space, w_registry, w_key, is_stored):
    w_version = space.finditem_text(w_registry, 'version')
    if (w_version is None or not space.isinstance_w(w_version, space.w_int)
            or space.int_w(w_version) != state.version):
        space.call_method(w_registry, 'clear')
        space.setitem_text(w_registry, 'version', space.newint(state.version))
    else:
        w_already = space.finditem(w_registry, w_key)
        if w_already is not None and space.is_true(w_already):
            return True
    if is_stored:
        space.setitem(w_registry, w_key, space.w_True)
    return False


# ---- issuing

def warn_explicit(space, w_category, w_message, w_filename, lineno, w_module, w_registry, source_line, w_source):
    """Issue a warning for a place; w_module, w_registry, source_line and w_source may be (RPython) None.

    Raises the warning itself under the action 'error'.
    """
    if w_module is not None and space.is_none(w_module):
        return
    if w_registry is not None and space.is_none(w_registry):
        w_registry = None
    if w_registry is not None and not space.isinstance_w(w_registry, space.w_dict):
        raise oefmt(space.w_TypeError, "'registry' must be a dict or None")
    if w_module is None:
        w_module = space.newtext(_module_of(space.text_w(w_filename)))
    if space.isinstance_w(w_message, space.w_Warning):
        w_text = space.str(w_message)
        w_category = space.type(w_message)
    else:
        w_text = w_message
        w_message = space.call_function(w_category, w_message)
    w_key = space.newtuple([w_text, w_category, space.newint(lineno)])
    if w_registry is not None and _already_warned(space, w_registry, w_key, False):
        return
    action = _find_action(space, w_category, w_text, lineno, w_module)
    if action.name == 'error':
        raise OperationError(space.type(w_message), w_message)
    if action.name == 'ignore':
        return
    if action.name != 'always':
        if w_registry is not None:
            space.setitem(w_registry, w_key, space.w_True)
        w_short_key = space.newtuple2(w_text, w_category)
        if action.name == 'once':
            if w_registry is None:
                w_registry = _library(space, 'onceregistry')
                if w_registry is None:
                    w_registry = state.w_once_registry
            if _already_warned(space, w_registry, w_short_key, True):
                return
        elif action.name == 'module':
            if w_registry is not None and _already_warned(space, w_registry, w_short_key, True):
                return
        elif action.name != 'default':
            raise oefmt(space.w_RuntimeError, "Unrecognized action (%R) in warnings.filters:\n %R",
                        space.newtext(action.name), action.w_filter)
    _show(space, w_category, w_text, w_message, w_filename, lineno, source_line, w_source)


def _module_of(filename):
    if filename == '':
        return '<unknown>'
    if filename.endswith('.py'):
        end = len(filename) - 3
        assert end >= 0
        return filename[:end]
    return filename


def _show(space, w_category, w_text, w_message, w_filename, lineno, source_line, w_source):
    w_show = _library(space, '_showwarnmsg')
    if w_show is None:
        _show_plainly(space, w_category, w_text, w_filename, lineno, source_line)
        return
    if not space.callable_w(w_show):
        raise oefmt(space.w_TypeError, "warnings._showwarnmsg() must be set to a callable")
    w_class = _library(space, 'WarningMessage')
    if w_class is None:
        raise oefmt(space.w_RuntimeError, "unable to get warnings.WarningMessage")
    if w_source is None:
        w_source = space.w_None
    w_record = space.call_list(w_class, [w_message, w_category, w_filename, space.newint(lineno),
                                         space.w_None, space.w_None, w_source])
    space.call_function(w_show, w_record)


def _show_plainly(space, w_category, w_text, w_filename, lineno, source_line):
    filename = space.text_w(w_filename)
    category = space.text_w(space.str(space.getattr_text(w_category, '__name__')))
    text = '%s:%d: %s: %s\n' % (filename, lineno, category, space.text_w(space.str(w_text)))
    if source_line is None:
        source_line = SourceFiles().line(filename, lineno)
    if source_line is not None:
        first = indentation(source_line)
        assert first >= 0
        if first < len(source_line):
            text += '  %s\n' % source_line[first:]
    space.sys.write_stderr(space, text)


# ---- warnings of the running code

def _is_internal(frame):
    filename = frame.code.filename
    return filename.find('importlib') >= 0 and filename.find('_bootstrap') >= 0


def _warned_frame(space, stacklevel):
    "The frame that a warning of the innermost one is about, or None."
    depth = 0
    frame = space.ec.getframe(depth)
    skips_internal = stacklevel > 0 and frame is not None and not _is_internal(frame)
    stacklevel -= 1
    while stacklevel > 0 and frame is not None:
        depth += 1
        frame = space.ec.getframe(depth)
        while skips_internal and frame is not None and _is_internal(frame):
            depth += 1
            frame = space.ec.getframe(depth)
        stacklevel -= 1
    return frame


def warn(space, w_message, w_category, stacklevel, w_source):
    """Issue a warning about the code that runs, `stacklevel` - 1 calls out."""
    frame = _warned_frame(space, stacklevel)
    if frame is None:
        w_globals = space.sys.w_dict
        filename = 'sys'
        lineno = 1
    else:
        w_globals = frame.get_w_globals()
        filename = frame.code.filename
        lineno = frame.get_lineno()
    w_registry = space.finditem_text(w_globals, '__warningregistry__')
    if w_registry is None:
        w_registry = space.newdict()
        space.setitem_text(w_globals, '__warningregistry__', w_registry)
    w_module = space.finditem_text(w_globals, '__name__')
    if w_module is None or not (space.is_none(w_module) or space.isinstance_w(w_module, space.w_str)):
        w_module = space.newtext('<string>')
    warn_explicit(space, w_category, w_message, space.newtext(filename), lineno, w_module, w_registry,
                  None, w_source)


def warn_text(space, w_category, text):
    """Issue a warning about the innermost frame. Raises it if the filters say so."""
    warn(space, space.newtext(text), w_category, 1, None)
