"""Single-byte source encodings other than latin-1 and ascii, as tables from byte to code point.

The tables come from the codecs of the host Python at import time; `source.py` uses them
for the coding cookie.
"""
from encodings.aliases import aliases

_CODECS = (['koi8_r', 'koi8_u', 'mac_roman', 'mac_cyrillic', 'mac_greek', 'mac_latin2', 'mac_turkish',
            'cp437', 'cp850', 'cp852', 'cp855', 'cp866', 'hp_roman8', 'tis_620'] +
           ['cp%d' % number for number in range(1250, 1259)] +
           ['iso8859_%d' % part for part in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)])


def _table(codec):
    """Code points of the bytes from 0x80 on; -1 where the codec has none."""
    table = []
    for byte in range(0x80, 0x100):
        try:
            table.append(ord(bytes(bytearray([byte])).decode(codec)))
        except UnicodeDecodeError:
            table.append(-1)
    return table


def _all_tables():
    """Tables by every name of their codec, '-' for '_'."""
    tables = {}
    for codec in _CODECS:
        table = _table(codec)
        names = [codec] + [alias for alias, target in aliases.items() if target == codec]
        names += [name.replace('iso8859', 'iso_8859') for name in names]
        for name in names:
            tables[name.replace('_', '-')] = table
    return tables


CHARMAPS = _all_tables()
