"""From objects of the node classes to nodes: the first half of `compile(tree, ...)`.

Here the fields are read and their types checked, with CPython 3.11's errors; interp_validate.py
then checks what the nodes say.  The readers of the classes are generated from the declarations in
interpreter/syntax/nodes.py: one subclass of ClassReader each.
"""
from interpreter.compiler.unit import ConstFrozenset, ConstTuple
from interpreter.error import oefmt
from interpreter.syntax import constants, nodes
from module._ast.interp_ast import ENUMS, ast_types, has_optional_end, sum_of
from objspace.complexobject import W_ComplexObject
from objspace.listobject import W_ListObject
from objspace.space import space
from objspace.typeobject import W_Type
from rpython.rlib import rstackovf


class ClassReader(object):
    """Reads objects of one class. `sum`: the sum (or product) it belongs to; `number`: of an enumeration's member."""
    _immutable_ = True
    sum = ''
    number = 0

    def read(self, reader, w_obj):
        """The node of the object, position included."""
        raise NotImplementedError


class EnumReader(ClassReader):
    """A class without fields, such as Load."""
    _immutable_ = True

    def __init__(self, sum, number):
        self.sum = sum
        self.number = number


class ClassReaders(object):
    """`by_type`: W_Type -> ClassReader; filled when the space is made."""

    def __init__(self):
        self.by_type = {}


class_readers = ClassReaders()


class TreeReader(object):
    """One method per kind of field: each reads the field `name` of w_obj, an object of the class `owner`."""

    def __init__(self):
        self.lineno = 0
        self.col_offset = 0
        self.end_lineno = 0
        self.end_col_offset = 0

    # ---- attributes

    def attribute(self, w_obj, name, owner):
        w_value = space.findattr_text(w_obj, name)
        if w_value is None:
            raise oefmt(space.w_TypeError, 'required field "%s" missing from %s', name, owner)
        return w_value

    def optional(self, w_obj, name):
        "The value, or None if there is none or it is Python's None."
        w_value = space.findattr_text(w_obj, name)
        if w_value is None or space.is_none(w_value):
            return None
        return w_value

    def items(self, w_obj, name, owner):
        w_value = self.attribute(w_obj, name, owner)
        if not isinstance(w_value, W_ListObject):
            raise oefmt(space.w_TypeError, '%s field "%s" must be a list, not a %T', owner, name, w_value)
        return w_value.getitems_copy()

    def required(self, name, owner):
        "The error for None in a field that must have a value."
        return oefmt(space.w_ValueError, "field '%s' is required for %s", name, owner)

    def class_reader(self, w_obj, sum):
        "The reader of the object's class. Raises TypeError if the class does not belong to the sum."
        w_type = space.type(w_obj)
        assert isinstance(w_type, W_Type)
        for w_class in w_type.mro_w:
            found = class_readers.by_type.get(w_class, None)
            if found is not None and found.sum == sum:
                return found
        raise oefmt(space.w_TypeError, "expected some sort of %s, but got %R", sum, w_obj)

    def sum_reader(self, w_obj, sum, optional_end):
        "The same, for a sum with positions: CPython looks for these first."
        self.read_position(w_obj, sum, optional_end)
        return self.class_reader(w_obj, sum)

    # ---- simple kinds

    def to_int(self, w_value):
        if not space.isinstance_w(w_value, space.w_int):
            raise oefmt(space.w_ValueError, "invalid integer value: %R", w_value)
        value = space.gateway_int_w(w_value)
        if value > 0x7fffffff or value < -0x80000000:
            raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
        return value

    def to_identifier(self, w_value):
        if space.is_none(w_value):
            return None
        if not space.is_w(space.type(w_value), space.w_str):
            raise oefmt(space.w_TypeError, "AST identifier must be of type str")
        return space.text_w(w_value)

    def field_int(self, w_obj, name, owner):
        return self.to_int(self.attribute(w_obj, name, owner))

    def field_int_opt(self, w_obj, name, owner):
        w_value = self.optional(w_obj, name)
        if w_value is None:
            return 0
        return self.to_int(w_value)

    def field_identifier(self, w_obj, name, owner):
        return self.to_identifier(self.attribute(w_obj, name, owner))

    def field_identifier_opt(self, w_obj, name, owner):
        w_value = self.optional(w_obj, name)
        if w_value is None:
            return None
        return self.to_identifier(w_value)

    def field_identifier_list(self, w_obj, name, owner):
        result = []
        for w_item in self.items(w_obj, name, owner):
            value = self.to_identifier(w_item)
            if value is None:
                raise oefmt(space.w_TypeError, "AST identifier must be of type str")
            result.append(value)
        return result

    def field_string_opt(self, w_obj, name, owner):
        w_value = self.optional(w_obj, name)
        if w_value is None:
            return None
        if space.is_w(space.type(w_value), space.w_bytes):
            return space.bytes_w(w_value)
        if not space.is_w(space.type(w_value), space.w_str):
            raise oefmt(space.w_TypeError, "AST string must be of type str")
        return space.text_w(w_value)

    def field_constant(self, w_obj, name, owner):
        return constant_of(self.attribute(w_obj, name, owner))

    def field_ctx(self, w_obj, name, owner):
        return self.class_reader(self.attribute(w_obj, name, owner), 'expr_context').number

    def field_boolop(self, w_obj, name, owner):
        return self.class_reader(self.attribute(w_obj, name, owner), 'boolop').number

    def field_operator(self, w_obj, name, owner):
        return self.class_reader(self.attribute(w_obj, name, owner), 'operator').number

    def field_unaryop(self, w_obj, name, owner):
        return self.class_reader(self.attribute(w_obj, name, owner), 'unaryop').number

    def field_cmpop_list(self, w_obj, name, owner):
        result = []
        for w_item in self.items(w_obj, name, owner):
            result.append(self.class_reader(w_item, 'cmpop').number)
        return result

    def field_type_ignore_list(self, w_obj, name, owner):
        "Checked and left out: the compiler has no use for them."
        for w_item in self.items(w_obj, name, owner):
            self.class_reader(w_item, 'type_ignore')
            self.field_int(w_item, 'lineno', 'TypeIgnore')
            self.attribute(w_item, 'tag', 'TypeIgnore')
        return []

    # ---- positions

    def read_position(self, w_obj, owner, optional_end):
        """Read the position into `lineno` and so on: valid until the next object is read."""
        lineno = self.field_int(w_obj, 'lineno', owner)
        col_offset = self.field_int(w_obj, 'col_offset', owner)
        end_lineno = lineno
        end_col_offset = col_offset
        if not optional_end:
            end_lineno = self.field_int(w_obj, 'end_lineno', owner)
            end_col_offset = self.field_int(w_obj, 'end_col_offset', owner)
        else:
            w_end = self.optional(w_obj, 'end_lineno')
            if w_end is not None:
                end_lineno = self.to_int(w_end)
            w_end = self.optional(w_obj, 'end_col_offset')
            if w_end is not None:
                end_col_offset = self.to_int(w_end)
        self.lineno = lineno
        self.col_offset = col_offset
        self.end_lineno = end_lineno
        self.end_col_offset = end_col_offset


def constant_of(w_value):
    """The ConstantValue of a constant's object. Raises TypeError for other objects."""
    w_type = space.type(w_value)
    if space.is_none(w_value):
        return constants.NONE
    if space.is_w(w_value, space.w_Ellipsis):
        return constants.ELLIPSIS
    if space.is_w(w_type, space.w_bool):
        return constants.ConstBool(space.is_true(w_value))
    if space.is_w(w_type, space.w_int):
        return constants.ConstInt(space.bigint_w(w_value))
    if space.is_w(w_type, space.w_float):
        return constants.ConstFloat(space.float_w(w_value))
    if space.is_w(w_type, space.w_complex):
        assert isinstance(w_value, W_ComplexObject)
        return constants.ConstComplex(w_value.realval, w_value.imagval)
    if space.is_w(w_type, space.w_str):
        return constants.ConstStr(space.unicode_w(w_value))
    if space.is_w(w_type, space.w_bytes):
        return constants.ConstBytes(space.bytes_w(w_value))
    if space.is_w(w_type, space.w_tuple) or space.is_w(w_type, space.w_frozenset):
        items = [constant_of(w_item) for w_item in space.unpackiterable(w_value)]
        if space.is_w(w_type, space.w_tuple):
            return ConstTuple(items)
        return ConstFrozenset(items)
    raise oefmt(space.w_TypeError, "got an invalid type in Constant: %s", space.text_w(
        space.getattr_text(w_type, '__name__')))


# ---- generated: the readers of the classes, and the methods of TreeReader for fields that are nodes

_KEEP_POSITION = ['    lineno, col_offset = reader.lineno, reader.col_offset',
                  '    end_lineno, end_col_offset = reader.end_lineno, reader.end_col_offset']


def _reader_lines(cls):
    name = cls.__name__
    lines = ['def read(self, reader, w_obj):']
    owner = sum_of(cls)
    if owner is not None and cls.has_position:
        lines += _KEEP_POSITION         # read by sum_reader()
    for kind, field in cls._fields:
        lines.append('    x_%s = reader.%s(w_obj, %r, %r)' % (field, nodes.field_method(kind), field, name))
    if owner is None and cls.has_position:
        lines += ['    reader.read_position(w_obj, %r, True)' % name] + _KEEP_POSITION
    for kind, field in cls._fields:
        if kind in ('identifier', 'expr', 'pattern', 'arguments'):
            lines += ['    if x_%s is None:' % field,
                      '        raise reader.required(%r, %r)' % (field, name)]
    lines.append('    node = cls(%s)' % ', '.join(['x_' + field for _, field in cls._fields]))
    if cls.has_position:
        lines.append('    node.at(lineno, col_offset, end_lineno, end_col_offset)')
    return lines + ['    return node']


def _make_reader(cls):
    namespace = {'cls': cls}
    exec('\n'.join(_reader_lines(cls)), namespace)

    class Reader(ClassReader):
        _immutable_ = True
        sum = sum_of(cls) or cls.__name__
        read = namespace['read']
    Reader.__name__ = 'Reader_' + cls.__name__
    return Reader()


def _node_kinds():
    """Name of a sum or product -> its class in nodes.py (host level)."""
    result = {'excepthandler': nodes.ExceptHandler}
    for cls in nodes.ALL:
        name = sum_of(cls) or cls.__name__
        if name != 'excepthandler':
            result[name] = getattr(nodes, name)
    return result


def _add_node_methods(readers):
    """node_X, field_X, field_X_opt, field_X_list for each sum or product X (host level)."""
    for kind, cls in sorted(_node_kinds().items()):
        is_product = kind in readers
        # products are read without a look at the class; None in a list is left to the validation
        lines = ['def node_%s(self, w_obj):' % kind]
        if is_product:
            lines += ['    node = product.read(self, w_obj)']
        else:
            lines += ['    if space.is_none(w_obj):',
                      '        return None',
                      '    node = self.%s.read(self, w_obj)' % (
                          'sum_reader(w_obj, %r, %r)' % (kind, has_optional_end(kind))
                          if cls.has_position else 'class_reader(w_obj, %r)' % kind)]
        lines += ['    assert isinstance(node, cls)',
                  '    return node',
                  'def field_%s(self, w_obj, name, owner):' % kind,
                  '    return self.node_%s(self.attribute(w_obj, name, owner))' % kind,
                  'def field_%s_opt(self, w_obj, name, owner):' % kind,
                  '    w_value = self.optional(w_obj, name)',
                  '    if w_value is None:',
                  '        return None',
                  '    return self.node_%s(w_value)' % kind,
                  'def field_%s_list(self, w_obj, name, owner):' % kind,
                  '    result = []',
                  '    for w_item in self.items(w_obj, name, owner):',
                  '        result.append(self.node_%s(w_item))' % kind,
                  '    return result']
        namespace = {'space': space, 'cls': cls, 'product': readers.get(kind)}
        exec('\n'.join(lines), namespace)
        for method in ['node_' + kind, 'field_' + kind, 'field_%s_opt' % kind, 'field_%s_list' % kind]:
            setattr(TreeReader, method, namespace[method])
    TreeReader.field_expr_opt_list = TreeReader.__dict__['field_expr_list']


def fill_readers():
    """Set up `class_readers` for the node classes (host level, once `ast_types` is filled)."""
    products = {}
    by_type = class_readers.by_type
    for cls in nodes.ALL:
        reader = _make_reader(cls)
        by_type[ast_types.types_w[cls.__name__]] = reader
        if sum_of(cls) is None:
            products[cls.__name__] = reader
    by_type[ast_types.types_w['TypeIgnore']] = EnumReader('type_ignore', 0)
    for name, constructors in ENUMS:
        for number in range(1, len(constructors)):
            by_type[ast_types.types_w[constructors[number]]] = EnumReader(name, number)
    _add_node_methods(products)


# what compile() wants in each of its modes
_WANTED = {'exec': 'Module', 'eval': 'Expression', 'single': 'Interactive'}


def object_to_tree(w_tree, mode):
    """The `mod` node of an object. Raises TypeError, ValueError, OverflowError as CPython does."""
    w_wanted = ast_types.types_w[_WANTED[mode]]
    if not space.isinstance_w(w_tree, w_wanted):
        raise oefmt(space.w_TypeError, "expected %s node, got %s", _WANTED[mode],
                    space.type(w_tree).getname())
    try:
        return TreeReader().node_mod(w_tree)
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        raise oefmt(space.w_RecursionError, "maximum recursion depth exceeded while traversing 'expr' node")
