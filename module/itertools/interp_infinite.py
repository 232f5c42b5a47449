"""count, cycle, repeat: the iterators that need not end."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from objspace.intobject import W_IntObject
from objspace.iterobject import W_SubclassableIterator, iterator_typedef
from objspace.listobject import W_ListObject
from objspace.reprguard import short_type_name
from objspace.tupleobject import W_TupleObject
from rpython.rlib.rarithmetic import ovfcheck


class W_Count(W_SubclassableIterator):
    """States: machine ints (`w_count` None; `count`, `step_by`), any numbers (`w_count`, `w_step`)."""

    def __init__(self, count, step_by, w_count, w_step):
        self.count = count
        self.step_by = step_by
        self.w_count = w_count
        self.w_step = w_step

    def step(self, space):
        if self.w_count is None:
            count = self.count
            try:
                self.count = ovfcheck(count + self.step_by)
            except OverflowError:
                self.w_step = space.newint(self.step_by)
                self.w_count = space.add(space.newint(count), self.w_step)
            return space.newint(count)
        w_item = self.w_count
        self.w_count = space.add(w_item, self.w_step)
        return w_item

    def _values(self, space):
        "The boxed count and step; the step is None where it is the int 1."
        if self.w_count is None:
            return space.newint(self.count), None if self.step_by == 1 else space.newint(self.step_by)
        w_step = self.w_step
        if isinstance(w_step, W_IntObject) and w_step.intval == 1:
            w_step = None
        return self.w_count, w_step

    def descr_repr(self, space):
        w_count, w_step = self._values(space)
        text = '%s(%s' % (short_type_name(space, self), space.text_w(space.repr(w_count)))
        if w_step is not None:
            text += ', ' + space.text_w(space.repr(w_step))
        return space.newtext(text + ')')

    def descr_reduce(self, space):
        """Return state information for pickling."""
        if self.w_count is None and self.step_by == 1 and self.count != space.maxint:
            return space.newtuple2(space.type(self), space.newtuple([space.newint(self.count)]))
        w_count, w_step = self._values(space)
        if w_step is None:
            w_step = space.newint(1) if self.w_count is None else self.w_step
        return space.newtuple2(space.type(self), space.newtuple2(w_count, w_step))


def _is_number(space, w_obj):
    slots = space.type(w_obj).slots
    return slots.index is not None or slots.int is not None or slots.float is not None or (
        space.isinstance_w(w_obj, space.w_complex))


def descr_new_count(space, w_type, w_start=None, w_step=None):
    """Create the iterator of start, start + step, ..."""
    if (w_start is not None and not _is_number(space, w_start)) or (
            w_step is not None and not _is_number(space, w_step)):
        raise oefmt(space.w_TypeError, "a number is required")
    w_start = space.newint(0) if w_start is None else w_start
    w_step = space.newint(1) if w_step is None else w_step
    w_result = space.allocate_instance(W_Count, w_type)
    if type(w_start) is W_IntObject and type(w_step) is W_IntObject:
        W_Count.__init__(w_result, w_start.intval, w_step.intval, None, None)
    elif isinstance(w_start, W_IntObject) and isinstance(w_step, W_IntObject) and w_step.intval == 1:
        W_Count.__init__(w_result, w_start.intval, 1, None, None)
    else:
        W_Count.__init__(w_result, 0, 0, w_start, w_step)
    return w_result


W_Count.typedef = iterator_typedef(
    'count', W_Count, module='itertools',
    doc="Return a count object whose .__next__() method returns consecutive values.",
    __new__=interp2app(descr_new_count, kw='start step'),
    __repr__=interp2app(W_Count.descr_repr),
)


class W_Cycle(W_SubclassableIterator):
    """States: first pass (`w_iterator` set, the items are saved), repeating (`w_iterator` None)."""

    def __init__(self, w_iterator):
        self.w_iterator = w_iterator
        self.saved_w = []
        self.index = 0
        self.saves = True

    def step(self, space):
        w_iterator = self.w_iterator
        if w_iterator is not None:
            w_item = space.next_or_none(w_iterator)
            if w_item is not None:
                if self.saves:
                    self.saved_w.append(w_item)
                return w_item
            self.w_iterator = None
        saved_w = self.saved_w
        index = self.index
        if index >= len(saved_w):
            return None
        self.index = 0 if index + 1 == len(saved_w) else index + 1
        return saved_w[index]

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_iterator = self.w_iterator
        w_saved = space.newlist(self.saved_w)
        if w_iterator is None:
            w_iterator = space.iter(w_saved)
            if self.index != 0:
                space.call_method(w_iterator, '__setstate__', space.newint(self.index))
            w_flag = space.w_True
        else:
            w_flag = space.newbool(not self.saves)
        return space.newtuple([space.type(self), space.newtuple([w_iterator]),
                               space.newtuple2(w_saved, w_flag)])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        if not isinstance(w_state, W_TupleObject):
            raise oefmt(space.w_TypeError, "state is not a tuple")
        state_w = w_state.wrappeditems
        if len(state_w) != 2:
            raise oefmt(space.w_TypeError, "function takes exactly 2 arguments (%d given)", len(state_w))
        w_saved = state_w[0]
        if not isinstance(w_saved, W_ListObject):
            raise oefmt(space.w_TypeError, "argument 1 must be list, not %T", w_saved)
        self.saves = space.index_w(state_w[1]) == 0
        self.saved_w = w_saved.getitems()[:]
        self.index = 0


def descr_new_cycle(space, w_type, w_iterable):
    """Create the endless repetition of an iterable's items."""
    w_iterator = space.iter(w_iterable)
    w_result = space.allocate_instance(W_Cycle, w_type)
    W_Cycle.__init__(w_result, w_iterator)
    return w_result


W_Cycle.typedef = iterator_typedef(
    'cycle', W_Cycle, module='itertools',
    doc="Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
    __new__=interp2app(descr_new_cycle),
)


class W_Repeat(W_SubclassableIterator):
    """`count` times the same object; -1: for ever."""

    def __init__(self, w_item, count):
        self.w_item = w_item
        self.count = count

    def step(self, space):
        count = self.count
        if count == 0:
            return None
        if count > 0:
            self.count = count - 1
        return self.w_item

    def descr_repr(self, space):
        text = '%s(%s' % (short_type_name(space, self), space.text_w(space.repr(self.w_item)))
        if self.count >= 0:
            text += ', %d' % self.count
        return space.newtext(text + ')')

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        if self.count < 0:
            raise oefmt(space.w_TypeError, "len() of unsized object")
        return space.newint(self.count)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        args_w = [self.w_item]
        if self.count >= 0:
            args_w.append(space.newint(self.count))
        return space.newtuple2(space.type(self), space.newtuple(args_w[:]))


def descr_new_repeat(space, w_type, w_object, w_times=None):
    """Create the iterator that returns the object, a number of times or for ever."""
    count = -1
    if w_times is not None:
        count = max(space.index_w(w_times), 0)
    w_result = space.allocate_instance(W_Repeat, w_type)
    W_Repeat.__init__(w_result, w_object, count)
    return w_result


W_Repeat.typedef = iterator_typedef(
    'repeat', W_Repeat, module='itertools',
    doc="repeat(object [,times]) -> create an iterator which returns the object\n"
        "for the specified number of times.  If not specified, returns the object\nendlessly.",
    __new__=interp2app(descr_new_repeat, kw='object times'),
    __repr__=interp2app(W_Repeat.descr_repr),
)
