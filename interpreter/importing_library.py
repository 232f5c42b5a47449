"""Where the standard library is: the folder python3.11 of an installed CPython, and the prefixes that go with it.

The first of these that has the library:

  PYTHONHOME                      as CPython
  PYPY_ASYNC_STDLIB               the folder itself
  pyvenv.cfg                      beside the executable or one above: `home` is the folder of the base Python (PEP 405)
  ../lib/python3.11               of the executable's folder, and of those above it
  EXECUTABLE.stdlib               a file beside the executable that names the folder; `make` writes it
  python3.11 on the PATH          symbolic links followed; for a script, as pyenv's are, `versions` beside its folder
  the usual places                PLACES

What CPython does: "Finding the Python library" in the documentation of sysconfig and site, and Modules/getpath.py.
"""
import os

from interpreter import compiling
from interpreter.hostpath import host_path
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rpath import rabspath

NAME = 'python3.11'
ZIP_NAME = 'python311.zip'
PLACES = ['/usr/local', '/usr']
MAX_LINKS = 40
# The sources' folder, for the untranslated interpreter.
HOST_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Library(object):
    """What was found.

    `stdlib` is the folder, '' if there is none; `replacements` the folder of our own library files or '';
    `home` is PYTHONHOME or ''; the rest is named as in sys.
    """

    def __init__(self, executable):
        prefix = folder_of(folder_of(executable))
        self.stdlib = ''
        self.replacements = ''
        self.home = ''
        self.prefix = prefix
        self.exec_prefix = prefix
        self.base_executable = executable

    def is_found(self):
        return self.stdlib != ''

    def take(self, stdlib):
        """Use this folder if it is the library; True if so."""
        if not is_library(stdlib):
            return False
        self.stdlib = stdlib
        self.prefix = folder_of(folder_of(stdlib))
        self.exec_prefix = self.prefix
        return True

    def take_prefix(self, prefix):
        """Use the library of this prefix if there is one; True if so."""
        base = '' if prefix == '/' else prefix
        return self.take(base + '/lib/' + NAME)

    def search_path(self):
        """The end of sys.path: what comes after PYTHONPATH."""
        result = []
        if self.stdlib != '':
            result.append(folder_of(self.stdlib) + '/' + ZIP_NAME)
            if self.replacements != '':
                result.append(self.replacements)
            result.append(self.stdlib)
        return result


def is_library(folder):
    """True if a folder has the library, as far as two of its files tell."""
    return is_file(folder + '/os.py') and is_file(folder + '/importlib/_bootstrap.py')


def find_library(executable, python_home, setting, search_path):
    """Find the library; the settings are '' if they are not given, `search_path` is PATH."""
    result = Library(executable)
    real = real_path(executable)
    _find_replacements(result, folder_of(real))
    if python_home != '':
        _use_home(result, python_home)
        return result
    if setting != '' and result.take(rabspath(host_path(setting))):
        return result
    folder = folder_of(executable)
    home = environment_home(folder)
    if home != '':
        candidate = home + '/' + last_part(executable)
        result.base_executable = candidate if is_file(candidate) else real
        if result.take_prefix(folder_of(home)):
            return result
    if _find_above(result, folder) or _find_above(result, folder_of(real)):
        return result
    if result.take(pointed_to(real + '.stdlib')):
        return result
    if home != '' and result.take(pointed_to(home + '/' + last_part(real) + '.stdlib')):
        return result
    if _find_on_path(result, search_path):
        return result
    for place in PLACES:
        if result.take_prefix(place):
            break
    return result


def _use_home(library, home):
    "PYTHONHOME=prefix[:exec_prefix]; CPython looks nowhere else then."
    library.home = home
    end = home.find(':')
    prefix = home if end < 0 else home[:end]
    library.take(prefix + '/lib/' + NAME)
    library.prefix = prefix
    library.exec_prefix = prefix if end < 0 else home[end + 1:]


def _find_replacements(library, folder):
    "Our own library files: `lib` beside the binary, or where an installation puts it."
    places = [folder + '/lib', folder_of(folder) + '/lib/pypy_async']
    if not we_are_translated():
        places = [HOST_ROOT + '/lib']
    for place in places:
        if is_file(place + '/opcode.py'):
            library.replacements = place
            return


def _find_above(library, folder):
    "The root is left out: where /lib leads to /usr/lib, it would always be found there."
    while folder != '/' and folder != '':
        if library.take_prefix(folder):
            return True
        folder = folder_of(folder)
    return False


def environment_home(folder):
    """The value of `home` in the pyvenv.cfg of an executable in this folder, or ''."""
    for place in [folder, folder_of(folder)]:
        try:
            text = compiling.read_file(place + '/pyvenv.cfg')
        except OSError:
            continue
        for line in text.split('\n'):
            end = line.find('=')
            if end > 0 and line[:end].strip().lower() == 'home':
                return line[end + 1:].strip()
    return ''


def pointed_to(path):
    """The first line of a file, '' if there is no such file."""
    try:
        text = compiling.read_file(path)
    except OSError:
        return ''
    end = text.find('\n')
    if end >= 0:
        text = text[:end]
    return text.strip()


def _find_on_path(library, search_path):
    for folder in search_path.split(':'):
        program = folder + '/' + NAME
        if folder.startswith('/') and is_file(program):
            if is_script(program):
                if _find_version(library, folder_of(folder) + '/versions'):
                    return True
            else:
                # the folder of the link, or that of the file it leads to
                if library.take_prefix(folder_of(folder_of(real_path(program)))):
                    return True
    return False


def _find_version(library, folder):
    "The newest 3.11 among the versions that pyenv keeps."
    best = -1
    best_name = ''
    try:
        names = os.listdir(host_path(folder))
    except OSError:
        return False
    for name in names:
        if name.startswith('3.11.') and is_library(folder + '/' + name + '/lib/' + NAME):
            number = 0
            try:
                number = int(name[5:])
            except ValueError:
                pass
            if number > best:
                best = number
                best_name = name
    if best < 0:
        return False
    return library.take_prefix(folder + '/' + best_name)


# ---- paths

def is_script(path):
    """True for a file that begins with `#!`."""
    try:
        fd = os.open(host_path(path), os.O_RDONLY, 0)
        try:
            return os.read(fd, 2) == '#!'
        finally:
            os.close(fd)
    except OSError:
        return False


def is_file(path):
    """True for an existing file that is no folder."""
    return os.path.exists(host_path(path)) and not os.path.isdir(host_path(path))


def folder_of(path):
    """The folder of an absolute path."""
    end = path.rfind('/')
    if end <= 0:
        return '/'
    return path[:end]


def last_part(path):
    """What follows the last slash."""
    start = path.rfind('/') + 1
    assert start >= 0
    return path[start:]


def real_path(path):
    """An absolute path with all symbolic links followed."""
    path = rabspath(host_path(path))
    parts = path.split('/')
    done = ''
    links = 0
    i = 0
    while i < len(parts):
        part = parts[i]
        i += 1
        if part == '' or part == '.':
            continue
        if part == '..':
            done = folder_of(done)
            if done == '/':
                done = ''
            continue
        target = ''
        try:
            target = os.readlink(host_path(done + '/' + part))
        except OSError:
            pass
        if target == '' or links >= MAX_LINKS:
            done = done + '/' + part
            continue
        links += 1
        rest = parts[i:]
        parts = target.split('/') + rest
        i = 0
        if target.startswith('/'):
            done = ''
    return done if done != '' else '/'
