"""compile(), eval(), exec(), globals(), locals() and __import__()."""
from interpreter import code_flags, compiling, importing, warning
from interpreter.cell import Cell
from interpreter.code import W_Code
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.syntax.parser_base import NEWEST_VERSION
from module._ast.interp_ast import W_AST
from module._ast.interp_build import tree_to_object
from module._ast.interp_read import object_to_tree
from module._ast.interp_validate_statement import validate
from module.sys.interp_audit import audit
from objspace.bytescore import buffer_or_none


def _inherited_flags(space):
    "The future flags of the calling code, which compile(), eval() and exec() take over."
    frame = space.ec.gettopframe()
    if frame is None:
        return 0
    return frame.code.flags & code_flags.FUTURE_MASK


def filename_of(space, w_filename):
    """The name for the code, of a path; other bytes-like objects are taken with a warning."""
    w_path = w_filename
    if not space.isinstance_w(w_path, space.w_str) and not space.isinstance_w(w_path, space.w_bytes):
        w_method = space.lookup(w_filename, '__fspath__')
        if w_method is not None:
            w_path = space.get_and_call_function(w_method, w_filename)
    if space.isinstance_w(w_path, space.w_str):
        filename = space.text_w(w_path)
    elif space.isinstance_w(w_path, space.w_bytes):
        filename = space.bytes_w(w_path)
    else:
        filename = buffer_or_none(space, w_path)
        if filename is None:
            raise oefmt(space.w_TypeError, "expected str, bytes or os.PathLike object, not %T", w_path)
        warning.warn_text(space, space.w_DeprecationWarning,
                          'path should be string, bytes, or os.PathLike, not %s' % space.type(w_path).name)
    if filename.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null character")
    return filename


@unwrap_spec(mode='c_text', flags=int, dont_inherit=bool, optimize=int, _feature_version=int)
def compile_(space, w_source, w_filename, mode, flags=0, dont_inherit=False, optimize=-1,
             __kwonly__=None, _feature_version=-1):
    """compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)"""
    filename = filename_of(space, w_filename)
    compiling.check_flags(space, flags)
    if optimize < -1 or optimize > 2:
        raise oefmt(space.w_ValueError, "compile(): invalid optimize value")
    if not dont_inherit:
        flags |= _inherited_flags(space)
    only_ast = flags & compiling.ONLY_AST != 0
    _check_mode(space, mode, only_ast)
    if isinstance(w_source, W_AST):
        if only_ast:
            return w_source
        audit(space, 'compile', [w_source, space.newtext(filename)])
        tree = object_to_tree(w_source, mode)
        validate(tree)
        return compiling.compile_tree(space, tree, filename, mode, flags, optimize)
    if only_ast:
        version = _feature_version if _feature_version >= 0 else NEWEST_VERSION
        return tree_to_object(parse_source(space, w_source, filename, mode, flags, version))
    return _compile_source(space, w_source, filename, mode, flags, 'compile', 'string, bytes or AST object',
                           optimize)


def _check_mode(space, mode, only_ast):
    if mode == 'exec' or mode == 'eval' or mode == 'single' or (only_ast and mode == 'func_type'):
        return
    if only_ast:
        raise oefmt(space.w_ValueError, "compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if mode == 'func_type':
        raise oefmt(space.w_ValueError, "compile() mode 'func_type' requires flag PyCF_ONLY_AST")
    raise oefmt(space.w_ValueError, "compile() mode must be 'exec', 'eval' or 'single'")


def parse_source(space, w_source, filename, mode, flags, feature_version=NEWEST_VERSION,
                 message="compile() arg 1 must be a string, bytes or AST object"):
    """The tree of a source, for compile(..., PyCF_ONLY_AST); `message`: of the TypeError for other objects."""
    if space.isinstance_w(w_source, space.w_str):
        text = space.strict_text_w(w_source)
        if mode == 'eval':
            text = text.lstrip(' \t')
        _audit_compile(space, text, filename)
        return compiling.parse_text(space, text, filename, mode, flags, feature_version)
    source = buffer_or_none(space, w_source)
    if source is None:
        raise oefmt(space.w_TypeError, "%s", message)
    if mode == 'eval':
        source = source.lstrip(' \t')
    _audit_compile(space, source, filename)
    return compiling.parse_bytes(space, source, filename, mode, flags, feature_version)


def _compile_source(space, w_source, filename, mode, flags, function, expected, optimize=-1):
    if space.isinstance_w(w_source, space.w_str):
        text = space.strict_text_w(w_source)
        if mode == 'eval':
            text = text.lstrip(' \t')
        _audit_compile(space, text, filename)
        return compiling.compile_text(space, text, filename, mode, flags, optimize)
    source = buffer_or_none(space, w_source)
    if source is not None:
        if mode == 'eval':
            source = source.lstrip(' \t')
        _audit_compile(space, source, filename)
        return compiling.compile_bytes(space, source, filename, mode, flags, False, optimize)
    raise oefmt(space.w_TypeError, "%s() arg 1 must be a %s", function, expected)


def _audit_compile(space, source, filename):
    audit(space, 'compile', [space.newbytes(source), space.newtext(filename)])


def _namespaces(space, w_globals, w_locals, function):
    """The (globals, locals) that eval() and exec() use; `__builtins__` is put into the globals."""
    if w_locals is not None and space.is_none(w_locals):
        w_locals = None
    if w_globals is None or space.is_none(w_globals):
        w_globals = current_globals(space)
        if w_locals is None:
            w_locals = current_locals(space)
    else:
        if not space.isinstance_w(w_globals, space.w_dict):
            if function == 'eval' and space.lookup(w_globals, '__getitem__') is not None:
                raise oefmt(space.w_TypeError, "globals must be a real dict; try eval(expr, {}, mapping)")
            if function == 'eval':
                raise oefmt(space.w_TypeError, "globals must be a dict")
            raise oefmt(space.w_TypeError, "exec() globals must be a dict, not %T", w_globals)
        if w_locals is None:
            w_locals = w_globals
    if space.lookup(w_locals, '__getitem__') is None:
        if function == 'eval':
            raise oefmt(space.w_TypeError, "locals must be a mapping")
        raise oefmt(space.w_TypeError, "locals must be a mapping or None, not %T", w_locals)
    if space.finditem_text(w_globals, '__builtins__') is None:
        space.setitem_text(w_globals, '__builtins__', space.builtins)
    return w_globals, w_locals


def eval_(space, w_source, w_globals=None, w_locals=None):
    """eval(source, globals=None, locals=None)"""
    w_globals, w_locals = _namespaces(space, w_globals, w_locals, 'eval')
    if isinstance(w_source, W_Code):
        if len(w_source.freevars) > 0:
            raise oefmt(space.w_TypeError, "code object passed to eval() may not contain free variables")
        code = w_source
    else:
        code = _compile_source(space, w_source, '<string>', 'eval', _inherited_flags(space), 'eval',
                               'string, bytes or code object')
    audit(space, 'exec', [code])
    return compiling.run_code(space, code, w_globals, w_locals, [])


def exec_(space, w_source, w_globals=None, w_locals=None, __kwonly__=None, w_closure=None):
    """exec(source, globals=None, locals=None, *, closure=None)"""
    w_globals, w_locals = _namespaces(space, w_globals, w_locals, 'exec')
    if w_closure is not None and space.is_none(w_closure):
        w_closure = None
    if isinstance(w_source, W_Code):
        code = w_source
        closure = _closure(space, code, w_closure)
    else:
        if w_closure is not None:
            raise oefmt(space.w_TypeError, "closure can only be used when source is a code object")
        code = _compile_source(space, w_source, '<string>', 'exec', _inherited_flags(space), 'exec',
                               'string, bytes or code object')
        closure = []
    audit(space, 'exec', [code])
    compiling.run_code(space, code, w_globals, w_locals, closure)
    return space.w_None


def _closure(space, code, w_closure):
    "The cells given to exec() for the free variables of a code object."
    count = len(code.freevars)
    if count == 0:
        if w_closure is not None:
            raise oefmt(space.w_TypeError, "cannot use a closure with this code object")
        return []
    cells = []
    if w_closure is not None and space.isinstance_w(w_closure, space.w_tuple):
        for w_cell in space.unpackiterable(w_closure):
            if isinstance(w_cell, Cell):
                cells.append(w_cell)
    if len(cells) != count:
        raise oefmt(space.w_TypeError,
                    "code object requires a closure of exactly length %d", count)
    return cells[:]


def breakpoint_(space, __args__):
    """breakpoint(*args, **kws): call sys.breakpointhook(*args, **kws)"""
    w_hook = space.sys.get(space, 'breakpointhook')
    if w_hook is None:
        raise oefmt(space.w_RuntimeError, "lost sys.breakpointhook")
    return space.call_args(w_hook, __args__)


def current_globals(space):
    """globals()"""
    frame = space.ec.gettopframe()
    if frame is None:
        raise oefmt(space.w_SystemError, "globals does not exist")
    return frame.get_w_globals()


def current_locals(space):
    """locals()"""
    frame = space.ec.gettopframe()
    if frame is None:
        raise oefmt(space.w_SystemError, "frame does not exist")
    return frame.get_locals(space)


@unwrap_spec(level=int)
def import_(space, w_name, w_globals=None, w_locals=None, w_fromlist=None, level=0):
    """__import__(name, globals=None, locals=None, fromlist=(), level=0)"""
    return importing.import_name(space, w_name, w_globals, w_fromlist, level)
