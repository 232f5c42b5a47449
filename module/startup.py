"""Puts the interpreter together: the space, the suspendable engine and the built-in modules.

It happens once: before translation, or at the start of the untranslated interpreter.
"""
import importlib

from interpreter import importing_start, linejump, traced_dispatch
from interpreter.builtinfunction import W_BuiltinFunction
from interpreter.gateway import interp2app
from interpreter.importing_plain import W_ModuleSpec
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
        _prepare_imports()
    return space


def _prepare_imports():
    hook = interp2app(importing_start.zip_hook).make_code('zipimporter', module_name='zipimport')
    importing_start.state.w_zip_hook = W_BuiltinFunction(hook, None, space.newtext('zipimport'))
    importing_start.state.w_import = space.builtin('__import__')


def _add_module(name):
    moduledef = importlib.import_module('module.%s.moduledef' % name)
    module = moduledef.Module(space)
    space.builtin_modules[name] = module
    if name == 'builtins':
        space.builtins = module
        space.w_builtins_dict = module.w_dict
    elif name == 'sys':
        space.sys = module
