"""The _socket module: the class socket (interp_socket.py and its bases), name lookup, conversions, constants."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._socket import errors, interp_convert, interp_functions, interp_hosts, interp_message
from module._socket.constants import CONSTANTS
from module._socket.interp_socket import W_Socket

FUNCTIONS = [
    (interp_convert, 'htonl htons if_indextoname if_nameindex if_nametoindex inet_aton inet_ntoa inet_ntop inet_pton'
                     ' ntohl ntohs'),
    (interp_functions, 'close dup getdefaulttimeout setdefaulttimeout socketpair'),
    (interp_hosts, 'gethostbyaddr gethostbyname gethostbyname_ex gethostname getnameinfo getprotobyname'
                   ' getservbyname getservbyport sethostname'),
]


def _number(number):
    return value(lambda space: space.newint(int(number)))


class Module(BuiltinModule):
    """_socket"""

    name = '_socket'
    doc = "Implementation module for socket operations.\n\nSee the socket module for documentation."
    members = {
        'CMSG_LEN': interp2app(interp_message.app_cmsg_len),
        'CMSG_SPACE': interp2app(interp_message.app_cmsg_space),
        'error': value(lambda space: space.w_OSError),
        'gaierror': value(lambda space: space.add_type(errors.GAI_ERROR)),
        'getaddrinfo': interp2app(interp_hosts.getaddrinfo, kw='*'),
        'has_ipv6': value(lambda space: space.w_True),
        'herror': value(lambda space: space.add_type(errors.HOST_ERROR)),
        'socket': exposed_type(W_Socket),
        'timeout': value(lambda space: space.w_TimeoutError),
    }
    for _module, _names in FUNCTIONS:
        for _name in _names.split():
            members[_name] = interp2app(getattr(_module, _name))
    for _name in CONSTANTS:
        members[_name] = _number(CONSTANTS[_name])
    del _module, _name, _names

    def __init__(self, space):
        BuiltinModule.__init__(self, space)
        self.set(space, 'SocketType', self.get(space, 'socket'))
