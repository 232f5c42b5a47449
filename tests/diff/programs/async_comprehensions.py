"""Async comprehensions of all kinds, nested, with conditions that await and with generator expressions."""


class Step:
    def __init__(self, value): self.value = value
    def __await__(self):
        yield self.value
        return self.value


steps = []


def run(coroutine):
    try:
        while True:
            steps.append(coroutine.send(None))
    except StopIteration as e:
        return e.value


async def arange(n, fail_at=None):
    for i in range(n):
        if i == fail_at:
            raise IndexError(f'at {i}')
        yield await Step(i)


async def even(n):
    await Step('even?')
    return n % 2 == 0


async def main():
    print([x async for x in arange(3)], {x async for x in arange(3)} == {0, 1, 2}, {x: y async for x in arange(2) async for y in arange(x + 1)})
    print([x async for x in arange(6) if await even(x)], [await Step(x * x) for x in range(3)], [y for x in [1, 2] for y in [await Step(x)]])
    print([[y async for y in arange(x)] for x in range(3)], [z async for z in (w * 2 async for w in arange(3))])
    g = (x async for x in arange(3) if x != 1)
    print(type(g).__name__, await g.__anext__(), [x async for x in g])
    h = (await Step(x) for x in range(2))
    print(type(h).__name__, [x async for x in h])
    total = 0
    async for i in arange(9):
        if i == 1:
            continue
        if i == 4:
            break
        total += i
    else:
        total = -1
    async for _ in arange(2):
        pass
    else:
        total += 100
    print(total, i)
    try:
        print([x async for x in arange(5, 2)])
    except IndexError as e:
        print(repr(e))
    try:
        print({10 // x async for x in arange(2)})
    except ZeroDivisionError as e:
        print(repr(e))
    a, b = [x async for x in arange(2)]
    return a, b, [(q := n) async for n in arange(2)], q


print(run(main()), len(steps), steps[:6])
for text in ('async def f():\n return {await x for x in y}', 'def f():\n return [x async for x in y]', '[x async for x in y]', 'def f():\n return (x async for x in y)', 'async def f():\n yield 1\n return 2', 'async def f():\n yield from x', 'def f():\n await x',
             'await x', 'async with a: pass', 'async for a in b: pass', 'def f():\n async with a: pass', 'async def f(): return [lambda: await x]', 'async x', 'async def f():\n def g(): return [i async for i in z]', 'class C:\n await x', 'lambda: await x', 'async lambda: 0',
             'async def f(await): pass', 'await = 5', 'async def f(): await', 'async def f():\n return await x if y else await z', 'async def f():\n x = await', 'async def f(): del await x', 'async def f(): await x = 1', 'async def f(): print(await)', 'def async(): pass'):
    try:
        exec(text, {})
        print(text.replace('\n', ';'), 'fine')
    except SyntaxError as e:
        print(text.replace('\n', ';'), '->', e.msg, e.lineno)
