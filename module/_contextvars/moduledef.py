"""The _contextvars module: context variables (PEP 567)."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module._contextvars import interp_context, interp_variable


class Module(BuiltinModule):
    """_contextvars"""

    name = '_contextvars'
    doc = "Context Variables"
    hidden_types = [interp_variable.W_Missing, interp_context.W_KeyIterator, interp_context.W_ValueIterator,
                    interp_context.W_ItemIterator]
    members = {
        'Context': exposed_type(interp_context.W_Context),
        'ContextVar': exposed_type(interp_variable.W_ContextVar),
        'Token': exposed_type(interp_variable.W_Token),
        'copy_context': interp2app(interp_context.copy_context),
    }
