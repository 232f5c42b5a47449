"""The interpreters that the benchmarks compare."""
import os
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def find(binary):
    """[(name, executable)], ours first; those that are not installed are reported and left out."""
    found = [('pypy-async', binary)]
    for name in ('python3.11', 'pypy3'):
        path = shutil.which(name)
        if path is None:
            print('%s is not installed; its column stays empty' % name)
        else:
            found.append((name, real_executable(path)))
    return found


def real_executable(path):
    """The interpreter behind a script that only chooses it, whose time is not the interpreter's."""
    found = subprocess.run([path, '-c', 'import sys; print(sys.executable)'], stdout=subprocess.PIPE, text=True, check=True)
    return found.stdout.strip()
