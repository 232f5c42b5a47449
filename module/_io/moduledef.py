"""The _io module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._io import interp_open
from module._io.interp_buffered import W_BufferedRandom, W_BufferedReader, W_BufferedWriter
from module._io.interp_bytesio import W_BytesIO
from module._io.interp_fileio import W_FileIO
from module._io.interp_iobase import (
    BUFFERED_TYPEDEF, DEFAULT_BUFFER_SIZE, RAW_TYPEDEF, TEXT_TYPEDEF, UNSUPPORTED, W_IOBase)
from module._io.interp_newline import W_IncrementalNewlineDecoder
from module._io.interp_rwpair import W_BufferedRWPair
from module._io.interp_stringio import W_StringIO
from module._io.interp_textio import W_TextIOWrapper


def _type_of(typedef):
    def compute(space):
        w_type = space.add_type(typedef)
        w_type.name = typedef.module + '.' + typedef.name
        return w_type
    return value(compute)


class Module(BuiltinModule):
    """_io"""

    name = '_io'
    doc = "The io module provides the Python interfaces to stream handling."
    members = {
        'BlockingIOError': value(lambda space: space.w_BlockingIOError),
        'BufferedRWPair': exposed_type(W_BufferedRWPair),
        'BufferedRandom': exposed_type(W_BufferedRandom),
        'BufferedReader': exposed_type(W_BufferedReader),
        'BufferedWriter': exposed_type(W_BufferedWriter),
        'BytesIO': exposed_type(W_BytesIO),
        'DEFAULT_BUFFER_SIZE': value(lambda space: space.newint(DEFAULT_BUFFER_SIZE)),
        'FileIO': exposed_type(W_FileIO),
        'IncrementalNewlineDecoder': exposed_type(W_IncrementalNewlineDecoder),
        'StringIO': exposed_type(W_StringIO),
        'TextIOWrapper': exposed_type(W_TextIOWrapper),
        'UnsupportedOperation': _type_of(UNSUPPORTED),
        '_BufferedIOBase': _type_of(BUFFERED_TYPEDEF),
        '_IOBase': exposed_type(W_IOBase),
        '_RawIOBase': _type_of(RAW_TYPEDEF),
        '_TextIOBase': _type_of(TEXT_TYPEDEF),
        'open': interp2app(interp_open.open_file, kw='*', name='open'),
        'open_code': interp2app(interp_open.open_code, kw='*'),
        'text_encoding': interp2app(interp_open.text_encoding),
    }

    def __init__(self, space):
        BuiltinModule.__init__(self, space)
        for name in ['open', 'open_code', 'text_encoding']:
            self.get(space, name).w_module = space.newtext('io')
        space.builtins.set(space, 'open', self.get(space, 'open'))
        # CPython makes this class by calling type(), and the library sets its __module__
        w_class = UNSUPPORTED.w_type
        w_class.is_heaptype = True
        w_class.name = UNSUPPORTED.name
        w_class.dict_w['__module__'] = space.newtext('io')
