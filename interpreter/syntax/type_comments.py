"""Type comments (PEP 484): recognised and parsed only if compile() gets PyCF_TYPE_COMMENTS.

`# type: ignore` is noted for the module and is no token; any other `# type: ...` is a TYPE_COMMENT token, legal only
where the rules below take one.

Source of the rules: "Full Grammar specification" in the Python 3.11 reference, TYPE_COMMENT in it.
"""
from interpreter.syntax import nodes, tokens

_PREFIX = 'type:'
_IGNORE = 'ignore'


def content_start(text, start, end):
    "Where the type begins in the comment start:end; -1 if it is another comment."
    i = _skip_blanks(text, start + 1, end)
    for char in _PREFIX:
        if i >= end or text[i] != char:
            return -1
        i += 1
    return _skip_blanks(text, i, end)


def _skip_blanks(text, i, end):
    while i < end and (text[i] == ' ' or text[i] == '\t'):
        i += 1
    return i


def is_ignore(text, start, end):
    "Whether the type is `ignore`, alone or before something that is no part of a word."
    stop = start + len(_IGNORE)
    assert start >= 0
    if stop > end or text[start:stop] != _IGNORE:
        return False
    return stop == end or not (ord(text[stop]) >= 0x80 or text[stop].isalnum())


class TypeCommentTokenizer(object):
    """The part of the tokenizer that looks at comments."""
    _mixin_ = True

    def type_comment(self, i, end):
        "Add the token of the comment i:end, or note that it says `ignore`; True if a token was added."
        start = content_start(self.text, i, end)
        if start < 0:
            return False
        if not is_ignore(self.text, start, end):
            self.add(tokens.TYPE_COMMENT, start, end)
            return True
        start += len(_IGNORE)
        assert 0 <= start <= end
        self.type_ignores.append(nodes.TypeIgnore(self.lineno, self.text[start:end]))
        return False


class TypeCommentParser(object):
    """Where the grammar takes a type comment. Each method returns its text, or None."""
    _mixin_ = True

    def type_comment(self):
        if self.tok.kind != tokens.TYPE_COMMENT:
            return None
        return self.advance().text

    def function_type_comment(self):
        "After the colon of a function, or in a line of its own before the body."
        comment = self.type_comment()
        if (self.tok.kind == tokens.NEWLINE and self.type_comment_follows(1)
                and self.peek(2) == tokens.NEWLINE and self.peek(3) == tokens.INDENT):
            if comment is None:
                self.advance()
                return self.type_comment()
            if self.diagnosing:
                raise self.error_last('Cannot have two type comments on def')
        return comment

    def type_comment_follows(self, distance):
        "Whether a type comment is ahead; if so, it counts as read."
        return self.glance(distance) == tokens.TYPE_COMMENT and self.peek(distance) == tokens.TYPE_COMMENT

    def parameter_end(self, param, in_lambda):
        "The comma after a parameter and its type comment; whether there was a comma."
        has_comma = self.accept(tokens.COMMA)
        if in_lambda:
            return has_comma
        param.type_comment = self.type_comment()
        if param.type_comment is not None and not has_comma and self.tok.kind != tokens.RPAR:
            raise self.generic()
        return has_comma
