"""try/finally with break, continue and return in loops: which one wins, and what is evaluated."""


def loop(kind):
    log = []
    for i in range(3):
        try:
            log.append(i)
            if kind == 'break' and i == 1:
                break
            if kind == 'continue' and i == 1:
                continue
            if kind == 'return' and i == 1:
                return log
            if kind == 'raise' and i == 1:
                raise ValueError(i)
            log.append('end')
        except ValueError as e:
            log.append(repr(e))
        else:
            log.append('else')
        finally:
            log.append('finally')
    else:
        log.append('loop else')
    return log


for kind in ('none', 'break', 'continue', 'return', 'raise'):
    print(kind, loop(kind))


def override():
    while True:
        try:
            return 1
        finally:
            break
    return 2


def swallow():
    for i in range(2):
        try:
            raise KeyError(i)
        finally:
            if i:
                return 'returned %d' % i
            continue


def value():
    x = 'before'
    try:
        return x
    finally:
        x = 'after'
        print(x)


def nested():
    try:
        try:
            return 'inner'
        finally:
            print('first')
            1 / 0
    except ZeroDivisionError as e:
        print(e.__context__)
        return 'handled'
    finally:
        print('second')


print(override(), swallow(), value(), nested())
