"""The gateway: interp-level functions as Python callables.

`interp2app(f)` analyses the parameters of `f` at import time and generates a BuiltinCode
subclass whose `run0` .. `run4` and `run_scope` unwrap the arguments and call `f`.  The
callables that Python code sees are in interpreter/builtinfunction.py.

Parameter conventions of an exposed function:

    space       the object space, passed through
    w_name      a boxed argument; default None means "missing" (an RPython None)
    args_w      the remaining positional arguments, a list
    __args__    the whole call as an Arguments object, in place of all of these
    __kwonly__  a marker: what follows is keyword-only
    name        anything else is unwrapped as its `unwrap_spec` says

Parameters are positional-only unless named in `kw`.
"""
import inspect

from interpreter import call_errors
from interpreter.argument import Arguments
from interpreter.error import oefmt
from interpreter.text_signature import text_signature
from rpython.rlib import jit

MAX_FAST = 4


def unwrap_spec(**spec):
    """Decorator: how to unwrap the named parameters.

    Values: int (via __index__), float, bool (truth), 'text', 'text_or_none', 'unicode',
    'c_text' (what CPython takes as a C string: no lone surrogates, no null characters),
    'bytes', 'index' (OverflowError when too large), 'c_nonneg_int', 'bigint', or an
    interp-level class.
    """
    def decorate(f):
        f.unwrap_spec = spec
        return f
    return decorate


# How a function of CPython takes its arguments, for takes(); see call_errors.py for what its errors tell of it
ONE_BY_ONE, TUPLE, PARSED, PARSED_TUPLE, COUNTED = range(5)


def takes(convention, shown_name=''):
    """Decorator: how CPython's function takes its arguments, and its name in errors if it is not that of the attribute.

    TUPLE: as a tuple; PARSED: each with a format; PARSED_TUPLE: both; COUNTED: keywords are counted before they
    are looked at; ONE_BY_ONE: none of these, which is so for all others except those with any number of arguments.
    """
    def decorate(f):
        f.convention = convention
        f.shown_name = shown_name
        return f
    return decorate


class BuiltinCode(object):
    """What is common to all exposed functions: names, arity, and calls with keywords.

    `npos` counts the positional parameters (self included), `nparams` adds the
    keyword-only ones; `required` is the least number of positional arguments.  `argnames` has the
    keyword of each parameter, '' where it is positional-only.  `is_slot`: a special method that
    CPython wraps around a C slot, whose errors have texts of their own; `is_fixed`: takes
    exactly no or one argument and no keywords; `is_tuple`, `is_parsed`, `counts_keywords`: see takes().
    The texts are in call_errors.py.
    """
    _immutable_fields_ = ['name', 'owner_name', 'module_name', 'npos', 'nparams', 'required', 'argnames[*]',
                          'has_rest', 'takes_arguments', 'is_method', 'is_new', 'is_slot', 'is_fixed',
                          'is_tuple', 'is_parsed', 'counts_keywords', 'needs_keyword', 'shown_name', 'doc', 'text_signature', 'has_keywords', 'kwonly_required']
    # the class whose method this is; set by the descriptor, for errors
    w_objclass = None

    def run0(self, space):
        return self.run_list(space, [])

    def run1(self, space, w_0):
        return self.run_list(space, [w_0])

    def run2(self, space, w_0, w_1):
        return self.run_list(space, [w_0, w_1])

    def run3(self, space, w_0, w_1, w_2):
        return self.run_list(space, [w_0, w_1, w_2])

    def run4(self, space, w_0, w_1, w_2, w_3):
        return self.run_list(space, [w_0, w_1, w_2, w_3])

    def run_scope(self, space, scope_w, rest_w):
        """Call with one entry per parameter (None: missing) and the rest list."""
        raise NotImplementedError

    def run_arguments(self, space, w_first, args):
        """Call a function that takes `__args__` itself."""
        raise NotImplementedError

    # ---- general calls

    @jit.unroll_safe
    def run_list(self, space, args_w):
        """Call with positional arguments only. Raises TypeError for a wrong number."""
        if self.takes_arguments:
            return self._run_takes_arguments(space, Arguments(space, args_w))
        n = len(args_w)
        if n < self.required or (n > self.npos and not self.has_rest) or self.needs_keyword:
            raise call_errors.wrong_count(space, self, args_w, 0)
        scope_w = [None] * self.nparams
        rest_w = None
        i = 0
        while i < n and i < self.npos:
            scope_w[i] = args_w[i]
            i += 1
        if self.has_rest:
            npos = self.npos
            rest_w = args_w[npos:] if n > npos else []
        return self.run_scope(space, scope_w, rest_w)

    def _run_takes_arguments(self, space, args):
        if self.npos == 0:
            return self.run_arguments(space, None, args)
        if len(args.args_w) < 1:
            raise call_errors.wrong_count(space, self, args.args_w, 0)
        return self.run_arguments(space, args.args_w[0],
                                  Arguments(space, args.args_w[1:], args.names, args.kwargs_w))

    def run_args(self, space, args):
        """Call with an Arguments object. Raises TypeError as CPython does for bad keywords."""
        if self.takes_arguments:
            return self._run_takes_arguments(space, args)
        names = args.names
        if names is None or len(names) == 0:
            return self.run_list(space, args.args_w)
        if not self.has_keywords:
            raise call_errors.no_keywords(space, self, args.args_w)
        return self._run_keywords(space, args)

    def _run_keywords(self, space, args):
        args_w = args.args_w
        n = len(args_w)
        if not self.has_rest and (n > self.npos or n + len(args.names) > self.nparams):
            error = call_errors.wrong_count(space, self, args_w, len(args.names))
            if error is not None:
                raise error
        scope_w = [None] * self.nparams
        i = 0
        while i < n and i < self.npos:
            scope_w[i] = args_w[i]
            i += 1
        rest_w = None
        if self.has_rest:
            npos = self.npos
            rest_w = args_w[npos:] if n > npos else []
        wrong = -1
        for k in range(len(args.names)):
            i = self.find_parameter(args.names[k])
            if i < 0 or scope_w[i] is not None:
                # a missing argument is reported before this
                if wrong < 0 or i >= 0:
                    wrong = k
            else:
                scope_w[i] = args.kwargs_w[k]
        for i in range(self.nparams):
            if scope_w[i] is None and self.is_required(i):
                raise call_errors.missing_argument(space, self, args_w, i)
        if wrong >= 0:
            raise call_errors.wrong_keyword(space, self, args_w, args.names[wrong], len(args.names))
        return self.run_scope(space, scope_w, rest_w)

    def is_required(self, i):
        """True if parameter number i has no default."""
        if i < self.npos:
            return i < self.required
        i -= self.npos
        assert i >= 0
        return self.kwonly_required[i] == 'r'

    def find_parameter(self, name):
        """Return the number of the parameter with this keyword, or -1."""
        for i in range(len(self.argnames)):
            if self.argnames[i] == name:
                return i
        return -1

    def check_bound(self, space, w_self, given):
        """For a method bound to w_self: TypeError for a number of arguments it does not take.

        Only where the text names the class of w_self, as it does for bound methods.
        """
        if self.is_fixed and given != self.npos - 1:
            raise call_errors.wrong_fixed_count(
                space, self, call_errors.bound_name(space, self, w_self), given)

    def check_bound_keywords(self, space, w_self):
        """The same for keywords where none are taken."""
        if not self.has_keywords and not self.takes_arguments and not self.is_slot:
            raise call_errors.no_keywords_bound(space, self, w_self)

    # ---- errors

    def qualified_name(self, space):
        """`str.join` for methods, `len` for functions: the `__qualname__`."""
        if self.owner_name != '':
            return self.owner_name + '.' + self.name
        return self.name

    def wrong_self(self, space, w_obj):
        """The TypeError of a method called on an object of another class."""
        return call_errors.wrong_self(space, self, w_obj)

    def wrong_type(self, space, position, expected, w_obj):
        """The TypeError for an argument that cannot be unwrapped."""
        return call_errors.wrong_type(space, self, position, expected, w_obj)

    def text_arg(self, space, w_obj, position):
        if not space.is_str(w_obj):
            raise self.wrong_type(space, position, 'str', w_obj)
        return space.text_w(w_obj)

    def c_text_arg(self, space, w_obj, position):
        if not space.is_str(w_obj):
            raise self.wrong_type(space, position, 'str', w_obj)
        return space.c_text_w(w_obj)

    def text_or_none_arg(self, space, w_obj, position):
        if space.is_none(w_obj):
            return None
        return self.text_arg(space, w_obj, position)

    def unicode_arg(self, space, w_obj, position):
        if not space.is_str(w_obj):
            raise self.wrong_type(space, position, 'str', w_obj)
        return space.unicode_w(w_obj)

    def nonneg_arg(self, space, w_obj, position):
        value = space.index_w(w_obj)
        if value < 0:
            raise oefmt(space.w_ValueError, "%s() argument %d must be non-negative", self.name, position)
        return value


# how each spec value unwraps `w` at position {p}
_UNWRAP = {
    int: 'space.gateway_int_w(%(w)s)',
    float: 'space.float_w(%(w)s)',
    bool: 'space.is_true(%(w)s)',
    'text': 'self.text_arg(space, %(w)s, %(p)d)',
    'c_text': 'self.c_text_arg(space, %(w)s, %(p)d)',
    'text_or_none': 'self.text_or_none_arg(space, %(w)s, %(p)d)',
    'unicode': 'self.unicode_arg(space, %(w)s, %(p)d)',
    'bytes': 'space.bytes_w(%(w)s)',
    'index': 'space.gateway_index_w(%(w)s)',
    'c_nonneg_int': 'self.nonneg_arg(space, %(w)s, %(p)d)',
    'bigint': 'space.bigint_w(%(w)s)',
}


class _Parameter(object):
    """Host-level description of one parameter of an exposed function."""

    def __init__(self, name, kind, has_default, default):
        self.name = name
        self.kind = kind            # 'w', 'self', a spec value, or a class
        self.has_default = has_default
        self.default = default
        self.keyword = ''


class interp2app(object):
    """Expose `f` (a function or an unbound method) to Python code; see the module docstring.

    kw: '' (all positional-only), '*' (all by keyword too) or the keywordable names.
    """

    def __init__(self, f, kw='', doc=None, as_classmethod=False, as_staticmethod=False, name=None):
        self.self_class = getattr(f, 'im_class', None)
        self.function = getattr(f, 'im_func', f)
        self.convention = getattr(self.function, 'convention', None)
        self.doc = doc
        self.as_classmethod = as_classmethod
        self.as_staticmethod = as_staticmethod
        self.name = name
        self._analyse(kw)

    def _analyse(self, kw):
        f = self.function
        spec = getattr(f, 'unwrap_spec', {})
        argnames, varargs, varkw, defaults = inspect.getargspec(f)
        assert varargs is None and varkw is None, f
        defaults = defaults or ()
        first_default = len(argnames) - len(defaults)
        self.call = []              # the arguments of f, in order: ('space',) ('param', i) ...
        self.positional, self.kwonly = [], []
        self.has_rest = self.takes_arguments = False
        target = self.positional
        for i, name in enumerate(argnames):
            if name == 'space':
                self.call.append('space')
            elif name == '__args__':
                self.takes_arguments = True
                self.call.append('args')
            elif name == 'args_w':
                self.has_rest = True
                self.call.append('rest_w')
            elif name == '__kwonly__':
                self.call.append('None')
                target = self.kwonly
            else:
                has_default = i >= first_default
                default = defaults[i - first_default] if has_default else None
                if i == 0 and self.self_class is not None:
                    kind = self.self_class
                elif name in spec:
                    kind = spec[name]
                else:
                    assert name.startswith('w_'), (f, name)
                    kind = 'w'
                parameter = _Parameter(name, kind, has_default, default)
                bare = name[2:] if name.startswith('w_') else name
                if target is self.kwonly or (
                        (kw == '*' or bare in kw.split()) and not (i == 0 and self.self_class)):
                    parameter.keyword = bare
                self.call.append(parameter)
                target.append(parameter)
        self.parameters = self.positional + self.kwonly

    def make_code(self, name, owner_name='', is_method=False, is_slot=False, module_name=''):
        """Return a new BuiltinCode for the app-level `name` in the type `owner_name` or a module."""
        code = self._code_class()()
        code.owner_name = owner_name
        code.module_name = module_name
        code.doc = self.doc or inspect.getdoc(self.function)
        code.text_signature = text_signature(self, name, owner_name, module_name, is_method, is_slot)
        code.npos = len(self.positional)
        code.nparams = len(self.parameters)
        code.required = len([p for p in self.positional if not p.has_default])
        code.argnames = [p.keyword for p in self.parameters]
        # 'r' for each keyword-only parameter that is required, '-' for the others
        code.kwonly_required = ''.join(['-' if p.has_default else 'r' for p in self.kwonly])
        code.has_keywords = any(p.keyword for p in self.parameters)
        code.has_rest = self.has_rest
        code.takes_arguments = self.takes_arguments
        # constructors are shown by the name of their type, and do not count the class argument
        is_constructor = owner_name != '' and name in ('__new__', '__init__')
        code.name = name if is_constructor else self.name or name
        code.shown_name = (self.name or owner_name) if is_constructor else (
            getattr(self.function, 'shown_name', '') or code.name)
        code.is_tuple = self.convention in (TUPLE, PARSED_TUPLE) or (self.has_rest and self.convention is None)
        code.is_parsed = self.convention in (PARSED, PARSED_TUPLE)
        code.counts_keywords = self.convention == COUNTED
        code.is_method = int(is_method or name == '__new__')
        code.is_new = int(name == '__new__')
        code.is_slot = is_slot
        code.needs_keyword = 'r' in code.kwonly_required
        code.is_fixed = not (is_slot or is_constructor or code.has_keywords or code.has_rest
                             or code.takes_arguments or code.is_tuple or code.is_parsed or code.nparams > code.npos
                             or code.npos > code.required or code.npos - code.is_method > 1)
        return code

    def _code_class(self):
        if '_class' not in self.__dict__:
            self._class = self._generate()
        return self._class

    def _generate(self):
        namespace = {'f': self.function, 'BuiltinCode': BuiltinCode}
        lines = []
        if self.takes_arguments:
            lines += ['def run_arguments(self, space, w_0, args):']
            lines += self._body(['w_0'] if self.positional else [], namespace)
        else:
            if not self.has_rest and not any(not p.has_default for p in self.kwonly):
                required = len([p for p in self.positional if not p.has_default])
                for n in range(required, min(len(self.positional), MAX_FAST) + 1):
                    names = ['w_%d' % i for i in range(n)]
                    lines += ['def run%d(%s):' % (n, ', '.join(['self', 'space'] + names))]
                    lines += self._body(names, namespace)
            lines += ['def run_scope(self, space, scope_w, rest_w):']
            lines += self._body(['scope_w[%d]' % i for i in range(len(self.parameters))], namespace, True)
        exec('\n'.join(lines), namespace)
        members = dict((key, value) for key, value in namespace.items()
                       if key.startswith('run') and callable(value))
        return type('Code_' + self.function.__name__, (BuiltinCode,), members)

    def _body(self, names, namespace, may_be_missing=False):
        """Lines that unwrap `names` and call f; parameters past `names` take their defaults."""
        lines, values = [], {}
        for i, parameter in enumerate(self.parameters):
            if i >= len(names):
                values[parameter] = repr(parameter.default)
                continue
            value = 'a%d' % i
            values[parameter] = value
            unwrapped = self._unwrap(parameter, i, value, namespace)
            lines.append('    %s = %s' % (value, names[i]))
            if unwrapped is None:
                continue
            # the unwrapped value gets a variable of its own: one type per variable
            values[parameter] = 'u%d' % i
            if may_be_missing and parameter.has_default:
                lines.append('    if %s is None:' % value)
                lines.append('        u%d = %r' % (i, parameter.default))
                lines.append('    else:')
                lines += ['        ' + line for line in unwrapped(i)]
            else:
                lines += ['    ' + line for line in unwrapped(i)]
        arguments = [item if isinstance(item, str) else values[item] for item in self.call]
        lines.append('    w_result = f(%s)' % ', '.join(arguments))
        lines.append('    return space.w_None if w_result is None else w_result')
        return lines

    def _unwrap(self, parameter, i, value, namespace):
        kind = parameter.kind
        if kind == 'w':
            return None
        position = i + 1 - (self.self_class is not None)
        if kind in _UNWRAP:
            text = _UNWRAP[kind] % {'w': value, 'p': position}
            return lambda i: ['u%d = %s' % (i, text)]
        assert isinstance(kind, type), (self.function, kind)
        namespace['class%d' % i] = kind
        if i == 0 and self.self_class is not None:
            error = 'self.wrong_self(space, %s)' % value
        else:
            typedef = kind.typedef
            namespace['typedef%d' % i] = typedef
            error = 'self.wrong_type(space, %d, typedef%d.name, %s)' % (position, i, value)
        if kind.__name__ == 'W_Root':
            return None
        return lambda i: ['if not isinstance(%s, class%d):' % (value, i),
                          '    raise %s' % error,
                          'u%d = %s' % (i, value)]
