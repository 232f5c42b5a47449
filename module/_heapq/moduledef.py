"""The _heapq module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._heapq import interp_heapq

ABOUT = """Heaps in lists

A heap is a binary tree in which no item is larger than those below it.  In a list the tree needs no links: the items
below a[k] are a[2*k+1] and a[2*k+2], and a[0] is the smallest of all.

Adding an item and removing the smallest both follow one path between root and leaves, so they take time proportional
to the logarithm of the length; finding the smallest takes none.  That makes heaps good queues of things to be done in
an order that is not the order of their coming, such as timers.
"""


class Module(BuiltinModule):
    """_heapq"""

    name = '_heapq'
    doc = ("Heaps: lists in which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] wherever there are such items.\n\n"
           "The first item is the smallest. An empty list is a heap, heapify() makes one of any list,\n"
           "and a sorted list is one.")
    members = {
        '__about__': value(lambda space: space.newtext(ABOUT)),
        '_heapify_max': interp2app(interp_heapq.heapify_max, name='_heapify_max'),
        '_heappop_max': interp2app(interp_heapq.heappop_max, name='_heappop_max'),
        '_heapreplace_max': interp2app(interp_heapq.heapreplace_max, name='_heapreplace_max'),
        'heapify': interp2app(interp_heapq.heapify),
        'heappop': interp2app(interp_heapq.heappop),
        'heappush': interp2app(interp_heapq.heappush),
        'heappushpop': interp2app(interp_heapq.heappushpop),
        'heapreplace': interp2app(interp_heapq.heapreplace),
    }
