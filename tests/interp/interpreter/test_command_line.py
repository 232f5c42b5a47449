import pytest

from interpreter.command_line import CommandLine, Environment, UsageError, parse_arguments


def parse(*args):
    return parse_arguments(['prog'] + list(args))


def test_file_with_arguments():
    result = parse('file.py', '-c', 'x')
    assert (result.action, result.target) == (CommandLine.FILE, 'file.py')
    assert result.arguments == ['file.py', '-c', 'x']


def test_command():
    for args in (['-c', 'code', '-x'], ['-ccode', '-x'], ['-Bc', 'code', '-x']):
        result = parse(*args)
        assert (result.action, result.target) == (CommandLine.COMMAND, 'code')
        assert result.arguments == ['-c', '-x']


def test_standard_input():
    result = parse()
    assert result.action == CommandLine.STDIN and result.arguments == ['']
    result = parse('-', 'a')
    assert result.action == CommandLine.STDIN and result.arguments == ['-', 'a']


def test_jit_parameters():
    assert parse('--jit', 'off', 'f').jit_settings == ['off']
    assert parse('--jit=threshold=3', 'f').jit_settings == ['threshold=3']


def test_dump_ast():
    result = parse('-X', 'dump-ast', 'a', 'b')
    assert result.action == CommandLine.DUMP_AST and result.arguments == ['a', 'b']


def test_help_and_version():
    assert parse('-h').action == parse('--help').action == CommandLine.HELP
    assert parse('-V').action == parse('--version').action == CommandLine.VERSION


@pytest.mark.parametrize('args, message', [
    (['-Z'], 'Unknown option: -Z'), (['--foo'], 'unknown option --foo'),
    (['-c'], 'Argument expected for the -c option'), (['-X'], 'Argument expected for the -X option')])
def test_errors(args, message):
    with pytest.raises(UsageError) as info:
        parse(*args)
    assert info.value.message_text == message


def test_flags_and_values():
    result = parse('-bbqO', '-OIu', '-W', 'error', '-Wignore', '-X', 'dev', '-Xa=b', '-m', 'mod', '-c')
    assert (result.bytes_warning, result.quiet, result.optimize, result.isolated) == (2, 1, 2, 1)
    assert result.ignore_environment and result.no_user_site and result.safe_path and result.unbuffered
    assert result.w_options == ['error', 'ignore'] and result.x_value('a') == 'b' and result.x_value('dev') == ''
    assert result.x_value('b') is None
    assert (result.action, result.target, result.arguments) == (CommandLine.MODULE, 'mod', ['-m', '-c'])


def test_environment():
    variables = {'PYTHONOPTIMIZE': '2', 'PYTHONWARNINGS': 'a,b', 'PYTHONVERBOSE': 'x', 'PYTHONPATH': 'p:q',
                 'PYTHONINTMAXSTRDIGITS': '700', 'PYTHONSAFEPATH': '1'}
    result = parse('-O', '-W', 'c', '-b', 'file')
    result.read_environment(Environment(variables))
    assert (result.optimize, result.verbose, result.python_path, result.safe_path) == (2, 1, 'p:q', True)
    assert result.w_options == ['a', 'b', 'c', 'default::BytesWarning'] and result.int_max_str_digits == 700
    result = parse('-E', 'file')
    result.read_environment(Environment(variables))
    assert result.optimize == 0 and result.python_path == '' and result.int_max_str_digits == -1
    with pytest.raises(UsageError):
        parse('-X', 'int_max_str_digits=5').read_environment(Environment({}))


def test_double_dash_ends_the_options():
    assert parse('--', '-c').target == '-c'
