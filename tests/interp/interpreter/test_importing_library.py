"""Where the standard library is looked for, and the cache of compiled code."""
import os

import pytest

from interpreter import importing_cache, importing_library
from interpreter.importing_library import find_library, is_script, real_path


@pytest.fixture(autouse=True)
def no_usual_places(monkeypatch):
    monkeypatch.setattr(importing_library, 'PLACES', [])


def make_prefix(folder):
    """Put a library into a prefix, as far as it is looked at; return its folder."""
    library = folder.join('lib', 'python3.11')
    library.join('os.py').write('', ensure=True)
    library.join('importlib', '_bootstrap.py').write('', ensure=True)
    return str(library)


def make_program(path, content='\x7fELF'):
    path.write(content, ensure=True)
    return str(path)


def find(program, home='', setting='', path=''):
    return find_library(program, home, setting, path)


def test_nothing_found(tmpdir):
    library = find(make_program(tmpdir.join('a', 'bin', 'python')))
    assert not library.is_found() and library.search_path() == []
    assert library.prefix == str(tmpdir.join('a'))


def test_python_home(tmpdir):
    folder = make_prefix(tmpdir.join('base'))
    base = str(tmpdir.join('base'))
    library = find(make_program(tmpdir.join('bin', 'python')), home=base)
    assert (library.stdlib, library.prefix, library.exec_prefix, library.home) == (folder, base, base, base)
    assert library.search_path()[0] == base + '/lib/python311.zip' and library.search_path()[-1] == folder
    library = find(make_program(tmpdir.join('bin', 'python')), home=base + ':/other')
    assert (library.stdlib, library.prefix, library.exec_prefix) == (folder, base, '/other')
    # a wrong PYTHONHOME is not made up for
    assert not find(make_program(tmpdir.join('base', 'bin', 'python')), home='/nowhere').is_found()


def test_setting(tmpdir):
    folder = make_prefix(tmpdir.join('base'))
    program = make_program(tmpdir.join('bin', 'python'))
    assert find(program, setting=folder).prefix == str(tmpdir.join('base'))
    assert not find(program, setting=str(tmpdir)).is_found()


def test_beside_the_program(tmpdir):
    folder = make_prefix(tmpdir)
    assert find(make_program(tmpdir.join('bin', 'python'))).stdlib == folder
    assert find(make_program(tmpdir.join('opt', 'x', 'bin', 'python'))).stdlib == folder


def test_virtual_environment(tmpdir):
    folder = make_prefix(tmpdir.join('base'))
    base_program = make_program(tmpdir.join('base', 'bin', 'python'))
    program = make_program(tmpdir.join('env', 'bin', 'python'))
    tmpdir.join('env', 'pyvenv.cfg').write('include-system-site-packages = false\nhome = %s\n'
                                           % tmpdir.join('base', 'bin'))
    library = find(program)
    assert library.stdlib == folder and library.prefix == str(tmpdir.join('base'))
    assert library.base_executable == base_program


def test_virtual_environment_of_our_own(tmpdir):
    folder = make_prefix(tmpdir.join('base'))
    binary = make_program(tmpdir.join('tree', 'pypy-async'))
    tmpdir.join('tree', 'pypy-async.stdlib').write(folder + '\n')
    program = tmpdir.join('env', 'bin', 'python')
    program.dirpath().ensure(dir=True)
    os.symlink(binary, str(program))
    tmpdir.join('env', 'pyvenv.cfg').write('home = %s\n' % tmpdir.join('tree'))
    library = find(str(program))
    assert library.stdlib == folder
    assert library.base_executable == binary


def test_pointer_file(tmpdir):
    folder = make_prefix(tmpdir.join('base'))
    program = make_program(tmpdir.join('tree', 'pypy-async'))
    tmpdir.join('tree', 'pypy-async.stdlib').write(folder + '\n')
    assert find(program).stdlib == folder
    tmpdir.join('tree', 'pypy-async.stdlib').write('/nowhere\n')
    assert not find(program).is_found()


def test_path(tmpdir):
    folder = make_prefix(tmpdir.join('base'))
    program = make_program(tmpdir.join('tree', 'pypy-async'))
    make_program(tmpdir.join('base', 'bin', 'python3.11'))
    path = ':'.join(['relative', str(tmpdir.join('nowhere')), str(tmpdir.join('base', 'bin'))])
    assert find(program, path=path).stdlib == folder
    # a link to the real program
    tmpdir.join('links').ensure(dir=True)
    os.symlink(str(tmpdir.join('base', 'bin', 'python3.11')), str(tmpdir.join('links', 'python3.11')))
    assert find(program, path=str(tmpdir.join('links'))).stdlib == folder


def test_script_on_the_path(tmpdir):
    make_prefix(tmpdir.join('versions', '3.11.2'))
    folder = make_prefix(tmpdir.join('versions', '3.11.10'))
    make_prefix(tmpdir.join('versions', '3.12.1'))
    script = make_program(tmpdir.join('shims', 'python3.11'), '#!/bin/sh\n')
    assert is_script(script) and not is_script(str(tmpdir))
    program = make_program(tmpdir.join('tree', 'pypy-async'))
    assert find(program, path=str(tmpdir.join('shims'))).stdlib == folder


def test_usual_places(tmpdir, monkeypatch):
    folder = make_prefix(tmpdir.join('usual'))
    monkeypatch.setattr(importing_library, 'PLACES', ['/nowhere', str(tmpdir.join('usual'))])
    assert find(make_program(tmpdir.join('tree', 'pypy-async'))).stdlib == folder


def test_real_path(tmpdir):
    tmpdir.join('a', 'b', 'file').write('', ensure=True)
    os.symlink('a/b', str(tmpdir.join('link')))
    os.symlink('../link/file', str(tmpdir.join('a', 'up')))
    os.symlink('loop', str(tmpdir.join('loop')))
    for name in ['a/b/file', 'link/file', 'a/up', 'a/../link', 'a/./b', 'missing/x']:
        assert real_path(str(tmpdir) + '/' + name) == os.path.realpath(str(tmpdir) + '/' + name)
    assert real_path(str(tmpdir.join('loop'))).startswith('/')
    assert real_path('/') == '/'


def test_cache_folder(monkeypatch):
    monkeypatch.setenv('XDG_CACHE_HOME', '/cache')
    name = '/pypy_async/code-%s-untranslated' % importing_cache.BUILD_ID
    assert importing_cache.default_folder() == '/cache' + name
    monkeypatch.setenv('XDG_CACHE_HOME', 'relative')
    monkeypatch.setenv('HOME', '/home/x')
    assert importing_cache.default_folder() == '/home/x/.cache' + name
    monkeypatch.delenv('HOME')
    assert importing_cache.default_folder() == ''


def test_magic():
    assert len(importing_cache.MAGIC) == 4 and not importing_cache.MAGIC.endswith('\r\n')


def test_cached_name():
    assert importing_cache.cached_name('/x.y/os.py') == 'os.code'
    assert importing_cache.cached_name('/x.y/os') == 'os.code'
