"""The _locale module."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._locale import interp_locale


def _number(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """_locale"""

    name = '_locale'
    doc = "Support for POSIX locales."
    members = {'Error': value(lambda space: space.add_type(interp_locale.ERROR))}
    for _name in ['bind_textdomain_codeset', 'bindtextdomain', 'dcgettext', 'dgettext', 'getencoding', 'gettext',
                  'localeconv', 'nl_langinfo', 'setlocale', 'strcoll', 'strxfrm', 'textdomain']:
        members[_name] = interp2app(getattr(interp_locale, _name))
    for _name in interp_locale.CONSTANTS:
        members[_name] = _number(interp_locale.CONSTANTS[_name])
    del _name

    def startup(self, space):
        """Have the C library use the encoding of the environment."""
        interp_locale.choose_encoding()
