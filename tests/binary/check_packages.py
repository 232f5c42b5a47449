"""Pure-Python packages from PyPI, unmodified, in a virtual environment: they do on the binary what they do on CPython 3.11.

    python3.11 tests/binary/check_packages.py ./pypy-async

The binary makes the environment, the host's pip installs the wheels into it, and each program below runs in it and, with
the same packages, on CPython.
"""
import os
import subprocess
import sys
import tempfile

PACKAGES = ['attrs==23.2.0', 'sniffio==1.3.1', 'outcome==1.3.0', 'sortedcontainers==2.4.0', 'h11==0.14.0', 'idna==3.7', 'click==8.1.7']

# {package: why its program fails for now}; it must fail
EXPECTED_FAILURES = {}

PROGRAMS = {
    'attrs': '''
import attr
from attrs import define, field, validators, asdict, evolve, frozen

@define
class Point:
    x: int = field(validator=validators.instance_of(int))
    y: int = field(default=2, converter=int)

@frozen(order=True)
class Version:
    major: int
    minor: int = 0

p = Point(1, '5')
print(p, asdict(p), evolve(p, x=3), p == Point(1, 5))
print(sorted([Version(2), Version(1, 9), Version(1)]), hash(Version(1)) == hash(Version(1)))
for make in (lambda: Point('a'), lambda: setattr(Version(1), 'major', 2), lambda: Point(1, 2, 3)):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, str(error)[:60])
print([a.name for a in attr.fields(Point)])
''',
    'sniffio': '''
import sniffio
try:
    sniffio.current_async_library()
except sniffio.AsyncLibraryNotFoundError as error:
    print(error)
token = sniffio.current_async_library_cvar.set('ours')
print(sniffio.current_async_library())
sniffio.current_async_library_cvar.reset(token)
sniffio.thread_local.name = 'thread'
print(sniffio.current_async_library())
''',
    'outcome': '''
import outcome

async def double(x):
    return 2 * x

async def fail(x):
    raise ValueError(x)

async def main():
    print(await outcome.acapture(double, 4), await outcome.acapture(fail, 5))
    return (await outcome.acapture(double, 4)).unwrap()

try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
captured = outcome.capture(int, 'x')
print(captured)
try:
    captured.unwrap()
except ValueError as error:
    print(error)
try:
    captured.unwrap()
except outcome.AlreadyUsedError as error:
    print(type(error).__name__)
''',
    'sortedcontainers': '''
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet
items = SortedList((i * 7919) % 1009 for i in range(5000))
items.update([3, 1, 2])
items.remove(1)
print(len(items), items[:5], items[-3:], items.bisect_left(500), items.count(7), items.index(8))
table = SortedDict({i: str(i) for i in range(100, 0, -3)})
print(table.peekitem(0), list(table.irange(20, 40)), table.keys()[4], table.popitem())
print(SortedSet('the quick brown fox') & SortedSet('lazy dog'))
print(SortedKeyList([3, -5, 1, -2], key=abs))
items._check()
''',
    'h11': '''
import h11
client, server = h11.Connection(our_role=h11.CLIENT), h11.Connection(our_role=h11.SERVER)
data = client.send(h11.Request(method='POST', target='/x', headers=[('Host', 'example.org'), ('Content-Length', '5')]))
data += client.send(h11.Data(data=b'hello')) + client.send(h11.EndOfMessage())
print(data)
server.receive_data(data)
while True:
    event = server.next_event()
    print(event)
    if type(event) is h11.EndOfMessage:
        break
answer = server.send(h11.Response(status_code=200, headers=[('Transfer-Encoding', 'chunked')]))
answer += server.send(h11.Data(data=b'abc')) + server.send(h11.EndOfMessage())
print(answer)
client.receive_data(answer)
print([type(client.next_event()).__name__ for _ in range(3)], client.states, server.states)
broken = h11.Connection(our_role=h11.SERVER)
broken.receive_data(b'nonsense\\r\\n\\r\\n')
try:
    broken.next_event()
except h11.RemoteProtocolError as error:
    print(error, error.error_status_hint)
''',
    'idna': '''
import idna
for text in ('ドメイン.テスト', 'königsgäßchen', 'xn--eckwd4c7c.xn--zckzah', 'example.org'):
    print(idna.encode(text), idna.decode(idna.encode(text)))
print(idna.encode('Königsgäßchen', uts46=True), idna.uts46_remap('FAß'))
for text in ('a..b', 'x' * 64, '-abc', 'a\\u0300\\u20dd'):
    try:
        print(idna.encode(text))
    except idna.IDNAError as error:
        print(type(error).__name__, error)
''',
    'click': '''
import click
from click.testing import CliRunner

@click.group()
@click.option('--verbose', is_flag=True, help='Say more.')
@click.pass_context
def cli(context, verbose):
    """Greets."""
    context.obj = verbose

@cli.command()
@click.argument('names', nargs=-1, required=True)
@click.option('--times', type=click.IntRange(1, 3), default=1, show_default=True)
@click.pass_obj
def hello(verbose, names, times):
    """Say hello."""
    for name in names:
        click.echo(' '.join(['hello ' + name] * times) + ('!' if verbose else ''))

runner = CliRunner()
for arguments in (['--help'], ['hello', '--help'], ['--verbose', 'hello', 'a', 'b', '--times', '2'], ['hello'],
                  ['hello', 'a', '--times', '9'], ['nothing']):
    result = runner.invoke(cli, arguments)
    print(result.exit_code, result.output)
click.secho('done', fg='green')
''',
}


def run(command, **options):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding='utf-8',
                            stdin=subprocess.DEVNULL, timeout=300, **options)
    return result.returncode, result.stdout


def main(binary):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        environment = os.path.join(folder, 'environment')
        code, output = run([binary, '-m', 'venv', '--without-pip', environment])
        if code != 0:
            print('FAILED making the environment:\n' + output)
            print('0 passed, 1 failed')
            return 1
        python = os.path.join(environment, 'bin', 'python')
        site = run([python, '-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'])[1].strip()
        code, output = run([sys.executable, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:',
                            '--target', site] + PACKAGES)
        if code != 0:
            print('FAILED installing: is PyPI within reach?\n' + output)
            print('0 passed, 1 failed')
            return 1
        for name, source in PROGRAMS.items():
            ours = run([python, '-c', source], env=dict(os.environ, PYTHONIOENCODING='utf-8'))
            oracle = run([sys.executable, '-c', source], env=dict(os.environ, PYTHONPATH=site, PYTHONIOENCODING='utf-8'))
            if (ours == oracle) == (name not in EXPECTED_FAILURES) and oracle[0] == 0:
                passed += 1
            else:
                failed += 1
                print('FAILED %s\n-- ours (exit code %d):\n%s\n-- CPython (exit code %d):\n%s' % ((name,) + ours + oracle))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
