"""The second pass of the symbol table: what each name of each scope refers to.

A name bound in a function and used further inside becomes a cell there and free inside;
all scopes between pass it on.  Rules: "Resolution of names" in the language reference,
section 4.2.2.  Sets of names are dicts to None.
"""
from interpreter.compiler import scope as sc
from interpreter.compiler.failure import failure_at


def analyze(top, filename):
    """Fill in `reach` and `needs_class_cell` of the scope `top` and all inside it.

    Raises SyntaxFailure.
    """
    Analysis(filename).block(top, {}, False, {}, {})


def _update(target, source):
    for name in source:
        target[name] = None


def _discard(names, name):
    if name in names:
        del names[name]


class Analysis(object):

    def __init__(self, filename):
        self.filename = filename

    def error(self, scope, name, msg):
        return failure_at(scope.directive_location(name), msg, self.filename)

    def block(self, scope, bound, inside_something, free, known_global):
        """`bound`: names of enclosing functions; `free` collects what this scope lacks.

        `bound`, `free` and `known_global` belong to this call.  `inside_something` is
        False for the module, where there is nothing that nonlocal could mean.
        """
        local = {}
        new_global = {}
        new_free = {}
        new_bound = {}
        if scope.kind == sc.CLASS:
            _update(new_global, known_global)
            _update(new_bound, bound)
        for name in scope.names:
            self.name(scope, name, bound, inside_something, local, free, known_global)
        if scope.kind == sc.CLASS:
            # The methods see __class__ but no other name of the class.
            new_bound['__class__'] = None
        else:
            if scope.kind == sc.FUNCTION:
                _update(new_bound, local)
            _update(new_bound, bound)
            _update(new_global, known_global)
        for child in scope.children:
            child_free = {}
            child_bound = {}
            _update(child_bound, new_bound)
            child_global = {}
            _update(child_global, new_global)
            self.block(child, child_bound, True, child_free, child_global)
            _update(new_free, child_free)
        if scope.kind == sc.FUNCTION:
            self.make_cells(scope, new_free)
        elif scope.kind == sc.CLASS and '__class__' in new_free:
            _discard(new_free, '__class__')
            scope.needs_class_cell = True
        self.pass_on(scope, bound, inside_something, new_free)
        _update(free, new_free)

    def name(self, scope, name, bound, inside_something, local, free, known_global):
        bits = scope.use(name)
        if bits & sc.DEF_GLOBAL:
            if bits & sc.DEF_NONLOCAL:
                raise self.error(scope, name, "name '%s' is nonlocal and global" % name)
            scope.reach[name] = sc.GLOBAL_EXPLICIT
            known_global[name] = None
            _discard(bound, name)
        elif bits & sc.DEF_NONLOCAL:
            if not inside_something:
                raise self.error(scope, name,
                                 'nonlocal declaration not allowed at module level')
            if name not in bound:
                raise self.error(scope, name, "no binding for nonlocal '%s' found" % name)
            scope.reach[name] = sc.FREE
            free[name] = None
        elif bits & sc.DEF_BOUND:
            scope.reach[name] = sc.LOCAL
            local[name] = None
            _discard(known_global, name)
        elif name in bound:
            scope.reach[name] = sc.FREE
            free[name] = None
        else:
            scope.reach[name] = sc.GLOBAL_IMPLICIT

    def make_cells(self, scope, free):
        for name in scope.names:
            if scope.reach[name] == sc.LOCAL and name in free:
                scope.reach[name] = sc.CELL
                _discard(free, name)

    def pass_on(self, scope, bound, inside_something, free):
        # A name that only inner scopes use is free in this one too.
        for name in free:
            if name in scope.uses:
                if scope.kind == sc.CLASS:
                    if scope.uses[name] & (sc.DEF_BOUND | sc.DEF_GLOBAL):
                        scope.uses[name] |= sc.DEF_FREE_CLASS
            elif not inside_something or name in bound:
                scope.names.append(name)
                scope.uses[name] = 0
                scope.reach[name] = sc.FREE
