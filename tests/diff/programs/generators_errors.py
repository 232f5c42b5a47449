"""What goes wrong with generators, and how it is reported."""


def show(call):
    try:
        print(call())
    except BaseException as error:
        print(type(error).__name__ + ':', error, '| cause', repr(error.__cause__), '| context', repr(error.__context__))


def stops():
    yield 1
    raise StopIteration('inside')


gen = stops()
next(gen)
show(lambda: next(gen))
show(lambda: next(gen))


def itself():
    yield next(me)


me = itself()
show(lambda: next(me))


def ignores():
    try:
        yield
    except GeneratorExit:
        yield 'no'


gen = ignores()
next(gen)
show(gen.close)


def raises_on_close():
    try:
        yield
    finally:
        raise OSError('closing failed')


gen = raises_on_close()
next(gen)
show(gen.close)
gen = stops()
show(lambda: gen.send('early'))
show(lambda: gen.throw(ValueError, 'text'))
show(lambda: gen.throw(5))
show(lambda: gen.throw(ValueError('x'), 'y'))
show(lambda: next(5))
show(lambda: [x for x in 5])


def context():
    try:
        yield 1
    except ValueError:
        raise TypeError('second')


gen = context()
next(gen)
show(lambda: gen.throw(ValueError('first')))


def bad_delegate():
    yield from 7


show(lambda: next(bad_delegate()))
print(bad_delegate, type(me).__name__) if False else print(bad_delegate.__name__)
