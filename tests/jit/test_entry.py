"""What a token remembers for those who enter its machine code (interpreter/jit_entry.py)."""
import pytest

from interpreter import jit_entry
from rpython.jit.backend.x86.assembler import Assembler386
from test_switch import Machine, small, zeroed_memory
from rpython.jit.backend.llsupport.gc import GcLLDescr_boehm


@pytest.fixture
def tokens(monkeypatch):
    """The tokens of the loops that are made, in order."""
    monkeypatch.setattr(GcLLDescr_boehm, 'malloc_fn_ptr', zeroed_memory(), raising=False)
    made = []
    assemble = Assembler386.assemble_loop

    def remember(self, jd_id, unique_id, logger, loopname, inputargs, operations, looptoken, log):
        result = assemble(self, jd_id, unique_id, logger, loopname, inputargs, operations, looptoken, log)
        made.append(looptoken)
        return result
    monkeypatch.setattr(Assembler386, 'assemble_loop', remember)
    return made


def test_arguments_and_size_of_the_frame(tokens):
    assert Machine().meta_interp(small, [300]) == small(300)
    token = tokens[0]
    assert token.frame_info == token.compiled_loop_token.frame_info
    assert 0 < token.frame_depth <= token.frame_info.jfi_frame_depth
    positions = token.compiled_loop_token._ll_initial_locs
    assert positions == [jit_entry.FIRST_ARGUMENT + i * jit_entry.WORD for i in range(len(positions))]


def test_a_redirected_token_asks_the_other(tokens):
    assert Machine().meta_interp(small, [300]) == small(300)
    assembler = tokens[0].compiled_loop_token.cpu.assembler
    assembler.redirect_call_assembler(tokens[0], tokens[0])
    assert tokens[0].frame_depth == 0
