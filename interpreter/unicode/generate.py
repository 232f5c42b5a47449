"""Makes data14.py if it is missing or older than its generator.  Host level: nothing here is translated."""
import hashlib
import os
import subprocess

FOLDER = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(FOLDER, 'data14.py')
GENERATOR = os.path.join(os.path.dirname(os.path.dirname(FOLDER)), 'tools', 'make_unicode_tables.py')


def is_current():
    """True if the tables were made by this very generator."""
    if not os.path.exists(TABLES):
        return False
    with open(GENERATOR, 'rb') as stream:
        digest = hashlib.sha256(stream.read()).hexdigest()
    with open(TABLES, 'rb') as stream:
        return ("DIGEST = '%s'" % digest).encode('ascii') in stream.read()


def ensure_tables():
    """Make the tables unless they are current.  The generator is run by PYTHON3, or python3.11."""
    if is_current():
        return
    python = os.environ.get('PYTHON3') or 'python3.11'
    environment = dict(os.environ)
    environment.pop('PYTHONPATH', None)         # it is that of Python 2
    environment.pop('PYTHONHOME', None)
    try:
        code = subprocess.call([python, GENERATOR, TABLES], env=environment)
    except OSError:
        code = -1
    if code != 0:
        raise ImportError('cannot make the Unicode tables with %s: set PYTHON3 to a Python 3.11' % python)
