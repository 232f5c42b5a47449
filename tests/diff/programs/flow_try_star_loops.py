"""Control flow around except*: in loops and functions, nested try statements, returns refused, naked re-raises."""


def worker(kind, n):
    match kind:
        case 'group':
            raise ExceptionGroup('g', [ValueError(n), TypeError(n)])
        case 'plain':
            raise KeyError(n)
        case 'fine':
            return n
        case 'nested':
            raise ExceptionGroup('outer', [ExceptionGroup('inner', [KeyError(n)]), OSError(n)])


def handle(kind):
    log = []
    for n in range(2):
        try:
            try:
                log.append(worker(kind, n))
            except* (ValueError, KeyError) as g:
                log.append([repr(e) for e in g.exceptions])
                if n:
                    raise
            except* TypeError:
                log.append('type')
            else:
                log.append('else')
            finally:
                log.append('finally')
        except BaseException as e:
            log.append(f'escaped {e!r}')
            continue
        log.append('end')
    return log


for kind in ('group', 'plain', 'fine', 'nested'):
    print(kind, handle(kind))
try:
    try:
        raise ExceptionGroup('a', [ValueError('v'), OSError('o')])
    except* ValueError as g:
        raise ExceptionGroup('b', [KeyError('new')]) from g
except ExceptionGroup as e:
    print(repr(e), [repr(x.__cause__) for x in e.exceptions], repr(e.__context__))
try:
    try:
        1 / 0
    except* ZeroDivisionError:
        try:
            [][0]
        except* IndexError as inner:
            print('inner', inner)
        print('outer goes on')
        raise
except ExceptionGroup as e:
    print('group', e)
except ZeroDivisionError as e:
    print('single', e)
for text in ('try: pass\nexcept* ValueError: pass\nexcept KeyError: pass', 'try: pass\nexcept*: pass', 'def f():\n try: pass\n except* ValueError: return 1', 'for x in y:\n try: pass\n except* ValueError: break', 'for x in y:\n try: pass\n except* ValueError: continue',
             'try: pass\nexcept* ValueError:\n for x in []: break', 'def f():\n try: pass\n except* ValueError:\n  def g(): return 1', 'try: pass\nexcept* ValueError as e.x: pass', 'try: pass\nexcept ValueError, KeyError: pass', 'try: pass', 'try: pass\nexcept: pass\nexcept ValueError: pass', 'try: pass\nelse: pass'):
    try:
        exec(text, {'y': []})
        print(text.replace('\n', ';'), 'fine')
    except SyntaxError as e:
        print(text.replace('\n', ';'), '->', e.msg, e.lineno)
