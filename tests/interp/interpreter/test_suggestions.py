from interpreter.suggestions import distance, nearest
from interpreter.utf8 import code_points


def cost(a, b, most=100):
    return distance(code_points(a), code_points(b), most)


def test_equal_names_cost_nothing():
    assert cost('abc', 'abc') == 0


def test_insertion_deletion_and_substitution_cost_a_move():
    assert cost('abc', 'abcd') == 2
    assert cost('abcd', 'abc') == 2
    assert cost('abc', 'axc') == 2


def test_case_is_half_a_move():
    assert cost('abc', 'aBc') == 1


def test_more_than_the_limit():
    assert cost('abcdef', 'uvwxyz', 3) > 3
    assert cost('a' * 50, 'b' * 50, 1000) == 1001


def test_nearest():
    assert nearest('pritn', ['len', 'print', 'sprint']) == 'print'
    assert nearest('something', ['a', 'b']) == ''
    assert nearest('abc', ['abc']) == ''


def test_too_many_candidates():
    assert nearest('abc', ['abd'] + ['x%d' % i for i in range(748)]) == 'abd'
    assert nearest('abc', ['abd'] + ['x%d' % i for i in range(749)]) == ''
