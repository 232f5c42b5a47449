"""Entry points of the front end.

`parse` takes bytes and honours the byte order mark and the coding cookie; `parse_text` takes
UTF-8 that a str was encoded to (surrogates allowed).  Both return the `mod` node or raise
`errors.SyntaxFailure`.
"""
from rpython.rlib.rstackovf import StackOverflow
from interpreter.syntax import parser as parsers, source as sources
from interpreter.syntax.parser_base import NEWEST_VERSION

# the flags of compile() that change parsing
DONT_IMPLY_DEDENT = 0x200
TYPE_COMMENTS = 0x1000
ALLOW_INCOMPLETE_INPUT = 0x4000

_START_RULES = {'exec': parsers.EXEC, 'eval': parsers.EVAL, 'single': parsers.SINGLE,
                'func_type': parsers.FUNC_TYPE}


def parse(source, filename, mode, flags=0, from_file=False, warnings=None, feature_version=NEWEST_VERSION):
    """Parse source bytes; mode is 'exec', 'eval' or 'single'.

    `from_file` chooses CPython's wording for a source it reads from a file itself.
    `warnings`, if given, is a list that gets `errors.SourceWarning` records.
    `feature_version` is the minor version of the language.
    """
    text = sources.decode_source(source, filename, from_file)
    byte_offsets = not from_file and not sources.declares_encoding(source)
    return _run(text, filename, mode, flags, warnings, byte_offsets, feature_version)


def parse_text(utf8, filename, mode, flags=0, warnings=None, feature_version=NEWEST_VERSION):
    "Parse a str given as UTF-8; a coding cookie in it means nothing."
    sources.check_null_bytes(utf8, filename, False)
    return _run(utf8, filename, mode, flags, warnings, False, feature_version)


def _run(text, filename, mode, flags, warnings, byte_offsets, feature_version):
    try:
        parser, tree = parsers.parse_decoded(text, filename, _START_RULES[mode],
                                             flags & ALLOW_INCOMPLETE_INPUT != 0,
                                             byte_offsets,
                                             flags & DONT_IMPLY_DEDENT == 0,
                                             flags & TYPE_COMMENTS != 0, feature_version)
    except StackOverflow:
        raise parsers.too_deep(filename)
    if warnings is not None:
        for warning in parser.warnings:
            warnings.append(warning)
    return tree
