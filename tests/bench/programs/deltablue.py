"""DeltaBlue: an incremental solver of one-way constraints; many small classes. One operation is one chain and one projection test of size 60.

After the algorithm of Freeman-Benson and Maloney (University of Washington TR 89-08-06): each variable is
determined by the strongest constraint that can be satisfied; a plan is the order of the methods to execute.
"""
SIZE = 60

# strengths, strongest first; the walkabout strength of a variable is that of the constraint it can be taken from
REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = range(7)


def is_stronger(left, right):
    return left < right


class Variable:
    def __init__(self, value=0):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walkabout = WEAKEST
        self.is_constant = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def is_input(self):
        return False

    def add_to(self, planner):
        self.attach()
        planner.incremental_add(self)

    def destroy(self, planner):
        if self.is_satisfied():
            planner.incremental_remove(self)
        self.detach()

    def satisfy(self, mark, planner):
        """Enforce this constraint if possible; return the constraint it overrides, or None."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength == REQUIRED:
                raise RuntimeError('a required constraint cannot be satisfied')
            return None
        self.mark_inputs(mark)
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        output.determined_by = self
        if not planner.add_propagate(self, mark):
            raise RuntimeError('a cycle of constraints')
        output.mark = mark
        return overridden


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength, planner):
        Constraint.__init__(self, strength)
        self.variable = variable
        self.satisfied = False
        self.add_to(planner)

    def attach(self):
        self.variable.constraints.append(self)
        self.satisfied = False

    def detach(self):
        self.variable.constraints.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and is_stronger(self.strength, self.variable.walkabout)

    def is_satisfied(self):
        return self.satisfied

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def mark_unsatisfied(self):
        self.satisfied = False

    def recalculate(self):
        self.variable.walkabout = self.strength
        self.variable.is_constant = not self.is_input()
        if self.variable.is_constant:
            self.execute()


class Stay(UnaryConstraint):
    def execute(self):
        pass


class Edit(UnaryConstraint):
    def is_input(self):
        return True

    def execute(self):
        pass


NOWHERE, FORWARD, BACKWARD = 0, 1, -1


class BinaryConstraint(Constraint):
    def __init__(self, first, second, strength, planner):
        Constraint.__init__(self, strength)
        self.first = first
        self.second = second
        self.direction = NOWHERE
        self.add_to(planner)

    def attach(self):
        self.first.constraints.append(self)
        self.second.constraints.append(self)
        self.direction = NOWHERE

    def detach(self):
        self.first.constraints.remove(self)
        self.second.constraints.remove(self)
        self.direction = NOWHERE

    def choose_method(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            free = second.mark != mark and is_stronger(self.strength, second.walkabout)
            self.direction = FORWARD if free else NOWHERE
        elif second.mark == mark:
            self.direction = BACKWARD if is_stronger(self.strength, first.walkabout) else NOWHERE
        elif is_stronger(second.walkabout, first.walkabout):
            self.direction = BACKWARD if is_stronger(self.strength, first.walkabout) else NOWHERE
        else:
            self.direction = FORWARD if is_stronger(self.strength, second.walkabout) else NOWHERE

    def is_satisfied(self):
        return self.direction != NOWHERE

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        variable = self.input()
        return variable.mark == mark or variable.is_constant or variable.determined_by is None

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def mark_unsatisfied(self):
        self.direction = NOWHERE

    def recalculate(self):
        source, target = self.input(), self.output()
        target.walkabout = max(self.strength, source.walkabout)
        target.is_constant = source.is_constant
        if target.is_constant:
            self.execute()


class Equality(BinaryConstraint):
    def execute(self):
        self.output().value = self.input().value


class Scale(BinaryConstraint):
    """second = first * scale + offset."""

    def __init__(self, source, scale, offset, target, strength, planner):
        self.scale = scale
        self.offset = offset
        BinaryConstraint.__init__(self, source, target, strength, planner)

    def attach(self):
        BinaryConstraint.attach(self)
        self.scale.constraints.append(self)
        self.offset.constraints.append(self)

    def detach(self):
        BinaryConstraint.detach(self)
        self.scale.constraints.remove(self)
        self.offset.constraints.remove(self)

    def mark_inputs(self, mark):
        BinaryConstraint.mark_inputs(self, mark)
        self.scale.mark = self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source, target = self.input(), self.output()
        target.walkabout = max(self.strength, source.walkabout)
        target.is_constant = source.is_constant and self.scale.is_constant and self.offset.is_constant
        if target.is_constant:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        output = constraint.output()
        constraint.mark_unsatisfied()
        constraint.detach()
        unsatisfied = self.remove_propagate_from(output)
        constraint.attach()
        for strength in range(REQUIRED, WEAKEST + 1):
            for other in unsatisfied:
                if other.strength == strength:
                    self.incremental_add(other)

    def add_propagate(self, constraint, mark):
        """Recalculate what depends on a constraint; False if it depends on itself."""
        todo = [constraint]
        while todo:
            one = todo.pop()
            output = one.output()
            if output.mark == mark:
                self.incremental_remove(constraint)
                return False
            one.recalculate()
            self.add_consuming(output, todo)
        return True

    def add_consuming(self, variable, todo):
        determining = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not determining and constraint.is_satisfied():
                todo.append(constraint)

    def remove_propagate_from(self, output):
        output.determined_by = None
        output.walkabout = WEAKEST
        output.is_constant = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            determining = variable.determined_by
            for constraint in variable.constraints:
                if constraint is not determining and constraint.is_satisfied():
                    constraint.recalculate()
                    todo.append(constraint.output())
        return unsatisfied

    def plan_from(self, constraints):
        """The satisfied constraints downstream of the given inputs, in an order in which they may be executed."""
        mark = self.new_mark()
        plan = []
        todo = [constraint for constraint in constraints if constraint.is_input() and constraint.is_satisfied()]
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                output.mark = mark
                self.add_consuming(output, todo)
        return plan


def chain_test(size):
    planner = Planner()
    variables = [Variable() for _ in range(size + 1)]
    for i in range(size):
        Equality(variables[i], variables[i + 1], REQUIRED, planner)
    Stay(variables[-1], STRONG_DEFAULT, planner)
    edit = Edit(variables[0], PREFERRED, planner)
    plan = planner.plan_from([edit])
    total = 0
    for value in range(50):
        variables[0].value = value
        for constraint in plan:
            constraint.execute()
        if variables[-1].value != value:
            raise AssertionError('the chain does not carry %d' % value)
        total += variables[-1].value
    edit.destroy(planner)
    return total


def change(variable, value, planner):
    edit = Edit(variable, PREFERRED, planner)
    plan = planner.plan_from([edit])
    for _ in range(10):
        variable.value = value
        for constraint in plan:
            constraint.execute()
    edit.destroy(planner)


def projection_test(size):
    planner = Planner()
    scale, offset = Variable(10), Variable(1000)
    Stay(scale, REQUIRED, planner)
    Stay(offset, REQUIRED, planner)
    sources, targets = [], []
    for i in range(size):
        sources.append(Variable(i))
        targets.append(Variable(i))
        Stay(sources[-1], NORMAL, planner)
        Scale(sources[-1], scale, offset, targets[-1], REQUIRED, planner)
    change(sources[-1], 17, planner)
    total = targets[-1].value
    change(targets[-1], 1050, planner)
    total = total * 10 + sources[-1].value
    change(scale, 5, planner)
    for target in targets:
        total = (total * 3 + target.value) % 1000000007
    change(offset, 2000, planner)
    for target in targets:
        total = (total * 3 + target.value) % 1000000007
    return total


def run(n):
    total = 0
    for _ in range(n):
        total = (total * 5 + chain_test(SIZE) + projection_test(SIZE)) % 1000000007
    return total
