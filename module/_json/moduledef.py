"""The _json module: the fast parts of the library's json."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module._json import interp_encode, interp_scan, interp_text


class Module(BuiltinModule):
    """_json"""

    name = '_json'
    doc = "json speedups\n"
    members = {
        'make_scanner': exposed_type(interp_scan.W_Scanner),
        'make_encoder': exposed_type(interp_encode.W_Encoder),
        'scanstring': interp2app(interp_scan.scanstring),
        'encode_basestring': interp2app(interp_text.encode_basestring),
        'encode_basestring_ascii': interp2app(interp_text.encode_basestring_ascii),
    }

    def startup(self, space):
        """Note which functions the encoder need not call."""
        interp_encode.own_functions.w_plain = self.get(space, 'encode_basestring')
        interp_encode.own_functions.w_ascii = self.get(space, 'encode_basestring_ascii')
