"""The files of CPython's own test suite that are run, and the tests expected to fail, with reasons; data only."""

MODULES = """
test_grammar test_syntax test_exceptions test_builtin test_types test_descr test_int test_long test_float test_unicode
test_bytes test_list test_dict test_set test_tuple test_range test_slice test_fstring test_format test_iter
test_itertools test_functools test_collections test_deque test_defaultdict test_ordered_dict test_enum
test_dataclasses test_typing test_inspect test_contextlib test_abc test_weakref test_re test_io test_struct test_math
test_random test_json test_pickle test_copy test_heapq test_bisect test_threading test_queue test_contextlib_async
test_context test_coroutines test_generators test_with test_csv
""".split()

LATE_FINALIZATION = 'an unreachable object is finalized at the next collection, not at once'
REFERENCE_COUNTS = 'there are no reference counts, so no sys.getrefcount()'
NO_KEY_IDENTITY = 'dicts, sets and instances keep the text of a key, not the str object'
PYTHON_DATETIME = 'the datetime module is the one in Python'
BUG_MENDED = 'a bug that CPython has and its suite expects'
PYTHON_TASKS = 'asyncio has its tasks in Python, so a traceback shows their frames'
NO_C_API = 'it needs _testcapi, and there is no C API'
NO_MULTIBYTE_CODECS = 'the multibyte codecs of East Asian encodings are not done'
NO_KEY_COMPARISON = 'a class keeps attributes by their text and compares with no other key'
ALIVE_AT_EXIT = 'what modules other than __main__ refer to is not finalized when the process ends'
THREADING_AT_START = 'site-packages has a .pth file that imports threading at start; CPython fails there too'
ONE_ORDER = "CPython's OrderedDict keeps the order beside the dict, so that dict's own methods, or a bad hash, leave them apart"
NESTED_FINALIZERS = 'of unreachable objects with finalizers, one inside the other, a collection finalizes the outermost only'
EMPTIED_DICT = 'that a dict is emptied and filled again with as many keys while it is iterated over is not noticed'
BUILT_IN_MODULE = 'a built-in module is made once and never collected'

# {id of a test, without the leading `test.`: why it fails here}
EXPECTED_FAILURES = {
    'test_builtin.ShutdownTest.test_cleanup': ALIVE_AT_EXIT,
    'test_descr.ClassPropertiesAndMethods.test_bad_new': BUG_MENDED,
    'test_descr.ClassPropertiesAndMethods.test_restored_object_new': BUG_MENDED,
    'test_descr.ClassPropertiesAndMethods.test_slots': LATE_FINALIZATION,
    'test_descr.MiscTests.test_type_lookup_mro_reference': NO_KEY_COMPARISON,
    'test_dict.DictTest.test_free_after_iterating': LATE_FINALIZATION,
    'test_dict.DictTest.test_mutating_iteration_delete': EMPTIED_DICT,
    'test_dict.DictTest.test_mutating_iteration_delete_over_items': EMPTIED_DICT,
    'test_dict.DictTest.test_mutating_iteration_delete_over_values': EMPTIED_DICT,
    'test_dict.DictTest.test_oob_indexing_dictiter_iternextitem': LATE_FINALIZATION,
    'test_set.TestCopyingSingleton.test_copy': NO_KEY_IDENTITY,
    'test_ordered_dict.CPythonOrderedDictTests.test_dict_delitem': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictTests.test_dict_pop': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictTests.test_dict_popitem': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictTests.test_issue24347': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictSubclassTests.test_dict_delitem': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictSubclassTests.test_dict_pop': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictSubclassTests.test_dict_popitem': ONE_ORDER,
    'test_ordered_dict.CPythonOrderedDictSubclassTests.test_issue24347': ONE_ORDER,
    'test_ordered_dict.CPythonBuiltinDictTests.test_highly_nested_subclass': NESTED_FINALIZERS,
    'test_ordered_dict.CPythonOrderedDictTests.test_highly_nested_subclass': NESTED_FINALIZERS,
    'test_ordered_dict.CPythonOrderedDictSubclassTests.test_highly_nested_subclass': NESTED_FINALIZERS,
    'test_ordered_dict.PurePythonOrderedDictTests.test_highly_nested_subclass': NESTED_FINALIZERS,
    'test_ordered_dict.PurePythonOrderedDictSubclassTests.test_highly_nested_subclass': NESTED_FINALIZERS,
    'test_inspect.test_inspect.TestPredicates.test_excluding_predicates': PYTHON_DATETIME,
    'test_contextlib.ContextManagerTestCase.test_nokeepref': LATE_FINALIZATION,
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_traceback': PYTHON_TASKS,
    'test_weakref.MappingTestCase.test_weak_keyed_union_operators': LATE_FINALIZATION,
    'test_weakref.MappingTestCase.test_weak_valued_dict_popitem': NO_KEY_IDENTITY,
    'test_weakref.MappingTestCase.test_weak_valued_union_operators': LATE_FINALIZATION,
    'test_io.CTextIOWrapperTest.test_multibyte_seek_and_tell': NO_MULTIBYTE_CODECS,
    'test_io.CTextIOWrapperTest.test_seek_with_encoder_state': NO_MULTIBYTE_CODECS,
    'test_io.PyTextIOWrapperTest.test_multibyte_seek_and_tell': NO_MULTIBYTE_CODECS,
    'test_io.PyTextIOWrapperTest.test_seek_with_encoder_state': NO_MULTIBYTE_CODECS,
    'test_struct.StructTest.test__struct_reference_cycle_cleaned_up': BUILT_IN_MODULE,
    'test_struct.StructTest.test_struct_cleans_up_at_runtime_shutdown': ALIVE_AT_EXIT,
    'test_json.test_decode.TestCDecode.test_keys_reuse': NO_KEY_IDENTITY,
    'test_json.test_decode.TestPyDecode.test_keys_reuse': NO_KEY_IDENTITY,
    'test_threading.SubinterpThreadingTests.test_threads_join': NO_C_API,
    'test_threading.SubinterpThreadingTests.test_threads_join_2': NO_C_API,
    'test_threading.ThreadTests.test_import_from_another_thread': THREADING_AT_START,
    'test_threading.ThreadTests.test_no_refcycle_through_target': REFERENCE_COUNTS,
    'test_coroutines.CoroutineTest.test_bpo_45813_1': LATE_FINALIZATION,
    'test_coroutines.CoroutineTest.test_for_2': REFERENCE_COUNTS,
    'test_coroutines.CoroutineTest.test_for_3': REFERENCE_COUNTS,
    'test_coroutines.CoroutineTest.test_for_4': REFERENCE_COUNTS,
    'test_coroutines.CoroutineTest.test_for_6': REFERENCE_COUNTS,
    'test_generators.FinalizationTest.test_refcycle': REFERENCE_COUNTS,
    'test_generators.__test__.coroutine': LATE_FINALIZATION,
    'test_generators.__test__.refleaks': LATE_FINALIZATION,
}
