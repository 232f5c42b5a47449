"""Makes the source of a difference smaller as long as the same kind of difference stays.

Greedy over the syntax tree: a node is replaced by one of its children or by a plain constant, an
element of a list is dropped.  All candidates of a round run in one batch.
"""
import ast
import copy

ROUNDS = 12
CANDIDATES = 150
CONSTANTS = ['0', '1', "''", "'a'", '()', '[]', 'None']


def minimise(comparison, difference):
    """Return the smallest Difference found."""
    for _ in range(ROUNDS):
        sources = candidates(difference.source)
        if not sources:
            break
        better = None
        for source, (theirs, ours) in zip(sources, comparison.results(sources)):
            if theirs != ours and same_kind(comparison, difference, theirs, ours) and (better is None or len(source) < len(better.source)):
                better = difference._replace(source=source, theirs=theirs, ours=ours)
        if better is None:
            break
        difference = better
    return difference


def same_kind(comparison, difference, theirs, ours):
    def heads(text):
        return text.split(':')[0] if text.startswith('!') else ''
    return heads(theirs) == heads(difference.theirs) and heads(ours) == heads(difference.ours)


def candidates(source):
    """Return shorter sources made by one change each, shortest first."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    found = set()
    count = sum(1 for _ in ast.walk(tree))
    for number in range(count):
        for change in range(16):
            changed = copy.deepcopy(tree)
            if not change_node(changed, number, change):
                break
            try:
                text = ast.unparse(changed)
            except Exception:       # a change can make a tree that is none
                continue
            if len(text) < len(source):
                found.add(text)
    return sorted(found, key=len)[:CANDIDATES]


def change_node(tree, number, change):
    """Do change number `change` at the node; False if there are no more."""
    node = list(ast.walk(tree))[number]
    options = []
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.expr) and not isinstance(getattr(value, 'ctx', None), (ast.Store, ast.Del)):
            for child in ast.iter_child_nodes(value):
                if isinstance(child, ast.expr):
                    options.append((field, None, child))
            if not isinstance(value, ast.Constant):
                options += [(field, None, ast.parse(text, mode='eval').body) for text in CONSTANTS]
            elif isinstance(value.value, (str, bytes)) and len(value.value) > 1:
                options += [(field, None, ast.Constant(value.value[:-1])), (field, None, ast.Constant(value.value[1:]))]
        elif isinstance(value, list):
            for i, item in enumerate(value):
                options.append((field, i, None))
                if isinstance(item, ast.expr):
                    options += [(field, i, ast.parse(text, mode='eval').body) for text in CONSTANTS[:3]]
                    if isinstance(item, ast.Constant) and isinstance(item.value, (str, bytes)) and len(item.value) > 1:
                        options += [(field, i, ast.Constant(item.value[:-1])), (field, i, ast.Constant(item.value[1:]))]
    if change >= len(options):
        return False
    field, index, replacement = options[change]
    if index is None:
        setattr(node, field, replacement)
    elif replacement is None:
        del getattr(node, field)[index]
    else:
        getattr(node, field)[index] = replacement
    return True
