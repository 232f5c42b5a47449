"""SyntaxError: where the mistake is, in fields."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.exceptions.base import W_BaseException, member, new_exception_maker, text_of


class W_SyntaxError(W_BaseException):
    """`msg` and the place: file, line, column range and the line's text, all boxed or None."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_msg = None
        self.w_filename = None
        self.w_lineno = None
        self.w_offset = None
        self.w_text = None
        self.w_end_lineno = None
        self.w_end_offset = None
        self.w_print_file_and_line = None

    def descr_init(self, space, __args__):
        W_BaseException.descr_init(self, space, __args__)
        args_w = self.args_w
        if len(args_w) >= 1:
            self.w_msg = args_w[0]
        if len(args_w) == 2:
            self._take_place(space, space.unpackiterable(args_w[1]))

    def _take_place(self, space, place_w):
        count = len(place_w)
        if count < 4:
            raise oefmt(space.w_TypeError, "function takes at least 4 arguments (%d given)", count)
        if count > 6:
            raise oefmt(space.w_TypeError, "function takes at most 6 arguments (%d given)", count)
        self.w_filename = place_w[0]
        self.w_lineno = place_w[1]
        self.w_offset = place_w[2]
        self.w_text = place_w[3]
        if count >= 5:
            self.w_end_lineno = place_w[4]
            if count == 5:
                raise oefmt(space.w_TypeError,
                            "end_offset must be provided when end_lineno is provided")
            self.w_end_offset = place_w[5]

    def descr_str(self, space):
        w_filename = self.w_filename
        filename = ''
        has_filename = w_filename is not None and space.isinstance_w(w_filename, space.w_str)
        if has_filename:
            filename = _last_component(space.text_w(w_filename))
        w_lineno = self.w_lineno
        has_line = w_lineno is not None and space.type(w_lineno) is space.w_int
        msg = text_of(space, self.w_msg)
        if has_filename and has_line:
            return space.newtext('%s (%s, line %d)' % (msg, filename, space.int_w(w_lineno)))
        if has_filename:
            return space.newtext('%s (%s)' % (msg, filename))
        if has_line:
            return space.newtext('%s (line %d)' % (msg, space.int_w(w_lineno)))
        return space.newtext(msg)


def _last_component(path):
    start = path.rfind('/') + 1
    assert start >= 0
    return path[start:]


def define(exception_typedef):
    """Make the TypeDef of SyntaxError; called once by table.py."""
    W_SyntaxError.typedef = TypeDef(
        'SyntaxError', exception_typedef,
        __new__=new_exception_maker(W_SyntaxError),
        __init__=interp2app(W_SyntaxError.descr_init),
        __str__=interp2app(W_SyntaxError.descr_str),
        msg=member(W_SyntaxError, 'w_msg'),
        filename=member(W_SyntaxError, 'w_filename'),
        lineno=member(W_SyntaxError, 'w_lineno'),
        offset=member(W_SyntaxError, 'w_offset'),
        text=member(W_SyntaxError, 'w_text'),
        end_lineno=member(W_SyntaxError, 'w_end_lineno'),
        end_offset=member(W_SyntaxError, 'w_end_offset'),
        print_file_and_line=member(W_SyntaxError, 'w_print_file_and_line'))
