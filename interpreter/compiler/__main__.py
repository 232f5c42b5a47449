"""`python -m interpreter.compiler FILE`: the bytecode of a file, untranslated."""
import sys

from interpreter.compiler.api import compile_module
from interpreter.compiler.disassemble import disassemble
from interpreter.syntax.api import parse


def main(argv):
    with open(argv[1], 'rb') as stream:
        source = stream.read()
    sys.stdout.write(disassemble(compile_module(parse(source, argv[1], 'exec'), argv[1], 'exec')))


if __name__ == '__main__':
    main(sys.argv)
