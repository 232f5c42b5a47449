"""BaseExceptionGroup and ExceptionGroup (PEP 654): construction, split, subgroup, derive,
and the two operations that `except*` compiles to.
"""
from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, TUPLE, interp2app, takes
from interpreter.typedef import TypeDef, GetSetProperty
from objspace.exceptions.base import W_BaseException


class W_BaseExceptionGroup(W_BaseException):
    """`message` and the non-empty list `exceptions`."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_message = None
        self.exceptions_w = []

    def descr_str(self, space):
        count = len(self.exceptions_w)
        message = '' if self.w_message is None else space.text_w(self.w_message)
        return space.newtext('%s (%d sub-exception%s)' % (message, count, 's' if count != 1 else ''))

    def fget_message(self, space):
        return space.w_None if self.w_message is None else self.w_message

    def fget_exceptions(self, space):
        return space.newtuple(self.exceptions_w)

    @takes(PARSED_TUPLE, 'function')
    def descr_derive(self, space, w_exceptions):
        """A new group with the same message: what split() and subgroup() build upon."""
        return space.call_function(space.w_BaseExceptionGroup, self.fget_message(space), w_exceptions)

    @takes(TUPLE)
    def descr_split(self, space, w_condition):
        """(matching part or None, rest or None)."""
        matcher = make_matcher(space, w_condition)
        w_match, w_rest = split_exception(space, self, matcher, True)
        return space.newtuple2(_or_none(space, w_match), _or_none(space, w_rest))

    @takes(TUPLE)
    def descr_subgroup(self, space, w_condition):
        """The matching part, or None."""
        matcher = make_matcher(space, w_condition)
        w_match, _ = split_exception(space, self, matcher, False)
        return _or_none(space, w_match)


def _or_none(space, w_exc):
    return space.w_None if w_exc is None else w_exc


class Matcher(object):
    """The condition of a split: by class (or tuple of classes), by function, or by identity.

    BY_TYPE      w_condition is a class or a tuple of classes
    BY_FUNCTION  w_condition is called with each exception
    BY_IDENTITY  leaves is a list of the instances that match
    """
    BY_TYPE, BY_FUNCTION, BY_IDENTITY = range(3)

    def __init__(self, kind, w_condition, leaves_w):
        self.kind = kind
        self.w_condition = w_condition
        self.leaves_w = leaves_w

    def matches(self, space, w_exc):
        if self.kind == Matcher.BY_TYPE:
            return space.exception_match(space.type(w_exc), self.w_condition)
        if self.kind == Matcher.BY_FUNCTION:
            return space.is_true(space.call_function(self.w_condition, w_exc))
        for w_leaf in self.leaves_w:
            if w_leaf is w_exc:
                return True
        return False


def make_matcher(space, w_condition):
    """Matcher for split()/subgroup(). Raises TypeError for other conditions."""
    if space.exception_is_valid_class_w(w_condition):
        return Matcher(Matcher.BY_TYPE, w_condition, [])
    if space.isinstance_w(w_condition, space.w_tuple):
        for w_item in space.unpackiterable(w_condition):
            if not space.exception_is_valid_class_w(w_item):
                break
        else:
            return Matcher(Matcher.BY_TYPE, w_condition, [])
    elif space.callable_w(w_condition):
        return Matcher(Matcher.BY_FUNCTION, w_condition, [])
    raise oefmt(space.w_TypeError,
                "expected a function, exception type or tuple of exception types")


def split_exception(space, w_exc, matcher, with_rest):
    """Return (match, rest): exceptions or RPython None. `rest` is only made if asked for."""
    is_match = False
    if isinstance(w_exc, W_BaseExceptionGroup):
        # a leaf-by-identity condition never names the group itself
        if matcher.kind != Matcher.BY_IDENTITY:
            is_match = matcher.matches(space, w_exc)
    else:
        is_match = matcher.matches(space, w_exc)
    if is_match:
        return w_exc, None
    if not isinstance(w_exc, W_BaseExceptionGroup):
        return None, w_exc
    matching_w = []
    rest_w = []
    for w_item in w_exc.exceptions_w:
        w_sub_match, w_sub_rest = split_exception(space, w_item, matcher, with_rest)
        if w_sub_match is not None:
            matching_w.append(w_sub_match)
        if with_rest and w_sub_rest is not None:
            rest_w.append(w_sub_rest)
    return _derived(space, w_exc, matching_w), _derived(space, w_exc, rest_w)


def _derived(space, w_group, items_w):
    """A part of a group, with its traceback, cause, context and notes; None if empty."""
    if len(items_w) == 0:
        return None
    w_part = space.call_method(w_group, 'derive', space.newlist(items_w))
    if not isinstance(w_part, W_BaseExceptionGroup):
        raise oefmt(space.w_TypeError, "derive must return an instance of BaseExceptionGroup")
    w_part.w_traceback = w_group.w_traceback
    w_part.w_context = w_group.w_context
    w_part.w_cause = w_group.w_cause
    w_part.suppress_context = w_group.suppress_context
    w_notes = space.findattr_text(w_group, '__notes__')
    if w_notes is not None and space.isinstance_w(w_notes, space.w_list):
        space.setattr_text(w_part, '__notes__', space.newlist(space.unpackiterable(w_notes)))
    return w_part


def descr_new_group(space, w_type, __args__):
    """`BaseExceptionGroup(message, exceptions)`."""
    args_w = __args__.args_w
    if len(args_w) != 2:
        raise oefmt(space.w_TypeError,
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args_w))
    w_message = args_w[0]
    if not space.isinstance_w(w_message, space.w_str):
        raise oefmt(space.w_TypeError,
                    "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                    space.type_name_or_none(w_message))
    if space.lookup(args_w[1], '__getitem__') is None or space.isinstance_w(args_w[1], space.w_dict):
        raise oefmt(space.w_TypeError, "second argument (exceptions) must be a sequence")
    exceptions_w = space.unpackiterable(args_w[1])[:]
    if len(exceptions_w) == 0:
        raise oefmt(space.w_ValueError, "second argument (exceptions) must be a non-empty sequence")
    all_plain = True
    for i in range(len(exceptions_w)):
        if not isinstance(exceptions_w[i], W_BaseException):
            raise oefmt(space.w_ValueError,
                        "Item %d of second argument (exceptions) is not an exception", i)
        if not space.isinstance_w(exceptions_w[i], space.w_Exception):
            all_plain = False
    if space.is_w(w_type, space.w_BaseExceptionGroup):
        if all_plain:
            w_type = space.w_ExceptionGroup
    elif not all_plain:
        if space.is_w(w_type, space.w_ExceptionGroup):
            raise oefmt(space.w_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup")
        if space.issubtype_w(w_type, space.w_Exception):
            raise oefmt(space.w_TypeError, "Cannot nest BaseExceptions in '%N'", w_type)
    w_group = space.allocate_instance(W_BaseExceptionGroup, w_type)
    W_BaseExceptionGroup.__init__(w_group, space)
    w_group.args_w = args_w
    w_group.w_message = w_message
    w_group.exceptions_w = exceptions_w
    return w_group


# ---- except*

def match_group(space, w_exc, w_types):
    """CHECK_EG_MATCH: return (rest, match), RPython None for what is empty.

    A naked exception that matches is wrapped into a group. Raises TypeError if `w_types`
    is not a class or tuple of classes of plain exceptions.
    """
    types_w = [w_types]
    if space.isinstance_w(w_types, space.w_tuple):
        types_w = space.unpackiterable(w_types)
    for w_type in types_w:
        if not space.exception_is_valid_class_w(w_type):
            raise oefmt(space.w_TypeError,
                        "catching classes that do not inherit from BaseException is not allowed")
    for w_type in types_w:
        if space.issubtype_w(w_type, space.w_BaseExceptionGroup):
            raise oefmt(space.w_TypeError,
                        "catching ExceptionGroup with except* is not allowed. Use except instead.")
    if space.exception_match(space.type(w_exc), w_types):
        if isinstance(w_exc, W_BaseExceptionGroup):
            return None, w_exc
        w_group = space.call_function(space.w_BaseExceptionGroup, space.newtext(''),
                                      space.newtuple([w_exc]))
        if isinstance(w_exc, W_BaseException) and isinstance(w_group, W_BaseException):
            w_group.w_traceback = w_exc.w_traceback
        return None, w_group
    if isinstance(w_exc, W_BaseExceptionGroup):
        w_pair = space.call_method(w_exc, 'split', w_types)
        if not space.isinstance_w(w_pair, space.w_tuple):
            raise oefmt(space.w_TypeError, "%T.split must return a tuple, not %T", w_exc, w_pair)
        pair_w = space.unpackiterable(w_pair)
        if len(pair_w) < 2:
            raise oefmt(space.w_TypeError, "%T.split must return a 2-tuple, got tuple of size %d",
                        w_exc, len(pair_w))
        w_match = None if space.is_none(pair_w[0]) else pair_w[0]
        w_rest = None if space.is_none(pair_w[1]) else pair_w[1]
        return w_rest, w_match
    return w_exc, None


def reraise_star(space, w_original, raised_w):
    """PREP_RERAISE_STAR: what to raise after all `except*` clauses ran, or None.

    `raised_w` are the exceptions that the clauses left: new ones, and parts of the
    original (recognised by its traceback and metadata), which are merged again so that
    the original's shape is kept.
    """
    new_w = []
    reraised_w = []
    for w_exc in raised_w:
        if space.is_none(w_exc):
            continue
        if _is_part_of(w_exc, w_original):
            reraised_w.append(w_exc)
        else:
            new_w.append(w_exc)
    if not isinstance(w_original, W_BaseExceptionGroup):
        # a naked exception: itself if no clause took it, otherwise what the one clause raised,
        # which is the group around it for a bare `raise`
        if len(reraised_w) > 0:
            return reraised_w[0]
        if len(new_w) > 0:
            return new_w[0]
        return None
    w_projection = None
    if len(reraised_w) > 0:
        leaves_w = []
        for w_exc in reraised_w:
            collect_leaves(w_exc, leaves_w)
        w_projection, _ = split_exception(
            space, w_original, Matcher(Matcher.BY_IDENTITY, None, leaves_w), False)
    if len(new_w) == 0:
        return w_projection
    if w_projection is not None:
        new_w.append(w_projection)
    if len(new_w) == 1:
        # since 3.11.4 a single exception is not wrapped (gh-103590)
        return new_w[0]
    return space.call_function(space.w_BaseExceptionGroup, space.newtext(''), space.newlist(new_w))


def _is_part_of(w_exc, w_original):
    if not isinstance(w_exc, W_BaseException) or not isinstance(w_original, W_BaseException):
        return False
    return (w_exc.w_traceback is w_original.w_traceback and
            w_exc.w_context is w_original.w_context and
            w_exc.w_cause is w_original.w_cause)


def collect_leaves(w_exc, leaves_w):
    """Append the exceptions of a group that are not groups, depth first."""
    if isinstance(w_exc, W_BaseExceptionGroup):
        for w_item in w_exc.exceptions_w:
            collect_leaves(w_item, leaves_w)
    else:
        leaves_w.append(w_exc)


def define():
    """Make the TypeDef of BaseExceptionGroup; ExceptionGroup is a row of table.py."""
    W_BaseExceptionGroup.typedef = TypeDef(
        'BaseExceptionGroup', W_BaseException.typedef,
        __new__=interp2app(descr_new_group),
        message=GetSetProperty(W_BaseExceptionGroup.fget_message),
        exceptions=GetSetProperty(W_BaseExceptionGroup.fget_exceptions),
        derive=interp2app(W_BaseExceptionGroup.descr_derive),
        split=interp2app(W_BaseExceptionGroup.descr_split),
        subgroup=interp2app(W_BaseExceptionGroup.descr_subgroup),
        __str__=interp2app(W_BaseExceptionGroup.descr_str))
