"""co_exceptiontable: CPython's format for the ranges, our resume points behind them."""
import pytest

from interpreter.code_fields import read_tables, tables_text
from interpreter.compiler.unit import CodeUnit

RANGES = [0, 2, 300, 0, 6, 8200, 16, 3, 8200, 600000, 600000, 70]
POINTS = [14, 0, -1, 9000, 3, 2, 600000, 200, 63]


def dis_ranges(text):
    "The ranges as the library's dis reads them."
    numbers = []
    value = 0
    for char in text:
        value = value << 6 | ord(char) & 63
        if not ord(char) & 64:
            numbers.append(value)
            value = 0
    result = []
    for i in range(0, len(numbers) - 3, 4):
        start, length, target, depth = numbers[i:i + 4]
        result += [2 * start, 2 * (start + length), 2 * target, depth >> 1]
    return result


@pytest.mark.parametrize('ranges', [[], RANGES[:4], RANGES])
@pytest.mark.parametrize('points', [[], POINTS[:3], POINTS])
def test_tables(ranges, points):
    text = tables_text(ranges, points)
    assert dis_ranges(text) == ranges
    unit = CodeUnit()
    read_tables(text, unit)
    assert unit.exception_table == ranges and unit.resume_points == points


def test_garbage_is_read_without_an_error():
    for text in ['\xff', '\x80', '\x00', '\x40\xff\xff', '\x7f' * 50, '\xc0' * 50]:
        unit = CodeUnit()
        read_tables(text, unit)
        assert len(unit.exception_table) % 4 == 0 and len(unit.resume_points) % 3 == 0
