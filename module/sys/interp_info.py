"""Constant descriptions in sys: version_info, flags, implementation, float_info and the like."""
import os
import sys
from numbers import Integral

from interpreter.module_def import make_type
from module.sys import version
from module.sys.interp_namespace import W_Namespace
from objspace.structseq import new_structseq_class
from rpython.rlib.rbigint import rbigint

# The number of _CS_GNU_LIBPTHREAD_VERSION, which the host Python has no name for.
GNU_LIBPTHREAD_VERSION = 3

W_VersionInfo = new_structseq_class(
    'sys', 'version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial'])
W_Flags = new_structseq_class('sys', 'flags', [
    'debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site',
    'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated',
    'dev_mode', 'utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits'])
W_FloatInfo = new_structseq_class('sys', 'float_info', [
    'max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon',
    'radix', 'rounds'], constructible=True)
W_IntInfo = new_structseq_class('sys', 'int_info', [
    'bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'],
    constructible=True)
W_ThreadInfo = new_structseq_class('sys', 'thread_info', ['name', 'lock', 'version'], constructible=True)
W_HashInfo = new_structseq_class('sys', 'hash_info', [
    'width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
    constructible=True)
W_AsyncgenHooks = new_structseq_class('sys', 'asyncgen_hooks', ['firstiter', 'finalizer'],
                                       'asyncgen_hooks', constructible=True)
W_UnraisableHookArgs = new_structseq_class(
    'builtins', 'UnraisableHookArgs', ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'],
    'UnraisableHookArgs', constructible=True)

STRUCTSEQ_CLASSES = [W_VersionInfo, W_Flags, W_FloatInfo, W_IntInfo, W_HashInfo, W_ThreadInfo, W_AsyncgenHooks,
                     W_UnraisableHookArgs]


def _wrap(space, item):
    "Box a host-level constant (when the space is made)."
    if isinstance(item, bool):
        return space.newbool(item)
    if isinstance(item, Integral):
        return space.newbigint(rbigint.fromlong(item))
    if isinstance(item, float):
        return space.newfloat(item)
    return space.newtext(item)


def _make(space, cls, items):
    space.add_type(cls)
    return cls([_wrap(space, item) for item in items])


def version_info(space):
    """sys.version_info"""
    return _make(space, W_VersionInfo, version.PYTHON_VERSION + ('final', 0))


def flags(space):
    """sys.flags before the command line is known."""
    return _make(space, W_Flags, (0,) * 11 + (1, 0, False, 0, 0, False, -1))


def flags_of(space, options):
    """sys.flags as the command line and the environment set them."""
    return W_Flags([
        space.newint(options.debug), space.newint(options.inspect), space.newint(options.interactive),
        space.newint(options.optimize), space.newint(options.dont_write_bytecode),
        space.newint(options.no_user_site), space.newint(options.no_site),
        space.newint(options.ignore_environment), space.newint(options.verbose),
        space.newint(options.bytes_warning), space.newint(options.quiet),
        space.newint(options.hash_randomization),
        space.newint(options.isolated), space.newbool(options.dev_mode), space.newint(options.utf8_mode),
        space.newint(options.warn_default_encoding), space.newbool(options.safe_path),
        space.newint(options.int_max_str_digits)])


def thread_info(space):
    """sys.thread_info: POSIX threads of the host's library."""
    return _make(space, W_ThreadInfo, ('pthread', 'semaphore', os.confstr(GNU_LIBPTHREAD_VERSION)))


def float_info(space):
    """sys.float_info: IEEE 754 doubles, as the host says."""
    return _make(space, W_FloatInfo, tuple(sys.float_info))


def int_info(space):
    """sys.int_info, with the limits of the rbigint implementation."""
    return _make(space, W_IntInfo, (63, 8, 4300, 640))


def hash_info(space):
    """sys.hash_info: the numeric hash is CPython's."""
    return _make(space, W_HashInfo, (64, 2 ** 61 - 1, 314159, 0, 1000003, 'siphash13', 64, 128, 0))


def implementation(space):
    """sys.implementation"""
    make_type(space, W_Namespace)
    w_result = W_Namespace(space)
    w_dict = w_result.w_dict
    release = version.IMPLEMENTATION_VERSION
    space.setitem_text(w_dict, 'name', space.newtext(version.IMPLEMENTATION_NAME))
    space.setitem_text(w_dict, 'cache_tag', space.newtext('pypy-async-311'))
    space.setitem_text(w_dict, 'version', _make(space, W_VersionInfo, release + ('final', 0)))
    space.setitem_text(w_dict, '_multiarch', space.newtext('x86_64-linux-gnu'))
    space.setitem_text(w_dict, 'hexversion', space.newint(version.hexversion(release)))
    return w_result
