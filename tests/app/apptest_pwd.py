"""pwd and grp: the databases of users and groups."""
import grp
import posix
import pwd


def raises(kind, text, function, *args):
    try:
        function(*args)
    except kind as e:
        assert e.args == (text,), e.args
        return
    raise AssertionError('nothing raised')


def test_users():
    entry = pwd.getpwuid(0)
    assert entry == pwd.getpwnam('root') and entry.pw_name == 'root' and entry.pw_uid == entry[2] == 0
    assert entry.pw_dir.startswith('/') and entry in pwd.getpwall() and len(entry) == 7
    assert repr(entry).startswith("pwd.struct_passwd(pw_name='root', pw_passwd=")
    raises(KeyError, "getpwnam(): name not found: 'no such user'", pwd.getpwnam, 'no such user')
    raises(KeyError, 'getpwuid(): uid not found: 987654', pwd.getpwuid, 987654)
    raises(KeyError, 'getpwuid(): uid not found', pwd.getpwuid, 1 << 70)
    raises(TypeError, 'uid should be integer, not str', pwd.getpwuid, 'a')
    raises(TypeError, 'getpwnam() argument must be str, not int', pwd.getpwnam, 1)
    raises(ValueError, 'embedded null byte', pwd.getpwnam, 'a\0')


def test_groups():
    entry = grp.getgrgid(0)
    assert entry == grp.getgrnam('root') == grp.getgrnam(name='root') and entry.gr_name == 'root'
    assert type(entry.gr_mem) is list and entry in grp.getgrall()
    raises(KeyError, "getgrnam(): name not found: 'no such group'", grp.getgrnam, 'no such group')
    raises(KeyError, 'getgrgid(): gid not found: 987654', grp.getgrgid, 987654)
    raises(OverflowError, 'gid is greater than maximum', grp.getgrgid, 1 << 70)
    raises(TypeError, "getgrnam() argument 'name' must be str, not bytes", grp.getgrnam, b'a')
    assert 0 in posix.getgrouplist('root', 0)
