"""Lists of snippets with what they give, for the apptest_*_full.py files."""


def outcome(source):
    """The repr of `r` after running the source, or the error it ends with; addresses cut off."""
    namespace = {'__name__': 'm'}
    try:
        exec(source, namespace)
    except Exception as e:
        text = '%s: %s' % (type(e).__name__, str(e).split(' at 0x')[0])
        if e.__cause__ is not None:
            text += ' <- %s: %s' % (type(e.__cause__).__name__, e.__cause__)
        return text
    return repr(namespace.get('r')).split(' at 0x')[0]


def check(cases, prelude=''):
    """Run each (source, expected outcome) behind the prelude. Raises AssertionError at the first that differs."""
    for source, expected in cases:
        found = outcome(prelude + source)
        assert found == expected, (source, found, expected)
