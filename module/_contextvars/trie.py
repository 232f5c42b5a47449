"""Persistent maps from context variables to values: what a Context is made of.

A variable has a number of its own, and the digits of that number, the lowest first, lead to its leaf; a leaf
stands as near to the root as it can.  A node never changes once it is in a map, so a map is copied by keeping its root.
Nodes have all 16 places, so that reading needs no counting of bits: for the first 16
variables it is one load and one comparison.
"""
from rpython.rlib import jit

BITS = 4
WIDTH = 1 << BITS
MASK = WIDTH - 1


class Entry(object):
    """What is in a place of a node: a Leaf or a Node."""


class Leaf(Entry):
    """A variable and its value."""
    _immutable_fields_ = ['key', 'w_value']

    def __init__(self, key, w_value):
        self.key = key
        self.w_value = w_value


class Node(Entry):
    """16 places, some of them None."""
    _immutable_fields_ = ['entries[*]']

    def __init__(self, entries):
        self.entries = entries


EMPTY = Node([None] * WIDTH)


@jit.unroll_safe
def find(node, key):
    """Return the leaf of a variable, or None."""
    digits = key.number
    while True:
        entry = node.entries[digits & MASK]
        if entry is None:
            return None
        if isinstance(entry, Leaf):
            return entry if entry.key is key else None
        assert isinstance(entry, Node)
        node = entry
        digits >>= BITS


@jit.dont_look_inside
def with_leaf(node, leaf):
    """Return the map that has `leaf`, in place of another one for the same variable if there is one."""
    return _with_leaf(node, leaf, 0)


def _with_leaf(node, leaf, shift):
    entries = node.entries[:]
    place = (leaf.key.number >> shift) & MASK
    entry = entries[place]
    if entry is None:
        entries[place] = leaf
    elif isinstance(entry, Leaf):
        if entry.key is leaf.key:
            entries[place] = leaf
        else:
            entries[place] = _with_leaf(_with_leaf(EMPTY, entry, shift + BITS), leaf, shift + BITS)
    else:
        assert isinstance(entry, Node)
        entries[place] = _with_leaf(entry, leaf, shift + BITS)
    return Node(entries)


@jit.dont_look_inside
def without(node, key):
    """Return the map without a variable, which must be in it."""
    return _without(node, key, 0)


def _without(node, key, shift):
    entries = node.entries[:]
    place = (key.number >> shift) & MASK
    entry = entries[place]
    if isinstance(entry, Node):
        entries[place] = _lifted(_without(entry, key, shift + BITS))
    else:
        entries[place] = None
    return Node(entries)


def _lifted(node):
    """A node that has lost an entry, or the leaf that is its only one."""
    only = None
    for entry in node.entries:
        if entry is not None:
            if only is not None:
                return node
            only = entry
    if isinstance(only, Leaf):
        return only
    return node


@jit.dont_look_inside
def leaves(node):
    """The list of all leaves."""
    result = []
    _collect(node, result)
    return result


def _collect(node, result):
    for entry in node.entries:
        if isinstance(entry, Leaf):
            result.append(entry)
        elif isinstance(entry, Node):
            _collect(entry, result)
