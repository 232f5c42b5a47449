"""Puts the interpreter together: the space, the suspendable engine and the built-in modules.

It happens once: before translation, or at the start of the untranslated interpreter.
"""
import importlib

from interpreter import linejump, traced_dispatch
from interpreter.importing import W_ModuleSpec
from objspace.space import space
from pypy_async import factory

assert linejump and traced_dispatch and factory.TYPES


def make_space(module_names):
    """Return the space with the named built-in modules, builtins and sys among them (host level)."""
    if len(space.builtin_modules) == 0:
        space.add_type(W_ModuleSpec)
        for name in module_names:
            _add_module(name)
        w_names = space.newtuple([space.newtext(name) for name in module_names])
        space.sys.set(space, 'builtin_module_names', w_names)
        for name in ['builtins', 'sys']:
            space.setitem_text(space.sys.w_modules, name, space.builtin_modules[name])
    return space


def _add_module(name):
    moduledef = importlib.import_module('module.%s.moduledef' % name)
    module = moduledef.Module(space)
    space.builtin_modules[name] = module
    if name == 'builtins':
        space.builtins = module
        space.w_builtins_dict = module.w_dict
    elif name == 'sys':
        space.sys = module
