"""The C library's headers, structs and how its functions are declared, for posix and the modules next to it.

Errors are in errors.py, the numbers of names such as O_RDONLY in constants.py.
"""
from interpreter.c_functions import Declarations
from rpython.rlib import rposix
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

ECI = ExternalCompilationInfo(
    pre_include_bits=['#ifndef _GNU_SOURCE\n#define _GNU_SOURCE 1\n#endif'],
    includes=['unistd.h', 'stdlib.h', 'stdio.h', 'string.h', 'errno.h', 'limits.h', 'fcntl.h', 'sched.h', 'signal.h',
              'spawn.h', 'dirent.h', 'dlfcn.h', 'grp.h', 'pwd.h', 'pty.h', 'utmp.h', 'termios.h', 'sysexits.h',
              'sys/types.h', 'sys/stat.h', 'sys/statvfs.h', 'sys/wait.h', 'sys/xattr.h', 'sys/random.h', 'sys/mman.h',
              'sys/eventfd.h', 'sys/sendfile.h', 'sys/uio.h', 'sys/resource.h', 'sys/ioctl.h', 'sys/file.h',
              'sys/sysmacros.h', 'sys/time.h', 'sys/syscall.h', 'linux/limits.h', 'linux/memfd.h'],
    libraries=['util'])
_functions = Declarations(ECI)
blocking, quick = _functions.blocking, _functions.quick


class CConfig(object):
    """The layouts that the modules need."""
    _compilation_info_ = ECI
    STAT = rffi_platform.Struct('struct stat', [
        ('st_mode', rffi.UINT), ('st_ino', rffi.ULONG), ('st_dev', rffi.ULONG), ('st_nlink', rffi.ULONG),
        ('st_uid', rffi.UINT), ('st_gid', rffi.UINT), ('st_size', rffi.LONG), ('st_blksize', rffi.LONG),
        ('st_blocks', rffi.LONG), ('st_rdev', rffi.ULONG),
        ('st_atim', rposix.TIMESPEC), ('st_mtim', rposix.TIMESPEC), ('st_ctim', rposix.TIMESPEC)])
    STATVFS = rffi_platform.Struct('struct statvfs', [
        ('f_bsize', rffi.ULONG), ('f_frsize', rffi.ULONG), ('f_blocks', rffi.ULONG), ('f_bfree', rffi.ULONG),
        ('f_bavail', rffi.ULONG), ('f_files', rffi.ULONG), ('f_ffree', rffi.ULONG), ('f_favail', rffi.ULONG),
        ('f_flag', rffi.ULONG), ('f_namemax', rffi.ULONG), ('f_fsid', rffi.ULONG)])
    FLOCK = rffi_platform.Struct('struct flock', [
        ('l_type', rffi.SHORT), ('l_whence', rffi.SHORT), ('l_start', rffi.LONG), ('l_len', rffi.LONG),
        ('l_pid', rffi.INT)])
    SIGINFO_SIZE = rffi_platform.SizeOf('siginfo_t')
    CPU_SET_SIZE = rffi_platform.SizeOf('cpu_set_t')
    SPAWN_ACTIONS_SIZE = rffi_platform.SizeOf('posix_spawn_file_actions_t')
    SPAWN_ATTRIBUTES_SIZE = rffi_platform.SizeOf('posix_spawnattr_t')
    SIGSET_SIZE = rffi_platform.SizeOf('sigset_t')
    AT_FDCWD = rffi_platform.ConstantInteger('AT_FDCWD')
    AT_SYMLINK_NOFOLLOW = rffi_platform.ConstantInteger('AT_SYMLINK_NOFOLLOW')
    AT_SYMLINK_FOLLOW = rffi_platform.ConstantInteger('AT_SYMLINK_FOLLOW')
    AT_EACCESS = rffi_platform.ConstantInteger('AT_EACCESS')
    AT_REMOVEDIR = rffi_platform.ConstantInteger('AT_REMOVEDIR')
    UTIME_NOW = rffi_platform.ConstantInteger('UTIME_NOW')
    O_CLOEXEC = rffi_platform.ConstantInteger('O_CLOEXEC')
    F_DUPFD_CLOEXEC = rffi_platform.ConstantInteger('F_DUPFD_CLOEXEC')
    SYS_PIDFD_OPEN = rffi_platform.ConstantInteger('SYS_pidfd_open')


_config = rffi_platform.configure(CConfig)
STAT = _config['STAT']
STATVFS = _config['STATVFS']
FLOCK = _config['FLOCK']
SIGINFO_SIZE = _config['SIGINFO_SIZE']
CPU_SET_SIZE = _config['CPU_SET_SIZE']
SPAWN_ACTIONS_SIZE = _config['SPAWN_ACTIONS_SIZE']
SPAWN_ATTRIBUTES_SIZE = _config['SPAWN_ATTRIBUTES_SIZE']
SIGSET_SIZE = _config['SIGSET_SIZE']
AT_FDCWD = _config['AT_FDCWD']
AT_SYMLINK_NOFOLLOW = _config['AT_SYMLINK_NOFOLLOW']
AT_SYMLINK_FOLLOW = _config['AT_SYMLINK_FOLLOW']
AT_EACCESS = _config['AT_EACCESS']
AT_REMOVEDIR = _config['AT_REMOVEDIR']
UTIME_NOW = _config['UTIME_NOW']
O_CLOEXEC = _config['O_CLOEXEC']
F_DUPFD_CLOEXEC = _config['F_DUPFD_CLOEXEC']
SYS_PIDFD_OPEN = _config['SYS_PIDFD_OPEN']

# C types, by short names; structs that need no layout here are passed as VOIDP
INT = rffi.INT
UINT = rffi.UINT
LONG = rffi.LONG
ULONG = rffi.ULONG
SIZE_T = rffi.SIZE_T
TEXT = rffi.CCHARP
POINTER = rffi.VOIDP
# what scoped_alloc() takes for arrays
LONGS = rffi.LONGP.TO
INTS = rffi.INTP.TO
UINTS = rffi.CArrayPtr(rffi.UINT).TO
BYTES = rffi.CCHARP.TO
DOUBLES = rffi.CArrayPtr(rffi.DOUBLE).TO


def text_array(texts):
    """A NULL-terminated array of C strings; free it with rffi.free_charpp."""
    array = lltype.malloc(rffi.CCHARPP.TO, len(texts) + 1, flavor='raw')
    for i in range(len(texts)):
        text = texts[i]
        assert text is not None
        array[i] = rffi.str2charp(text)
    array[len(texts)] = lltype.nullptr(rffi.CCHARP.TO)
    return array
