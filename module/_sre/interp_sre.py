"""The functions of _sre."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from module._sre.characters import lower_ascii, lower_unicode, upper_unicode
from module._sre.constants import CODESIZE, LAST_CODE
from module._sre.interp_pattern import FOR_ANY, FOR_BYTES, FOR_TEXT, W_Pattern
from module._sre.program import InvalidCode, Program
from objspace.bytescore import contiguous_or_none
from objspace.dictobject import W_DictObject
from objspace.listobject import W_ListObject
from objspace.strcore import W_StrObject
from objspace.tupleobject import W_TupleObject

LARGEST_INT = (1 << 31) - 1


def _number(space, w_code):
    """One item of a code list. Raises TypeError, OverflowError."""
    if not space.isinstance_w(w_code, space.w_int):
        raise oefmt(space.w_TypeError, "an integer is required")
    try:
        code = space.int_w(w_code)
    except OperationError as e:
        if not e.match(space, space.w_OverflowError):
            raise
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")
    if code < 0:
        raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
    if code > LAST_CODE:
        raise oefmt(space.w_OverflowError, "regular expression code size limit exceeded")
    return code


def _kind_of(space, w_pattern):
    if space.is_none(w_pattern):
        return FOR_ANY
    if isinstance(w_pattern, W_StrObject):
        return FOR_TEXT
    if contiguous_or_none(space, w_pattern) is None:
        raise oefmt(space.w_TypeError, "expected string or bytes-like object, got '%T'", w_pattern)
    return FOR_BYTES


@unwrap_spec(flags='index', groups='index')
def compile_code(space, w_pattern, flags, w_code, groups, w_groupindex, w_indexgroup):
    """compile(pattern, flags, code, groups, groupindex, indexgroup): make a Pattern of a code list"""
    if not isinstance(w_code, W_ListObject):
        raise oefmt(space.w_TypeError, "compile() argument 'code' must be list, not %T", w_code)
    if not isinstance(w_groupindex, W_DictObject):
        raise oefmt(space.w_TypeError, "compile() argument 'groupindex' must be dict, not %T", w_groupindex)
    if not isinstance(w_indexgroup, W_TupleObject):
        raise oefmt(space.w_TypeError, "compile() argument 'indexgroup' must be tuple, not %T", w_indexgroup)
    code = [_number(space, w_item) for w_item in space.listview(w_code)]
    kind = _kind_of(space, w_pattern)
    try:
        program = Program(code, groups)
    except InvalidCode:
        raise oefmt(space.w_RuntimeError, "invalid SRE code")
    return W_Pattern(w_pattern, kind, flags, program, w_groupindex, w_indexgroup)


def getcodesize(space):
    return space.newint(CODESIZE)


def _c_int(space, value):
    if not -LARGEST_INT - 1 <= value <= LARGEST_INT:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    return value


@unwrap_spec(character='index')
def ascii_iscased(space, character):
    ch = _c_int(space, character)
    return space.newbool(65 <= ch <= 90 or 97 <= ch <= 122)


@unwrap_spec(character='index')
def unicode_iscased(space, character):
    ch = _c_int(space, character)
    return space.newbool(ch >= 0 and (lower_unicode(ch) != ch or upper_unicode(ch) != ch))


@unwrap_spec(character='index')
def ascii_tolower(space, character):
    return space.newint(lower_ascii(_c_int(space, character)))


@unwrap_spec(character='index')
def unicode_tolower(space, character):
    return space.newint(lower_unicode(_c_int(space, character)))
