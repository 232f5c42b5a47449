"""What tests that start a process share; it needs the library."""
import os
import subprocess
import sys


def exit_of(source, *options):
    """(exit status, what stands on stderr) of a process that runs the source, with options before it."""
    command = os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n')
    done = subprocess.run(command + list(options) + ['-c', source], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return done.returncode, done.stderr
