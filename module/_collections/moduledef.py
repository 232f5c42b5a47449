"""The _collections module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module._collections import (
    interp_defaultdict, interp_deque, interp_deque_iterator, interp_odict_views, interp_ordereddict,
    interp_tuplegetter)


class Module(BuiltinModule):
    """_collections"""

    name = '_collections'
    doc = "High performance data structures."
    members = {
        'OrderedDict': exposed_type(interp_ordereddict.W_OrderedDict),
        '_count_elements': interp2app(interp_defaultdict.count_elements, name='_count_elements'),
        '_deque_iterator': exposed_type(interp_deque_iterator.W_DequeIterator),
        '_deque_reverse_iterator': exposed_type(interp_deque_iterator.W_DequeReverseIterator),
        '_tuplegetter': exposed_type(interp_tuplegetter.W_TupleGetter),
        'defaultdict': exposed_type(interp_defaultdict.W_DefaultDict),
        'deque': exposed_type(interp_deque.W_Deque),
    }
    hidden_types = [interp_odict_views.W_ODictIterator, interp_odict_views.W_ODictKeysView,
                    interp_odict_views.W_ODictValuesView, interp_odict_views.W_ODictItemsView]
