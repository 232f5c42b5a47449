"""The first pass over the tree: which names each scope binds, declares and uses.

Here: the walk.  Deciding what each name means is in symtable_analysis.py, the record of
a scope in scope.py.  `build` runs both.
"""
from interpreter.compiler import scope as sc
from interpreter.compiler.failure import failure_at
from interpreter.compiler.scope import Scope, mangle
from interpreter.compiler.symtable_analysis import analyze
from interpreter.compiler.visitor import Walker, left_spine
from interpreter.syntax import nodes

_YIELD_INSIDE = ['', "'yield' inside list comprehension", "'yield' inside set comprehension",
                 "'yield' inside dict comprehension", "'yield' inside generator expression"]


def build(mod, filename, future_annotations):
    """The scopes of a module tree: a dict from node to Scope; the module's key is `mod`.

    Raises SyntaxFailure.
    """
    builder = SymtableBuilder(filename, future_annotations)
    top = builder.enter(sc.MODULE, 'top', mod)
    builder.top = top
    mod.accept(builder)
    builder.leave()
    analyze(top, filename)
    return builder.scopes


class SymtableBuilder(Walker):
    """`current` is the innermost scope, `class_name` the innermost class for mangling."""

    def __init__(self, filename, future_annotations):
        self.filename = filename
        self.future_annotations = future_annotations
        self.scopes = {}
        self.current = None
        self.top = None
        self.class_name = None

    def error(self, node, msg):
        return failure_at(node, msg, self.filename)

    # ---- scopes

    def enter(self, kind, name, node):
        outer = self.current
        scope = Scope(kind, name, node, outer)
        if outer is not None:
            scope.is_nested = outer.is_nested or outer.kind == sc.FUNCTION
            scope.iterable_depth = outer.iterable_depth
            # Annotations that become text must leave no trace.
            if kind != sc.ANNOTATION:
                outer.children.append(scope)
        self.scopes[node] = scope
        self.current = scope
        return scope

    def leave(self):
        self.current = self.current.parent

    # ---- names

    def lookup(self, name):
        return self.current.use(mangle(self.class_name, name))

    def define(self, name, bits, loc):
        self.define_in(self.current, name, bits, loc)

    def define_in(self, scope, name, bits, loc):
        mangled = mangle(self.class_name, name)
        known = scope.use(mangled)
        if bits & sc.DEF_PARAM:
            if known & sc.DEF_PARAM:
                raise self.error(
                    loc, "duplicate argument '%s' in function definition" % name)
            scope.parameters.append(mangled)
        if scope.in_iteration_target:
            if (known | bits) & (sc.DEF_GLOBAL | sc.DEF_NONLOCAL):
                raise self.error(loc, 'comprehension inner loop cannot rebind assignment '
                                      "expression target '%s'" % name)
            bits |= sc.DEF_COMP_ITER
        scope.add(mangled, bits)
        if bits & sc.DEF_GLOBAL:
            # The module itself reaches such a name by STORE_GLOBAL: exec() may have
            # been given other locals.
            self.top.add(mangled, sc.DEF_GLOBAL)

    def declare(self, name, bits, word, node):
        known = self.lookup(name)
        if known & (sc.DEF_PARAM | sc.DEF_LOCAL | sc.USE | sc.DEF_ANNOT):
            if known & sc.DEF_PARAM:
                msg = "name '%s' is parameter and %s" % (name, word)
            elif known & sc.USE:
                msg = "name '%s' is used prior to %s declaration" % (name, word)
            elif known & sc.DEF_ANNOT:
                msg = "annotated name '%s' can't be %s" % (name, word)
            else:
                msg = "name '%s' is assigned to before %s declaration" % (name, word)
            raise self.error(node, msg)
        self.define(name, bits, node)
        self.record_directive(name, node)

    def record_directive(self, name, loc):
        self.current.directives.append(sc.Directive(mangle(self.class_name, name), loc))

    def visit_Global(self, node):
        for name in node.names:
            self.declare(name, sc.DEF_GLOBAL, 'global', node)

    def visit_Nonlocal(self, node):
        for name in node.names:
            self.declare(name, sc.DEF_NONLOCAL, 'nonlocal', node)

    def visit_Name(self, node):
        if node.ctx == nodes.Load:
            self.define(node.id, sc.USE, node)
            if node.id == 'super' and self.current.kind == sc.FUNCTION:
                self.define('__class__', sc.USE, node)
        else:
            self.define(node.id, sc.DEF_LOCAL, node)

    def visit_alias(self, node):
        if node.name == '*':
            if self.current.kind != sc.MODULE:
                raise self.error(node, 'import * only allowed at module level')
            return
        if node.asname is not None:
            self.define(node.asname, sc.DEF_IMPORT, node)
        else:
            self.define(node.name.split('.', 1)[0], sc.DEF_IMPORT, node)

    def visit_ExceptHandler(self, node):
        if node.type is not None:
            node.type.accept(self)
        if node.name is not None:
            self.define(node.name, sc.DEF_LOCAL, node)
        self.visit_body(node.body)

    def visit_MatchAs(self, node):
        if node.pattern is not None:
            node.pattern.accept(self)
        if node.name is not None:
            self.define(node.name, sc.DEF_LOCAL, node)

    def visit_MatchStar(self, node):
        if node.name is not None:
            self.define(node.name, sc.DEF_LOCAL, node)

    def visit_MatchMapping(self, node):
        for key in node.keys:
            key.accept(self)
        for pattern in node.patterns:
            pattern.accept(self)
        if node.rest is not None:
            self.define(node.rest, sc.DEF_LOCAL, node)

    def visit_body(self, body):
        for stmt in body:
            stmt.accept(self)

    # ---- annotations

    def visit_annotation(self, annotation):
        if self.future_annotations:
            self.enter(sc.ANNOTATION, '_annotation', annotation)
            annotation.accept(self)
            self.leave()
        else:
            annotation.accept(self)

    def check_not_annotation(self, node, what):
        if self.current.kind == sc.ANNOTATION:
            raise self.error(node, "'%s' can not be used within an annotation" % what)

    def visit_AnnAssign(self, node):
        target = node.target
        if isinstance(target, nodes.Name):
            known = self.lookup(target.id)
            if (node.simple and known & (sc.DEF_GLOBAL | sc.DEF_NONLOCAL)
                    and self.current.kind != sc.MODULE):
                word = 'global' if known & sc.DEF_GLOBAL else 'nonlocal'
                raise self.error(node, "annotated name '%s' can't be %s" % (target.id, word))
            if node.simple:
                self.define(target.id, sc.DEF_ANNOT | sc.DEF_LOCAL, target)
            elif node.value is not None:
                self.define(target.id, sc.DEF_LOCAL, target)
        else:
            target.accept(self)
        self.visit_annotation(node.annotation)
        if node.value is not None:
            node.value.accept(self)

    # ---- functions and classes

    def visit_defaults(self, args):
        for default in args.defaults:
            default.accept(self)
        for kw_default in args.kw_defaults:
            if kw_default is not None:
                kw_default.accept(self)

    def visit_arg_annotations(self, args):
        for arg in args.posonlyargs:
            self.visit_arg_annotation(arg)
        for arg in args.args:
            self.visit_arg_annotation(arg)
        self.visit_arg_annotation(args.vararg)
        self.visit_arg_annotation(args.kwarg)
        for arg in args.kwonlyargs:
            self.visit_arg_annotation(arg)

    def visit_arg_annotation(self, arg):
        if arg is not None and arg.annotation is not None:
            self.visit_annotation(arg.annotation)

    def visit_arguments(self, node):
        scope = self.current
        for arg in node.posonlyargs:
            self.define(arg.arg, sc.DEF_PARAM, arg)
        for arg in node.args:
            self.define(arg.arg, sc.DEF_PARAM, arg)
        for arg in node.kwonlyargs:
            self.define(arg.arg, sc.DEF_PARAM, arg)
        if node.vararg is not None:
            self.define(node.vararg.arg, sc.DEF_PARAM, node.vararg)
            scope.has_varargs = True
        if node.kwarg is not None:
            self.define(node.kwarg.arg, sc.DEF_PARAM, node.kwarg)
            scope.has_varkeywords = True

    def visit_function(self, node, name, args, body, decorators, returns, is_coroutine):
        self.define(name, sc.DEF_LOCAL, node)
        self.visit_defaults(args)
        self.visit_arg_annotations(args)
        if returns is not None:
            self.visit_annotation(returns)
        for decorator in decorators:
            decorator.accept(self)
        scope = self.enter(sc.FUNCTION, name, node)
        scope.is_coroutine = is_coroutine
        args.accept(self)
        self.visit_body(body)
        self.leave()

    def visit_FunctionDef(self, node):
        self.visit_function(node, node.name, node.args, node.body, node.decorator_list,
                            node.returns, False)

    def visit_AsyncFunctionDef(self, node):
        self.visit_function(node, node.name, node.args, node.body, node.decorator_list,
                            node.returns, True)

    def visit_Lambda(self, node):
        self.visit_defaults(node.args)
        self.enter(sc.FUNCTION, 'lambda', node)
        node.args.accept(self)
        node.body.accept(self)
        self.leave()

    def visit_ClassDef(self, node):
        self.define(node.name, sc.DEF_LOCAL, node)
        for base in node.bases:
            base.accept(self)
        for keyword in node.keywords:
            keyword.accept(self)
        for decorator in node.decorator_list:
            decorator.accept(self)
        self.enter(sc.CLASS, node.name, node)
        outer_class = self.class_name
        self.class_name = node.name
        self.visit_body(node.body)
        self.class_name = outer_class
        self.leave()

    # ---- generators and coroutines

    def check_yield(self, node):
        kind = self.current.comprehension
        if kind != sc.NO_COMPREHENSION:
            raise self.error(node, _YIELD_INSIDE[kind])

    def visit_Yield(self, node):
        self.check_not_annotation(node, 'yield expression')
        if node.value is not None:
            node.value.accept(self)
        self.current.is_generator = True
        self.check_yield(node)

    def visit_YieldFrom(self, node):
        self.check_not_annotation(node, 'yield expression')
        node.value.accept(self)
        self.current.is_generator = True
        self.check_yield(node)

    def visit_Await(self, node):
        self.check_not_annotation(node, 'await expression')
        node.value.accept(self)
        self.current.is_coroutine = True

    # ---- comprehensions and assignment expressions

    def visit_iterable(self, iterable):
        scope = self.current
        scope.iterable_depth += 1
        iterable.accept(self)
        scope.iterable_depth -= 1

    def visit_iteration_target(self, target):
        scope = self.current
        scope.in_iteration_target = True
        target.accept(self)
        scope.in_iteration_target = False

    def visit_comprehension_scope(self, node, kind, name, generators, elt, value):
        outermost = generators[0]
        self.visit_iterable(outermost.iter)
        scope = self.enter(sc.FUNCTION, name, node)
        scope.comprehension = kind
        if outermost.is_async:
            scope.is_coroutine = True
        self.define('.0', sc.DEF_PARAM, node)
        self.visit_iteration_target(outermost.target)
        for condition in outermost.ifs:
            condition.accept(self)
        for i in range(1, len(generators)):
            generators[i].accept(self)
        if value is not None:
            value.accept(self)
        elt.accept(self)
        is_generator = kind == sc.GENERATOR_EXP
        scope.is_generator = is_generator
        self.leave()
        if scope.is_coroutine and not is_generator:
            self.current.is_coroutine = True

    def visit_comprehension(self, node):
        self.visit_iteration_target(node.target)
        self.visit_iterable(node.iter)
        for condition in node.ifs:
            condition.accept(self)
        if node.is_async:
            self.current.is_coroutine = True

    def visit_ListComp(self, node):
        self.visit_comprehension_scope(node, sc.LIST_COMP, 'listcomp', node.generators,
                                       node.elt, None)

    def visit_SetComp(self, node):
        self.visit_comprehension_scope(node, sc.SET_COMP, 'setcomp', node.generators,
                                       node.elt, None)

    def visit_DictComp(self, node):
        self.visit_comprehension_scope(node, sc.DICT_COMP, 'dictcomp', node.generators,
                                       node.key, node.value)

    def visit_GeneratorExp(self, node):
        self.visit_comprehension_scope(node, sc.GENERATOR_EXP, 'genexpr', node.generators,
                                       node.elt, None)

    def visit_NamedExpr(self, node):
        self.check_not_annotation(node, 'named expression')
        if self.current.iterable_depth > 0:
            raise self.error(node, 'assignment expression cannot be used in a comprehension '
                                   'iterable expression')
        if self.current.comprehension != sc.NO_COMPREHENSION:
            self.bind_outside(node.target)
        node.value.accept(self)
        node.target.accept(self)

    def bind_outside(self, target):
        # PEP 572: the target belongs to the function around all comprehensions.
        assert isinstance(target, nodes.Name)
        name = target.id
        scope = self.current
        while scope is not None:
            known = scope.use(mangle(self.class_name, name))
            if scope.comprehension != sc.NO_COMPREHENSION:
                if known & sc.DEF_COMP_ITER:
                    raise self.error(target, 'assignment expression cannot rebind '
                                             "comprehension iteration variable '%s'" % name)
            elif scope.kind == sc.FUNCTION:
                if known & sc.DEF_GLOBAL:
                    self.define(name, sc.DEF_GLOBAL, target)
                else:
                    self.define(name, sc.DEF_NONLOCAL, target)
                self.record_directive(name, target)
                self.define_in(scope, name, sc.DEF_LOCAL, target)
                return
            elif scope.kind == sc.CLASS:
                raise self.error(target, 'assignment expression within a comprehension '
                                         'cannot be used in a class body')
            else:
                self.define(name, sc.DEF_GLOBAL, target)
                self.record_directive(name, target)
                self.define_in(scope, name, sc.DEF_GLOBAL, target)
                return
            scope = scope.parent

    def visit_BinOp(self, node):
        spine = left_spine(node)
        spine[len(spine) - 1].left.accept(self)
        for i in range(len(spine) - 1, -1, -1):
            spine[i].right.accept(self)
