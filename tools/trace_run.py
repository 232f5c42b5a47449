"""Run a program with the JIT's log on and make one HTML page of what was compiled: `make trace`.

    python3.11 tools/trace_run.py [--on ./pypy-async] [--out trace.html] [--log FILE] SCRIPT [ARGUMENTS...]

The program's output goes through unchanged and its exit code is the exit code here, once the page is written.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile

import build
import trace_page

# `jit-backend` as a whole: the run counters are put into the code only while that section is being logged.
SECTIONS = ['jit-log-opt', 'jit-backend', 'jit-summary', 'jit-tracing', 'jit-abort-longest', 'jit-disableinlining']


def run(executable, arguments, log):
    """Run the program; return its exit code, negative for a signal."""
    environment = dict(os.environ, PYPYLOG=','.join(SECTIONS) + ':' + log)
    return subprocess.run([executable] + arguments, env=environment).returncode


def read_log(log):
    """The log as tools/trace_log.py sees it; raises BuildError."""
    folder = os.path.dirname(os.path.abspath(__file__))
    # rpython asks Mercurial for its version and complains on stderr when there is none
    result = subprocess.run([build.make_venv(), os.path.join(folder, 'trace_log.py'), log],
                            env=dict(os.environ, PYTHONDONTWRITEBYTECODE='1'),
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise build.BuildError(result.stderr.strip().splitlines()[-1] if result.stderr else 'the log cannot be read')
    return json.loads(result.stdout)


def write(path, text):
    """A page appears complete or not at all."""
    with open(path + '.new', 'w', encoding='utf-8') as file:
        file.write(text)
    os.rename(path + '.new', path)


def parsed(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--on', default=os.path.join(build.ROOT, build.BINARIES['jit']), help='the binary')
    parser.add_argument('--out', default='trace.html', help='the page to write')
    parser.add_argument('--log', help='keep the log in this file')
    parser.add_argument('--jit', help='parameters of the JIT, as the binary takes them')
    parser.add_argument('program', nargs=argparse.REMAINDER, help='SCRIPT and its arguments')
    options = parser.parse_args(arguments)
    if not options.program:
        parser.error('which program?')
    return options


def main(arguments):
    options = parsed(arguments)
    arguments = (['--jit', options.jit] if options.jit else []) + options.program
    try:
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.abspath(options.log) if options.log else os.path.join(folder, 'log')
            open(log, 'w').close()          # an older one must not be taken for this run's
            status = run(os.path.abspath(options.on), arguments, log)
            data = read_log(log)
    except (build.BuildError, OSError) as error:
        sys.stderr.write('trace: %s\n' % error)
        return 1
    data.update(folder=os.getcwd(), script=options.program[0], status=status,
                command=shlex.join([os.path.basename(options.on)] + arguments))
    write(options.out, trace_page.make_page(data))
    sys.stderr.write('trace: %d traces; wrote %s\n' % (len(data['traces']), options.out))
    return status if status >= 0 else 128 - status


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
