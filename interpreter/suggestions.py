"""'Did you mean': the candidate name nearest to a misspelt one.

Costs and limits are those CPython 3.11 uses, so that it suggests the same names.  Where the candidates
come from is in toplevel_report.py.
"""
from interpreter import utf8

MOVE_COST = 2
CASE_COST = 1
MAX_NAME_SIZE = 40
MAX_CANDIDATES = 750


def _lower(point):
    return point + 32 if 65 <= point <= 90 else point


def _substitution_cost(a, b):
    if a == b:
        return 0
    if a & 31 != b & 31:
        return MOVE_COST
    if _lower(a) == _lower(b):
        return CASE_COST
    return MOVE_COST


def distance(a, b, most):
    """Edit distance of two lists of code points; anything above `most` if it is more than that."""
    start = 0
    while start < len(a) and start < len(b) and a[start] == b[start]:
        start += 1
    end_a = len(a)
    end_b = len(b)
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a -= 1
        end_b -= 1
    assert start >= 0 and end_a >= 0 and end_b >= 0
    a = a[start:end_a]
    b = b[start:end_b]
    if len(a) == 0 or len(b) == 0:
        return (len(a) + len(b)) * MOVE_COST
    if len(a) > MAX_NAME_SIZE or len(b) > MAX_NAME_SIZE:
        return most + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * MOVE_COST > most:
        return most + 1
    row = [(i + 1) * MOVE_COST for i in range(len(a))]
    result = 0
    for j in range(len(b)):
        result = j * MOVE_COST
        diagonal = result
        least = most + 1
        for i in range(len(a)):
            substitute = diagonal + _substitution_cost(b[j], a[i])
            diagonal = row[i]
            result = min(substitute, min(result, diagonal) + MOVE_COST)
            row[i] = result
            if result < least:
                least = result
        if least > most:
            return most + 1
    return result


def nearest(name, candidates):
    """Return the candidate most like `name`, or '' if none is like it. All are UTF-8."""
    if len(candidates) >= MAX_CANDIDATES:
        return ''
    points = utf8.code_points(name)
    found = ''
    found_distance = -1
    for candidate in candidates:
        if candidate == name:
            continue
        candidate_points = utf8.code_points(candidate)
        most = (len(points) + len(candidate_points) + 3) * MOVE_COST // 6
        if found_distance >= 0 and found_distance - 1 < most:
            most = found_distance - 1
        current = distance(points, candidate_points, most)
        if current > most:
            continue
        if found_distance < 0 or current < found_distance:
            found = candidate
            found_distance = current
    return found
