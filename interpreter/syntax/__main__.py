"""`python -m interpreter.syntax FILE...`: print the dump of each file, untranslated."""
import sys

from interpreter.syntax.api import parse
from interpreter.syntax.dump import dump
from interpreter.syntax.errors import SyntaxFailure


def main(argv):
    status = 0
    for path in argv:
        with open(path, 'rb') as stream:
            source = stream.read()
        try:
            sys.stdout.write(dump(parse(source, path, 'exec')) + '\n')
        except SyntaxFailure as failure:
            sys.stderr.write('%s\n' % failure)
            status = 1
    return status


if __name__ == '__main__':
    sys.setrecursionlimit(20000)
    sys.exit(main(sys.argv[1:]))
