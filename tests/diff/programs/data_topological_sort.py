"""Topological sorting of build targets, with cycle detection."""
from _collections import defaultdict


class CycleError(ValueError):
    def __init__(self, path):
        super().__init__('nodes are in a cycle', path)
        self.path = path


def order(rules):
    state, result = {}, []

    def visit(node, trail):
        if state.get(node) == 'done':
            return
        if node in trail:
            raise CycleError(trail[trail.index(node):] + [node])
        for need in rules.get(node, ()):
            visit(need, trail + [node])
        state[node] = 'done'
        result.append(node)

    for node in rules:
        visit(node, [])
    return result


def layers(rules):
    waiting = {node: set(needs) for node, needs in rules.items()}
    for needs in rules.values():
        for need in needs:
            waiting.setdefault(need, set())
    while waiting:
        ready = sorted(node for node, needs in waiting.items() if not needs)
        if not ready:
            raise CycleError(sorted(waiting))
        yield ready
        waiting = {node: needs.difference(ready) for node, needs in waiting.items() if node not in ready}


RULES = {'app': ['lib', 'ui'], 'ui': ['gfx', 'lib'], 'lib': ['core'], 'gfx': ['core', 'math'], 'test': ['app']}
print(order(RULES))
print(list(layers(RULES)))
users = defaultdict(list)
for target, needs in RULES.items():
    for need in needs:
        users[need].append(target)
print(users)
RULES['core'] = ['ui']
for function in (order, lambda rules: list(layers(rules))):
    try:
        function(RULES)
    except CycleError as e:
        print(type(e).__name__, e, e.path)
