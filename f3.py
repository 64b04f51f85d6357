from lisette import *; from lisette import core; from lisette.testing import *
with Provider(['a', 'b', 'Notes.']) as p:
    c = Chat(p.model('openai'), **p.kw)
    c('The code is 4711.', pin=True); c('b')
    c.compact(keep=0)
    old = c.edit(1, 'The code is 4712.')
    print([m['content'] for m in c.full])   # has 4711 (old), and 4712
