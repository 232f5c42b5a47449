"""The _operator module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module._operator import interp_getters, interp_operator


def _operation(make, name, row):
    method, text = row
    return interp2app(make(method), name=name, doc='Same as %s.' % text)


class Module(BuiltinModule):
    """_operator"""

    name = '_operator'
    doc = "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\n" \
          "to the intrinsic operators of Python.  For example, operator.add(x, y)\n" \
          "is equivalent to the expression x+y."
    members = {
        '_compare_digest': interp2app(interp_operator.compare_digest, name='_compare_digest'),
        'attrgetter': exposed_type(interp_getters.W_AttrGetter),
        'call': interp2app(interp_operator.call),
        'concat': interp2app(interp_operator.concat),
        'contains': interp2app(interp_operator.contains),
        'countOf': interp2app(interp_operator.count_of, name='countOf'),
        'delitem': interp2app(interp_operator.delitem),
        'iconcat': interp2app(interp_operator.iconcat),
        'indexOf': interp2app(interp_operator.index_of, name='indexOf'),
        'is_': interp2app(interp_operator.is_),
        'is_not': interp2app(interp_operator.is_not),
        'itemgetter': exposed_type(interp_getters.W_ItemGetter),
        'length_hint': interp2app(interp_operator.length_hint),
        'methodcaller': exposed_type(interp_getters.W_MethodCaller),
        'setitem': interp2app(interp_operator.setitem),
        'index': interp2app(interp_operator.index),
        'truth': interp2app(interp_operator.truth),
    }
    for _name in interp_operator.BINARY:
        members[_name] = _operation(interp_operator.binary_function, _name, interp_operator.BINARY[_name])
    for _name in interp_operator.UNARY:
        members[_name] = _operation(interp_operator.unary_function, _name, interp_operator.UNARY[_name])
