"""The entry point of the compiler: a tree in, a CodeUnit out."""
from rpython.rlib import rstackovf

from interpreter import code_flags
from interpreter.compiler import symtable
from interpreter.compiler.codegen import CodeGenerator
from interpreter.compiler.failure import too_deep
from interpreter.compiler.fold import Folder
from interpreter.compiler.future import find_features
from interpreter.syntax import nodes


def compile_module(mod, filename, mode, future_flags=0, warnings=None, optimize=0):
    """Compile a tree, which is modified on the way.

    mod           nodes.Module, Interactive or Expression
    mode          'exec', 'eval' or 'single'
    future_flags  CO_FUTURE_* bits in force from outside, ALLOW_TOP_LEVEL_AWAIT
    warnings      a list that gets errors.SourceWarning records, or None
    optimize      0, 1 (no assertions) or 2 (no docstrings either)

    Raises SyntaxFailure; of kind RecursionError if the tree is nested too deeply.
    """
    try:
        return _compile(mod, filename, mode, future_flags,
                        warnings if warnings is not None else [], optimize)
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        raise too_deep(filename)


def module_scope(mod, filename):
    """The `scope.Scope` of a tree, resolved, the inner ones among its children; for the library's symtable.

    Raises SyntaxFailure.
    """
    try:
        features = find_features(_body(mod), filename)
        return symtable.build(mod, filename, features.flags & code_flags.CO_FUTURE_ANNOTATIONS != 0)[mod]
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        raise too_deep(filename)


def _body(mod):
    if isinstance(mod, nodes.Module):
        return mod.body
    if isinstance(mod, nodes.Interactive):
        return mod.body
    return []


def _compile(mod, filename, mode, future_flags, warnings, optimize):
    features = find_features(_body(mod), filename)
    flags = features.flags | future_flags & code_flags.FUTURE_MASK
    annotations_as_text = flags & code_flags.CO_FUTURE_ANNOTATIONS != 0
    mod.accept(Folder(annotations_as_text, optimize))
    scopes = symtable.build(mod, filename, annotations_as_text)
    generator = CodeGenerator(filename, scopes, flags, features.last_line, mode == 'single',
                              future_flags & code_flags.ALLOW_TOP_LEVEL_AWAIT != 0, warnings, optimize)
    return generator.compile(mod)
