"""Wrong counts and keywords for built-in functions, methods and slot wrappers (found by the sweep)."""
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
class L(list): pass
try: L().append()
except TypeError as e: print(e)
t(L().append); t(L.append); t(L.append,1); t(list.append,[]); t(list.append,[],x=1);t([].append,x=1);t(int.__add__);t(int.__add__,'x',5);t(int.__add__,1);t(int.__add__,1,x=2);t((5).__add__);t((5).__pow__);t((5).__pow__,1,2,3)
t([].__mul__);t([].__setitem__,1);t([].__getitem__);t([].__delitem__);t({}.__contains__);t(list.__getattribute__, [])
t(True.bit_length,1);t(dict.fromkeys,x=1)
t(compile,1,2,3,4,5,6,7,8,9); t(compile); t(compile,1,2); t(compile,foo=1); t(compile,1,2,3,foo=1); t(pow); t(pow,1,2,3,4); t(pow,foo=1,bar=2,baz=3,x=4); t(pow,1,2,base=3); t(round,1,2,3); t(round); t(round,1,2,ndigits=3)
t((5).to_bytes,1,2,3); t((5).to_bytes,1,2,signed=3,foo=4);t((5).to_bytes,1,'big',signed=3,foo=4);t([].sort,1);t([].sort,1,2,3);t([].sort,foo=3); t([].sort,a=1,b=2,c=3); t(sorted,[],1); t(sorted); t(sorted,[],foo=1);t(print,foo=1);t(print,1,foo=1);t(print,sep=1,end=2,file=3,flush=4,x=5);t(max,1,2,foo=1);t(max,foo=1);t(max,1,2,foo=1,bar=2,key=3);t(enumerate,1,2,3);t(enumerate);t(enumerate,foo=1);t(enumerate,1,2,foo=1);t(str,1,2,3,4);t(str,foo=1);t(str,1,2,3,foo=1); t(int,1,2,3); t(int,foo=1);t(int,1,2,foo=1); t(float,foo=1);t(float,1,2);t(complex,1,2,3);t(complex,foo=1);t(bytes,1,2,3,4);t(bytes,foo=1); t(list,foo=1);t(list,1,2);t(tuple,1,2);t(tuple,foo=1);t(set,1,2);t(set,foo=1);t(frozenset,1,2);t(frozenset,foo=1);t(dict,1,2);t(slice,foo=1);t(slice);t(slice,1,2,3,4);t(range);t(range,1,2,3,4);t(range,foo=1);t(zip,foo=1);t(map);t(map,1);t(map,foo=1);t(filter);t(filter,foo=1);t(reversed);t(reversed,1,2);t(reversed,foo=1);t(super,foo=1);t(property,1,2,3,4,5);t(property,foo=1);t(classmethod);t(classmethod,1,2);t(classmethod,foo=1);t(staticmethod,foo=1);t(bool,1,2);t(bool,foo=1);t(object,1);t(object,foo=1);t(type);t(type,1,2);t(sum,1,2,3);t(sum);t(sum,foo=1);t(sum,[],foo=1);t(sum,[],1,start=2);t(open);t(open,foo=1);t(__import__);t(__import__,foo=1);t(__import__,1,2,3,4,5,6);t(exec,1,2,3,4);t(exec,1,foo=1);t(exec);t(exec,foo=1)
t(''.split,1,2,3);t(''.split,foo=1);t(''.encode,1,2,3);t(''.encode,1,foo=1);t(''.encode,1,2,foo=1);t(''.encode,'u',encoding=1); t(''.splitlines,1,2); t(''.splitlines,a=1,b=2); t(b''.hex,1,2,3);t(b''.hex,foo=1);t({}.update,1,2);t({}.pop);t({}.fromkeys);
t(len); t(len,1,2);t(len,x=1);t(globals,1);t(isinstance,1);t(getattr);t(getattr,1,2,3,4);t(print,file=5);
t(ZeroDivisionError,x=1);t(StopIteration,x=1);t(ImportError,x=1);t(ExceptionGroup);t(ExceptionGroup,1);t(ExceptionGroup,'',1);t(ExceptionGroup,'',[1]);t(ExceptionGroup,'',[])
t(int.from_bytes); t(int.from_bytes,b'',1,2); t(''.maketrans); t(''.maketrans,x=1); t(str.maketrans,1,2,3,4);t(str.join);t(str.join,'');t(str.join,1);t(str.join,1,2)
t((5).__format__,None);t(''.find);t(''.find,1);t(''.find,None);t('{}'.__format__);t(''.center);t(''.center,None);t(''.center,1,None)
t(complex.__pow__,1j,2,3,4); t({}.setdefault);t({}.get);t({}.pop,1);t({}.popitem,1);t([].insert,1);t([].pop,1,2);t([].index);t(().index);t(().count);t({}.items,1);t(set().add);t(set().update,x=1);t(set().pop,1);t(set().isdisjoint)
