"""grp: the database of groups."""
from interpreter.error import oefmt
from module.posix.interp_path import fs_encode, id_arg
from module.posix.libc import ECI, TEXT, UINT, quick
from module.pwd.interp_pwd import box_id, box_text
from objspace.structseq import new_structseq_class
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform


class CConfig(object):
    """The layout of an entry."""
    _compilation_info_ = ECI
    GROUP = rffi_platform.Struct('struct group', [
        ('gr_name', TEXT), ('gr_passwd', TEXT), ('gr_gid', rffi.UINT), ('gr_mem', rffi.CCHARPP)])


GROUP_P = lltype.Ptr(rffi_platform.configure(CConfig)['GROUP'])

# with the GIL kept, as those of pwd
c_getgrnam = quick('getgrnam', [TEXT], GROUP_P)
c_getgrgid = quick('getgrgid', [UINT], GROUP_P)
c_setgrent = quick('setgrent', [], lltype.Void)
c_getgrent = quick('getgrent', [], GROUP_P)
c_endgrent = quick('endgrent', [], lltype.Void)

W_StructGroup = new_structseq_class(
    'grp', 'struct_group', ['gr_name', 'gr_passwd', 'gr_gid', 'gr_mem'], constructible=True,
    doc="An entry of the database of groups: what getgrnam(), getgrgid() and getgrall() return.")


def _box(space, entry):
    members_w = []
    members = entry.c_gr_mem
    i = 0
    while members[i]:
        members_w.append(box_text(space, members[i]))
        i += 1
    return W_StructGroup([box_text(space, entry.c_gr_name), box_text(space, entry.c_gr_passwd),
                          box_id(space, entry.c_gr_gid), space.newlist(members_w)])


def getgrnam(space, w_name):
    """The entry of a group by name. Raises KeyError."""
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "getgrnam() argument 'name' must be str, not %T", w_name)
    entry = c_getgrnam(fs_encode(space, w_name))
    if not entry:
        raise oefmt(space.w_KeyError, "getgrnam(): name not found: %R", w_name)
    return _box(space, entry)


def getgrgid(space, w_id):
    """The entry of a group by number. Raises KeyError."""
    gid = id_arg(space, w_id, 'gid')
    entry = c_getgrgid(gid)
    if not entry:
        raise oefmt(space.w_KeyError, "getgrgid(): gid not found: %S", w_id)
    return _box(space, entry)


def getgrall(space):
    """All entries, in no order."""
    entries_w = []
    c_setgrent()
    while True:
        entry = c_getgrent()
        if not entry:
            break
        entries_w.append(_box(space, entry))
    c_endgrent()
    return space.newlist(entries_w)
