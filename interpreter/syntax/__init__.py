"""The front end: source bytes to the abstract syntax tree.

    source.py          bytes to text: encodings, newlines
    tokenizer.py       text to tokens (number_scanner.py, tokens.py, identifiers.py)
    parser.py          tokens to nodes, put together from parser_*.py
    diagnose*.py       the better error messages
    literals.py        values of literals; fstring.py: concatenation and f-strings
    nodes.py, constants.py   what comes out
    dump.py            the tree as text, as `ast.dump` of CPython prints it
    api.py             the entry points: parse, parse_text
"""
