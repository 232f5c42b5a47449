"""The _opcode module: its contents."""
from interpreter import opcode_table
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._opcode import interp_opcode


class Module(BuiltinModule):
    """_opcode; the three tables are read by our lib/opcode.py."""

    name = '_opcode'
    doc = "Opcode support module."
    members = {
        'get_specialization_stats': interp2app(interp_opcode.get_specialization_stats),
        'stack_effect': interp2app(interp_opcode.stack_effect),
        'opcode_rows': value(interp_opcode.opcode_rows),
        'binary_operators': value(lambda space: interp_opcode.operator_texts(
            space, opcode_table.BINARY_OPERATORS)),
        'compare_operators': value(lambda space: interp_opcode.operator_texts(
            space, opcode_table.COMPARE_OPERATORS)),
    }
