"""pwd: the database of users."""
from interpreter.error import oefmt
from module.posix.interp_path import fs_decode, fs_encode
from module.posix.libc import ECI, TEXT, UINT, quick
from objspace.structseq import new_structseq_class
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform


class CConfig(object):
    """The layout of an entry."""
    _compilation_info_ = ECI
    PASSWD = rffi_platform.Struct('struct passwd', [
        ('pw_name', TEXT), ('pw_passwd', TEXT), ('pw_uid', rffi.UINT), ('pw_gid', rffi.UINT), ('pw_gecos', TEXT),
        ('pw_dir', TEXT), ('pw_shell', TEXT)])


PASSWD_P = lltype.Ptr(rffi_platform.configure(CConfig)['PASSWD'])

# these answer in memory of their own: the GIL is kept, so that no other thread asks before it is copied
c_getpwnam = quick('getpwnam', [TEXT], PASSWD_P)
c_getpwuid = quick('getpwuid', [UINT], PASSWD_P)
c_setpwent = quick('setpwent', [], lltype.Void)
c_getpwent = quick('getpwent', [], PASSWD_P)
c_endpwent = quick('endpwent', [], lltype.Void)

_UNSIGNED = 0xffffffff

W_StructPasswd = new_structseq_class(
    'pwd', 'struct_passwd', ['pw_name', 'pw_passwd', 'pw_uid', 'pw_gid', 'pw_gecos', 'pw_dir', 'pw_shell'],
    constructible=True,
    doc="An entry of the database of users: what getpwnam(), getpwuid() and getpwall() return.")


def box_text(space, text):
    """A str of a C string, None for NULL."""
    if not text:
        return space.w_None
    return fs_decode(space, rffi.charp2str(text))


def box_id(space, c_value):
    """A user or group number as an int."""
    return space.newint(intmask(c_value) & _UNSIGNED)


def _box(space, entry):
    return W_StructPasswd([
        box_text(space, entry.c_pw_name), box_text(space, entry.c_pw_passwd), box_id(space, entry.c_pw_uid),
        box_id(space, entry.c_pw_gid), box_text(space, entry.c_pw_gecos), box_text(space, entry.c_pw_dir),
        box_text(space, entry.c_pw_shell)])


def getpwnam(space, w_name):
    """The entry of a user by name. Raises KeyError."""
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "getpwnam() argument must be str, not %T", w_name)
    entry = c_getpwnam(fs_encode(space, w_name))
    if not entry:
        raise oefmt(space.w_KeyError, "getpwnam(): name not found: %R", w_name)
    return _box(space, entry)


def getpwuid(space, w_uidobj):
    """The entry of a user by number. Raises KeyError."""
    if space.type(w_uidobj).slots.index is None:
        raise oefmt(space.w_TypeError, "uid should be integer, not %T", w_uidobj)
    num = space.bigint_w(w_uidobj)
    uid = -2
    try:
        uid = num.toint()
    except OverflowError:
        uid = -2
    if not -1 <= uid <= _UNSIGNED:
        raise oefmt(space.w_KeyError, "getpwuid(): uid not found")
    entry = c_getpwuid(uid)
    if not entry:
        raise oefmt(space.w_KeyError, "getpwuid(): uid not found: %S", w_uidobj)
    return _box(space, entry)


def getpwall(space):
    """All entries, in no order."""
    entries_w = []
    c_setpwent()
    while True:
        entry = c_getpwent()
        if not entry:
            break
        entries_w.append(_box(space, entry))
    c_endpwent()
    return space.newlist(entries_w)


