"""The object space with a handful of builtins, for annotating it in reasonable time.

The real `builtins` and `sys` make importlib, files and the compiler reachable.
"""
from interpreter import dispatch
from interpreter.build_class import build_class
from interpreter.builtinfunction import W_BuiltinFunction
from interpreter.gateway import interp2app
from objspace.space import space
from objspace.typeobject import W_Type
from pypy_async import factory
from pypy_async.finalizer import FinalizerAction
from rpython.rlib import jit

assert dispatch and factory.TYPES

TYPE_NAMES = ['ValueError', 'KeyError', 'StopIteration', 'StopAsyncIteration', 'RuntimeError', 'object']

# Types whose methods the programs use, besides exceptions; the others keep none.
KEPT_TYPES = ['object', 'type', 'function', 'method', 'generator', 'coroutine', 'coroutine_wrapper', 'async_generator',
              'async_generator_asend', 'async_generator_athrow']


class SmallSys(object):
    """What the interpreter reaches of the sys module."""

    def __init__(self):
        self.w_modules = space.newdict()
        self.w_dict = space.new_module_dict()

    def get_modules(self, space):
        return self.w_modules

    def get(self, space, name):
        return None

    def is_finalizing(self):
        return False

    def write_unraisable(self, space, operr, w_obj):
        raise operr

    def write_stderr(self, space, text):
        pass


class SmallBuiltins(object):
    def __init__(self, w_dict):
        self.w_dict = w_dict


@jit.dont_look_inside
def register_nothing(self, gen):
    """In place of a finalizer, which RPython's test interpreter has not."""
    gen.note_finalizer()


def drop_methods():
    """Empty the dicts of most types, so that their methods are not reachable.

    To be called when the programs have been compiled and their classes made.
    """
    w_types = [w_type for w_type in vars(space).values() if isinstance(w_type, W_Type)]
    for w_type in w_types:
        if w_type.name not in KEPT_TYPES and not w_type.issubtype(space.w_BaseException):
            w_type.dict_w.clear()
    for w_type in w_types:
        w_type.mutated('')


def make_space():
    """Return the space (host level)."""
    if not hasattr(space, 'w_builtins_dict'):
        FinalizerAction.register = register_nothing
        w_dict = space.new_module_dict()
        space.w_builtins_dict = w_dict
        space.builtins = SmallBuiltins(w_dict)
        space.sys = SmallSys()
        for name in TYPE_NAMES:
            space.setitem_text(w_dict, name, getattr(space, 'w_' + name))
        w_build_class = W_BuiltinFunction(interp2app(build_class).make_code('__build_class__'))
        space.setitem_text(w_dict, '__build_class__', w_build_class)
    return space
