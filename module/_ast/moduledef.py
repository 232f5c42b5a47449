"""The _ast module: its contents."""
from interpreter.module_def import BuiltinModule
from module._ast import interp_ast, interp_read
from module._ast.interp_ast import W_AST


class Module(BuiltinModule):
    """_ast"""

    name = '_ast'
    hidden_types = [W_AST]

    # flags of compile()
    flags = [('PyCF_ALLOW_TOP_LEVEL_AWAIT', 0x2000), ('PyCF_ONLY_AST', 0x400), ('PyCF_TYPE_COMMENTS', 0x1000)]

    def fill(self, space):
        """Put the node classes into the dict (host level)."""
        types_w = interp_ast.make_types(space)
        interp_read.fill_readers()
        for name in sorted(types_w):
            self.set(space, name, types_w[name])
        for name, flag in self.flags:
            self.set(space, name, space.newint(flag))
