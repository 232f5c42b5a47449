"""The faulthandler module."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module.faulthandler import interp_faulthandler


class Module(BuiltinModule):
    """faulthandler"""

    name = 'faulthandler'
    doc = 'faulthandler module.'
    members = {
        '_sigabrt': interp2app(interp_faulthandler.sigabrt, name='_sigabrt'),
        '_sigfpe': interp2app(interp_faulthandler.sigfpe, name='_sigfpe'),
        '_sigsegv': interp2app(interp_faulthandler.sigsegv, name='_sigsegv'),
    }
    for _name in ['cancel_dump_traceback_later', 'disable', 'dump_traceback', 'dump_traceback_later', 'enable',
                  'is_enabled', 'register', 'unregister']:
        members[_name] = interp2app(getattr(interp_faulthandler, _name), kw='*')
    del _name
