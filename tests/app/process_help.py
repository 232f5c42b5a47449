"""What tests that start a process share; it needs the library."""
import os
import subprocess
import sys


def exit_of(source):
    """(exit status, what stands on stderr) of a process that runs the source."""
    command = os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n')
    done = subprocess.run(command + ['-c', source], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return done.returncode, done.stderr
