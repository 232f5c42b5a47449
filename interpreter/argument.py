"""Arguments of a call, and how they fill the parameters of a code object.

Here: the `Arguments` object (positional values, keyword names and values) and the
matching with a signature, with every error of it.  The calls that need none of this
(positional arguments only) are in function.py; what `*` and `**` at a call site
accept is in opcodes_calls.py; built-in functions match in gateway.py.

Rules: "Calls" in the Python 3.11 language reference, 6.3.4; PEP 3102, PEP 570.
"""
from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized

from interpreter.error import oefmt


class Arguments(object):
    """Positional values `args_w`, and keywords as two lists, or two Nones.

    `names` are UTF-8 and distinct.  The lists are never changed after construction.
    """
    _attrs_ = ['space', 'args_w', 'names', 'kwargs_w']
    _immutable_fields_ = ['space', 'args_w', 'names', 'kwargs_w']

    def __init__(self, space, args_w, names=None, kwargs_w=None):
        make_sure_not_resized(args_w)
        self.space = space
        self.args_w = args_w
        self.names = names
        self.kwargs_w = kwargs_w

    def __repr__(self):
        "NOT_RPYTHON"
        return 'Arguments(%r, %r, %r)' % (self.args_w, self.names, self.kwargs_w)

    def has_keywords(self):
        """True if there is at least one keyword argument."""
        names = self.names
        return names is not None and len(names) > 0

    def prepend(self, w_first):
        """Return the same arguments after one more positional one."""
        return Arguments(self.space, [w_first] + self.args_w, self.names, self.kwargs_w)

    def without_first(self):
        """Return the same arguments without the first positional one, which must exist."""
        return Arguments(self.space, self.args_w[1:], self.names, self.kwargs_w)

    @jit.unroll_safe
    def get_keyword(self, name):
        """Return the value of the keyword argument `name`, or None."""
        names = self.names
        if names is None:
            return None
        for i in range(len(names)):
            if names[i] == name:
                return self.kwargs_w[i]
        return None

    @jit.unroll_safe
    def without_keyword(self, name):
        """Return the same arguments without the keyword argument `name`."""
        names = self.names
        if names is None:
            return self
        if self.get_keyword(name) is None:
            return self
        count = len(names) - 1
        assert count >= 0
        new_names = [''] * count
        new_kwargs_w = [None] * count
        j = 0
        for i in range(len(names)):
            if names[i] != name:
                new_names[j] = names[i]
                new_kwargs_w[j] = self.kwargs_w[i]
                j += 1
        return Arguments(self.space, self.args_w, new_names, new_kwargs_w)

    @jit.unroll_safe
    def keywords_as_dict(self):
        """Return a new dict of the keyword arguments."""
        space = self.space
        w_dict = space.newdict()
        names = self.names
        if names is not None:
            for i in range(len(names)):
                space.setitem_text(w_dict, names[i], self.kwargs_w[i])
        return w_dict

    def positional_as_tuple(self):
        """Return a new tuple of the positional arguments."""
        return self.space.newtuple(self.args_w[:])

    # ---- matching with a code object

    def match_code(self, code, w_func):
        """Return the values of the parameters as a fresh list, in the order of the fast locals.

        The order is: positional, keyword-only, `*args`, `**kwargs`. `w_func` supplies the
        defaults and, for errors, the name. Raises TypeError.
        """
        names = self.names
        nkeywords = 0 if names is None else len(names)
        if nkeywords == 0 and code.simple_args and len(self.args_w) == code.argcount:
            return self.args_w[:]
        nkeywords = jit.promote(nkeywords)
        return self._match(code, w_func, nkeywords)

    @jit.look_inside_iff(lambda self, code, w_func, nkeywords:
                         jit.isconstant(len(self.args_w)) and jit.isconstant(nkeywords)
                         or code.varargs_index < 0 and code.varkw_index < 0)
    @jit.unroll_safe
    def _match(self, code, w_func, nkeywords):
        space = self.space
        args_w = self.args_w
        nargs = len(args_w)
        argcount = code.argcount
        scope_w = [None] * code.nparameters
        npositional = argcount if nargs > argcount else nargs
        assert npositional >= 0
        for i in range(npositional):
            scope_w[i] = args_w[i]
        index = code.varargs_index
        if index >= 0:
            scope_w[index] = space.newtuple(args_w[npositional:])
        w_extra = None
        index = code.varkw_index
        if index >= 0:
            w_extra = space.newdict()
            scope_w[index] = w_extra
        if nkeywords > 0:
            names = self.names
            assert names is not None
            for i in range(nkeywords):
                name = names[i]
                index = code.keyword_index(name)
                if index >= 0:
                    if scope_w[index] is not None:
                        raise oefmt(space.w_TypeError, "%s() got multiple values for argument '%s'",
                                    w_func.qualname, name)
                    scope_w[index] = self.kwargs_w[i]
                elif w_extra is not None:
                    space.setitem_text(w_extra, name, self.kwargs_w[i])
                else:
                    raise self._unexpected_keyword(code, w_func, name)
        if nargs > argcount and code.varargs_index < 0:
            raise self._too_many(code, w_func, scope_w)
        if nargs < argcount:
            self._fill_defaults(code, w_func, scope_w, nargs)
        if code.kwonlyargcount > 0:
            self._fill_keyword_defaults(code, w_func, scope_w)
        return scope_w

    @jit.unroll_safe
    def _fill_defaults(self, code, w_func, scope_w, nargs):
        defs_w = w_func.getdefaults()
        argcount = code.argcount
        first_default = argcount - len(defs_w)
        missing = False
        for i in range(nargs, argcount):
            if scope_w[i] is None:
                j = i - first_default
                if j >= 0:
                    scope_w[i] = defs_w[j]
                else:
                    missing = True
        if missing:
            raise missing_arguments(self.space, code, w_func, scope_w, 0, argcount, 'positional')

    @jit.unroll_safe
    def _fill_keyword_defaults(self, code, w_func, scope_w):
        end = code.argcount + code.kwonlyargcount
        missing = False
        for i in range(code.argcount, end):
            if scope_w[i] is None:
                w_default = w_func.get_keyword_default(self.space, code, i)
                if w_default is None:
                    missing = True
                else:
                    scope_w[i] = w_default
        if missing:
            raise missing_arguments(self.space, code, w_func, scope_w, code.argcount, end,
                                    'keyword-only')

    # ---- errors

    @jit.dont_look_inside
    def _unexpected_keyword(self, code, w_func, name):
        space = self.space
        wrong = []
        for i in range(code.posonlyargcount):
            for keyword in self.names:
                if keyword == code.varnames[i]:
                    wrong.append(keyword)
        if len(wrong) > 0:
            return oefmt(space.w_TypeError,
                         "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                         w_func.qualname, ', '.join(wrong))
        return oefmt(space.w_TypeError, "%s() got an unexpected keyword argument '%s'",
                     w_func.qualname, name)

    @jit.dont_look_inside
    def _too_many(self, code, w_func, scope_w):
        return too_many_arguments(self.space, code, w_func, scope_w, len(self.args_w))


def arguments_from_dict(space, args_w, w_dict):
    """Return Arguments of positional values and a W_DictObject of keywords. Raises TypeError for keys that are no str."""
    names = []
    kwargs_w = []
    iterator = w_dict.iteritems()
    while iterator.next_item():
        if not space.is_str(iterator.w_key):
            raise oefmt(space.w_TypeError, "keywords must be strings")
        names.append(space.text_w(iterator.w_key))
        kwargs_w.append(iterator.w_value)
    return Arguments(space, args_w, names[:], kwargs_w[:])


def too_many_arguments(space, code, w_func, scope_w, given):
    """The TypeError of `given` positional arguments where the code takes fewer."""
    argcount = code.argcount
    kwonly_given = 0
    for i in range(argcount, argcount + code.kwonlyargcount):
        if scope_w[i] is not None:
            kwonly_given += 1
    ndefaults = len(w_func.getdefaults())
    if ndefaults > 0:
        takes = 'from %d to %d' % (argcount - ndefaults, argcount)
        plural = True
    else:
        takes = str(argcount)
        plural = argcount != 1
    kwonly = ''
    if kwonly_given > 0:
        kwonly = ' positional argument%s (and %d keyword-only argument%s)' % (
            plural_ending(given != 1), kwonly_given, plural_ending(kwonly_given != 1))
    was = 'was' if given == 1 and kwonly_given == 0 else 'were'
    return oefmt(space.w_TypeError, "%s() takes %s positional argument%s but %d%s %s given",
                 w_func.qualname, takes, plural_ending(plural), given, kwonly, was)


@jit.dont_look_inside
def missing_arguments(space, code, w_func, scope_w, start, end, kind):
    """The TypeError that names the parameters in start:end that have no value."""
    names = []
    for i in range(start, end):
        if scope_w[i] is None:
            names.append("'" + code.varnames[i] + "'")
    count = len(names)
    return oefmt(space.w_TypeError, "%s() missing %d required %s argument%s: %s",
                 w_func.qualname, count, kind, plural_ending(count != 1), enumerate_names(names))


def plural_ending(plural):
    """Return 's' or ''."""
    return 's' if plural else ''


def enumerate_names(names):
    """Return `a`, `a and b`, or `a, b, and c`."""
    count = len(names)
    if count == 1:
        return names[0]
    if count == 2:
        return names[0] + ' and ' + names[1]
    last = count - 1
    assert last >= 0
    return ', '.join(names[:last]) + ', and ' + names[last]
