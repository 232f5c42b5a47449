"""The C library's network functions and layouts.

An address is here always a str with the bytes of a struct sockaddr; address.py makes Python objects of it. The
numbers of names such as AF_INET are in constants.py.
"""
from interpreter.c_functions import Declarations
from rpython.rlib import _rsocket_rffi
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.lltypesystem.rffi import offsetof, sizeof
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_GNU_SOURCE = '#ifndef _GNU_SOURCE\n#define _GNU_SOURCE 1\n#endif'
# for the functions: these headers come together with those of all other modules
ECI = ExternalCompilationInfo(
    pre_include_bits=[_GNU_SOURCE],
    includes=['sys/types.h', 'sys/socket.h', 'sys/un.h', 'sys/ioctl.h', 'sys/uio.h', 'netinet/in.h', 'arpa/inet.h',
              'net/if.h', 'netdb.h', 'unistd.h', 'fcntl.h'])
# for numbers and layouts, which are read before translation; some of the kernel's headers clash with others
NUMBERS_ECI = ExternalCompilationInfo(
    pre_include_bits=[_GNU_SOURCE],
    includes=['sys/types.h', 'sys/socket.h', 'sys/un.h', 'sys/ioctl.h', 'netinet/in.h', 'netinet/tcp.h', 'arpa/inet.h',
              'net/if.h', 'netdb.h', 'fcntl.h', 'stddef.h', 'linux/netlink.h', 'linux/if_packet.h', 'linux/if_alg.h',
              'linux/rds.h', 'linux/tipc.h', 'linux/can.h', 'linux/can/raw.h', 'linux/can/bcm.h', 'linux/can/isotp.h',
              'linux/can/j1939.h', 'linux/vm_sockets.h'])
_functions = Declarations(ECI)
blocking, quick = _functions.blocking, _functions.quick


class CConfig(object):
    """Layouts of what is passed to the functions, beside rpython's own declarations."""
    _compilation_info_ = ECI
    MSGHDR = rffi_platform.Struct('struct msghdr', [
        ('msg_name', rffi.VOIDP), ('msg_namelen', rffi.UINT), ('msg_iov', rffi.VOIDP), ('msg_iovlen', rffi.SIZE_T),
        ('msg_control', rffi.VOIDP), ('msg_controllen', rffi.SIZE_T), ('msg_flags', rffi.INT)])
    IF_NAMEINDEX = rffi_platform.Struct('struct if_nameindex', [('if_index', rffi.UINT), ('if_name', rffi.CCHARP)])
    CMSG_HEADER = rffi_platform.SizeOf('struct cmsghdr')
    STORAGE = rffi_platform.SizeOf('struct sockaddr_storage')
    UNIX_PATH = rffi_platform.SizeOf('((struct sockaddr_un *)0)->sun_path')
    FIONBIO = rffi_platform.ConstantInteger('FIONBIO')
    F_DUPFD_CLOEXEC = rffi_platform.ConstantInteger('F_DUPFD_CLOEXEC')
    INET6_ADDRSTRLEN = rffi_platform.ConstantInteger('INET6_ADDRSTRLEN')
    IF_NAMESIZE = rffi_platform.ConstantInteger('IF_NAMESIZE')


class NumbersConfig(object):
    """Layouts of which only the offsets are used."""
    _compilation_info_ = NUMBERS_ECI
    SOCKADDR_NL = rffi_platform.Struct('struct sockaddr_nl', [
        ('nl_family', rffi.USHORT), ('nl_pid', rffi.UINT), ('nl_groups', rffi.UINT)])
    SOCKADDR_LL = rffi_platform.Struct('struct sockaddr_ll', [
        ('sll_family', rffi.USHORT), ('sll_protocol', rffi.USHORT), ('sll_ifindex', rffi.INT),
        ('sll_hatype', rffi.USHORT), ('sll_pkttype', rffi.UCHAR), ('sll_halen', rffi.UCHAR),
        ('sll_addr', rffi.CFixedArray(rffi.CHAR, 8))])
    SOCKADDR_VM = rffi_platform.Struct('struct sockaddr_vm', [
        ('svm_family', rffi.USHORT), ('svm_port', rffi.UINT), ('svm_cid', rffi.UINT)])


_config = rffi_platform.configure(CConfig)
_layouts = rffi_platform.configure(NumbersConfig)
MSGHDR = _config['MSGHDR']
IF_NAMEINDEX = _config['IF_NAMEINDEX']
CMSG_HEADER = _config['CMSG_HEADER']
# room for any address; AF_UNIX gives back one byte more than its struct has
ADDRESS_ROOM = _config['STORAGE'] + 1
UNIX_PATH = _config['UNIX_PATH']
FIONBIO = _config['FIONBIO']
F_DUPFD_CLOEXEC = _config['F_DUPFD_CLOEXEC']
TEXT_ROOM = _config['INET6_ADDRSTRLEN']
IF_NAMESIZE = _config['IF_NAMESIZE']


class Layout(object):
    """Size of a struct, and where its fields begin (host level)."""

    def __init__(self, struct, prefix, fields):
        self.size = sizeof(struct)
        for field in fields.split():
            setattr(self, field, offsetof(struct, 'c_' + prefix + field))


INET = Layout(_rsocket_rffi.sockaddr_in, 'sin_', 'family port addr')
INET6 = Layout(_rsocket_rffi.sockaddr_in6, 'sin6_', 'family port flowinfo addr scope_id')
UNIX = Layout(_rsocket_rffi.sockaddr_un, 'sun_', 'family path')
NETLINK = Layout(_layouts['SOCKADDR_NL'], 'nl_', 'family pid groups')
PACKET = Layout(_layouts['SOCKADDR_LL'], 'sll_', 'family protocol ifindex hatype pkttype halen addr')
VM = Layout(_layouts['SOCKADDR_VM'], 'svm_', 'family port cid')
INET_SIZE, INET_PORT, INET_ADDR = INET.size, INET.port, INET.addr
INET6_SIZE, INET6_PORT, INET6_ADDR = INET6.size, INET6.port, INET6.addr
INET6_FLOWINFO, INET6_SCOPE_ID = INET6.flowinfo, INET6.scope_id
UNIX_START = UNIX.path
NETLINK_SIZE, NETLINK_PID, NETLINK_GROUPS = NETLINK.size, NETLINK.pid, NETLINK.groups
PACKET_SIZE, PACKET_PROTOCOL, PACKET_IFINDEX = PACKET.size, PACKET.protocol, PACKET.ifindex
PACKET_HATYPE, PACKET_PKTTYPE, PACKET_HALEN, PACKET_ADDR = PACKET.hatype, PACKET.pkttype, PACKET.halen, PACKET.addr
PACKET_ADDR_SIZE = 8
VM_SIZE, VM_PORT, VM_CID = VM.size, VM.port, VM.cid

INT = rffi.INT
UINT = rffi.UINT
SIZE_T = rffi.SIZE_T
POINTER = rffi.VOIDP
TEXT = rffi.CCHARP
LONGS = rffi.CArray(rffi.LONG)
INTS = rffi.INTP.TO


# sockets
c_socket = blocking('socket', [INT, INT, INT])
c_socketpair = blocking('socketpair', [INT, INT, INT, rffi.INTP])
c_close = blocking('close', [INT])
c_bind = blocking('bind', [INT, POINTER, UINT])
c_connect = blocking('connect', [INT, POINTER, UINT])
c_listen = blocking('listen', [INT, INT])
c_accept4 = blocking('accept4', [INT, POINTER, rffi.UINTP, INT])
c_shutdown = blocking('shutdown', [INT, INT])
c_getsockname = quick('getsockname', [INT, POINTER, rffi.UINTP])
c_getpeername = quick('getpeername', [INT, POINTER, rffi.UINTP])
c_getsockopt = quick('getsockopt', [INT, INT, INT, POINTER, rffi.UINTP])
c_setsockopt = quick('setsockopt', [INT, INT, INT, POINTER, UINT])
c_ioctl = quick('ioctl', [INT, rffi.ULONG, POINTER])
c_fcntl = quick('fcntl', [INT, INT, INT])
c_recv = blocking('recv', [INT, POINTER, SIZE_T, INT], rffi.SSIZE_T)
c_recvfrom = blocking('recvfrom', [INT, POINTER, SIZE_T, INT, POINTER, rffi.UINTP], rffi.SSIZE_T)
c_recvmsg = blocking('recvmsg', [INT, POINTER, INT], rffi.SSIZE_T)
c_send = blocking('send', [INT, POINTER, SIZE_T, INT], rffi.SSIZE_T)
c_sendto = blocking('sendto', [INT, POINTER, SIZE_T, INT, POINTER, UINT], rffi.SSIZE_T)
c_sendmsg = blocking('sendmsg', [INT, POINTER, INT], rffi.SSIZE_T)

# hosts, services, interfaces
HOSTENT = _rsocket_rffi.cConfig.hostent
HOSTENT_PTR = lltype.Ptr(HOSTENT)
HOSTENT_PTRS = rffi.CArray(HOSTENT_PTR)
c_gethostname = quick('gethostname', [TEXT, SIZE_T])
c_sethostname = quick('sethostname', [TEXT, SIZE_T])
c_gethostbyname_r = blocking(
    'gethostbyname_r', [TEXT, HOSTENT_PTR, TEXT, SIZE_T, lltype.Ptr(HOSTENT_PTRS), rffi.INTP])
c_gethostbyaddr_r = blocking(
    'gethostbyaddr_r', [POINTER, UINT, INT, HOSTENT_PTR, TEXT, SIZE_T, lltype.Ptr(HOSTENT_PTRS), rffi.INTP])
c_hstrerror = quick('hstrerror', [INT], TEXT)
c_gai_strerror = quick('gai_strerror', [INT], TEXT)
c_getservbyname = quick('getservbyname', [TEXT, TEXT], lltype.Ptr(_rsocket_rffi.cConfig.servent))
c_getservbyport = quick('getservbyport', [INT, TEXT], lltype.Ptr(_rsocket_rffi.cConfig.servent))
c_getprotobyname = quick('getprotobyname', [TEXT], lltype.Ptr(_rsocket_rffi.cConfig.protoent))
c_if_nameindex = quick('if_nameindex', [], lltype.Ptr(rffi.CArray(IF_NAMEINDEX)))
c_if_freenameindex = quick('if_freenameindex', [lltype.Ptr(rffi.CArray(IF_NAMEINDEX))], lltype.Void)
c_if_nametoindex = quick('if_nametoindex', [TEXT], UINT)
c_if_indextoname = quick('if_indextoname', [UINT, TEXT], TEXT)
c_inet_aton = quick('inet_aton', [TEXT, POINTER])
c_inet_pton = quick('inet_pton', [INT, TEXT, POINTER])
c_inet_ntop = quick('inet_ntop', [INT, POINTER, TEXT, UINT], TEXT)

ADDRINFO = _rsocket_rffi.cConfig.addrinfo
ADDRINFO_PTR = _rsocket_rffi.addrinfo_ptr
ADDRINFO_PTRS = rffi.CArray(ADDRINFO_PTR)
c_getaddrinfo = blocking('getaddrinfo', [TEXT, TEXT, ADDRINFO_PTR, lltype.Ptr(ADDRINFO_PTRS)])
c_freeaddrinfo = quick('freeaddrinfo', [ADDRINFO_PTR], lltype.Void)
c_getnameinfo = blocking('getnameinfo', [POINTER, UINT, TEXT, UINT, TEXT, UINT, INT])
