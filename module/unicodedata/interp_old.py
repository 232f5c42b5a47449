"""unicodedata.ucd_3_2_0: the same questions, answered by Unicode 3.2.0."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from interpreter.unicode import names, old_database
from module.unicodedata import interp_unicodedata as current
from module.unicodedata.interp_unicodedata import code_argument, default_value, normalized


class W_UCD(W_Root):
    """The database of an older version."""

    def fget_version(self, space):
        return space.newtext('3.2.0')

    def descr_category(self, space, w_chr):
        return space.newtext(old_database.category(code_argument(space, w_chr, 'category')))

    def descr_bidirectional(self, space, w_chr):
        return space.newtext(old_database.direction(code_argument(space, w_chr, 'bidirectional')))

    def descr_combining(self, space, w_chr):
        return space.newint(old_database.combining(code_argument(space, w_chr, 'combining')))

    def descr_mirrored(self, space, w_chr):
        return space.newint(old_database.mirrored(code_argument(space, w_chr, 'mirrored')))

    def descr_east_asian_width(self, space, w_chr):
        return space.newtext(old_database.width(code_argument(space, w_chr, 'east_asian_width')))

    def descr_decomposition(self, space, w_chr):
        code = code_argument(space, w_chr, 'decomposition')
        if not old_database.is_old(code):
            return space.newtext('')
        return current.decomposition(space, w_chr)

    def descr_decimal(self, space, w_chr, w_default=None):
        value = old_database.decimal_value(code_argument(space, w_chr, 'decimal', ' 1'))
        if value < 0:
            return default_value(space, w_default, 'not a decimal')
        return space.newint(value)

    def descr_digit(self, space, w_chr, w_default=None):
        value = old_database.digit_value(code_argument(space, w_chr, 'digit', ' 1'))
        if value < 0:
            return default_value(space, w_default, 'not a digit')
        return space.newint(value)

    def descr_numeric(self, space, w_chr, w_default=None):
        code = code_argument(space, w_chr, 'numeric', ' 1')
        if not old_database.has_numeric_value(code):
            return default_value(space, w_default, 'not a numeric character')
        return space.newfloat(old_database.numeric_value(code))

    def descr_name(self, space, w_chr, w_default=None):
        code = code_argument(space, w_chr, 'name', ' 1')
        text = names.name_of(code) if old_database.is_old(code) else ''
        if text == '':
            return default_value(space, w_default, 'no such name')
        return space.newtext(text)

    def descr_lookup(self, space, w_name):
        w_result = current.lookup(space, w_name)
        code = names.alias_target(names.code_of(space.text_w(w_name)))
        if not old_database.is_old(code):
            raise oefmt(space.w_KeyError, "undefined character name '%S'", w_name)
        return w_result

    def descr_normalize(self, space, w_form, w_unistr):
        return normalized(space, 'normalize', w_form, w_unistr, True)

    def descr_is_normalized(self, space, w_form, w_unistr):
        w_result = normalized(space, 'is_normalized', w_form, w_unistr, True)
        return space.newbool(space.eq_w(w_result, w_unistr))


_METHODS = ['bidirectional', 'category', 'combining', 'decimal', 'decomposition', 'digit', 'east_asian_width',
            'is_normalized', 'lookup', 'mirrored', 'name', 'normalize', 'numeric']

W_UCD.typedef = TypeDef(
    'UCD', module='unicodedata', acceptable_as_base=False, unidata_version=GetSetProperty(W_UCD.fget_version))
for _name in _METHODS:
    W_UCD.typedef.add(**{_name: interp2app(getattr(W_UCD, 'descr_' + _name))})
