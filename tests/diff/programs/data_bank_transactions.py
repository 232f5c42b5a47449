"""Accounts with transactions: nested rollbacks by context managers, invariants, statements, an audit trail."""


class BankError(Exception):
    code = 1

    def __init_subclass__(cls, code=None, **rest):
        super().__init_subclass__(**rest)
        cls.code = code or cls.__base__.code + 1


class Insufficient(BankError, code=10):
    def __init__(self, name, need, have):
        super().__init__(name, need, have)

    def __str__(self):
        return '{}: need {:,.2f}, have {:,.2f}'.format(*self.args)


class Frozen(BankError):
    pass


class Bank:
    def __init__(self, **accounts):
        self.accounts, self.trail, self.depth = accounts, [], 0

    def transaction(self, name):
        return Transaction(self, name)

    def move(self, source, target, amount):
        if amount <= 0:
            raise ValueError(f'{amount=!r}')
        if source.startswith('!'):
            raise Frozen(source)
        if self.accounts[source] < amount:
            raise Insufficient(source, amount, self.accounts[source])
        self.accounts[source] -= amount
        self.trail.append(f'-{source}')
        self.accounts[target] += amount
        self.trail.append(f'+{target}')


class Transaction:
    def __init__(self, bank, name):
        self.bank, self.name = bank, name

    def __enter__(self):
        self.saved = dict(self.bank.accounts)
        self.bank.depth += 1
        return self.bank

    def __exit__(self, kind, error, traceback):
        self.bank.depth -= 1
        if kind is None:
            self.bank.trail.append('commit ' + self.name)
            return False
        self.bank.accounts = self.saved
        self.bank.trail.append(f'rollback {self.name} {kind.__name__}')
        if kind is Frozen:
            raise BankError('audit') from error
        return issubclass(kind, Insufficient) and self.bank.depth > 0


bank = Bank(ann=100, bob=50.5, eve=0)
total = sum(bank.accounts.values())
JOBS = [[('ann', 'bob', 30)], [('ann', 'bob', 10), ('bob', 'eve', 500)], [('eve', 'ann', 1)], [('ann', 'zed', 5)], [('ann', 'bob', -5)], [('ann', 'bob', 'x')], [('!x', 'ann', 1)], [('bob', 'eve', 80.25), ('eve', 'ann', 0.25)], [(1, 2, 3)], [('ann',)], []]
for number, job in enumerate(JOBS):
    try:
        with bank.transaction(f't{number}') as b:
            for step in job:
                with b.transaction(f't{number}.{step[0]}'):
                    b.move(*step)
    except BankError as e:
        print(number, type(e).__name__, e, e.code, repr(e.__cause__), e.__context__ is e.__cause__)
    except Exception as e:
        print(number, type(e).__name__, e)
    else:
        print(number, 'done')
    assert sum(bank.accounts.values()) == total, bank.accounts
    print('  ', bank.accounts, bank.depth, bank.trail)
    bank.trail.clear()
print([c.code for c in (BankError, Insufficient, Frozen, type('Deep', (Frozen,), {}), type('Deeper', (Insufficient,), {}, code=99))], Insufficient('a', 1234.5, 0), repr(Insufficient('a', 1, 2)), Insufficient.__mro__[1].__name__)
for thunk in (lambda: type('Bad', (BankError,), {}, nope=1), lambda: Insufficient('a'), lambda: Insufficient('a', 'b', 'c'), lambda: str(Insufficient('a', 'b', 'c')), lambda: Bank(1), lambda: Bank(self=1), lambda: bank.move('ann', 'bob'), lambda: Transaction(bank, 'x').__exit__(None, None, None), lambda: Transaction(None, 'x').__enter__(), lambda: bank.move('ann', 'bob', float('nan')), lambda: bank.move(amount=5, source='eve', target='ann', note='')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
