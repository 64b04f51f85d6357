from lisette import *; from lisette import core; from lisette.testing import *
def add(a: int): return 'sum'
with Provider([call('add', a=1), fail(400)]) as p:
    c = Chat(p.model('openai'), tools=[add], retries=0, **p.kw)
    c('hi', max_steps=1)
    print([m['role'] for m in c.hist], [c.hist.index(c._turns[0].last)], c.hist[-1] is c._turns[0].last)
    try: c('b')
    except Exception as e: print(type(e))
    print([m['role'] for m in c.hist], [m is c._turns[0].last for m in c.hist], c.turns[0].use)
    print(c.branch().turns[0].use)
