"""Huffman codes: building the tree, encoding, packing bits, decoding."""


def build(text):
    heap = sorted((text.count(c), c, None) for c in set(text))
    if not heap:
        raise ValueError('nothing to encode')
    while len(heap) > 1:
        (n, a, left), (m, b, right) = heap[:2]
        heap[:2] = []
        heap.append((n + m, min(a, b), ((a, left), (b, right))))
        heap.sort(key=lambda item: item[:2])
    codes = {}

    def walk(leaf, tree, prefix):
        if tree is None:
            codes[leaf] = prefix or '0'
        else:
            for bit, child in enumerate(tree):
                walk(*child, prefix + str(bit))
    walk(*heap[0][1:], '')
    return codes


def pack(bits):
    return bytes(int(bits[i:i + 8].ljust(8, '0'), 2) for i in range(0, len(bits), 8))


def decode(bits, codes):
    back, out, word = {v: k for k, v in codes.items()}, '', ''
    for bit in bits:
        word += bit
        if word in back:
            out, word = out + back[word], ''
    if word:
        raise EOFError('left over ' + word)
    return out


for text in ('abracadabra', 'aaaa', 'the cat sat', 'éèé'):
    codes = build(text)
    bits = ''.join(map(codes.get, text))
    print(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv)), len(bits), pack(bits).hex(), decode(bits, codes) == text)
for thunk in (lambda: build(''), lambda: decode('0000011', {'a': '01'}), lambda: pack('012'), lambda: pack(5), lambda: build([1, 2, 1]), lambda: build(None), lambda: decode([1], {}), lambda: ''.join(map({}.get, 'ab'))):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
