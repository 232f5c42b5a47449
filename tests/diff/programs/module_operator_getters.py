"""itemgetter, attrgetter and methodcaller: sorting records, dotted names, several keys, reprs and errors."""
from _operator import attrgetter, itemgetter, methodcaller


class Person:
    def __init__(self, name, age, city):
        self.name, self.age, self.city = name, age, city

    def greet(self, word='hi', *, end='.'):
        return f'{word} {self.name}{end}'

    def __repr__(self):
        return self.name


class City:
    def __init__(self, name): self.name = name


people = [Person('Ann', 30, City('Oslo')), Person('Bob', 25, City('Bonn')), Person('Cid', 30, City('Bern'))]
rows = [('x', 3, {'k': 1}), ('y', 1, {'k': 0}), ('z', 2, {'k': 5})]
print(sorted(people, key=attrgetter('age')), sorted(people, key=attrgetter('age', 'city.name')), max(people, key=attrgetter('city.name')), [attrgetter('name', 'city.name', 'age')(p) for p in people])
print(sorted(rows, key=itemgetter(1)), itemgetter(0, -1)(rows[0]), itemgetter(slice(1, 3))('abcd'), itemgetter('k')(rows[2][2]), list(map(itemgetter(0), rows)), itemgetter([][:] == [] and 1)('ab'))
print([methodcaller('greet')(p) for p in people], methodcaller('greet', 'bye', end='!')(people[0]), methodcaller('split', ',')('a,b'), methodcaller('replace', 'a', 'b', 1)('aaa'), methodcaller('__add__', 1)(2))
print(repr(itemgetter(1)), repr(itemgetter('a', 2)), repr(attrgetter('a.b')), repr(attrgetter('a', 'b.c')), repr(methodcaller('m')), repr(methodcaller('m', 1, k='v')))
print(itemgetter(1).__reduce__()[1], attrgetter('a', 'b').__reduce__()[1], methodcaller('m', 2).__reduce__()[1], type(itemgetter(1)).__name__, type(itemgetter(1)).__module__)
actions = '''itemgetter()
itemgetter(5)([1])
itemgetter('a')([1])
itemgetter('a')({})
itemgetter(1)(5)
itemgetter(1)()
itemgetter(1)('ab', 'cd')
itemgetter(k=1)
itemgetter(1)('ab', k=1)
attrgetter()
attrgetter(5)
attrgetter('a', 5)
attrgetter('nothing')(people[0])
attrgetter('city.nothing')(people[0])
attrgetter('name.')(people[0])
attrgetter('')(people[0])
attrgetter('name')()
attrgetter('name')(1, 2)
attrgetter(x=1)
methodcaller()
methodcaller(5)
methodcaller('greet')()
methodcaller('greet')(1, 2)
methodcaller('nothing')(1)
methodcaller('greet', 1, 2, 3)(people[0])
methodcaller('name')(people[0])
methodcaller('greet', bad=1)(people[0])
methodcaller(name='greet')'''
for text in actions.split('\n'):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
