"""lib2to3 of the library parses asynchronous code; its grammar tables go to a folder of the test's own."""
import os
import tempfile
import warnings

UNTRANSLATED = False

SOURCE = '''
async def f(a, *b):
    async with a as c, d:
        async for i in c:
            await i
        else:
            yield 1
    return [x async for x in y if await z]

async = 1
def await(): pass

def g():
    async = await
    print(async)
    async def h(): await x
'''


def driver_and_tokens():
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from lib2to3 import pytree
        from lib2to3.pgen2 import driver, token
        import lib2to3
    grammar_file = os.path.join(os.path.dirname(lib2to3.__file__), 'Grammar.txt')
    with tempfile.TemporaryDirectory() as folder:
        saved = os.path.join(folder, 'grammar.pickle')
        driver.load_grammar(grammar_file, gp=saved, save=True, force=True)
        assert os.path.exists(saved)
        grammar = driver.load_grammar(grammar_file, gp=saved)       # from the pickle
    return driver.Driver(grammar, convert=pytree.convert), token


def test_lib2to3_parses_asynchronous_code():
    """The tree gives the source back, and tells keywords from the names `async` and `await` outside `async def`."""
    driver, token = driver_and_tokens()
    tree = driver.parse_string(SOURCE)
    assert str(tree) == SOURCE
    kinds = {}
    for leaf in tree.leaves():
        if leaf.value in ('async', 'await'):
            kinds.setdefault(leaf.value, []).append(token.tok_name[leaf.type])
    assert kinds == {'async': ['ASYNC'] * 4 + ['NAME'] * 3 + ['ASYNC'], 'await': ['AWAIT'] * 2 + ['NAME'] * 2 + ['AWAIT']}


def test_lib2to3_refactors_asynchronous_code():
    """Fixers work on such code."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from lib2to3 import refactor
        tool = refactor.RefactoringTool(['lib2to3.fixes.fix_dict', 'lib2to3.fixes.fix_print'])
    text = 'async def f():\n    for k in d.iteritems():\n        print await k\n'
    fixed = str(tool.refactor_string(text, 'text'))
    assert fixed == 'async def f():\n    for k in d.items():\n        print(await k)\n'
