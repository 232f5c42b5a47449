"""_posixsubprocess.fork_exec() and what subprocess makes of it; faulthandler in processes of their own."""
import os
import signal
import subprocess
import sys

UNTRANSLATED = False


def test_output_and_status():
    done = subprocess.run(['/bin/sh', '-c', 'echo out; echo err >&2; exit 3'], capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (3, b'out\n', b'err\n')
    assert subprocess.run(['cat'], input=b'text', stdout=subprocess.PIPE).stdout == b'text'


def test_environment_folder_and_umask():
    done = subprocess.run(['/bin/sh', '-c', 'echo $X; pwd; umask'], env={'X': 'value'}, cwd='/', umask=0o027,
                          stdout=subprocess.PIPE)
    assert done.stdout == b'value\n/\n0027\n'


def test_errors_of_the_child():
    for args, kwargs, error, filename in [
            (['/nonexistent/x'], {}, FileNotFoundError, '/nonexistent/x'),
            (['/bin/true'], {'cwd': '/nonexistent'}, FileNotFoundError, '/nonexistent'),
            (['/'], {}, PermissionError, '/')]:
        try:
            subprocess.Popen(args, **kwargs)
        except error as e:
            assert e.filename == filename
        else:
            assert False


def test_close_fds_and_pass_fds():
    reader, writer = os.pipe()
    os.set_inheritable(reader, True)
    os.set_inheritable(writer, True)
    script = 'for fd in %d %d; do test -e /proc/self/fd/$fd && echo $fd; done; true' % (reader, writer)
    done = subprocess.run(['/bin/sh', '-c', script], stdout=subprocess.PIPE, pass_fds=[writer])
    assert done.stdout == b'%d\n' % writer
    done = subprocess.run(['/bin/sh', '-c', script], stdout=subprocess.PIPE)
    assert done.stdout == b''
    done = subprocess.run(['/bin/sh', '-c', script], stdout=subprocess.PIPE, close_fds=False)
    assert done.stdout == b'%d\n%d\n' % (reader, writer)
    os.close(reader)
    os.close(writer)


def test_session_and_group():
    process = subprocess.Popen(['sleep', '10'], start_new_session=True)
    assert os.getsid(process.pid) == process.pid
    process.kill()
    assert process.wait() == -signal.SIGKILL
    process = subprocess.Popen(['sleep', '10'], process_group=0)
    assert os.getpgid(process.pid) == process.pid
    process.terminate()
    assert process.wait() == -signal.SIGTERM


def test_preexec_fn():
    reader, writer = os.pipe()
    done = subprocess.run(['/bin/true'], preexec_fn=lambda: os.write(writer, b'here'))
    assert done.returncode == 0
    assert os.read(reader, 10) == b'here'
    os.close(reader)
    os.close(writer)
    try:
        subprocess.run(['/bin/true'], preexec_fn=lambda: 1 / 0)
    except subprocess.SubprocessError as e:
        assert str(e) == 'Exception occurred in preexec_fn.'
    else:
        assert False


def test_signals_are_restored():
    done = subprocess.run(['/bin/sh', '-c', 'grep SigIgn /proc/self/status'], stdout=subprocess.PIPE)
    ignored = int(done.stdout.split()[1], 16)
    assert not ignored & (1 << (signal.SIGPIPE - 1))


def run_python(code):
    done = subprocess.run([sys.executable, '-c', code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stderr.decode().splitlines()


def test_fatal_signal_shows_frames():
    code = ('import faulthandler, os, signal\nfaulthandler.enable()\n'
            'def f():\n    os.kill(os.getpid(), signal.SIGSEGV)\nf()\n')
    status, lines = run_python(code)
    assert status == -signal.SIGSEGV
    assert lines[0] == 'Fatal Python error: Segmentation fault'
    assert any(line.startswith('Current thread 0x') for line in lines), lines
    assert '  File "<string>", line 4 in f' in lines, lines
    assert '  File "<string>", line 5 in <module>' in lines, lines


def test_dump_traceback_later():
    status, lines = run_python('import faulthandler, time\nfaulthandler.dump_traceback_later(0.2, exit=True)\n'
                               'time.sleep(10)\n')
    assert status == 1
    assert lines[0] == 'Timeout (0:00:00.200000)!'
    assert lines[-1] == '  File "<string>", line 3 in <module>'


def test_registered_signal_shows_frames():
    status, lines = run_python('import faulthandler, os, signal, time\nfaulthandler.register(signal.SIGUSR1)\n'
                               'os.kill(os.getpid(), signal.SIGUSR1)\ntime.sleep(0.01)\n')
    assert status == 0
    assert lines[0].startswith('Current thread 0x')


def test_exit_functions_run_at_the_end():
    status, lines = run_python('import atexit, sys\natexit.register(print, "bye", file=sys.stderr)\n'
                               'print("main", file=sys.stderr)\n')
    assert (status, lines) == (0, ['main', 'bye'])
