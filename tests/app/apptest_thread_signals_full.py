"""Signals and threads: what a simulated signal interrupts, and a fork() in a thread."""
import _thread
import os
import signal
import threading
import time

UNTRANSLATED = False


class Raised:
    """A context manager that notes the type of the exception that ended the block."""

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.type = kind
        return True


def test_interrupt_main_is_at_once_in_the_main_thread():
    raised = Raised()
    with raised:
        _thread.interrupt_main()
    assert raised.type is KeyboardInterrupt


def test_kill_of_this_process_is_at_once():
    raised = Raised()
    with raised:
        os.kill(os.getpid(), signal.SIGINT)
    assert raised.type is KeyboardInterrupt


def test_the_child_of_a_fork_in_a_thread_ends_with_it():
    statuses = []

    def fork():
        number = os.fork()
        if number != 0:
            for _ in range(500):
                ended, status = os.waitpid(number, os.WNOHANG)
                if ended:
                    statuses.append(status)
                    return
                time.sleep(0.01)
            os.kill(number, signal.SIGKILL)
            os.waitpid(number, 0)
    thread = threading.Thread(target=fork)
    thread.start()
    thread.join()
    assert statuses == [0]
