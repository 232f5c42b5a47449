"""Build the interpreter: find the tools, make the Python 2.7 environment, translate, cache.

    python3.11 tools/build.py venv|jit|nojit|key

Everything made lives in the user's cache folder (XDG_CACHE_HOME, default ~/.cache, below
`pypy_async`): the environment, and one folder per build key, so that an unchanged tree is
never translated twice.  A binary appears there, and in the tree, only by renaming a complete file.
"""
import glob
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PINNED = ['rpython==0.2.1', 'pytest==4.6.11', 'py==1.11.0']
VIRTUALENV = 'virtualenv==20.15.1'      # the last that can make a Python 2.7 environment
# The Unicode tables are made while translating: the key has their generator instead.
GENERATED = os.path.join('interpreter', 'unicode', 'data14.py')
GENERATOR = os.path.join('tools', 'make_unicode_tables.py')
TRANSLATED = ['interpreter', 'objspace', 'pypy_async', 'module', 'targetpypy.py', 'translator_config.py']
BINARIES = {'jit': 'pypy-async', 'nojit': 'pypy-async-nojit'}
# What to tell the user when a tool is missing.
HINTS = {
    'cc': 'a C compiler: apt-get install gcc libc6-dev',
    'make': 'make: apt-get install make',
    'zlib.h': 'zlib.h, the header of zlib: apt-get install zlib1g-dev',
    'python2.7': 'Python 2.7: `pyenv install 2.7.18`, or PYTHON2=/path/to/python2.7',
}


class BuildError(Exception):
    """A build step failed; the text tells the user what to do next."""


def cache_dir():
    base = os.environ.get('XDG_CACHE_HOME') or os.path.join(os.path.expanduser('~'), '.cache')
    path = os.path.join(base, 'pypy_async')
    os.makedirs(path, exist_ok=True)
    return path


def say(text):
    print(text, flush=True)


# ---- tools

def find_python2():
    """Return a Python 2.7 executable: PYTHON2, the PATH, then pyenv's versions."""
    candidates = [os.environ.get('PYTHON2')] if os.environ.get('PYTHON2') else []
    pyenv = os.environ.get('PYENV_ROOT') or os.path.join(os.path.expanduser('~'), '.pyenv')
    candidates += sorted(glob.glob(os.path.join(pyenv, 'versions', '2.7*', 'bin', 'python2.7')), reverse=True)
    candidates += [shutil.which('python2.7'), shutil.which('python2')]
    for candidate in candidates:
        if candidate and _is_python2(candidate):
            return candidate
    raise BuildError('missing %s' % HINTS['python2.7'])


def _is_python2(executable):
    try:
        answer = subprocess.run([executable, '-c', 'import sys; print(sys.version_info[:2] == (2, 7))'],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == 'True'


def _has_header(compiler, name):
    result = subprocess.run([compiler, '-E', '-x', 'c', '-'], input='#include <%s>\n' % name, text=True,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return result.returncode == 0


def check_tools():
    missing = []
    compiler = shutil.which('cc') or shutil.which('gcc')
    if not compiler:
        missing.append(HINTS['cc'])
    elif not _has_header(compiler, 'zlib.h'):
        missing.append(HINTS['zlib.h'])
    if not shutil.which('make'):
        missing.append(HINTS['make'])
    if missing:
        raise BuildError('missing ' + '\nmissing '.join(missing))


def run_quiet(command, what):
    """Run a command; on failure show its output."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        raise BuildError('%s failed:\n%s' % (what, result.stdout[-4000:]))


def make_venv():
    """Make the environment with the pinned toolchain, once; return its python."""
    python2 = find_python2()
    digest = hashlib.sha256('\n'.join(PINNED + [VIRTUALENV, python2]).encode()).hexdigest()[:12]
    path = os.path.join(cache_dir(), 'venv-' + digest)
    python = os.path.join(path, 'bin', 'python')
    if os.path.exists(os.path.join(path, 'complete')):
        return python
    started = time.time()
    say('environment: Python 2.7 with %s' % ', '.join(PINNED))
    shutil.rmtree(path, ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        run_quiet([sys.executable, '-m', 'pip', 'install', '--quiet', '--target', scratch, VIRTUALENV],
                  'installing virtualenv (needs pip: apt-get install python3-pip)')
        environment = dict(os.environ, PYTHONPATH=scratch)
        result = subprocess.run([sys.executable, '-m', 'virtualenv', '--quiet', '-p', python2, path],
                                env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if result.returncode != 0:
            raise BuildError('making the Python 2.7 environment failed:\n' + result.stdout[-4000:])
    # rpython declares an old pytest; the pinned one is known to work with it
    run_quiet([python, '-m', 'pip', 'install', '--quiet', '--no-deps', PINNED[0]], 'installing ' + PINNED[0])
    run_quiet([python, '-m', 'pip', 'install', '--quiet'] + PINNED[1:], 'installing pytest')
    open(os.path.join(path, 'complete'), 'w').close()
    say('environment: done in %.0f s' % (time.time() - started))
    return python


# ---- translation

def source_files():
    for name in TRANSLATED + [GENERATOR]:
        path = os.path.join(ROOT, name)
        if os.path.isfile(path):
            yield path
        for folder, folders, files in os.walk(path):
            folders.sort()
            for file in sorted(files):
                path = os.path.join(folder, file)
                if file.endswith('.py') and os.path.relpath(path, ROOT) != GENERATED:
                    yield path


def build_key(preset):
    """Hash of everything a translation depends on."""
    digest = hashlib.sha256()
    for part in [preset] + PINNED + [os.uname().machine]:
        digest.update(part.encode() + b'\0')
    for path in source_files():
        digest.update(os.path.relpath(path, ROOT).encode() + b'\0')
        with open(path, 'rb') as file:
            digest.update(file.read() + b'\0')
    return digest.hexdigest()[:16]


def translate(preset):
    """Translate into the cache; return the path of the binary."""
    check_tools()
    folder = os.path.join(cache_dir(), 'build-%s-%s' % (preset, build_key(preset)))
    binary = os.path.join(folder, BINARIES[preset])
    if os.path.exists(binary):
        return binary
    python = make_venv()
    os.makedirs(folder, exist_ok=True)
    scratch = tempfile.mkdtemp(prefix='translate-', dir=cache_dir())
    log_path = os.path.join(folder, 'translation.log')
    say('translating (%s); log: %s' % (preset, log_path))
    started = time.time()
    try:
        _run_translation(python, preset, scratch, log_path, started)
        made = os.path.join(scratch, BINARIES[preset])
        if not os.path.exists(made):
            raise BuildError('translation ended without a binary; see ' + log_path)
        os.rename(made, binary)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    say('translated in %.0f s' % (time.time() - started))
    return binary


def _run_translation(python, preset, scratch, log_path, started):
    command = [python, os.path.join(ROOT, 'tools', 'translate.py'), preset,
               os.path.join(scratch, BINARIES[preset])]
    environment = dict(os.environ, PYPY_USESSION_DIR=scratch, PYTHONPATH=ROOT, TMPDIR=scratch,
                       PYTHONDONTWRITEBYTECODE='1')
    if sys.version_info[:2] == (3, 11):
        environment.setdefault('PYTHON3', sys.executable)       # for the Unicode tables
    with open(log_path, 'w') as log:
        process = subprocess.Popen(command, cwd=scratch, env=environment, text=True, errors='replace',
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for line in process.stdout:
            log.write(line)
            log.flush()
            if line.startswith('PHASE '):
                say('  %5.0f s  %s' % (time.time() - started, line[6:].strip()))
        if process.wait() != 0:
            tail = subprocess.run(['tail', '-n', '40', log_path], stdout=subprocess.PIPE, text=True).stdout
            raise BuildError('translation failed; the end of %s:\n%s' % (log_path, tail))


def install(binary, preset):
    """Put the binary into the tree, atomically."""
    target = os.path.join(ROOT, BINARIES[preset])
    temporary = target + '.new'
    shutil.copy2(binary, temporary)
    os.rename(temporary, target)
    if sys.version_info[:2] == (3, 11):
        # where the interpreter looks for its standard library first (interpreter/importing_library.py)
        with open(target + '.stdlib', 'w') as pointer:
            pointer.write(os.path.dirname(os.__file__) + '\n')


def main(arguments):
    preset = arguments[0] if arguments else 'jit'
    try:
        if preset == 'venv':
            say(make_venv())
        elif preset == 'key':
            say(build_key('jit'))
        elif preset in BINARIES:
            install(translate(preset), preset)
            say('built ./' + BINARIES[preset])
        else:
            raise BuildError('unknown preset %r: venv, key, %s' % (preset, ', '.join(BINARIES)))
    except BuildError as error:
        sys.stderr.write('build: %s\n' % error)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
