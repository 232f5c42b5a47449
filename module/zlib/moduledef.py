"""The zlib module: compression by libz, through rpython.rlib.rzlib."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.zlib import interp_objects, interp_zlib, stream
from rpython.rlib import rzlib


def _number(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """zlib"""

    name = 'zlib'
    doc = ("Compression and decompression as zlib and gzip do it (RFC 1950, 1951, 1952).\n"
           "\n"
           "compress() and decompress() for data at once, compressobj() and decompressobj() for streams,\n"
           "adler32() and crc32() for checksums. wbits says how large the window is, and which header there is.")
    hidden_types = [interp_objects.W_Compress, interp_objects.W_Decompress]
    members = {
        '__version__': value(lambda space: space.newtext('1.0')),
        'ZLIB_VERSION': value(lambda space: space.newtext(rzlib.ZLIB_VERSION)),
        'ZLIB_RUNTIME_VERSION': value(lambda space: space.newtext(rzlib.ZLIB_VERSION)),
        'error': value(lambda space: space.add_type(stream.ERROR)),
        'adler32': interp2app(interp_zlib.adler32),
        'compress': interp2app(interp_zlib.compress, kw='level wbits'),
        'compressobj': interp2app(interp_objects.compressobj, kw='*'),
        'crc32': interp2app(interp_zlib.crc32),
        'decompress': interp2app(interp_zlib.decompress, kw='wbits bufsize'),
        'decompressobj': interp2app(interp_objects.decompressobj, kw='*'),
    }
    for _name, _value in stream.CONSTANTS:
        members[_name] = _number(_value)

    def startup(self, space):
        self.set(space, 'ZLIB_RUNTIME_VERSION', space.newtext(rzlib.zlibVersion()))
