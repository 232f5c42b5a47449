"""_locale: the locale of the C library."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.oserrors import wrap_oserror
from interpreter.typedef import TypeDef
from module.posix.interp_path import fs_bytes, fs_decode
from objspace.codec_utf8 import encode_utf8
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.strobject import W_StrObject
from rpython.rlib import rlocale, rposix
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator import cdir
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_HEADER = '''
RPY_EXTERN char *pypy_async_setlocale(long category, char *locale);
RPY_EXTERN char *pypy_async_lconv_text(long which);
RPY_EXTERN long pypy_async_lconv_number(long which);
RPY_EXTERN char *pypy_async_langinfo(long key);
RPY_EXTERN long pypy_async_strcoll(char *a, char *b);
RPY_EXTERN long pypy_async_strxfrm(char *result, char *text, long size);
RPY_EXTERN char *pypy_async_gettext(char *domain, char *text, long category);
RPY_EXTERN char *pypy_async_textdomain(char *domain);
RPY_EXTERN char *pypy_async_bindtextdomain(char *domain, char *folder, long codeset);
'''

_SOURCE = '''
#include "src/precommondefs.h"
#include <errno.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>
''' + _HEADER + '''
char *pypy_async_setlocale(long category, char *locale)
{
    return setlocale((int)category, locale);
}

char *pypy_async_lconv_text(long which)
{
    struct lconv *l = localeconv();
    switch (which) {
    case 0: return l->decimal_point;
    case 1: return l->thousands_sep;
    case 2: return l->grouping;
    case 3: return l->int_curr_symbol;
    case 4: return l->currency_symbol;
    case 5: return l->mon_decimal_point;
    case 6: return l->mon_thousands_sep;
    case 7: return l->mon_grouping;
    case 8: return l->positive_sign;
    default: return l->negative_sign;
    }
}

long pypy_async_lconv_number(long which)
{
    struct lconv *l = localeconv();
    switch (which) {
    case 0: return l->int_frac_digits;
    case 1: return l->frac_digits;
    case 2: return l->p_cs_precedes;
    case 3: return l->p_sep_by_space;
    case 4: return l->n_cs_precedes;
    case 5: return l->n_sep_by_space;
    case 6: return l->p_sign_posn;
    default: return l->n_sign_posn;
    }
}

char *pypy_async_langinfo(long key)
{
    return nl_langinfo((nl_item)key);
}

long pypy_async_strcoll(char *a, char *b)
{
    return strcoll(a, b);
}

long pypy_async_strxfrm(char *result, char *text, long size)
{
    errno = 0;
    return (long)strxfrm(result, text, (size_t)size);
}

char *pypy_async_gettext(char *domain, char *text, long category)
{
    return dcgettext(domain, text, (int)category);
}

char *pypy_async_textdomain(char *domain)
{
    return textdomain(domain);
}

char *pypy_async_bindtextdomain(char *domain, char *folder, long codeset)
{
    errno = 0;
    return codeset ? bind_textdomain_codeset(domain, folder) : bindtextdomain(domain, folder);
}
'''

eci = ExternalCompilationInfo(post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], include_dirs=[cdir])


def _external(name, args, result):
    return rffi.llexternal('pypy_async_' + name, args, result, compilation_info=eci, releasegil=False,
                           save_err=rffi.RFFI_SAVE_ERRNO)


c_setlocale = _external('setlocale', [lltype.Signed, rffi.CCHARP], rffi.CCHARP)
c_lconv_text = _external('lconv_text', [lltype.Signed], rffi.CCHARP)
c_lconv_number = _external('lconv_number', [lltype.Signed], lltype.Signed)
c_langinfo = _external('langinfo', [lltype.Signed], rffi.CCHARP)
c_strcoll = _external('strcoll', [rffi.CCHARP, rffi.CCHARP], lltype.Signed)
c_strxfrm = _external('strxfrm', [rffi.CCHARP, rffi.CCHARP, lltype.Signed], lltype.Signed)
c_gettext = _external('gettext', [rffi.CCHARP, rffi.CCHARP, lltype.Signed], rffi.CCHARP)
c_textdomain = _external('textdomain', [rffi.CCHARP], rffi.CCHARP)
c_bindtextdomain = _external('bindtextdomain', [rffi.CCHARP, rffi.CCHARP, lltype.Signed], rffi.CCHARP)

CATEGORIES = ['LC_ALL', 'LC_COLLATE', 'LC_CTYPE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC', 'LC_TIME']
CONSTANTS = dict([(name, rlocale.constants[name]) for name in CATEGORIES + ['CHAR_MAX']])
LANGINFO = dict([(name, rlocale.constants[name]) for name in rlocale.langinfo_names if name in rlocale.constants])
CONSTANTS.update(LANGINFO)
KNOWN_KEYS = dict([(LANGINFO[name], None) for name in LANGINFO])
CHAR_MAX, LC_MESSAGES, LC_CTYPE = CONSTANTS['CHAR_MAX'], CONSTANTS['LC_MESSAGES'], CONSTANTS['LC_CTYPE']
CODESET = CONSTANTS['CODESET']

# fields of struct lconv in the order of the C functions
TEXTS = ['decimal_point', 'thousands_sep', 'grouping', 'int_curr_symbol', 'currency_symbol', 'mon_decimal_point',
         'mon_thousands_sep', 'mon_grouping', 'positive_sign', 'negative_sign']
# where the texts about money begin
MONETARY = 3
NUMBERS = ['int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
           'p_sign_posn', 'n_sign_posn']

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])
ERROR = TypeDef('Error', _BASES['Exception'], module='locale')


def _error(space, text):
    return OperationError(ERROR.w_type, space.newtext(text))


def _decoded(space, ll_text):
    return fs_decode(space, rffi.charp2str(ll_text))


def _text_arg(space, w_text, where):
    """The bytes of a str without NUL. Raises TypeError, ValueError."""
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "%s must be str, not %s", where, space.type_name_or_none(w_text))
    text = encode_utf8(space, w_text, 'surrogateescape')
    if text.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null character")
    return text


def _text_or_none(space, w_text, where):
    """As _text_arg; None for None."""
    if w_text is None or space.is_none(w_text):
        return None
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "%s must be str or None, not %s", where, space.type_name_or_none(w_text))
    return _text_arg(space, w_text, where)


@unwrap_spec(category=int)
def setlocale(space, category, w_locale=None):
    """Activates/queries locale processing."""
    locale = _text_or_none(space, w_locale, 'setlocale() argument 2')
    ll_result = c_setlocale(category, locale)
    if not ll_result:
        raise _error(space, 'locale query failed' if locale is None else 'unsupported locale setting')
    return _decoded(space, ll_result)


def _grouping(space, text):
    """The numbers of a grouping, ended by 0 or CHAR_MAX."""
    result_w = []
    for c in text:
        result_w.append(space.newint(ord(c)))
        if ord(c) == CHAR_MAX:
            return space.newlist(result_w)
    if len(result_w) > 0:
        result_w.append(space.newint(0))
    return space.newlist(result_w)


def localeconv(space):
    """Returns numeric and monetary locale-specific parameters."""
    w_result = space.newdict()
    _add_texts(space, w_result, MONETARY, len(TEXTS))
    for i in range(len(NUMBERS)):
        space.setitem_text(w_result, NUMBERS[i], space.newint(c_lconv_number(i)))
    _add_texts(space, w_result, 0, MONETARY)
    return w_result


def _add_texts(space, w_result, start, stop):
    for i in range(start, stop):
        text = rffi.charp2str(c_lconv_text(i))
        if TEXTS[i].endswith('grouping'):
            w_value = _grouping(space, text)
        else:
            w_value = fs_decode(space, text)
        space.setitem_text(w_result, TEXTS[i], w_value)


@unwrap_spec(key=int)
def nl_langinfo(space, key):
    """Return the value for the locale information associated with key."""
    if key not in KNOWN_KEYS:
        raise oefmt(space.w_ValueError, "unsupported langinfo constant")
    return _decoded(space, c_langinfo(key))


def getencoding(space):
    """Get the current locale encoding."""
    text = rffi.charp2str(c_langinfo(CODESET))
    return space.newtext(text if text != '' else 'UTF-8')


def strcoll(space, w_os1, w_os2):
    """Compares two strings according to the locale."""
    first = _text_arg(space, w_os1, 'strcoll() argument 1')
    second = _text_arg(space, w_os2, 'strcoll() argument 2')
    result = c_strcoll(first, second)
    return space.newint(-1 if result < 0 else 1 if result > 0 else 0)


def strxfrm(space, w_string):
    """Return a string that can be used as a key for locale-aware comparisons."""
    text = _text_arg(space, w_string, 'strxfrm() argument')
    size = len(text) + 1
    while True:
        with lltype.scoped_alloc(rffi.CCHARP.TO, size) as result:
            needed = c_strxfrm(result, text, size)
            error = rposix.get_saved_errno()
            if error != 0 and error != 34:      # ERANGE only says that the size was not enough
                raise wrap_oserror(space, OSError(error, 'strxfrm'))
            if 0 <= needed < size:
                return fs_decode(space, rffi.charpsize2str(result, needed))
        size = needed + 1


# ---- catalogues of messages

def gettext(space, w_msg):
    """gettext(msg) -> string

    Return translation of msg."""
    return _decoded_or(space, w_msg, None, _text_arg(space, w_msg, 'gettext() argument'), LC_MESSAGES)


def dgettext(space, w_domain, w_msg):
    """dgettext(domain, msg) -> string

    Return translation of msg in domain."""
    domain = _text_or_none(space, w_domain, 'dgettext() argument 1')
    return _decoded_or(space, w_msg, domain, _text_arg(space, w_msg, 'dgettext() argument 2'), LC_MESSAGES)


@unwrap_spec(category=int)
def dcgettext(space, w_domain, w_msg, category):
    """Return translation of msg in domain and category."""
    domain = _text_or_none(space, w_domain, 'dcgettext() argument 1')
    return _decoded_or(space, w_msg, domain, _text_arg(space, w_msg, 'dcgettext() argument 2'), category)


def _decoded_or(space, w_msg, domain, text, category):
    with rffi.scoped_str2charp(text) as ll_text:
        ll_result = c_gettext(domain, ll_text, category)
        if ll_result == ll_text:
            return w_msg                # nothing was found
        return _decoded(space, ll_result)


def textdomain(space, w_domain):
    """Set the C library's textdmain to domain, returning the new domain."""
    ll_result = c_textdomain(_text_or_none(space, w_domain, 'textdomain() argument'))
    if not ll_result:
        raise wrap_oserror(space, OSError(rposix.get_saved_errno(), 'textdomain'))
    return _decoded(space, ll_result)


def bindtextdomain(space, w_domain, w_dir):
    """Bind the C library's domain to dir."""
    domain = _text_arg(space, w_domain, 'bindtextdomain() argument 1')
    if domain == '':
        raise _error(space, 'domain must be a non-empty string')
    folder = None
    if not space.is_none(w_dir):
        folder = fs_bytes(space, w_dir)
    ll_result = c_bindtextdomain(domain, folder, 0)
    if not ll_result:
        raise wrap_oserror(space, OSError(rposix.get_saved_errno(), 'bindtextdomain'))
    return _decoded(space, ll_result)


def bind_textdomain_codeset(space, w_domain, w_codeset):
    """Bind the C library's domain to codeset."""
    domain = _text_arg(space, w_domain, 'bind_textdomain_codeset() argument 1')
    codeset = _text_or_none(space, w_codeset, 'bind_textdomain_codeset() argument 2')
    ll_result = c_bindtextdomain(domain, codeset, 1)
    if not ll_result:
        return space.w_None
    return _decoded(space, ll_result)


def choose_encoding():
    """Let LC_CTYPE be what the environment says, as for CPython; UTF-8 instead of ASCII (PEP 538)."""
    ll_result = c_setlocale(LC_CTYPE, '')
    if ll_result:
        name = rffi.charp2str(ll_result)
        if name != 'C' and name != 'POSIX':
            return
    for name in ['C.UTF-8', 'C.utf8', 'UTF-8']:
        if c_setlocale(LC_CTYPE, name):
            return
