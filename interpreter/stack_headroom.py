"""Room on the machine stack for what handles the overflow of machine code; made before rpython's JIT is translated.

Machine code of one trace may hold the frames of many Python functions, each with a `finally` block or an `except` clause. If the
stack overflows there, all of them are run by the JIT's fallback interpreter, one after the other, at the depth of the
overflow; and what they call would overflow in its turn. So machine code, whose check is not this one, is
stopped earlier than everything else: to all others the stack seems to begin higher than it does, and where it begins
both read from one place.
"""
from rpython.rlib import rstack
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import r_uint
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.lloperation import llop

# Bytes: some 150 calls of Python functions.
HEADROOM = 64 * 1024


def stack_check():
    """Raise StackOverflow if the machine stack, HEADROOM shorter than it is, is used up."""
    if not we_are_translated():
        return
    current = llop.stack_current(lltype.Signed) + HEADROOM
    if r_uint(rstack._stack_get_end() - current) <= r_uint(rstack._stack_get_length()):
        return
    # also notes a position above the known beginning as the new one
    rstack.stack_check_slowpath(current)


stack_check._always_inline_ = True
stack_check._dont_insert_stackcheck_ = True
rstack.stack_check = stack_check
