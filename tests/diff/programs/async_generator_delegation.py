"""Async iteration by hand next to plain generators: bridging both worlds, nested drivers, values passed back."""


class Ask:
    def __init__(self, question): self.question = question
    def __await__(self):
        answer = yield self.question
        return answer


async def dialogue():
    name = await Ask('name?')
    try:
        age = int(await Ask(f'age of {name}?'))
    except ValueError as e:
        age = f'({e})'
    return f'{name}: {age}'


def bridge(coroutine):
    """A plain generator that yields the questions and returns the result."""
    result = yield from coroutine.__await__()
    return result.upper()


def interview(*answers):
    g = bridge(dialogue())
    questions = [next(g)]
    try:
        for a in answers:
            questions.append(g.send(a))
    except StopIteration as e:
        return questions, e.value
    finally:
        g.close()
    return questions, 'unfinished'


print(interview('ann', '5'), interview('bob', 'x'), interview('carl'))


async def questions():
    for i in range(3):
        answer = yield await Ask(f'q{i}')
        if answer:
            yield f'ack {answer}'


def synchronous(agen, answers):
    """Run an async generator as a plain one, answering its questions from a list."""
    answers = iter(answers)
    send = None
    while True:
        step = agen.asend(send)
        value = None
        try:
            while True:
                value = step.send(value and next(answers))
        except StopIteration as e:
            send = yield e.value
        except StopAsyncIteration:
            return 'exhausted'


s = synchronous(questions(), ['x', 'y', 'z'])
print(next(s), next(s), s.send('reply'), next(s, 'finished'))
t = synchronous(questions(), [])
try:
    next(t)
except RuntimeError as e:
    print(type(e).__name__, e)


async def inner_driver():
    inner = dialogue()
    question = inner.send(None)
    answers = []
    try:
        while True:
            answer = await Ask('inner asks ' + question)
            answers.append(answer)
            question = inner.send(answer)
    except StopIteration as e:
        return e.value, answers


d = inner_driver()
print(d.send(None), d.send('dora'))
try:
    d.send('8')
except StopIteration as e:
    print(e.value)
print(type(bridge(None)).__name__, [type(x).__name__ for x in (questions(), questions().asend(None), questions().aclose(), questions().athrow(ValueError))])
