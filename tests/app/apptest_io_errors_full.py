"""_io: names, arguments, error texts; raw files."""
import _io
import sys

UNTRANSLATED = False
PATH = '/tmp/apptest_io_%s' % sys.implementation.name


def outcomes():
    """Run the statements; return what each call of t() and note() saw."""
    io = _io
    result = []

    def note(*values):
        result.append(' '.join([str(value) for value in values]).split(' at 0x')[0].replace(PATH, 'PATH'))

    def t(function, *args):
        try:
            value = function(*args)
        except Exception as e:
            note(type(e).__name__, e, *([e.characters_written] if isinstance(e, BlockingIOError) else []))
        else:
            note(repr(value))

    t(lambda:_io.StringIO(newline='x'))
    t(lambda:_io.StringIO(newline=3))
    t(lambda:_io.StringIO(3))
    t(lambda:open('/dev/null',newline='x'))
    t(lambda:_io.TextIOWrapper(_io.BytesIO(),newline='x'))
    t(lambda:_io.TextIOWrapper(_io.BytesIO(),newline=3))
    t(lambda:_io.TextIOWrapper(_io.BytesIO(),encoding=3))
    t(lambda:_io.TextIOWrapper(_io.BytesIO(),errors=3))
    t(lambda:_io.BytesIO().write('a'))
    t(lambda:_io.BytesIO().read(1.5))
    t(lambda:_io.StringIO().write(b'a'))
    t(lambda:_io.StringIO('abc').read(1.5))
    s=io.StringIO(); s.close(); t(s.read); t(s.getvalue); t(s.tell); t(s.readable); t(s.isatty)
    t(lambda:_io.StringIO().seek(1,1)); t(lambda:_io.StringIO().seek(1,2)); t(lambda:_io.StringIO().seek(1,5))
    t(lambda:_io.StringIO().seek(-1))
    t(lambda:_io.StringIO().truncate(-1)); t(lambda:_io.StringIO().__setstate__(1))
    t(lambda:_io.StringIO().__getstate__())
    t(lambda:_io.BytesIO().__setstate__(1)); t(lambda:_io.BytesIO(b'ab').__getstate__())
    t(lambda:_io.StringIO().__setstate__(('a','\n','x',None)))
    t(lambda:_io.StringIO().__setstate__(('a','\n',-1,None)))
    t(lambda:_io.StringIO().__setstate__((1,'\n',-1,None)))
    t(lambda:_io.StringIO().__setstate__(('a','\n',1,3)))
    t(lambda:_io.BytesIO().__setstate__((b'a',0,3)))
    t(lambda:_io.BufferedReader(_io.BytesIO()).seek(0,7)); t(lambda:_io.BufferedReader(_io.BytesIO()).read(-3))
    t(lambda:_io.BufferedReader(_io.BytesIO()).read('a'))
    t(lambda:_io.BufferedReader(_io.BytesIO()).write); t(lambda:_io.BufferedReader(_io.BytesIO(),0))
    t(lambda:repr(_io.BufferedReader(_io.BytesIO()))); t(lambda:repr(_io.TextIOWrapper(_io.BytesIO())))
    t(lambda:_io.BufferedRWPair(_io.BytesIO(),_io.BytesIO(),3).seek(1))
    t(lambda:_io.BytesIO().seek(1.5)); t(lambda:_io.BytesIO().truncate('a')); t(lambda:_io.FileIO('/nonexist'))
    t(lambda:_io.FileIO(1.5)); t(lambda:_io.FileIO(-1)); t(lambda:_io.FileIO([]))
    t(lambda:_io.FileIO('/x\0')); t(lambda:_io.open('/')); t(lambda:_io.open(b'/x\0')); t(lambda: open(999))
    t(lambda:_io.FileIO(999))
    t(lambda:_io.IncrementalNewlineDecoder(None,True).decode(b'')); t(lambda:_io._RawIOBase().readinto(b''))
    t(lambda:_io._RawIOBase().write(b'')); t(lambda:_io._BufferedIOBase().readinto(bytearray(2)))
    t(lambda:_io._IOBase().seek(0)); t(lambda:_io._IOBase().fileno()); t(lambda:_io._TextIOBase().read())
    t(lambda:_io.FileIO('/dev/null').readinto(b'')); t(lambda:_io.BytesIO().readinto(b''))
    t(lambda:_io.BytesIO().readinto(3))
    t(lambda:_io.text_encoding(None)); t(lambda:_io.text_encoding('a')); t(lambda:_io.text_encoding(3))
    t(lambda:_io.open_code(3)); t(lambda:_io.open_code('/dev/null'))
    t(lambda:_io.TextIOWrapper(_io.BytesIO()).write(b'')); t(lambda:_io.TextIOWrapper(_io.BytesIO()).seek(1,1))
    t(lambda:_io.TextIOWrapper(_io.BytesIO()).seek(1,2)); t(lambda:_io.TextIOWrapper(_io.BytesIO()).seek(1,5))
    t(lambda:_io.TextIOWrapper(_io.BytesIO()).seek(-1))
    w=_io.TextIOWrapper.__new__(_io.TextIOWrapper); t(w.read); t(lambda:w.encoding); t(lambda:w.buffer)
    t(lambda:w.errors)
    w=_io.TextIOWrapper(_io.BytesIO()); w.detach(); t(w.read); t(lambda:w.buffer); t(lambda:w.encoding)
    t(lambda:w.errors); t(lambda:w.newlines); t(lambda:w.closed); t(lambda: repr(w)); t(lambda: w.name)
    t(lambda: w.line_buffering); t(lambda:w._CHUNK_SIZE); t(w.detach)
    w=_io.TextIOWrapper(_io.BytesIO()); w.close(); t(w.read); t(w.flush); t(w.tell); t(lambda: w.seek(0))
    t(w.readable); t(w.fileno); t(w.isatty); t(w.readline); t(lambda:w.write('')); t(w.__next__)
    t(lambda:w.truncate()); t(w.detach)
    w=_io.TextIOWrapper(_io.BytesIO())
    def f(): w._CHUNK_SIZE=0
    t(f)
    def f(): del w._CHUNK_SIZE
    t(f)
    t(lambda:w.reconfigure(encoding=3)); t(lambda:w.reconfigure(newline='x'))
    t(lambda:w.reconfigure(errors=3)); t(lambda:w.reconfigure(line_buffering=None, write_through=True))
    t(lambda:w.readline('a')); t(lambda:w.read('a')); t(lambda:w.readlines('a'))
    r=_io.BufferedReader(_io.BytesIO(b'abc')); t(lambda:r.peek('a')); t(lambda:r.readinto('a'))
    t(lambda:r.readline('a')); r.close(); t(r.read); t(r.peek); t(r.read1); t(lambda:r.readinto(bytearray(1)))
    t(r.readline); t(r.tell); t(lambda:r.seek(0)); t(r.truncate); t(r.flush); t(r.readable); t(r.close)
    t(r.detach); t(r.__next__); t(r.__enter__)
    for n in sorted(dir(_io)):
        if n.startswith('__'): continue
        o=getattr(_io,n)
        if isinstance(o,type): note(n,o.__name__,o.__module__,o.__qualname__,o.__bases__); 
        else: note(n, type(o).__name__)
    t(lambda:(open.__module__, open is _io.open, _io.open.__name__, open.__self__))
    for m in ['','rw','U','rU','rbt','r+b','b','q','rr','wx+', 'a+b', 'x']:
        t(lambda: open('/nonexistent/x',m))
    t(lambda:open('/dev/null','rb',encoding='utf-8')); t(lambda:open('/dev/null','rb',errors='x'))
    t(lambda:open('/dev/null','rb',newline='')); t(lambda:open('/dev/null','r',0))
    t(lambda:open('/dev/null','rb',0)); t(lambda:open('/dev/null',closefd=False)); t(lambda:open(3.5))
    t(lambda:open('/dev/null',3)); t(lambda:open('/dev/null',opener=3))
    t(lambda:open('/dev/null',opener=lambda a,b:-4)); t(lambda:open('/dev/null',opener=lambda a,b:'a'))
    t(lambda:open()); t(lambda:open('a','r',-1,None,None,None,True,None,3))
    t(lambda:open('/dev/null',buffering='a')); t(lambda:open('/dev/null',bad=3))
    t(lambda:_io.FileIO('/dev/null','q')); t(lambda:_io.FileIO('/dev/null','rw'))
    t(lambda:_io.FileIO('/dev/null','r++')); t(lambda:_io.FileIO('/dev/null','b'))
    f=_io.FileIO('/dev/null'); t(lambda:f); t(lambda:f.write(b'')); t(lambda:f.mode); t(lambda:f.closefd)
    t(lambda:f.name); t(lambda:f._blksize); t(lambda:f.__dict__); t(f.seekable); t(f.isatty); t(f.read)
    t(f.readall); f.close(); t(lambda:f); t(f.read); t(f.fileno); t(f.close); t(lambda:f.closed)
    t(f.__enter__); t(f.tell); t(lambda:f.mode)
    f=_io.FileIO(PATH,'w+'); t(lambda:f); t(lambda:f.write(b'hello')); t(lambda:f.seek(1)); t(lambda:f.read(2))
    t(f.tell); t(lambda:f.truncate()); t(lambda:f.truncate(10)); t(lambda:f.seek(0)); t(f.read)
    t(lambda:f.truncate(-1)); t(lambda:f.seek(-1)); t(lambda:f.seek(0,9)); t(lambda:f.seek('a'))
    b=bytearray(4); f.seek(0); t(lambda:f.readinto(b)); note(b); t(lambda:f.write('a'))
    t(lambda:f.writelines([b'a',b'b'])); f.seek(0); t(lambda:list(f)); f.close()
    f=open(PATH,'ab+'); t(lambda:f); t(f.tell); t(lambda:f.write(b'zz')); t(f.tell); f.seek(0)
    t(lambda:f.read(3)); t(f.tell); t(lambda:f.write(b'yy')); t(f.tell); t(lambda:f.peek(1)); f.seek(0)
    t(f.read); t(lambda:f.mode); t(lambda:f.name); f.close(); t(lambda:f)
    return result


EXPECTED = [
    "ValueError illegal newline value: 'x'",
    'TypeError newline must be str or None, not int',
    'TypeError initial_value must be str or None, not int',
    'ValueError illegal newline value: x',
    'ValueError illegal newline value: x',
    "TypeError TextIOWrapper() argument 'newline' must be str or None, not int",
    "TypeError TextIOWrapper() argument 'encoding' must be str or None, not int",
    "TypeError TextIOWrapper() argument 'errors' must be str or None, not int",
    "TypeError a bytes-like object is required, not 'str'",
    "TypeError argument should be integer or None, not 'float'",
    "TypeError string argument expected, got 'bytes'",
    "TypeError argument should be integer or None, not 'float'",
    'ValueError I/O operation on closed file',
    'ValueError I/O operation on closed file',
    'ValueError I/O operation on closed file',
    'ValueError I/O operation on closed file',
    'ValueError I/O operation on closed file.',
    "OSError Can't do nonzero cur-relative seeks",
    "OSError Can't do nonzero cur-relative seeks",
    'ValueError Invalid whence (5, should be 0, 1 or 2)',
    'ValueError Negative seek position -1',
    'ValueError Negative size value -1',
    'TypeError _io.StringIO.__setstate__ argument should be 4-tuple, got int',
    "('', '\\n', 0, None)",
    'TypeError _io.BytesIO.__setstate__ argument should be 3-tuple, got int',
    "(b'ab', 0, None)",
    'TypeError third item of state must be an integer, got str',
    'ValueError position value cannot be negative',
    'TypeError initial_value must be str or None, not int',
    'TypeError fourth item of state should be a dict, got a int',
    'TypeError third item of state should be a dict, got a int',
    'ValueError whence value 7 unsupported',
    'ValueError read length must be non-negative or -1',
    "TypeError argument should be integer or None, not 'str'",
    '<built-in method write of _io.BufferedReader object',
    'ValueError buffer size must be strictly positive',
    "'<_io.BufferedReader>'",
    '"<_io.TextIOWrapper encoding=\'UTF-8\'>"',
    'UnsupportedOperation seek',
    "TypeError 'float' object cannot be interpreted as an integer",
    "TypeError argument should be integer or None, not 'str'",
    "FileNotFoundError [Errno 2] No such file or directory: '/nonexist'",
    'TypeError expected str, bytes or os.PathLike object, not float',
    'ValueError negative file descriptor',
    'TypeError expected str, bytes or os.PathLike object, not list',
    'ValueError embedded null byte',
    "IsADirectoryError [Errno 21] Is a directory: '/'",
    'ValueError embedded null byte',
    'OSError [Errno 9] Bad file descriptor',
    'OSError [Errno 9] Bad file descriptor',
    "TypeError decoder should return a string result, not 'bytes'",
    'NotImplementedError ',
    'NotImplementedError ',
    'UnsupportedOperation read',
    'UnsupportedOperation seek',
    'UnsupportedOperation fileno',
    'UnsupportedOperation read',
    'TypeError readinto() argument must be read-write bytes-like object, not bytes',
    'TypeError readinto() argument must be read-write bytes-like object, not bytes',
    'TypeError readinto() argument must be read-write bytes-like object, not int',
    "'locale'",
    "'a'",
    '3',
    "TypeError open_code() argument 'path' must be str, not int",
    "<_io.BufferedReader name='/dev/null'>",
    'TypeError write() argument must be str, not bytes',
    "UnsupportedOperation can't do nonzero cur-relative seeks",
    "UnsupportedOperation can't do nonzero end-relative seeks",
    'ValueError invalid whence (5, should be 0, 1 or 2)',
    'ValueError negative seek position -1',
    'ValueError I/O operation on uninitialized object',
    'None',
    'None',
    'ValueError I/O operation on uninitialized object',
    'ValueError underlying buffer has been detached',
    'None',
    "'UTF-8'",
    "'strict'",
    'ValueError underlying buffer has been detached',
    'ValueError underlying buffer has been detached',
    '"<_io.TextIOWrapper encoding=\'UTF-8\'>"',
    'ValueError underlying buffer has been detached',
    'False',
    'ValueError underlying buffer has been detached',
    'ValueError underlying buffer has been detached',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'UnsupportedOperation fileno',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'ValueError a strictly positive integer is required',
    'AttributeError cannot delete attribute',
    "TypeError reconfigure() argument 'encoding' must be str or None, not int",
    'ValueError illegal newline value: x',
    "TypeError reconfigure() argument 'errors' must be str or None, not int",
    'None',
    "TypeError 'str' object cannot be interpreted as an integer",
    "TypeError argument should be integer or None, not 'str'",
    "TypeError argument should be integer or None, not 'str'",
    "TypeError 'str' object cannot be interpreted as an integer",
    'TypeError readinto() argument must be read-write bytes-like object, not str',
    "TypeError argument should be integer or None, not 'str'",
    'ValueError read of closed file',
    'ValueError peek of closed file',
    'ValueError read of closed file',
    'ValueError readinto of closed file',
    'ValueError readline of closed file',
    'ValueError I/O operation on closed file.',
    'ValueError seek of closed file',
    'ValueError truncate of closed file',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    'None',
    'ValueError I/O operation on closed file.',
    'ValueError readline of closed file',
    'ValueError I/O operation on closed file.',
    "BlockingIOError BlockingIOError builtins BlockingIOError (<class 'OSError'>,)",
    "BufferedRWPair BufferedRWPair _io BufferedRWPair (<class '_io._BufferedIOBase'>,)",
    "BufferedRandom BufferedRandom _io BufferedRandom (<class '_io._BufferedIOBase'>,)",
    "BufferedReader BufferedReader _io BufferedReader (<class '_io._BufferedIOBase'>,)",
    "BufferedWriter BufferedWriter _io BufferedWriter (<class '_io._BufferedIOBase'>,)",
    "BytesIO BytesIO _io BytesIO (<class '_io._BufferedIOBase'>,)",
    'DEFAULT_BUFFER_SIZE int',
    "FileIO FileIO _io FileIO (<class '_io._RawIOBase'>,)",
    "IncrementalNewlineDecoder IncrementalNewlineDecoder _io IncrementalNewlineDecoder (<class 'object'>,)",
    "StringIO StringIO _io StringIO (<class '_io._TextIOBase'>,)",
    "TextIOWrapper TextIOWrapper _io TextIOWrapper (<class '_io._TextIOBase'>,)",
    "UnsupportedOperation UnsupportedOperation io UnsupportedOperation (<class 'OSError'>, <class 'ValueError'>)",
    "_BufferedIOBase _BufferedIOBase _io _BufferedIOBase (<class '_io._IOBase'>,)",
    "_IOBase _IOBase _io _IOBase (<class 'object'>,)",
    "_RawIOBase _RawIOBase _io _RawIOBase (<class '_io._IOBase'>,)",
    "_TextIOBase _TextIOBase _io _TextIOBase (<class '_io._IOBase'>,)",
    'open builtin_function_or_method',
    'open_code builtin_function_or_method',
    'text_encoding builtin_function_or_method',
    "('io', True, 'open', <module '_io' (built-in)>)",
    'ValueError Must have exactly one of create/read/write/append mode and at most one plus',
    'ValueError must have exactly one of create/read/write/append mode',
    "ValueError invalid mode: 'U'",
    "ValueError invalid mode: 'rU'",
    "ValueError can't have text and binary mode at once",
    "FileNotFoundError [Errno 2] No such file or directory: '/nonexistent/x'",
    'ValueError Must have exactly one of create/read/write/append mode and at most one plus',
    "ValueError invalid mode: 'q'",
    "ValueError invalid mode: 'rr'",
    'ValueError must have exactly one of create/read/write/append mode',
    "FileNotFoundError [Errno 2] No such file or directory: '/nonexistent/x'",
    "FileNotFoundError [Errno 2] No such file or directory: '/nonexistent/x'",
    "ValueError binary mode doesn't take an encoding argument",
    "ValueError binary mode doesn't take an errors argument",
    "ValueError binary mode doesn't take a newline argument",
    "ValueError can't have unbuffered text I/O",
    "<_io.FileIO name='/dev/null' mode='rb' closefd=True>",
    'ValueError Cannot use closefd=False with file name',
    'TypeError expected str, bytes or os.PathLike object, not float',
    "TypeError open() argument 'mode' must be str, not int",
    "TypeError 'int' object is not callable",
    'ValueError opener returned -4',
    'TypeError expected integer from opener',
    "TypeError open() missing required argument 'file' (pos 1)",
    'TypeError open() takes at most 8 arguments (9 given)',
    "TypeError 'str' object cannot be interpreted as an integer",
    "TypeError 'bad' is an invalid keyword argument for open()",
    'ValueError invalid mode: q',
    'ValueError Must have exactly one of create/read/write/append mode and at most one plus',
    'ValueError Must have exactly one of create/read/write/append mode and at most one plus',
    'ValueError Must have exactly one of create/read/write/append mode and at most one plus',
    "<_io.FileIO name='/dev/null' mode='rb' closefd=True>",
    'UnsupportedOperation File not open for writing',
    "'rb'",
    'True',
    "'/dev/null'",
    '4096',
    "{'name': '/dev/null'}",
    'True',
    'False',
    "b''",
    "b''",
    '<_io.FileIO [closed]>',
    'ValueError I/O operation on closed file',
    'ValueError I/O operation on closed file',
    'None',
    'True',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file',
    "'rb'",
    "<_io.FileIO name='PATH' mode='rb+' closefd=True>",
    '5',
    '1',
    "b'el'",
    '3',
    '3',
    '10',
    '0',
    "b'hel\\x00\\x00\\x00\\x00\\x00\\x00\\x00'",
    'OSError [Errno 22] Invalid argument',
    'OSError [Errno 22] Invalid argument',
    'OSError [Errno 22] Invalid argument',
    "TypeError 'str' object cannot be interpreted as an integer",
    '4',
    "bytearray(b'hel\\x00')",
    "TypeError a bytes-like object is required, not 'str'",
    'None',
    "[b'hel\\x00ab\\x00\\x00\\x00\\x00']",
    "<_io.BufferedRandom name='PATH'>",
    '10',
    '2',
    '12',
    "b'hel'",
    '3',
    '2',
    '5',
    "b''",
    "b'hel\\x00ab\\x00\\x00\\x00\\x00zzyy'",
    "'ab+'",
    "'PATH'",
    "<_io.BufferedRandom name='PATH'>",
]


def test_outcomes():
    found = outcomes()
    for i in range(len(EXPECTED)):
        assert found[i] == EXPECTED[i], (i, found[i], EXPECTED[i])
    assert len(found) == len(EXPECTED)
