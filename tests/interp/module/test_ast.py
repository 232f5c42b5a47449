"""compile(..., PyCF_ONLY_AST) and back: the objects are python3.11's, and their code is that of the source."""
import json
import os
import subprocess

import translator_config
from interpreter import compiling
from module import startup

PYTHON3 = os.environ.get('PYTHON3', 'python3.11')
HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, os.pardir, 'syntax', 'sources_valid.txt')

# runs on both interpreters; `sources` and `results` are in the namespace
PROGRAM = r'''
def dump(value):
    if hasattr(value, '_fields'):
        return '%s(%s)' % (type(value).__name__, ', '.join([name + '=' + dump(vars(value)[name])
                                                            for name in vars(value)]))
    if isinstance(value, list):
        return '[' + ', '.join([dump(item) for item in value]) + ']'
    return ascii(value)

def same(one, other):
    if not hasattr(one, 'co_code'):
        return repr(one) == repr(other)
    return (one.co_code == other.co_code and one.co_names == other.co_names
            and list(one.co_positions()) == list(other.co_positions())
            and len(one.co_consts) == len(other.co_consts)
            and all([same(*pair) for pair in zip(one.co_consts, other.co_consts)]))

for source in sources:
    tree = compile(source, '<f>', 'exec', 0x400)
    results.append(dump(tree))
    try:
        expected = compile(source, '<f>', 'exec')
    except SyntaxError:
        continue        # an error that only the compiler finds
    if not same(compile(tree, '<f>', 'exec'), expected):
        results.append('another code for ' + source)
'''

SCRIPT = '''
import json, sys, warnings
warnings.simplefilter('ignore')
sources, program = json.load(sys.stdin)
results = []
exec(program, {'sources': sources, 'results': results})
print(json.dumps(results))
'''


def ours(sources):
    space = startup.make_space(translator_config.MODULES)
    w_dict = space.newdict()
    w_results = space.newlist([])
    space.setitem_text(w_dict, '__builtins__', space.builtins)
    space.setitem_text(w_dict, 'sources', space.newlist([space.newtext(text) for text in sources]))
    space.setitem_text(w_dict, 'results', w_results)
    code = compiling.compile_text(space, PROGRAM, '<program>', 'exec')
    compiling.run_in_namespace(space, code, w_dict)
    return [space.text_w(w_text) for w_text in space.unpackiterable(w_results)]


def theirs(sources):
    process = subprocess.Popen([PYTHON3, '-c', SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, _ = process.communicate(json.dumps([sources, PROGRAM]))
    return [text.encode('utf-8') for text in json.loads(output)]


def test_trees_and_their_code():
    with open(SOURCES) as stream:
        lines = stream.read().split('\n')
    sources = [line.replace('@@', '\n') for line in lines[:-1] if not line.startswith('####')]
    assert len(sources) > 200
    mine, expected = ours(sources), theirs(sources)
    assert len(mine) == len(expected)
    for one, other in zip(mine, expected):
        assert one == other
