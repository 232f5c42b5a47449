"""How the C library's functions are declared: with or without the GIL, errno always kept."""
from rpython.rtyper.lltypesystem import rffi


class Declarations(object):
    """Declares functions of the headers of one ExternalCompilationInfo (host level)."""

    def __init__(self, compilation_info):
        self.compilation_info = compilation_info

    def blocking(self, name, arguments, result=rffi.INT):
        """Declare a function that may wait: it is called without the GIL."""
        return self._declare(name, arguments, result, releasegil=True)

    def quick(self, name, arguments, result=rffi.INT):
        """Declare a function that returns at once, or whose result another thread's call would overwrite."""
        return self._declare(name, arguments, result, releasegil=False)

    def _declare(self, name, arguments, result, releasegil):
        return rffi.llexternal(name, arguments, result, compilation_info=self.compilation_info,
                               releasegil=releasegil, save_err=rffi.RFFI_SAVE_ERRNO)


def as_pointer(memory):
    """Any raw memory as a void pointer."""
    return rffi.cast(rffi.VOIDP, memory)


as_pointer._annspecialcase_ = 'specialize:ll()'
