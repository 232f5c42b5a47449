"""SystemExit with an object: its text goes to stderr and the exit code is 1."""


class Reason:
    def __str__(self):
        return 'the reason: ' + self.word

    def __init__(self, word):
        self.word = word


try:
    try:
        raise SystemExit(Reason('first'))
    except SystemExit as e:
        print('caught', e, e.code.word)
        raise SystemExit(Reason('second')) from e
finally:
    print('done')
