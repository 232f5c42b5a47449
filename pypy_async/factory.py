"""make_suspendable: what a call of a generator, coroutine or async generator function gives.

Importing this module completes the machine: it registers the types of this package.
"""
from interpreter.code import COROUTINE, GENERATOR
from interpreter.machine import machine
from objspace.space import space as the_space
from pypy_async import delegate, picture, slots, storm
from pypy_async.asyncgen import W_AsyncGenerator
from pypy_async.asyncgen_steps import W_AsyncGenASend, W_AsyncGenAThrow
from pypy_async.coroutine import W_Coroutine, W_CoroutineWrapper, note_origin
from pypy_async.finalizer import finalizers, unstarted
from pypy_async.generator import W_Generator
from pypy_async.options import options

TYPES = [W_Generator, W_Coroutine, W_CoroutineWrapper, W_AsyncGenerator, W_AsyncGenASend,
         W_AsyncGenAThrow]
# They put themselves into the machine.
PARTS = [delegate, picture, slots, storm]


def make_suspendable(space, w_func, code, awaited):
    """Return a created object for a call of `w_func`; its arguments are still to be set.

    `awaited`: the next instruction awaits it, so it cannot stay un-awaited.
    """
    if code.kind == GENERATOR:
        generator = W_Generator(w_func, code)
        if w_func.is_renamed:
            generator.keep_names()
        return generator
    if code.kind == COROUTINE:
        coroutine = W_Coroutine(w_func, code)
        if w_func.is_renamed:
            coroutine.keep_names()
        if not options.late_finalizers:
            finalizers.register(coroutine)
        elif not awaited:
            unstarted.note_created(coroutine)
        if space.ec.tracks_origins:
            note_origin(space, coroutine)
        return coroutine
    agen = W_AsyncGenerator(w_func, code)
    if w_func.is_renamed:
        agen.keep_names()
    return agen


machine.make_suspendable = make_suspendable
for cls in TYPES:
    the_space.add_type(cls)
machine.w_generator_send = the_space.w_generator.dict_w['send']
machine.w_coroutine_send = the_space.w_coroutine.dict_w['send']
