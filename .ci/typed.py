"A script of a user that names the whole public API; only for type checkers, never run"
import asyncio
from dataclasses import dataclass
from pathlib import Path
from lisette import (Chat, AsyncChat, UsageStats, StopResponse, FullResponse, ToolResponse, structured, astructured, mk_msg, mk_msgs, fmt2hist, contents,
    stop_reason, delta_text, display_stream, adisplay_stream, StreamFormatter, AsyncStreamFormatter, mk_tc, mk_tc_req, mk_tc_result, mk_tc_results,
    random_tool_id, lite_mk_func, patch_litellm, remove_cache_ckpts, cite_footnote, cite_footnotes, stream_with_complete, astream_with_complete, mk_tr_details, re_tools)
from lisette.testing import Provider, say, call, think, usage, fail, pause, cut, recorded, wires

@dataclass
class Person:
    "A person"
    name: str
    age: int

def add(a: int, b: int = 1) -> int:
    "Add"
    return a + b

patch_litellm(); patch_litellm(seed=3)
chat = Chat('openai/gpt-4.1', sp='Be brief', temp=0, tools=[add], hist=['a', 'b'], cache=True, cache_idxs=[0, -1], ttl='1h', max_steps=3, think='l', search='l', tool_timeout=1.5, api_base='x', max_tokens=3)
r = chat('Hi')
txt = contents(r)
print(r.choices[0].message.content, stop_reason(r), txt)
for o in chat(['Look', Path('x.jpg'), b'abc'], stream=True): print(delta_text(o) or '', end='')
all_ = chat('x', return_all=True)
for o in all_: print(o)
c: float | None = chat.cost
u: UsageStats = chat.use + chat.use
n: int = u.total_tokens
chat.print_hist()
chat.hist.append(mk_msg('more'))
p = structured('m', 'Alice', Person)
print(p.name, p.age + 1)
fmt = display_stream(chat('x', stream=True))
s: str = fmt.outp
h = fmt2hist(s)
msgs = mk_msgs(['a', 'b'])
tc = mk_tc('add', '{}'); tcq = mk_tc_req('x', [tc]); res = mk_tc_results(tcq, ['1']); one = mk_tc_result(tc, '1')
lite_mk_func(add)
for t in StreamFormatter(include_usage=True, mx=100).format_stream(chat('x', stream=True)): print(t)

async def main() -> None:
    ac = AsyncChat('openai/gpt-4.1', tools=[add])
    r = await ac('Hi')
    print(contents(r), r.choices[0].message.content)
    async for o in await ac('Hi', stream=True): print(delta_text(o) or '')
    f = await adisplay_stream(ac('x', stream=True))
    print(f.outp, ac.cost)
    q = await astructured('m', 'Alice', Person)
    print(q.name)
asyncio.run(main())

with Provider([call(add, a=1), [say('x'), usage(prompt=3)], fail(429), cut()], strict_end=True) as pr:
    k = Chat(pr.model('anthropic'), **pr.kw)
    print(pr.requests[0].path, pr.refused)
def stop() -> StopResponse: return StopResponse('x')
