"""Run the RPython translation under Python 2.7 with progress lines; called by build.py.

    python tools/translate.py PRESET OUTPUT

Prints `PHASE <name>` when a phase starts and, at the end, the seconds of each phase and
the peak memory.  The host's garbage collector gets high thresholds, since the flow graphs live
until the end (docs/building.md has the numbers).
"""
import gc
import os
import resource
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

PHASE_NAMES = {
    'annotate': 'annotating',
    'rtype_lltype': 'typing',
    'pyjitpl_lltype': 'generating the JIT',
    'backendopt_lltype': 'optimising',
    'stackcheckinsertion_lltype': 'inserting stack checks',
    'database_c': 'laying out data',
    'source_c': 'writing C',
    'compile_c': 'compiling C',
}


def main(preset, output):
    sys.path.insert(0, ROOT)
    gc.collect()
    gc.set_threshold(200000, 50, 100)
    sys.setrecursionlimit(20000)
    from rpython.config import translationoption
    # translate.py empties this folder when it is imported, also under another process that uses it
    translationoption.CACHE_DIR = os.path.join(os.environ['PYPY_USESSION_DIR'], 'compiler_answers')
    os.mkdir(translationoption.CACHE_DIR)
    from rpython.translator.goal import timing
    from rpython.translator.goal import translate
    import rpython_speed
    import translator_config
    rpython_speed.install()

    start_event = timing.Timer.start_event

    def start_event_with_progress(self, event):
        sys.stdout.write('PHASE %s\n' % PHASE_NAMES.get(event, event))
        sys.stdout.flush()
        start_event(self, event)
    timing.Timer.start_event = start_event_with_progress
    # translate.main() lowers the recursion limit, which a whole interpreter needs
    sys.setrecursionlimit = lambda limit: None

    has_jit = translator_config.PRESETS[preset]['options']['translation.jit']
    sys.argv = (['translate', '--opt=jit' if has_jit else '--opt=2'] +
                ['--batch', '--make-jobs=2', '--output=' + output, os.path.join(ROOT, 'targetpypy.py')])
    try:
        translate.main()
    finally:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        sys.stdout.write('PHASE peak memory %d MiB (C compiler %d MiB)\n' % (own // 1024, children // 1024))
        sys.stdout.flush()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
