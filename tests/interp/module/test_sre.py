"""The matcher of module/_sre against CPython's, with codes from CPython's compiler (sre_oracle.py).

The types and the module are tested in tests/app/apptest_sre*.py.
"""
import json
import os
import subprocess

import pytest

from module._sre.constants import (
    ANY, BRANCH, CHARSET, FAILURE, GROUPREF, IN, INFO, JUMP, LITERAL, MARK, MAX_UNTIL, MAXREPEAT, REPEAT, REPEAT_ONE, SUCCESS)
from module._sre.program import InvalidCode, Program
from module._sre.search import StrMatcher, UnicodeMatcher

ORACLE = os.path.join(os.path.dirname(__file__), 'sre_oracle.py')


def make(program, text, end=-1):
    if end < 0:
        end = len(text)
    try:
        return StrMatcher(None, program, text.encode('ascii'), end)
    except UnicodeEncodeError:
        return UnicodeMatcher(None, program, text, end)


def spans(matcher, found):
    if not found:
        return None
    marks = matcher.marks
    result = [[matcher.match_start, matcher.match_end]]
    for i in range(matcher.program.groups):
        start, stop = marks[2 * i:2 * i + 2]
        result.append([start, stop] if start >= 0 and stop >= 0 else [-1, -1])
    return result + [matcher.lastindex]


def all_spans(matcher):
    result = []
    while matcher.find_next():
        result.append(spans(matcher, True))
    return result


def full(matcher):
    matcher.is_full = True
    return matcher.match(0)


def check(program, text, is_bytes, search, match, fullmatch, found, part):
    def new(end=-1):
        if is_bytes:
            return StrMatcher(None, program, text.encode('latin-1'), len(text) if end < 0 else end)
        return make(program, text, end)
    results = []
    for way in (lambda m: m.search(0), lambda m: m.match(0), full):
        matcher = new()
        results.append(spans(matcher, way(matcher)))
    results.append(all_spans(new()))
    matcher = new(min(len(text), max(len(text) - 1, 1)))
    results.append(spans(matcher, matcher.search(min(1, len(text)))))
    return results, [search, match, fullmatch, found, part]


def test_all_patterns_as_cpython():
    cases = json.loads(subprocess.check_output(['python3.11', ORACLE, '300']))
    assert len(cases) > 450
    count = 0
    wrong = []
    for pattern, is_bytes, code, groups, runs in cases:
        program = Program([int(c) for c in code], groups)
        for run in runs:
            ours, theirs = check(program, run[0], is_bytes, *run[1:])
            count += 1
            if ours != theirs:
                wrong.append((pattern, run[0], ours, theirs))
    for item in wrong[:20]:
        print(item)
    assert not wrong
    assert count > 5000


@pytest.mark.parametrize('code', [
    [], [99], [LITERAL], [LITERAL, 97], [MARK, 0, SUCCESS], [GROUPREF, 0, SUCCESS], [JUMP, 1, SUCCESS], [JUMP, 50, SUCCESS],
    [MAX_UNTIL, SUCCESS], [REPEAT, 4, 0, MAXREPEAT, SUCCESS], [REPEAT, 5, 0, 1, ANY, SUCCESS, SUCCESS], [REPEAT_ONE, 5, 2, 1, ANY, SUCCESS, SUCCESS],
    [REPEAT_ONE, 50, 0, 1, ANY, SUCCESS, SUCCESS], [IN, 2, ANY, SUCCESS], [IN, 3, CHARSET, FAILURE, SUCCESS], [BRANCH, 3, ANY, 0, SUCCESS],
    [BRANCH, 4, ANY, JUMP, 9, 0, SUCCESS], [INFO, 40, 0, 0, 0, SUCCESS], [INFO, 8, 1, 1, 1, 1, 1, 97, 0, ANY, SUCCESS],
    [INFO, 10, 1, 1, 1, 2, 0, 97, 97, 0, 2, ANY, SUCCESS], [INFO, 4, 4, 1, 1, ANY, SUCCESS],
])
def test_bad_code_is_refused(code):
    with pytest.raises(InvalidCode):
        Program(code, 0)


def compiled(pattern):
    script = ('import re, json; from re import _compiler, _parser; p = _parser.parse(%r, 0); '
              'print(json.dumps([[int(c) for c in _compiler._code(p, 0)], p.state.groups - 1]))' % pattern)
    code, groups = json.loads(subprocess.check_output(['python3.11', '-c', script]))
    return Program(code, groups)


def test_long_text_needs_no_host_stack():
    matcher = StrMatcher(None, compiled('(?:ab|(c)|d)*'), 'abcd' * 20000, 80000)
    assert matcher.match(0)
    assert matcher.match_end == 80000 and matcher.marks == [79998, 79999]


def test_group_of_a_failed_alternative_is_put_back():
    # CPython 3.11 forgets to inside a possessive repeat: it gives (1, 1) for the group
    matcher = StrMatcher(None, compiled('(?:(a)|b)*+'), 'ab', 2)
    assert matcher.match(0) and matcher.marks == [0, 1]


def test_stack_is_reused():
    program = compiled('(a|b)*c')
    assert StrMatcher(None, program, 'ababc', 5).match(0)
    stack = program.spare
    assert not StrMatcher(None, program, 'ababd', 5).match(0)
    assert program.spare is stack is not None


def test_no_exponential_case_for_nested_empty_repeats():
    matcher = StrMatcher(None, compiled('(?:a?){20}(?:x*)*$'), 'a' * 20, 20)
    assert matcher.match(0) and matcher.match_end == 20
