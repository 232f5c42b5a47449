"""The import direction: interpreter <- objspace <- pypy_async <- module <- targetpypy; no imports inside functions."""
import ast
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LAYERS = ['interpreter', 'objspace', 'pypy_async', 'module']
# The entry points are above all layers, wherever their file is; host-level debugging aids do not count.
ENTRY_POINTS = ['interpreter/__main__.py', 'interpreter/main.py']


def sources(layer):
    for folder, _, files in os.walk(os.path.join(ROOT, layer)):
        for name in files:
            if name.endswith('.py'):
                path = os.path.join(folder, name)
                relative = os.path.relpath(path, ROOT).replace(os.sep, '/')
                if relative not in ENTRY_POINTS:
                    with open(path) as source:
                        yield relative, ast.parse(source.read(), path)


def imported_modules(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ''


def wrong_direction(layer_index):
    above = LAYERS[layer_index + 1:] + ['targetpypy', 'translator_config']
    result = []
    for relative, tree in sources(LAYERS[layer_index]):
        for lineno, name in imported_modules(tree):
            if name.split('.')[0] in above:
                result.append('%s:%d imports %s' % (relative, lineno, name))
    return result


def test_interpreter_imports_no_higher_layer():
    assert wrong_direction(0) == []


def test_objspace_imports_no_higher_layer():
    assert wrong_direction(1) == []


def test_pypy_async_imports_no_higher_layer():
    assert wrong_direction(2) == []


def test_module_imports_no_higher_layer():
    assert wrong_direction(3) == []


def test_no_imports_inside_functions():
    found = []
    for layer in LAYERS:
        for relative, tree in sources(layer):
            for node in ast.walk(tree):
                if not isinstance(node, ast.FunctionDef):
                    continue
                docstring = ast.get_docstring(node) or ''
                # debugging aids of untranslated objects run at host level only
                if docstring.startswith('NOT_RPYTHON'):
                    continue
                for inner in ast.walk(node):
                    if isinstance(inner, (ast.Import, ast.ImportFrom)):
                        found.append('%s:%d' % (relative, inner.lineno))
    assert found == []


def test_the_check_sees_a_wrong_import():
    tree = ast.parse('def f():\n    from pypy_async import engine\nimport objspace.space\n')
    assert sorted(name for _, name in imported_modules(tree)) == ['objspace.space', 'pypy_async']
