"""Targets: an expression that was parsed becomes something assigned to or deleted.

The grammar of targets is a part of the grammar of expressions, so that parsing first and
converting afterwards needs no lookahead.  What cannot be converted is reported by the
second pass with the name of the offending kind of expression.

Source of the rules: "Assignment statements" in the Python 3.11 reference.
"""
from interpreter.syntax import constants, nodes, tokens
from interpreter.syntax.parser_base import GenericFailure

# which statement a bad target is searched for
STAR_TARGETS, DEL_TARGETS, FOR_TARGETS = 0, 1, 2


def convert_target(node, ctx):
    "Set the context of the node and its parts; False if there is no such target."
    if isinstance(node, nodes.Name):
        node.ctx = ctx
    elif isinstance(node, nodes.Attribute):
        node.ctx = ctx
    elif isinstance(node, nodes.Subscript):
        node.ctx = ctx
    elif isinstance(node, nodes.Starred):
        if ctx == nodes.Del or isinstance(node.value, nodes.Starred):
            return False
        if not convert_target(node.value, ctx):
            return False
        node.ctx = ctx
    elif isinstance(node, nodes.List):
        for item in node.elts:
            if not convert_target(item, ctx):
                return False
        node.ctx = ctx
    elif isinstance(node, nodes.Tuple):
        for item in node.elts:
            if not convert_target(item, ctx):
                return False
        node.ctx = ctx
    else:
        return False
    return True


def is_single_target(node):
    return (isinstance(node, nodes.Name) or isinstance(node, nodes.Attribute)
            or isinstance(node, nodes.Subscript))


def invalid_target(node, purpose):
    "The first part that cannot be a target, or None."
    if isinstance(node, nodes.List):
        return _invalid_in(node.elts, purpose)
    if isinstance(node, nodes.Tuple):
        return _invalid_in(node.elts, purpose)
    if isinstance(node, nodes.Starred):
        if purpose == DEL_TARGETS:
            return node
        return invalid_target(node.value, purpose)
    if isinstance(node, nodes.Compare):
        # `for x in y` reads as a comparison up to here
        if purpose == FOR_TARGETS:
            if node.ops[0] == nodes.In:
                return invalid_target(node.left, purpose)
            return None
        return node
    if is_single_target(node):
        return None
    return node


def _invalid_in(elts, purpose):
    for item in elts:
        found = invalid_target(item, purpose)
        if found is not None:
            return found
    return None


_NAMES = [
    (nodes.Attribute, 'attribute'), (nodes.Subscript, 'subscript'),
    (nodes.Starred, 'starred'), (nodes.Name, 'name'), (nodes.List, 'list'),
    (nodes.Tuple, 'tuple'), (nodes.Lambda, 'lambda'), (nodes.Call, 'function call'),
    (nodes.BoolOp, 'expression'), (nodes.BinOp, 'expression'),
    (nodes.UnaryOp, 'expression'), (nodes.GeneratorExp, 'generator expression'),
    (nodes.Yield, 'yield expression'), (nodes.YieldFrom, 'yield expression'),
    (nodes.Await, 'await expression'), (nodes.ListComp, 'list comprehension'),
    (nodes.SetComp, 'set comprehension'), (nodes.DictComp, 'dict comprehension'),
    (nodes.Dict, 'dict literal'), (nodes.Set, 'set display'),
    (nodes.JoinedStr, 'f-string expression'),
    (nodes.FormattedValue, 'f-string expression'), (nodes.Compare, 'comparison'),
    (nodes.IfExp, 'conditional expression'), (nodes.NamedExpr, 'named expression'),
]
_NAME_OF_CLASS = {}
for _cls, _text in _NAMES:
    _NAME_OF_CLASS[_cls.class_name] = _text


def expression_name(node):
    "What messages call this kind of expression."
    if isinstance(node, nodes.Constant):
        value = node.value
        if isinstance(value, constants.ConstNone):
            return 'None'
        if isinstance(value, constants.ConstBool):
            if value.value:
                return 'True'
            return 'False'
        if isinstance(value, constants.ConstEllipsis):
            return 'ellipsis'
        return 'literal'
    return _NAME_OF_CLASS[node.class_name]


class TargetParser(object):
    _mixin_ = True

    def for_targets(self):
        "The targets of `for`, up to its `in`."
        start = self.tok
        start_pos = self.pos
        try:
            target = self.target_list(start)
        except GenericFailure:
            if self.diagnosing:
                self.check_for_target(start_pos)
            raise
        if not convert_target(target, nodes.Store):
            if self.diagnosing:
                self.check_for_target(start_pos)
            raise self.generic()
        if self.diagnosing and self.tok.kind != tokens.K_IN:
            self.check_for_target(start_pos)
        return target

    def target_list(self, start):
        target = self.target_item()
        if self.tok.kind != tokens.COMMA:
            return target
        elts = [target]
        while self.accept(tokens.COMMA):
            if not self.at_star_expression():
                break
            elts.append(self.target_item())
        node = nodes.Tuple(elts, nodes.Store)
        self.close(node, start)
        return node

    def target_item(self):
        """A primary, perhaps starred.

        An operator after it is not read: the error is where the target ends.
        """
        start = self.tok
        if not self.accept(tokens.STAR):
            return self.primary()
        node = nodes.Starred(self.primary(), nodes.Load)
        self.close(node, start)
        return node
