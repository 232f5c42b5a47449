"""print() and input(), over whatever sys.stdout, sys.stdin and sys.stderr are."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from module._io.interp_textiobase import W_TextIOWrapper
from objspace.strcore import W_StrObject


def _text_option(space, w_value, name, default):
    if w_value is None or space.is_none(w_value):
        return default
    if not space.isinstance_w(w_value, space.w_str):
        raise oefmt(space.w_TypeError, "%s must be None or a string, not %T", name, w_value)
    return space.text_w(w_value)


def _write(space, w_file, w_text):
    if type(w_file) is W_TextIOWrapper and isinstance(w_text, W_StrObject):
        w_file.write_text(space, w_text)
    else:
        space.call_method(w_file, 'write', w_text)


@unwrap_spec(flush=bool)
def print_(space, args_w, __kwonly__=None, w_sep=None, w_end=None, w_file=None, flush=False):
    """print(*args, sep=' ', end='\\n', file=None, flush=False)"""
    if w_file is None or space.is_none(w_file):
        w_file = space.sys.get(space, 'stdout')
        if w_file is None:
            raise oefmt(space.w_RuntimeError, "lost sys.stdout")
        if space.is_none(w_file):
            return space.w_None
    separator = _text_option(space, w_sep, 'sep', ' ')
    end = _text_option(space, w_end, 'end', '\n')
    for i in range(len(args_w)):
        if i > 0 and separator != '':
            _write(space, w_file, space.newtext(separator))
        _write(space, w_file, space.str(args_w[i]))
    _write(space, w_file, space.newtext(end))
    if flush:
        space.call_method(w_file, 'flush')
    return space.w_None


def input_(space, w_prompt=None):
    """input(prompt='')"""
    w_in = space.sys.get(space, 'stdin')
    w_out = space.sys.get(space, 'stdout')
    if w_in is None or space.is_none(w_in):
        raise oefmt(space.w_RuntimeError, "input(): lost sys.stdin")
    if w_out is None or space.is_none(w_out):
        raise oefmt(space.w_RuntimeError, "input(): lost sys.stdout")
    if w_prompt is not None:
        _write(space, w_out, space.str(w_prompt))
    try:
        space.call_method(w_out, 'flush')
    except OperationError as e:
        # an output that cannot flush does not matter here
        if not e.match(space, space.w_Exception):
            raise
    w_line = space.call_method(w_in, 'readline')
    if not space.is_str(w_line):
        raise oefmt(space.w_TypeError, "object.readline() returned non-string")
    line = space.text_w(w_line)
    if line == '':
        raise oefmt(space.w_EOFError, "EOF when reading a line")
    if line.endswith('\n'):
        end = len(line) - 1
        assert end >= 0
        line = line[:end]
    return space.newtext(line)
