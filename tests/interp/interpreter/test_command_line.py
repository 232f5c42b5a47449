import pytest

from interpreter.command_line import CommandLine, Environment, FatalOption, UsageError, parse_arguments


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
    assert (parse('-V', '-V').versions, parse('-VV', 'file').versions) == (2, 2)
    assert parse('-Vh').action == parse('-hV').action == CommandLine.HELP
    assert parse('--help-env').action == CommandLine.HELP_ENV
    assert parse('--help-xoptions').action == CommandLine.HELP_XOPTIONS
    assert parse('--help-all').action == CommandLine.HELP_ALL


@pytest.mark.parametrize('args, message', [
    (['-Z'], 'Unknown option: -Z'), (['-J'], '-J is reserved for Jython'), (['--foo'], 'unknown option --foo'),
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


@pytest.mark.parametrize('option, variables, message', [
    ('int_max_str_digits=5', {}, 'config_init_int_max_str_digits: -X int_max_str_digits: invalid limit; '
                                 'must be >= 640 or 0 for unlimited.'),
    ('utf8=2', {}, 'preconfig_init_utf8_mode: invalid -X utf8 option value'),
    ('a', {'PYTHONUTF8': 'x'}, 'preconfig_init_utf8_mode: invalid PYTHONUTF8 environment variable value'),
    ('frozen_modules=x', {}, 'bad value for option -X frozen_modules (expected "on" or "off")'),
    ('tracemalloc=x', {}, 'config_init_tracemalloc: -X tracemalloc=NFRAME: invalid number of frames'),
    ('a', {'PYTHONTRACEMALLOC': '-1'}, 'config_init_tracemalloc: PYTHONTRACEMALLOC: invalid number of frames'),
    ('a', {'PYTHONHASHSEED': '4294967296'},
     'config_init_hash_seed: PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]')])
def test_values_that_cannot_be(option, variables, message):
    with pytest.raises(FatalOption) as info:
        parse('-X', option).read_environment(Environment(variables))
    assert info.value.message_text == message
    assert info.value.is_early == message.startswith('preconfig')
    parse('-E').read_environment(Environment(variables))


def test_utf8_mode():
    for args, variables, locale, expected in [
            ([], {}, 'C', 1), ([], {}, '', 1), ([], {}, 'de_DE', 0), (['-X', 'utf8'], {}, 'de_DE', 1),
            (['-X', 'utf8=0'], {'PYTHONUTF8': '1'}, 'C', 0), ([], {'PYTHONUTF8': '0'}, 'C', 0),
            (['-E'], {'PYTHONUTF8': '0'}, 'POSIX', 1)]:
        result = parse(*args)
        result.read_environment(Environment(variables))
        result.settle_utf8_mode(locale)
        assert result.utf8_mode == expected


def test_variables_that_are_counts_or_not():
    result = parse()
    result.read_environment(Environment({'PYTHONDONTWRITEBYTECODE': '2', 'PYTHONNOUSERSITE': '2', 'PYTHONDEBUG': '2',
                                         'PYTHONHASHSEED': '0', 'PYTHONFAULTHANDLER': '1', 'PYTHONSTARTUP': 'f'}))
    assert (result.dont_write_bytecode, result.no_user_site, result.debug, result.hash_randomization) == (1, 1, 2, 0)
    assert result.enables_faulthandler and result.startup_file == 'f'


def test_development_mode():
    result = parse('-W', 'default', '-W', 'error', '-X', 'dev', '-b')
    result.read_environment(Environment({}))
    assert result.dev_mode and result.enables_faulthandler
    assert result.w_options == ['default', 'error', 'default::BytesWarning']


def test_double_dash_ends_the_options():
    assert parse('--', '-c').target == '-c'
