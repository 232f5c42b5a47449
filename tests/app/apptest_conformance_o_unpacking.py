"""Coroutine conformance, section O: unpacking generalisations (PEP 448) and star targets."""
from coroutine_help import raises


def refused(source):
    try:
        compile(source, 'f', 'exec')
    except SyntaxError as e:
        return e.msg
    raise AssertionError('compiled: ' + source)


def both(*args, **kwargs):
    return args, kwargs


def f1(x=0):
    return x


NAME = __name__ + '.'


def test_o166_displays():
    """Displays take any number of unpackings, and the last value of a key wins at its first place."""
    a, m = [1, 2], {'k': 1, 'l': 2}
    assert [*a, 3, *a] == [1, 2, 3, 1, 2] and (*a,) == (1, 2) and {*a, 3} == {1, 2, 3}
    assert list({**m, 'k': 5, **{'n': 6}}.items()) == [('k', 5), ('l', 2), ('n', 6)]
    assert raises(TypeError, lambda: [*5]) == 'Value after * must be an iterable, not int'
    assert raises(TypeError, lambda: (*5,)) == 'Value after * must be an iterable, not int'
    assert raises(TypeError, lambda: {*5}) == "'int' object is not iterable"
    assert raises(TypeError, lambda: {**5}) == "'int' object is not a mapping"
    assert raises(TypeError, lambda: {**[]}) == "'list' object is not a mapping"


def test_o167_calls():
    """Calls take several unpackings of both kinds and leave the caller's mapping alone."""
    m = {'b': 2}
    assert both(1, *[2], 3, *(4,), a=1, **m, c=3, **{'d': 4}) == (
        (1, 2, 3, 4), {'a': 1, 'b': 2, 'c': 3, 'd': 4})
    assert m == {'b': 2}
    assert raises(TypeError, lambda: both(*5)) == NAME + 'both() argument after * must be an iterable, not int'
    for bad, name in ((5, 'int'), (None, 'NoneType'), ([], 'list')):
        assert raises(TypeError, lambda: both(**bad)) == (
            NAME + 'both() argument after ** must be a mapping, not ' + name)
    assert raises(TypeError, lambda: both(1, *5)) == 'Value after * must be an iterable, not int'


def test_o168_duplicate_keywords():
    """A keyword given twice, a key that is no string and a clash with a positional argument are TypeErrors."""
    assert raises(TypeError, lambda: both(x=1, **{'x': 2})) == (
        NAME + "both() got multiple values for keyword argument 'x'")
    assert raises(TypeError, lambda: both(**{1: 1})) == 'keywords must be strings'
    assert raises(TypeError, lambda: both(**{1: 1}, **{1: 2})) == (
        NAME + "both() got multiple values for keyword argument '1'")
    assert raises(TypeError, lambda: both(x=1, **{(1, 2): 3}, **{(1, 2): 4})) == (
        NAME + "both() got multiple values for keyword argument '(1, 2)'")
    assert raises(TypeError, lambda: f1(1, **{'x': 2})) == "f1() got multiple values for argument 'x'"
    assert refused('f(x=1, x=2)') == 'keyword argument repeated: x'


def test_o169_order():
    """Positional arguments after keywords are refused, but a starred one may follow a plain keyword."""
    assert refused('f(x=1, 2)') == 'positional argument follows keyword argument'
    assert refused('f(**m, 2)') == 'positional argument follows keyword argument unpacking'
    assert refused('f(**m, *a)') == 'iterable argument unpacking follows keyword argument unpacking'
    assert both(x=1, *[2]) == ((2,), {'x': 1})


def test_o170_mapping_that_changes():
    """A mapping that changes its size while it is unpacked is an error, in a call and in a display."""
    def function(**kwargs):
        return kwargs

    class Shrinking:
        def __init__(self):
            self.rows = {'a': 1, 'b': 2}

        def keys(self):
            for key in self.rows:
                yield key
                self.rows.clear()

        def __getitem__(self, key):
            return key
    changed = 'dictionary changed size during iteration'
    assert raises(RuntimeError, lambda: function(**Shrinking())) == changed
    assert raises(RuntimeError, lambda: {**Shrinking()}) == changed
    assert raises(RuntimeError, lambda: function(x=1, **Shrinking())) == changed


def test_o171_comprehensions():
    """Unpacking is refused in comprehensions."""
    for source in ('[*x for x in y]', '{*x for x in y}', '(*x for x in y)'):
        assert refused(source) == 'iterable unpacking cannot be used in comprehension'
    assert refused('{**x for x in y}') == 'dict unpacking cannot be used in dict comprehension'


def test_o172_lone_star():
    """A star needs a tuple around it, which return, yield, for and subscripts provide."""
    for source in ('*a', 'x = *a'):
        assert refused(source) == "can't use starred expression here"
    assert refused('(*x)') == 'cannot use starred expression here'
    a, b = [1], [2]

    def returning():
        return *a, 3

    def yielding():
        yield *a, 3
    assert returning() == (1, 3) and list(yielding()) == [(1, 3)]
    assert [x for x in (*a, *b)] == [1, 2]
    got = []
    for x in *a, *b:
        got.append(x)
    assert got == [1, 2] and {(1,): 'v'}[*a] == 'v'


def test_o173_targets():
    """A target list holds one star, inside a list or tuple, behind at most 255 names."""
    assert refused('*a, *b = c') == 'multiple starred expressions in assignment'
    assert refused('*a = c') == 'starred assignment target must be in a list or tuple'
    assert refused('x, ' * 256 + '*y = c') == 'too many expressions in star-unpacking assignment'
    assert refused('del *a') == 'cannot delete starred'


def test_o174_errors():
    """Unpacking tells the wrong length and passes errors of the iteration on."""
    def two(value):
        a, b = value

    def star(value):
        a, b, *c, d, e = value

    class Sequence:
        def __getitem__(self, i):
            if i == 2:
                raise IndexError
            if i == 1 and broken:
                raise KeyError
            return i
    assert raises(TypeError, two, 5) == 'cannot unpack non-iterable int object'
    assert raises(ValueError, star, [1, 2, 3]) == 'not enough values to unpack (expected at least 4, got 3)'
    assert raises(ValueError, two, [1]) == 'not enough values to unpack (expected 2, got 1)'
    assert raises(ValueError, two, [1, 2, 3]) == 'too many values to unpack (expected 2)'
    broken = False
    assert two(Sequence()) is None
    broken = True
    raises(KeyError, two, Sequence())


def test_o175_star_target():
    """A starred target gets a new list, and names may stand on both sides."""
    source = [1, 2]
    *a, = source
    assert a == [1, 2] and a is not source
    a, *b = 1, 2, 3
    b, *a = *b, a
    assert (a, b) == ([3, 1], 2)
