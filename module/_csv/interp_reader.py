"""_csv.reader: lines to rows of fields, character by character."""
from interpreter.error import oefmt
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, interp_attrproperty
from module._csv.dialects import (
    ERROR, QUOTE_NONE, QUOTE_NONNUMERIC, call_dialect, first_and_dialect, registry)
from objspace.floatobject import W_FloatObject
from objspace.floattext import float_from_text
from objspace.iterobject import iterator_typedef
from objspace.strcore import W_StrObject, from_code
from rpython.rlib.rstring import UnicodeBuilder

# Where in a record the reader is.
(START_RECORD, START_FIELD, AFTER_ESCAPE, IN_FIELD, IN_QUOTES, AFTER_ESCAPE_IN_QUOTES, AFTER_QUOTE_IN_QUOTES,
 AT_LINE_END, AFTER_ESCAPED_LINE_END) = range(9)
# the code that stands for the end of a line that the iterator gave
END = -2


def ends_line(code):
    return code == ord('\n') or code == ord('\r') or code == END


class W_Reader(Weakrefable, W_Root):
    """`line_num`: lines read so far. `fields_w` and `builder` have the record and the field read so far."""

    def __init__(self, w_iterator, dialect):
        self.w_iterator = w_iterator
        self.dialect = dialect
        self.line_num = 0
        self.start_record()

    def start_record(self):
        self.fields_w = []
        self.state = START_RECORD
        self.start_field()

    def start_field(self):
        self.builder = UnicodeBuilder()
        self.size = 0
        self.is_number = False

    # ---- rows

    def next_or_none(self, space):
        self.start_record()
        while True:
            w_line = space.next_or_none(self.w_iterator)
            if w_line is None:
                if self.size == 0 and self.state != IN_QUOTES:
                    return None
                if self.dialect.strict:
                    raise oefmt(ERROR.w_type, "unexpected end of data")
                self.end_field(space)
                break
            if not isinstance(w_line, W_StrObject):
                raise oefmt(ERROR.w_type, "iterator should return strings, not %T (the file should be opened in text "
                                          "mode)", w_line)
            self.line_num += 1
            for i in range(w_line.length()):
                self.take(space, w_line.code_at(i))
            self.take(space, END)
            if self.state == START_RECORD:
                break
        fields_w = self.fields_w
        self.fields_w = []
        return space.newlist(fields_w)

    def end_field(self, space):
        w_field = W_StrObject.from_unicode(self.builder.build())
        if self.is_number:
            w_field = W_FloatObject(float_from_text(space, w_field, w_field.utf8()))
        self.fields_w.append(w_field)
        self.start_field()

    def add(self, code):
        if self.size >= registry.field_limit:
            raise oefmt(ERROR.w_type, "field larger than field limit (%d)", registry.field_limit)
        self.size += 1
        self.builder.append(unichr(code))

    # ---- characters

    def take(self, space, code):
        """Go on by one character, or by END."""
        state = self.state
        if state == IN_FIELD:
            self.in_field(space, code)
        elif state == IN_QUOTES:
            self.in_quotes(code)
        elif state == START_RECORD:
            if code == END:
                return
            if ends_line(code):
                self.state = AT_LINE_END
            else:
                self.at_field(space, code)
        elif state == START_FIELD:
            self.at_field(space, code)
        elif state == AFTER_QUOTE_IN_QUOTES:
            self.after_quote(space, code)
        elif state == AFTER_ESCAPE:
            if code == ord('\n') or code == ord('\r'):
                self.add(code)
                self.state = AFTER_ESCAPED_LINE_END
            else:
                self.add(ord('\n') if code == END else code)
                self.state = IN_FIELD
        elif state == AFTER_ESCAPE_IN_QUOTES:
            self.add(ord('\n') if code == END else code)
            self.state = IN_QUOTES
        elif state == AFTER_ESCAPED_LINE_END:
            if code != END:
                self.in_field(space, code)
        elif code == END:
            self.state = START_RECORD
        elif not ends_line(code):
            raise oefmt(ERROR.w_type, "new-line character seen in unquoted field - do you need to open the file in "
                                      "universal-newline mode?")

    def end_line(self, space, code):
        "The record ends with a field and this character."
        self.end_field(space)
        self.state = START_RECORD if code == END else AT_LINE_END

    def at_field(self, space, code):
        dialect = self.dialect
        self.state = START_FIELD
        if ends_line(code):
            self.end_line(space, code)
        elif code == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.state = IN_QUOTES
        elif code == dialect.escapechar:
            self.state = AFTER_ESCAPE
        elif code == ord(' ') and dialect.skipinitialspace:
            return
        elif code == dialect.delimiter:
            self.end_field(space)
        else:
            self.is_number = dialect.quoting == QUOTE_NONNUMERIC
            self.add(code)
            self.state = IN_FIELD

    def in_field(self, space, code):
        if ends_line(code):
            self.end_line(space, code)
        elif code == self.dialect.escapechar:
            self.state = AFTER_ESCAPE
        elif code == self.dialect.delimiter:
            self.end_field(space)
            self.state = START_FIELD
        else:
            self.add(code)

    def in_quotes(self, code):
        dialect = self.dialect
        if code == END:
            return
        if code == dialect.escapechar:
            self.state = AFTER_ESCAPE_IN_QUOTES
        elif code == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.state = AFTER_QUOTE_IN_QUOTES if dialect.doublequote else IN_FIELD
        else:
            self.add(code)

    def after_quote(self, space, code):
        "A quote was the end, unless another one follows."
        dialect = self.dialect
        if code == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.add(code)
            self.state = IN_QUOTES
        elif code == dialect.delimiter:
            self.end_field(space)
            self.state = START_FIELD
        elif ends_line(code):
            self.end_line(space, code)
        elif dialect.strict:
            raise oefmt(ERROR.w_type, "'%s' expected after '%s'", space.text_w(from_code(dialect.delimiter)),
                        space.text_w(from_code(dialect.quotechar)))
        else:
            self.add(code)
            self.state = IN_FIELD

    def get_dialect(self, space):
        return self.dialect


def reader(space, __args__):
    """Return an iterator over the rows of an iterable of lines; each is a list of fields."""
    w_iterable, w_dialect = first_and_dialect(space, __args__)
    w_iterator = space.iter(w_iterable)
    return W_Reader(w_iterator, call_dialect(space, w_dialect, __args__))


W_Reader.typedef = iterator_typedef(
    'reader', W_Reader, module='_csv',
    doc="An iterator over rows of CSV data.",
    dialect=GetSetProperty(W_Reader.get_dialect, cls=W_Reader),
    line_num=interp_attrproperty('line_num', cls=W_Reader, wrapfn='newint'),
)
