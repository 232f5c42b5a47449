"""`__text_signature__` of built-in functions, of built-in classes and of classes whose docstring has one."""
import _pickle
import faulthandler
import inspect
import os

UNTRANSLATED = False


def signature_of(name, doc):
    return type(name, (), {'__doc__': doc}).__text_signature__


def test_of_a_docstring():
    assert signature_of('A', 'A(x, y=1)\n--\n\nrest') == '(x, y=1)'
    assert signature_of('A', 'A()\n--\n\n') == '()'
    assert signature_of('a.b', 'b(x)\n--\n\n') == '(x)'
    assert signature_of('a.b', 'a.b(x)\n--\n\n') is None


def test_of_a_docstring_without_one():
    for doc in ['A(x)\n--\n', 'B(x)\n--\n\n', 'A (x)\n--\n\n', 'A(x\n\n)\n--\n\n', 'A', '', None]:
        assert signature_of('A', doc) is None


def test_of_functions_with_keyword_only_parameters():
    assert str(inspect.signature(os.stat)) == '(path, *, dir_fd=None, follow_symlinks=True)'
    assert str(inspect.signature(_pickle.dumps)) == '(obj, protocol=None, *, fix_imports=True, buffer_callback=None)'
    assert faulthandler.enable.__text_signature__ is None


def test_of_classes():
    class Derived(_pickle.Pickler):
        pass
    assert str(inspect.signature(Derived)) == '(file, protocol=None, fix_imports=True, buffer_callback=None)'
    assert Derived.__text_signature__ is None
