"""_queue between threads."""
import _queue
import threading
import time

UNTRANSLATED = False


def test_consumers_get_each_item_once():
    queue = _queue.SimpleQueue()
    got = []

    def consume():
        while True:
            item = queue.get()
            if item is None:
                return
            got.append(item)
    consumers = [threading.Thread(target=consume) for i in range(4)]
    for thread in consumers:
        thread.start()
    for i in range(1000):
        queue.put(i)
    for thread in consumers:
        queue.put(None)
    for thread in consumers:
        thread.join(10)
        assert not thread.is_alive()
    assert sorted(got) == list(range(1000))


def test_put_wakes_a_waiting_get():
    queue = _queue.SimpleQueue()
    thread = threading.Timer(0.05, queue.put, (7,))
    thread.start()
    assert queue.get(timeout=10) == 7
    thread.join()


def test_timeout():
    queue = _queue.SimpleQueue()
    start = time.monotonic()
    try:
        queue.get(timeout=0.05)
    except _queue.Empty:
        assert 0.04 <= time.monotonic() - start < 5
    else:
        assert False
