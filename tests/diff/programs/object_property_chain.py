"""Properties built in steps, overridden in subclasses, with documentation and errors."""


class Thermometer:
    def __init__(self, celsius):
        self._c = celsius

    @property
    def fahrenheit(self):
        """Degrees the other way."""
        return self._c * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        if value < -459.67:
            raise ValueError('too cold')
        self._c = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        print('deleting')
        self._c = 0

    kelvin = property(lambda self: self._c + 273)
    secret = property(None, lambda self, v: print('written', v), doc='write only')


class Loud(Thermometer):
    @Thermometer.fahrenheit.getter
    def fahrenheit(self):
        print('loud')
        return Thermometer.fahrenheit.fget(self)


t = Loud(100)
print(t.fahrenheit, Thermometer.fahrenheit.__doc__, Loud.secret.__doc__)
t.fahrenheit = 32
print(t._c)
del t.fahrenheit
t.secret = 5
for action in ('t.kelvin = 1', 'del t.kelvin', 't.secret', 'del t.secret', 't.fahrenheit = -1000', 'Loud.kelvin.fset(1)',
               'Loud.kelvin.fget = 1', 'property(1).__get__(2)', 'property(1,2,3,4,5)', 'Loud.kelvin.__set__(t, 1)'):
    try:
        exec(action)
        print('fine', action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
