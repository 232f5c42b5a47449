"""Word counting: str methods, dict of str, sorting by a key. One operation is one text of 400 words."""
SYLLABLES = ['ka', 'ri', 'no', 'te', 'su', 'mo', 'la', 've', 'dun', 'Sel', 'Or', 'ix']
STOPS = ['.', ',', ';', '!', ' -']


def make_text(seed, words):
    pieces = []
    state = seed
    for _ in range(words):
        word = ''
        state = (state * 1103515245 + 12345) % 2147483648
        for shift in range(1 + (state >> 8) % 3):
            word += SYLLABLES[(state >> (5 * shift + 3)) % len(SYLLABLES)]
        if state % 7 == 0:
            word += STOPS[(state >> 16) % len(STOPS)]
        pieces.append(word)
    return ' '.join(pieces)


def count(text):
    frequency = {}
    for word in text.split():
        word = word.strip('.,;!-').lower()
        if word:
            frequency[word] = frequency.get(word, 0) + 1
    return sorted(frequency.items(), key=lambda item: (-item[1], item[0]))


def run(n):
    total = 0
    for i in range(n):
        table = count(make_text(i % 50, 400))
        for word, times in table[:10]:
            total = (total * 31 + len(word) * times) % 1000000007
        total += len(table)
    return total
