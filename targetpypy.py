"""The translation target: `rpython -Ojit targetpypy.py` builds the interpreter.

No logic here: the interpreter is put together by module/startup.py, options are in
translator_config.py, the command line in interpreter/main.py.
"""
import translator_config
from interpreter import jitpolicy as policy, main
from interpreter.siphash import enable_siphash13
from module import startup
from rpython.memory.gc import env
from rpython.memory.gctransform.shadowstack import ShadowStackPool

space = startup.make_space(translator_config.MODULES)


def entry_point(argv):
    """The main function of the binary."""
    enable_siphash13()
    return main.run(space, argv)


def nursery_size(_l2_cache_size):
    """What the garbage collector takes unless PYPY_GC_NURSERY is set."""
    return translator_config.NURSERY_SIZE


def target(driver, args):
    """Called by rpython: name the binary and set the options of the preset."""
    preset = translator_config.preset_of(driver.config.translation.jit)
    driver.exe_name = preset['binary']
    for name, value in sorted(preset['options'].items()):
        section, option = name.rsplit('.', 1)
        config = driver.config
        for part in section.split('.'):
            config = getattr(config, part)
        setattr(config, option, value)
    ShadowStackPool.root_stack_depth = translator_config.ROOT_STACK_DEPTH
    env.best_nursery_size_for_L2cache = nursery_size
    return entry_point, None


def jitpolicy(driver):
    """Which functions the JIT may look into."""
    return policy.Policy()
