"""Unpickler: its settings, stack, marks and memo; what each opcode does is in load_*.py."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from module._pickle import opcodes
from module._pickle.errors import unpickling_error
from module._pickle.input import Input
from module._pickle.library import find_dotted, import_module, library
from module._pickle.load_table import LOADERS
from module._pickle.memo import UnpickleMemo, W_UnpicklerMemoProxy, unpickle_memo_of
from module._pickle.save_global import dotted_path
from module.sys.interp_audit import audit
from rpython.rlib import rstackovf
from rpython.rlib.unroll import unrolling_iterable

_LOADERS = unrolling_iterable(LOADERS)
HEX_DIGITS = '0123456789abcdef'


class W_Unpickler(Weakrefable, W_Root):
    """Reads one pickle after the other.

    stack_w, marks      the objects not used yet, and the heights of the stack at each MARK
    fence               the height of the last mark: what is below is not to be popped
    is_plain            not an instance of a subclass, which may have a find_class of its own
    """

    def __init__(self, space):
        self.space = space
        self.input = Input(space)
        self.memo = UnpickleMemo()
        self.stack_w = []
        self.marks = []
        self.fence = 0
        self.protocol = 0
        self.is_plain = True
        self.fix_imports = True
        self.encoding = 'ASCII'
        self.errors = 'strict'
        self.w_buffers = None
        self.w_persistent_load = None

    @unwrap_spec(fix_imports=bool)
    def descr_init(self, space, w_file, __kwonly__=None, fix_imports=True, w_encoding=None, w_errors=None,
                   w_buffers=None):
        self.input = Input(space)
        self.configure('Unpickler', fix_imports, w_encoding, w_errors, w_buffers)
        self.input.set_file(w_file)
        self.memo = UnpickleMemo()
        self.is_plain = space.is_w(space.type(self), W_Unpickler.typedef.w_type)
        if not self.is_plain:
            self.w_persistent_load = space.findattr_text(self, 'persistent_load')

    def configure(self, function, fix_imports, w_encoding, w_errors, w_buffers):
        """Take the arguments of the constructor or a function. Raises TypeError."""
        space = self.space
        self.fix_imports = fix_imports
        self.encoding = 'ASCII' if w_encoding is None else text_argument(space, w_encoding, function, 'encoding')
        self.errors = 'strict' if w_errors is None else text_argument(space, w_errors, function, 'errors')
        self.w_buffers = None
        if w_buffers is not None and not space.is_none(w_buffers):
            self.w_buffers = space.iter(w_buffers)

    # ---- load

    def load(self):
        """Read one pickle. Raises UnpicklingError, EOFError and whatever the objects raise."""
        self.stack_w = []
        self.marks = []
        self.fence = 0
        self.protocol = 0
        try:
            self._run()
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            raise oefmt(self.space.w_RecursionError, "maximum recursion depth exceeded")
        self.input.finish()
        return self.pop()

    def _run(self):
        while True:
            opcode = self.input.next_opcode()
            if opcode == opcodes.STOP:
                return
            self._do(opcode)

    def _do(self, opcode):
        for code, loader in _LOADERS:
            if opcode == code:
                loader(self)
                return
        if ' ' <= opcode <= '~' and opcode != "'" and opcode != '\\':
            raise unpickling_error("invalid load key, '%s'.", opcode)
        code = ord(opcode)
        raise unpickling_error("invalid load key, '\\x%s%s'.", HEX_DIGITS[code >> 4], HEX_DIGITS[code & 15])

    def descr_load(self, space):
        """Read the next pickle of the file, and return its object."""
        if not self.input.is_set():
            raise unpickling_error("Unpickler.__init__() was not called by %s.__init__()", space.type(self).name)
        return self.load()

    # ---- the stack

    def push(self, w_obj):
        self.stack_w.append(w_obj)

    def underflow(self):
        """The error for an opcode that needs more than there is on the stack."""
        if len(self.marks) > 0:
            return unpickling_error("unexpected MARK found")
        return unpickling_error("unpickling stack underflow")

    def require(self, count):
        """Raise UnpicklingError unless so many objects may be popped."""
        if len(self.stack_w) - count < self.fence:
            raise self.underflow()

    def pop(self):
        """Take an object from the stack. Raises UnpicklingError if there is none behind the last mark."""
        if len(self.stack_w) <= self.fence:
            raise self.underflow()
        return self.stack_w.pop()

    def top(self):
        """The object on top of the stack, which stays there. Raises UnpicklingError."""
        height = len(self.stack_w)
        if height <= self.fence:
            raise self.underflow()
        return self.stack_w[height - 1]

    def pop_from(self, start):
        """Take the objects from a height on, as a list of fixed size. Raises UnpicklingError."""
        if start < self.fence:
            raise self.underflow()
        stack_w = self.stack_w
        items_w = [None] * (len(stack_w) - start)
        for i in range(len(items_w)):
            items_w[i] = stack_w[start + i]
        assert start >= 0
        del stack_w[start:]
        return items_w

    def push_mark(self):
        self.fence = len(self.stack_w)
        self.marks.append(self.fence)

    def pop_mark(self):
        """Forget the last mark and return where it was. Raises UnpicklingError."""
        if len(self.marks) == 0:
            raise unpickling_error("could not find MARK")
        mark = self.marks.pop()
        self.fence = self.marks[len(self.marks) - 1] if len(self.marks) > 0 else 0
        return mark

    # ---- globals

    def find_global(self, w_module_name, w_name):
        """What find_class says, which subclasses may override."""
        if self.is_plain:
            return self.descr_find_class(self.space, w_module_name, w_name)
        return self.space.call_method(self, 'find_class', w_module_name, w_name)

    def descr_find_class(self, space, w_module_name, w_global_name):
        """Import a module and return what has this name in it. Raises ImportError, AttributeError."""
        audit(space, 'pickle.find_class', [w_module_name, w_global_name])
        if self.protocol < 3 and self.fix_imports:
            w_module_name, w_global_name = library.from_python2(space).translate(space, w_module_name, w_global_name)
        w_module = import_module(space, w_module_name)
        if self.protocol >= 4 and space.is_str(w_global_name):
            w_found, _ = find_dotted(space, w_module, dotted_path(space, w_global_name, w_module))
        else:
            w_found = space.findattr_text(w_module, space.attribute_name(w_global_name))
        if w_found is None:
            raise oefmt(space.w_AttributeError, "Can't get attribute %R on %R", w_global_name, w_module)
        return w_found

    # ---- attributes

    def fget_memo(self, space):
        return W_UnpicklerMemoProxy(self)

    def fset_memo(self, space, w_value):
        self.memo = unpickle_memo_of(space, w_value)

    def fget_persistent_load(self, space):
        if self.w_persistent_load is None:
            raise oefmt(space.w_AttributeError, "persistent_load")
        return self.w_persistent_load

    def fset_persistent_load(self, space, w_value):
        if not space.callable_w(w_value):
            raise oefmt(space.w_TypeError, "persistent_load must be a callable taking one argument")
        self.w_persistent_load = w_value

    def fdel_needed(self, space):
        raise oefmt(space.w_TypeError, "attribute deletion is not supported")


def text_argument(space, w_text, function, name):
    """A str argument of one of the functions here. Raises TypeError."""
    if not space.is_str(w_text):
        found = 'None' if space.is_none(w_text) else space.type(w_text).name
        raise oefmt(space.w_TypeError, "%s() argument '%s' must be str, not %s", function, name, found)
    return space.text_w(w_text)


def descr_new_unpickler(space, w_type, __args__):
    """Make an unpickler that __init__ has to set up."""
    unpickler = space.allocate_instance(W_Unpickler, w_type)
    W_Unpickler.__init__(unpickler, space)
    unpickler.is_plain = space.is_w(w_type, W_Unpickler.typedef.w_type)
    return unpickler


W_Unpickler.typedef = TypeDef(
    'Unpickler',
    module='_pickle',
    doc="Reads pickles from a file: anything with methods read() and readline() that return bytes",
    __new__=interp2app(descr_new_unpickler),
    __init__=interp2app(W_Unpickler.descr_init, kw='file'),
    load=interp2app(W_Unpickler.descr_load),
    find_class=interp2app(W_Unpickler.descr_find_class),
    memo=GetSetProperty(W_Unpickler.fget_memo, W_Unpickler.fset_memo, W_Unpickler.fdel_needed),
    persistent_load=GetSetProperty(
        W_Unpickler.fget_persistent_load, W_Unpickler.fset_persistent_load, W_Unpickler.fdel_needed),
)
