"""What sets and dicts have in common: a table that keeps the hash of each element or key.

An operation on two of them takes the hashes from there, so that `__hash__` is called once in the life of an element.
"""
from interpreter.root import W_Root


class StoredItems(object):
    """The elements of a set or the keys of a dict at one moment.

    `hashes` are theirs, in the same order; None if no Python code computes them.
    """

    def __init__(self, items_w, hashes):
        self.items_w = items_w
        self.hashes = hashes


class W_HashTable(W_Root):
    """Base class of sets and dicts."""

    def stored_items(self):
        """Return StoredItems, or None if to iterate over the object may give something else."""
        raise NotImplementedError
