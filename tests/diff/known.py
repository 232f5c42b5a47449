"""Differences from CPython that the fuzzer may find and that are meant to stay, each with its reason.

An entry is (end of the label, text in CPython's result, text in ours, reason); '' fits everything.
"""

_REFLECTED = 'the slots of + and * also ask for reflected methods, which is one step of the operator in CPython'
KNOWN = [
    ('.__mul__', "cannot be interpreted as an integer", "multiply sequence by non-int", _REFLECTED),
    ('.__rmul__', "cannot be interpreted as an integer", "multiply sequence by non-int", _REFLECTED),
    ('.__imul__', "cannot be interpreted as an integer", "multiply sequence by non-int", _REFLECTED),
    ('.__add__', "can only concatenate", "NotImplemented", _REFLECTED),
]


def reason(label, theirs, ours):
    """Return why this difference is none to report, or ''."""
    for known_label, in_theirs, in_ours, why in KNOWN:
        if label.endswith(known_label) and in_theirs in theirs and in_ours in ours:
            return why
    return ''
