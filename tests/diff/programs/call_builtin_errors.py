"""Wrong arguments of built-in functions and methods."""
CALLS = '''
len() ; len(1) ; len([], []) ; len(obj=[]) ; abs() ; abs('x') ; chr('a') ; chr(-1) ; ord('ab') ; ord(5) ; divmod(1) ; divmod(1, 0)
isinstance(1) ; isinstance(1, 2) ; issubclass(1, int) ; getattr(1) ; getattr(1, 2) ; setattr(1, 'a', 2) ; hasattr(1, 2) ; iter(1) ; iter(1, 2)
next([]) ; next(iter([])) ; max() ; max([]) ; max(1, 'a') ; max(1, 2, default=3) ; min(1, key=2) ; sum() ; sum(1) ; sum(['a']) ; sum([], '')
sorted() ; sorted(1) ; sorted([1, 'a']) ; sorted([], 1) ; sorted([], foo=1) ; pow() ; pow(1) ; pow(2, -1, 0) ; pow(2, 3, 1.0) ; pow('a', 2)
round() ; round('a') ; round(1.5, 'a') ; hash([]) ; bin(1.5) ; hex('a') ; format(1, 2) ; format(1, 'q') ; zip(1) ; zip([1], [], strict=True).__next__()
map() ; map(1) ; map(1, 2) ; filter(1) ; filter(None, 1) ; enumerate() ; enumerate(1) ; reversed(1) ; reversed({1}) ; range() ; range('a') ; range(1, 2, 0)
slice() ; int('x') ; int('1', 99) ; int([]) ; int(1, 2) ; float('x') ; float([]) ; complex('x') ; complex('1', 2) ; str(1, 2) ; str(b'', 'nope') ; bool(1, 2)
list(1) ; list(1, 2) ; tuple(1) ; dict(1) ; dict([1]) ; dict([(1, 2, 3)]) ; dict([[]], a=1) ; set(1) ; set([[]]) ; frozenset(1, 2) ; bytes('a') ; bytes([256]) ; bytes(-1)
[].append() ; [].append(1, 2) ; [].pop() ; [].pop('a') ; [1].pop(5) ; [].insert(1) ; [].remove(1) ; [].index(1) ; [].sort(1) ; [].sort(foo=1) ; [1, 'a'].sort()
{}.pop() ; {}.pop(1) ; {}.popitem() ; {}.get() ; {}.update(1) ; {}.fromkeys() ; {}.setdefault() ; {}[1] ; {}[[]] ; set().add() ; set().remove(1) ; set().pop()
''.join() ; ''.join(1) ; ''.join([1]) ; ''.split('') ; ''.split(1) ; 'a'.index('b') ; ''.replace('a') ; ''.center() ; ''.center(1, 'ab') ; ''.encode('nope') ; ''.find()
''.startswith(1) ; ''.format_map() ; '{}'.format() ; '{a}'.format() ; '%d' % 'a' ; '%s %s' % 1 ; '%' % 1 ; ''.zfill() ; ''.translate() ; b''.decode('nope') ; b''.join([''])
(1).__add__() ; int.__add__('a', 1) ; (1).__add__(1, 2) ; int.__add__() ; str.join() ; str.join(1) ; list.append() ; list.append(1, 2) ; list.__len__(1) ; object(1) ; type() ; type(1, 2)
'''
for line in CALLS.strip().splitlines():
    for source in line.split(' ; '):
        try:
            print(source, '->', eval(source))
        except Exception as error:
            print(source, '->', type(error).__name__ + ':', error)
