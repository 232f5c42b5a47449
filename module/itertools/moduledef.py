"""The itertools module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module.itertools import (
    interp_combinatoric, interp_grouping, interp_infinite, interp_selecting, interp_tee)


class Module(BuiltinModule):
    """itertools"""

    name = 'itertools'
    doc = "Functional tools for creating and using iterators."
    members = {
        '_grouper': exposed_type(interp_grouping.W_Grouper),
        '_tee': exposed_type(interp_tee.W_Tee),
        '_tee_dataobject': exposed_type(interp_tee.W_TeeBlock),
        'accumulate': exposed_type(interp_grouping.W_Accumulate),
        'chain': exposed_type(interp_selecting.W_Chain),
        'combinations': exposed_type(interp_combinatoric.W_Combinations),
        'combinations_with_replacement': exposed_type(interp_combinatoric.W_CombinationsWithReplacement),
        'compress': exposed_type(interp_selecting.W_Compress),
        'count': exposed_type(interp_infinite.W_Count),
        'cycle': exposed_type(interp_infinite.W_Cycle),
        'dropwhile': exposed_type(interp_selecting.W_DropWhile),
        'filterfalse': exposed_type(interp_selecting.W_FilterFalse),
        'groupby': exposed_type(interp_grouping.W_GroupBy),
        'islice': exposed_type(interp_selecting.W_ISlice),
        'pairwise': exposed_type(interp_grouping.W_Pairwise),
        'permutations': exposed_type(interp_combinatoric.W_Permutations),
        'product': exposed_type(interp_combinatoric.W_Product),
        'repeat': exposed_type(interp_infinite.W_Repeat),
        'starmap': exposed_type(interp_selecting.W_StarMap),
        'takewhile': exposed_type(interp_selecting.W_TakeWhile),
        'tee': interp2app(interp_tee.tee),
        'zip_longest': exposed_type(interp_grouping.W_ZipLongest),
    }
