"""W_Code: a code object, as the machine runs it and as Python code sees it.

Made by `make_code` from the compiler's CodeUnit (interpreter/compiler/unit.py), which
knows no object space.  Everything the dispatch loop reads is immutable, so that the JIT
folds it on a constant code object: constants, names, exception table, resume points, and
a few facts worked out here once (`kind`, `simple_args`, `awaited_call`).

Positions (`co_lines`, `co_positions`) are decoded by interpreter/compiler/positions.py.
"""
from rpython.rlib import jit

from interpreter.code_flags import (CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_VARARGS,
                                    CO_VARKEYWORDS)
from interpreter.code_fields import fields_for_new, fields_for_replace, lnotab_text, tables_text
from interpreter.compiler import unit
from interpreter.compiler.positions import PositionCursor, line_at
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.machine import machine
from interpreter.opcode_table import op as opcode_numbers
from interpreter.resumepoint import ResumePoint
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.syntax import constants
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty

_GET_AWAITABLE = opcode_numbers.GET_AWAITABLE
_SEND = opcode_numbers.SEND

# W_Code.kind
PLAIN = 0
GENERATOR = 1
COROUTINE = 2
ASYNC_GENERATOR = 3


# Fast locals from this one on may always be UNBOXED.
UNBOXED_BITS = 62


class _Counter(object):
    """Numbers the resume points, for jump tables (pypy_async/place.py)."""
    next_ident = 0


_counter = _Counter()


class W_Code(Weakrefable, W_Root):
    """A code object.

    The fast locals are laid out as in CPython 3.11: `varnames`, then those `cellvars` that
    are not arguments, then `freevars`; the value stack begins at `nlocalsplus`.

    kind            PLAIN, GENERATOR, COROUTINE or ASYNC_GENERATOR
    simple_args     only positional parameters
    nparameters     all parameters, `*args` and `**kwargs` included
    varargs_index, varkw_index    the fast local of `*args`, `**kwargs`, or -1
    w_globals       the globals of every function made of this code so far, or None
    globals_vary    functions with different globals were made of it
    unboxed         bit i: an int was saved unboxed from the fast local i by some suspended object (pypy_async/saved_frame.py)
    """
    _immutable_fields_ = [
        'argcount', 'posonlyargcount', 'kwonlyargcount', 'nlocals', 'stacksize', 'flags',
        'code', 'consts_w[*]', 'names[*]', 'names_w[*]', 'varnames[*]', 'cellvars[*]',
        'freevars[*]', 'localsplus[*]', 'nlocalsplus', 'size', 'first_free', 'ncells',
        'name', 'qualname', 'firstlineno', 'linetable', 'exctable[*]', 'kind',
        'simple_args', 'nparameters', 'varargs_index', 'varkw_index', 'rp0',
        'resume_points[*]', 'w_doc', 'w_globals?', 'globals_vary?', 'unboxed?']

    def __init__(self, space, u, consts_w):
        """`u`: a CodeUnit; its constants, boxed, are consts_w."""
        self.argcount = u.argcount
        self.posonlyargcount = u.posonlyargcount
        self.kwonlyargcount = u.kwonlyargcount
        self.flags = u.flags
        self.stacksize = u.stacksize
        self.code = u.code
        self.names = u.names[:]
        self.names_w = [space.newname(name) for name in u.names][:]
        self.varnames = u.varnames[:]
        self.cellvars = u.cellvars[:]
        self.freevars = u.freevars[:]
        self.filename = u.filename
        self.name = u.name
        self.qualname = u.qualname
        self.firstlineno = u.firstlineno
        self.linetable = u.linetable
        self.consts_w = consts_w[:]
        self.nlocals = len(u.varnames)
        self.localsplus = _localsplus(u)
        self.nlocalsplus = len(self.localsplus)
        self.ncells = len(u.cellvars)
        self.first_free = self.nlocalsplus - len(u.freevars)
        self.size = self.nlocalsplus + u.stacksize
        self._set_parameters(u)
        self.kind = _kind(u.flags)
        self.exctable = self._make_exctable(u)
        self.rp0 = self._resume_point(0, self.nlocalsplus, False, -1)
        self.resume_points = self._make_resume_points(u)
        self.w_doc = None
        if len(consts_w) > 0 and space.isinstance_w(consts_w[0], space.w_str):
            self.w_doc = consts_w[0]
        self.w_globals = None
        self.globals_vary = False
        self.unboxed = 0
        self.send_places = None

    def __repr__(self):
        "NOT_RPYTHON"
        return '<W_Code %s>' % self.qualname

    def may_be_unboxed(self, i):
        """False if the fast local `i` is never UNBOXED: machine code does not look then."""
        return i >= UNBOXED_BITS or self.unboxed & (1 << i) != 0

    @jit.dont_look_inside
    def note_unboxed(self, i):
        """The fast local `i` is about to be UNBOXED."""
        assert 0 <= i < UNBOXED_BITS
        self.unboxed |= 1 << i

    def _set_parameters(self, u):
        index = u.argcount + u.kwonlyargcount
        self.varargs_index = -1
        self.varkw_index = -1
        if u.flags & CO_VARARGS:
            self.varargs_index = index
            index += 1
        if u.flags & CO_VARKEYWORDS:
            self.varkw_index = index
            index += 1
        self.nparameters = index
        self.simple_args = index == u.argcount

    def _make_exctable(self, u):
        """Flat: start, end, target (byte offsets), absolute depth of each range."""
        table = u.exception_table[:]
        i = 3
        while i < len(table):
            table[i] += self.nlocalsplus
            i += 4
        return table

    def _resume_point(self, pc, sp, is_await, exc_slot):
        ident = _counter.next_ident
        _counter.next_ident = ident + 1
        return ResumePoint(self, pc, sp, is_await, exc_slot, ident)

    def _make_resume_points(self, u):
        """A list indexed by pc // 2, so that rp_at() is one read."""
        table = []
        if self.kind != PLAIN:
            table = [None] * (len(u.code) // 2 + 1)
            points = u.resume_points
            i = 0
            while i < len(points):
                pc = points[i]
                exc_slot = points[i + 2]
                if exc_slot >= 0:
                    exc_slot += self.nlocalsplus
                is_await = ord(u.code[pc - 2]) == _SEND
                table[pc >> 1] = self._resume_point(
                    pc, points[i + 1] + self.nlocalsplus, is_await, exc_slot)
                i += 3
        return table

    # ---- read by the machine

    @jit.elidable
    def find_handler(self, pc):
        """Return target << 16 | depth for an exception raised at `pc`, or -1.

        `target` is a byte offset and `depth` the absolute stack pointer.
        """
        table = self.exctable
        i = 0
        while i < len(table):
            if table[i] <= pc < table[i + 1]:
                return table[i + 2] << 16 | table[i + 3]
            i += 4
        return -1

    @jit.elidable
    def rp_at(self, pc, sp):
        """Return the ResumePoint for a suspension before `pc` with stack pointer `sp`."""
        point = self.resume_points[pc >> 1]
        assert point is not None and point.sp == sp
        return point

    @jit.elidable
    def keyword_index(self, name):
        """Return the fast local of the parameter that the keyword `name` sets, or -1."""
        for i in range(self.posonlyargcount, self.argcount + self.kwonlyargcount):
            if self.varnames[i] == name:
                return i
        return -1

    @jit.elidable
    def awaited_call(self, pc):
        """True if the instruction after the one at `pc` is GET_AWAITABLE.

        A coroutine made by such a call needs no never-awaited warning.
        """
        pc += 2
        return pc < len(self.code) and ord(self.code[pc]) == _GET_AWAITABLE

    @jit.elidable
    def send_place(self, pc):
        """What is known of the `send` call at `pc` (pypy_async/storm.py)."""
        if self.send_places is None:
            self.send_places = {}
        try:
            return self.send_places[pc]
        except KeyError:
            place = machine.make_send_place()
            self.send_places[pc] = place
            return place

    def lineno_at(self, pc):
        """Return the line of the instruction at byte offset `pc`; for -1 the first line, or 0 in a module."""
        if pc < 0:
            return self.firstlineno if self.name != '<module>' else 0
        return line_at(self.linetable, self.firstlineno, pc)

    def note_globals(self, w_globals):
        """A function or frame with these globals is being made; see globals_of()."""
        if self.w_globals is not w_globals and not self.globals_vary:
            if self.w_globals is None:
                self.w_globals = w_globals
            else:
                self.globals_vary = True
                self.w_globals = None

    # ---- seen from Python

    def fget_consts(self, space):
        return space.newtuple(self.consts_w[:])

    def fget_names(self, space):
        return space.newtuple(self.names_w[:])

    def fget_varnames(self, space):
        return new_text_tuple(space, self.varnames)

    def fget_cellvars(self, space):
        return new_text_tuple(space, self.cellvars)

    def fget_freevars(self, space):
        return new_text_tuple(space, self.freevars)

    def fget_code(self, space):
        return space.newbytes(self.code)

    def exceptiontable_text(self):
        """`co_exceptiontable` (code_fields.py)."""
        table = self.exctable[:]
        i = 3
        while i < len(table):
            table[i] -= self.nlocalsplus
            i += 4
        points = []
        for point in self.resume_points:
            if point is not None:
                exc_slot = point.exc_slot
                if exc_slot >= 0:
                    exc_slot -= self.nlocalsplus
                points.append(point.pc)
                points.append(point.sp - self.nlocalsplus)
                points.append(exc_slot)
        return tables_text(table, points)

    def fget_exceptiontable(self, space):
        return space.newbytes(self.exceptiontable_text())

    def fget_lnotab(self, space):
        return space.newbytes(lnotab_text(self.linetable, self.firstlineno))

    def fields_w(self, space):
        """The fields in the order of the constructor's arguments."""
        return [space.newint(self.argcount), space.newint(self.posonlyargcount),
                space.newint(self.kwonlyargcount), space.newint(self.nlocals),
                space.newint(self.stacksize), space.newint(self.flags), space.newbytes(self.code),
                self.fget_consts(space), self.fget_names(space), self.fget_varnames(space),
                space.newtext(self.filename), space.newtext(self.name), space.newtext(self.qualname),
                space.newint(self.firstlineno), space.newbytes(self.linetable),
                self.fget_exceptiontable(space), self.fget_freevars(space),
                self.fget_cellvars(space)]

    def descr_replace(self, space, __args__):
        """`replace(**changes)`: a copy with other values of the named attributes."""
        fields = fields_for_replace(space, self.fields_w(space), __args__)
        return W_Code(space, fields.unit, fields.consts_w)

    @unwrap_spec(index=int)
    def descr_varname_from_oparg(self, space, index):
        """(internal-only) Return the local variable name for the given oparg."""
        if index < 0 or index >= len(self.localsplus):
            raise oefmt(space.w_IndexError, "tuple index out of range")
        return space.newtext(self.localsplus[index])

    def descr_co_lines(self, space):
        """`co_lines()`: an iterator of (start, end, line or None)."""
        rows_w = []
        cursor = PositionCursor(self.linetable, self.firstlineno)
        more = cursor.advance()
        while more:
            line = cursor.lineno
            start = cursor.start
            end = cursor.end
            more = cursor.advance()
            while more and cursor.lineno == line:
                end = cursor.end
                more = cursor.advance()
            rows_w.append(space.newtuple([space.newint(start), space.newint(end),
                                          _line_or_none(space, line)]))
        return space.iter(space.newtuple(rows_w[:]))

    def descr_co_positions(self, space):
        """`co_positions()`: an iterator of (line, end line, column, end column)."""
        rows_w = []
        cursor = PositionCursor(self.linetable, self.firstlineno)
        while cursor.advance():
            w_row = space.newtuple([
                _line_or_none(space, cursor.lineno), _line_or_none(space, cursor.end_lineno),
                _column_or_none(space, cursor.col), _column_or_none(space, cursor.end_col)])
            for _ in range(cursor.start, cursor.end, 2):
                rows_w.append(w_row)
        return space.iter(space.newtuple(rows_w[:]))

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_Code):
            return space.w_NotImplemented
        return space.newbool(self is w_other or self._same_code(space, w_other))

    def _same_code(self, space, other):
        if (self.name != other.name or self.argcount != other.argcount
                or self.posonlyargcount != other.posonlyargcount
                or self.kwonlyargcount != other.kwonlyargcount or self.flags != other.flags
                or self.firstlineno != other.firstlineno or self.code != other.code
                or self.linetable != other.linetable or self.names != other.names
                or self.localsplus != other.localsplus
                or len(self.consts_w) != len(other.consts_w)):
            return False
        for i in range(len(self.consts_w)):
            w_mine = self.consts_w[i]
            w_theirs = other.consts_w[i]
            if not space.is_w(space.type(w_mine), space.type(w_theirs)):
                return False
            if not space.eq_w(w_mine, w_theirs):
                return False
        return True

    def descr_hash(self, space):
        w_key = space.newtuple([space.newtext(self.name), space.newbytes(self.code),
                                space.newint(self.firstlineno), space.newint(self.flags)])
        return space.hash(w_key)

    def descr_repr(self, space):
        return space.newtext('<code object %s at 0x%s, file "%s", line %d>' % (
            self.name, space.address_text(self), self.filename, self.firstlineno))


def make_code(space, code_unit):
    """Return the W_Code of a CodeUnit; nested units become constants of it."""
    consts_w = [wrap_constant(space, constant) for constant in code_unit.consts]
    return W_Code(space, code_unit, consts_w[:])


def descr_new_code(space, w_type, __args__):
    """`types.CodeType(argcount, posonlyargcount, ...)`"""
    fields = fields_for_new(space, __args__)
    return W_Code(space, fields.unit, fields.consts_w)


def globals_of(frame, code):
    """Return the globals of a frame that runs `code`; usually a constant under the JIT."""
    w_globals = code.w_globals
    if w_globals is not None:
        return w_globals
    return jit.promote(frame.get_w_globals())


def wrap_constant(space, constant):
    """Return the boxed object of a ConstantValue."""
    if isinstance(constant, constants.ConstBool):
        return space.newbool(constant.value)
    if isinstance(constant, constants.ConstEllipsis):
        return space.w_Ellipsis
    if isinstance(constant, constants.ConstInt):
        return space.newbigint(constant.value)
    if isinstance(constant, constants.ConstFloat):
        return space.newfloat(constant.value)
    if isinstance(constant, constants.ConstComplex):
        return space.newcomplex(constant.real, constant.imag)
    if isinstance(constant, constants.ConstStr):
        return space.newunicode(constant.value)
    if isinstance(constant, constants.ConstBytes):
        return space.newbytes(constant.value)
    if isinstance(constant, unit.ConstTuple):
        return space.newtuple([wrap_constant(space, item) for item in constant.items])
    if isinstance(constant, unit.ConstFrozenset):
        w_items = space.newtuple([wrap_constant(space, item) for item in constant.items])
        return space.call_function(space.w_frozenset, w_items)
    if isinstance(constant, unit.ConstCode):
        return make_code(space, constant.unit)
    return space.w_None


def new_text_tuple(space, names):
    """Return a tuple of strs."""
    return space.newtuple([space.newname(name) for name in names])


def _localsplus(u):
    """The names of the fast locals, in order."""
    result = []
    for name in u.varnames:
        result.append(name)
    for name in u.cellvars:
        if name not in u.varnames:
            result.append(name)
    for name in u.freevars:
        result.append(name)
    return result[:]


def _kind(flags):
    if flags & CO_COROUTINE:
        return COROUTINE
    if flags & CO_ASYNC_GENERATOR:
        return ASYNC_GENERATOR
    if flags & CO_GENERATOR:
        return GENERATOR
    return PLAIN


def _line_or_none(space, line):
    return space.newint(line) if line > 0 else space.w_None


def _column_or_none(space, column):
    return space.newint(column) if column >= 0 else space.w_None


W_Code.typedef = TypeDef(
    'code',
    acceptable_as_base=False,
    __new__=interp2app(descr_new_code),
    __eq__=interp2app(W_Code.descr_eq),
    __hash__=interp2app(W_Code.descr_hash),
    __repr__=interp2app(W_Code.descr_repr),
    co_argcount=interp_attrproperty('argcount', W_Code, 'newint'),
    co_posonlyargcount=interp_attrproperty('posonlyargcount', W_Code, 'newint'),
    co_kwonlyargcount=interp_attrproperty('kwonlyargcount', W_Code, 'newint'),
    co_nlocals=interp_attrproperty('nlocals', W_Code, 'newint'),
    co_stacksize=interp_attrproperty('stacksize', W_Code, 'newint'),
    co_flags=interp_attrproperty('flags', W_Code, 'newint'),
    co_code=GetSetProperty(W_Code.fget_code),
    _co_code_adaptive=GetSetProperty(W_Code.fget_code),
    co_lnotab=GetSetProperty(W_Code.fget_lnotab),
    _varname_from_oparg=interp2app(W_Code.descr_varname_from_oparg, kw='*'),
    replace=interp2app(W_Code.descr_replace),
    co_consts=GetSetProperty(W_Code.fget_consts),
    co_names=GetSetProperty(W_Code.fget_names),
    co_varnames=GetSetProperty(W_Code.fget_varnames),
    co_cellvars=GetSetProperty(W_Code.fget_cellvars),
    co_freevars=GetSetProperty(W_Code.fget_freevars),
    co_filename=interp_attrproperty('filename', W_Code, 'newtext'),
    co_name=interp_attrproperty('name', W_Code, 'newname'),
    co_qualname=interp_attrproperty('qualname', W_Code, 'newname'),
    co_firstlineno=interp_attrproperty('firstlineno', W_Code, 'newint'),
    co_linetable=interp_attrproperty('linetable', W_Code, 'newbytes'),
    co_exceptiontable=GetSetProperty(W_Code.fget_exceptiontable),
    co_lines=interp2app(W_Code.descr_co_lines),
    co_positions=interp2app(W_Code.descr_co_positions),
)
