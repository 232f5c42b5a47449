"""_io: buffers over raw streams written in Python, the abstract classes, TextIOWrapper over them."""
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

    class Raw(io._RawIOBase):
        def __init__(self, reads=(), writes=()):
            self.reads=list(reads); self.writes=list(writes); self.log=[]; self.pos=0
        def readable(self): return True
        def writable(self): return True
        def seekable(self): return True
        def readinto(self, b):
            if not self.reads: return 0
            d=self.reads.pop(0)
            if d is None: return None
            d2=d[:len(b)]; b[:len(d2)]=d2
            if len(d)>len(b): self.reads.insert(0,d[len(b):])
            self.pos+=len(d2)
            return len(d2)
        def write(self, b):
            self.log.append(bytes(b))
            n=self.writes.pop(0) if self.writes else len(b)
            if n: self.pos+=n
            return n
        def seek(self,o,w=0):
            self.log.append(('seek',o,w)); self.pos = o if w==0 else self.pos+o if w==1 else 1000+o; return self.pos
        def tell(self): return self.pos
        def truncate(self,n=None): self.log.append(('trunc',n)); return n
    R=io.BufferedReader
    r=R(Raw([b'abc',b'd\nef',b'gh'])); t(r.read,2); t(r.peek); t(r.read,3); t(r.readline); t(r.read); t(r.read)
    r=R(Raw([b'abc',None,b'd',None,b'ef'])); t(r.read,5); t(r.read,5); t(r.read); t(r.read); t(r.read1)
    t(r.read1,0)
    r=R(Raw([b'abc',b'd',b'ef']),2); t(r.read1,1); t(r.read1,10); t(r.read1); t(r.peek,1); t(r.read,0)
    t(r.readline); t(r.tell)
    r=R(Raw([b'abcdefgh'*10]),8); t(r.read,3); t(r.seek,1); t(r.read,2); t(lambda:r.raw.log); t(r.seek,-1,1)
    t(r.read,4); t(lambda:r.raw.log); t(r.seek,50); t(lambda:r.raw.log); t(r.tell); t(r.seek,0,2)
    t(lambda:r.raw.log)
    r=R(Raw([b'x'*5,b'y'*20]),4); b=bytearray(10); t(r.readinto,b); note(b); t(r.readinto1,b); note(b)
    r=R(Raw([None])); t(r.readinto,b); t(r.peek)
    class Bad(Raw):
        def readinto(self,b): return len(b)+1
        def write(self,b): return len(b)+1
    t(R(Bad()).read,3); t(io.BufferedWriter(Bad()).flush); w=io.BufferedWriter(Bad()); w.write(b'a')
    t(w.flush); w.raw.__class__=Raw; w.flush()
    class Bad2(Raw):
        def readinto(self,b): return 'a'
        def readall(self): return 3
    t(R(Bad2()).read,3); t(R(Bad2()).read)
    W=io.BufferedWriter
    w=W(Raw(),8); t(w.write,b'abc'); t(w.write,b'defg'); t(lambda:w.raw.log); t(w.write,b'hij')
    t(lambda:w.raw.log); t(w.write,b'k'*20); t(lambda:w.raw.log); t(w.tell); t(w.flush); t(lambda:w.raw.log)
    t(w.seek,3); t(lambda:w.raw.log); t(w.write,b'q'); t(w.truncate,9); t(lambda:w.raw.log); t(w.read)
    t(w.readable)
    w=W(Raw([],[2,3,None]),8); t(w.write,b'abcdef'); t(w.flush); t(lambda:w.raw.log); t(w.flush)
    t(lambda:w.raw.log)
    w=W(Raw([],[None]*20),8); t(w.write,b'abcdef'); t(w.write,b'ghijkl'); t(w.write,b'a'); t(w.write,b'a'*30)
    t(lambda:w.raw.log); w.raw.writes[:]=[]; t(w.flush); t(lambda:w.raw.log)
    w=W(Raw([],[5,None,None]),4); t(w.write,b'abcdefghijklmn'); w.raw.writes[:]=[]; t(w.close)
    t(lambda:w.raw.log); t(lambda:w.closed); t(w.write,b'a')
    c=io.BufferedRandom(Raw([b'abcdefgh',b'ij']),8); t(c.read,3); t(lambda:c.detach().__class__.__name__)
    t(c.read); t(c.detach); t(lambda:c); t(lambda:c.raw)
    p=io.BufferedRWPair(Raw([b'abc']),Raw()); t(p.read,2); t(p.write,b'x'); t(p.flush); t(p.peek); t(p.read1)
    t(p.readable); t(p.writable); t(p.seekable); t(p.isatty); t(lambda:p.closed); t(p.close)
    t(lambda:p.closed); t(p.read); t(p.detach); t(p.fileno)
    t(io.BufferedRWPair,3,4); t(io.BufferedReader,3); t(lambda:io.BufferedReader())
    t(lambda:R(Raw(),buffer_size='a')); t(lambda:R.__new__(R).read()); t(lambda:repr(R.__new__(R)))
    class NoRead(io._RawIOBase): pass
    t(R,NoRead()); t(W,NoRead()); t(io.BufferedRandom,NoRead()); t(io.TextIOWrapper,NoRead())
    t(lambda:io.TextIOWrapper(NoRead()).read()); t(lambda:io.TextIOWrapper(NoRead()).write('a'))
    n=NoRead(); t(n.read); t(n.readall); t(n.readline); t(n.readlines); t(n.seek,0); t(n.tell); t(n.truncate)
    t(n.fileno); t(n.isatty); t(n.flush); t(n.close); t(n.flush); t(lambda:n.closed); t(n._checkClosed)
    t(n._checkReadable); t(n._checkSeekable); t(n._checkWritable); t(iter,n); t(n.writelines,[])
    class My(io._IOBase):
        def __init__(self,d): self.d=d; self.w=[]
        def read(self,n=-1): x=self.d[:n]; self.d=self.d[n:]; return x
        def write(self,b): self.w.append(b)
    m=My(b'ab\ncd\n\nef'); t(m.readline); t(m.readline,1); t(m.readlines); m=My(b'ab\ncd\n\nef')
    t(m.readlines,2); t(m.readlines,3); t(lambda:m.readline('a')); m.writelines(['a','b']); t(lambda:m.w)
    t(next,m); t(list,m)
    with m as q: t(lambda:q is m)
    t(lambda:m.closed); t(m.__enter__)
    class RA(io._RawIOBase):
        def __init__(s): s.d=[b'ab',b'c',b'']
        def read(s,n=-1): return s.d.pop(0)
    t(RA().readall)
    class RI(io._RawIOBase):
        def readinto(s,b): b[:2]=b'hi'; return 2
    t(RI().read,5)
    class B1(io._BufferedIOBase):
        def read(s,n): return b'abcdefghij'[:n+s.extra]
        def read1(s,n): return b'x'
        extra=0
    b=bytearray(4); t(B1().readinto,b); note(b); t(B1().readinto1,b); note(b); B1.extra=1; t(B1().readinto,b)
    t(B1().write,b''); t(B1().detach)
    T=io.TextIOWrapper
    w=T(io.BytesIO()); w.write('ab'); t(lambda:w.buffer.getvalue()); w.flush(); t(lambda:w.buffer.getvalue())
    w.write('x'*9000); t(lambda:len(w.buffer.getvalue())); w.reconfigure(line_buffering=True); w.write('a\n')
    t(lambda:len(w.buffer.getvalue())); w.write('c\r'); t(lambda:len(w.buffer.getvalue()))
    w.reconfigure(write_through=True,line_buffering=False); w.write('q'); t(lambda:len(w.buffer.getvalue()))
    t(lambda:(w.line_buffering,w.write_through)); w.reconfigure(newline='\r\n'); w.write('\n')
    t(lambda:w.buffer.getvalue()[-3:]); w.reconfigure(encoding='utf-16'); w.write('é')
    t(lambda:w.buffer.getvalue()[-3:]); t(lambda:(w.encoding,w.errors)); w.reconfigure(errors='ignore')
    t(lambda:(w.encoding,w.errors)); w=T(io.BytesIO(b'abc')); w.read(2)
    t(lambda:w.reconfigure(encoding='ascii')); t(lambda:w.reconfigure(newline=None))
    t(lambda:w.reconfigure(line_buffering=True)); t(lambda: w.reconfigure(3)); t(lambda:w.reconfigure(bad=3))
    w=T(R(Raw([b'ab\ncd',b'\n',b'ef',b'g']))); t(w.readline); t(w.read,1); t(w.readline); t(w.read); t(w.read)
    t(w.readline)
    w=T(R(Raw([b'ab\ncd\nef']))); t(next,w); t(w.tell); t(list,w); t(w.tell); t(w.fileno); t(w.isatty)
    t(w.seekable); t(w.readable); t(w.writable); t(lambda:w.name); t(lambda:w)
    class Sub(T):
        def readline(self): return super().readline().upper()
        def write(self,x): return super().write(x.upper())
    s=Sub(R(Raw([b'ab\ncd\nef']))); t(list,s); s.foo=3; t(lambda:s.__dict__); t(lambda:s); s=Sub(io.BytesIO())
    print('hello',file=s,flush=True); t(s.buffer.getvalue)
    class Dec(io.BytesIO):
        def read1(self,n): return 'a'
    t(T(Dec(b'abc')).read,1); t(T(Dec(b'abc')).read)
    t(lambda:T(3)); t(lambda:T(io.BytesIO(),'utf-8','strict',None,1,2,3))
    t(lambda:T(io.BytesIO(),encoding='utf-8\0')); t(lambda:T())
    x=T(io.BytesIO(b'ab'),'latin-1'); d=x.detach(); t(d.read)
    note(isinstance(x,io._TextIOBase), issubclass(io.UnsupportedOperation,ValueError))
    try: io.BytesIO().fileno()
    except io.UnsupportedOperation as e: note(repr(e), e.args, isinstance(e,OSError), e.errno)
    e=io.UnsupportedOperation('a'); t(lambda:e); e=io.UnsupportedOperation(2,'b'); t(lambda:(e,e.errno,str(e)))
    return result


EXPECTED = [
    "b'ab'",
    "b'c'",
    "b'cd\\n'",
    "b'efgh'",
    "b''",
    "b''",
    "b'abc'",
    "b'd'",
    "b'ef'",
    "b''",
    "b''",
    "b''",
    "b'a'",
    "b'bc'",
    "b'd'",
    "b'ef'",
    "b''",
    "b'ef'",
    '6',
    "b'abc'",
    '1',
    "b'bc'",
    '[]',
    '2',
    "b'cdef'",
    '[]',
    '50',
    "[('seek', 50, 0)]",
    '50',
    '1000',
    "[('seek', 50, 0), ('seek', 0, 2)]",
    '10',
    "bytearray(b'xxxxxyyyyy')",
    '10',
    "bytearray(b'yyyyyyyyyy')",
    'None',
    "b''",
    'OSError raw readinto() returned invalid length 8193 (should have been between 0 and 8192)',
    'None',
    'OSError raw write() returned invalid length 2 (should have been between 0 and 1)',
    'OSError raw readinto() failed',
    'TypeError readall() should return bytes',
    '3',
    '4',
    '[]',
    '3',
    "[b'abcdefg']",
    '20',
    "[b'abcdefg', b'hij', b'kkkkkkkkkkkkkkkkkkkk']",
    '30',
    'None',
    "[b'abcdefg', b'hij', b'kkkkkkkkkkkkkkkkkkkk']",
    '3',
    "[b'abcdefg', b'hij', b'kkkkkkkkkkkkkkkkkkkk', ('seek', 3, 0)]",
    '1',
    '9',
    "[b'abcdefg', b'hij', b'kkkkkkkkkkkkkkkkkkkk', ('seek', 3, 0), b'q', ('trunc', 9)]",
    'UnsupportedOperation read',
    'False',
    '6',
    'BlockingIOError [Errno 0] write could not complete without blocking 0',
    "[b'abcdef', b'cdef', b'f']",
    'None',
    "[b'abcdef', b'cdef', b'f', b'f']",
    '6',
    'BlockingIOError [Errno 0] write could not complete without blocking 2',
    'BlockingIOError [Errno 0] write could not complete without blocking 0',
    'BlockingIOError [Errno 0] write could not complete without blocking 0',
    "[b'abcdef', b'abcdefgh', b'abcdefgh']",
    'None',
    "[b'abcdef', b'abcdefgh', b'abcdefgh', b'abcdefgh']",
    'BlockingIOError [Errno 0] write could not complete without blocking 9',
    'None',
    "[b'abcdefghijklmn', b'fghijklmn', b'fghi']",
    'True',
    'ValueError write to closed file',
    "b'abc'",
    "'Raw'",
    'ValueError raw stream has been detached',
    'ValueError raw stream has been detached',
    '<_io.BufferedRandom>',
    'None',
    "b'ab'",
    '1',
    'None',
    "b'c'",
    "b'c'",
    'True',
    'True',
    'False',
    'False',
    'False',
    'None',
    'True',
    'ValueError read of closed file',
    'UnsupportedOperation detach',
    'UnsupportedOperation fileno',
    "AttributeError 'int' object has no attribute 'readable'",
    "AttributeError 'int' object has no attribute 'readable'",
    "TypeError BufferedReader() missing required argument 'raw' (pos 1)",
    "TypeError 'str' object cannot be interpreted as an integer",
    'ValueError I/O operation on uninitialized object',
    "'<_io.BufferedReader>'",
    'UnsupportedOperation File or stream is not readable.',
    'UnsupportedOperation File or stream is not writable.',
    'UnsupportedOperation File or stream is not seekable.',
    "<_io.TextIOWrapper encoding='UTF-8'>",
    'UnsupportedOperation not readable',
    'UnsupportedOperation not writable',
    'NotImplementedError ',
    'NotImplementedError ',
    'NotImplementedError ',
    'NotImplementedError ',
    'UnsupportedOperation seek',
    'UnsupportedOperation seek',
    'UnsupportedOperation truncate',
    'UnsupportedOperation fileno',
    'False',
    'None',
    'None',
    'ValueError I/O operation on closed file.',
    'True',
    'ValueError I/O operation on closed file.',
    'UnsupportedOperation File or stream is not readable.',
    'UnsupportedOperation File or stream is not seekable.',
    'UnsupportedOperation File or stream is not writable.',
    'ValueError I/O operation on closed file.',
    'ValueError I/O operation on closed file.',
    "b'ab\\n'",
    "b'c'",
    "[b'd\\n', b'\\n', b'ef']",
    "[b'ab\\n']",
    "[b'cd\\n', b'\\n']",
    "TypeError argument should be integer or None, not 'str'",
    "['a', 'b']",
    "b'ef'",
    '[]',
    'True',
    'True',
    'ValueError I/O operation on closed file.',
    "b'abc'",
    "b'hi'",
    '4',
    "bytearray(b'abcd')",
    '1',
    "bytearray(b'xbcd')",
    'ValueError read() returned too much data: 4 bytes requested, 5 returned',
    'UnsupportedOperation write',
    'UnsupportedOperation detach',
    "b''",
    "b'ab'",
    '9002',
    '9004',
    '9006',
    '9007',
    '(False, True)',
    "b'q\\r\\n'",
    "b'\\n\\xe9\\x00'",
    "('utf-16', 'strict')",
    "('utf-16', 'ignore')",
    'UnsupportedOperation It is not possible to set the encoding or newline of stream after the first read',
    'UnsupportedOperation It is not possible to set the encoding or newline of stream after the first read',
    'None',
    'TypeError reconfigure() takes no positional arguments',
    "TypeError 'bad' is an invalid keyword argument for reconfigure()",
    "'ab\\n'",
    "'c'",
    "'d\\n'",
    "'efg'",
    "''",
    "''",
    "'ab\\n'",
    'OSError telling position disabled by next() call',
    "['cd\\n', 'ef']",
    '8',
    'UnsupportedOperation fileno',
    'False',
    'True',
    'True',
    'False',
    "AttributeError 'Raw' object has no attribute 'name'",
    "<_io.TextIOWrapper encoding='UTF-8'>",
    "['AB\\n', 'CD\\n', 'EF']",
    "{'foo': 3}",
    "<_io.TextIOWrapper encoding='UTF-8'>",
    "b'HELLO\\n'",
    "TypeError underlying read1() should have returned a bytes-like object, not 'str'",
    "'abc'",
    "AttributeError 'int' object has no attribute 'readable'",
    'TypeError TextIOWrapper() takes at most 6 arguments (7 given)',
    'ValueError embedded null character',
    "TypeError TextIOWrapper() missing required argument 'buffer' (pos 1)",
    "b'ab'",
    'True True',
    "UnsupportedOperation('fileno') ('fileno',) True None",
    "UnsupportedOperation('a')",
    "(UnsupportedOperation(2, 'b'), 2, '[Errno 2] b')",
]


def test_outcomes():
    found = outcomes()
    for i in range(len(EXPECTED)):
        assert found[i] == EXPECTED[i], (i, found[i], EXPECTED[i])
    assert len(found) == len(EXPECTED)
