"""Actors with mailboxes: a ring of coroutines passes a token around.

    pypy-async examples/echo_actors.py [actors] [rounds]
"""
import sys


class Receive:
    """`await Receive(mailbox)` suspends until the mailbox has a message."""

    def __init__(self, mailbox):
        self.mailbox = mailbox

    def __await__(self):
        while not self.mailbox:
            yield
        return self.mailbox.pop(0)


async def actor(own, following, log):
    while True:
        message = await Receive(own)
        if message is None:
            following.append(None)
            return
        hops, text = message
        if hops == 0:
            log.append(text)
            following.append(None)
        else:
            following.append((hops - 1, text))


def run(coroutines):
    alive = list(coroutines)
    turns = 0
    while alive:
        still = []
        for coroutine in alive:
            turns += 1
            try:
                coroutine.send(None)
            except StopIteration:
                continue
            still.append(coroutine)
        alive = still
    return turns


def main(arguments):
    count = int(arguments[0]) if arguments else 50
    rounds = int(arguments[1]) if len(arguments) > 1 else 200
    mailboxes = [[] for _ in range(count)]
    log = []
    ring = [actor(mailboxes[i], mailboxes[(i + 1) % count], log) for i in range(count)]
    mailboxes[0].append((count * rounds, 'the token went round'))
    turns = run(ring)
    print(log, turns)


if __name__ == '__main__':
    main(sys.argv[1:])
