"""A little markup parser: tags, attributes, entities, a tree with queries, and mismatch errors."""


class MarkupError(SyntaxError):
    pass


class Node(list):
    def __init__(self, tag, **attributes):
        super().__init__()
        self.tag, self.attributes = tag, attributes

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        for child in self:
            if isinstance(child, Node) and child.tag == name:
                return child
        raise AttributeError(f'<{self.tag}> has no <{name}>')

    def __str__(self):
        attributes = ''.join(f' {k}="{escape(v)}"' for k, v in sorted(self.attributes.items()))
        inner = ''.join(str(c) if isinstance(c, Node) else escape(c) for c in self)
        return f'<{self.tag}{attributes}>{inner}</{self.tag}>' if self else f'<{self.tag}{attributes}/>'

    def __repr__(self):
        return f'{self.tag}{super().__repr__()}'

    def walk(self, depth=0):
        yield depth, self
        for child in self:
            if isinstance(child, Node):
                yield from child.walk(depth + 1)

    @property
    def text(self):
        return ''.join(c.text if isinstance(c, Node) else c for c in self)


ENTITIES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"'}


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')


def unescape(text):
    head, *parts = text.split('&')
    for part in parts:
        name, semicolon, rest = part.partition(';')
        if not semicolon:
            raise MarkupError(f'unterminated entity &{name[:8]}')
        try:
            head += (chr(int(name[2:], 16) if name[1:2] == 'x' else int(name[1:])) if name[:1] == '#' else ENTITIES[name]) + rest
        except (KeyError, ValueError, OverflowError) as e:
            raise MarkupError(f'bad entity &{name};') from e
    return head


def parse(source):
    root = Node('root')
    stack = [root]
    for piece in source.split('<')[1:] if source.startswith('<') else [None, *source.split('<')][1:] and ['?>' + source]:
        inside, close, text = piece.partition('>')
        if not close:
            raise MarkupError('unclosed <' + inside)
        if inside.startswith('/'):
            if len(stack) < 2 or stack[-1].tag != inside[1:]:
                raise MarkupError('</%s> closes <%s>' % (inside[1:], stack[-1].tag), ('doc', 1, source.index('</' + inside[1:]) + 1, source))
            stack.pop()
        elif inside != '?':
            name, *pairs = inside.rstrip('/').split()
            node = Node(name, **{k: unescape(v.strip('"')) for k, v in (p.split('=', 1) for p in pairs)})
            stack[-1].append(node)
            if not inside.endswith('/'):
                stack.append(node)
        if text:
            stack[-1].append(unescape(text))
    if len(stack) > 1:
        raise MarkupError('open: ' + '/'.join(n.tag for n in stack[1:]))
    return root


doc = parse('<page lang="en" n=5><h1>Fish &amp; chips</h1><ul><li id="a">one</li><li>two <b>bold</b>&#33;</li></ul><br/>tail &#x2603;</page>')
print(doc[0], repr(doc), doc.page.ul.li.text, doc.page.text, doc.page.attributes, sep='\n')
for depth, node in doc.walk():
    print('  ' * depth + node.tag, len(node), node.attributes or '')
print([n.text for _, n in doc.walk() if n.tag == 'li'], doc.page.ul[-1][1].tag, doc.page.h1 == ['Fish & chips'], bool(doc.page.br), doc.page[::-2], sorted(hasattr(doc.page, t) for t in ('h1', 'h2', '_x', 'append')))
for source in ('<a><b></a>', '</a>', '<a', '<a><b>', '<a>&nope;</a>', '<a>&amp</a>', '<a>&#xzz;</a>', '<a>&#1114112;</a>', '<a x></a>', '<>', '<a self=1></a>', '<a tag=1></a>', '<a b=1 b=2/>', 'plain', '', None, '<a>&#99999999999999999999;</a>', '<a>&#-5;</a>'):
    try:
        print(parse(source))
    except MarkupError as e:
        print(type(e).__name__, e, e.msg, e.offset, e.lineno, repr(e.__cause__))
    except Exception as e:
        print(type(e).__name__, e)
for thunk in (lambda: doc.page.zzz, lambda: doc._x, lambda: doc.page.h1.li, lambda: doc[5], lambda: doc['page'], lambda: doc + 'x', lambda: {doc: 1}, lambda: Node(), lambda: Node('a', 'b')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
