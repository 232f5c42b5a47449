"""_queue without a second thread; with one: apptest_simple_queue_full.py."""
import _queue
import sys


def test_first_in_first_out():
    queue = _queue.SimpleQueue()
    for i in range(100):
        queue.put(i)
        if i % 3 == 0:
            assert queue.get() == i // 3
    assert queue.qsize() == 66 and not queue.empty()
    assert [queue.get_nowait() for i in range(66)] == list(range(34, 100))
    assert queue.empty()


def test_empty():
    queue = _queue.SimpleQueue()
    for args in [(False,), (True, 0), (True, 0.001), (False, -1)]:
        try:
            queue.get(*args)
        except _queue.Empty as e:
            assert e.args == ()
        else:
            assert False
    try:
        queue.get(timeout=-1)
    except ValueError as e:
        assert str(e) == "'timeout' must be a non-negative number"
    else:
        assert False


def test_keywords_and_subclass():
    class Queue(_queue.SimpleQueue):
        def __init__(self, item):
            self.put(item=item, block=False, timeout=None)
    queue = Queue(5)
    assert queue.get(block=True, timeout=1) == 5
    assert repr(_queue.SimpleQueue[int]) == '_queue.SimpleQueue[int]'
    try:
        _queue.SimpleQueue(1)
    except TypeError as e:
        assert str(e) == 'SimpleQueue() takes no positional arguments'
    else:
        assert False
