"""Places that call `send`: when they become boundaries of traces."""
from async_support import call, namespace, space
from pypy_async import storm

SOURCE = '''
def counting(n):
    while True:
        n = n + (yield n)

async def awaiting(n):
    return n

def send(gen, value):
    return gen.send(value)
'''
get = namespace(SOURCE)


def new_place():
    return storm.SendPlace()


def test_a_place_becomes_a_boundary_after_many_resume_points(monkeypatch):
    monkeypatch.setattr(storm, 'FEW', 2)
    place = new_place()
    points = [object(), object(), object()]
    assert not place.note(points[0]) and not place.note(points[1]) and not place.note(points[0])
    assert not place.is_boundary
    assert place.note(points[2]) and place.is_boundary
    assert place.note(points[0])


def test_sending_across_a_boundary():
    place = new_place()
    place.is_boundary = True
    gen = call(get('counting'), 3)
    assert space.int_w(storm.send_from(space, place, gen, space.w_None)) == 3
    assert space.int_w(storm.send_from(space, place, gen, space.newint(4))) == 7


def test_calls_of_both_send_methods_have_a_place(monkeypatch):
    sent = []
    send_from = storm.send_from

    def noting(space, place, gen, w_arg):
        sent.append((place, gen))
        return send_from(space, place, gen, w_arg)
    monkeypatch.setattr(storm, 'send_from', noting)
    gen = call(get('counting'), 1)
    space.call_function(get('send'), gen, space.w_None)
    coroutine = call(get('awaiting'), 1)
    try:
        space.call_function(get('send'), coroutine, space.w_None)
    except Exception:
        pass
    assert [one for _, one in sent] == [gen, coroutine]
    assert sent[0][0] is sent[1][0]
