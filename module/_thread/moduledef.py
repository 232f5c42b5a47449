"""The _thread module.  Threads as the machine sees them are in interpreter/threadstate.py."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._thread import interp_local, interp_lock, interp_thread


class Module(BuiltinModule):
    """_thread: what the module threading is made of"""

    name = '_thread'
    doc = ("This module provides primitive operations to write multi-threaded programs.\n"
           "The 'threading' module provides a more convenient interface.")
    members = {
        'LockType': exposed_type(interp_lock.W_Lock),
        'RLock': exposed_type(interp_lock.W_RLock),
        'TIMEOUT_MAX': value(lambda space: space.newfloat(float(interp_lock.LONGEST_SECONDS))),
        '_ExceptHookArgs': exposed_type(interp_thread.W_ExceptHookArgs),
        '_count': interp2app(interp_thread.count),
        '_excepthook': interp2app(interp_thread.excepthook),
        '_local': exposed_type(interp_local.W_Local),
        '_set_sentinel': interp2app(interp_thread.set_sentinel),
        'allocate': interp2app(interp_lock.allocate_lock),
        'allocate_lock': interp2app(interp_lock.allocate_lock),
        'error': value(lambda space: space.w_RuntimeError),
        'exit': interp2app(interp_thread.exit),
        'exit_thread': interp2app(interp_thread.exit),
        'get_ident': interp2app(interp_thread.get_ident),
        'get_native_id': interp2app(interp_thread.get_native_id),
        'interrupt_main': interp2app(interp_thread.interrupt_main),
        'stack_size': interp2app(interp_thread.stack_size),
        'start_new': interp2app(interp_thread.start_new_thread),
        'start_new_thread': interp2app(interp_thread.start_new_thread),
    }
