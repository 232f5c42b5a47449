"""A stack machine assembler and interpreter over text, with labels and run-time errors."""


class MachineError(Exception):
    pass


def assemble(text):
    code, labels = [], {}
    for number, line in enumerate(text.split('\n'), 1):
        line = line.split(';')[0].strip()
        if not line:
            continue
        if line.endswith(':'):
            labels[line[:-1]] = len(code)
            continue
        op, *args = line.split()
        code.append((number, op.lower(), args))
    return [(n, op, [labels[a] if op in ('jmp', 'jz') else int(a, 0) for a in args]) for n, op, args in code]


def run(code, limit=200):
    stack, out, pc = [], [], 0
    while pc < len(code):
        limit -= 1
        if not limit:
            raise MachineError('too many steps')
        number, op, args = code[pc]
        pc += 1
        try:
            match op, args:
                case 'push', [value]:
                    stack.append(value)
                case ('add' | 'sub' | 'mul' | 'div') as name, []:
                    b, a = stack.pop(), stack.pop()
                    stack.append({'add': a.__add__, 'sub': a.__sub__, 'mul': a.__mul__, 'div': a.__floordiv__}[name](b))
                    if name == 'div' and not b:
                        raise ZeroDivisionError
                case 'dup', []:
                    stack.append(stack[-1])
                case 'out', []:
                    out.append(stack.pop())
                case 'jmp', [target]:
                    pc = target
                case 'jz', [target]:
                    if not stack.pop():
                        pc = target
                case _:
                    raise MachineError(f'bad instruction {op} {args}')
        except (IndexError, ArithmeticError) as e:
            raise MachineError(f'line {number}: {type(e).__name__}: {e}') from e
    return out, stack


PROGRAM = '''
        push 5          ; countdown
loop:   
        dup
        out
        push 1
        sub
        dup
        jz end
        jmp loop
end:
        push 0x10
'''
print(assemble(PROGRAM)[:3], run(assemble(PROGRAM)))
for text in ('push 2\npush 3\nmul\nout', 'add', 'push 1\npush 0\ndiv', 'jmp nowhere', 'push x', 'a:\njmp a', 'nop', 'push 1 2', 'push', 'push -7\npush 2\ndiv\nout', ''):
    try:
        print(repr(text), run(assemble(text)))
    except Exception as e:
        print(repr(text), type(e).__name__, e, '|', repr(e.__cause__))
