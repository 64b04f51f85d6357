"""What lisette and other libraries do about hooks, approval, limits and fallback: the section 'In control' of the comparison page, run again.

    python bench/control.py               # each of them
    python bench/control.py chatlas llm   # only these

As `features.py` does, but a process for each question: some of them end in the middle of a tool. Two tools, `ls` and `rm`; the model asks
for both at once. `ran` is what the tools did, `told` the results of calls that the last request had,
and `as if asked for` the arguments that stood in it as the model's own.
"""
import asyncio, json, os, re, subprocess, sys, tempfile, threading
from pathlib import Path

here = Path(__file__).resolve().parent
more = {'langchain': ['langchain==1.5.2', 'langchain-openai==1.7.4', 'langgraph-checkpoint-sqlite==3.1.2'], 'openai-agents': ['openai-agents==0.24.0']}
url, folder, stage = (sys.argv[4:6] + [sys.argv[3]]) if sys.argv[1:2]==['--work'] else ('', '', '')

# ---- in the library's process

crowd = 'crowd '*1000 # as many tokens as its usage says

def note(s): (Path(folder)/'ran').open('a').write(s+'\n')
def keep(s): (Path(folder)/'kept').write_text(s)
def kept(): return (Path(folder)/'kept').read_text()
def ls() -> str:
    "List the files"
    note('ls')
    return 'a.txt'
def rm(path: str) -> str:
    "Remove a file"
    note('rm '+path)
    if stage=='die': os._exit(9)
    return 'gone '+path

def then(f, g):
    "Do `f`, which should fail, then ask again with `g`"
    try: f(); first = 'no error'
    except Exception as e: first = type(e).__name__
    try: g(); return f'{first}; then answered'
    except Exception as e: return f'{first}; then {type(e).__name__}'

def alive(f):
    "How `f` ends, which runs tools for ever; or that it goes on after 100 of them"
    end = []
    def run():
        try: f()
        except Exception as e: end.append(f'{type(e).__name__}: {e}')
    t = threading.Thread(target=run, daemon=True)
    t.start()
    while t.is_alive() and (Path(folder)/'ran').read_text().count('\n')<100: t.join(.05)
    return 'goes on' if t.is_alive() else f'ended: {end}'

async def acount(fs):
    rs = await asyncio.gather(*fs, return_exceptions=True)
    return f'{sum(not isinstance(o, Exception) for o in rs)} of {len(rs)} answered'

def read(stream):
    "The text of a stream, and how it ends"
    got = []
    try:
        for o in stream: got.append(o or '')
    except Exception as e: return f'{"".join(got)!r}, then {type(e).__name__}'
    return repr(''.join(got))

def by_hand(r):
    if r.name=='rm': raise InterruptedError

class Lisette:
    def __init__(self):
        import lisette
        self.m, self.kw = lisette, dict(api_base=url+'/v1', api_key='x')
    def chat(self, model='openai/gpt-5.2', **kw): return self.m.Chat(model, tools=[ls, rm], **self.kw, **kw)
    def change(self):
        class Hook(self.m.ChatCallback):
            def before_tool(self, chat, call):
                if call.name=='rm': call.args = dict(path='b.txt')
        self.chat(cbs=[Hook()])('tidy')
    def instead(self):
        class Hook(self.m.ChatCallback):
            def before_tool(self, chat, call): return 'FAKE'
        self.chat(cbs=[Hook()])('tidy')
    def ahook(self):
        class Hook(self.m.ChatCallback):
            async def before_turn(self, chat): note('turn')
            async def before_ask(self, chat, request): note('ask')
            async def after_answer(self, chat, response): note('answer')
            async def before_tool(self, chat, call): note('tool')
            async def after_tool(self, chat, call, result): note('result')
            async def after_turn(self, chat, turn): note('end')
        self.chat(cbs=[Hook()])('tidy')
    def raises(self):
        class Hook(self.m.ChatCallback):
            def before_tool(self, chat, call): 1/0
        c = self.chat(cbs=[Hook()])
        return then(lambda: c('tidy'), lambda: c('hello'))
    def wait(self):
        c = self.chat(needs_approval=[rm])
        c('tidy')
        c.save(Path(folder)/'kept')
    def load(self, **kw): return self.m.Chat.load(Path(folder)/'kept', tools=[ls, rm], **self.kw, **kw)
    def new(self): return self.load()('hello').text
    def die(self): self.load(autosave=Path(folder)/'kept').approve()
    def go(self):
        import warnings
        with warnings.catch_warnings(record=True) as ws:
            warnings.simplefilter('always')
            c = self.load()
        return f"{c().text}; {[str(o.message).partition(': ')[2] for o in ws if 'may have run' in str(o.message)]}"
    def edit(self): return self.load().approve(args=dict(path='b.txt')).text
    def shared(self):
        lim = self.m.Limits(usd=.04)
        async def run(): return await acount([self.m.AsyncChat('openai/gpt-5.2', limits=lim, max_tokens=1000, **self.kw)(crowd) for _ in range(20)])
        return f'{asyncio.run(run())}; {lim.used.calls} requests, ${lim.used.usd} of $0.04'
    def unknown(self):
        def ask(**kw): return self.chat('openai/otter-1', limits=self.m.Limits(usd=.001, **kw))('hello')
        return then(ask, lambda: ask(unknown='allow'))
    def after(self):
        def begin(q, name, then_ask):
            lim = self.m.Limits(**{name: 3})
            c = self.chat(limits=lim, max_steps=100)
            def more():
                setattr(lim, name, 10)
                c(*then_ask)
            return then(lambda: c(q), more)
        return f"{begin('loop', 'calls', ['hello'])}; of tools: {begin('many', 'tool_calls', ['hello'])}; without a prompt: {begin('many', 'tool_calls', [])}"
    def endless(self): return alive(lambda: self.chat()('loop'))
    def fall(self, nm):
        def ask(**kw): return self.chat(['openai/'+nm, 'openai/gpt-5.2'], retries=0, **kw)('tidy').text
        try: return ask()
        except Exception as e: return f"{type(e).__name__}; with fallback_on: {ask(fallback_on=[e.status_code])}"
    def cut(self):
        self.m.core.fallback_pause = 0 # the second begins with the model that is cut, too
        def ask(to): return read(map(self.m.delta_text, self.m.Chat(['openai/cut', to], retries=0, **self.kw)('hello', stream=True)))
        return f"{ask('openai/gpt-5.2')}; {ask(dict(model='claude-haiku-4-5', api_base=url, api_key='x'))}"

class Chatlas:
    def __init__(self):
        import chatlas
        self.m = chatlas
    def chat(self, hook=None):
        c = self.m.ChatOpenAICompletions(model='gpt-5.2', base_url=url+'/v1', api_key='x')
        for o in (ls, rm): c.register_tool(o)
        if hook: c.on_tool_request(hook)
        return c
    def ask(self, c, q='tidy'): return str(c.chat(q, echo='none'))
    def change(self): self.ask(self.chat(lambda r: r.arguments.update(path='b.txt') if r.name=='rm' else None))
    def instead(self): self.ask(self.chat(lambda r: 'FAKE'))
    def ahook(self):
        async def h(r): note('hook')
        self.ask(self.chat(h))
    def raises(self):
        c = self.chat(lambda r: 1/0)
        return then(lambda: self.ask(c), lambda: self.ask(c, 'hello'))
    def wait(self):
        c = self.chat(by_hand)
        try: self.ask(c)
        except InterruptedError: pass
        keep(json.dumps([o.model_dump(mode='json') for o in c.get_turns()]))
        return then(lambda: self.ask(c, 'hello'), lambda: 1)
    def new(self):
        c = self.chat()
        c.set_turns([dict(user=self.m.UserTurn, assistant=self.m.AssistantTurn)[o['role']].model_validate(o) for o in json.loads(kept())])
        return self.ask(c, 'hello')
    def endless(self): return alive(lambda: self.ask(self.chat(), 'loop'))

class Llm:
    def __init__(self):
        import llm
        from llm.default_plugins.openai_models import Chat
        self.m = llm
        self.model = Chat('gpt-5.2', model_name='gpt-5.2', api_base=url+'/v1', supports_tools=True)
    def chat(self, **kw): return self.model.conversation(tools=[ls, rm], **kw)
    def ask(self, c, q='tidy', **kw): return c.chain(q, key='x', **kw).text()
    def change(self): self.ask(self.chat(before_call=lambda t,c: c.arguments.update(path='b.txt') if c.name=='rm' else None))
    def instead(self): self.ask(self.chat(before_call=lambda t,c: 'FAKE'))
    def ahook(self):
        async def h(t, c): note('hook')
        self.ask(self.chat(before_call=h))
    def raises(self):
        c = self.chat(before_call=lambda t,c: 1/0)
        return then(lambda: self.ask(c), lambda: self.ask(c, 'hello'))
    def wait(self):
        def ask_first(path: str) -> str: raise self.m.PauseChain('ask')
        ask_first.__name__ = 'rm'
        c = self.model.conversation(tools=[ls, ask_first])
        try: self.ask(c)
        except self.m.PauseChain: r = c.responses[-1]
        keep(json.dumps([o.to_dict() for o in r.prompt.messages+r.messages()]))
    def msgs(self): return [self.m.Message.from_dict(o) for o in json.loads(kept())]
    def new(self): return self.ask(self.chat(), None, messages=[*self.msgs(), self.m.user('hello')])
    def go(self): return self.ask(self.chat(), None, messages=self.msgs())
    die = go
    def after(self):
        c = self.chat(chain_limit=3)
        return then(lambda: self.ask(c, 'loop'), lambda: self.ask(c, 'hello'))
    def endless(self): return alive(lambda: self.ask(self.chat(), 'loop'))

class PydanticAI:
    def __init__(self):
        import pydantic_ai
        from pydantic_ai.capabilities import Hooks
        from pydantic_ai.models.fallback import FallbackModel
        self.m, self.hooks, self.fallback = pydantic_ai, Hooks, FallbackModel
    def model(self, nm='gpt-5.2'):
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        return OpenAIChatModel(nm, provider=OpenAIProvider(openai_client=AsyncOpenAI(base_url=url+'/v1', api_key='x', max_retries=0)))
    def agent(self, *caps, model=None, **kw): return self.m.Agent(model or self.model(), capabilities=caps, **dict(tools=[ls, rm]) | kw)
    def change(self): self.agent(self.hooks(before_tool_execute=lambda ctx, *, call, tool_def, args: args|dict(path='b.txt') if call.tool_name=='rm' else args)).run_sync('tidy')
    def instead(self):
        def h(ctx, *, call, tool_def, args): raise self.m.SkipToolExecution('FAKE')
        self.agent(self.hooks(before_tool_execute=h)).run_sync('tidy')
    def ahook(self):
        async def h(ctx, rc): note('hook'); return rc
        self.agent(self.hooks(before_model_request=h)).run_sync('tidy')
    def begin(self, q, *caps, **kw):
        "A run that fails, and a second with its history"
        with self.m.capture_run_messages() as msgs: return then(lambda: self.agent(*caps).run_sync(q, **kw), lambda: self.agent().run_sync('hello', message_history=msgs))
    def raises(self): return self.begin('tidy', self.hooks(before_tool_execute=lambda ctx, **kw: 1/0))
    def gated(self): return self.agent(tools=[ls, self.m.Tool(rm, requires_approval=True)], output_type=[str, self.m.DeferredToolRequests])
    def wait(self): keep(self.gated().run_sync('tidy').all_messages_json().decode())
    def answer(self, how):
        msgs = self.m.ModelMessagesTypeAdapter.validate_json(kept())
        ids = [p.tool_call_id for o in msgs for p in o.parts if isinstance(p, self.m.ToolCallPart) and p.tool_name=='rm']
        return self.gated().run_sync(message_history=msgs, deferred_tool_results=self.m.DeferredToolResults(approvals={o:how for o in ids})).output
    def new(self): return self.gated().run_sync('hello', message_history=self.m.ModelMessagesTypeAdapter.validate_json(kept())).output
    def go(self): return self.answer(True)
    die = go
    def edit(self): return self.answer(self.m.ToolApproved(override_args=dict(path='b.txt')))
    def shared(self):
        from decimal import Decimal
        u, a = self.m.RunUsage(), self.agent()
        n = asyncio.run(acount([a.run(crowd, usage=u, usage_limits=self.m.UsageLimits(cost_limit=Decimal('.04'))) for _ in range(20)]))
        return f'{n}; {u.requests} requests, ${u.cost} of $0.04'
    def unknown(self):
        import warnings
        from decimal import Decimal
        with warnings.catch_warnings(record=True) as ws:
            warnings.simplefilter('always')
            r = self.agent(model=self.model('otter-1')).run_sync('tidy', usage_limits=self.m.UsageLimits(cost_limit=Decimal('.001')))
        return f'{r.output}; {", ".join({o.category.__name__ for o in ws}-{"ResourceWarning"})}'
    def after(self): return self.begin('loop', usage_limits=self.m.UsageLimits(request_limit=3))
    def endless(self): return alive(lambda: self.agent().run_sync('loop'))
    def first(self, nm): return self.agent(model=self.fallback(self.model(nm), self.model()))
    def fall(self, nm): return self.first(nm).run_sync('tidy').output
    def cut(self): return read(self.first('cut').run_stream_sync('hello').stream_text(delta=True, debounce_by=None))

class LangChain:
    def __init__(self):
        from langchain.agents import create_agent, middleware
        from langgraph.types import Command
        self.mk, self.m, self.cmd, self.cfg = create_agent, middleware, Command, dict(configurable=dict(thread_id='1'))
    def model(self, nm='gpt-5.2'):
        from langchain_openai import ChatOpenAI
        return ChatOpenAI(model=nm, base_url=url+'/v1', api_key='x', max_retries=0)
    def agent(self, *mw, model='gpt-5.2', cp=None): return self.mk(self.model(model), tools=[ls, rm], middleware=mw, checkpointer=cp)
    def ask(self, a, q='tidy'): return a.invoke(q if isinstance(q, self.cmd) or q is None else dict(messages=[dict(role='user', content=q)]), self.cfg)['messages'][-1].text
    def change(self):
        @self.m.wrap_tool_call
        def h(request, handler):
            tc = request.tool_call
            return handler(request.override(tool_call=tc | dict(args=dict(path='b.txt'))) if tc['name']=='rm' else request)
        self.ask(self.agent(h))
    def instead(self):
        from langchain.messages import ToolMessage
        @self.m.wrap_tool_call
        def h(request, handler): return ToolMessage('FAKE', tool_call_id=request.tool_call['id'])
        self.ask(self.agent(h))
    def ahook(self):
        @self.m.before_model
        async def h(state, runtime): note('hook')
        self.ask(self.agent(h))
    def begin(self, q, *mw):
        from langgraph.checkpoint.memory import InMemorySaver
        cp = InMemorySaver()
        return then(lambda: self.ask(self.agent(*mw, cp=cp), q), lambda: self.ask(self.agent(cp=cp), 'hello'))
    def raises(self):
        @self.m.wrap_tool_call
        def h(request, handler): 1/0
        return self.begin('tidy', h)
    def gated(self, q):
        from langgraph.checkpoint.sqlite import SqliteSaver
        with SqliteSaver.from_conn_string(folder+'/db') as cp: return self.ask(self.agent(self.m.HumanInTheLoopMiddleware(dict(rm=True)), cp=cp), q)
    def wait(self): self.gated('tidy')
    def new(self): return self.gated('hello')
    def answer(self, **kw): return self.gated(self.cmd(resume=dict(decisions=[kw])))
    def die(self): self.answer(type='approve')
    def go(self): return self.gated(None)
    def edit(self): return self.answer(type='edit', edited_action=dict(name='rm', args=dict(path='b.txt')))
    def shared(self):
        a = self.agent(self.m.ModelCallLimitMiddleware(run_limit=5, exit_behavior='error'))
        return 'a limit of 5 calls: ' + asyncio.run(acount([a.ainvoke(dict(messages=[dict(role='user', content=crowd)])) for _ in range(20)]))
    def after(self): return f"{self.begin('loop', self.m.ModelCallLimitMiddleware(run_limit=3, exit_behavior='error'))}; of tools: {self.begin('many', self.m.ToolCallLimitMiddleware(run_limit=3, exit_behavior='error'))}"
    def endless(self): return alive(lambda: self.ask(self.agent(), 'loop'))
    def first(self, nm): return self.agent(self.m.ModelFallbackMiddleware(self.model()), model=nm)
    def fall(self, nm): return self.ask(self.first(nm))
    def cut(self): return read(o.text for o,_ in self.first('cut').stream(dict(messages=[dict(role='user', content='hello')]), stream_mode='messages'))

class Agents:
    def __init__(self):
        import agents
        agents.set_tracing_disabled(True)
        self.m = agents
    def agent(self, approve=False, **kw):
        from agents.models.openai_chatcompletions import OpenAIChatCompletionsModel
        from openai import AsyncOpenAI
        model = OpenAIChatCompletionsModel(model='gpt-5.2', openai_client=AsyncOpenAI(base_url=url+'/v1', api_key='x', max_retries=0))
        return self.m.Agent(name='a', model=model, tools=[self.m.function_tool(ls), self.m.function_tool(rm, needs_approval=approve, **kw)])
    def ask(self, q='tidy', approve=False, tool={}, **kw): return self.m.Runner.run_sync(self.agent(approve, **tool), q, **kw)
    def hook(self, f):
        class Hook(self.m.RunHooks):
            async def on_tool_start(self, ctx, agent, tool): f()
        return Hook()
    def ahook(self): self.ask(hooks=self.hook(lambda: note('hook')))
    def instead(self):
        @self.m.tool_input_guardrail
        def g(data): return self.m.ToolGuardrailFunctionOutput.reject_content('FAKE')
        self.ask(tool=dict(tool_input_guardrails=[g]))
    def begin(self, q, **kw):
        hist = [dict(role='user', content=q)]
        try: self.ask(q, **kw); e = 'no error'
        except self.m.AgentsException as o: e, hist = o, hist+[i.to_input_item() for i in (o.run_data.new_items if o.run_data else [])]
        return f'{type(e).__name__}; {then(lambda: self.ask([*hist, dict(role="user", content="hello")]), lambda: 1)}'
    def raises(self): return self.begin('tidy', hooks=self.hook(lambda: 1/0))
    def after(self): return self.begin('loop', max_turns=3)
    def wait(self):
        r = self.ask(approve=True)
        keep(json.dumps([r.to_state().to_string(), r.to_input_list()]))
    def new(self): return self.ask([*json.loads(kept())[1], dict(role='user', content='hello')], approve=True).final_output
    async def answer(self):
        a = self.agent(True)
        st = await self.m.RunState.from_string(a, json.loads(kept())[0])
        for o in st.get_interruptions(): st.approve(o)
        return (await self.m.Runner.run(a, st)).final_output
    def go(self): return asyncio.run(self.answer())
    die = go
    def endless(self):
        def f(): asyncio.run(self.m.Runner.run(self.agent(), 'loop'))
        return alive(f)

peers = {'lisette': Lisette, 'chatlas': Chatlas, 'llm': Llm, 'pydantic-ai': PydanticAI, 'langchain': LangChain, 'openai-agents': Agents}

# ---- in this process

whats = {'change': "A hook changes a call's argument", 'instead': 'A hook gives FAKE instead', 'ahook': 'An async hook in a sync chat', 'raises': 'A hook raises in a round',
    'wait': 'A call waits for approval', 'new': 'Another process: a new prompt', 'die': 'Another one: approved, dies in rm', 'go': 'A third one: goes on', 'edit': 'Approved with another path',
    'shared': '20 at once on one limit', 'unknown': 'A limit in usd, price unknown', 'after': 'After a limit', 'endless': 'A model that calls for ever, no limit given', 'cut': 'A sync stream cut after text'}
falls = 'status429', 'status500', 'status401', 'status400', 'status400-context', 'after-status500'

def script(req):
    "What the model says: by the model's name, then by the last prompt"
    from lisette.testing import call, say, fail, cut, pause, usage
    msgs, m = req['messages'], req.model
    at = max(i for i,o in enumerate(msgs) if o['role']=='user')
    done = any(o['role']=='tool' for o in msgs[at:])
    if (s := re.search(r'status(\d+)', m)) and (done or 'after' not in m):
        return fail(int(s[1]), 'scripted', body=dict(error=dict(message="This model's maximum context length is 8 tokens", type='invalid_request_error', param='messages', code='context_length_exceeded')) if 'context' in m else None)
    if m=='cut': return [say('Half a sen'), pause(.05), cut(how='reset')]
    q, used = json.dumps(msgs[at]['content']), usage(prompt=1000, completion=1000)
    if 'tidy' in q and not done: return [call('ls'), call('rm', path='a.txt')]
    if 'many' in q and not done: return [call('ls') for _ in range(8)]
    if 'loop' in q: return call('ls')
    return [pause(.4 if 'crowd' in q else 0), used, say('Fine.')]

def main():
    os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'
    sys.path.insert(0, str(here.parent))
    from lisette.testing import Provider
    from run import mk_venv, read_args, read_peers
    names, cache, _ = read_args()
    reqs, bare = read_peers() | more, {k:v for k,v in os.environ.items() if not k.lower().endswith('_proxy')}
    for nm in [o for o in names if o in peers] or peers:
        py = mk_venv(cache, nm, reqs[nm])
        print(f"\n## {nm}: {' '.join(reqs[nm])}\n")
        with tempfile.TemporaryDirectory() as d:
            ran = Path(d)/'ran'
            def run(q, p):
                ran.write_text('')
                env = bare | dict(PYTHONPATH=str(here.parent) if nm=='lisette' else '', LLM_USER_PATH=d, OPENAI_API_KEY='x')
                return subprocess.run([py, '-W', 'ignore', __file__, '--work', nm, q, p.url, d], env=env, capture_output=True, text=True, timeout=120)
            for q in [o for o in whats if hasattr(peers[nm], o)] + [f'fall:{o}' for o in falls if hasattr(peers[nm], 'fall')]:
                with Provider(script) as p:
                    if q in ('new', 'die', 'edit'):
                        for o in Path(d).glob('db*'): o.unlink()
                        run('wait', p)
                    r = run(q, p)
                    last = p.requests[-1] if p.requests else {}
                    told = [o['content'] for o in last.get('messages', []) if o['role']=='tool']
                    args = [c['function']['arguments'] for o in last.get('messages', []) for c in o.get('tool_calls') or [] if c['function']['name']=='rm']
                    said = r.stdout.strip().splitlines()[-1:] or [f'ended with {r.returncode}']
                    did = ran.read_text().split('\n')[:-1]
                    print(f"{whats.get(q, q):44} {said[0][:200]}; ran {did if len(did)<13 else len(did)}; told {json.dumps(told)[:260] if len(told)<9 else len(told)}{'; as if asked for '+args[0] if args and q in ('change', 'edit') else ''}{'; refused: '+p.refused[0].rule if p.refused else ''}", flush=True)

def work(nm, q):
    q, _, arg = q.partition(':')
    try: print('\n', getattr(peers[nm](), q)(*[arg]*bool(arg)), flush=True)
    except Exception as e: print('\n', f'{type(e).__name__}: {" ".join(str(e).split())[:150]}', flush=True)
    os._exit(0) # threads that go on are left behind

if __name__=='__main__': work(*sys.argv[2:4]) if sys.argv[1:2]==['--work'] else main()
