"""sys.setprofile: calls and returns of Python and built-in functions."""
import sys

seen = []


def profile(frame, event, arg):
    name = getattr(arg, '__qualname__', '-') if event[:2] == 'c_' else frame.f_code.co_name
    seen.append('%s %s' % (event, name))


def run(function):
    del seen[:]
    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(None)
    assert seen[-1] == 'c_call setprofile'
    return seen[:-1]


def plain():
    len('abc')
    [].append(1)
    str.upper('x')
    dict()
    int('3')


def test_builtin_functions():
    assert run(plain) == ['call plain', 'c_call len', 'c_return len', 'c_call list.append', 'c_return list.append',
                          'c_call str.upper', 'c_return str.upper', 'return plain']


def failing():
    try:
        len(3)
    except TypeError:
        pass
    max(*[1, 2])


def test_exception_and_stars():
    assert run(failing) == ['call failing', 'c_call len', 'c_exception len', 'c_call max', 'c_return max',
                            'return failing']


def raises():
    raise KeyError


def leaves():
    try:
        raises()
    except KeyError:
        pass


def test_return_event_of_exception():
    assert run(leaves) == ['call leaves', 'call raises', 'return raises', 'return leaves']


def gen():
    yield 1


def iterate():
    list(gen())


def test_generator():
    assert run(iterate) == ['call iterate', 'call gen', 'return gen', 'call gen', 'return gen', 'return iterate']


def test_getprofile():
    assert sys.getprofile() is None
    sys.setprofile(profile)
    found = sys.getprofile()
    sys.setprofile(None)
    assert found is profile
    assert sys.getprofile() is None


def test_exception_in_profile_function():
    def bad(frame, event, arg):
        raise ValueError('mine')
    sys.setprofile(bad)
    try:
        raises()
    except ValueError as e:
        message = str(e)
    assert message == 'mine'
    assert sys.getprofile() is None


def test_setprofile_with_running_frames():
    del seen[:]

    def start():
        sys.setprofile(profile)
    start()
    sys.setprofile(None)
    assert seen == ['return start', 'c_call setprofile']
