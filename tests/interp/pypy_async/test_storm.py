"""Places that call `send`: when they become boundaries of traces."""
from async_support import call, namespace, space
import pytest

from interpreter.error import OperationError
from interpreter import compiling
from interpreter.resumepoint import ResumePoint
from pypy_async import place as place_module
from pypy_async import storm
from pypy_async.options import options
from pypy_async.place import SendPlace
from pypy_async.storm import set_jit_setting

SOURCE = '''
def counting(n):
    while True:
        n = n + (yield n)

async def awaiting(n):
    return n

class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value
        return self.value + 1

async def outer(n):
    return await Awaitable(n)

def send(gen, value):
    return gen.send(value)
'''
get = namespace(SOURCE)



@pytest.fixture
def place(monkeypatch):
    monkeypatch.setattr(options, 'boundary_soon', 2)
    monkeypatch.setattr(options, 'boundary_limit', 4)
    monkeypatch.setattr(options, 'boundary_patience', 20)
    monkeypatch.setattr(place_module, 'CENSUS', 10)
    return SendPlace()


CODE = compiling.compile_text(space, SOURCE, 'test.py', 'exec')


def resume_points(count):
    return [ResumePoint(CODE, 2 * i, 0, False, -1, i) for i in range(count)]


def test_a_crowd_becomes_a_boundary_after_a_few_resume_points(place):
    points = resume_points(3)
    crowd = place.first
    assert not crowd.note(points[0]) and not crowd.note(points[1]) and not crowd.note(points[0])
    assert not crowd.is_apart
    assert crowd.note(points[2]) and crowd.is_apart and crowd.state == place_module.FOR_NOW
    assert crowd.note(points[0])
    assert not place.awaiters.is_apart


def made_apart(crowd):
    for point in resume_points(3):
        crowd.note(point)
    assert crowd.is_apart


def test_a_boundary_that_few_cross_is_inlined_later(place):
    crowd = place.awaiters
    made_apart(crowd)
    points = resume_points(9)
    for i in range(20):
        assert crowd.is_apart
        crowd.crossed(points[i % 9] if i < 10 else points[i % 4])       # only the last ten count
    assert crowd.state == place_module.DECIDED_INLINED and not crowd.is_apart and crowd.is_large
    for point in points[:4]:
        assert not crowd.note(point)
    assert crowd.note(points[4]) and crowd.state == place_module.FOR_GOOD and not crowd.is_large


def test_a_boundary_that_many_cross_stays(place):
    crowd = place.first
    made_apart(crowd)
    points = resume_points(5)
    for i in range(20):
        crowd.crossed(points[i % 5])
    assert crowd.state == place_module.FOR_GOOD and crowd.is_apart
    crowd.crossed(points[0])
    assert crowd.is_apart


def test_without_a_limit_no_place_becomes_a_boundary(place, monkeypatch):
    monkeypatch.setattr(options, 'boundary_soon', 0)
    for point in resume_points(5):
        assert not place.first.note(point)


def test_sending_across_a_boundary(place):
    made_apart(place.first)
    gen = call(get('counting'), 3)
    assert space.int_w(storm.send_from(space, place, gen, space.w_None)) == 3
    assert space.int_w(storm.send_from(space, place, gen, space.newint(4))) == 7
    assert place.first.crossings == 2


def test_awaiters_across_a_boundary(place):
    made_apart(place.awaiters)
    coroutine = call(get('outer'), 5)
    assert space.int_w(storm.send_from(space, place, coroutine, space.w_None)) == 5
    assert place.awaiters.crossings == 0
    with pytest.raises(OperationError) as info:
        storm.send_from(space, place, coroutine, space.w_None)
    assert info.value.match(space, space.w_StopIteration)
    assert place.awaiters.crossings == 1


@pytest.mark.parametrize('setting', ['linked_chains=0', 'late_finalizers=0', 'unboxed_slots=0', 'direct_results=0'])
def test_each_switch_of_the_engine(setting, monkeypatch):
    name = setting[:-2]
    monkeypatch.setattr(options, name, True)        # set back at the end
    set_jit_setting(setting)
    assert not getattr(options, name)
    coroutine = call(get('outer'), 5)
    assert space.int_w(coroutine.descr_send(space, space.w_None)) == 5
    with pytest.raises(OperationError) as info:
        coroutine.descr_send(space, space.w_None)
    assert space.int_w(space.getattr_text(info.value.get_w_value(space), 'value')) == 6


@pytest.mark.parametrize('name', ['boundary_soon', 'boundary_limit', 'boundary_patience'])
def test_each_number_of_the_engine(name, monkeypatch):
    monkeypatch.setattr(options, name, getattr(options, name))
    set_jit_setting(name + '=12345')
    assert getattr(options, name) == 12345


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


@pytest.mark.parametrize('count', [2, 5])
def test_a_decided_storm_remembers_rare_paths(place, monkeypatch, count):
    settings = []
    monkeypatch.setattr(place_module.jit, 'set_param', lambda driver, name, value: settings.append((driver, name, value)))
    made_apart(place.first)
    points = resume_points(count)
    for i in range(20):
        assert settings == []
        place.first.crossed(points[i % count])
    assert settings == [(None, 'decay', 0)]


def test_a_storm_of_too_many_forgets_rare_paths(place, monkeypatch):
    settings = []
    monkeypatch.setattr(place_module, 'COMPILED_TOGETHER', 4)
    monkeypatch.setattr(place_module.jit, 'set_param', lambda driver, name, value: settings.append((driver, name, value)))
    made_apart(place.first)
    points = resume_points(5)
    for i in range(20):
        place.first.crossed(points[i % 5])
    assert place.first.state == place_module.FOR_GOOD and settings == []
