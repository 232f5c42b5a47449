"""The node classes of `_ast`: the type AST and, derived from interpreter/syntax/nodes.py, all its subclasses.

The subclasses are ordinary Python classes, made once on the host when the space is made, so
that the process start costs nothing.  `ast_types` keeps what the conversions need: interp_build.py
turns a tree of the parser into objects of these classes, interp_read.py the other way round.

Source: "ast" in the Python 3.11 library reference; the texts of errors are CPython 3.11's.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.syntax import nodes
from interpreter.typedef import TypeDef

POSITION_NAMES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset']
# kinds of fields in nodes.py that the ASDL calls otherwise
_KIND_NAMES = {'ctx': 'expr_context', 'expr?*': 'expr*'}

# The sums of constructors without fields: name, and the constructors by the number that nodes.py gives them.
ENUMS = [
    ('expr_context', nodes.EXPR_CONTEXT_NAMES),
    ('boolop', nodes.BOOLOP_NAMES),
    ('operator', nodes.OPERATOR_NAMES),
    ('unaryop', nodes.UNARYOP_NAMES),
    ('cmpop', nodes.CMPOP_NAMES),
]


class W_AST(W_Root):
    """An instance of AST or of a class derived from it; its fields are ordinary attributes."""
    _attrs_ = []

    def descr_init(self, space, __args__):
        """AST(*fields, **fields)"""
        w_type = space.type(self)
        names_w = []
        w_fields = space.findattr_text(w_type, '_fields')
        if w_fields is not None:
            names_w = space.fixedview(w_fields)
        args_w = __args__.args_w
        if len(args_w) > len(names_w):
            raise oefmt(space.w_TypeError, "%s constructor takes at most %d positional argument%s",
                        w_type.getname(), len(names_w), '' if len(names_w) == 1 else 's')
        for i in range(len(args_w)):
            space.setattr(self, names_w[i], args_w[i])
        if __args__.names is not None:
            for i in range(len(__args__.names)):
                self._init_keyword(space, __args__.names[i], __args__.kwargs_w[i], names_w, len(args_w))

    def _init_keyword(self, space, name, w_value, names_w, count):
        w_name = space.newtext(name)
        for i in range(count):
            if space.eq_w(names_w[i], w_name):
                raise oefmt(space.w_TypeError, "%s got multiple values for argument '%s'",
                            space.type(self).getname(), name)
        space.setattr(self, w_name, w_value)

    def descr_reduce(self, space):
        w_dict = self.getdict(space)
        w_type = space.type(self)
        if w_dict is None:
            return space.newtuple2(w_type, space.newtuple([]))
        return space.newtuple([w_type, space.newtuple([]), w_dict])


def descr_new_ast(space, w_type, __args__):
    space.check_new_type(space.w_AST, w_type)
    return space.allocate_instance(W_AST, w_type)


W_AST.typedef = TypeDef(
    'AST', module='ast', has_dict=True,
    __new__=interp2app(descr_new_ast),
    __init__=interp2app(W_AST.descr_init),
    __reduce__=interp2app(W_AST.descr_reduce),
)


class AstTypes(object):
    """All node classes; filled when the space is made, constant from then on.

    types_w     class name -> W_Type
    enums_w     name of an enumeration -> the one instance of each of its classes, by number (0: None)
    """

    def __init__(self):
        self.types_w = {}
        self.enums_w = {}


ast_types = AstTypes()


def sum_of(cls):
    """The name of the ASDL sum that a class of nodes.py belongs to, None for a product (host level)."""
    base = cls.__mro__[1]
    if base is not nodes.AST:
        return base.__name__
    return 'excepthandler' if cls is nodes.ExceptHandler else None


def has_optional_end(name):
    """Whether the end position may be missing in objects of the sum or product (host level)."""
    return name != 'pattern'


def field_text(kind, name):
    """One field in the ASDL's words (host level)."""
    return '%s %s' % (_KIND_NAMES.get(kind, kind), name)


def _signature(name, fields):
    if not fields:
        return name
    return '%s(%s)' % (name, ', '.join([field_text(kind, field) for kind, field in fields]))


class _Maker(object):
    """Makes the classes (host level)."""

    def __init__(self, space):
        self.space = space
        self.w_base = space.add_type(W_AST)

    def names(self, names):
        return self.space.newtuple([self.space.newtext(name) for name in names])

    def make_base(self):
        empty = self.space.newtuple([])
        for name in ['_fields', '__match_args__', '_attributes']:
            self.w_base.dict_w[name] = empty
        # Python code may change it, like its subclasses
        self.w_base.is_heaptype = True
        self.w_base.name = 'AST'
        self.w_base.dict_w['__module__'] = self.space.newtext('ast')
        ast_types.types_w['AST'] = self.w_base

    def make(self, name, w_base, doc, field_names, optional, attributes=None):
        space = self.space
        w_dict = space.newdict()
        w_names = self.names(field_names)
        space.setitem_text(w_dict, '_fields', w_names)
        space.setitem_text(w_dict, '__match_args__', w_names)
        space.setitem_text(w_dict, '__module__', space.newtext('ast'))
        space.setitem_text(w_dict, '__doc__', space.newtext(doc))
        if attributes is not None:
            space.setitem_text(w_dict, '_attributes', self.names(attributes))
            if attributes and has_optional_end(name):
                optional = optional + ['end_lineno', 'end_col_offset']
        for field in optional:
            space.setitem_text(w_dict, field, space.w_None)
        w_type = space.call_function(space.w_type, space.newtext(name), space.newtuple([w_base]), w_dict)
        ast_types.types_w[name] = w_type
        return w_type

    def make_product(self, cls):
        self.make(cls.__name__, self.w_base, _signature(cls.__name__, cls._fields),
                  [field for _, field in cls._fields], _optional(cls._fields),
                  POSITION_NAMES if cls.has_position else [])

    def make_sum(self, name, rows, has_position):
        """`rows`: (constructor, fields) pairs."""
        separator = '\n' + ' ' * (len(name) + 1) + '| '
        texts = [_signature(constructor, fields) for constructor, fields in rows]
        if not [fields for _, fields in rows if fields]:
            separator = ' | '
        w_sum = self.make(name, self.w_base, '%s = %s' % (name, separator.join(texts)), [], [],
                          POSITION_NAMES if has_position else [])
        for (constructor, fields), text in zip(rows, texts):
            self.make(constructor, w_sum, text, [field for _, field in fields], _optional(fields))

    def make_enum(self, name, constructors):
        self.make_sum(name, [(constructor, []) for constructor in constructors[1:]], False)
        singletons_w = [self.space.w_None]
        for constructor in constructors[1:]:
            singletons_w.append(self.space.allocate_instance(W_AST, ast_types.types_w[constructor]))
        ast_types.enums_w[name] = singletons_w


def _optional(fields):
    return [name for kind, name in fields if kind.endswith('?')]


def make_types(space):
    """Return all node classes by name (host level)."""
    maker = _Maker(space)
    maker.make_base()
    sums, products = [], []
    for cls in nodes.ALL:
        name = sum_of(cls)
        if name is None:
            products.append(cls)
        elif name not in [known for known, _, _ in sums]:
            members = [other for other in nodes.ALL if sum_of(other) == name]
            sums.append((name, [(member.__name__, member._fields) for member in members], cls.has_position))
    for name, rows, has_position in sums:
        maker.make_sum(name, rows, has_position)
    for cls in products:
        maker.make_product(cls)
    # the parser leaves out type comments
    maker.make_sum('type_ignore', [('TypeIgnore', [('int', 'lineno'), ('string', 'tag')])], False)
    for name, constructors in ENUMS:
        maker.make_enum(name, constructors)
    return ast_types.types_w
