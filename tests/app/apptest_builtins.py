"""The built-in functions and their errors."""


def raises(exception, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


class Writer:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


def test_print():
    out = Writer()
    print(1, 'a', None, file=out)
    print(file=out)
    print(1, 2, sep='-', end='!', file=out)
    print(1, 2, sep=None, end=None, file=out)
    assert out.text == '1 a None\n\n1-2!1 2\n'
    assert raises(TypeError, print, 1, sep=3) == 'sep must be None or a string, not int'
    assert raises(TypeError, print, 1, end=3) == 'end must be None or a string, not int'
    assert raises(TypeError, print, 1, foo=3) == "'foo' is an invalid keyword argument for print()"


def test_len():
    assert len('abc') == 3 and len([]) == 0 and len({1: 2}) == 1
    assert raises(TypeError, len, 1) == "object of type 'int' has no len()"

    class A:
        def __len__(self):
            return -1
    assert raises(ValueError, len, A()) == '__len__() should return >= 0'


def test_iter_and_next():
    it = iter([1, 2])
    assert next(it) == 1 and next(it) == 2 and next(it, 'end') == 'end'
    try:
        next(it)
    except StopIteration:
        pass
    else:
        raise AssertionError
    values = [3, 2, 1]
    assert list(iter(values.pop, 2)) == [1]
    assert raises(TypeError, iter, 1, 2) == 'iter(v, w): v must be callable'
    assert raises(TypeError, iter, 1) == "'int' object is not iterable"
    assert raises(TypeError, next, 1) == "'int' object is not an iterator"


def test_repr_and_ascii():
    assert repr('a\n') == "'a\\n'"
    assert ascii('a\u1234\'') == '"a\\u1234\'"'


def test_chr_and_ord():
    assert chr(97) == 'a' and chr(0x1f600) == '\U0001f600'
    assert ord('a') == 97 and ord('\U0001f600') == 0x1f600 and ord(b'a') == 97
    assert raises(ValueError, chr, -1) == 'chr() arg not in range(0x110000)'
    assert raises(OverflowError, chr, 1 << 70) == 'Python int too large to convert to C int'
    assert raises(TypeError, ord, 'ab') == 'ord() expected a character, but string of length 2 found'
    assert raises(TypeError, ord, 1) == 'ord() expected string of length 1, but int found'


def test_bin_oct_hex():
    assert bin(5) == '0b101' and bin(-5) == '-0b101' and oct(8) == '0o10' and hex(255) == '0xff'
    assert hex(1 << 70) == '0x400000000000000000'
    assert raises(TypeError, bin, 'a') == "'str' object cannot be interpreted as an integer"


def test_min_and_max():
    assert min(3, 1, 2) == 1 and max([3, 1, 2]) == 3
    assert max(['a', 'bbb', 'cc'], key=len) == 'bbb'
    assert min([], default=4) == 4
    assert max((1, 'a'), (1, 'b')) == (1, 'b')
    first = [1]
    assert max(first, [1]) is first
    assert raises(ValueError, min, []) == 'min() arg is an empty sequence'
    assert raises(TypeError, min) == 'min expected at least 1 argument, got 0'
    assert raises(TypeError, max, 1, 2, default=3) == (
        'Cannot specify a default for max() with multiple positional arguments')
    assert raises(TypeError, min, 1, 2, foo=3) == "'foo' is an invalid keyword argument for min()"


def test_sum():
    assert sum([1, 2, 3]) == 6 and sum([1], 2) == 3 and sum([], start=4) == 4
    assert sum([[1], [2]], []) == [1, 2]
    assert sum([1, 2.5]) == 3.5
    assert raises(TypeError, sum, ['a'], '') == "sum() can't sum strings [use ''.join(seq) instead]"
    assert raises(TypeError, sum, 1) == "'int' object is not iterable"


def test_sorted():
    assert sorted([3, 1, 2]) == [1, 2, 3]
    assert sorted([3, 1, 2], reverse=True) == [3, 2, 1]
    assert sorted(['bb', 'a'], key=len) == ['a', 'bb']
    assert raises(TypeError, sorted) == 'sorted expected 1 argument, got 0'
    assert raises(TypeError, sorted, [1, 'a']) == "'<' not supported between instances of 'str' and 'int'"


def test_any_and_all():
    assert any([0, 1]) and not any([]) and all([]) and not all([1, 0])


def test_iterators():
    assert list(reversed([1, 2])) == [2, 1]
    assert list(map(lambda x: x + 1, [1, 2])) == [2, 3]
    assert list(filter(None, [0, 1, 2])) == [1, 2]
    assert list(zip([1, 2], 'ab')) == [(1, 'a'), (2, 'b')]
    assert list(enumerate('ab', 1)) == [(1, 'a'), (2, 'b')]


def test_isinstance_and_issubclass():
    assert isinstance(1, int) and isinstance(True, (str, int)) and not isinstance('a', (int, (float,)))
    assert issubclass(bool, int) and not issubclass(int, bool)
    assert raises(TypeError, isinstance, 1, 2) == (
        'isinstance() arg 2 must be a type, a tuple of types, or a union')
    assert raises(TypeError, issubclass, 1, int) == 'issubclass() arg 1 must be a class'

    class Meta(type):
        def __instancecheck__(cls, obj):
            return obj == 1

        def __subclasscheck__(cls, sub):
            return sub is int

    class A(metaclass=Meta):
        pass
    assert isinstance(1, A) and not isinstance(2, A)
    assert issubclass(int, A) and not issubclass(str, A)


def test_attribute_functions():
    class A:
        pass
    a = A()
    setattr(a, 'x', 1)
    assert getattr(a, 'x') == 1 and hasattr(a, 'x') and not hasattr(a, 'y')
    assert getattr(a, 'y', 5) == 5
    delattr(a, 'x')
    assert not hasattr(a, 'x')
    assert raises(TypeError, getattr, a, 1) == "attribute name must be string, not 'int'"


def test_callable():
    assert callable(len) and callable(int) and not callable(1)


def test_vars_and_dir():
    class A:
        pass
    a = A()
    a.x = 1
    assert vars(a) == {'x': 1}
    assert 'x' in dir(a) and '__class__' in dir(a)
    y = 1
    assert dir() == ['A', 'a', 'y']
    assert sorted(vars()) == ['A', 'a', 'y']
    assert raises(TypeError, vars, 1) == 'vars() argument must have __dict__ attribute'


def test_globals_and_locals():
    x = 1
    assert locals() == {'x': 1}
    assert globals()['test_globals_and_locals'] is test_globals_and_locals


def test_eval():
    x = 3
    assert eval('x + 1') == 4
    assert eval('x + 1', {'x': 10}) == 11
    assert eval('x + y', {'x': 10}, {'y': 5}) == 15
    assert eval(b' 1') == 1
    assert eval(compile('1 + 1', 'f', 'eval')) == 2
    namespace = {}
    eval('1', namespace)
    assert list(namespace) == ['__builtins__']
    assert raises(TypeError, eval, 1) == 'eval() arg 1 must be a string, bytes or code object'
    assert raises(TypeError, eval, '1', {}, 1) == 'locals must be a mapping'


def test_exec():
    namespace = {}
    exec('a = 1\ndef f(): return a', namespace)
    assert namespace['a'] == 1 and namespace['f']() == 1
    local = {}
    exec('b = 2', {}, local)
    assert local == {'b': 2}
    assert raises(TypeError, exec, 1) == 'exec() arg 1 must be a string, bytes or code object'
    assert raises(NameError, exec, 'len', {'__builtins__': {}}) == "name 'len' is not defined"


def test_exec_with_a_mapping_as_locals():
    class Names:
        def __init__(self):
            self.log = []

        def __getitem__(self, name):
            self.log.append(name)
            if name == 'a':
                return 1
            raise KeyError(name)

        def __setitem__(self, name, value):
            self.log.append((name, value))
    names = Names()
    exec('b = a', {}, names)
    assert names.log == ['a', ('b', 1)]


def test_compile():
    code = compile('x = 1', 'name', 'exec')
    assert code.co_filename == 'name' and code.co_name == '<module>'
    try:
        compile('a b', 'f', 'eval')
    except SyntaxError as e:
        assert (e.msg, e.filename, e.lineno, e.offset, e.text) == ('invalid syntax', 'f', 1, 3, 'a b')
    else:
        raise AssertionError
    assert raises(ValueError, compile, '1', 'f', 'foo') == "compile() mode must be 'exec', 'eval' or 'single'"
    assert raises(TypeError, compile, 1, 'f', 'exec') == 'compile() arg 1 must be a string, bytes or AST object'
    assert raises(SyntaxError, compile, '\0', 'f', 'exec') == 'source code string cannot contain null bytes'


def test_numbers():
    assert abs(-3) == 3 and divmod(7, 2) == (3, 1) and pow(2, 10) == 1024 and pow(2, 10, 1000) == 24
    assert round(2.5) == 2 and round(1.55, 1) == 1.6 and round(15, -1) == 20 and round(3) == 3
    assert raises(TypeError, abs, 'a') == "bad operand type for abs(): 'str'"
    assert raises(TypeError, round, 'a') == "type str doesn't define __round__ method"
    assert raises(ValueError, pow, 2, 3, 0) == 'pow() 3rd argument cannot be 0'
    assert raises(TypeError, pow, 'a', 1) == "unsupported operand type(s) for ** or pow(): 'str' and 'int'"


def test_format():
    assert format(3, '04d') == '0003' and format('a') == 'a'


def test_hash_and_id():
    assert hash('a') == hash('a') and hash(1) == hash(1.0)
    x = []
    assert id(x) == id(x)
    assert raises(TypeError, hash, []) == "unhashable type: 'list'"


def test_constants():
    assert __debug__ is True
    assert repr(Ellipsis) == 'Ellipsis' and repr(NotImplemented) == 'NotImplemented'


def test_files():
    name = '/tmp/pypy_async_apptest_builtins.txt'
    with open(name, 'w') as f:
        assert f.write('first\nsecond \u1234\n') == 15
        print('third', file=f)
        f.writelines(['a', 'b\n'])
    assert f.closed
    with open(name) as f:
        assert f.name == name
        assert f.readline() == 'first\n'
        assert f.read(8) == 'second \u1234'
        assert f.read() == '\nthird\nab\n'
        assert f.readline() == ''
    with open(name) as f:
        assert list(f) == ['first\n', 'second \u1234\n', 'third\n', 'ab\n']
    with open(name, 'a') as f:
        f.write('c\r\nd')
    with open(name) as f:
        assert f.readlines()[-2:] == ['c\n', 'd']
    with open(name, 'rb') as f:
        assert f.read(5) == b'first'
        assert f.readline() == b'\n'
        assert f.read().endswith(b'c\r\nd')
    with open(name, 'wb') as f:
        f.write(b'\xff')
    with open(name) as f:
        try:
            f.read()
        except UnicodeDecodeError as e:
            assert str(e) == "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
        else:
            raise AssertionError
    assert raises(ValueError, f.read) == 'I/O operation on closed file.'


def test_open_errors():
    assert raises(FileNotFoundError, open, '/nonexistent') == (
        "[Errno 2] No such file or directory: '/nonexistent'")
    assert raises(IsADirectoryError, open, '/') == "[Errno 21] Is a directory: '/'"
    assert raises(ValueError, open, 'a', 'q') == "invalid mode: 'q'"
    assert raises(ValueError, open, 'a', 'rw') == (
        'must have exactly one of create/read/write/append mode')
    assert raises(TypeError, open, 1.5) == 'expected str, bytes or os.PathLike object, not float'


class AsyncItems:
    """An async iterator whose `__anext__` gives what it was made with."""

    def __init__(self, awaitable):
        self.awaitable = awaitable

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.awaitable


async def stop():
    raise StopAsyncIteration


async def value(x):
    return x


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


def test_aiter():
    items = AsyncItems(1)
    assert aiter(items) is items
    assert raises(TypeError, aiter, 1) == "'int' object is not an async iterable"


def test_anext():
    async def main():
        return (await anext(AsyncItems(value(1))), await anext(AsyncItems(value(2)), 7),
                await anext(AsyncItems(stop()), 8))
    assert run(main()) == (1, 2, 8)
    assert anext(AsyncItems(1)) == 1
    assert raises(TypeError, anext, 1) == "'int' object is not an async iterator"


def test_anext_awaitable_by_hand():
    a = anext(AsyncItems(stop()), 5)
    assert a.__await__() is a and iter(a) is a
    try:
        a.send(None)
    except StopIteration as e:
        assert e.value == 5
    else:
        raise AssertionError
    unfinished = anext(AsyncItems(value(1)), 5)
    assert raises(ValueError, unfinished.throw, ValueError('x')) == 'x'
    assert raises(TypeError, anext(AsyncItems(1), 5).send, None) == "object int can't be used in 'await' expression"
