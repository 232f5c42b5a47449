"""The library's socket, selectors, socketserver and http.client over the native module; threads, signals, finalizers."""
import array
import errno
import gc
import http.client
import http.server
import os
import selectors
import signal
import socket
import socketserver
import sys
import tempfile
import threading
import time
import warnings
import weakref

UNTRANSLATED = False


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


class Serving:
    """A thread that runs `serve` with a listening socket, for a with statement, which gives the address."""

    def __init__(self, serve, family=socket.AF_INET, address=('127.0.0.1', 0)):
        self.listener = socket.socket(family)
        self.listener.bind(address)
        self.listener.listen()
        self.thread = threading.Thread(target=serve, args=(self.listener,))

    def __enter__(self):
        self.thread.start()
        return self.listener.getsockname()

    def __exit__(self, *args):
        self.thread.join(10)
        self.listener.close()
        assert not self.thread.is_alive()


def echo_once(listener):
    connection, address = listener.accept()
    with connection:
        while True:
            data = connection.recv(65536)
            if not data:
                return
            connection.sendall(data)


def receive_all(s):
    pieces = []
    while True:
        piece = s.recv(65536)
        if not piece:
            return b''.join(pieces)
        pieces.append(piece)


def test_tcp_echo():
    with Serving(echo_once) as address:
        with socket.create_connection(address, timeout=10) as s:
            assert s.getpeername() == address
            s.sendall(b'hello')
            assert s.recv(100) == b'hello'
            s.shutdown(socket.SHUT_WR)
            assert s.recv(1) == b''


def test_much_data():
    data = os.urandom(1 << 20)
    with Serving(echo_once) as address:
        with socket.create_connection(address) as s:
            sender = threading.Thread(target=lambda: (s.sendall(data), s.shutdown(socket.SHUT_WR)))
            sender.start()
            assert receive_all(s) == data
            sender.join()


def test_makefile():
    with Serving(echo_once) as address:
        s = socket.create_connection(address)
        with s.makefile('rw', encoding='utf-8', newline='\n') as file:
            s.close()                           # the file keeps it open
            file.write('gr\xfc\xdfe\nzwei\n')
            file.flush()
            assert file.readline() == 'gr\xfc\xdfe\n'
            assert file.readline() == 'zwei\n'
        assert s.fileno() == -1


def test_unix_path():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'socket')
        with Serving(echo_once, socket.AF_UNIX, path) as address:
            assert address == path
            with socket.socket(socket.AF_UNIX) as s:
                s.connect(os.fsencode(path))
                s.send(b'x')
                assert s.recv(5) == b'x'
                assert (s.getpeername(), s.getsockname()) == (path, '')


def test_ipv6():
    if not socket.has_dualstack_ipv6():
        return
    with Serving(echo_once, socket.AF_INET6, ('::1', 0)) as address:
        assert address[0] == '::1' and address[2:] == (0, 0)
        with socket.create_connection(address[:2]) as s:
            s.send(b'six')
            assert s.recv(5) == b'six'
            assert s.family is socket.AF_INET6


def test_udp():
    with socket.socket(type=socket.SOCK_DGRAM) as a, socket.socket(type=socket.SOCK_DGRAM) as b:
        a.bind(('127.0.0.1', 0))
        a.settimeout(10)
        b.sendto(b'one', a.getsockname())
        data, sender = a.recvfrom(100)
        assert data == b'one'
        a.connect(sender)
        a.send(b'two')
        assert b.recvmsg(100) == (b'two', [], 0, a.getsockname())
        with socket.fromfd(a.fileno(), a.family, a.type) as c:
            assert c.fileno() != a.fileno()
            c.send(b'')
        assert b.recv(10) == b''


def test_datagram_is_cut():
    a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with a, b:
        a.send(b'long message')
        data, ancillary, flags, address = b.recvmsg(4)
        assert (data, flags & socket.MSG_TRUNC) == (b'long', socket.MSG_TRUNC)
        assert raised(b.recv, 4, socket.MSG_DONTWAIT) == (
            'BlockingIOError: [Errno 11] Resource temporarily unavailable')


def test_waiting_releases_the_lock():
    a, b = socket.socketpair()
    with a, b:
        thread = threading.Timer(0.05, a.send, [b'x'])
        thread.start()
        assert b.recv(1) == b'x'
        thread.join()
        b.settimeout(10)
        thread = threading.Timer(0.05, a.send, [b'y'])
        thread.start()
        start = time.monotonic()
        assert b.recv_into(bytearray(1)) == 1
        assert time.monotonic() - start < 5
        thread.join()


def test_sendall_deadline_is_for_all():
    a, b = socket.socketpair()
    with a, b:
        a.settimeout(0.3)
        stop = threading.Event()

        def drain_slowly():
            while not stop.is_set():
                b.recv(1000)
                time.sleep(0.01)

        b.settimeout(1)
        thread = threading.Thread(target=drain_slowly)
        thread.start()
        start = time.monotonic()
        assert raised(a.sendall, bytes(50000000)) == 'TimeoutError: timed out'
        assert 0.25 < time.monotonic() - start < 3
        stop.set()
        thread.join()


def test_connect_in_progress():
    with socket.socket() as listener:
        listener.bind(('127.0.0.1', 0))
        listener.listen()
        with socket.socket() as s:
            s.setblocking(False)
            result = s.connect_ex(listener.getsockname())
            assert result in (0, errno.EINPROGRESS)
            with selectors.DefaultSelector() as selector:
                selector.register(s, selectors.EVENT_WRITE, 'data')
                [(key, events)] = selector.select(10)
                assert (key.fileobj, key.data, events) == (s, 'data', selectors.EVENT_WRITE)
            assert s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0
            assert raised(s.recv, 1) == 'BlockingIOError: [Errno 11] Resource temporarily unavailable'
        with socket.socket() as s:
            s.settimeout(10)
            s.connect(listener.getsockname())


class Handled:
    """Another handler of SIGALRM, and an alarm that repeats."""

    def __init__(self, handler, seconds):
        self.before = signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, seconds, seconds)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self.before)


def test_signals_do_not_end_a_call():
    a, b = socket.socketpair()
    seen = []
    with a, b:
        for timeout in [None, 10]:
            b.settimeout(timeout)
            del seen[:]

            def handler(signum, frame):
                seen.append(signum)
                if len(seen) == 3:
                    a.send(b'x')

            with Handled(handler, 0.02):
                assert b.recv(1) == b'x'
            assert len(seen) >= 3
        b.settimeout(0.1)
        with Handled(lambda signum, frame: None, 0.02):
            start = time.monotonic()
            assert raised(b.recv, 1) == 'TimeoutError: timed out'
            assert 0.09 <= time.monotonic() - start < 2


def test_handler_that_raises_ends_a_call():
    def handler(signum, frame):
        raise ZeroDivisionError('handler')

    with socket.socket() as listener:
        listener.bind(('127.0.0.1', 0))
        listener.listen()
        for timeout in [None, 10]:
            listener.settimeout(timeout)
            with Handled(handler, 0.02):
                assert raised(listener.accept) == 'ZeroDivisionError: handler'


def unclosed(make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        fd = make()
        for i in range(3):
            gc.collect()
    assert raised(os.fstat, fd) == 'OSError: [Errno 9] Bad file descriptor'
    return [(warning.category, str(warning.message)) for warning in caught]


def test_unclosed():
    def make():
        s = socket.socket(socket.AF_UNIX)
        return s.fileno()

    [(category, text)] = unclosed(make)
    assert category is ResourceWarning
    assert text.startswith('unclosed <socket.socket fd=') and text.endswith(', family=1, type=1, proto=0>')

    def make_native():
        import _socket
        return _socket.socket(socket.AF_UNIX).fileno()

    [(category, text)] = unclosed(make_native)
    assert category is ResourceWarning and text.startswith('unclosed <socket object, fd=')


def test_weak_reference():
    s = socket.socket()
    ref = weakref.ref(s)
    assert ref() is s
    s.close()
    del s
    for i in range(3):
        gc.collect()
    assert ref() is None


def test_send_descriptors():
    a, b = socket.socketpair()
    with a, b, tempfile.TemporaryFile() as file:
        socket.send_fds(a, [b'data'], [file.fileno(), 1])
        data, fds, flags, address = socket.recv_fds(b, 100, 5)
        assert (data, len(fds), flags & socket.MSG_CTRUNC) == (b'data', 2, 0)
        assert os.path.sameopenfile(fds[0], file.fileno())
        for fd in fds:
            os.close(fd)


def test_credentials():
    a, b = socket.socketpair()
    with a, b:
        b.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        a.send(b'x')
        data, [(level, kind, content)], flags, address = b.recvmsg(1, socket.CMSG_SPACE(12))
        assert (level, kind) == (socket.SOL_SOCKET, socket.SCM_CREDENTIALS)
        assert list(array.array('i', content)) == [os.getpid(), os.getuid(), os.getgid()]


def test_sendfile():
    with tempfile.TemporaryFile() as file, Serving(echo_once) as address:
        file.write(b'0123456789' * 1000)
        file.seek(0)
        with socket.create_connection(address) as s:
            assert s.sendfile(file, 5, 9000) == 9000
            s.shutdown(socket.SHUT_WR)
            assert receive_all(s) == b'5678901234' * 900


def test_inheritance():
    with socket.socket() as s:
        assert not s.get_inheritable()
        s.set_inheritable(True)
        assert s.get_inheritable()
        with s.dup() as other:
            assert not other.get_inheritable()
            assert (other.family, other.type) == (s.family, s.type)


def test_names():
    assert socket.getaddrinfo('127.0.0.1', 80, socket.AF_INET, socket.SOCK_STREAM) == [
        (socket.AddressFamily.AF_INET, socket.SocketKind.SOCK_STREAM, 6, '', ('127.0.0.1', 80))]
    assert raised(socket.getaddrinfo, 'x' * 64 + '.invalid', 80) == (
        "UnicodeError: encoding with 'idna' codec failed (UnicodeError: label empty or too long)")
    with socket.socket() as s:
        assert raised(s.bind, ('\udc80', 1)) == 'TypeError: encoding of hostname failed'
        assert repr(s).startswith('<socket.socket fd=') and "laddr=('0.0.0.0', 0)" in repr(s)
    assert '[closed]' in repr(s)


def test_netlink():
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE) as s:
        s.bind((0, 0))
        pid, groups = s.getsockname()
        assert pid != 0 and groups == 0
        assert raised(s.bind, (1,)) == 'TypeError: AF_NETLINK address must be a pair (pid, groups)'
        assert raised(s.bind, 1) == 'TypeError: bind(): AF_NETLINK address must be tuple, not int'


def test_audit():
    events = []
    with socket.socket(type=socket.SOCK_DGRAM) as s:
        is_on = [True]

        def hook(event, args):
            if is_on and event.startswith('socket.'):
                events.append((event, args[1:]))

        sys.addaudithook(hook)
        s.bind(('127.0.0.1', 0))
        s.sendto(b'', s.getsockname())
        socket.getaddrinfo('127.0.0.1', 1)
        is_on.clear()
        assert [event for event, args in events] == ['socket.bind', 'socket.sendto', 'socket.getaddrinfo']
        assert events[0][1] == (('127.0.0.1', 0),)
        assert events[2][1] == (1, 0, 0, 0)


class EchoLine(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline().upper())


def test_socketserver():
    with socketserver.ThreadingTCPServer(('127.0.0.1', 0), EchoLine) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.01})
        thread.start()
        for i in range(3):
            with socket.create_connection(server.server_address) as s:
                s.sendall(b'line %d\n' % i)
                assert receive_all(s) == b'LINE %d\n' % i
        server.shutdown()
        thread.join()


class Page(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.send_header('X-Path', self.path)
        self.end_headers()
        self.wfile.write(body[::-1])

    def log_message(self, *args):
        pass


def test_http():
    with http.server.ThreadingHTTPServer(('127.0.0.1', 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.01})
        thread.start()
        connection = http.client.HTTPConnection(*server.server_address, timeout=10)
        for i in range(3):
            connection.request('POST', '/path%d' % i, b'abc%d' % i)
            response = connection.getresponse()
            assert (response.status, response.headers['X-Path']) == (200, '/path%d' % i)
            assert response.read() == b'%dcba' % i
        connection.close()
        server.shutdown()
        thread.join()
