"""`Scope`: the names of one module, class or function, and how each is to be reached.

Filled by symtable.py, resolved by symtable_analysis.py, read by the code generator.
"""
from interpreter.syntax import nodes

# Kinds of scope.  Lambdas and comprehensions are functions.
MODULE, CLASS, FUNCTION, ANNOTATION = 0, 1, 2, 3

# Kinds of comprehension (`Scope.comprehension`)
NO_COMPREHENSION, LIST_COMP, SET_COMP, DICT_COMP, GENERATOR_EXP = 0, 1, 2, 3, 4

# What the source does with a name
DEF_GLOBAL = 1          # global statement
DEF_LOCAL = 2           # assignment
DEF_PARAM = 4
DEF_NONLOCAL = 8        # nonlocal statement
USE = 16
DEF_FREE_CLASS = 32     # in a class: a method reaches a variable of an outer function by it
DEF_IMPORT = 64
DEF_ANNOT = 128
DEF_COMP_ITER = 256     # iteration variable of a comprehension
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT

# How a name is reached
UNKNOWN, LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = 0, 1, 2, 3, 4, 5


class Directive(object):
    """A name in a global or nonlocal statement, for the position of errors."""

    def __init__(self, name, loc):
        self.name = name
        self.loc = loc


class Scope(object):
    """The names of a block.

    `names` lists all mangled names in order of appearance; `uses` maps them to the DEF_*
    and USE bits; `reach` maps them to LOCAL..CELL once the analysis has run.
    """

    def __init__(self, kind, name, node, parent):
        self.kind = kind
        self.name = name
        self.node = node
        self.parent = parent
        self.children = []
        self.names = []
        self.uses = {}
        self.reach = {}
        self.parameters = []
        self.directives = []
        self.is_nested = False
        self.comprehension = NO_COMPREHENSION
        self.is_generator = False
        self.is_coroutine = False
        self.needs_class_cell = False
        self.has_varargs = False
        self.has_varkeywords = False
        # inside the target, and the depth inside the iterables, of a comprehension
        self.in_iteration_target = False
        self.iterable_depth = 0

    def use(self, name):
        """The bits of a mangled name, 0 if it does not occur."""
        return self.uses.get(name, 0)

    def add(self, name, bits):
        if name not in self.uses:
            self.names.append(name)
            self.uses[name] = bits
        else:
            self.uses[name] |= bits

    def reached(self, name):
        """LOCAL..CELL for a mangled name, UNKNOWN if it does not occur."""
        return self.reach.get(name, UNKNOWN)

    def directive_location(self, name):
        for directive in self.directives:
            if directive.name == name:
                return directive.loc
        return nodes.AST()


def mangle(class_name, name):
    """The name as code inside the class `class_name` (None outside) knows it.

    "Private name mangling" in the language reference, section 6.2.1.
    """
    if class_name is None or not name.startswith('__'):
        return name
    if name.endswith('__') or '.' in name:
        return name
    start = 0
    while start < len(class_name) and class_name[start] == '_':
        start += 1
    if start == len(class_name):
        return name
    return '_' + class_name[start:] + name
