"""A line editor driven by commands: insert, delete, substitute, undo, addresses."""


class Editor:
    def __init__(self, text):
        self.lines, self.undo = text.splitlines(), []

    def run(self, command):
        address, letter, argument = self.split(command)
        method = getattr(self, 'do_' + letter, None)
        if method is None:
            raise ValueError(f'unknown command {letter!r}')
        before = self.lines[:]
        result = method(address, argument)
        if before != self.lines and letter != 'u':
            self.undo.append(before)
        return result

    def split(self, command):
        i = 0
        while i < len(command) and command[i] in '0123456789,$':
            i += 1
        if i == len(command):
            raise ValueError('no command')
        low, comma, high = command[:i].partition(',')
        number = lambda text: len(self.lines) if text == '$' else int(text)
        low = number(low) if low else 1
        high = number(high) if high else (len(self.lines) if comma or not command[:i] else low)
        if not 1 <= low <= high <= len(self.lines):
            raise IndexError(f'bad address {low},{high}')
        return slice(low - 1, high), command[i], command[i + 1:]

    def do_p(self, where, _):
        return self.lines[where]

    def do_d(self, where, _):
        del self.lines[where]

    def do_i(self, where, text):
        self.lines[where.start:where.start] = [text]

    def do_s(self, where, argument):
        _, old, new, flags = argument.split(argument[0])
        self.lines[where] = [line.replace(old, new, -1 if flags == 'g' else 1) for line in self.lines[where]]

    def do_j(self, where, _):
        self.lines[where] = [' '.join(self.lines[where])]

    def do_u(self, *_):
        self.lines = self.undo.pop()


editor = Editor('first line\nsecond line\nthird line\nlast')
for command in ('p', '2p', '2,3s/line/row/', '$p', '1,$s|i|I|g', '1,2j', '2d', 'u', '1iinserted', ',p', 'u', 'u', 'u', 'u', 'u', '9p', '3,2p', '', '5', '1x', '1s/a', '1s', '1,2,3p', '$,1p', 'd', 'p'):
    try:
        print(repr(command), editor.run(command), editor.lines)
    except Exception as e:
        print(repr(command), '->', type(e).__name__, e)
