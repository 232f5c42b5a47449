"""sys.settrace: the events of calls, lines, returns and exceptions, by line relative to the function."""
import sys


def tracer(log, names):
    def trace(frame, event, arg):
        if frame.f_code.co_name not in names:
            return None
        line = frame.f_lineno - frame.f_code.co_firstlineno
        if event == 'return':
            log.append(f'{frame.f_code.co_name} return {arg!r}')
        elif event == 'exception':
            log.append(f'{frame.f_code.co_name} exception {arg[0].__name__} +{line}')
        else:
            log.append(f'{frame.f_code.co_name} {event} +{line}')
        return trace
    return trace


def branches(n):
    total = 0
    for i in range(n):
        if i % 2:
            total += i
        else:
            total -= 1
    return total


def fails(x):
    try:
        return 1 / x
    except ZeroDivisionError:
        x = 'handled'
    finally:
        y = x
    return y


def generator():
    a = yield 1
    yield a


def caller():
    g = generator()
    next(g)
    g.send(5)
    g.close()
    return fails(0)


def traced(function, *args):
    log = []
    sys.settrace(tracer(log, {'branches', 'fails', 'generator', 'caller'}))
    try:
        result = function(*args)
    finally:
        sys.settrace(None)
    print(function.__name__, result)
    for entry in log:
        print('   ', entry)


traced(branches, 2)
traced(fails, 0)
traced(fails, 2)
traced(caller)
print(sys.gettrace())
try:
    sys.settrace()
except TypeError as e:
    print(e)
