"""The one exception of the front end, and the warnings it collects.

Nothing here knows an object space: the caller of `api.parse` turns a failure into the
app-level exception named by `kind`.
"""


class SyntaxFailure(Exception):
    """A source that CPython 3.11 refuses.

    kind        'SyntaxError', 'IndentationError', 'TabError', 'MemoryError' or 'RecursionError'
    msg         the text of the exception
    lineno      from 1; 0 when the failure has no place (then `text` is None)
    offset      from 1, in characters; `end_offset` likewise, 0 or -1 where CPython has that
    text        the source line, as UTF-8, or None
    has_details False when CPython gives the exception no location at all
    """

    def __init__(self, kind, msg, filename, lineno, offset, text, end_lineno, end_offset,
                 has_details=True):
        self.kind = kind
        self.msg = msg
        self.filename = filename
        self.lineno = lineno
        self.offset = offset
        self.text = text
        self.end_lineno = end_lineno
        self.end_offset = end_offset
        self.has_details = has_details
        # CPython keeps looking for errors of the tokenizer after an error of the parser;
        # only those that its tokenizer raises itself replace the parser's
        self.overrides_parser = False
        self.reached_end = False        # the tokenizer missed something at the end of the text

    def __str__(self):
        return '%s: %s (%s, line %d, offset %d)' % (self.kind, self.msg, self.filename,
                                                    self.lineno, self.offset)


class SourceWarning(object):
    """A warning to be issued by the caller: `category` is the name of a warning class.

    `failure` is the SyntaxFailure that it becomes if the filters make warnings errors.
    """
    _attrs_ = ['category', 'msg', 'lineno', 'failure']

    def __init__(self, category, msg, lineno, failure):
        self.failure = failure
        self.category = category
        self.msg = msg
        self.lineno = lineno


def bare_failure(kind, msg, filename):
    "A failure without any location."
    return SyntaxFailure(kind, msg, filename, 0, 0, None, 0, 0, has_details=False)
