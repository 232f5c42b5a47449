"""Python source to interp-level objects, for the tests of this folder."""
import sys

import translator_config
from interpreter import compiling
from module import startup

sys.setrecursionlimit(20000)
space = startup.make_space(translator_config.MODULES)


def namespace(source):
    """Run the source; return a function that gives a global by name."""
    w_dict = space.new_module_dict()
    code = compiling.compile_text(space, source, 'test.py', 'exec')
    compiling.run_in_namespace(space, code, w_dict)
    return lambda name: space.finditem_text(w_dict, name)


def call(w_function, *args):
    return space.call_function(w_function, *[space.newint(arg) for arg in args])
