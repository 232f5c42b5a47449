"""Subscripts: reading, setting and deleting items of what has none, with all kinds of indices."""
def t(s):
    try:
        ns={}; exec(s,ns); print(s,'=',ns.get('r'))
    except BaseException as e: print(s,'!',type(e).__name__, e)
for v in ("'abc'","b'a'","(1,2)","range(3)","5","1.5","None","{1}","len","{}.keys()","frozenset()","iter([])", "[1,2]","{}"):
    for i in ('0','-9','None','"x"','1:2','2**70','::0'):
        t('del (%s)[%s]'%(v,i)); t('(%s)[%s]=5'%(v,i)); t('r=(%s)[%s]'%(v,i))
t("[1,2,3][None:1:0]=5"); t("[1,2,3][::2]=5"); t("[1,2,3][::0]=[5]"); t("[1,2][::1]=5"); t("[1,2][:]=5"); t("[1,2][::-1]=[1]"); t("[1,2]['x':]=[1]"); t("[1,2]['x':]=5")
