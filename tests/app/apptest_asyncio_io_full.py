"""The library's asyncio and the system: streams, datagrams, pipes, processes, threads, signals.

Tasks and the loop itself are in apptest_asyncio_full.py.
"""
import asyncio
import asyncio.subprocess
import os
import signal
import socket
import tempfile
import threading

from asyncio_help import python, run

UNTRANSLATED = False


# ---- streams and transports

async def echo_lines(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


@run
async def test_streams_tcp():
    server = await asyncio.start_server(echo_lines, '127.0.0.1', 0)
    async with server:
        address = server.sockets[0].getsockname()

        async def talk(n):
            reader, writer = await asyncio.open_connection(*address)
            for i in range(5):
                writer.write(b'line %d %d\n' % (n, i))
                assert await reader.readline() == b'LINE %d %d\n' % (n, i)
            assert writer.get_extra_info('peername') == address
            writer.write_eof()
            assert await reader.read() == b''
            writer.close()
            await writer.wait_closed()

        await asyncio.gather(*[talk(n) for n in range(20)])


@run
async def test_streams_unix():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'socket')
        async with await asyncio.start_unix_server(echo_lines, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.writelines([b'a\n', b'b\n'])
            assert await reader.readexactly(4) == b'A\nB\n'
            writer.close()
            await writer.wait_closed()


@run
async def test_much_data():
    data = os.urandom(1 << 16) * 32

    async def serve(reader, writer):
        writer.write(await reader.readexactly(len(data)))
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(data)
        await writer.drain()
        assert await reader.read() == data
        writer.close()


@run
async def test_stream_errors():
    async with await asyncio.start_server(lambda r, w: w.close(), '127.0.0.1', 0) as server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        try:
            await reader.readexactly(5)
        except asyncio.IncompleteReadError as e:
            assert (e.partial, e.expected) == (b'', 5)
        else:
            assert False
        writer.close()
    try:
        await asyncio.open_connection(*address)
    except ConnectionRefusedError as e:
        assert 'Connect call failed' in str(e)
    else:
        assert False


@run
async def test_datagrams():
    loop = asyncio.get_running_loop()

    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, transport):
            self.transport = transport

        def datagram_received(self, data, address):
            self.transport.sendto(data[::-1], address)

    class Client(asyncio.DatagramProtocol):
        def __init__(self):
            self.received = loop.create_future()

        def datagram_received(self, data, address):
            self.received.set_result(data)

    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    client, protocol = await loop.create_datagram_endpoint(Client, remote_addr=server.get_extra_info('sockname'))
    client.sendto(b'abc')
    assert await protocol.received == b'cba'
    client.close()
    server.close()


@run
async def test_raw_sockets_of_the_loop():
    loop = asyncio.get_running_loop()
    with socket.socket() as listener, socket.socket() as client:
        listener.bind(('127.0.0.1', 0))
        listener.listen()
        for s in (listener, client):
            s.setblocking(False)
        (connection, address), _ = await asyncio.gather(
            loop.sock_accept(listener), loop.sock_connect(client, listener.getsockname()))
        with connection:
            data = bytes(3000000)
            sending = asyncio.create_task(loop.sock_sendall(client, data))
            received = 0
            while received < len(data):
                received += len(await loop.sock_recv(connection, 1 << 20))
            await sending
            buffer = bytearray(5)
            await loop.sock_sendall(connection, b'abc')
            assert await loop.sock_recv_into(client, buffer) == 3
            assert buffer == b'abc\0\0'


@run
async def test_pipes():
    loop = asyncio.get_running_loop()
    fds = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(fds[0], 'rb'))
    transport, _ = await loop.connect_write_pipe(asyncio.Protocol, os.fdopen(fds[1], 'wb'))
    transport.write(b'through the pipe')
    transport.close()
    assert await reader.read() == b'through the pipe'


# ---- processes, threads, signals

@run
async def test_subprocess_exec():
    source = 'import sys; data = sys.stdin.read(); print(data.upper()); print("err", file=sys.stderr); sys.exit(3)'
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*python(source), stdin=pipe, stdout=pipe, stderr=pipe)
    assert await process.communicate(b'input') == (b'INPUT\n', b'err\n')
    assert process.returncode == 3


@run
async def test_subprocess_shell_and_kill():
    process = await asyncio.create_subprocess_shell('echo $((6 * 7))', stdout=asyncio.subprocess.PIPE)
    assert (await process.communicate())[0] == b'42\n'
    process = await asyncio.create_subprocess_exec('sleep', '60')
    process.terminate()
    assert await process.wait() == -signal.SIGTERM


@run
async def test_threads():
    loop = asyncio.get_running_loop()
    main = threading.get_ident()
    assert await asyncio.to_thread(threading.get_ident) != main
    assert await asyncio.gather(*[loop.run_in_executor(None, pow, 2, n) for n in range(5)]) == [1, 2, 4, 8, 16]
    try:
        await asyncio.to_thread(int, 'x')
    except ValueError as e:
        assert str(e) == "invalid literal for int() with base 10: 'x'"
    else:
        assert False


@run
async def test_calls_from_threads():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, threading.get_ident()))
    thread.start()
    assert await future == thread.ident
    thread.join()

    async def double(n):
        await asyncio.sleep(0)
        return 2 * n

    def in_thread():
        return asyncio.run_coroutine_threadsafe(double(21), loop).result(10)

    assert await asyncio.to_thread(in_thread) == 42


@run
async def test_signal_handlers():
    loop = asyncio.get_running_loop()
    came = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, came.set)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
    await came.wait()
    assert loop.remove_signal_handler(signal.SIGUSR1)
    assert signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL


def test_interrupt():
    events = []

    async def main():
        asyncio.get_running_loop().call_later(0.02, os.kill, os.getpid(), signal.SIGINT)
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            events.append('cancelled')
            raise

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        events.append('interrupt')
    finally:
        signal.signal(signal.SIGINT, before)
    assert events == ['cancelled', 'interrupt']
