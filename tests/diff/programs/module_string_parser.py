"""_string: the parser of format strings used to write a small Formatter with conversions and nested specs."""
from _string import formatter_field_name_split, formatter_parser

for text in ('plain', '{}', 'a{0}b{name!r:>{width}}c', '{{x}}{y:{{}}}' if False else '{{x}}{y}', '{a.b[0][k].c!s:10}', '', '{0:{1}{2}}', '}}{{', 'x{:}{!a}'):
    print(repr(text), list(formatter_parser(text)))
for field in ('name', '0', 'a.b.c', '0[key].attr[1]', 'x[-1]', 'x[a.b]', '', '.a', '12.x', '[0]'):
    try:
        first, rest = formatter_field_name_split(field)
        print(repr(field), repr(first), list(rest))
    except ValueError as e:
        print(repr(field), e)


def vformat(text, args, kwargs, depth=2):
    if depth < 0:
        raise ValueError('Max string recursion exceeded')
    out, auto = [], iter(range(99))
    for literal, field, spec, conversion in formatter_parser(text):
        out.append(literal)
        if field is None:
            continue
        first, rest = formatter_field_name_split(field)
        value = args[next(auto) if first == '' else first] if not isinstance(first, str) or first == '' else kwargs[first]
        for is_attribute, key in rest:
            value = getattr(value, key) if is_attribute else value[key]
        value = {None: lambda v: v, 'r': repr, 's': str, 'a': ascii}[conversion](value)
        out.append(format(value, vformat(spec, args, kwargs, depth - 1)))
    return ''.join(out)


print(vformat('{} {1:>{w}} {z.real!r:5}|{k[a][0]}', ('x', 'y'), {'w': 4, 'z': 3, 'k': {'a': [9]}}, 2))
for text in ('{', '}', '{0', 'a}b', '{!}', '{!rx}', '{a!', '{:{', '{0!r', '{a[}', '{a[0}', '{a[]}', '{a.}', '{a[0]b}', '{5}', '{missing}', '{0.nothing}', '{0!z}', '{0:{1:{0:{1}}}}'):
    try:
        print(text, vformat(text, ('v', 1), {'a': [1]}))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
for bad in (lambda: formatter_parser(5), lambda: formatter_field_name_split(5), lambda: formatter_parser()):
    try:
        bad()
    except TypeError as e:
        print(e)
