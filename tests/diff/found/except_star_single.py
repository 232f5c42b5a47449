"""except*: one exception raised by a handler is not wrapped (3.11.4)."""
def run(excs, handler):
    try:
        try:
            raise ExceptionGroup('g', excs)
        except* ValueError as e:
            handler(e)
        except* TypeError as e:
            handler(e)
    except BaseException as e:
        print(repr(e), repr(e.__context__), repr(e.__cause__))
def h1(e): raise OSError('new')
def h2(e): raise
def h3(e): raise e
def h4(e): raise OSError('new') from e
for excs in ([ValueError(1)], [ValueError(1), TypeError(2)], [ValueError(1), KeyError(3)],[ValueError(1), TypeError(2), KeyError(3)]):
    for h in (h1,h2,h3,h4): run(excs,h)
def naked(h):
    try:
        try: raise ValueError(1)
        except* ValueError as e: h(e)
    except BaseException as e: print(repr(e), repr(e.__context__))
for h in (h1,h2,h3,h4): naked(h)
