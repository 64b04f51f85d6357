"""What lisette and other libraries do about dialogs that are edited, shortened, looked up and traced: the section 'Edit, shorten, look up, trace' of the comparison page, run again.

    python bench/editing.py                       # each of them
    python bench/editing.py lisette langchain     # only these
    python bench/editing.py lisette --only long   # only one of the questions
    LISETTE_TURNS=100 python bench/editing.py     # turns of the long dialog

As `control.py` does: a process for each question, the same work for all, on the provider of `lisette.testing`. The long dialog has a tool in each turn
and facts that are planted in what the user says, what a tool gives and what the model says. The model has a window of 8,192 tokens, so that there is
much to do: a request that is longer, as litellm counts for it, is refused, as OpenAI refuses it. A request without tools is one for a summary, and the script answers it
with notes of one size for all: the newest eight facts that stand in the request, and as many words as make 150.
"""
import asyncio, copy, json, os, re, signal, sqlite3, subprocess, sys, tempfile, time
from functools import lru_cache
from pathlib import Path

here = Path(__file__).resolve().parent
otel = ['opentelemetry-sdk==1.45.2']
more = {'lisette': ['fastlite==0.2.4', *otel], 'langchain': ['langchain==1.5.2', 'langchain-openai==1.7.4', 'langgraph-checkpoint-sqlite==3.1.2', *otel], 'llm': otel, 'chatlas': otel, 'pydantic-ai': otel}
url, folder = sys.argv[4:6] if sys.argv[1:2]==['--work'] else ('', '')
turns, window = int(os.environ.get('LISETTE_TURNS', 400)), 8192

# ---- the dialog

filler = 'the order came in late and was put on the shelf near the door until someone has time to look at it and write down what is missing'.split()
def words(i, n): return ' '.join(filler[(i+j*7)%len(filler)] for j in range(n))
def fact(i): return f'fact-{i:03}-{"otter heron newt".split()[i//20%3]}'
facts = [turns*(2*k+1)//40 for k in range(20)] # the turns in which they are planted
where = {i: ('user', 'tool', 'model')[k%3] for k,i in enumerate(facts)}
def planted(i, who): return f' Remember: {fact(i)}.' if where.get(i)==who else ''
def prompt(i): return f'Turn {i}: look up order {i} and tell me what is missing, {words(i, 12)}.{planted(i, "user")}'
def record(i, n=60): return f'Order {i}: {words(3*i, n)}.{planted(i, "tool")}'
def answer(i): return f'Of order {i}, {words(5*i, 30)}.{planted(i, "model")}'
def known(txt): return [i for i in facts if fact(i) in txt]

# ---- in the library's process

def note(s, name='ran'): (Path(folder)/name).open('a').write(s+'\n')
def order(number: int) -> str:
    "What is known of an order"
    note(str(number))
    if number==-9 and not Path(folder, 'killed').exists(): # the process is killed in the middle of the tool
        note('', 'killed')
        time.sleep(.1) # what is written in the background is written
        os.kill(os.getpid(), signal.SIGKILL)
    return record(number, 5500 if number==7007 else 60)

def brief(o):
    s = ' '.join((str(o) if not isinstance(o, BaseException) else f'{type(o).__name__}: {o}').split())
    return s if len(s)<160 else s[:160]+'…'

def tried(f):
    try: return brief(f())
    except Exception as e: return brief(e)

def spanned():
    "Where spans are kept"
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
    kept, prov = InMemorySpanExporter(), TracerProvider()
    prov.add_span_processor(SimpleSpanProcessor(kept))
    trace.set_tracer_provider(prov)
    return kept

def traced_order(number: int) -> str:
    "What is known of an order"
    from opentelemetry import trace
    with trace.get_tracer('own').start_as_current_span('own'): return record(number)
traced_order.__name__ = 'order' # what the model asks for

def tree(spans):
    "Spans by who is below whom, and the names in gen_ai that the package of the conventions does not have"
    from opentelemetry.semconv._incubating.attributes import gen_ai_attributes as names
    ids, conventional = {o.context.span_id for o in spans}, {v for k,v in vars(names).items() if k.startswith('GEN_AI')}
    def at(o): return o.parent.span_id if o.parent and o.parent.span_id in ids else None
    def below(pid): return [o.name + (f"({', '.join(kids)})" if (kids := below(o.context.span_id)) else '') for o in sorted(spans, key=lambda o: o.start_time) if at(o)==pid]
    odd = sorted({k for o in spans for k in o.attributes or {} if k.startswith('gen_ai.') and k not in conventional})
    return f'{", ".join(below(None))}; not in the conventions: {odd}'

class Peer:
    "What a library does; a method that is missing means that it has no such thing"
    def dialog(self, numbers):
        "Ask for each of these orders; the number of turns that failed"
        failed, first = 0, ''
        for i in numbers:
            try: self.ask(prompt(i))
            except Exception as e: failed, first = failed+1, first or f', first {i}: {brief(e)}'
        return f'{failed} of {len(numbers)} turns failed{first}'
    def seen(self, what, txt): return f'{what}: {len(known(txt))} of 20 facts'
    def long(self): return '; '.join([self.dialog(range(turns)), *self.afterwards()])
    def burst(self): return self.dialog([*range(35), 7007, *range(35, 40)])
    def failing(self): return '; '.join([self.dialog(range(45)), *self.afterwards()])
    def edited(self):
        "Two turns with a tool; the last one is taken back; then the next prompt"
        self.begin()
        self.ask(prompt(1)), self.ask(prompt(2))
        self.undo()
        return tried(lambda: self.ask(prompt(3)))
    def forked(self):
        self.begin()
        self.ask(prompt(1))
        before = self.state()
        other = self.fork()
        other.ask(prompt(2))
        return f'the first is {"as it was" if self.state()==before else "CHANGED"}; the other has {len(other.state())} messages, the first {len(before)}'
    def spans(self):
        kept = spanned()
        self.traced()
        return tree(kept.get_finished_spans())

class Lisette(Peer):
    def __init__(self):
        import lisette
        self.m, self.path = lisette, Path(folder)/'log.db'
    def chat(self, **kw): return self.m.Chat('openai/gpt-5.2', api_base=url+'/v1', api_key='x', **dict(tools=[order], max_steps=5) | kw)
    def begin(self): self.c = self.chat()
    def ask(self, q): return self.c(q).text
    def dialog(self, numbers):
        self.log = self.m.Log(self.path)
        self.c = self.chat(compact_at=window*8//10, log=self.log)
        return super().dialog(numbers)
    def afterwards(self):
        yield self.seen('chat.hist', json.dumps(self.c.hist, default=dict))
        yield self.seen('chat.full', json.dumps(self.c.full, default=dict))
        def found(i, n): return any(o['chat']==1 and 'Remember: '+fact(i) in o['text'] for o in self.log.find(fact(i), n))
        yield f'log.find: {sum(found(i, 10**4) for i in facts)} of 20 facts where they were first said, {sum(found(i, 20) for i in facts)} of them among the first 20 that it finds'
        yield f'{len(self.log.chats(10**4))} chats in the log'
        self.log._store.q('pragma wal_checkpoint(truncate)')
        yield f'{self.path.stat().st_size/1e6:.1f} MB in the log'
    def undo(self): self.c.undo()
    def state(self): return [json.dumps(o, default=dict) for o in self.c.hist]
    def fork(self):
        o = copy.copy(self)
        o.c = self.c.branch()
        return o
    def killed(self):
        self.c = self.chat(log=self.path)
        self.ask(prompt(1))
        self.ask('Turn -9: and that one')
    def found(self):
        log = self.m.Log(self.path)
        c = log.load(1, tools=[order], api_base=url+'/v1', api_key='x')
        return f'{len(c.hist)} messages: {[o["role"] for o in c.hist]}; then {tried(lambda: c(prompt(3)).text)}'
    def resumed(self): return tried(lambda: self.m.Log(self.path).load(1, tools=[order], api_base=url+'/v1', api_key='x')().text)
    def search(self):
        log = self.m.Log(self.path)
        self.c = self.chat(log=log)
        self.ask(prompt(facts[0]))
        return f"{[o['role'] for o in log.find(fact(facts[0]))]}; cost {[(o['model'], o['cost']) for o in log.cost()]}"
    def traced(self):
        self.c = self.chat(tools=[traced_order], trace=True)
        self.ask(prompt(1))
    def aspans(self):
        kept = spanned()
        async def go(): await asyncio.gather(*[self.m.AsyncChat('openai/gpt-5.2', api_base=url+'/v1', api_key='x', tools=[traced_order], max_steps=5, trace=True)(prompt(i)) for i in (1, 2)])
        asyncio.run(go())
        return tree(kept.get_finished_spans())

class LangChain(Peer):
    "With what its documentation shows: a trigger at .8 of the window, and the defaults (20 messages are kept, the last 4,000 tokens are summed up); a checkpointer in SQLite"
    def __init__(self):
        from langchain.agents import create_agent
        from langchain.agents.middleware import SummarizationMiddleware
        from langgraph.checkpoint.sqlite import SqliteSaver
        self.mk, self.mw, self.saver, self.n = create_agent, SummarizationMiddleware, SqliteSaver, 0
        self.path = Path(folder)/'checkpoints.db'
        self.cfg = dict(configurable=dict(thread_id='1'))
    def model(self):
        from langchain_openai import ChatOpenAI
        return ChatOpenAI(model='gpt-5.2', base_url=url+'/v1', api_key='x', max_retries=0, profile=dict(max_input_tokens=window))
    def begin(self, *mw, f=order):
        self.db = sqlite3.connect(self.path, check_same_thread=False)
        self.a = self.mk(self.model(), tools=[f], middleware=mw, checkpointer=self.saver(self.db))
    def ask(self, q): return self.a.invoke(dict(messages=[dict(role='user', content=q)]) if q else None, self.cfg)['messages'][-1].text
    def untrimmed(self):
        self.kw = dict(trim_tokens_to_summarize=None)
        return self.long()
    kw = {}
    def dialog(self, numbers):
        self.begin(self.mw(self.model(), trigger=('fraction', .8), **self.kw))
        return super().dialog(numbers)
    def msgs(self, st): return [o.model_dump_json() for o in st.values.get('messages', [])]
    def state(self): return self.msgs(self.a.get_state(self.cfg))
    def afterwards(self):
        yield self.seen('the state', ' '.join(self.state()))
        t, got, n = time.monotonic(), set(), 0
        for o in self.a.get_state_history(self.cfg): n, got = n+1, got | {*known(' '.join(self.msgs(o)))}
        yield f'{n} checkpoints, read one after another in {time.monotonic()-t:.0f} s: {len(got)} of 20 facts'
        self.db.execute('pragma wal_checkpoint(truncate)')
        yield f'{self.path.stat().st_size/1e6:.1f} MB in the checkpoints'
    def undo(self): self.cfg = next(o for o in self.a.get_state_history(self.cfg) if not o.next and len(o.values['messages'])==4).config
    def fork(self):
        o = copy.copy(self)
        o.cfg = dict(configurable=dict(thread_id='2'))
        o.a.update_state(o.cfg, dict(messages=self.a.get_state(self.cfg).values['messages']))
        return o
    def killed(self):
        self.begin()
        self.ask(prompt(1))
        self.ask('Turn -9: and that one')
    def found(self):
        self.begin()
        return f"{[o.type for o in self.a.get_state(self.cfg).values['messages']]}; then {tried(lambda: self.ask(prompt(3)))}"
    def resumed(self):
        self.begin()
        return tried(lambda: self.ask(None))
    def traced(self):
        self.begin(f=traced_order)
        self.ask(prompt(1))

class Chatlas(Peer):
    def __init__(self):
        import chatlas
        self.m = chatlas
    def begin(self, f=order):
        self.c = self.m.ChatOpenAICompletions(model='gpt-5.2', base_url=url+'/v1', api_key='x')
        self.c.register_tool(f)
    def ask(self, q): return str(self.c.chat(q, echo='none'))
    def dialog(self, numbers):
        self.begin()
        return super().dialog(numbers)
    def state(self): return [o.model_dump_json() for o in self.c.get_turns()]
    def afterwards(self): yield self.seen('get_turns', ' '.join(self.state()))
    def undo(self): self.c.set_turns(self.c.get_turns()[:-2])
    def fork(self):
        o = copy.copy(self)
        o.c = copy.deepcopy(self.c)
        return o
    def traced(self):
        self.begin(traced_order)
        self.ask(prompt(1))
    def aspans(self):
        kept = spanned()
        async def one(i):
            self.begin(traced_order)
            await (await self.c.chat_async(prompt(i), echo='none')).get_content()
        async def go(): await asyncio.gather(one(1), one(2))
        asyncio.run(go())
        return tree(kept.get_finished_spans())

class Llm(Peer):
    def __init__(self):
        import llm
        from llm.default_plugins.openai_models import Chat
        self.m, self.model = llm, Chat('gpt-5.2', model_name='gpt-5.2', api_base=url+'/v1', supports_tools=True)
    def begin(self, f=order): self.c = self.model.conversation(tools=[f])
    def ask(self, q): return self.c.chain(q, key='x').text()
    def dialog(self, numbers):
        self.begin()
        return super().dialog(numbers)
    def state(self): return [json.dumps([o.to_dict() for o in r.messages()]) for r in self.c.responses]
    def afterwards(self): yield self.seen('responses', ' '.join(json.dumps([o.to_dict() for o in r.prompt.messages+r.messages()]) for r in self.c.responses))
    def undo(self): del self.c.responses[-1:]
    def fork(self):
        o = copy.copy(self)
        o.c = self.model.conversation(tools=[order])
        o.c.responses = [*self.c.responses]
        return o
    def cmd(self, *args):
        (Path(folder)/'extra-openai-models.yaml').write_text(f'- model_id: gpt-x\n  model_name: gpt-5.2\n  api_base: {url}/v1\n  supports_tools: true\n')
        (Path(folder)/'tools.py').write_text((Path(folder)/'tools.py').read_text() if (Path(folder)/'tools.py').exists() else f'import os, signal\ndef order(number: int) -> str:\n    "What is known of an order"\n    if number==-9: os.kill(os.getpid(), signal.SIGKILL)\n    return {record(1)!r}\n')
        return subprocess.run([sys.executable, '-m', 'llm', *args], capture_output=True, text=True)
    def prompted(self, q, *args): return self.cmd('prompt', q, '-m', 'gpt-x', '--key', 'x', '--functions', str(Path(folder)/'tools.py'), *args)
    def killed(self):
        self.prompted(prompt(1))
        self.prompted('Turn -9: and that one', '-c')
        os._exit(9)
    def found(self):
        logs = json.loads(self.cmd('logs', '-n', '0', '--json').stdout or '[]')
        return f"{len(logs)} responses: {[o['prompt'][:10] for o in logs]}; then {brief(self.prompted(prompt(3), '-c').stdout)}"
    def search(self):
        self.prompted(prompt(facts[0]))
        return {q: [o['prompt'][:30] for o in json.loads(r.stdout)] if (r := self.cmd('logs', '-q', q, '--json')).returncode==0 else brief(r.stderr.strip().splitlines()[-1]) for q in ('missing', fact(facts[0]), f'"{fact(facts[0])}"')}
    def traced(self):
        self.begin(traced_order)
        self.ask(prompt(1))

class PydanticAI(Peer):
    def __init__(self):
        import pydantic_ai
        self.m = pydantic_ai
    def agent(self, f=order, **kw):
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        return self.m.Agent(OpenAIChatModel('gpt-5.2', provider=OpenAIProvider(openai_client=AsyncOpenAI(base_url=url+'/v1', api_key='x', max_retries=0))), tools=[f], **kw)
    def begin(self): self.a, self.hist = self.agent(), []
    def ask(self, q):
        r = self.a.run_sync(q, message_history=self.hist)
        self.hist = r.all_messages()
        return r.output
    def dialog(self, numbers):
        self.begin()
        return super().dialog(numbers)
    def state(self): return [self.m.ModelMessagesTypeAdapter.dump_json([o]).decode() for o in self.hist]
    def afterwards(self): yield self.seen('all_messages', ' '.join(self.state()))
    def undo(self): self.hist = self.hist[:-2]
    def fork(self):
        o = copy.copy(self)
        o.hist = [*self.hist]
        return o
    def traced(self):
        self.a, self.hist = self.agent(traced_order, capabilities=[self.m.capabilities.Instrumentation()]), []
        self.ask(prompt(1))
    def aspans(self):
        kept = spanned()
        a = self.agent(traced_order, capabilities=[self.m.capabilities.Instrumentation()])
        async def go(): await asyncio.gather(*[a.run(prompt(i)) for i in (1, 2)])
        asyncio.run(go())
        return tree(kept.get_finished_spans())

peers = {'lisette': Lisette, 'langchain': LangChain, 'chatlas': Chatlas, 'llm': Llm, 'pydantic-ai': PydanticAI}

# ---- in this process

whats = dict(forked='A branch', edited='The last turn is taken back', long=f'{turns} turns in a window of 8,192', untrimmed='The same, with trim_tokens_to_summarize=None', burst='A result of 5,500 words in turn 36', failing='The model fails to sum up', killed='Killed in the tool of turn 2; then', resumed='The same, gone on without a prompt', search='A fact is looked for',
    spans='Spans of a turn', aspans='Spans of two async turns at once')

@lru_cache(200_000)
def _tokens(s):
    from litellm import token_counter
    return token_counter(model='gpt-5.2', text=s)
def said_in(m): return [o if isinstance(o, str) else o.get('text', '') for o in ([m.get('content') or ''] if isinstance(m.get('content') or '', str) else m['content'])]
def tokens(o):
    "As OpenAI counts: the texts, the names and arguments of calls, and a few for each message; the tools"
    calls = [t for m in o['messages'] for c in m.get('tool_calls') or [] for t in (c['function']['name'], c['function']['arguments'])]
    return 3 + 4*len(o['messages']) + 8*len(calls)//2 + sum(map(_tokens, [*calls, *(t for m in o['messages'] for t in said_in(m))])) + sum(_tokens(json.dumps(t['function'])) for t in o.get('tools') or [])

class Script:
    "What the model says, by the last prompt; what was asked for"
    def __init__(self, fails=False):
        self.fails, self.last, self.n = fails, '', 0
        self.refused = self.summaries = self.spent = self.total = 0
    def __call__(self, req):
        from lisette.testing import call, fail, say, usage
        self.n += 1
        msgs, n = req['messages'], tokens(req)
        if n>window:
            self.refused += 1
            told = f"This model's maximum context length is {window} tokens. However, your messages resulted in {n} tokens. Please reduce the length of the messages."
            return fail(400, told, body=dict(error=dict(message=told, type='invalid_request_error', param='messages', code='context_length_exceeded')))
        txt = json.dumps(msgs, ensure_ascii=False)
        if not req.get('tools') and self.fails: return fail(400, 'The model cannot sum this up')
        if not req.get('tools'):
            seen = sorted(known(txt), key=lambda i: txt.rindex(fact(i)))[-8:]
            said = f"Orders were looked up; {', '.join(map(fact, seen))}; {words(self.n, 150-len(seen))}."
        else:
            self.last = txt
            at = max(i for i,o in enumerate(msgs) if o['role']=='user')
            i = int(re.findall(r'Turn (-?\d+)', json.dumps(msgs[at]['content']))[-1])
            if not any(o['role']=='tool' for o in msgs[at:]): said = None
            else: said = answer(i)
        k = _tokens(said) if said else 20
        self.total += n+k
        if not req.get('tools'): self.summaries, self.spent = self.summaries+1, self.spent+n+k
        return [usage(prompt=n, completion=k), call('order', number=i) if said is None else say(said)]
    def told(self):
        own = sum(json.dumps(prompt(i))[1:-1] in self.last for i in range(turns))
        return f'{self.n} requests, {self.refused} refused, {self.summaries} for summaries with {self.spent:,} of {self.total:,} tokens; the last one has {len(known(self.last))} of 20 facts and {own} prompts, word for word'

def main():
    os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'
    sys.path.insert(0, str(here.parent))
    from lisette.testing import Provider
    from run import mk_venv, read_args, read_peers
    args, cache, only = read_args()
    reqs = {k: v+more.get(k, []) for k,v in (read_peers() | dict(langchain=[])).items()}
    for nm in [o for o in args if o in peers] or peers:
        py = mk_venv(cache, 'editing-'+nm, reqs[nm])
        print(f"\n## {nm}: {' '.join(reqs[nm])}\n", flush=True)
        for q,title in whats.items():
            if only and q!=only or q=='failing' and nm not in ('lisette', 'langchain') or not hasattr(peers[nm], {'spans': 'traced', 'edited': 'undo', 'forked': 'fork'}.get(q, q)): continue
            with tempfile.TemporaryDirectory() as d:
                env = {k: v for k,v in os.environ.items() if not k.lower().endswith('_proxy')} | dict(PYTHONPATH=str(here.parent) if nm=='lisette' else '', LLM_USER_PATH=d, OPENAI_API_KEY='x')
                def run(q, p):
                    r = subprocess.run([py, '-W', 'ignore', __file__, '--work', nm, q, p.url, d], env=env, capture_output=True, text=True, timeout=1200)
                    return (r.stdout.strip().splitlines()[-1:] or [f'ended with {r.returncode}: {r.stderr.strip()[-200:]}'])[0]
                s = Script(fails=q=='failing')
                with Provider(s) as p:
                    if q in ('killed', 'resumed'): run('killed', p)
                    r = run('found' if q=='killed' else q, p)
                    print(title.ljust(36), r + ('; ' + s.told() if q in ('long', 'untrimmed', 'burst', 'failing') else '') + (f'; the tool ran for {(Path(d)/"ran").read_text().split()}' if q=='resumed' else '') + (f'; refused: {p.refused[0].rule}' if p.refused else '') + (f'; {p.errors[0]!r}' if p.errors else ''), flush=True)

def work(nm, q):
    t = time.process_time()
    try:
        p = peers[nm]()
        r = getattr(p, q)()
        if q=='long': r += f'; {(time.process_time()-t)/turns*1000:.0f} ms of CPU a turn'
        print('\n', r, flush=True)
    except Exception as e: print('\n', brief(e), flush=True)
    os._exit(0)

if __name__=='__main__': work(*sys.argv[2:4]) if sys.argv[1:2]==['--work'] else main()
