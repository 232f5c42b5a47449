"""From the parser's tree to objects of the node classes: what `compile(..., PyCF_ONLY_AST)` returns."""
from interpreter.code import wrap_constant
from interpreter.syntax import nodes
from module._ast.interp_ast import W_AST, ast_types
from objspace.space import space


class TreeBuilder(nodes.FieldReader):
    """`build` makes the object of a node; meanwhile `w_obj` is the object whose fields are being set."""

    def __init__(self):
        self.w_obj = None

    def build(self, node):
        """The object of a node and, in its attributes, those of the nodes below."""
        w_obj = space.allocate_instance(W_AST, ast_types.types_w[node.class_name])
        w_outer = self.w_obj
        self.w_obj = w_obj
        node.dump_fields(self)
        if node.has_position:
            self.set('lineno', space.newint(node.lineno))
            self.set('col_offset', space.newint(node.col_offset))
            self.set('end_lineno', space.newint(node.end_lineno))
            self.set('end_col_offset', space.newint(node.end_col_offset))
        self.w_obj = w_outer
        return w_obj

    def set(self, name, w_value):
        self.w_obj.setdictvalue(space, name, w_value)

    def field_int(self, name, value):
        self.set(name, space.newint(value))

    def field_int_opt(self, name, value):
        self.set(name, space.newint(value))

    def field_identifier(self, name, value):
        self.set(name, space.newtext(value))

    def field_identifier_opt(self, name, value):
        self.set(name, space.newtext_or_none(value))

    def field_identifier_list(self, name, values):
        self.set(name, space.newlist([space.newtext(value) for value in values]))

    def field_string_opt(self, name, value):
        self.set(name, space.newtext_or_none(value))

    def field_constant(self, name, value):
        self.set(name, wrap_constant(space, value))

    def field_ctx(self, name, value):
        self.set(name, ast_types.enums_w['expr_context'][value])

    def field_boolop(self, name, value):
        self.set(name, ast_types.enums_w['boolop'][value])

    def field_operator(self, name, value):
        self.set(name, ast_types.enums_w['operator'][value])

    def field_unaryop(self, name, value):
        self.set(name, ast_types.enums_w['unaryop'][value])

    def field_cmpop_list(self, name, values):
        operators_w = ast_types.enums_w['cmpop']
        self.set(name, space.newlist([operators_w[value] for value in values]))

    def field_type_ignore_list(self, name, values):
        items_w = []
        for value in values:
            w_item = space.allocate_instance(W_AST, ast_types.types_w['TypeIgnore'])
            w_item.setdictvalue(space, 'lineno', space.newint(value.lineno))
            w_item.setdictvalue(space, 'tag', space.newtext(value.tag))
            items_w.append(w_item)
        self.set(name, space.newlist(items_w))


def _add_node_methods():
    """field_X, field_X_opt and field_X_list for each kind of node (host level)."""
    for method in sorted(nodes.FieldReader.__dict__):
        if not method.startswith('field_') or method in TreeBuilder.__dict__:
            continue
        lines = ['def %s(self, name, value):' % method]
        if method.endswith('_list'):
            lines += ['    items_w = []',
                      '    for item in value:',
                      '        items_w.append(space.w_None if item is None else self.build(item))',
                      '    self.set(name, space.newlist(items_w))']
        else:
            lines += ['    self.set(name, space.w_None if value is None else self.build(value))']
        namespace = {'space': space}
        exec('\n'.join(lines), namespace)
        setattr(TreeBuilder, method, namespace[method])


_add_node_methods()


def tree_to_object(tree):
    """The object of a `mod` node."""
    return TreeBuilder().build(tree)
