"""What the engine does beyond resuming objects, each a switch of `--jit NAME=VALUE`.

The switches exist to be measured: `make ablation` (tests/bench/ablation.py) turns one off at a
time.  They are set before the program starts, and constants in traces.
"""

class EngineOptions(object):
    """
    linked_chains       an awaited object joins the chain of its awaiter, which is resumed at its innermost object;
                        off: each object drives what it awaits
    late_finalizers     an unstarted coroutine gets its finalizer when the next one is made; off: at once
    unboxed_slots       ints are saved unboxed from the second suspension on
    direct_results      a returned value passes from object to object as it is; off: in a StopIteration
    boundary_soon       more resume points than this make a place a boundary at first (place.py); 0: none ever does
    boundary_limit      more than this make it one for good
    boundary_patience   so many crossings, and then a count of the last of them, decide whether it stays
    """
    _immutable_fields_ = ['linked_chains?', 'late_finalizers?', 'unboxed_slots?', 'direct_results?']

    def __init__(self):
        self.linked_chains = True
        self.late_finalizers = True
        self.unboxed_slots = True
        self.direct_results = True
        # measured with tests/bench/programs/bodies_*.py
        self.boundary_soon = 8
        self.boundary_limit = 160
        self.boundary_patience = 2000000

    def set(self, name, number):
        """Set one option by name; False if there is none of that name."""
        if name == 'linked_chains':
            self.linked_chains = number != 0
        elif name == 'late_finalizers':
            self.late_finalizers = number != 0
        elif name == 'unboxed_slots':
            self.unboxed_slots = number != 0
        elif name == 'direct_results':
            self.direct_results = number != 0
        elif name == 'boundary_soon':
            self.boundary_soon = number
        elif name == 'boundary_limit':
            self.boundary_limit = number
        elif name == 'boundary_patience':
            self.boundary_patience = number
        else:
            return False
        return True


options = EngineOptions()


def name_and_number(part):
    """('x', 3) of `x=3`; an empty name for anything else."""
    equals = part.find('=')
    if equals < 0:
        return '', 0
    try:
        number = int(part[equals + 1:])
    except ValueError:
        return '', 0
    return part[:equals].strip(' '), number
