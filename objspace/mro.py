"""The C3 linearisation ("The Python 2.3 Method Resolution Order", M. Simionato)."""
from interpreter.error import oefmt


def compute_mro(space, w_type):
    """Return the MRO of a class whose bases are ready, the class itself first.

    Raises TypeError if a base is given twice, no consistent order exists, or a base has no MRO yet.
    """
    bases_w = w_type.bases_w
    for i in range(len(bases_w)):
        for k in range(i):
            if bases_w[k] is bases_w[i]:
                raise oefmt(space.w_TypeError, "duplicate base class %N", bases_w[i])
    sequences = []
    for w_base in bases_w:
        if not w_base.is_ready():
            raise oefmt(space.w_TypeError, "Cannot extend an incomplete type '%N'", w_base)
        sequences.append(w_base.mro_w[:])
    sequences.append(bases_w[:])
    result = [w_type]
    while True:
        sequences = [sequence for sequence in sequences if len(sequence) > 0]
        if len(sequences) == 0:
            return result
        w_next = _good_head(sequences)
        if w_next is None:
            raise _no_order(space, sequences)
        result.append(w_next)
        for sequence in sequences:
            if sequence[0] is w_next:
                del sequence[0]


def _good_head(sequences):
    """The first head that is in no tail, or None."""
    for candidates in sequences:
        w_candidate = candidates[0]
        if not _in_a_tail(w_candidate, sequences):
            return w_candidate
    return None


def _in_a_tail(w_candidate, sequences):
    for sequence in sequences:
        for i in range(1, len(sequence)):
            if sequence[i] is w_candidate:
                return True
    return False


def _no_order(space, sequences):
    names, seen = [], {}
    for sequence in sequences:
        name = sequence[0].name
        if name not in seen:
            seen[name] = None
            names.append(name)
    return oefmt(space.w_TypeError,
                 "Cannot create a consistent method resolution\norder (MRO) for bases %s",
                 ', '.join(names))
