"""f-strings with nested specs, conversions, debugging and expressions inside."""


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if not spec:
            return f'${self.cents // 100}.{self.cents % 100:02}'
        if spec.startswith('!'):
            raise ValueError(f'bad money spec {spec!r}')
        return f'{self.cents / 100:{spec}}'

    def __repr__(self):
        return f'{type(self).__name__}({self.cents!r})'


price, width, name, n = Money(123456), 12, 'Jürgen', 7
print(f'{price}|{price:>{width}.1f}|{price!r:>{width + 6}}|{price!s:5}|{name!a}|{name:*^{width}}|')
print(f'{n=} {n = } {n + 1=:03d} {name=!s} {name=:>10} {price=}')
print(f"{'nested ' + f'{n * 2:{n // 2}.{1}f}'}", f'{{}} {{{n}}} {{{{{n}}}}}', f'{n:{"0"}{">"}{4}}', rf'\d{n}\n', f'a' 'b{n}' f'{n}', f'{n!r:^{width}}', f'{(lambda x: x * 2)(n)}', f'{n if n > 5 else "small"}')
print(f'''{
    name.upper()
    + "!"
}''', f'{[x for x in range(n) if x % 2]}', f'{ {"k": n}["k"] }', f'{n,}', f'{*range(3),}', f'{(m := 5)}{m}', f'{n:=+5}', f'{n!=8}', f'{n==7}', f'{n<8}', f'{10_000:,}', f'{True:d} {None}')
table = [('apple', 3, 1.5), ('kiwi', 12, 0.25), ('watermelon', 1, 30)]
widths = [max(len(str(row[i])) for row in table) for i in range(3)]
for row in table:
    print(' | '.join(f'{cell:{"<" if isinstance(cell, str) else ">"}{w}}' for cell, w in zip(row, widths)), f'{row[1] * row[2]:>8.2f}')
for thunk in (lambda: f'{price:!x}', lambda: f'{name:d}', lambda: f'{n:{name}}', lambda: f'{undefined}', lambda: f'{n:.{name}}', lambda: f'{n[0]}', lambda: f'{None:5}', lambda: f'{1 / (n - 7)}', lambda: f'{n:{-5}}', lambda: f'{n!s:d}'):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)


class Bad:
    def __format__(self, spec):
        return 5

    def __str__(self):
        return None


for thunk in (lambda: f'{Bad()}', lambda: f'{Bad()!s}', lambda: '{}'.format(Bad()), lambda: format(Bad()), lambda: '%s' % Bad(), lambda: format(5, 6)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
