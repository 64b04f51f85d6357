"A script of a user that uses the whole public API; only for type checkers, never run"
import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from lisette import (Chat, AsyncChat, Turn, AsyncTurn, PastTurn, Turns, TurnLog, ChatBusyError, UsageStats, StopResponse, FullResponse, ToolResponse, structured, astructured, StructuredError,
    mk_msg, mk_msgs, fmt2hist, hist2json, json2hist, contents, stop_reason, delta_text, display_stream, adisplay_stream, StreamFormatter, AsyncStreamFormatter,
    mk_tc, mk_tc_req, mk_tc_result, mk_tc_results, random_tool_id, lite_mk_func, patch_litellm, remove_cache_ckpts, cite_footnote, cite_footnotes,
    stream_with_complete, astream_with_complete, mk_tr_details, re_tools, Profile, register_profile, profile_table,
    ChatCallback, Pending, StopTurn, ToolCall)
from lisette.limits import Limits, LimitError, Reservation, Amounts
from lisette.local import local, cache_dir, serves
from lisette.log import Log, LogCosts, LogRows
from lisette.testing import (Provider, scripted, Request, ScriptOver, NotRecorded, recorded, wires, models, say, think, call, search, stop, usage, fail, pause, cut, drip, raw, empty,
    rule, rules, refusal, cannot, mk_answer, play_stream, play_json, mk_id, seal, unseal, sign, n_toks, cache_counts,
    anthropic_json, anthropic_events, anthropic_error, openai_json, openai_events, openai_error,
    responses_json, responses_events, responses_error, gemini_json, gemini_events, gemini_error,
    audio, picture as play_picture, dialects, mk_dialect, Refused, tool_use_failed, Batches)

# ---- use

@dataclass
class Person:
    "A person"
    name: str
    age: int

def add(a: int, b: int = 1) -> int:
    "Add"
    return a + b

def quit_now() -> StopResponse: return StopResponse('x')
def long() -> FullResponse: return FullResponse('x'*9999)
def picture() -> ToolResponse: return ToolResponse([mk_msg('x')])

# ---- chats

patch_litellm(); patch_litellm(seed=3)
register_profile('openai/team-*', temp=False, source='our wiki', date='2026-11-25')
print(Profile(family='openai').ids, profile_table()[0]['pattern'])
chat = Chat('openai/gpt-6-sol', sp='Be brief', temp=0, tools=[add, quit_now, long, picture], hist=['a', 'b'], ns={'add': add}, cache=True, cache_idxs=[0, -1], ttl='1h',
    max_steps=3, think='l', search='l', tool_timeout=1.5, mx_result=10_000, retries=2, autosave=Path('chat.json'), api_base='x', timeout=30, max_tokens=3)
r = chat('Hi')
txt = contents(r)
print(r, r.text, r.choices[0].message.content, stop_reason(r), txt.upper())
r = chat(['Look', Path('x.jpg'), b'abc'], prefill='It', temp=.5, think='h', search='m', max_steps=2, final_prompt='Sum up', retries=0, timeout=5)
for item in chat('x', return_all=True): print(item)
turn: Turn = chat('x', stream=True)
for o in turn: print(o, delta_text(o) or '', end='')
turn.close()
try: chat()
except ChatBusyError as e: print(e)
c: float | None = chat.cost
u: UsageStats = chat.use + chat.use
n: int = u.total_tokens + u.calls + u.prompt_tokens + u.completion_tokens + u.cached_tokens + u.cache_write_tokens + u.reasoning_tokens + u.searches
log: TurnLog | None = chat.last_turn
if log: print(log.use.cost, log.ended, log.error, log.taken_back, log.retries)
chat.print_hist()
chat.hist.append(mk_msg('more', role='user', cache=True, ttl='5m'))
chat.tools.append(add)
chat.save('chat.json')
again = Chat.load(Path('chat.json'), tools=[add], api_key='x')
old = json2hist(hist2json(again.hist))
for m in mk_msgs(old, cache=True, cache_idxs=[-1]): remove_cache_ckpts(m)
person = structured('m', 'Alice', Person, tries=2)
print(person.name, person.age + 1)
near = Chat(**local(file='x.gguf', n_ctx=2048, threads=2), max_tokens=9)
print(cache_dir()/'x')

# ---- limits

lim = Limits(usd=.5, calls=20, tokens=100_000, tool_calls=30, secs=120, per_tool=dict(fetch=3), unknown='allow', prices={'m': (1, 2.5)})
lim.usd = 1
lim.usd = None
lim.per_tool['fetch'] = 4
try:
    held: Reservation | None = lim.reserve(tokens=9, usd=None, most=dict(tokens=99, usd=1))
    if held and held.open: held.settle(tokens=9, usd=.1)
    lim.take_tools(['fetch'])
    price = lim.price_of('m', (1e-6, None))
    print(price[0]*9 if price else 0)
except LimitError as e: print(e.limit, e.used+1, e.cap, e.over_at_most*2, e.tool)
for am in lim.used, lim.reserved, lim.left, lim.over_at_most: print(am.usd+1, am.per_tool.get('fetch', 0)+1, am==Amounts(calls=1))
lim.enter()
lim.leave()
print(lim.secs_left(), lim.unpriced+1)

# ---- hooks, approval and fallback

class Watch(ChatCallback):
    def before_turn(self, chat: Chat) -> None: print(len(chat.hist))
    async def after_answer(self, chat: Chat, response: Any) -> None: print(response.text)
    def before_tool(self, chat: Chat, call: ToolCall) -> str | None:
        if call.name=='add': raise StopTurn
        return None if call.approved else str(call.args)
    def after_turn(self, chat: Chat, turn: TurnLog) -> None: print(turn.ended, [use.calls for use in turn.models.values()], turn.failed, turn.restarts)

careful = Chat(['m', dict(model='n', api_base='http://localhost:1/v1')], tools=[add], needs_approval=[add], cbs=[Watch()], limits=lim, fallback_on=[401])
waits: Pending = careful.pending
for one in waits: print(one.id, one.name, one.args)
print(careful.approve(waits[0], args=dict(a=1)).text, careful.deny('no').text, [str(o) for o in careful.approve(stream=True)], serves('http://localhost:1/v1'))

# ---- messages, tools and display

tc = mk_tc('add', '{}', random_tool_id()); tcq = mk_tc_req('x', [tc]); tr = mk_tc_result(tc, '1'); trs = mk_tc_results(tcq, ['1'])
print(lite_mk_func(add), mk_tr_details(tr, tc, mx=30), re_tools.findall('x'))
fmt = display_stream(chat('x', stream=True))
s: str = fmt.outp
h = fmt2hist(s)
for t in StreamFormatter(include_usage=True, mx=100).format_stream(chat('x', stream=True)): print(t)
chunks = list(stream_with_complete(iter([]), postproc=cite_footnotes))
cite_footnote(chunks[0])

async def main() -> None:
    ac = AsyncChat('openai/gpt-6-sol', tools=[add], autosave='chat.json')
    print((await ac.approve()).text)
    async for o in ac.deny(stream=True): print(o)
    r = await ac('Hi')
    print(contents(r), r.text, r.choices[0].message.content)
    async for o in await ac('Hi', stream=True): print(delta_text(o) or '')
    turn: AsyncTurn = ac('Hi', stream=True)
    async for o in turn: break
    await turn.aclose()
    f = await adisplay_stream(ac('x', stream=True))
    print(f.outp, ac.cost, ac.last_turn and ac.last_turn.ended)
    async for t in AsyncStreamFormatter(mx=9).format_stream(ac('x', stream=True)): print(t)
    async for each in astream_with_complete(ac('x', stream=True)): print(each)
    q = await astructured('m', 'Alice', Person)
    print(q.name)
asyncio.run(main())

# ---- tests

@rule('openai anthropic', 'a source')
def _no_shouting(body, model):
    "No shouting"
    if '!' in str(body): yield 'too loud'

recorded(cache_dir='.')
try:
    with Provider([call(add, a=1), [think('hm'), say('x', gap=.1), search('otters'), stop('length'), usage(prompt=3)], fail(429), [pause(.1), drip(seconds=.1), cut()], raw('x'), empty()],
                  strict=True, strict_end=True, min_cache=1024, port=0) as p:
        k = Chat(p.model('anthropic', 'claude-haiku-4-5'), **p.kw)
        req: Request = p.requests[0]
        print(req.path, req.headers, req.ask, req['messages'], p.refused, p.left, p.base('openai'), p.url)
except (ScriptOver, NotRecorded) as e: print(e)
print(rules('openai'), refusal('openai', {}, 'gpt-6-sol'), cache_counts({}, set(), least=9))
a = mk_answer(['x'], model=models['openai'])
for wire in wires: print(cannot(wire, a), list(play_stream(wire, a)), list(play_json(wire, a)))
print(anthropic_json(a), anthropic_events(a), openai_json(a), openai_events(a), responses_json(a), responses_events(a), gemini_json(a), gemini_events(a))
mk_dialect('house', 'openai/house-model', blank='', quirks={'late': 'answers late'})
with Provider([play_picture(), audio('x'), tool_use_failed()], dialect='house', quirks='late') as p:
    print(p.model(), p.base(), p.kw, list(dialects), p.foreign, p.lost)
print(Refused('x', status=422))
with scripted(['x'], strict_end=False, min_cache=9) as p: print(p.requests)
p = scripted(['x'])
p.close(check=False)
print(anthropic_error(400, 'x'), openai_error(400, 'x'), responses_error(400, 'x'), gemini_error(400, 'x'))
print(mk_id('call_', 1, n=9), unseal(seal('x')), sign('x'), n_toks('x'))

# ---- many prompts

from lisette.rows import Pace, Results, Row
rows: Results = chat.map([dict(text='Hi')], out='run.jsonl', template='Translate: {text}', rpm=900, tpm=1e6, retry=True, progress=False, temp=.5)
row: Row = rows[0]
print(row.text, row.prompt, row.failed or row.kind, row.use.total_tokens, row.cost, row.hist, row.chat()('And now?'))
print([o.text for o in rows], [o.i for o in rows[1:]], len(rows), len(rows.failed), rows.use.calls, rows.cost, rows.to_df(), Pace(rpm=60).due())

async def many() -> None:
    res = await AsyncChat('openai/gpt-6-sol').map(iter(['Hi']), n_workers=3)
    print(res[0].text)
asyncio.run(many())

# ---- batches

from lisette.batches import BatchError, cancel_batches, looks
with Provider(['x']) as p:
    half: Batches = p.batches
    half.polls, half.answered, half.lost, half.refuse, half.hold, half.busy = 1, None, 0, '', .1, 0
print(cancel_batches(Chat('openai/gpt-6-sol'), 'run.jsonl'), looks)
print([o.text for o in chat.map(['x'], out='run.jsonl', batch=True) if o.kind!=BatchError.__name__])

# ---- many machines

def on_ray(ds, chat: Chat) -> None:
    from lisette.ray import ChatRows, mk_keeper, ray_map
    print(ray_map(chat, ds, out='run.jsonl', template='Say {text}', id='n', concurrency=(1, 4), n_workers=20, rpm=900, tpm=1e6, retry=True, remote=dict(num_cpus=.5)))
    print(ChatRows(chat, column='prompt', keeper=mk_keeper(chat, rpm=900, tpm=None)))

# ---- tool servers

from lisette.mcp import ServerTool, ServerTools, mcp_tools, serve

with mcp_tools('uvx mcp-server-git', serve(chat, 'ask', 'Ask it'), headers=None, auth=None, env=dict(A='1'), cwd='.', timeout=None, needs_approval=['x'], prefix=True) as fs:
    tools: ServerTools = fs
    first_tool: ServerTool = fs[0]
    print(Chat('m', tools=[*fs, add])('x').text, [o.name for o in fs.prompts()], [o.uri for o in fs.resources()], chat(fs.prompt('x', a=1)).text, fs.resource('a://b'), first_tool.tool.name, first_tool.needs_approval, first_tool.tool_schema)
async def servers() -> None:
    async with mcp_tools(['uvx', 'x'], dict(url='https://a.b/mcp', headers=dict(A='1'))) as fs:
        print([o.name for o in await fs.prompts()], (await AsyncChat('m', tools=fs)(await fs.prompt('x'))).text, await fs[0](a=1))

# ---- structured answers

people: list[Person] = structured('m', 'Who was there?', list[Person], tries=3, how='native')
for each_person in structured('m', 'Who was there?', list[Person], stream=True): print(each_person.name)
for so_far in structured('m', 'Alice', Person, stream=True, partial=True): print(so_far)
talk = Chat('openai/gpt-6-sol')
try: print(talk.structured('Who was there?', Person, how='tool', think='l').name, [o.name for o in talk.structured(None, list[Person], stream=True)])
except StructuredError as e: print(e.why, e.last, e.tries, e.use.cost)

async def in_async() -> None:
    achat = AsyncChat('openai/gpt-6-sol')
    print((await achat.structured('Who?', Person)).name, (await astructured('m', 'Who?', list[Person]))[0].name)
    async for o in achat.structured('Who?', list[Person], stream=True): print(o.name)
    async for o in astructured('m', 'Who?', list[Person], stream=True): print(o.name)

# ---- a log

lg = Log('chats.db', content=True)
costs: LogCosts = lg.cost('day', days=7)
found: LogRows = lg.find('invoice', n=5)
print(Chat('openai/gpt-6-sol', log=lg).text, Chat('openai/gpt-6-sol', log='chats.db').text, lg.path, lg.chats(model='openai/gpt-6-sol').to_df(), [o['title'] for o in found])
print(lg.load(1, tools=[add]).cost, lg.load(1, as_async=True).cost, costs.plot(), lg.delete(1), lg.delete(days=90), lg.q('select * from turns where chat=?', 1)[0]['cost'])

# ---- the trace

from lisette.trace import span_tree

traced = Chat('m', trace=True), Chat('m', trace='content'), Chat('m', trace=dict(agent='librarian', conversation='c-17', content=False))
tree: str = span_tree([])
print(tree, traced[0].trace)

# ---- editing and shortening

past: Turns = chat.turns
print(past[0].answer, past[-1].use, [o.secs for o in chat.undo(2)], chat.redo()[0].prompt, chat.branch().hist, chat[1:].turns, chat.edit(0, 'Other words'))
one_turn: PastTurn = chat.turns[0]
notes: str|None = chat.compact(keep=2, model='openai/gpt-6-luna')
chat.pin(0)
print(chat.full, Chat('m', compact_at=.8).compact_at, one_turn.rounds)
