"""A stable priority queue with removal, used by a tiny scheduler."""
from itertools import count


class PriorityQueue:
    REMOVED = '<removed>'

    def __init__(self):
        self.entries, self.finder, self.counter = [], {}, count()

    def add(self, task, priority=0):
        if task in self.finder:
            self.remove(task)
        entry = [priority, next(self.counter), task]
        self.finder[task] = entry
        low, high = 0, len(self.entries)
        while low < high:
            middle = (low + high) // 2
            if self.entries[middle] > entry:
                low = middle + 1
            else:
                high = middle
        self.entries.insert(low, entry)

    def remove(self, task):
        self.finder.pop(task)[-1] = self.REMOVED

    def pop(self):
        while self.entries:
            _, _, task = self.entries.pop()
            if task is not self.REMOVED:
                del self.finder[task]
                return task
        raise KeyError('pop from an empty priority queue')

    def __len__(self):
        return len(self.finder)


queue = PriorityQueue()
for task, priority in [('write', 5), ('read', 2), ('spec', 1), ('test', 5), ('read', 7)]:
    queue.add(task, priority)
queue.remove('test')
print(len(queue), queue.entries)
while queue:
    print(queue.pop(), end=' ')
print()
for thunk in (queue.pop, lambda: queue.remove('nothing'), lambda: queue.add([], 1), lambda: (queue.add('a', 1), queue.add('b', 'high'))):
    try:
        thunk()
    except Exception as e:
        print(type(e).__name__, e, e.args)
print(queue.counter, next(queue.counter), count(1, 0.5), count(step=-2, start=3))
