"""Sorting: list.sort with and without a key, and a heap in Python. One operation is one list of 1,000 numbers."""


def numbers(seed, count):
    result = []
    state = seed + 1
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        result.append(state)
    return result


def sift_down(heap, position, size):
    item = heap[position]
    while True:
        child = 2 * position + 1
        if child >= size:
            break
        if child + 1 < size and heap[child + 1] > heap[child]:
            child += 1
        if heap[child] <= item:
            break
        heap[position] = heap[child]
        position = child
    heap[position] = item


def heap_sort(items):
    size = len(items)
    for position in range(size // 2 - 1, -1, -1):
        sift_down(items, position, size)
    for end in range(size - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift_down(items, 0, end)


def run(n):
    total = 0
    for i in range(n):
        items = numbers(i % 20, 1000)
        by_heap = items[:]
        heap_sort(by_heap)
        by_digits = sorted(items, key=lambda number: (number % 100, number))
        as_text = sorted([str(number) for number in items[:200]])
        items.sort()
        if items != by_heap:
            raise AssertionError('the two sorts disagree')
        total = (total * 3 + by_digits[i % 1000] + items[500] + len(as_text[i % 200])) % 1000000007
    return total
