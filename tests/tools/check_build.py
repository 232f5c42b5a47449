"""The build tool: keys, missing tools, no half binaries, no shared caches, and docs/source-map.md and docs/conformance.md being current.

    python3.11 tests/tools/check_build.py
"""
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tools'))
import build
import conformance_page
import source_map


def copy_of_tree(folder):
    target = os.path.join(folder, 'tree')
    os.mkdir(target)
    for name in build.TRANSLATED + ['tools']:
        source = os.path.join(ROOT, name)
        if os.path.isdir(source):
            shutil.copytree(source, os.path.join(target, name), ignore=shutil.ignore_patterns('*.pyc', '__pycache__'))
        else:
            shutil.copy(source, target)
    return target


def run_build(tree, arguments, **changes):
    environment = dict(os.environ, **changes)
    return subprocess.run([sys.executable, os.path.join(tree, 'tools', 'build.py')] + arguments,
                          env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check_key_depends_on_sources(folder, tree):
    before = run_build(tree, ['key']).stdout
    assert len(before.strip()) == 16, before
    assert run_build(tree, ['key']).stdout == before
    with open(os.path.join(tree, 'objspace', 'space.py'), 'a') as file:
        file.write('# changed\n')
    assert run_build(tree, ['key']).stdout != before


def check_missing_python2_is_named(folder, tree):
    empty = os.path.join(folder, 'empty')
    os.mkdir(empty)
    result = run_build(tree, ['venv'], PYTHON2='/nonexistent/python2.7', PYENV_ROOT=empty, PATH=empty, HOME=empty,
                       XDG_CACHE_HOME=empty)
    assert result.returncode == 1
    assert 'Python 2.7' in result.stderr and 'pyenv install' in result.stderr, result.stderr


def check_unknown_preset_is_named(folder, tree):
    result = run_build(tree, ['fast'])
    assert result.returncode == 1 and "unknown preset 'fast'" in result.stderr, result.stderr


def check_failed_translation_leaves_no_binary(folder, tree):
    with open(os.path.join(tree, 'targetpypy.py'), 'w') as file:
        file.write('raise ValueError("broken on purpose")\n')
    result = run_build(tree, ['nojit'])
    assert result.returncode == 1 and 'broken on purpose' in result.stderr, result.stderr
    assert not os.path.exists(os.path.join(tree, 'pypy-async-nojit'))
    assert 'translation failed' in result.stderr


def check_translations_share_no_cache(folder, tree):
    python = build.make_venv()
    program = 'from rpython.config.translationoption import CACHE_DIR; print(CACHE_DIR)'
    cache = subprocess.run([python, '-c', program], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    os.makedirs(cache, exist_ok=True)
    of_another = os.path.join(cache, 'of another process')
    with open(of_another, 'w'):
        pass
    with open(os.path.join(tree, 'targetpypy.py'), 'w') as file:
        file.write('raise ValueError("broken on purpose too")\n')
    assert 'broken on purpose too' in run_build(tree, ['nojit']).stderr
    assert os.path.exists(of_another), 'a translation removed what another process works with'
    os.unlink(of_another)


def check_source_map_is_current(folder, tree):
    with open(source_map.PAGE, encoding='utf-8') as file:
        assert file.read() == source_map.page(), 'stale: run tools/source_map.py'


def check_conformance_page_is_current(folder, tree):
    with open(conformance_page.PAGE, encoding='utf-8') as file:
        assert file.read() == conformance_page.page(), 'stale: run tools/conformance_page.py'


CHECKS = [check_key_depends_on_sources, check_missing_python2_is_named, check_unknown_preset_is_named,
          check_failed_translation_leaves_no_binary, check_translations_share_no_cache, check_source_map_is_current,
          check_conformance_page_is_current]


def main():
    failed = 0
    for check in CHECKS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(folder, copy_of_tree(folder))
            except AssertionError as error:
                failed += 1
                print('%s: %s' % (check.__name__, error))
    print('%d passed, %d failed' % (len(CHECKS) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
