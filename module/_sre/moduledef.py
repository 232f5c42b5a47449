"""The _sre module: what the library's re is made with."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._sre import constants, interp_sre
from module._sre.interp_match import W_Match
from module._sre.interp_pattern import W_Pattern
from module._sre.interp_scanner import W_Scanner


class Module(BuiltinModule):
    """_sre"""

    name = '_sre'
    members = {
        'CODESIZE': value(lambda space: space.newint(constants.CODESIZE)),
        'MAGIC': value(lambda space: space.newint(constants.MAGIC)),
        'MAXGROUPS': value(lambda space: space.newint(constants.MAXGROUPS)),
        'MAXREPEAT': value(lambda space: space.newint(constants.MAXREPEAT)),
        'copyright': value(lambda space: space.newtext(constants.COPYRIGHT)),
        'ascii_iscased': interp2app(interp_sre.ascii_iscased),
        'ascii_tolower': interp2app(interp_sre.ascii_tolower),
        'compile': interp2app(interp_sre.compile_code, kw='*'),
        'getcodesize': interp2app(interp_sre.getcodesize),
        'unicode_iscased': interp2app(interp_sre.unicode_iscased),
        'unicode_tolower': interp2app(interp_sre.unicode_tolower),
    }
    hidden_types = [W_Pattern, W_Match, W_Scanner]
