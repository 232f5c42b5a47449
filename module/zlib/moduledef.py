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
    doc = ("The functions in this module allow compression and decompression using the\n"
           "zlib library, which is based on GNU zip.\n"
           "\n"
           "adler32(string[, start]) -- Compute an Adler-32 checksum.\n"
           "compress(data[, level]) -- Compress data, with compression level 0-9 or -1.\n"
           "compressobj([level[, ...]]) -- Return a compressor object.\n"
           "crc32(string[, start]) -- Compute a CRC-32 checksum.\n"
           "decompress(string,[wbits],[bufsize]) -- Decompresses a compressed string.\n"
           "decompressobj([wbits[, zdict]]) -- Return a decompressor object.\n"
           "\n"
           "'wbits' is window buffer size and container format.\n"
           "Compressor objects support compress() and flush() methods; decompressor\n"
           "objects support decompress() and flush().")
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
