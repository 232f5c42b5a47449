"""posix: posix_spawn(): start a program without fork() and exec() of our own."""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from module.posix.constants import read_defined
from module.posix.errors import os_error
from module.posix.interp_path import fs_bytes, is_sequence, path_arg
from module.posix.interp_process import environment_texts, is_mapping, program_arguments
from module.posix.interp_system import W_SchedParam
from module.posix.libc import (
    BYTES, INT, INTS, POINTER, SIGSET_SIZE, SPAWN_ACTIONS_SIZE, SPAWN_ATTRIBUTES_SIZE, TEXT, UINT, blocking, quick,
    text_array)
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

_SPAWN = [POINTER, TEXT, POINTER, POINTER, rffi.CCHARPP, rffi.CCHARPP]
c_posix_spawn = blocking('posix_spawn', _SPAWN)
c_posix_spawnp = blocking('posix_spawnp', _SPAWN)
c_actions_init = quick('posix_spawn_file_actions_init', [POINTER])
c_actions_destroy = quick('posix_spawn_file_actions_destroy', [POINTER])
c_addopen = quick('posix_spawn_file_actions_addopen', [POINTER, INT, TEXT, INT, UINT])
c_addclose = quick('posix_spawn_file_actions_addclose', [POINTER, INT])
c_adddup2 = quick('posix_spawn_file_actions_adddup2', [POINTER, INT, INT])
c_attr_init = quick('posix_spawnattr_init', [POINTER])
c_attr_destroy = quick('posix_spawnattr_destroy', [POINTER])
c_setpgroup = quick('posix_spawnattr_setpgroup', [POINTER, INT])
c_setflags = quick('posix_spawnattr_setflags', [POINTER, rffi.SHORT])
c_setsigmask = quick('posix_spawnattr_setsigmask', [POINTER, POINTER])
c_setsigdefault = quick('posix_spawnattr_setsigdefault', [POINTER, POINTER])
c_setschedpolicy = quick('posix_spawnattr_setschedpolicy', [POINTER, INT])
c_setschedparam = quick('posix_spawnattr_setschedparam', [POINTER, POINTER])
c_sigemptyset = quick('sigemptyset', [POINTER])
c_sigaddset = quick('sigaddset', [POINTER, INT])

_FLAGS = read_defined(['POSIX_SPAWN_RESETIDS', 'POSIX_SPAWN_SETPGROUP', 'POSIX_SPAWN_SETSIGDEF',
                       'POSIX_SPAWN_SETSIGMASK', 'POSIX_SPAWN_SETSCHEDPARAM', 'POSIX_SPAWN_SETSCHEDULER',
                       'POSIX_SPAWN_SETSID'])
RESETIDS = _FLAGS['POSIX_SPAWN_RESETIDS']
SETPGROUP = _FLAGS['POSIX_SPAWN_SETPGROUP']
SETSIGDEF = _FLAGS['POSIX_SPAWN_SETSIGDEF']
SETSIGMASK = _FLAGS['POSIX_SPAWN_SETSIGMASK']
SETSCHEDPARAM = _FLAGS['POSIX_SPAWN_SETSCHEDPARAM']
SETSCHEDULER = _FLAGS['POSIX_SPAWN_SETSCHEDULER']
SETSID = _FLAGS['POSIX_SPAWN_SETSID']

OPEN, CLOSE, DUP2 = 0, 1, 2
_SIGNALS_END = 65


def _require(space, number):
    """Raise OSError for an error number that a function has returned."""
    if number != 0:
        raise os_error(space, number)


def _check_size(space, items_w, size, text):
    if len(items_w) != size:
        raise oefmt(space.w_TypeError, "%s", text)


def _fill_actions(space, actions, w_actions):
    """Add the file actions: tuples that begin with one of the POSIX_SPAWN_ numbers."""
    for w_action in space.unpackiterable(w_actions):
        if not space.isinstance_w(w_action, space.w_tuple) or space.len_w(w_action) == 0:
            raise oefmt(space.w_TypeError, "Each file_actions element must be a non-empty tuple")
        items_w = space.fixedview(w_action)
        kind = space.gateway_int_w(items_w[0])
        if kind == OPEN:
            _check_size(space, items_w, 5, "A open file_action tuple must have 5 elements")
            fd = space.gateway_int_w(items_w[1])
            name = fs_bytes(space, items_w[2])
            flags = space.gateway_int_w(items_w[3])
            mode = space.gateway_int_w(items_w[4])
            _require(space, intmask(c_addopen(actions, fd, name, flags, mode)))
        elif kind == CLOSE:
            _check_size(space, items_w, 2, "A close file_action tuple must have 2 elements")
            _require(space, intmask(c_addclose(actions, space.gateway_int_w(items_w[1]))))
        elif kind == DUP2:
            _check_size(space, items_w, 3, "A dup2 file_action tuple must have 3 elements")
            _require(space, intmask(c_adddup2(actions, space.gateway_int_w(items_w[1]),
                                              space.gateway_int_w(items_w[2]))))
        else:
            raise oefmt(space.w_TypeError, "Unknown file_actions identifier")


def _fill_signals(space, signals, w_signals):
    c_sigemptyset(signals)
    for w_signal in space.unpackiterable(w_signals):
        signal = space.gateway_int_w(w_signal)
        if not 0 < signal < _SIGNALS_END:
            raise oefmt(space.w_ValueError, "signal number %d out of range [1; %d]", signal, _SIGNALS_END - 1)
        c_sigaddset(signals, signal)


class Options(object):
    """The keyword arguments of posix_spawn(); None where missing."""

    def __init__(self, w_actions, w_setpgroup, resetids, setsid, w_setsigmask, w_setsigdef, w_scheduler):
        self.w_actions = w_actions
        self.w_setpgroup = w_setpgroup
        self.resetids = resetids
        self.setsid = setsid
        self.w_setsigmask = w_setsigmask
        self.w_setsigdef = w_setsigdef
        self.w_scheduler = w_scheduler


def _fill_attributes(space, attributes, signals, options):
    """Set the attributes; `signals` is room for a sigset_t."""
    flags = 0
    if options.w_setpgroup is not None:
        _require(space, intmask(c_setpgroup(attributes, space.gateway_int_w(options.w_setpgroup))))
        flags |= SETPGROUP
    if options.resetids:
        flags |= RESETIDS
    if options.setsid:
        flags |= SETSID
    if options.w_setsigmask is not None:
        _fill_signals(space, signals, options.w_setsigmask)
        _require(space, intmask(c_setsigmask(attributes, signals)))
        flags |= SETSIGMASK
    if options.w_setsigdef is not None:
        _fill_signals(space, signals, options.w_setsigdef)
        _require(space, intmask(c_setsigdefault(attributes, signals)))
        flags |= SETSIGDEF
    if options.w_scheduler is not None:
        flags |= _fill_scheduler(space, attributes, options.w_scheduler)
    _require(space, intmask(c_setflags(attributes, flags)))


def _fill_scheduler(space, attributes, w_scheduler):
    """Set policy (or None) and parameter of a pair; return the flags."""
    if not space.isinstance_w(w_scheduler, space.w_tuple) or space.len_w(w_scheduler) != 2:
        raise oefmt(space.w_TypeError, "A scheduler tuple must have two elements")
    items_w = space.fixedview(w_scheduler)
    w_param = items_w[1]
    if not isinstance(w_param, W_SchedParam):
        raise oefmt(space.w_TypeError, "must have a sched_param object")
    flags = SETSCHEDPARAM
    if not space.is_none(items_w[0]):
        _require(space, intmask(c_setschedpolicy(attributes, space.gateway_int_w(items_w[0]))))
        flags |= SETSCHEDULER
    with lltype.scoped_alloc(INTS, 1) as param:
        param[0] = rffi.cast(rffi.INT, space.gateway_int_w(space.fixedview(w_param)[0]))
        _require(space, intmask(c_setschedparam(attributes, as_pointer(param))))
    return flags


def _spawn(space, w_path, w_argv, w_env, options, searches):
    """Start the program; return its process number."""
    function = 'posix_spawnp' if searches else 'posix_spawn'
    path = path_arg(space, w_path, function)
    arguments = program_arguments(space, w_argv, function)
    if not is_mapping(space, w_env):
        raise oefmt(space.w_TypeError, "%s: environment must be a mapping object", function)
    environment = environment_texts(space, w_env)
    with lltype.scoped_alloc(BYTES, SPAWN_ACTIONS_SIZE) as actions_memory:
        actions = as_pointer(actions_memory)
        c_actions_init(actions)
        try:
            if options.w_actions is not None and not space.is_none(options.w_actions):
                if not is_sequence(space, options.w_actions):
                    raise oefmt(space.w_TypeError, "file_actions must be a sequence or None")
                _fill_actions(space, actions, options.w_actions)
            with lltype.scoped_alloc(BYTES, SPAWN_ATTRIBUTES_SIZE) as attributes_memory:
                attributes = as_pointer(attributes_memory)
                c_attr_init(attributes)
                try:
                    with lltype.scoped_alloc(BYTES, SIGSET_SIZE) as signals:
                        _fill_attributes(space, attributes, as_pointer(signals), options)
                    return _start(space, path, arguments, environment, actions, attributes, searches)
                finally:
                    c_attr_destroy(attributes)
        finally:
            c_actions_destroy(actions)


def _start(space, path, arguments, environment, actions, attributes, searches):
    argv = text_array(arguments)
    envp = text_array(environment)
    with lltype.scoped_alloc(INTS, 1) as pid:
        if searches:
            number = intmask(c_posix_spawnp(as_pointer(pid), path.text, actions, attributes, argv, envp))
        else:
            number = intmask(c_posix_spawn(as_pointer(pid), path.text, actions, attributes, argv, envp))
        result = intmask(pid[0])
    rffi.free_charpp(argv)
    rffi.free_charpp(envp)
    if number != 0:
        raise os_error(space, number, path.w_path)
    return space.newint(result)


def posix_spawn(space, w_path, w_argv, w_env, __kwonly__=None, w_file_actions=None, w_setpgroup=None, w_resetids=None,
                w_setsid=None, w_setsigmask=None, w_setsigdef=None, w_scheduler=None):
    """Start a program by its path; return its process number."""
    options = Options(w_file_actions, w_setpgroup, _is_set(space, w_resetids), _is_set(space, w_setsid), w_setsigmask,
                      w_setsigdef, w_scheduler)
    return _spawn(space, w_path, w_argv, w_env, options, False)


def posix_spawnp(space, w_path, w_argv, w_env, __kwonly__=None, w_file_actions=None, w_setpgroup=None,
                 w_resetids=None, w_setsid=None, w_setsigmask=None, w_setsigdef=None, w_scheduler=None):
    """posix_spawn() that looks for the program in the directories of PATH."""
    options = Options(w_file_actions, w_setpgroup, _is_set(space, w_resetids), _is_set(space, w_setsid), w_setsigmask,
                      w_setsigdef, w_scheduler)
    return _spawn(space, w_path, w_argv, w_env, options, True)


def _is_set(space, w_flag):
    return w_flag is not None and space.gateway_int_w(w_flag) != 0
