"""What the tests of the JIT's own parts share."""
import pytest

from rpython.jit.metainterp import compile


class Trace(object):
    """What is to be known of a loop or bridge; the JIT clears the descriptors of its operations when it is done."""

    def __init__(self, trace):
        self.names = [op.getopname() for op in trace.operations]
        self.labels = [op.getdescr() for op in trace.operations if op.getopname() == 'label']
        self.target = trace.operations[-1].getdescr()


@pytest.fixture
def traces(monkeypatch):
    """The loops and bridges that are made, in order."""
    made = []
    record = compile.record_loop_or_bridge

    def remember(metainterp_sd, trace):
        made.append(Trace(trace))
        record(metainterp_sd, trace)
    monkeypatch.setattr(compile, 'record_loop_or_bridge', remember)
    return made
