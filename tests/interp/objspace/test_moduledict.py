"""Module dicts: values, cells and versions."""
from objspace.dictstrategy_hashed import ObjectKeyStrategy
from objspace.moduledict import ModuleCell, ModuleDictStrategy, W_ModuleDictObject, new_module_dict
from objspace.space import space

w_1, w_2, w_3 = space.newint(1), space.newint(2), space.newint(3)


def version(w_dict):
    return w_dict.get_strategy().version


def test_first_assignment_stores_the_value():
    w_dict = new_module_dict(space)
    w_dict.setitem_text('x', w_1)
    assert w_dict.get_strategy().get_entry('x') is w_1
    assert w_dict.getitem_text('x') is w_1


def test_second_assignment_makes_a_cell():
    w_dict = new_module_dict(space)
    w_dict.setitem_text('x', w_1)
    w_dict.setitem_text('x', w_2)
    assert isinstance(w_dict.get_strategy().get_entry('x'), ModuleCell)
    assert w_dict.getitem_text('x') is w_2


def test_versions():
    w_dict = new_module_dict(space)
    seen = [version(w_dict)]

    def is_new():
        result = version(w_dict) is not seen[-1]
        seen.append(version(w_dict))
        return result
    w_dict.setitem_text('x', w_1)
    assert is_new()                 # a new name
    w_dict.setitem_text('x', w_1)
    assert not is_new()             # the same object again
    w_dict.setitem_text('x', w_2)
    assert is_new()                 # value to cell
    w_dict.setitem_text('x', w_3)
    assert not is_new()             # cell
    assert not w_dict.delitem_text('y')
    assert not is_new()             # nothing deleted
    assert w_dict.delitem_text('x')
    assert is_new()
    w_dict.setitem_text('z', w_1)
    assert is_new()
    w_dict.clear()
    assert is_new()


def test_lookup_is_a_function_of_the_version():
    strategy = ModuleDictStrategy(space)
    w_dict = W_ModuleDictObject(space)
    w_dict.module_strategy = strategy
    w_dict.setitem_text('x', w_1)
    assert strategy._lookup(strategy.version, 'x') is w_1
    assert strategy._lookup(strategy.version, 'missing') is None


def test_iteration_reads_the_cells():
    w_dict = new_module_dict(space)
    w_dict.setitem_text('x', w_1)
    w_dict.setitem_text('y', w_1)
    w_dict.setitem_text('y', w_2)
    assert w_dict.w_values_list() == [w_1, w_2]
    assert [space.text_w(w_key) for w_key in w_dict.w_keys_list()] == ['x', 'y']
    assert w_dict.get_strategy().popitem(w_dict)[1] is w_2


def test_copy_is_an_ordinary_dict():
    w_dict = new_module_dict(space)
    w_dict.setitem_text('x', w_1)
    w_dict.setitem_text('x', w_2)
    w_copy = w_dict.copy()
    assert not isinstance(w_copy, W_ModuleDictObject)
    assert w_copy.getitem_text('x') is w_2


def test_boxed_key_makes_it_ordinary():
    w_dict = new_module_dict(space)
    w_dict.setitem_text('x', w_1)
    w_dict.setitem_text('x', w_2)
    w_dict.setitem(w_3, w_3)
    assert isinstance(w_dict.get_strategy(), ObjectKeyStrategy)
    assert w_dict.getitem_text('x') is w_2
    assert w_dict.getitem(w_3) is w_3
    w_dict.setitem_text('y', w_1)
    assert w_dict.length() == 3


def test_missing_keys_that_are_no_str():
    w_dict = new_module_dict(space)
    w_dict.setitem_text('x', w_1)
    assert w_dict.getitem(w_1) is None
    assert isinstance(w_dict.get_strategy(), ModuleDictStrategy)


def test_update_goes_through_the_cells():
    w_dict, w_source = new_module_dict(space), space.newdict()
    w_source.setitem_text('x', w_1)
    space.call_method(w_dict, 'update', w_source)
    assert isinstance(w_dict.get_strategy(), ModuleDictStrategy)
    assert w_dict.getitem_text('x') is w_1
