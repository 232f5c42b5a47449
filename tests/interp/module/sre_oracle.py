"""Run by python3.11: prints, as JSON, codes of patterns and what CPython's matcher finds with them (for test_sre.py)."""
import itertools
import json
import random
import re
import sys
from re import _compiler, _parser

PATTERNS = [
    # shapes: repeats, greedy, lazy, possessive, atomic
    'a*', 'a+b', 'a*?b', '(a*)(a*)', '(a*?)(a*)$', '(?:ab)*', '(?:ab)*?c', '(ab|a)*b', '(?:a|b)*c', '(?:a|ab)(?:c|bcd)(d*)',
    '(a+|b)*', '(a+|b){0,2}', '(a|b)*?c', '(?:(a)|b)*', '(?:(a)|(b)|c)*', '((a)|b)*?c', '(a*)*', '(a*)+', '(a|b*)*c',
    '(?:a*)*b', '(?:a?b?)*c', '(?:a?){3}b', '(?:a|){2,5}b', 'a{2,3}', 'a{2,3}?b', '(?:ab){2,3}', '(?:ab){2,3}?c', '(a?)*?b',
    'a++b', 'a*+a', '(?:ab)++a', '(?:a|b)*+c', '(?:(a)b?){2,}+', '(?>a*)b', '(?>a*)a', '(?>(a)|b)+c',
    '(?>(a|ab)(c|bcd))d', '(?:(?>a|ab)c)*', '(?:a?){2,4}+b', 'a?+a', '(?:a{1,2}b)++c', 'a{1,2}+a',
    # groups, references, conditions, lookaround
    '(a)(b)?(c)', '(a)|(b)', '(a)(?:(b)|c)*', r'(a+)\1', r'(a*)b\1', r'(a)?b\1', '(a)?(?(1)b|c)', '(a)?b(?(1)c)', '(?(1)a|b)(c)',
    '(?=a)a', '(?=(a+))a*b', '(?!a)b', '(?!(a)b)a', '(?<=a)b', '(?<!a)b', '(?<=ab)c', '(?<=(a))b', '(?:(?=(a))a)+b',
    '(?:(?!ab)[abc])*', '(?=(?=(a))(a))ab', '((?<=a)b|a)*', r'(?=(ab|a))\1c', '(?:(a)(?!b)|(b))*', '(?!(?!a))', 'a(?!)|b',
    # positions and classes
    '^a', 'a$', '^a*$', '(?m)^b', '(?m)a$', r'\Aa', r'a\Z', r'\ba', r'a\b', r'\Ba', r'a\B', r'\b', r'\B', '(?m)^', '(?m)$', '$',
    '[abc]+', '[^abc]', '[a-c]x', r'\w+', r'\W', r'\d+', r'\D', r'\s', r'\S+', '.', '(?s).+', '.*b', '.*?b', '.+?', '[^\n]*',
    r'[\w-]+', r'[^\W\d]+', r'(\w+)\s(\w+)', r'(\w+)=(\d*)', r'(?a)\w+', r'(?a)\b\w', '[\xe0-\u0450]+', '[^\xe0-\u0450a]', '[\u0400-\u04ff\u4e00-\u9fff\U0001f600]',
    # case
    '(?i)abc', '(?i)[a-c]+', '(?i)[^a]', '(?i)\xe9', '(?i)\u0431+', '(?i)k', '(?i)s+', r'(?i)(a)\1', '(?ia)k', '(?i)[\u0430-\u0440]+', '(?i)(?:ab)+?c',
    '(?i)\u0130', '(?i)\xb5', '(?i)[^\u03c3]', '(?i)[a-\u0440]', '(?i)\u1fb3', '(?i)[\U00010400-\U00010427]+',
    # prefixes of a search
    'abcab', 'abab', 'aab', 'ab(c|d)', '(ab)c', 'a(b)c', '[ab]c', 'abab(?:x|c)', 'aba[bc]+', 'b|c', '(?:b|c)a', 'c(?=a)', 'ab|ac', 'aaab',
    '', '()', '|a', 'a|', '(|a)*b', '(|a)+b', '(?:)*', '(?:){3}a', '(a|b|c|d)+?d', 'x*', 'a.b', 'a..', '\\.', 'a(?:b(?:c|d)*)*d',
]
SEEDS = ['', 'a', 'b', 'ab', 'ba', 'abc', 'aab', 'abab', 'aaab', 'abcabcab', 'abac', 'ababac', 'ababx ababc', 'abd', 'abbcdd', 'acd', 'aabb ab', 'caab',
         'a\nb', 'b\na\n', 'ab\n', 'A aB Abc ABC', 'a1_b-2 c', 'key=12 x=', '\xe9A\xc9 b', '\u0431\u0411 ab', 'K\u212a k', 's\u017fS', '\u0130i\u0131I', '\xb5\u03bc\u039c',
         '\u03c3\u03c2\u03a3', 'a\xa0b\u2003c', '\u0661\u0662a', '\u4e00\U0001f600x', '\U00010400\U00010428a', '\u1fb3\u1fbc', 'a\x00b', 'abc.abc', 'bbbbc', 'abcdd']
BYTES = [b'a+b', rb'\w+', b'[\x80-\xff]', b'(?i)ab', rb'(?L)\w+', b'(?Li)[a-b]+', b'(?Li)a', b'(?Li)(a)\\1', rb'(?L)\bb', b'.', b'[^a]', b'(a)|b', rb'\bb', b'(?Li)[^a]']
BYTE_SEEDS = [b'', b'aab', b'AB ab', b'\x80\xffa', b'a\nb', b'aA bB', b'\xe9b']


def spans(match):
    if match is None:
        return None
    return [list(match.span(i)) for i in range(match.re.groups + 1)] + [match.lastindex or -1]


def texts(item):
    return item if isinstance(item, str) else item.decode('latin-1')


def program(pattern, flags=0):
    parsed = _parser.parse(pattern, flags)
    return [int(code) for code in _compiler._code(parsed, flags)], parsed.state.groups - 1


def case(pattern, strings, flags=0):
    code, groups = program(pattern, flags)
    compiled = re.compile(pattern, flags)
    runs = []
    for string in strings:
        try:
            found = [spans(m) for m in compiled.finditer(string)]
            run = [texts(string), spans(compiled.search(string)), spans(compiled.match(string)),
                   spans(compiled.fullmatch(string)), found, spans(compiled.search(string, 1, max(len(string) - 1, 1)))]
        except SystemError:             # CPython's own bug: "The span of capturing group is wrong"
            continue
        runs.append(run)
    return [texts(pattern), isinstance(pattern, bytes), code, groups, runs]


def library_cases():
    "All patterns of the library's own list that compile."
    try:
        from test import re_tests
    except ImportError:
        return
    for entry in re_tests.tests:
        pattern, string = entry[:2]
        try:
            re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            continue
        yield case(pattern, [string])


def random_cases(count):
    rng = random.Random(3)
    pieces = ['a', 'b', 'c', '(a)', '(b|ab)', '(?:a|b)', '[ab]', '.', '(?=a)', '(?!b)', '(?<=a)', r'\b', '(?:ab)', '(a*)', '(?>ab|a)', '(?:(a)|b)', '()']
    repeats = ['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{1,2}?', '*+', '?+']
    strings = [''.join(t) for n in range(5) for t in itertools.product('abc', repeat=n)]
    done = 0
    while done < count:
        pattern = ''
        for _ in range(rng.randrange(1, 4)):
            pattern += rng.choice(pieces) + rng.choice(repeats)
        if rng.random() < 0.4:
            pattern = '(?:' + pattern + ')' + rng.choice(repeats) + rng.choice(['', 'a', 'c'])
        try:
            re.compile(pattern)
        except re.error:
            continue
        done += 1
        yield case(pattern, rng.sample(strings, 6))


def main():
    import warnings
    warnings.simplefilter('ignore')
    result = [case(pattern, SEEDS) for pattern in PATTERNS]
    result += [case(pattern, BYTE_SEEDS) for pattern in BYTES]
    result += library_cases()
    result += random_cases(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
    json.dump(result, sys.stdout)


main()
