"""What tools/rpython_speed.py puts in the place of rpython's functions gives what they give."""
import os
import random
import sys

import pytest
from rpython.flowspace.model import Block, FunctionGraph, Variable, checkgraph
from rpython.tool.algo import graphlib
from rpython.translator import transform
from rpython.translator.translator import TranslationContext

sys.path.insert(0, os.path.join(os.path.dirname(__file__), os.pardir, os.pardir, os.pardir, 'tools'))
import rpython_speed


@pytest.mark.parametrize('seed', range(30))
def test_cycles_are_those_of_rpython_in_their_order(monkeypatch, seed):
    choose = random.Random(seed)
    size = choose.randrange(1, 40)
    edges = graphlib.make_edge_dict([graphlib.Edge(choose.randrange(size), choose.randrange(size))
                                     for _ in range(choose.randrange(1, 3 * size + 1))])
    vertices = dict.fromkeys([vertex for vertex in edges if choose.random() < 0.9] + [min(edges)])
    assert (rpython_speed.all_cycles(min(edges), vertices, edges) ==
            graphlib.all_cycles(min(edges), vertices, edges))
    removed = list(graphlib.break_cycles_v(edges, edges))
    monkeypatch.setattr(graphlib, 'all_cycles', rpython_speed.all_cycles)
    assert list(graphlib.break_cycles_v(edges, edges)) == removed


def first_of_two(number, unused):
    return number


def program(number):
    numbers = [first_of_two(n, number) for n in range(number)]
    names = {}
    for n in numbers:
        names['%d' % n] = n
    return len(names) + len(','.join([name for name in names]))


def typed_operations():
    translator = TranslationContext()
    translator.buildannotator().build_types(program, [int])
    translator.buildrtyper().specialize()
    # without the names, which have numbers of variables in them; the order of the helpers is that of a set
    return sorted((len(graph.startblock.inputargs),
                   [[op.opname for op in block.operations] for block in graph.iterblocks()])
                  for graph in translator.graphs)


def test_typing_gives_the_same_operations(monkeypatch):
    expected = typed_operations()
    assert len(expected) > 30
    monkeypatch.setattr(transform, 'transform_dead_op_vars', rpython_speed.transform_dead_op_vars)
    assert typed_operations() == expected


def test_a_graph_is_not_checked_while_translating(monkeypatch):
    not_closed = FunctionGraph('not_closed', Block([Variable()]))
    not_closed.startblock.exits = None
    with pytest.raises(Exception):
        checkgraph(not_closed)
    monkeypatch.setattr(checkgraph, '__code__', rpython_speed.trust_graph.__code__)
    checkgraph(not_closed)
