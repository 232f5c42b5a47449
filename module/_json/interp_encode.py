"""_json: make_encoder, which writes JSON. How strings are written is in interp_text.py."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, interp_attrproperty, interp_attrproperty_w
from module._json.interp_scan import machine_index
from module._json.interp_text import write_string
from objspace.dictobject import W_DictObject
from objspace.floatobject import W_FloatObject
from objspace.format_number import float_repr
from objspace.int_base import W_AbstractIntObject
from objspace.intobject import W_IntObject
from objspace.listobject import W_ListObject
from objspace.listsort import sort_list
from objspace.numberparsing import bigint_text
from objspace.strbuilder import TextBuilder
from objspace.strcore import W_StrObject
from objspace.tupleobject import W_TupleObject
from rpython.rlib import rstackovf
from rpython.rlib.rfloat import isinf, isnan

# how strings are written: by calling w_encoder, or as one of this module's functions does it
CALLED, PLAIN, ASCII = range(3)


class OwnFunctions(object):
    """This module's functions, which make_encoder knows when it is given them."""

    def __init__(self):
        self.w_plain = None
        self.w_ascii = None


own_functions = OwnFunctions()


def int_text(space, w_int):
    """int.__repr__, also for instances of subclasses."""
    if isinstance(w_int, W_IntObject):
        return str(w_int.intval)
    return bigint_text(space, w_int.asbigint())


class Writer(object):
    """Writes one value.

    finds_circles   whether to look for circles: the encoder has `markers`
    running_w       the containers and replaced objects being written, for finding circles
    """

    def __init__(self, space, encoder):
        self.space = space
        self.encoder = encoder
        self.builder = TextBuilder()
        self.finds_circles = not space.is_none(encoder.w_markers)
        self.running_w = []

    def write(self, w_obj):
        """Append any object. Raises TypeError, ValueError, and what the functions called raise."""
        space = self.space
        builder = self.builder
        if w_obj is space.w_None:
            builder.append_ascii('null')
        elif w_obj is space.w_True:
            builder.append_ascii('true')
        elif w_obj is space.w_False:
            builder.append_ascii('false')
        elif isinstance(w_obj, W_StrObject):
            self.write_text(w_obj)
        elif isinstance(w_obj, W_AbstractIntObject):
            builder.append_ascii(int_text(space, w_obj))
        elif isinstance(w_obj, W_FloatObject):
            builder.append_ascii(self.float_text(w_obj.floatval))
        elif isinstance(w_obj, W_ListObject):
            self.write_list(w_obj)
        elif isinstance(w_obj, W_TupleObject):
            self.write_tuple(w_obj)
        elif isinstance(w_obj, W_DictObject):
            self.write_dict(w_obj)
        else:
            self.enter(w_obj)
            self.write(space.call_function(self.encoder.w_default, w_obj))
            self.leave()

    def enter(self, w_obj):
        if not self.finds_circles:
            return
        for w_running in self.running_w:
            if w_running is w_obj:
                raise oefmt(self.space.w_ValueError, "Circular reference detected")
        self.running_w.append(w_obj)

    def leave(self):
        if self.finds_circles:
            self.running_w.pop()

    def write_text(self, w_text):
        space = self.space
        encoder = self.encoder
        if encoder.kind != CALLED:
            write_string(self.builder, w_text, encoder.kind == ASCII)
            return
        w_encoded = space.call_function(encoder.w_encoder, w_text)
        if not isinstance(w_encoded, W_StrObject):
            raise oefmt(space.w_TypeError, "encoder() must return a string, not %T", w_encoded)
        self.builder.append(w_encoded)

    def float_text(self, value):
        if not isinf(value) and not isnan(value):
            return float_repr(value)
        if not self.encoder.allow_nan:
            raise oefmt(self.space.w_ValueError, "Out of range float values are not JSON compliant")
        if isnan(value):
            return 'NaN'
        return 'Infinity' if value > 0.0 else '-Infinity'

    def write_list(self, w_list):
        if w_list.length() == 0:
            self.builder.append_ascii('[]')
            return
        self.enter(w_list)
        self.builder.append_ascii('[')
        i = 0
        # the functions called may change the list
        while i < w_list.length():
            if i > 0:
                self.builder.append(self.encoder.w_item_separator)
            self.write(w_list.getitem(i))
            i += 1
        self.builder.append_ascii(']')
        self.leave()

    def write_tuple(self, w_tuple):
        items_w = w_tuple.wrappeditems
        if len(items_w) == 0:
            self.builder.append_ascii('[]')
            return
        self.enter(w_tuple)
        self.builder.append_ascii('[')
        for i in range(len(items_w)):
            if i > 0:
                self.builder.append(self.encoder.w_item_separator)
            self.write(items_w[i])
        self.builder.append_ascii(']')
        self.leave()

    # ---- dicts

    def write_dict(self, w_dict):
        space = self.space
        if w_dict.length() == 0:
            self.builder.append_ascii('{}')
            return
        self.enter(w_dict)
        self.builder.append_ascii('{')
        if space.type(w_dict) is space.w_dict and not self.encoder.sort_keys:
            self.write_own_items(w_dict)
        else:
            self.write_items(self.items_of(w_dict))
        self.builder.append_ascii('}')
        self.leave()

    def write_own_items(self, w_dict):
        keys_w = w_dict.w_keys_list()
        values_w = w_dict.w_values_list()
        is_first = True
        for i in range(len(keys_w)):
            if self.write_item(keys_w[i], values_w[i], is_first):
                is_first = False

    def items_of(self, w_dict):
        """The items as a new list, sorted if that is wanted: what `items` of a subclass gives."""
        space = self.space
        if space.type(w_dict) is space.w_dict:
            w_items = space.newlist(w_dict.items_list(space))
        else:
            w_result = space.call_method(w_dict, 'items')
            if space.type(w_result).slots.iter is None and space.type(w_result).slots.getitem is None:
                raise oefmt(space.w_TypeError, "%T.items() returned a non-iterable (type %T)", w_dict, w_result)
            w_items = space.newlist(space.unpackiterable(w_result))
        assert isinstance(w_items, W_ListObject)
        if self.encoder.sort_keys:
            sort_list(space, w_items, None, False)
        return w_items

    def write_items(self, w_items):
        space = self.space
        is_first = True
        for w_item in w_items.getitems_fixed():
            if not isinstance(w_item, W_TupleObject) or len(w_item.wrappeditems) != 2:
                raise oefmt(space.w_ValueError, "items must return 2-tuples")
            if self.write_item(w_item.wrappeditems[0], w_item.wrappeditems[1], is_first):
                is_first = False

    def write_item(self, w_key, w_value, is_first):
        """Append an item; return False if it is left out because of its key."""
        space = self.space
        if isinstance(w_key, W_StrObject):
            w_name = w_key
        elif isinstance(w_key, W_FloatObject):
            w_name = space.newtext(self.float_text(w_key.floatval))
        elif w_key is space.w_True:
            w_name = space.newtext('true')
        elif w_key is space.w_False:
            w_name = space.newtext('false')
        elif w_key is space.w_None:
            w_name = space.newtext('null')
        elif isinstance(w_key, W_AbstractIntObject):
            w_name = space.newtext(int_text(space, w_key))
        elif self.encoder.skipkeys:
            return False
        else:
            raise oefmt(space.w_TypeError, "keys must be str, int, float, bool or None, not %T", w_key)
        if not is_first:
            self.builder.append(self.encoder.w_item_separator)
        self.write_text(w_name)
        self.builder.append(self.encoder.w_key_separator)
        self.write(w_value)
        return True


class W_Encoder(W_Root):
    """`_json.Encoder`: the settings of a json.JSONEncoder."""

    def __init__(self, w_markers, w_default, w_encoder, w_indent, w_key_separator, w_item_separator,
                 sort_keys, skipkeys, allow_nan):
        self.w_markers = w_markers
        self.w_default = w_default
        self.w_encoder = w_encoder
        self.w_indent = w_indent
        self.w_key_separator = w_key_separator
        self.w_item_separator = w_item_separator
        self.sort_keys = sort_keys
        self.skipkeys = skipkeys
        self.allow_nan = allow_nan
        self.kind = CALLED
        if w_encoder is own_functions.w_ascii:
            self.kind = ASCII
        elif w_encoder is own_functions.w_plain:
            self.kind = PLAIN

    def descr_call(self, space, w_obj, w__current_indent_level):
        """_iterencode(obj, _current_indent_level) -> iterable"""
        machine_index(space, w__current_indent_level)
        writer = Writer(space, self)
        try:
            writer.write(w_obj)
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            raise oefmt(space.w_RecursionError, "maximum recursion depth exceeded while encoding a JSON object")
        return space.newlist([writer.builder.build()])


def _separator(space, w_text, position):
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "make_encoder() argument %d must be str, not %T", position, w_text)
    return w_text


def descr_new_encoder(space, w_type, w_markers, w_default, w_encoder, w_indent, w_key_separator,
                      w_item_separator, w_sort_keys, w_skipkeys, w_allow_nan):
    """_iterencode(obj, _current_indent_level) -> iterable"""
    w_key_separator = _separator(space, w_key_separator, 5)
    w_item_separator = _separator(space, w_item_separator, 6)
    sort_keys = space.is_true(w_sort_keys)
    skipkeys = space.is_true(w_skipkeys)
    allow_nan = space.is_true(w_allow_nan)
    if not space.is_none(w_markers) and not isinstance(w_markers, W_DictObject):
        raise oefmt(space.w_TypeError, "make_encoder() argument 1 must be dict or None, not %T", w_markers)
    return W_Encoder(w_markers, w_default, w_encoder, w_indent, w_key_separator, w_item_separator,
                     sort_keys, skipkeys, allow_nan)


W_Encoder.typedef = TypeDef(
    'Encoder',
    module='_json',
    doc="_iterencode(obj, _current_indent_level) -> iterable",
    acceptable_as_base=False,
    __new__=interp2app(descr_new_encoder, name='make_encoder',
                       kw='markers default encoder indent key_separator item_separator sort_keys skipkeys allow_nan'),
    __call__=interp2app(W_Encoder.descr_call, kw='obj _current_indent_level', name='_iterencode'),
    markers=interp_attrproperty_w('w_markers', cls=W_Encoder, doc="markers"),
    default=interp_attrproperty_w('w_default', cls=W_Encoder, doc="default"),
    encoder=interp_attrproperty_w('w_encoder', cls=W_Encoder, doc="encoder"),
    indent=interp_attrproperty_w('w_indent', cls=W_Encoder, doc="indent"),
    key_separator=interp_attrproperty_w('w_key_separator', cls=W_Encoder, doc="key_separator"),
    item_separator=interp_attrproperty_w('w_item_separator', cls=W_Encoder, doc="item_separator"),
    sort_keys=interp_attrproperty('sort_keys', cls=W_Encoder, wrapfn='newbool', doc="sort_keys"),
    skipkeys=interp_attrproperty('skipkeys', cls=W_Encoder, wrapfn='newbool', doc="skipkeys"),
)
