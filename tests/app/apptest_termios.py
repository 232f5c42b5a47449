"""termios on a pseudo-terminal."""
import posix
import sys
import termios


def raised(function, *args):
    try:
        function(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


def test_attributes():
    master, slave = posix.openpty()
    attributes = termios.tcgetattr(slave)
    assert len(attributes) == 7 and len(attributes[6]) == termios.NCCS
    assert attributes[3] & termios.ICANON
    assert attributes[6][termios.VINTR] == b'\x03'
    attributes[3] &= ~termios.ICANON
    attributes[6][termios.VMIN] = 7
    attributes[6][termios.VTIME] = b'\x02'
    assert termios.tcsetattr(slave, termios.TCSANOW, attributes) is None
    changed = termios.tcgetattr(slave)
    assert changed[6][termios.VMIN] == 7 and changed[6][termios.VTIME] == 2
    assert not changed[3] & termios.ICANON
    assert raised(termios.tcsetattr, slave, 0, 5) == 'TypeError: tcsetattr, arg 3: must be 7 element list'
    assert raised(termios.tcsetattr, slave, 0, attributes[:6] + [5]) == \
        'TypeError: tcsetattr: attributes[6] must be 32 element list'
    assert raised(termios.tcsetattr, slave, 0, attributes[:6] + [['aa'] * 32]) == \
        'TypeError: tcsetattr: elements of attributes must be characters or integers'
    assert raised(termios.tcsetattr, slave, 99, attributes) == "error: (22, 'Invalid argument')"
    posix.close(master)
    posix.close(slave)


def test_window_size():
    master, slave = posix.openpty()
    assert termios.tcgetwinsize(slave) == (0, 0)
    termios.tcsetwinsize(slave, [3, 4])
    assert termios.tcgetwinsize(master) == (3, 4)
    assert raised(termios.tcsetwinsize, slave, (3,)) == \
        'TypeError: tcsetwinsize, arg 2: must be a two-item sequence'
    assert raised(termios.tcsetwinsize, slave, (70000, 1)) == 'OverflowError: winsize value(s) out of range.'
    posix.close(master)
    posix.close(slave)


def test_control():
    master, slave = posix.openpty()
    assert termios.tcflush(slave, termios.TCIOFLUSH) is None
    assert termios.tcflow(slave, termios.TCOON) is None
    assert termios.tcdrain(slave) is None
    assert raised(termios.tcflush, slave, 88) == "error: (22, 'Invalid argument')"
    posix.close(master)
    posix.close(slave)


def test_errors():
    assert raised(termios.tcgetattr, 'x') == 'TypeError: argument must be an int, or have a fileno() method.'
    assert raised(termios.tcgetattr, 999) == "error: (9, 'Bad file descriptor')"
    assert termios.error.__mro__[1] is Exception
