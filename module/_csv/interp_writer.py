"""_csv.writer: rows of fields to lines."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from module._csv.dialects import (
    ERROR, NOT_SET, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC, call_dialect, first_and_dialect)
from objspace.complexobject import is_number
from objspace.strcore import W_StrObject
from rpython.rlib.rstring import UnicodeBuilder


class Record(object):
    """A line that is being put together."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.builder = UnicodeBuilder()
        self.count = 0
        self.is_empty = True

    def add_code(self, code):
        self.builder.append(unichr(code))
        self.is_empty = False

    def add_field(self, w_text, quoted):
        """Add a field; `quoted`: in quotes also if nothing in it makes them necessary. Raises Error."""
        dialect = self.dialect
        if self.count > 0:
            self.add_code(dialect.delimiter)
        self.count += 1
        if dialect.quoting == QUOTE_NONE:
            self._add_escaped(w_text)
            return
        quoted = quoted or self._needs_quotes(w_text)
        if quoted:
            self.add_code(dialect.quotechar)
        self._add_escaped(w_text)
        if quoted:
            self.add_code(dialect.quotechar)

    def _needs_quotes(self, w_text):
        dialect = self.dialect
        for i in range(w_text.length()):
            code = w_text.code_at(i)
            if dialect.is_special(code) and not self._is_escaped(code):
                return True
        return False

    def _is_escaped(self, code):
        "Whether a special character gets the escape character."
        dialect = self.dialect
        if dialect.quoting == QUOTE_NONE:
            return True
        if code == dialect.quotechar:
            return not dialect.doublequote
        return code == dialect.escapechar

    def _add_escaped(self, w_text):
        dialect = self.dialect
        for i in range(w_text.length()):
            code = w_text.code_at(i)
            if dialect.is_special(code):
                if self._is_escaped(code):
                    if dialect.escapechar == NOT_SET:
                        raise oefmt(ERROR.w_type, "need to escape, but no escapechar set")
                    self.add_code(dialect.escapechar)
                elif code == dialect.quotechar:
                    self.add_code(code)
            self.add_code(code)


class W_Writer(Weakrefable, W_Root):
    """`w_write` is the method that takes the lines."""
    _immutable_fields_ = ['w_write', 'dialect']

    def __init__(self, w_write, dialect):
        self.w_write = w_write
        self.dialect = dialect

    def descr_writerow(self, space, w_row):
        """Write a row, an iterable of fields that are texts or numbers; return what the file's write() returns."""
        try:
            w_iterator = space.iter(w_row)
        except OperationError as e:
            if not e.match(space, space.w_TypeError):
                raise
            raise oefmt(ERROR.w_type, "iterable expected, not %T", w_row)
        dialect = self.dialect
        record = Record(dialect)
        while True:
            w_field = space.next_or_none(w_iterator)
            if w_field is None:
                break
            quoted = dialect.quoting == QUOTE_ALL or (
                dialect.quoting == QUOTE_NONNUMERIC and not is_number(space, w_field))
            record.add_field(text_of(space, w_field), quoted)
        if record.count > 0 and record.is_empty:
            if dialect.quoting == QUOTE_NONE:
                raise oefmt(ERROR.w_type, "single empty field record must be quoted")
            record.add_code(dialect.quotechar)
            record.add_code(dialect.quotechar)
        record.builder.append(dialect.w_lineterminator.unicode())
        return space.call_function(self.w_write, W_StrObject.from_unicode(record.builder.build()))

    def descr_writerows(self, space, w_rows):
        """Write all rows of an iterable."""
        w_iterator = space.iter(w_rows)
        while True:
            w_row = space.next_or_none(w_iterator)
            if w_row is None:
                return
            self.descr_writerow(space, w_row)

    def get_dialect(self, space):
        return self.dialect


def text_of(space, w_field):
    """A field as text: None is empty, everything else its str()."""
    if isinstance(w_field, W_StrObject):
        return w_field
    if space.is_none(w_field):
        return W_StrObject.from_ascii('')
    w_text = space.str(w_field)
    assert isinstance(w_text, W_StrObject)
    return w_text


def writer(space, __args__):
    """Return an object whose writerow() and writerows() write to a file-like object."""
    w_file, w_dialect = first_and_dialect(space, __args__)
    dialect = call_dialect(space, w_dialect, __args__)
    w_write = space.findattr_text(w_file, 'write')
    if w_write is None or not space.callable_w(w_write):
        raise oefmt(space.w_TypeError, 'argument 1 must have a "write" method')
    return W_Writer(w_write, dialect)


W_Writer.typedef = TypeDef(
    'writer', module='_csv',
    doc="Writes rows as CSV data.",
    dialect=GetSetProperty(W_Writer.get_dialect, cls=W_Writer),
    writerow=interp2app(W_Writer.descr_writerow),
    writerows=interp2app(W_Writer.descr_writerows),
)
