"""W_Function, and the ways to call one; bound methods are in method.py.

A call of a function whose parameters are all positional copies the arguments from
the caller's value stack to the new frame, or to the slots of the new generator-like
object.  Everything else goes through argument.py.
"""
from rpython.rlib import jit

from interpreter.argument import Arguments
from interpreter.cell import Cell
from interpreter.code import W_Code
from interpreter.coroutine_wrapping import made
from interpreter.error import oefmt
from interpreter.executioncontext import execute_frame
from interpreter.frame import Frame, poke, take
from interpreter.gateway import interp2app
from interpreter.machine import machine
from interpreter.method import W_ClassMethod, W_Method, W_StaticMethod     # noqa: F401 (for importers)
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.ticker import ticker
from interpreter.typedef import GetSetProperty, TypeDef, check_get

NO_DEFAULTS = []


class W_Function(Weakrefable, W_Root):
    """A function of Python code.

    code          quasi-immutable W_Code
    closure       list of Cell for the code's free variables
    defs_w        defaults of the last positional parameters
    kwdefs_w      default, or None, of each keyword-only parameter; valid while w_kwdefaults is None
    w_kwdefaults  `__kwdefaults__` once Python code has seen or set it, for it may change it
    name, qualname    UTF-8
    is_renamed    they may differ from the code's, which are those of the suspendable objects made so far
    w_module, w_doc   None: still those of globals and code
    w_annotations     None, a dict, or the tuple (name, value, ...) that the compiler built
    """
    _immutable_fields_ = ['code?', 'w_globals', 'closure[*]', 'defs_w?[*]', 'kwdefs_w?[*]',
                          'w_kwdefaults?', 'name?', 'qualname?', 'is_renamed?']
    is_renamed = False

    def __init__(self, code, w_globals, closure):
        self.code = code
        self.w_globals = w_globals
        self.closure = closure
        self.defs_w = NO_DEFAULTS
        self.kwdefs_w = NO_DEFAULTS
        self.w_kwdefaults = None
        self.name = code.name
        self.qualname = code.qualname
        self.w_module = None
        self.w_doc = None
        self.w_annotations = None
        self.w_dict = None
        code.note_globals(w_globals)

    def __repr__(self):
        "NOT_RPYTHON"
        return '<W_Function %s>' % self.qualname

    # ---- defaults

    def getdefaults(self):
        """The defaults of the last positional parameters."""
        return self.defs_w

    def get_keyword_default(self, space, code, index):
        """The default of the keyword-only parameter at fast local `index`, or None."""
        if self.w_kwdefaults is not None:
            return space.finditem_text(self.w_kwdefaults, code.varnames[index])
        index -= code.argcount
        kwdefs_w = self.kwdefs_w
        if index < len(kwdefs_w):
            return kwdefs_w[index]
        return None

    def set_keyword_defaults(self, space, w_dict):
        """Take the keyword-only defaults from a dict that nobody else holds."""
        code = self.code
        kwdefs_w = [None] * code.kwonlyargcount
        for i in range(code.kwonlyargcount):
            kwdefs_w[i] = space.finditem_text(w_dict, code.varnames[code.argcount + i])
        self.kwdefs_w = kwdefs_w

    # ---- calls

    def call0(self, space):
        code = jit.promote(self.code)
        if code.simple_args and code.argcount == 0:
            if code.kind != 0:
                return made(space, machine.make_suspendable(space, self, code, False))
            return run_frame(space, Frame(code, None, self), code)
        return self.call_args(space, Arguments(space, []))

    def call1(self, space, w_a):
        code = jit.promote(self.code)
        if code.simple_args and code.argcount == 1:
            if code.kind != 0:
                gen = machine.make_suspendable(space, self, code, False)
                gen.set_slot(0, w_a)
                return made(space, gen)
            frame = Frame(code, None, self)
            poke(frame, 0, w_a)
            return run_frame(space, frame, code)
        return self.call_args(space, Arguments(space, [w_a]))

    def call1_awaited(self, space, w_a):
        """call1 where the result is awaited at once: a coroutine needs no never-awaited warning."""
        code = jit.promote(self.code)
        if code.simple_args and code.argcount == 1 and code.kind != 0:
            gen = machine.make_suspendable(space, self, code, True)
            gen.set_slot(0, w_a)
            return made(space, gen)
        return self.call1(space, w_a)

    def call2(self, space, w_a, w_b):
        code = jit.promote(self.code)
        if code.simple_args and code.argcount == 2:
            if code.kind != 0:
                gen = machine.make_suspendable(space, self, code, False)
                gen.set_slot(0, w_a)
                gen.set_slot(1, w_b)
                return made(space, gen)
            frame = Frame(code, None, self)
            poke(frame, 0, w_a)
            poke(frame, 1, w_b)
            return run_frame(space, frame, code)
        return self.call_args(space, Arguments(space, [w_a, w_b]))

    def call3(self, space, w_a, w_b, w_c):
        code = jit.promote(self.code)
        if code.simple_args and code.argcount == 3 and code.kind == 0:
            frame = Frame(code, None, self)
            poke(frame, 0, w_a)
            poke(frame, 1, w_b)
            poke(frame, 2, w_c)
            return run_frame(space, frame, code)
        return self.call_args(space, Arguments(space, [w_a, w_b, w_c]))

    def call4(self, space, w_a, w_b, w_c, w_d):
        code = jit.promote(self.code)
        if code.simple_args and code.argcount == 4 and code.kind == 0:
            frame = Frame(code, None, self)
            poke(frame, 0, w_a)
            poke(frame, 1, w_b)
            poke(frame, 2, w_c)
            poke(frame, 3, w_d)
            return run_frame(space, frame, code)
        return self.call_args(space, Arguments(space, [w_a, w_b, w_c, w_d]))

    def call_args(self, space, args):
        """Call with an Arguments object. Raises TypeError if it does not fit the parameters."""
        return self.call_args_awaited(space, args, False)

    def call_args_awaited(self, space, args, awaited):
        """As call_args; `awaited`: the next instruction awaits the result."""
        code = jit.promote(self.code)
        scope_w = args.match_code(code, self)
        return self._run_with(space, code, scope_w, awaited)

    @jit.unroll_safe
    def _run_with(self, space, code, scope_w, awaited):
        """Run with the values of all parameters."""
        if code.kind != 0:
            gen = machine.make_suspendable(space, self, code, awaited)
            for i in range(code.nparameters):
                gen.set_slot(i, scope_w[i])
            return made(space, gen)
        frame = Frame(code, None, self)
        for i in range(code.nparameters):
            poke(frame, i, scope_w[i])
        return run_frame(space, frame, code)

    def run_body(self, space, w_locals):
        """Run a class or module body with `w_locals` as its namespace; return its value."""
        code = self.code
        frame = Frame(code, None, self)
        frame.w_locals = w_locals
        return run_frame(space, frame, code)

    # ---- attributes

    def getdict(self, space):
        if self.w_dict is None:
            self.w_dict = space.newdict()
        return self.w_dict

    def getdictvalue(self, space, name):
        if self.w_dict is None:
            return None
        return space.finditem_text(self.w_dict, name)

    def setdict(self, space, w_dict):
        if not space.isinstance_w(w_dict, space.w_dict):
            raise oefmt(space.w_TypeError, "__dict__ must be set to a dictionary, not a '%T'", w_dict)
        self.w_dict = w_dict

    def descr_get(self, space, w_obj, w_cls=None):
        """`__get__`: a bound method, or the function itself when read from the class."""
        if w_obj is None or space.is_none(w_obj):
            check_get(space, w_obj, w_cls)
            return self
        return W_Method(self, w_obj)

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def descr_repr(self, space):
        return space.newtext("<function %s at 0x%s>" % (self.qualname, space.address_text(self)))

    def fget_name(self, space):
        return space.newname(self.name)

    def fset_name(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_str):
            raise oefmt(space.w_TypeError, "__name__ must be set to a string object")
        self.name = space.text_w(w_value)
        self.is_renamed = True

    def fdel_name(self, space):
        raise oefmt(space.w_TypeError, "__name__ must be set to a string object")

    def fget_qualname(self, space):
        return space.newname(self.qualname)

    def fset_qualname(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_str):
            raise oefmt(space.w_TypeError, "__qualname__ must be set to a string object")
        self.qualname = space.text_w(w_value)
        self.is_renamed = True

    def fdel_qualname(self, space):
        raise oefmt(space.w_TypeError, "__qualname__ must be set to a string object")

    def fget_doc(self, space):
        if self.w_doc is None:
            w_doc = self.code.w_doc
            return space.w_None if w_doc is None else w_doc
        return self.w_doc

    def fset_doc(self, space, w_value):
        self.w_doc = w_value

    def fdel_doc(self, space):
        self.w_doc = space.w_None

    def fget_module(self, space):
        if self.w_module is None:
            w_module = space.finditem_text(self.w_globals, '__name__')
            self.w_module = space.w_None if w_module is None else w_module
        return self.w_module

    def fset_module(self, space, w_value):
        self.w_module = w_value

    def fdel_module(self, space):
        self.w_module = space.w_None

    def fget_code(self, space):
        return self.code

    def fset_code(self, space, w_code):
        if not isinstance(w_code, W_Code):
            raise oefmt(space.w_TypeError, "__code__ must be set to a code object")
        if len(w_code.freevars) != len(self.closure):
            raise oefmt(space.w_ValueError,
                        "%s() requires a code object with %d free vars, not %d",
                        self.name, len(self.closure), len(w_code.freevars))
        w_code.note_globals(self.w_globals)
        w_kwdefaults = self.fget_kwdefaults(space)
        self.code = w_code
        if w_code.name != self.name or w_code.qualname != self.qualname:
            self.is_renamed = True
        self.w_kwdefaults = None if space.is_none(w_kwdefaults) else w_kwdefaults

    def fdel_code(self, space):
        raise oefmt(space.w_TypeError, "__code__ must be set to a code object")

    def fdel_dict(self, space):
        raise oefmt(space.w_TypeError, "cannot delete __dict__")

    def fget_globals(self, space):
        return self.w_globals

    def fget_builtins(self, space):
        return space.get_builtins(self.w_globals)

    def fget_closure(self, space):
        if len(self.closure) == 0:
            return space.w_None
        cells_w = [None] * len(self.closure)
        for i in range(len(self.closure)):
            cells_w[i] = self.closure[i]
        return space.newtuple(cells_w)

    def fget_defaults(self, space):
        if len(self.defs_w) == 0:
            return space.w_None
        return space.newtuple(self.defs_w[:])

    def fset_defaults(self, space, w_value):
        if space.is_none(w_value):
            self.defs_w = NO_DEFAULTS
        elif space.isinstance_w(w_value, space.w_tuple):
            self.defs_w = space.fixedview(w_value)[:]
        else:
            raise oefmt(space.w_TypeError, "__defaults__ must be set to a tuple object")

    def fdel_defaults(self, space):
        self.defs_w = NO_DEFAULTS

    def fget_kwdefaults(self, space):
        if self.w_kwdefaults is None:
            code = self.code
            w_dict = None
            for i in range(len(self.kwdefs_w)):
                if self.kwdefs_w[i] is not None:
                    if w_dict is None:
                        w_dict = space.newdict()
                    space.setitem_text(w_dict, code.varnames[code.argcount + i], self.kwdefs_w[i])
            if w_dict is None:
                return space.w_None
            self.w_kwdefaults = w_dict
        return self.w_kwdefaults

    def fset_kwdefaults(self, space, w_value):
        self.kwdefs_w = NO_DEFAULTS
        if space.is_none(w_value):
            self.w_kwdefaults = None
        elif space.isinstance_w(w_value, space.w_dict):
            self.w_kwdefaults = w_value
        else:
            raise oefmt(space.w_TypeError, "__kwdefaults__ must be set to a dict object")

    def fdel_kwdefaults(self, space):
        self.fset_kwdefaults(space, space.w_None)

    def fget_annotations(self, space):
        w_annotations = self.w_annotations
        if w_annotations is None:
            w_annotations = space.newdict()
        elif space.isinstance_w(w_annotations, space.w_tuple):
            w_annotations = _dict_of_pairs(space, w_annotations)
        self.w_annotations = w_annotations
        return w_annotations

    def fset_annotations(self, space, w_value):
        if space.is_none(w_value):
            self.w_annotations = None
        elif space.isinstance_w(w_value, space.w_dict):
            self.w_annotations = w_value
        else:
            raise oefmt(space.w_TypeError, "__annotations__ must be set to a dict object")

    def fdel_annotations(self, space):
        self.w_annotations = None

    def fget_dict(self, space):
        return self.getdict(space)

    def fset_dict(self, space, w_value):
        self.setdict(space, w_value)


def descr_new_function(space, w_type, w_code, w_globals, w_name=None, w_argdefs=None, w_closure=None):
    """`types.FunctionType(code, globals, name=None, argdefs=None, closure=None)`."""
    if not isinstance(w_code, W_Code):
        raise oefmt(space.w_TypeError, "function() argument 'code' must be code, not %T", w_code)
    if not space.isinstance_w(w_globals, space.w_dict):
        raise oefmt(space.w_TypeError, "function() argument 'globals' must be dict, not %T", w_globals)
    if w_name is not None and not space.is_none(w_name) and not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "arg 3 (name) must be None or string")
    if w_argdefs is not None and not space.is_none(w_argdefs) and not space.isinstance_w(
            w_argdefs, space.w_tuple):
        raise oefmt(space.w_TypeError, "arg 4 (defaults) must be None or tuple")
    func = W_Function(w_code, w_globals, _closure_cells(space, w_code, w_closure))
    if w_name is not None and not space.is_none(w_name):
        func.name = space.text_w(w_name)
        func.is_renamed = True
    if w_argdefs is not None and not space.is_none(w_argdefs):
        func.defs_w = space.fixedview(w_argdefs)[:]
    return func


def _closure_cells(space, code, w_closure):
    "The list of cells of a new function; as many as the code has free variables."
    wanted = len(code.freevars)
    cells_w = []
    if w_closure is not None and space.isinstance_w(w_closure, space.w_tuple):
        cells_w = space.fixedview(w_closure)
    elif wanted > 0 and (w_closure is None or space.is_none(w_closure)):
        raise oefmt(space.w_TypeError, "arg 5 (closure) must be tuple")
    elif w_closure is not None and not space.is_none(w_closure):
        raise oefmt(space.w_TypeError, "arg 5 (closure) must be None or tuple")
    if len(cells_w) != wanted:
        raise oefmt(space.w_ValueError, "%s requires closure of length %d, not %d",
                    code.name, wanted, len(cells_w))
    cells = []
    for w_cell in cells_w:
        if not isinstance(w_cell, Cell):
            raise oefmt(space.w_TypeError, "arg 5 (closure) expected cell, found %T", w_cell)
        cells.append(w_cell)
    return cells[:]


def _dict_of_pairs(space, w_tuple):
    items_w = space.fixedview(w_tuple)
    w_dict = space.newdict()
    for i in range(0, len(items_w), 2):
        space.setitem(w_dict, items_w[i], items_w[i + 1])
    return w_dict


def run_frame(space, frame, code):
    """Run a new frame of a plain function from its start; return the result."""
    if not jit.we_are_jitted() and ticker.is_set():
        ticker.perform(space)           # recursion without loops has no other place for it
    return execute_frame(space, frame, code, 0, code.nlocalsplus)


@jit.unroll_safe
def call_from_stack(space, frame, w_func, nargs, sp, awaited):
    """Call a W_Function with the `nargs` arguments at stack slot `sp`; the slots are cleared.

    `awaited`: the next instruction awaits the result.
    """
    code = jit.promote(w_func.code)
    if code.simple_args:
        missing = code.argcount - nargs
        if missing == 0 or (0 < missing <= len(w_func.getdefaults())):
            if code.kind != 0:
                gen = machine.make_suspendable(space, w_func, code, awaited)
                for i in range(nargs):
                    gen.set_slot(i, take(frame, sp + i))
                if missing > 0:
                    defs_w = w_func.getdefaults()
                    first = len(defs_w) - missing
                    for i in range(missing):
                        gen.set_slot(nargs + i, defs_w[first + i])
                return made(space, gen)
            callee = Frame(code, None, w_func)
            for i in range(nargs):
                poke(callee, i, take(frame, sp + i))
            if missing > 0:
                defs_w = w_func.getdefaults()
                first = len(defs_w) - missing
                for i in range(missing):
                    poke(callee, nargs + i, defs_w[first + i])
            return run_frame(space, callee, code)
    args_w = [None] * nargs
    for i in range(nargs):
        args_w[i] = take(frame, sp + i)
    return w_func.call_args_awaited(space, Arguments(space, args_w), awaited)


W_Function.typedef = TypeDef(
    'function',
    acceptable_as_base=False,
    has_dict=True,
    __new__=interp2app(descr_new_function, kw='*'),
    __get__=interp2app(W_Function.descr_get),
    __call__=interp2app(W_Function.descr_call),
    __repr__=interp2app(W_Function.descr_repr),
    __name__=GetSetProperty(W_Function.fget_name, W_Function.fset_name, W_Function.fdel_name),
    __qualname__=GetSetProperty(W_Function.fget_qualname, W_Function.fset_qualname,
                                W_Function.fdel_qualname),
    __doc__=GetSetProperty(W_Function.fget_doc, W_Function.fset_doc, W_Function.fdel_doc),
    __module__=GetSetProperty(W_Function.fget_module, W_Function.fset_module,
                              W_Function.fdel_module),
    __code__=GetSetProperty(W_Function.fget_code, W_Function.fset_code, W_Function.fdel_code),
    __globals__=GetSetProperty(W_Function.fget_globals),
    __builtins__=GetSetProperty(W_Function.fget_builtins),
    __closure__=GetSetProperty(W_Function.fget_closure),
    __defaults__=GetSetProperty(W_Function.fget_defaults, W_Function.fset_defaults,
                                W_Function.fdel_defaults),
    __kwdefaults__=GetSetProperty(W_Function.fget_kwdefaults, W_Function.fset_kwdefaults,
                                  W_Function.fdel_kwdefaults),
    __annotations__=GetSetProperty(W_Function.fget_annotations, W_Function.fset_annotations,
                                   W_Function.fdel_annotations),
    __dict__=GetSetProperty(W_Function.fget_dict, W_Function.fset_dict, W_Function.fdel_dict),
)
