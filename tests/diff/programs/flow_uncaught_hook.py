"""sys.excepthook replaced: it sees the exception, and the exit code stays 1."""
import sys


def hook(kind, value, tb):
    lines = []
    while tb is not None:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print('hook', kind.__name__, value, lines, value.__traceback__ is not None)


def work():
    raise ValueError('unhandled')


print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
work()
