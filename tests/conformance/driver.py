"""Runs one test module of the standard library and prints a line per test as it goes.

    INTERPRETER driver.py MODULE [FILE_OF_DONE_TESTS]

Lines: `START id`, then `PASS id`, `FAIL id text`, `SKIP id text` or `XFAIL id`; at the end `END`.  run.py reads
them; since each test is announced, a test that takes the process down is known, and the rest run in another process.
"""
import sys
import unittest


def flat(suite):
    """The single tests of a suite."""
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from flat(item)
        else:
            yield item


def say(*words):
    sys.__stdout__.write(' '.join(words).replace('\n', ' | ') + '\n')
    sys.__stdout__.flush()


class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.failed = ''
        say('START', test.id())

    def stopTest(self, test):
        super().stopTest(test)
        if self.failed:
            say('FAIL', test.id(), self.failed)

    def note(self, err):
        text = ''.join(str(err[1]).splitlines()[:1])
        self.failed = self.failed or ('%s: %s' % (err[0].__name__, text))[:300]

    def addSuccess(self, test):
        super().addSuccess(test)
        if not self.failed:
            say('PASS', test.id())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.note(err)

    def addError(self, test, err):
        super().addError(test, err)
        self.failed = ''
        self.note(err)
        if not isinstance(test, unittest.TestCase):         # setUpClass, setUpModule
            say('START', test.id())
            say('FAIL', test.id(), self.failed)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.note(err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        say('SKIP', test.id(), reason)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        say('XFAIL', test.id())

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.failed = 'unexpected success'


def main(module, done_file):
    done = set()
    if done_file:
        with open(done_file) as file:
            done = set(file.read().split('\n'))
    tests = [test for test in flat(unittest.defaultTestLoader.loadTestsFromName(module)) if test.id() not in done]
    unittest.TestSuite(tests).run(Result())
    say('END')


main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
