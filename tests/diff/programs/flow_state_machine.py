"""State machines: a tokenizer, a transition table with guards, and a traffic light of generators."""


def tokenize(text):
    state, word = 'start', ''
    for position, c in enumerate(text + '\n'):
        match state, c:
            case 'start', ' ' | '\n':
                pass
            case 'start', '"':
                state, word = 'string', ''
            case 'start', c if c.isdigit():
                state, word = 'number', c
            case 'start', c if c.isalpha() or c == '_':
                state, word = 'name', c
            case 'start', '+' | '-' | '*' | '/' | '(' | ')' | '=':
                yield 'op', c
            case 'string', '"':
                yield 'string', word
                state = 'start'
            case 'string', '\n':
                raise SyntaxError(f'unterminated string at {position}')
            case 'string', _:
                word += c
            case 'number', c if c.isdigit() or c == '.':
                word += c
            case 'name', c if c.isalnum() or c == '_':
                word += c
            case ('number' | 'name') as kind, _:
                yield kind, float(word) if '.' in word else int(word) if kind == 'number' else word
                state = 'start'
                yield from tokenize(c) if c not in ' \n' else ()
            case _:
                raise SyntaxError(f'bad character {c!r} at {position}')


for text in ('x1 = 3.5*(y+42)', '"a b" + name', '"open', 'a ? b', '1.2.3', ''):
    try:
        print(list(tokenize(text)))
    except Exception as e:
        print(type(e).__name__, e)


class Door:
    table = {('closed', 'open'): 'opened', ('opened', 'close'): 'closed', ('closed', 'lock'): 'locked', ('locked', 'unlock'): 'closed'}

    def __init__(self):
        self.state, self.history = 'closed', []

    def __getattr__(self, event):
        if event not in {e for _, e in self.table}:
            raise AttributeError(f'no event {event}')

        def fire():
            try:
                new = self.table[self.state, event]
            except KeyError as e:
                raise RuntimeError(f'cannot {event} when {self.state}') from e
            self.history.append(f'{self.state}->{new}')
            self.state = new
            return self
        return fire


door = Door()
print(door.open().close().lock().state, door.history)
for action in (door.open, lambda: door.paint(), lambda: door.unlock().unlock()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))


def light():
    while True:
        for colour, ticks in (('green', 2), ('yellow', 1), ('red', 2)):
            for tick in range(ticks):
                command = yield f'{colour}{tick}'
                if command == 'skip':
                    break
                if command == 'off':
                    return 'dark'


l = light()
print(next(l), [l.send(c) for c in (None, 'skip', None, 'skip', None)])
try:
    l.send('off')
except StopIteration as e:
    print(e.value)
