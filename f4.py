from lisette import *; from lisette import core; from lisette.testing import *
def add(a: int): return 'sum'
with Provider([call('add', a=1), 'ok', 'Notes.']) as p:
    c = Chat(p.model('openai'), tools=[add], **p.kw)
    c('hi')
    print(core._tc_parts(core._own_calls(c.hist[1])[0]))
    c.compact(keep=0)
