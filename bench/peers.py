"""The same few jobs in every library, by its public API only. `python peers.py NAME` takes jobs as JSON lines and answers with what they cost.

A job is `{"do": name, "url": base, ...}`; the answer has `cpu` and `wall` in seconds and what the job itself returns.
"""
import asyncio, cProfile, functools, gc, io, json, os, pstats, re, sys, time, tracemalloc

def add(
    a:int, # First number
    b:int  # Second number
)->int: # The sum
    "Add two numbers"
    return a+b

params = dict(type='object', properties=dict(a=dict(type='integer', description='First number'), b=dict(type='integer', description='Second number')), required=['a', 'b'])
schema = dict(type='function', function=dict(name='add', description='Add two numbers\n\nReturns:\n- The sum (type: integer)', parameters=params))
ran = []  # when `slow` began and ended
def slow(a:int, b:int)->int:
    "Add two numbers slowly"
    ran.append(time.perf_counter())
    time.sleep(.2)
    ran.append(time.perf_counter())
    return a+b
slow.__name__ = 'add'
png = b'\x89PNG\r\n\x1a\n' + os.urandom(5_000_000)
gpt, claude = 'gpt-5.2', 'claude-haiku-4-5'

loop = None
def run(coro):
    "Run `coro` in the one event loop of this process"
    global loop
    if not loop: loop = asyncio.new_event_loop()
    return loop.run_until_complete(coro)

def user(s): return dict(role='user', content=s)
async def adrain(rs):
    async for _ in rs: pass
def drain(rs):
    for _ in rs: pass

class Peer:
    "What a library does; a method that is missing means that the row does not apply to it"
    wires = 'openai',  # the formats that it speaks; where there is one, methods are not told which

models = dict(openai=f'openai/{gpt}', responses=f'openai/responses/{gpt}', anthropic=f'anthropic/{claude}', gemini='gemini/gemini-3.5-flash')

class Litellm(Peer):
    wires = tuple(models)
    def load(self):
        import litellm
        self.l = litellm
    def kw(self, url, wire='openai'): return dict(model=models[wire], api_base=url + '/v1'*(wire in ('openai', 'responses')), api_key='x')
    def call(self, url): return self.l.completion(messages=[user('hi')], tools=[schema], **self.kw(url)).choices[0].message.content
    def stream(self, url, wire='openai'): drain(self.l.completion(messages=[user('hi')], stream=True, **self.kw(url, wire)))
    def astream(self, url, wire='openai'):
        async def f(): await adrain(await self.l.acompletion(messages=[user('hi')], stream=True, **self.kw(url, wire)))
        run(f())
    def first_chunk(self, url, wire='openai'): return to_text(lambda: self.l.completion(messages=[user('hi')], stream=True, **self.kw(url, wire)))
    def afirst_chunk(self, url, wire='openai'): return ato_text(lambda: self.l.acompletion(messages=[user('hi')], stream=True, **self.kw(url, wire)))
    def turns(self, url, count):
        msgs = []
        for i in range(count):
            msgs.append(user(f'prompt {i}'))
            msgs.append(self.l.completion(messages=msgs, **self.kw(url)).choices[0].message)
    def sturns(self, url, wire, count):
        for i in range(count): self.stream(url, wire)
    def asturns(self, url, wire, count):
        for i in range(count): self.astream(url, wire)
    def image(self, url, count):
        import base64
        cts = [dict(type='image_url', image_url=dict(url='data:image/png;base64,' + base64.b64encode(png).decode())), dict(type='text', text='what?')]
        msgs = [user(cts)]
        msgs.append(self.l.completion(messages=msgs, **self.kw(url)).choices[0].message)
        t = time.process_time()
        for _ in range(count):
            msgs.append(user('and?'))
            msgs.append(self.l.completion(messages=msgs, **self.kw(url)).choices[0].message)
        return dict(t=(time.process_time()-t)/count)
    def gather(self, url, count, each=1): run(crowd(lambda: self.l.acompletion(messages=[user('hi')], **self.kw(url)), count, each))
    def streams(self, url, count):
        async def one(): await adrain(await self.l.acompletion(messages=[user('hi')], stream=True, **self.kw(url)))
        return errors(one, count)
    def atools8(self, url):
        async def f():
            msgs = [user('add')]
            msgs.append((await self.l.acompletion(messages=msgs, tools=[schema], **self.kw(url))).choices[0].message)
            tcs = msgs[-1].tool_calls
            vals = await asyncio.gather(*[asyncio.to_thread(slow, **json.loads(o.function.arguments)) for o in tcs])
            msgs += [dict(role='tool', tool_call_id=o.id, name='add', content=str(v)) for o,v in zip(tcs, vals)]
            await self.l.acompletion(messages=msgs, tools=[schema], **self.kw(url))
        return beaten(f)

def to_text(f):
    "How long it takes from the call of `f` to the first text of the stream that it gives"
    t = time.perf_counter()
    rs = f()
    for o in rs:
        if o.choices and o.choices[0].delta.content: break
    t = time.perf_counter()-t
    drain(rs)
    return dict(t=t)

def ato_text(f):
    "How long it takes from the call of `f` to the first text of the async stream that it gives"
    async def timed():
        t = time.perf_counter()
        rs = await f()
        async for o in rs:
            if o.choices and o.choices[0].delta.content: break
        t = time.perf_counter()-t
        await adrain(rs)
        return t
    return dict(t=run(timed()))

def beaten(f):
    "How long coroutine function `f` takes, and for how long it blocks the event loop: at most, and while `slow` runs"
    late = []
    async def beat():
        while True:
            t = on_cpu()
            await asyncio.sleep(.002)
            late.append((time.perf_counter(), on_cpu()-t-.002))
    async def timed():
        task = asyncio.ensure_future(beat())
        await asyncio.sleep(.01)
        t = time.perf_counter()
        await f()
        t = time.perf_counter()-t
        task.cancel()
        return t
    ran.clear()
    t = run(timed())
    return dict(t=t, block=max(o for at,o in late if min(ran)<=at<=max(ran)), block_turn=max(o for _,o in late))

async def crowd(one, count, each):
    "`count` callers at once, each of which makes `each` calls, one after the other"
    async def caller():
        for _ in range(each): await one()
    await asyncio.gather(*[caller() for _ in range(count)])

def errors(one, n):
    async def f(): return await asyncio.gather(*[one() for _ in range(n)], return_exceptions=True)
    return dict(errors=[repr(o)[:200] for o in run(f()) if o is not None][:3])

class Lisette(Peer):
    def load(self):
        import lisette
        self.l = lisette
    wires, kw = Litellm.wires, Litellm.kw
    def chat(self, url, wire='openai', **kw): return self.l.Chat(**self.kw(url, wire), **kw)
    def achat(self, url, wire='openai', **kw): return self.l.AsyncChat(**self.kw(url, wire), **kw)
    def call(self, url): return self.chat(url, tools=[add])('hi').choices[0].message.content
    def stream(self, url, wire='openai'): drain(self.chat(url, wire)('hi', stream=True))
    def astream(self, url, wire='openai'):
        async def f(): await adrain(await self.achat(url, wire)('hi', stream=True))
        run(f())
    def first_chunk(self, url, wire='openai'): return to_text(lambda: self.chat(url, wire)('hi', stream=True))
    def afirst_chunk(self, url, wire='openai'): return ato_text(lambda: self.achat(url, wire)('hi', stream=True))
    def turns(self, url, count):
        chat = self.chat(url)
        for i in range(count): chat(f'prompt {i}')
    def sturns(self, url, wire, count):
        chat = self.chat(url, wire)
        for i in range(count): drain(chat(f'prompt {i}', stream=True))
    def asturns(self, url, wire, count):
        chat = self.achat(url, wire)
        async def f():
            for i in range(count): await adrain(await chat(f'prompt {i}', stream=True))
        run(f())
    def own_turns(self, url, count):
        "CPU of each turn outside of litellm: of the first twenty on average, and of all others"
        import litellm
        spent, own, old = [0], [], litellm.completion
        def timed(**kw):
            t = time.thread_time()
            try: return old(**kw)
            finally: spent[0] += time.thread_time()-t
        litellm.completion = timed
        chat = self.chat(url)
        for i in range(count):
            spent[0], t = 0, time.thread_time()
            chat(f'prompt {i}')
            own.append(time.thread_time()-t-spent[0])
        litellm.completion = old
        return dict(own=[sum(own[:20])/20, sum(own[20:])])
    def image(self, url, count):
        import base64
        sizes, b64 = [], base64.b64encode
        base64.b64encode = lambda b, *args: (sizes.append(len(b)), b64(b, *args))[1]
        chat = self.chat(url)
        chat([png, 'what?'])
        t = time.process_time()
        for _ in range(count): chat('and?')
        t = (time.process_time()-t)/count
        base64.b64encode = b64
        return dict(t=t, encoded=sum(o>1e6 for o in sizes))
    def gather(self, url, count, each=1): run(crowd(lambda: self.achat(url)('hi'), count, each))
    def streams(self, url, count):
        async def one(): await adrain(await self.achat(url)('hi', stream=True))
        return errors(one, count)
    def new_chat(self, url):
        def tool(i):
            def f(a:int, b:str='x')->int: "A tool"
            f.__name__ = f'tool{i}'
            return f
        fns = [tool(i) for i in range(5)]
        self.chat(url, tools=fns)
        t = time.process_time()
        for _ in range(500): self.chat(url, tools=fns)
        return dict(t=(time.process_time()-t)/500)
    def tools8(self, url):
        t = time.perf_counter()
        self.chat(url, tools=[slow])('add')
        return dict(t=time.perf_counter()-t)
    def atools8(self, url):
        async def f(): await self.achat(url, tools=[slow])('add')
        return beaten(f)
    def display(self, url): return shown(self.l, self.chat(url)('hi', stream=True))
    def formatter(self, url):
        rs = list(self.chat(url)('hi', stream=True))
        t = time.process_time()
        for _ in self.l.StreamFormatter().format_stream(rs): pass
        return dict(t=(time.process_time()-t)/len(rs))

def shown(lisette, rs):
    "What a notebook is sent for a stream"
    from IPython.core.interactiveshell import InteractiveShell
    sent = []
    shell = InteractiveShell.instance()
    shell.kernel = None
    shell.display_pub.publish = lambda data, *args, **kw: sent.append((time.perf_counter(), data.get('text/markdown', '')))
    t = time.perf_counter()
    fmt = lisette.display_stream(rs)
    wall = time.perf_counter()-t
    return dict(updates=len(sent), sent=sum(len(s.encode()) for _,s in sent), exact=bool(sent) and sent[-1][1]==fmt.outp, rate=len(sent)/wall,
        first=sent[0][0]-t if sent else None, chars=len(fmt.outp))

class Openai(Peer):
    wires = 'openai', 'responses'
    def load(self):
        import openai
        self.l = openai
        self.cli = functools.lru_cache(lambda url: openai.OpenAI(base_url=url+'/v1', api_key='x'))
        self.acli = functools.lru_cache(lambda url: openai.AsyncOpenAI(base_url=url+'/v1', api_key='x'))
    def call(self, url): return self.cli(url).chat.completions.create(model=gpt, messages=[user('hi')], tools=[schema]).choices[0].message.content
    sturns, asturns = Litellm.sturns, Litellm.asturns
    def ask(self, cli, wire):
        if wire=='responses': return cli.responses.create(model=gpt, input='hi', stream=True)
        return cli.chat.completions.create(model=gpt, messages=[user('hi')], stream=True)
    def stream(self, url, wire='openai'): drain(self.ask(self.cli(url), wire))
    def astream(self, url, wire='openai'):
        async def f(): await adrain(await self.ask(self.acli(url), wire))
        run(f())

class PydanticAi(Peer):
    def load(self):
        import pydantic_ai
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        self.l, self.model = pydantic_ai, functools.lru_cache(lambda url: OpenAIChatModel(gpt, provider=OpenAIProvider(base_url=url+'/v1', api_key='x')))
    def call(self, url): return run(self.l.Agent(self.model(url), tools=[add]).run('hi')).output
    def astream(self, url):
        async def f():
            async with self.l.Agent(self.model(url)).run_stream('hi') as r: await adrain(r.stream_text(delta=True, debounce_by=None))
        run(f())
    def atools8(self, url):
        agent = self.l.Agent(self.model(url), tools=[slow])
        t = time.perf_counter()
        run(agent.run('add'))
        return dict(t=time.perf_counter()-t)

class Chatlas(Peer):
    def load(self):
        import chatlas
        self.l = chatlas
    def chat(self, url): return self.l.ChatOpenAICompletions(model=gpt, base_url=url+'/v1', api_key='x')
    def call(self, url):
        chat = self.chat(url)
        chat.register_tool(add)
        return str(chat.chat('hi', echo='none', stream=False))
    def stream(self, url): drain(self.chat(url).stream('hi', echo='none'))

class Llm(Peer):
    def load(self):
        import llm
        from llm.default_plugins.openai_models import Chat
        self.l, self.model = llm, functools.lru_cache(lambda url: Chat(gpt, key='x', model_name=gpt, api_base=url+'/v1', supports_tools=True))
    def call(self, url): return self.model(url).prompt('hi', tools=[add], stream=False, key='x').text()
    def stream(self, url): drain(self.model(url).prompt('hi', stream=True, key='x'))

class Claudette(Peer):
    wires = 'anthropic',
    def load(self):
        import claudette, anthropic
        self.l = claudette
        self.cli = functools.lru_cache(lambda url: claudette.Client(claude, cli=anthropic.Anthropic(base_url=url, api_key='x')))
    def chat(self, url, **kw): return self.l.Chat(cli=self.cli(url), **kw)
    def call(self, url): return self.chat(url, tools=[add])('hi').content[0].text
    def stream(self, url): drain(self.chat(url)('hi', stream=True))

class Langchain(Peer):
    def load(self):
        from langchain_openai import ChatOpenAI
        self.chat = functools.lru_cache(lambda url: ChatOpenAI(model=gpt, base_url=url+'/v1', api_key='x'))
    def call(self, url): return self.chat(url).bind_tools([add]).invoke('hi').content
    def stream(self, url): drain(self.chat(url).stream('hi'))
    def astream(self, url): run(adrain(self.chat(url).astream('hi')))
    def gather(self, url, count, each=1): run(crowd(lambda: self.chat(url).ainvoke('hi'), count, each))

peers = dict(lisette=Lisette, litellm=Litellm, openai=Openai, chatlas=Chatlas, llm=Llm, claudette=Claudette) | {'pydantic-ai': PydanticAi, 'langchain-openai': Langchain}

def on_cpu():
    "The time without what this thread waited for a processor that others had, where the system tells"
    try:
        with open('/proc/thread-self/schedstat') as f: waited = int(f.read().split()[1])/1e9
    except OSError: waited = 0
    return time.perf_counter()-waited

def settle():
    "Wait until nothing works in the background any more"
    last = time.process_time()
    while True:
        if loop: run(asyncio.sleep(.02))
        else: time.sleep(.02)
        now = time.process_time()
        if now-last<.001: return
        last = now

def measured(f, times=1, memory=False, profile=None, **kw):
    "What `times` calls of `f` cost; with `profile` also its functions, sorted by `tottime` or `cumtime`"
    gc.collect()
    if memory: tracemalloc.start()
    if profile: prof.enable()
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(times): res = f(**kw)
    wall = time.perf_counter()-wall
    if profile: prof.disable()
    settle()
    res = dict(cpu=time.process_time()-cpu, wall=wall) | (res if isinstance(res, dict) else {}) | (dict(profile=top(profile)) if profile else {})
    if not memory: return res
    mem = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return res | dict(mem=mem)

prof = cProfile.Profile()
def top(sort, n=40):
    "The `n` functions at the top of the profile"
    out = io.StringIO()
    pstats.Stats(prof, stream=out).sort_stats(sort).print_stats(n)
    return re.sub(r'/\S*/(?:site-packages|lib/python3\.\d+)/', '', out.getvalue())

def main(peer, profiled=False):
    if profiled: prof.enable()
    peer.load()
    prof.disable()
    print(json.dumps(dict(ready=time.process_time(), modules=len(sys.modules))), flush=True)
    for line in sys.stdin:
        o = json.loads(line)
        f = getattr(peer, o.pop('do'), None)
        if o.get('wire', peer.wires[0]) not in peer.wires: f = None
        elif len(peer.wires)<2: o.pop('wire', None)
        try: res = measured(f, **o) if f else dict(missing=True)
        except Exception as e: res = dict(failed=f'{type(e).__name__}: {e}'[:300])
        print(json.dumps(res), flush=True)

if __name__=='__main__': main(peers[sys.argv[1]](), 'profiled' in sys.argv[2:])
