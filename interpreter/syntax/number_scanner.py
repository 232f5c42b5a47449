"""Scanning of number literals; a part of the tokenizer.

Their values are computed in `literals.py`.
"""
from interpreter.syntax import tokens


def _is_name_char(char):
    return char.isalnum() or char == '_'


class NumberScanner(object):
    """Mixin-like base of Tokenizer: uses its text, size, pos, line_start, fail and warn."""
    _attrs_ = ['text', 'size', 'filename', 'tokens', 'warnings', 'failure', 'pos',
               'line_start', 'lineno', 'first_lineno', 'first_col', 'bracket_chars',
               'bracket_linenos', 'bracket_cols', 'indents', 'alt_indents', 'joined',
               'bare_end', 'invalid_utf8', 'byte_offsets']

    def fail(self, msg, stop, end_offset=-1, offset=-1):
        raise NotImplementedError

    def warn(self, category, msg):
        raise NotImplementedError

    def add(self, kind, start, stop):
        raise NotImplementedError

    def number(self):
        start = self.pos
        stop = self.scan_number(start)
        self.add(tokens.NUMBER, start, stop)
        self.pos = stop

    def at(self, i):
        "The character at i, '\\n' past the end."
        if i < self.size:
            return self.text[i]
        return '\n'

    def scan_number(self, i):
        "The end of the literal that begins at i."
        if self.text[i] == '0':
            char = self.at(i + 1)
            if char == 'x' or char == 'X':
                return self.scan_radix(i + 2, 16, 'hexadecimal')
            if char == 'o' or char == 'O':
                return self.scan_radix(i + 2, 8, 'octal')
            if char == 'b' or char == 'B':
                return self.scan_radix(i + 2, 2, 'binary')
            return self.scan_zeros(i)
        if self.text[i] == '.':
            return self.scan_fraction(i + 1)
        return self.scan_rest(self.scan_digits(i))

    def scan_radix(self, i, base, kind):
        while True:
            if self.at(i) == '_':
                i += 1
            begin = i
            while _is_digit_of(self.at(i), base):
                i += 1
            if i == begin:
                if self.at(i).isdigit():
                    raise self.fail("invalid digit '%s' in %s literal" % (self.at(i), kind),
                                    i + 1)
                raise self.fail('invalid %s literal' % kind, i)
            if self.at(i) != '_':
                break
        if self.at(i).isdigit():
            raise self.fail("invalid digit '%s' in %s literal" % (self.at(i), kind), i + 1)
        self.check_end(i, kind)
        return i

    def scan_digits(self, i):
        "Decimal digits with single underscores between them; there is a digit at i."
        while True:
            while self.at(i).isdigit():
                i += 1
            if self.at(i) != '_':
                return i
            i += 1
            if not self.at(i).isdigit():
                raise self.fail('invalid decimal literal', i)

    def scan_zeros(self, start):
        "A literal that begins with 0: zero, or the start of a float or complex."
        i = start
        while self.at(i) == '0' or self.at(i) == '_':
            if self.at(i) == '_' and not self.at(i + 1).isdigit():
                raise self.fail('invalid decimal literal', i + 1)
            i += 1
        zeros_end = i
        nonzero = False
        if self.at(i).isdigit():
            nonzero = True
            i = self.scan_digits(i)
        char = self.at(i)
        if char == '.' or char == 'e' or char == 'E' or char == 'j' or char == 'J':
            return self.scan_rest(i)
        if nonzero:
            raise self.fail(
                'leading zeros in decimal integer literals are not permitted; '
                'use an 0o prefix for octal integers', i, zeros_end + 1 - self.line_start,
                start + 1 - self.line_start)
        self.check_end(i, 'decimal')
        return i

    def scan_rest(self, i):
        "After the integer part."
        if self.at(i) == '.':
            return self.scan_fraction(i + 1)
        return self.scan_exponent(i, 'decimal')

    def scan_fraction(self, i):
        if self.at(i).isdigit():
            i = self.scan_digits(i)
        return self.scan_exponent(i, 'decimal')

    def scan_exponent(self, i, kind):
        char = self.at(i)
        if char == 'e' or char == 'E':
            j = i + 1
            if self.at(j) == '+' or self.at(j) == '-':
                j += 1
                if not self.at(j).isdigit():
                    raise self.fail('invalid decimal literal', j)
            if self.at(j).isdigit():
                i = self.scan_digits(j)
            else:
                self.check_end(i, kind)
                return i
        char = self.at(i)
        if char == 'j' or char == 'J':
            i += 1
            kind = 'imaginary'
        self.check_end(i, kind)
        return i

    def check_end(self, i, kind):
        """Refuse a letter right after the number.

        A keyword that may follow a number in valid code gives a warning only.
        """
        if not _is_name_char(self.at(i)):
            return
        if self.keyword_follows(i):
            self.warn('SyntaxWarning', 'invalid %s literal' % kind, i)
            return
        raise self.fail('invalid %s literal' % kind, i)

    def keyword_follows(self, i):
        char = self.at(i)
        if char == 'a':
            return self.follows(i + 1, 'nd')
        if char == 'e':
            return self.follows(i + 1, 'lse')
        if char == 'f':
            return self.follows(i + 1, 'or')
        if char == 'i':
            second = self.at(i + 1)
            return second == 'f' or second == 'n' or second == 's'
        if char == 'o':
            return self.follows(i + 1, 'r')
        if char == 'n':
            return self.follows(i + 1, 'ot')
        return False

    def follows(self, i, word):
        for k in range(len(word)):
            if self.at(i + k) != word[k]:
                return False
        return not _is_name_char(self.at(i + len(word)))


def _is_digit_of(char, base):
    if base == 16:
        return ('0' <= char <= '9') or ('a' <= char <= 'f') or ('A' <= char <= 'F')
    if base == 8:
        return '0' <= char <= '7'
    return char == '0' or char == '1'
