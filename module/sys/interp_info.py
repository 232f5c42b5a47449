"""Constant descriptions in sys: version_info, flags, implementation, float_info and the like."""
import sys
from numbers import Integral

from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from module.sys import version
from objspace.structseq import new_structseq_class
from rpython.rlib.rbigint import rbigint

W_VersionInfo = new_structseq_class(
    'sys', 'version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial'])
W_Flags = new_structseq_class('sys', 'flags', [
    'debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site',
    'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated',
    'dev_mode', 'utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits'])
W_FloatInfo = new_structseq_class('sys', 'float_info', [
    'max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon',
    'radix', 'rounds'])
W_IntInfo = new_structseq_class('sys', 'int_info', [
    'bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'])
W_HashInfo = new_structseq_class('sys', 'hash_info', [
    'width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'])
W_AsyncgenHooks = new_structseq_class('sys', 'asyncgen_hooks', ['firstiter', 'finalizer'], 'asyncgen_hooks')
W_UnraisableHookArgs = new_structseq_class(
    'sys', 'UnraisableHookArgs', ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'],
    'UnraisableHookArgs')

STRUCTSEQ_CLASSES = [W_VersionInfo, W_Flags, W_FloatInfo, W_IntInfo, W_HashInfo, W_AsyncgenHooks,
                     W_UnraisableHookArgs]


class W_Namespace(W_Root):
    """An object that is nothing but its attributes: sys.implementation."""

    def __init__(self, space):
        self.w_dict = space.newdict()

    def getdict(self, space):
        return self.w_dict

    def descr_repr(self, space):
        pieces = []
        for w_key in space.unpackiterable(self.w_dict):
            w_value = space.getitem(self.w_dict, w_key)
            pieces.append('%s=%s' % (space.text_w(w_key), space.text_w(space.repr(w_value))))
        return space.newtext('namespace(%s)' % ', '.join(pieces))


W_Namespace.typedef = TypeDef(
    'SimpleNamespace', module='types', has_dict=True, has_map=False,
    __repr__=interp2app(W_Namespace.descr_repr))


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
    """sys.flags: no option changes any of them yet."""
    return _make(space, W_Flags, (0,) * 11 + (1, 0, False, 0, 0, False, -1))


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
    space.add_type(W_Namespace)
    w_result = W_Namespace(space)
    w_dict = w_result.w_dict
    release = version.IMPLEMENTATION_VERSION
    space.setitem_text(w_dict, 'name', space.newtext(version.IMPLEMENTATION_NAME))
    space.setitem_text(w_dict, 'cache_tag', space.newtext('pypy-async-311'))
    space.setitem_text(w_dict, 'version', _make(space, W_VersionInfo, release + ('final', 0)))
    space.setitem_text(w_dict, 'hexversion', space.newint(version.hexversion(release)))
    return w_result
