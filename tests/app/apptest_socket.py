"""_socket: addresses, options, timeouts, messages, errors, conversions. What needs threads is in apptest_socket_full.py."""
import _socket
import errno
import posix
import sys
import time


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


def tcp_pair():
    listener = _socket.socket(_socket.AF_INET)
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    client = _socket.socket()
    client.connect(listener.getsockname())
    fd, address = listener._accept()
    server = _socket.socket(fileno=fd)
    assert address == client.getsockname() == server.getpeername()
    listener.close()
    return client, server


def test_attributes():
    s = _socket.socket()
    assert (s.family, s.type, s.proto, s.timeout) == (_socket.AF_INET, _socket.SOCK_STREAM, 0, None)
    assert repr(s) == '<socket object, fd=%d, family=2, type=1, proto=0>' % s.fileno()
    assert _socket.SocketType is _socket.socket is type(s)
    assert raised(setattr, s, 'family', 3) is not None
    assert raised(setattr, s, 'timeout', 3) is not None
    s.close()
    s.close()
    assert s.fileno() == -1
    assert repr(s) == '<socket object, fd=-1, family=2, type=1, proto=0>'
    assert raised(s.recv, 1) == 'OSError: [Errno 9] Bad file descriptor'
    unblocked = _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM | _socket.SOCK_NONBLOCK)
    assert (unblocked.type, unblocked.timeout) == (_socket.SOCK_DGRAM, 0.0)
    unblocked.close()


def test_existing_descriptor():
    a, b = _socket.socketpair()
    copy = _socket.socket(fileno=_socket.dup(a.fileno()))
    assert (copy.family, copy.type, copy.proto) == (_socket.AF_UNIX, _socket.SOCK_STREAM, 0)
    fd = a.detach()
    assert (a.fileno(), a.detach()) == (-1, -1)
    _socket.close(fd)
    copy.send(b'x')
    assert b.recv(10) == b'x'
    copy.close()
    assert b.recv(10) == b''
    b.close()
    assert raised(_socket.socket, fileno=-1) == 'ValueError: negative file descriptor'
    assert raised(_socket.socket, fileno=fd) == 'OSError: [Errno 9] Bad file descriptor'
    reader, writer = posix.pipe()
    assert raised(_socket.socket, fileno=reader) == 'OSError: [Errno 88] Socket operation on non-socket'
    posix.close(reader)
    posix.close(writer)


def test_stream():
    client, server = tcp_pair()
    assert client.send(b'abc') == 3
    assert server.recv(2) == b'ab'
    assert server.recv(2, _socket.MSG_PEEK) == b'c'
    assert server.recv(100) == b'c'
    assert client.sendall(memoryview(b'xabcx')[1:4]) is None
    buffer = bytearray(b'-----')
    assert server.recv_into(memoryview(buffer)[1:]) == 3
    assert buffer == b'-abc-'
    client.send(b'12345')
    assert server.recv_into(buffer, 2) == 2
    assert server.recvfrom_into(buffer, 1) == (1, None)
    assert server.recvfrom(9) == (b'45', None)
    assert buffer == b'3' + b'2bc-'
    client.shutdown(_socket.SHUT_WR)
    assert server.recv(1) == b''
    client.close()
    server.close()


def test_datagrams():
    a = _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM)
    b = _socket.socket(type=_socket.SOCK_DGRAM)
    a.bind(('', 0))
    b.bind(('127.0.0.1', 0))
    to = ('localhost', a.getsockname()[1])
    assert b.sendto(b'one', to) == 3
    assert b.sendto(bytearray(b'three'), 0, to) == 5
    assert a.recvfrom(100) == (b'one', b.getsockname())
    buffer = bytearray(3)
    assert a.recvfrom_into(buffer) == (3, b.getsockname())
    assert buffer == b'thr'
    a.close()
    b.close()


def test_unix_addresses():
    s = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM)
    assert s.getsockname() == ''
    name = b'\0pypy_async-%d' % posix.getpid()
    s.bind(name)
    assert s.getsockname() == name
    s.close()
    for path in ['/tmp/pypy_async-%d' % posix.getpid(), '/tmp/pypy_async-%d-\udcff' % posix.getpid()]:
        s = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM)
        s.bind(path)
        sender = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM)
        try:
            assert s.getsockname() == path
            assert sender.sendto(b'x', path) == 1
            assert s.recvfrom(9) == (b'x', None)
        finally:
            posix.unlink(path)
            s.close()
            sender.close()
    s = _socket.socket(_socket.AF_UNIX)
    s.bind('')                                  # the system chooses an abstract name
    assert s.getsockname()[:1] == b'\0' and len(s.getsockname()) == 6
    assert raised(s.connect, 'x' * 108) == 'OSError: AF_UNIX path too long'
    assert raised(s.connect, 1) == "TypeError: a bytes-like object is required, not 'int'"
    assert raised(s.connect, '/nonexistent/x') == 'FileNotFoundError: [Errno 2] No such file or directory'
    s.close()


def test_address_errors():
    s = _socket.socket()
    cases = [
        ('x', 'TypeError: bind(): AF_INET address must be tuple, not str'),
        (('localhost',), 'TypeError: AF_INET address must be a pair (host, port)'),
        (('localhost', 'x'), "TypeError: 'str' object cannot be interpreted as an integer"),
        (('127.0.0.1', 65536), 'OverflowError: bind(): port must be 0-65535.'),
        (('127.0.0.1', -1), 'OverflowError: bind(): port must be 0-65535.'),
        (('127.0.0.1', 1 << 80), 'OverflowError: bind(): port must be 0-65535.'),
        ((1, 2), 'TypeError: str, bytes or bytearray expected, not int'),
        (('a\0', 2), 'TypeError: host name must not contain null character'),
        (('1.2.3.4', 0), 'OSError: [Errno 99] Cannot assign requested address')]
    for address, error in cases:
        assert raised(s.bind, address) == error
    assert raised(s.connect_ex, 'x') == 'TypeError: connect_ex(): AF_INET address must be tuple, not str'
    assert raised(s.sendto, b'', 1) == 'TypeError: sendto(): AF_INET address must be tuple, not int'
    assert raised(s.sendto, b'') == 'TypeError: sendto() takes 2 or 3 arguments (1 given)'
    s.close()


def test_refused():
    s = _socket.socket()
    s.bind(('127.0.0.1', 0))
    address = s.getsockname()
    other = _socket.socket()
    assert raised(other.connect, address) == 'ConnectionRefusedError: [Errno 111] Connection refused'
    assert other.connect_ex(address) == errno.ECONNREFUSED
    other.settimeout(5)
    assert other.connect_ex(address) == errno.ECONNREFUSED
    assert raised(other.getpeername) == 'OSError: [Errno 107] Transport endpoint is not connected'
    other.close()
    s.close()


def test_broken_pipe():
    a, b = _socket.socketpair()
    b.close()
    assert raised(a.send, b'x') == 'BrokenPipeError: [Errno 32] Broken pipe'
    assert raised(a.sendall, b'x') == 'BrokenPipeError: [Errno 32] Broken pipe'
    a.close()


def test_options():
    s = _socket.socket()
    assert s.getsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR) == 0
    s.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
    assert s.getsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR) == 1
    s.setsockopt(_socket.SOL_SOCKET, _socket.SO_LINGER, b'\1\0\0\0\5\0\0\0')
    assert s.getsockopt(_socket.SOL_SOCKET, _socket.SO_LINGER, 100) == b'\1\0\0\0\5\0\0\0'
    assert s.getsockopt(_socket.SOL_SOCKET, _socket.SO_LINGER, 4) == b'\1\0\0\0'
    assert raised(s.getsockopt, 1, 2, -1) == 'OSError: getsockopt buflen out of range'
    assert raised(s.setsockopt, 1, 2, None) == "TypeError: a bytes-like object is required, not 'NoneType'"
    assert raised(s.setsockopt, 1, 2, None, 4) == 'OSError: [Errno 14] Bad address'
    assert raised(s.setsockopt, 1, 2) == 'TypeError: setsockopt() takes exactly 3 arguments (2 given)'
    s.close()


def test_timeout_values():
    s = _socket.socket()
    s.settimeout(1.5)
    assert (s.gettimeout(), s.timeout, s.getblocking()) == (1.5, 1.5, True)
    s.setblocking(False)
    assert (s.gettimeout(), s.getblocking()) == (0.0, False)
    s.settimeout(None)
    assert (s.gettimeout(), s.getblocking()) == (None, True)
    assert raised(s.settimeout, -1) == 'ValueError: Timeout value out of range'
    assert raised(s.settimeout, 'x') == "TypeError: 'str' object cannot be interpreted as an integer"
    assert raised(s.settimeout, float('nan')) == 'ValueError: Invalid value NaN (not a number)'
    s.close()
    _socket.setdefaulttimeout(2)
    try:
        a, b = _socket.socketpair()
        assert (_socket.getdefaulttimeout(), a.timeout, b.timeout) == (2.0, 2.0, 2.0)
        a.close()
        b.close()
    finally:
        _socket.setdefaulttimeout(None)


def test_timeouts():
    a, b = _socket.socketpair()
    a.settimeout(0.02)
    start = time.monotonic()
    assert raised(a.recv, 1) == 'TimeoutError: timed out'
    assert raised(a.recvmsg, 1) == 'TimeoutError: timed out'
    assert time.monotonic() - start >= 0.04
    a.setsockopt(_socket.SOL_SOCKET, _socket.SO_SNDBUF, 4096)
    assert raised(a.sendall, b'x' * 50000) == 'TimeoutError: timed out'
    a.setblocking(False)
    assert raised(a.recvfrom, 1) == 'BlockingIOError: [Errno 11] Resource temporarily unavailable'
    assert raised(a.send, b'x') == 'BlockingIOError: [Errno 11] Resource temporarily unavailable'
    a.close()
    b.close()
    listener = _socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen(1)
    listener.settimeout(0.01)
    assert raised(listener._accept) == 'TimeoutError: timed out'
    listener.close()


def test_messages():
    a, b = _socket.socketpair()
    assert a.sendmsg([b'ab', bytearray(b'cd'), memoryview(b'e')]) == 5
    assert b.recvmsg(3) == (b'abc', [], 0, None)
    buffers = [bytearray(1), bytearray(3)]
    assert b.recvmsg_into(buffers) == (2, [], 0, None)
    assert buffers == [b'd', b'e\0\0']
    reader, writer = posix.pipe()
    rights = (_socket.SOL_SOCKET, _socket.SCM_RIGHTS, reader.to_bytes(4, sys.byteorder))
    assert a.sendmsg([b'x'], [rights]) == 1
    data, [(level, kind, received)], flags, address = b.recvmsg(10, _socket.CMSG_SPACE(4))
    assert (data, level, kind, address) == (b'x', _socket.SOL_SOCKET, _socket.SCM_RIGHTS, None)
    fd = int.from_bytes(received, sys.byteorder)
    posix.write(writer, b'through')
    assert posix.read(fd, 100) == b'through'
    for fd in [fd, reader, writer]:
        posix.close(fd)
    a.close()
    b.close()


def test_message_errors():
    a, b = _socket.socketpair()
    item = 'TypeError: [sendmsg() ancillary data items]() argument must be '
    assert raised(a.sendmsg, 1) == 'TypeError: sendmsg() argument 1 must be an iterable'
    assert raised(a.sendmsg, ['x']) == "TypeError: a bytes-like object is required, not 'str'"
    assert raised(a.sendmsg, [b'x'], [1]) == item + '3-item sequence, not int'
    assert raised(a.sendmsg, [b'x'], [(1, 2)]) == item + 'sequence of length 3, not 2'
    assert raised(a.recvmsg, -1) == 'ValueError: negative buffer size in recvmsg()'
    assert raised(a.recvmsg, 1, -1) == 'ValueError: invalid ancillary data buffer length'
    assert raised(a.recvmsg_into, [b'x']) == (
        'TypeError: recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers')
    assert [_socket.CMSG_LEN(n) for n in (0, 1, 8)] == [16, 17, 24]
    assert [_socket.CMSG_SPACE(n) for n in (0, 1, 8)] == [16, 24, 24]
    assert raised(_socket.CMSG_LEN, -1) == 'OverflowError: CMSG_LEN() argument out of range'
    a.close()
    b.close()


def test_receiving_errors():
    a, b = _socket.socketpair()
    assert raised(a.recv, -1) == 'ValueError: negative buffersize in recv'
    assert raised(a.recvfrom, -1) == 'ValueError: negative buffersize in recvfrom'
    assert raised(a.recv_into, bytearray(3), -1) == 'ValueError: negative buffersize in recv_into'
    assert raised(a.recv_into, bytearray(3), 4) == 'ValueError: buffer too small for requested bytes'
    assert raised(a.recv_into, b'x') == (
        'TypeError: recv_into() argument 1 must be read-write bytes-like object, not bytes')
    assert raised(a.recvfrom_into, bytearray(3), 4) == (
        'ValueError: nbytes is greater than the length of the buffer')
    assert raised(a.send, 'x') == "TypeError: a bytes-like object is required, not 'str'"
    a.close()
    b.close()


def test_byte_order():
    assert _socket.htons(0x0102) == int.from_bytes(b'\1\2', sys.byteorder)
    assert _socket.ntohl(0x01020304) == int.from_bytes(b'\1\2\3\4', sys.byteorder)
    assert _socket.ntohs(_socket.htons(0xfffe)) == 0xfffe
    assert _socket.htonl(_socket.ntohl(0xfffefdfc)) == 0xfffefdfc
    assert raised(_socket.htons, 65536) == (
        'OverflowError: htons: Python int too large to convert to C 16-bit unsigned integer')
    assert raised(_socket.ntohs, -1) == (
        "OverflowError: ntohs: can't convert negative Python int to C 16-bit unsigned integer")
    assert raised(_socket.htonl, 1 << 32) == 'OverflowError: int larger than 32 bits'
    assert raised(_socket.ntohl, -1) == "OverflowError: can't convert negative value to unsigned int"
    assert raised(_socket.ntohl, 'x') == 'TypeError: expected int, str found'


def test_text_of_addresses():
    assert _socket.inet_aton('1.2.3') == b'\1\2\0\3'
    assert _socket.inet_ntoa(bytearray(b'\x7f\0\0\1')) == '127.0.0.1'
    assert _socket.inet_pton(_socket.AF_INET6, '::1') == bytes(15) + b'\1'
    assert _socket.inet_ntop(_socket.AF_INET6, b'\xfe\x80' + bytes(13) + b'\7') == 'fe80::7'
    assert raised(_socket.inet_aton, 'x') == 'OSError: illegal IP address string passed to inet_aton'
    assert raised(_socket.inet_ntoa, b'x') == 'OSError: packed IP wrong length for inet_ntoa'
    assert raised(_socket.inet_pton, 2, 'x') == 'OSError: illegal IP address string passed to inet_pton'
    assert raised(_socket.inet_pton, 99, 'x') == 'OSError: [Errno 97] Address family not supported by protocol'
    assert raised(_socket.inet_ntop, 2, b'x') == 'ValueError: invalid length of packed IP address string'
    assert raised(_socket.inet_ntop, 99, b'x') == 'ValueError: unknown address family 99'


def test_lookup():
    stream = (_socket.AF_INET, _socket.SOCK_STREAM, _socket.IPPROTO_TCP, '', ('127.0.0.1', 80))
    assert stream in _socket.getaddrinfo('127.0.0.1', 80)
    assert _socket.getaddrinfo(b'127.0.0.1', b'80', _socket.AF_INET, type=_socket.SOCK_STREAM) == [stream]
    assert _socket.getaddrinfo('::1', '7', flags=_socket.AI_NUMERICHOST, proto=17)[0][4] == ('::1', 7, 0, 0)
    numeric = _socket.NI_NUMERICHOST | _socket.NI_NUMERICSERV
    assert _socket.getnameinfo(('127.0.0.1', 80), numeric) == ('127.0.0.1', '80')
    assert _socket.getnameinfo(('::1', 80, 0, 0), numeric) == ('::1', '80')
    assert _socket.gethostbyname('127.0.0.1') == '127.0.0.1'
    assert _socket.gethostbyname('<broadcast>') == '255.255.255.255'
    assert _socket.gethostbyname('') == '0.0.0.0'
    assert isinstance(_socket.gethostname(), str)
    assert ('lo', _socket.if_nametoindex('lo')) in [(name, index) for index, name in _socket.if_nameindex()]
    assert _socket.if_indextoname(_socket.if_nametoindex(b'lo')) == 'lo'


def test_lookup_errors():
    try:
        _socket.getaddrinfo('127.0.0.1', 'x y')
    except _socket.gaierror as e:
        assert isinstance(e, OSError) and e.errno == e.args[0] == _socket.EAI_SERVICE
        assert str(e) == '[Errno -8] Servname not supported for ai_socktype'
    else:
        assert False
    assert raised(_socket.getaddrinfo, 1, 2) == 'TypeError: getaddrinfo() argument 1 must be string or None'
    assert raised(_socket.getaddrinfo, 'x', 1.5) == 'OSError: Int or String expected'
    assert raised(_socket.getaddrinfo, 'x', 1 << 70) == 'OverflowError: Python int too large to convert to C long'
    assert raised(_socket.getnameinfo, 'x', 0) == 'TypeError: getnameinfo() argument 1 must be a tuple'
    assert raised(_socket.getnameinfo, ('127.0.0.1', 0, 0), 0) == 'OSError: IPv4 sockaddr must be 2 tuple'
    assert raised(_socket.gethostbyname, 1) == (
        'TypeError: gethostbyname() argument 1 must be str, bytes or bytearray, not int')
    assert raised(_socket.getservbyname, 'no such') == 'OSError: service/proto not found'
    assert raised(_socket.getservbyport, 65536) == 'OverflowError: getservbyport: port must be 0-65535.'
    assert raised(_socket.getprotobyname, 'no such') == 'OSError: protocol not found'
    assert raised(_socket.if_nametoindex, 'no such') == 'OSError: no interface with this name'
    assert raised(_socket.if_indextoname, 0) == 'OSError: [Errno 6] No such device or address'


def test_error_classes():
    assert (_socket.error, _socket.timeout) == (OSError, TimeoutError)
    assert _socket.gaierror.__mro__[:2] == (_socket.gaierror, OSError)
    assert repr(_socket.gaierror) == "<class 'socket.gaierror'>"
    assert repr(_socket.herror(1, 'x')) == "herror(1, 'x')"


def test_subclass():
    class Slotted(_socket.socket):
        __slots__ = ['__weakref__', 'more']

        def __init__(self, *args):
            super().__init__(*args)
            self.more = 5

    s = Slotted(_socket.AF_UNIX)
    assert (s.more, s.family) == (5, _socket.AF_UNIX)
    s.close()
