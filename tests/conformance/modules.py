"""The files of CPython's own test suite that are run, and the tests expected to fail, with reasons; data only."""

MODULES = """
test_grammar test_syntax test_exceptions test_builtin test_types test_descr test_int test_long test_float test_unicode
test_bytes test_list test_dict test_set test_tuple test_range test_slice test_fstring test_format test_iter
test_itertools test_functools test_collections test_deque test_defaultdict test_ordered_dict test_enum
test_dataclasses test_typing test_inspect test_contextlib test_abc test_weakref test_re test_io test_struct test_math
test_random test_json test_pickle test_copy test_heapq test_bisect test_threading test_queue test_contextlib_async
test_context test_coroutines test_generators test_with
""".split()

# {id of a test, without the leading `test.`: why it fails here}
EXPECTED_FAILURES = {
}
