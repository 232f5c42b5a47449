"""The report of an exception that nobody caught: what CPython 3.11 prints on stderr.

Here: the exception's line, its notes, causes and contexts, exception groups, SyntaxError,
and "Did you mean".  Tracebacks are in traceback_text.py; what exits the process and with
which status is in main.py.
"""
from interpreter import suggestions, utf8
from interpreter.error import OperationError
from interpreter.traceback import W_Traceback
from interpreter.traceback_text import SourceFiles, entries_shown, traceback_lines

CAUSE_TEXT = 'The above exception was the direct cause of the following exception:'
CONTEXT_TEXT = 'During handling of the above exception, another exception occurred:'
MAX_GROUP_WIDTH = 15
MAX_GROUP_DEPTH = 10


class Report(object):
    """Collects the text of one report.

    group_depth  nesting of exception groups, 0 outside
    need_close   the innermost last member still has to close the frame of its group
    seen_w       the exceptions printed already: a cycle of contexts is cut
    """

    def __init__(self, space):
        self.space = space
        self.files = SourceFiles()
        self.pieces = []
        self.group_depth = 0
        self.need_close = False
        self.seen_w = []

    def text(self):
        return ''.join(self.pieces)

    # ---- output with the margin of groups

    def indent(self):
        return '  ' * self.group_depth

    def emit(self, text, margin='| '):
        """Add whole lines, each behind the margin if inside a group."""
        if self.group_depth == 0:
            self.pieces.append(text)
            return
        prefix = self.indent() + margin
        start = 0
        while start < len(text):
            assert start >= 0
            end = text.find('\n', start) + 1
            if end <= 0:
                end = len(text)
            self.pieces.append(prefix + text[start:end])
            start = end

    # ---- one exception with what led to it

    def add(self, w_exc):
        """Add an exception: first its cause or context, then itself."""
        space = self.space
        self.seen_w.append(w_exc)
        if space.is_exception_instance(w_exc):
            w_cause = space.getattr_text(w_exc, '__cause__')
            w_context = space.getattr_text(w_exc, '__context__')
            if not space.is_none(w_cause):
                if not self._has_seen(w_cause):
                    self._add_chained(w_cause, CAUSE_TEXT)
            elif not space.is_none(w_context):
                suppressed = space.is_true(space.getattr_text(w_exc, '__suppress_context__'))
                if not suppressed and not self._has_seen(w_context):
                    self._add_chained(w_context, CONTEXT_TEXT)
        if space.isinstance_w(w_exc, space.w_BaseExceptionGroup):
            self._add_group(w_exc)
        else:
            self._add_traceback(w_exc, 'Traceback', '| ')
            self._add_message(w_exc)

    def add_alone(self, w_type, w_exc, w_tb):
        """Add an exception without what led to it: the traceback, and the class alone if there is no instance."""
        if isinstance(w_tb, W_Traceback) and entries_shown(self.space) > 0:
            self.emit('Traceback (most recent call last):\n')
            for piece in traceback_lines(self.space, self.files, w_tb):
                self.emit(piece)
        if self.space.is_none(w_exc):
            self.emit('%s\n' % self.space.name_of(w_type))
        else:
            self._add_message(w_exc)

    def _has_seen(self, w_exc):
        for w_seen in self.seen_w:
            if w_seen is w_exc:
                return True
        return False

    def _add_chained(self, w_exc, text):
        self.add(w_exc)
        self.emit('\n')
        self.emit(text + '\n')
        self.emit('\n')

    def _add_traceback(self, w_exc, title, margin):
        w_tb = self._traceback(w_exc)
        if w_tb is not None and entries_shown(self.space) > 0:
            self.emit(title + ' (most recent call last):\n', margin)
            for piece in traceback_lines(self.space, self.files, w_tb):
                self.emit(piece)

    def _traceback(self, w_exc):
        space = self.space
        if space.is_exception_instance(w_exc):
            w_tb = space.getattr_text(w_exc, '__traceback__')
            if isinstance(w_tb, W_Traceback):
                return w_tb
        return None

    # ---- groups (PEP 654)

    def _add_group(self, w_group):
        space = self.space
        if self.group_depth > MAX_GROUP_DEPTH:
            self.emit('... (max_group_depth is %d)\n' % MAX_GROUP_DEPTH)
            return
        is_outermost = self.group_depth == 0
        if is_outermost:
            self.group_depth = 1
        self._add_traceback(w_group, 'Exception Group Traceback', '+ ' if is_outermost else '| ')
        self._add_message(w_group)
        members_w = space.unpackiterable(space.getattr_text(w_group, 'exceptions'))
        count = len(members_w)
        shown = count if count <= MAX_GROUP_WIDTH else MAX_GROUP_WIDTH + 1
        self.need_close = False
        for i in range(shown):
            is_last = i == shown - 1
            if is_last:
                self.need_close = True
            title = '%d' % (i + 1) if i < MAX_GROUP_WIDTH else '...'
            self.pieces.append('%s%s+---------------- %s ----------------\n' % (
                self.indent(), '+-' if i == 0 else '  ', title))
            self.group_depth += 1
            if i < MAX_GROUP_WIDTH:
                self.add(members_w[i])
            else:
                rest = count - MAX_GROUP_WIDTH
                self.emit('and %d more exception%s\n' % (rest, 's' if rest > 1 else ''))
            if is_last and self.need_close:
                self.pieces.append(self.indent() + '+------------------------------------\n')
                self.need_close = False
            self.group_depth -= 1
        if is_outermost:
            self.group_depth = 0

    # ---- the exception's own lines

    def _add_message(self, w_exc):
        space = self.space
        if not space.is_exception_instance(w_exc):
            self.emit('TypeError: print_exception(): Exception expected for value, %s found\n'
                      % space.type(w_exc).getname())
            return
        w_message = w_exc
        if (space.isinstance_w(w_exc, space.w_SyntaxError) and
                space.findattr_text(w_exc, 'print_file_and_line') is not None and
                self._add_syntax_place(w_exc)):
            w_message = space.getattr_text(w_exc, 'msg')
        line = type_text(space, w_exc)
        message = _str_or_complaint(space, w_message, 'exception')
        if message != '':
            line += ': ' + message
        self.emit(line + self._suggestion(w_exc) + '\n')
        self._add_notes(w_exc)

    def _add_notes(self, w_exc):
        space = self.space
        w_notes = space.findattr_text(w_exc, '__notes__')
        if w_notes is None or space.is_none(w_notes):
            return
        is_sequence = (space.lookup(w_notes, '__getitem__') is not None and
                       not space.isinstance_w(w_notes, space.w_dict))
        if not is_sequence:
            # without a newline, as CPython 3.11 does
            try:
                self.emit(space.text_w(space.repr(w_notes)))
            except OperationError:
                self.emit('<__notes__ repr() failed>')
            return
        for w_note in space.unpackiterable(w_notes):
            for line in _str_or_complaint(space, w_note, 'note').split('\n'):
                self.emit(line + '\n')

    def _add_syntax_place(self, w_exc):
        "Add file and source line of a SyntaxError; False if it has no line number."
        space = self.space
        w_lineno = space.getattr_text(w_exc, 'lineno')
        if not space.isinstance_w(w_lineno, space.w_int):
            return False
        w_filename = space.getattr_text(w_exc, 'filename')
        filename = '<string>'
        if not space.is_none(w_filename):
            filename = space.text_w(space.str(w_filename))
        self.emit('  File "%s", line %d\n' % (filename, space.int_w(w_lineno)))
        w_text = space.getattr_text(w_exc, 'text')
        if space.isinstance_w(w_text, space.w_str):
            offset = self._number(w_exc, 'offset')
            end_offset = self._number(w_exc, 'end_offset')
            end_lineno = self._number(w_exc, 'end_lineno')
            for piece in syntax_lines(space.text_w(w_text), offset, end_offset,
                                      end_lineno > space.int_w(w_lineno)):
                self.emit(piece)
        return True

    def _number(self, w_exc, name):
        w_value = self.space.getattr_text(w_exc, name)
        if self.space.isinstance_w(w_value, self.space.w_int):
            return self.space.int_w(w_value)
        return -1

    # ---- "Did you mean"

    def _suggestion(self, w_exc):
        space = self.space
        found = ''
        try:
            if space.is_w(space.type(w_exc), space.w_AttributeError):
                found = self._suggest_attribute(w_exc)
            elif space.is_w(space.type(w_exc), space.w_NameError):
                found = self._suggest_name(w_exc)
        except OperationError:
            return ''
        if found == '':
            return ''
        return ". Did you mean: '%s'?" % found

    def _suggest_attribute(self, w_exc):
        space = self.space
        w_name = space.getattr_text(w_exc, 'name')
        w_obj = space.getattr_text(w_exc, 'obj')
        if space.is_none(w_name) or space.is_none(w_obj):
            return ''
        w_names = space.call_function(space.builtin('dir'), w_obj)
        return suggestions.nearest(space.text_w(w_name), self._texts(w_names))

    def _suggest_name(self, w_exc):
        space = self.space
        w_name = space.getattr_text(w_exc, 'name')
        tb = self._traceback(w_exc)
        if tb is None or not space.isinstance_w(w_name, space.w_str):
            return ''
        name = space.text_w(w_name)
        while tb.next is not None:
            tb = tb.next
        found = suggestions.nearest(name, tb.frame.code.localsplus)
        if found == '':
            w_globals = tb.frame.get_w_globals()
            found = suggestions.nearest(name, self._texts(w_globals))
        if found == '':
            found = suggestions.nearest(name, self._texts(space.builtins.w_dict))
        return found

    def _texts(self, w_iterable):
        space = self.space
        return [space.text_w(w_item) for w_item in space.unpackiterable(w_iterable)
                if space.isinstance_w(w_item, space.w_str)]


def type_text(space, w_exc):
    """The name of an exception's class as a report shows it: with its module unless that is trivial."""
    w_type = space.type(w_exc)
    w_module = space.findattr_text(w_type, '__module__')
    name = w_type.qualname
    if w_module is None or not space.isinstance_w(w_module, space.w_str):
        return '<unknown>.' + name
    module = space.text_w(w_module)
    if module == 'builtins' or module == '__main__':
        return name
    return module + '.' + name


def _str_or_complaint(space, w_obj, what):
    try:
        return space.text_w(space.str(w_obj))
    except OperationError:
        return '<%s str() failed>' % what


def syntax_lines(text, offset, end_offset, goes_on):
    """The source line of a SyntaxError and its carets. Offsets count characters from 1; -1 for none."""
    end = len(text)
    while end > 0 and text[end - 1] == '\n':
        end -= 1
    start = 0
    while start < end and (text[start] == ' ' or text[start] == '\n' or text[start] == '\f' or
                           text[start] == '\t'):
        start += 1
    assert 0 <= start <= end
    shown = text[start:end]
    pieces = ['    ' + shown + '\n']
    if goes_on:
        end_offset = utf8.length(text[:end]) + 1
    elif end_offset > len(text) + 1:
        end_offset = len(text) + 1
    count = 1
    if end_offset > 0 and end_offset > offset:
        count = end_offset - offset
    first = offset - 1 - start
    if first > end - start:
        first = end - start
    if first >= 0:
        pieces.append('    ' + ' ' * first + '^' * count + '\n')
    return pieces


def report_text(space, w_exc):
    """Return the full text for an uncaught exception instance."""
    report = Report(space)
    report.add(w_exc)
    return report.text()


def unraisable_text(space, w_exc, message, w_object):
    """The report of an exception that nobody can catch (in a finalizer, for instance)."""
    w_traceback = space.getattr_text(w_exc, '__traceback__')
    return unraisable_report(space, space.type(w_exc), w_exc, w_traceback, message, w_object)


def unraisable_report(space, w_type, w_exc, w_traceback, message, w_object):
    """The same from the parts that sys.unraisablehook gets; w_exc may be None."""
    if message == '':
        message = 'Exception ignored in'
    if space.is_none(w_object):
        text = message + ':\n'
    else:
        try:
            shown = space.text_w(space.repr(w_object))
        except OperationError:
            shown = '<object repr() failed>'
        text = '%s: %s\n' % (message, shown)
    report = Report(space)
    report.add_alone(w_type, w_exc, w_traceback)
    return text + report.text()
