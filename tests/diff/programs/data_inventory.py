"""A small inventory: events applied with match, undo, reports, error classes."""


class StockError(Exception):
    'Base class.'


class OutOfStock(StockError):
    def __init__(self, name, wanted, have):
        super().__init__(name, wanted, have)
        self.name, self.wanted, self.have = name, wanted, have

    def __str__(self):
        return f'{self.name}: wanted {self.wanted}, have {self.have}'


class Inventory:
    def __init__(self):
        self.stock, self.log = {}, []

    def apply(self, event):
        match event:
            case ('add', str(name), int(n)) if n > 0:
                self.stock[name] = self.stock.get(name, 0) + n
            case {'take': str(name), **rest}:
                n, have = rest.get('count', 1), self.stock.get(name, 0)
                if n > have:
                    raise OutOfStock(name, n, have)
                self.stock[name] -= n
            case ['rename', old, new]:
                try:
                    self.stock[new] = self.stock.pop(old)
                except KeyError as e:
                    raise StockError(f'no {old}') from e
            case 'undo' | 'back':
                event = self.log.pop()
                self.apply({'take': event[1], 'count': event[2]})
                self.log.pop()
                return
            case [] | {} if not event:
                return
            case [first, *_]:
                raise StockError('unknown event %r' % (first,))
            case _:
                raise TypeError(f'bad event {event!r}')
        self.log.append(event)


inventory = Inventory()
events = [('add', 'nut', 10), ['add', 'bolt', 3], {'take': 'nut', 'count': 4}, {'take': 'bolt'}, ['rename', 'bolt', 'screw'], ('add', 'pin', 1), 'undo', {'take': 'pin'}, {'take': 'gear', 'count': 2}, ['rename', 'x', 'y'], ('add', 'nut', -1), ('add', 5, 5), [], {}, 7, None, 'redo', {'put': 1}, ('fly',), {'take': 3}, {'take': 'nut', 'count': 'x'}, 'back']
for event in events:
    try:
        inventory.apply(event)
        print('ok  ', event, inventory.stock)
    except StockError as e:
        print('fail', type(e).__name__, e, e.args, repr(e.__cause__))
    except Exception as e:
        print('bad ', type(e).__name__, e)
print(inventory.log, OutOfStock('a', 1, 0).args, repr(OutOfStock('a', 1, 0)), issubclass(OutOfStock, StockError), StockError.__doc__)
