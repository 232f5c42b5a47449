"""Collects apptest_*.py: each test_* function runs on the untranslated interpreter, in this process.

A file with the line `UNTRANSLATED = False` is for the binary and CPython alone: long-running, or many cases of
what another file tests in a few.
"""
import os
import re
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import translator_config                                    # noqa: E402
from interpreter import compiling                           # noqa: E402
from interpreter.error import OperationError                # noqa: E402
from interpreter.importing_library import folder_of         # noqa: E402
from interpreter.moduleobject import W_Module               # noqa: E402
from interpreter.toplevel_report import report_text         # noqa: E402
from interpreter.traceback import caught_value              # noqa: E402
from module import startup                                  # noqa: E402

space = startup.make_space(translator_config.MODULES)
BINARY_ONLY = re.compile(r'^UNTRANSLATED = False$', re.MULTILINE)
HEADER = re.compile(r'^def (test_\w*)', re.MULTILINE)


def is_app_file(path):
    return path.ext == '.py' and path.basename.startswith('apptest_')


def pytest_collect_file(path, parent):
    if is_app_file(path) and not parent.session.isinitpath(path):
        return AppFile(path, parent)


def pytest_pycollect_makemodule(path, parent):
    # a file named on pytest's command line counts as a Python module, whatever its name
    if is_app_file(path):
        return AppFile(path, parent)


class AppFile(pytest.File):
    """The namespace is made once, when the first of its tests runs."""
    w_dict = None

    def collect(self):
        source = self.fspath.read()
        if BINARY_ONLY.search(source):
            return
        for name in HEADER.findall(source):
            yield AppItem(name, self)

    def namespace(self):
        if self.w_dict is None:
            sys.setrecursionlimit(20000)
            filename = str(self.fspath)
            space.sys.startup(space)
            space.sys.set_program(space, [filename], 'pypy-async', folder_of(filename))
            w_module = W_Module(space)
            w_module.init_names(space, space.newtext('apptest'), space.w_None)
            space.setitem_text(w_module.w_dict, '__file__', space.newtext(filename))
            space.setitem_text(w_module.w_dict, '__builtins__', space.builtins)
            code = compiling.compile_bytes(space, compiling.read_file(filename), filename, 'exec')
            compiling.run_in_namespace(space, code, w_module.w_dict)
            self.w_dict = w_module.w_dict
        return self.w_dict


class AppFailure(Exception):
    """Carries the app-level report."""


class AppItem(pytest.Item):
    def runtest(self):
        try:
            w_dict = self.parent.namespace()
            w_expected = space.finditem_text(w_dict, 'EXPECTED_FAILURES')
            self.is_expected_to_fail = w_expected is not None and \
                space.is_true(space.contains(w_expected, space.newtext(self.name)))
            space.call_function(space.finditem_text(w_dict, self.name))
        except OperationError as e:
            if getattr(self, 'is_expected_to_fail', False):
                return
            raise AppFailure(report_text(space, caught_value(space, e)))
        if self.is_expected_to_fail:
            raise AppFailure('passes, but was expected to fail')

    def repr_failure(self, excinfo):
        if isinstance(excinfo.value, AppFailure):
            return str(excinfo.value)
        return super(AppItem, self).repr_failure(excinfo)

    def reportinfo(self):
        return self.fspath, 0, self.name
