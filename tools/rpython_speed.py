"""Mends what makes rpython's translation slow for a program of this size; nothing in its result changes.

Each function replaces one of the toolchain that does again, for each little helper that typing annotates, what is
already known of the whole program.  docs/building.md has what each saves; they are found with
`py-spy record --pid` on a running translation.
"""


def install():
    """Put the faster functions in the place of rpython's; called once, before a translation starts."""
    _remove_dead_variables_of_the_blocks_graphs()


def _remove_dead_variables_of_the_blocks_graphs():
    """The pass that removes dead variables asks which blocks start a graph, to leave their arguments alone.

    rpython collects the start blocks of all graphs for it, 30,000 of them for each of some ten thousand helpers;
    those of the graphs that the blocks belong to are enough.
    """
    from rpython.translator import simplify, transform

    def transform_dead_op_vars(annotator, block_subset):
        graphs = set()
        for block in block_subset:
            graphs.add(annotator.annotated[block])
        simplify.transform_dead_op_vars_in_blocks(block_subset, graphs)

    transform.transform_dead_op_vars = transform_dead_op_vars
