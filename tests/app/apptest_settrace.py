"""sys.settrace: events and their order, f_trace and its switches, jumping by f_lineno."""
import sys


class Log:
    """A trace function that notes (event, function, line from its first)."""

    def __init__(self, events=('call', 'line', 'return', 'exception', 'opcode')):
        self.items = []
        self.events = events

    def __call__(self, frame, event, arg):
        code = frame.f_code
        if code.co_filename == __file__ and code.co_name not in ('run', '__init__'):
            if event in self.events:
                self.items.append('%s %s %d' % (event, code.co_name, frame.f_lineno - code.co_firstlineno))
        return self


def run(function, *args, events=('call', 'line', 'return', 'exception', 'opcode')):
    log = Log(events)
    sys.settrace(log)
    try:
        function(*args)
    except Exception:
        pass
    finally:
        sys.settrace(None)
    return log.items


def loop(n):
    total = 0
    for i in range(n):
        total += i
    return total


def test_lines_of_a_loop():
    assert run(loop, 2) == ['call loop 0', 'line loop 1', 'line loop 2', 'line loop 3', 'line loop 2',
                            'line loop 3', 'line loop 2', 'line loop 4', 'return loop 4']


def fail():
    loop(0)
    raise KeyError


def caught():
    try:
        fail()
    except KeyError:
        pass


def test_exception_events():
    assert run(caught, events=('call', 'return', 'exception')) == [
        'call caught 0', 'call fail 0', 'call loop 0', 'return loop 4', 'exception fail 2', 'return fail 2',
        'exception caught 2', 'return caught 4']


def numbers():
    yield 1
    yield 2


def over_numbers():
    for i in numbers():
        i


def test_generator_is_called_again_at_each_resume():
    assert run(over_numbers, events=('call', 'return')) == [
        'call over_numbers 0', 'call numbers 0', 'return numbers 1', 'call numbers 1', 'return numbers 2',
        'call numbers 2', 'return numbers 2', 'return over_numbers 1']


class Pause:
    def __await__(self):
        yield


async def inner():
    await Pause()


async def outer():
    await inner()


def drive():
    c = outer()
    c.send(None)
    try:
        c.send(None)
    except StopIteration:
        pass


def test_every_coroutine_of_a_chain_has_events():
    assert run(drive, events=('call', 'return')) == [
        'call drive 0', 'call outer 0', 'call inner 0', 'call __await__ 0', 'return __await__ 1',
        'return inner 1', 'return outer 1', 'call outer 1', 'call inner 1', 'call __await__ 1',
        'return __await__ 1', 'return inner 1', 'return outer 1', 'return drive 6']


def test_chain_works_after_tracing():
    c = outer()
    log = Log()
    sys.settrace(log)
    c.send(None)
    sys.settrace(None)
    try:
        c.send(None)
    except StopIteration:
        return
    assert False


def throw_into_chain():
    c = outer()
    c.send(None)
    try:
        c.throw(KeyError)
    except KeyError:
        pass


def test_throw_into_chain():
    assert run(throw_into_chain, events=('exception', 'call'))[-7:] == [
        'call __await__ 1', 'exception __await__ 1', 'call inner 1', 'exception inner 1', 'call outer 1',
        'exception outer 1', 'exception throw_into_chain 4']


def test_gettrace_and_arguments():
    assert sys.gettrace() is None
    log = Log()
    sys.settrace(log)
    found = sys.gettrace()
    sys.settrace(None)
    assert found is log
    try:
        sys.settrace()
    except TypeError as e:
        assert str(e) == 'sys.settrace() takes exactly one argument (0 given)'


def test_call_without_local_function():
    seen = []

    def trace(frame, event, arg):
        seen.append(event)
        return None
    sys.settrace(trace)
    loop(3)
    sys.settrace(None)
    assert seen == ['call']


def test_local_function_stays_if_it_returns_none():
    seen = []

    def local(frame, event, arg):
        seen.append(event)

    def trace(frame, event, arg):
        return local
    sys.settrace(trace)
    loop(1)
    sys.settrace(None)
    assert seen == ['line', 'line', 'line', 'line', 'line', 'return']


def test_exception_in_trace_function_ends_tracing():
    def trace(frame, event, arg):
        raise ValueError('mine')
    sys.settrace(trace)
    try:
        loop(1)
    except ValueError as e:
        message = str(e)
    assert message == 'mine'
    assert sys.gettrace() is None


def test_f_trace_of_a_running_frame():
    log = Log(('line',))

    def start():
        sys.settrace(log)
        sys._getframe().f_back.f_trace = log
    start()
    x = 1
    sys.settrace(None)
    assert len(log.items) == 2, x
    assert sys._getframe().f_trace is log
    del sys._getframe().f_trace
    assert sys._getframe().f_trace is None


def test_f_trace_lines_and_opcodes():
    seen = []

    def trace(frame, event, arg):
        assert frame.f_trace_lines is (event == 'call')
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True
        seen.append(event)
        return trace
    sys.settrace(trace)
    loop(0)
    sys.settrace(None)
    assert seen[0] == 'call' and seen[-1] == 'return'
    assert set(seen[1:-1]) == {'opcode'} and len(seen) > 6
    try:
        sys._getframe().f_trace_lines = 1
    except TypeError as e:
        assert str(e) == 'attribute value type must be bool'


def test_return_value_and_exception_argument():
    seen = []

    def trace(frame, event, arg):
        if event == 'return':
            seen.append(arg)
        if event == 'exception':
            seen.append((arg[0], isinstance(arg[1], KeyError), arg[2] is not None))
        return trace
    sys.settrace(trace)
    loop(3)
    try:
        fail()
    except KeyError:
        pass
    sys.settrace(None)
    assert seen == [3, 0, (KeyError, True, True), None]


# ---- jumping

def jump(function, first, target, expected_error=None):
    """Jump from one line of a function to another (counted from `def`) once; return the result."""
    code = function.__code__
    done = []

    def trace(frame, event, arg):
        if frame.f_code is code and event == 'line' and not done:
            if frame.f_lineno == code.co_firstlineno + first:
                done.append(1)
                try:
                    frame.f_lineno = code.co_firstlineno + target
                except ValueError as e:
                    done.append(str(e))
        return trace
    output = []
    sys.settrace(trace)
    function(output)
    sys.settrace(None)
    if expected_error is not None:
        assert done[1] == expected_error, done
    else:
        assert len(done) == 1, done
    return output


def steps(output):
    output.append(1)
    output.append(2)
    output.append(3)
    output.append(4)


def test_jump_forward_and_backward():
    assert jump(steps, 2, 4) == [1, 4]
    assert jump(steps, 3, 1) == [1, 2, 1, 2, 3, 4]


def blocks(output):
    output.append(1)
    for i in (1, 2):
        output.append(2)
        output.append(3)
    output.append(4)
    try:
        output.append(5)
    except ValueError:
        output.append(6)
    output.append(7)


def test_jump_around_blocks():
    assert jump(blocks, 4, 5) == [1, 2, 4, 5, 7]
    assert jump(blocks, 7, 5) == [1, 2, 3, 2, 3, 4, 4, 5, 7]
    assert jump(blocks, 3, 4) == [1, 3, 2, 3, 4, 5, 7]
    jump(blocks, 1, 4, "can't jump into the body of a for loop")
    jump(blocks, 5, 9, "can't jump into an 'except' block as there's no exception")
    jump(blocks, 5, 100, "line %d comes after the current code block" % (blocks.__code__.co_firstlineno + 100))
    jump(blocks, 5, -3, "line %d comes before the current code block" % (blocks.__code__.co_firstlineno - 3))


def test_jump_is_for_trace_functions_only():
    try:
        sys._getframe().f_lineno = 1
    except ValueError as e:
        assert str(e) == "can't jump from the 'call' trace event of a new frame"
    try:
        sys._getframe().f_lineno = 'x'
    except ValueError as e:
        assert str(e) == 'lineno must be an integer'
    texts = []

    def trace(frame, event, arg):
        try:
            frame.f_lineno = frame.f_lineno
        except ValueError as e:
            texts.append((event, str(e)))
        return trace
    sys.settrace(trace)
    try:
        fail()
    except KeyError:
        pass
    sys.settrace(None)
    assert set(texts) == {('call', "can't jump from the 'call' trace event of a new frame"),
                          ('return', "can only jump from a 'line' trace event"),
                          ('exception', "can only jump from a 'line' trace event")}


def events_of(source):
    events = []

    def trace(frame, what, arg):
        if frame.f_code.co_filename == '<traced>':
            events.append(what[0] + str(frame.f_lineno))
        return trace
    code = compile(source, '<traced>', 'exec')
    sys.settrace(trace)
    exec(code, {})
    sys.settrace(None)
    return ' '.join(events)


def test_lines_of_modules_empty_bodies_and_defaults():
    for source, expected in [
            ('', 'c0 l0 r0'), ('\n\nx = 1', 'c0 l3 r3'), ('"doc"', 'c0 l1 r1'),
            ('def f():\n  "doc"\nf()', 'c0 l1 l3 c1 l1 r1 r3'),
            ('def f():\n  global x\nf()', 'c0 l1 l3 c1 l1 r1 r3'),
            ('def f(a=1,\n b=2): pass\n', 'c0 l1 l2 l1 r1'), ('lambda \\\n a=1,\\\n b=2: 1\n', 'c0 l2 l3 l1 r1')]:
        assert events_of(source) == expected, (source, events_of(source))
