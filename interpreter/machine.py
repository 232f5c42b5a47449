"""`machine`: the parts of the interpreter that are bound to each other after import.

`interpreter` is below `objspace` and `pypy_async` and imports neither; the object space
and the suspendable engine put themselves here when they are imported.  The one instance
is frozen: when the program is translated each attribute is a constant, so a call through
it is a direct call, and free under the JIT.
"""


class Machine(object):
    """
    space               the object space                              objspace/space.py
    dispatch            (frame, code, pc, sp): the portal             interpreter/dispatch.py
    execute_frame       (space, frame, code, pc, sp)                  interpreter/executioncontext.py
    run_traced          (frame, code, pc, sp): dispatch with events   interpreter/traced_dispatch.py
    place_of            (frame): where run_traced stopped             interpreter/traced_dispatch.py
    set_line            (space, frame, w_line): f_lineno = ...        interpreter/linejump.py

    make_suspendable    (space, w_func, code, awaited): a generator-like object of a
                        function; the arguments go to its set_slot()  pypy_async/factory.py
    save_yield          (frame, code, pc, sp): YIELD_VALUE            pypy_async/engine.py
    finish              (frame): RETURN_VALUE                         pypy_async/engine.py
    box_saved_int       (frame, i): an int that was saved unboxed     pypy_async/engine.py
    send                (space, frame, code, pc, sp): SEND            pypy_async/delegate.py
    resume_delegating   (gen, rp, w_arg, operr)                       pypy_async/delegate.py
    w_generator_send, w_coroutine_send  the methods `send`            pypy_async/factory.py
    call_send           (space, code, pc, w_method, w_gen, w_arg)     pypy_async/storm.py
    set_thresholds      (): the JIT's parameters                      pypy_async/storm.py
    set_jit_setting     (text): one value of --jit; raises ValueError pypy_async/options.py
    make_send_place     (): what a code object keeps of a `send` call pypy_async/storm.py
    settle_finalizers   (): before a collection that is asked for     pypy_async/finalizer.py
    finalize_at_exit    (space)                                       pypy_async/finalizer.py
    picture_of          (gen): the frame object of a suspended one    pypy_async/picture.py
    fill_stand_in       (frame): give it the slots of its object      pypy_async/picture.py
    clear_picture       (space, gen, frame): frame.clear()            pypy_async/picture.py
    get_awaitable, get_aiter, get_anext, enter_async_with,
    get_yield_from_iter the opcodes of those names                    pypy_async/slots.py
    """
    space = None
    dispatch = None
    execute_frame = None
    run_traced = None
    place_of = None
    set_line = None
    make_suspendable = None
    save_yield = None
    finish = None
    box_saved_int = None
    send = None
    resume_delegating = None
    w_generator_send = None
    w_coroutine_send = None
    call_send = None
    set_thresholds = None
    set_jit_setting = None
    make_send_place = None
    settle_finalizers = None
    finalize_at_exit = None
    picture_of = None
    fill_stand_in = None
    clear_picture = None
    get_awaitable = None
    get_aiter = None
    get_anext = None
    enter_async_with = None
    get_yield_from_iter = None

    def _freeze_(self):
        return True


machine = Machine()
