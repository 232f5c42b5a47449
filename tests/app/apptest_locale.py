"""_locale in the C locale."""
import _locale
import sys


def raised(function, *args):
    try:
        function(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


def test_setlocale():
    assert _locale.setlocale(_locale.LC_ALL, 'C') == 'C'
    assert _locale.setlocale(_locale.LC_CTYPE, None) == 'C'
    assert _locale.setlocale(_locale.LC_CTYPE, 'C.UTF-8') == 'C.UTF-8'
    assert _locale.getencoding() == 'UTF-8'
    assert _locale.nl_langinfo(_locale.CODESET) == 'UTF-8'
    assert raised(_locale.setlocale, _locale.LC_ALL, 'xx') == 'Error: unsupported locale setting'
    assert raised(_locale.setlocale, 99) == 'Error: locale query failed'
    assert raised(_locale.setlocale, 6, 5) == 'TypeError: setlocale() argument 2 must be str or None, not int'
    assert _locale.Error.__module__ == 'locale'


def test_localeconv():
    values = _locale.localeconv()
    assert values['decimal_point'] == '.' and values['thousands_sep'] == ''
    assert values['grouping'] == [] and values['frac_digits'] == _locale.CHAR_MAX
    assert list(values)[0] == 'int_curr_symbol' and len(values) == 18


def test_langinfo():
    assert _locale.nl_langinfo(_locale.DAY_1) == 'Sunday'
    assert raised(_locale.nl_langinfo, 1) == 'ValueError: unsupported langinfo constant'


def test_collation():
    assert _locale.strcoll('a', 'b') < 0 and _locale.strcoll('b', 'a') > 0 and _locale.strcoll('a', 'a') == 0
    assert _locale.strxfrm('abc') == 'abc'
    assert raised(_locale.strxfrm, 'a\0') == 'ValueError: embedded null character'


def test_messages():
    assert _locale.gettext('a') == 'a' and _locale.dgettext(None, 'a') == 'a'
    assert _locale.bindtextdomain('some_domain', '/tmp') == '/tmp'
    assert raised(_locale.bindtextdomain, '', None) == 'Error: domain must be a non-empty string'
