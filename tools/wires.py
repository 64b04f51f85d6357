"Needs no more than lisette: an answer, two tools and a stream that breaks off, by each kind of chat on each wire, against lisette.testing"
import asyncio,sys
from importlib.metadata import version
from lisette import *
from lisette.core import litellm
from lisette.testing import *

ran = []
def add(a:int, # First number
        b:int, # Second number
       )->int: # Their sum
    "Add two numbers"
    ran.append((a,b))
    return a+b

async def acall(chat, msg): return await chat(msg)
async def astream(chat, msg): return [o async for o in chat(msg, stream=True)]
ways = {'Chat': (Chat, lambda c,m: [c(m)]), 'Chat, stream': (Chat, lambda c,m: list(c(m, stream=True))),
    'AsyncChat': (AsyncChat, lambda c,m: [asyncio.run(acall(c, m))]), 'AsyncChat, stream': (AsyncChat, lambda c,m: asyncio.run(astream(c, m)))}

text = 'Five and three — that is „acht“, says the 🦦.'

def eq(a, b, what): assert a==b, f'{what}: {a!r}, not {b!r}'

def answers(wire, cls, use):
    "A turn with two tools, and one without; both come whole, with what they used"
    ran.clear()
    with Provider([[think('Add.'), call(add, a=5, b=3), call(add, a=1, b=1)], [say(text, chunks=3)], 'Bye.'], strict_end=True) as p:
        chat = cls(p.model(wire), tools=[add], **p.kw)
        first,second = use(chat, 'What is 5+3, and 1+1?'),use(chat, 'Thanks')
    eq(sorted(ran), [(1,1), (5,3)], 'the tool ran with')
    eq(len(p.requests), 3, 'requests')
    for res,want in (first, text), (second, 'Bye.'):
        eq((contents(res[-1]), stop_reason(res[-1]) in ('stop','end_turn','STOP','completed')), (want, True), 'answer')
        assert res[-1].usage.total_tokens>0, 'no usage'
        chunks = res[:-1]
        if chunks:
            assert all(getattr(o, 'choices', True) for o in chunks), 'a chunk without choices'
            said = ''.join(delta_text(o) or '' for o in chunks)
            assert said.endswith(want), f'the chunks say {said!r}'
    eq(chat.use.calls, 3, 'calls')

def cut_off(wire, cls, use):
    "A stream that ends in the middle is an error, and the chat goes on"
    with Provider([[say('One two three four'), cut(how='eof')], 'Here.']) as p:
        chat = cls(p.model(wire), max_retries=0, **p.kw)
        try: use(chat, 'Count')
        except Exception: assert chat.last_turn.ended!='done', 'an error, but the turn counts as done'
        else: raise AssertionError('a stream that was cut off counts as a whole answer')
        eq(contents(use(chat, 'Still there?')[-1]), 'Here.', 'next answer')

def main():
    litellm.suppress_debug_info = True # its hints would be noise here
    bad = []
    for wire in wires:
        for name,way in ways.items():
            for f in (answers, cut_off) if 'stream' in name else (answers,):
                try: f(wire, *way)
                except Exception as e: bad.append(f'{wire}, {name}, {f.__name__}: {type(e).__name__}: {e}'[:500])
    print(*bad, f"Python {sys.version.split()[0]}, litellm {version('litellm')}, openai {version('openai')}: {len(wires)} wires, {', '.join(ways)}", sep='\n')
    return bool(bad)

if __name__=='__main__': sys.exit(main())
