"""What lisette and other libraries do about many prompts, any type and tool servers: the section 'Reach' of the comparison page, run again.

    python bench/reach.py                      # each of them
    python bench/reach.py chatlas instructor   # only these
    python bench/reach.py lisette --only many  # only one of the parts, many, types or mcp, or one of their questions
    LISETTE_ROWS=2000 python bench/reach.py    # rows of the line about speed

As `control.py` does: a process for each question, the same work for all, on the provider of `lisette.testing`, which is in a process of its own for
the rows whose speed is told. `gather` is a plain `asyncio.gather` over `litellm.acompletion`. The tool server is this file, run with `--serve`.
"""
import asyncio, dataclasses, enum, json, os, re, signal, subprocess, sys, tempfile, threading, time
from collections import Counter
from pathlib import Path
from typing import Literal, NamedTuple, Union

here = Path(__file__).resolve().parent
more = {'instructor': ['instructor==1.17.0'], 'chatlas': ['chatlas[mcp]==0.23.0'], 'pydantic-ai': ['pydantic-ai-slim[openai,mcp]==2.68.0'],
    'langchain': ['langchain==1.5.2', 'langchain-openai==1.7.4', 'langchain-mcp-adapters==0.3.2']}
url, folder = sys.argv[4:6] if sys.argv[1:2]==['--work'] else ('', '')
tools_cmd = os.environ.get('REACH_TOOLS', '').split('\t')  # the command of the tool server, and the URL of one

# ---- in the library's process

def note(s, name='ran'): (Path(folder)/name).open('a').write(s+'\n')
def weather(city: str) -> str:
    "The weather in a city"
    note(city)
    return f'sun in {city}'

def prompts(n, kind): return [f'{kind} {i}' for i in range(n)]

def said(rs):
    "What came of many prompts: whether the texts are in order, and what stands for those without one"
    rs = list(rs)
    texts = [o if isinstance(o, str) else None for o in rs]
    odd = Counter('None' if o is None else type(o).__name__ for o in rs if not isinstance(o, str))
    right = all(o is None or o==f'I say {i}.' for i,o in enumerate(texts))
    return f'{sum(o is not None for o in texts)} of {len(rs)} answered, {"in order" if right else "NOT in order"}' + (f'; else {dict(odd)}' if odd else '')

def mem():
    import resource
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024

def brief(o):
    s = ' '.join((repr(o) if not isinstance(o, BaseException) else f'{type(o).__name__}: {o}').split())
    return s if len(s)<230 else s[:230]+'…'

def tried(f):
    try: return brief(f())
    except BaseException as e: return brief(e)

def timed(items, what=lambda o: o):
    "The items of a stream, and what part of its time had passed when each came"
    t, got = time.monotonic(), []
    for o in items: got.append((time.monotonic()-t, brief(what(o))))
    end = max(time.monotonic()-t, .001)
    return f'{len(got)} items; the first after {got[0][0]/end:.0%} of the time: {got[0][1]}; the last: {got[-1][1]}' if got else 'nothing'

def models():
    "The types that are asked for, made with the library's pydantic"
    from pydantic import BaseModel, field_validator
    from typing_extensions import TypedDict
    class Person(BaseModel):
        "Somebody"
        name: str
        age: int
        @field_validator('age')
        @classmethod
        def old_enough(cls, v):
            if v<0: raise ValueError('an age is 0 or more')
            return v
    class Nothing(BaseModel):
        "Nobody is there"
        reason: str
    @dataclasses.dataclass
    class Place:
        "A place"
        city: str
    class Spot(TypedDict):
        "A spot"
        city: str
    class Point(NamedTuple):
        "A point"
        x: int
        y: int
    class Color(enum.Enum):
        "A color"
        red = 'red'
        blue = 'blue'
    class People(BaseModel):
        "Some people"
        people: list[Person]
    g = dict(Person=Person, Nothing=Nothing, Place=Place, Spot=Spot, Point=Point, Color=Color, People=People)
    return g, {'pydantic': Person, 'list': list[Person], 'A | B': Person | Nothing, 'Union[A, B]': Union[Person, Nothing], 'optional': Person | None, 'dataclass': Place, 'TypedDict': Spot, 'NamedTuple': Point, 'Enum': Color,
        'Literal': Literal['red', 'blue'], 'int': int, 'dict[str, int]': dict[str, int], 'list[str]': list[str]}

class Peer:
    "What a library does; a method that is missing means that it has no such thing"
    def plain(self):
        "Each type, once"
        res = {}
        for nm,t in models()[1].items(): res[nm] = tried(lambda: self.ask(t, f'type {nm}'))
        return json.dumps(res)
    def person(self): return models()[0]['Person']
    def repair(self): return tried(lambda: self.ask(self.person(), 'repair'))
    def never(self): return tried(lambda: self.ask(self.person(), 'never'))
    def cut(self): return tried(lambda: self.ask(self.person(), 'cut'))
    def refusal(self): return tried(lambda: self.ask(self.person(), 'refusal'))
    async def mcp(self, *qs): raise NotImplementedError
    def told(self, kind, *qs): return asyncio.run(self.mcp(kind, *qs))
    def stdio(self): return self.told('stdio', 'otter add')
    def http(self): return self.told('http', 'otter add')
    def fails(self): return self.told('stdio', 'otter fails')
    def picture(self): return self.told('stdio', 'otter picture')
    def dies(self): return self.told('stdio', 'otter dies', 'otter add')
    def clash(self): return self.told('two', 'otter add')
    def wipe(self): return self.told('stdio', 'otter wipe')
    def left(self): return self.told('stdio', 'otter add')

class Lisette(Peer):
    def __init__(self):
        import lisette
        self.m, self.kw = lisette, dict(api_base=url+'/v1', api_key='x')
    def chat(self, cls=None, **kw): return (cls or self.m.Chat)('openai/gpt-5.2', **self.kw, **kw)
    def many(self, ps, tools=(), rpm=None, out=None, **kw): return said(o.text if o.failed is None else ValueError(o.failed) for o in self.chat(tools=tools).map(ps, out, rpm=rpm, n_workers=10, **kw))
    def rows(self, n, kind='row', **kw): return self.many(prompts(n, kind), **kw)
    def rate(self): return self.rows(75, rpm=60)
    def tools(self): return self.rows(40, 'tool', tools=[weather])
    def killed(self): return self.rows(40, 'slow', out=Path(folder)/'out.jsonl')
    def again(self): return self.killed()
    def lazy(self):
        n = [0]
        def ps():
            for o in prompts(1000, 'row'):
                n[0] += 1
                if n[0]==100: note(f'{n[0]} taken', 'lazy')
                yield o
        return self.many(ps())
    def speed(self, n): return self.rows(n, 'tool', tools=[weather], out=Path(folder)/'out.jsonl')
    def ask(self, t, q, **kw): return self.m.structured('openai/gpt-5.2', q, t, **self.kw, **kw)
    def streamed(self, **kw):
        list(self.ask(list[str], 'type list[str]', stream=True)) # loads what is loaded late
        return timed(self.ask(list[self.person()], 'items', stream=True, **kw))
    def items(self): return self.streamed()
    def partial(self): return self.streamed(partial=True)
    def talk(self):
        c = self.chat()
        c('hello')
        r = c.structured('type pydantic', self.person())
        c('hello')
        return brief(r)
    def servers(self, kind):
        from lisette.mcp import mcp_tools
        return mcp_tools(*(tools_cmd[1:] if kind=='http' else tools_cmd[:1]*(2 if kind=='two' else 1)), **(dict(headers={'x-who': 'me'}) if kind=='http' else {}))
    def told(self, kind, *qs):
        with self.servers(kind) as fs:
            c = self.chat(tools=fs)
            return [c(q).text + (f'; waits: {[o.name for o in c.pending]}' if c.pending else '') for q in qs][-1]
    async def mcp(self, kind, *qs):
        async with self.servers(kind) as fs: return [(await self.chat(self.m.AsyncChat, tools=fs)(q)).text for q in qs][-1]
    def amcp(self): return asyncio.run(self.mcp('stdio', 'otter add'))
    def left(self): return self.chat(tools=self.servers('stdio').__enter__())('otter add').text

class Gather(Peer):
    def __init__(self):
        import litellm
        litellm.suppress_debug_info = True
        self.m = litellm
    async def one(self, q, tool=False):
        kw, msgs = dict(model='openai/gpt-5.2', api_base=url+'/v1', api_key='x'), [dict(role='user', content=q)]
        if tool: kw['tools'] = [dict(type='function', function=dict(name='weather', description='The weather in a city', parameters=dict(type='object', properties=dict(city=dict(type='string')), required=['city'])))]
        while True:
            m = (await self.m.acompletion(messages=msgs, **kw)).choices[0].message
            if not m.tool_calls: return m.content
            msgs += [m, *[dict(role='tool', tool_call_id=o.id, content=weather(**json.loads(o.function.arguments))) for o in m.tool_calls]]
    def rows(self, n, kind='row', tool=False):
        async def go():
            gate = asyncio.Semaphore(10)
            async def one(q):
                async with gate: return await self.one(q, tool)
            return await asyncio.gather(*[one(q) for q in prompts(n, kind)], return_exceptions=True)
        return said(asyncio.run(go()))
    def tools(self): return self.rows(40, 'tool', True)
    def killed(self): return self.rows(40, 'slow')
    def again(self): return self.killed()
    def speed(self, n): return self.rows(n, 'tool', True)

class Chatlas(Peer):
    def __init__(self):
        import chatlas
        self.m = chatlas
    def chat(self, **kw): return self.m.ChatOpenAICompletions(model='gpt-5.2', base_url=url+'/v1', api_key='x', **kw)
    def rows(self, n, kind='row', tool=False, rpm=10**6):
        c = self.chat()
        if tool: c.register_tool(weather)
        return said(asyncio.run(self.m.parallel_chat_text(c, prompts(n, kind), max_active=10, rpm=rpm, on_error='continue')))
    def rate(self): return self.rows(75, rpm=60)
    def stops(self): return said(asyncio.run(self.m.parallel_chat_text(self.chat(), prompts(40, 'bad'), max_active=10)))
    def tools(self): return self.rows(40, 'tool', True)
    def killed(self): return self.rows(40, 'slow')
    def again(self): return self.killed()
    def speed(self, n): return self.rows(n, 'tool', True)
    def lazy(self): return said(asyncio.run(self.m.parallel_chat_text(self.chat(), (o for o in prompts(100, 'row')), max_active=10)))
    def ask(self, t, q): return self.chat().chat_structured(q, data_model=t)
    def talk(self):
        c = self.chat()
        c.chat('hello', echo='none')
        r = c.chat_structured('type pydantic', data_model=self.person())
        c.chat('hello', echo='none')
        return brief(r)
    async def mcp(self, kind, *qs):
        c = self.chat()
        if kind=='http': await c.register_mcp_tools_http_stream_async(url=tools_cmd[1], transport_kwargs=dict(http_client=self.client()))
        else:
            cmd, *args = tools_cmd[0].split()
            for i in range(2 if kind=='two' else 1): await c.register_mcp_tools_stdio_async(command=cmd, args=args, name=f's{i}')
        return [await (await c.chat_async(q, echo='none')).get_content() for q in qs][-1]
    def client(self):
        from mcp.shared._httpx_utils import create_mcp_http_client
        return create_mcp_http_client(headers={'x-who': 'me'})

class PydanticAI(Peer):
    def __init__(self):
        import pydantic_ai
        self.m = pydantic_ai
    def model(self):
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        return OpenAIChatModel('gpt-5.2', provider=OpenAIProvider(base_url=url+'/v1', api_key='x'))
    def agent(self, **kw): return self.m.Agent(self.model(), **kw)
    def rows(self, n, kind='row', tools=()):
        a = self.agent(tools=tools, max_concurrency=10)
        async def go(): return await asyncio.gather(*[a.run(q) for q in prompts(n, kind)], return_exceptions=True)
        return said(o if isinstance(o, Exception) else o.output for o in asyncio.run(go()))
    def tools(self): return self.rows(40, 'tool', [weather])
    def killed(self): return self.rows(40, 'slow')
    def again(self): return self.killed()
    def speed(self, n): return self.rows(n, 'tool', [weather])
    def ask(self, t, q): return self.agent(output_type=t).run_sync(q).output
    def native(self): return tried(lambda: self.ask(self.m.NativeOutput(list[self.person()]), 'type list'))
    def partial(self): return timed(self.agent(output_type=list[self.person()]).run_stream_sync('items').stream_output(debounce_by=None))
    def talk(self):
        a = self.agent()
        h = a.run_sync('hello').all_messages()
        r = a.run_sync('type pydantic', output_type=self.person(), message_history=h)
        a.run_sync('hello', message_history=r.all_messages())
        return brief(r.output)
    def toolset(self, kind):
        from pydantic_ai.mcp import MCPToolset
        from fastmcp.client.transports import StdioTransport
        if kind=='http': return [MCPToolset(tools_cmd[1], headers={'x-who': 'me'})]
        cmd, *args = tools_cmd[0].split()
        return [MCPToolset(StdioTransport(cmd, args), id=f's{i}') for i in range(2 if kind=='two' else 1)]
    async def mcp(self, kind, *qs):
        async with self.agent(toolsets=self.toolset(kind)) as a:
            hist, got = [], []
            for q in qs:
                r = await a.run(q, message_history=hist)
                hist = r.all_messages()
                got.append(r.output)
        return got[-1]
    def sync(self): return self.agent(toolsets=self.toolset('stdio')).run_sync('otter add').output

class LangChain(Peer):
    def __init__(self):
        from langchain.agents import create_agent
        self.mk = create_agent
    def model(self, **kw):
        from langchain_openai import ChatOpenAI
        return ChatOpenAI(model='gpt-5.2', base_url=url+'/v1', api_key='x', **kw)
    def rows(self, n, kind='row', tools=(), **kw):
        a = self.mk(self.model(**kw), tools=list(tools))
        rs = a.batch([dict(messages=[dict(role='user', content=q)]) for q in prompts(n, kind)], config=dict(max_concurrency=10), return_exceptions=True)
        return said(o if isinstance(o, Exception) else o['messages'][-1].text for o in rs)
    def rate(self):
        from langchain_core.rate_limiters import InMemoryRateLimiter
        return self.rows(75, rate_limiter=InMemoryRateLimiter(requests_per_second=1))
    def tools(self): return self.rows(40, 'tool', [weather])
    def killed(self): return self.rows(40, 'slow')
    def again(self): return self.killed()
    def speed(self, n): return self.rows(n, 'tool', [weather])
    def ask(self, t, q): return self.model().with_structured_output(t).invoke(q)
    def agents(self):
        from langchain.agents.structured_output import ToolStrategy
        g = models()[0]
        return tried(lambda: self.mk(self.model(), response_format=ToolStrategy(Union[g['Person'], g['Nothing']])).invoke(dict(messages=[dict(role='user', content='type A | B')]))['structured_response'])
    def agent_repair(self):
        from langchain.agents.structured_output import ToolStrategy
        return tried(lambda: self.mk(self.model(), response_format=ToolStrategy(self.person())).invoke(dict(messages=[dict(role='user', content='repair')]))['structured_response'])
    def partial(self):
        list(self.model().stream('hello')) # loads what is loaded late
        return timed(self.model().with_structured_output(models()[0]['People'].model_json_schema()).stream('items'))
    def client(self, kind):
        from langchain_mcp_adapters.client import MultiServerMCPClient
        cmd, *args = tools_cmd[0].split()
        one = dict(transport='streamable_http', url=tools_cmd[1], headers={'x-who': 'me'}) if kind=='http' else dict(transport='stdio', command=cmd, args=args)
        return MultiServerMCPClient({f's{i}': one for i in range(2 if kind=='two' else 1)})
    async def mcp(self, kind, *qs):
        a, msgs = self.mk(self.model(), tools=await self.client(kind).get_tools()), []
        for q in qs: msgs = (await a.ainvoke(dict(messages=[*msgs, dict(role='user', content=q)])))['messages']
        return msgs[-1].text
    def sync(self): return self.mk(self.model(), tools=asyncio.run(self.client('stdio').get_tools())).invoke(dict(messages=[dict(role='user', content='otter add')]))['messages'][-1].text

class Instructor(Peer):
    def __init__(self):
        import instructor, openai
        self.m, self.cli = instructor, openai.OpenAI(base_url=url+'/v1', api_key='x', max_retries=0)
    def client(self, *mode): return self.m.from_openai(self.cli, *mode)
    def kw(self, q): return dict(model='gpt-5.2', messages=[dict(role='user', content=q)])
    def ask(self, t, q): return self.client().create(response_model=t, **self.kw(q))
    def native(self): return tried(lambda: self.client(self.m.Mode.JSON_SCHEMA).create(response_model=self.person(), **self.kw('type pydantic')))
    def items(self): return timed(self.client().create_iterable(response_model=self.person(), **self.kw('items')))
    def partial(self): return timed(self.client().create_partial(response_model=models()[0]['People'], **self.kw('items')))

class Llm(Peer):
    def __init__(self):
        from llm.default_plugins.openai_models import Chat
        self.model = Chat('gpt-5.2', model_name='gpt-5.2', api_base=url+'/v1', supports_tools=True, supports_schema=True)
    def ask(self, t, q): return self.model.prompt(q, schema=t, key='x').text()

peers = dict(lisette=Lisette, gather=Gather, chatlas=Chatlas, instructor=Instructor, langchain=LangChain, llm=Llm) | {'pydantic-ai': PydanticAI}

# ---- the tool server

def serve(how, folder, port=None):
    "Tools for the questions about servers, by stdio or on `port`"
    from mcp.server import MCPServer
    from mcp.server.mcpserver import Image
    from mcp.types import ToolAnnotations
    def note(s): (Path(folder)/'ran').open('a').write(s+'\n')
    (Path(folder)/'pids').open('a').write(f'{os.getpid()}\n')
    app = MCPServer('Sums')
    def add(a: int, b: int) -> int:
        "Add two numbers"
        note('add')
        return a+b
    def fails() -> str:
        "Always fails"
        raise ValueError('no such town')
    def dies() -> str:
        "Ends the server"
        note('dies')
        os._exit(3)
    def picture() -> Image:
        "A picture"
        return Image(data=(here.parent/'samples'/'otter.jpg').read_bytes(), format='jpeg')
    def wipe(path: str) -> str:
        "Remove a folder"
        note('wipe')
        return f'{path} is gone'
    for f in add, fails, dies, picture: app.add_tool(f, annotations=ToolAnnotations(read_only_hint=True))
    app.add_tool(wipe, annotations=ToolAnnotations(destructive_hint=True))
    if how=='stdio': return app.run('stdio')
    import uvicorn
    inner = app.streamable_http_app()
    async def only_me(scope, receive, send):
        if scope['type']=='http' and dict(scope['headers']).get(b'x-who')!=b'me':
            await send(dict(type='http.response.start', status=401, headers=[]))
            return await send(dict(type='http.response.body', body=b'who?'))
        await inner(scope, receive, send)
    uvicorn.run(only_me, port=int(port), log_level='error')

# ---- in this process

parts = dict(
    many = dict(rows='60 rows, some slow', rate='75 rows at 60 a minute', refused='40 rows; 4 requests a second are taken', bad='40 rows; row 7 is refused (400)', stops='The same, by default',
        tools='40 rows with a tool', killed='40 rows, killed after 20', again='The same once more', lazy='Prompts from an iterator', speed='Rows with a tool'),
    types = dict(plain='Each type', native='By JSON schema', repair='A validator says no, then yes', agent_repair='The same in an agent', never='It always says no', cut='The answer is cut off', refusal='The model refuses',
        items='A streamed list, by item', partial='A streamed list, as it grows', talk='In a conversation', agents='A union in an agent'),
    mcp = dict(stdio='By stdio', http='By HTTP, with a header', sync='From sync code', amcp='From async code', fails='A tool that fails', picture='A tool that gives a picture', dies='A tool ends the server; then add',
        clash='Two servers with the same tools', wipe='A destructive tool', left='Not closed at the end'))

def fit(schema, v):
    "Value `v` as `schema` wants it: as it is, or within an object of one field"
    if '$ref' in schema: schema = schema['$defs'][schema['$ref'].split('/')[-1]]
    props = schema.get('properties') or {}
    if not props or isinstance(v, dict) and {*v}<={*props}: return v
    return dict(zip(props, v)) if 'x' in props else {next(iter(props)): v}

values = {'pydantic': dict(name='Ada', age=36), 'list': [dict(name='Ada', age=36), dict(name='Bo', age=3)], 'A | B': dict(reason='all left'), 'Union[A, B]': dict(reason='all left'), 'optional': None, 'dataclass': dict(city='Rome'), 'TypedDict': dict(city='Rome'),
    'NamedTuple': [1, 2], 'Enum': 'red', 'Literal': 'red', 'int': 42, 'dict[str, int]': dict(a=1), 'list[str]': ['a', 'b']}

def give(req, v, **kw):
    "Value `v` in the form in which `req` wants it"
    from lisette.testing import call, say
    tools = [o['function'] for o in req.get('tools') or []]
    if not tools:
        schema = ((req.get('response_format') or {}).get('json_schema') or {}).get('schema') or {}
        return say(json.dumps(fit(schema, v)), **kw)
    def fits(t): return isinstance(v, dict) and {*v}<={*(t['parameters'].get('properties') or {})}
    def empty(t): return v is None and [o.get('type') for o in t['parameters'].get('properties', {}).values()]==['null']
    t = next((t for t in tools if fits(t) or empty(t)), tools[0])
    return call(t['name'], raw_=json.dumps(fit(t['parameters'], v)), **{k+'_': o for k,o in kw.items() if k=='chunks'})

asked = re.compile(r'\b(row|slow|tool|refused|bad) \d|\btype [a-zA-Z]|\b(repair|never|cut|refusal|items|hello)"|otter \w+')

class Script:
    "What the model says, by the last prompt; when it was asked for what"
    def __init__(self): self.log, self.answered, self.taken, self.lock = [], [], [], threading.Lock()
    def __call__(self, req):
        from lisette.testing import say, call, fail, pause, stop
        msgs = req['messages']
        at = max(i for i,o in enumerate(msgs) if o['role']=='user' and isinstance(o['content'], (str, list)) and asked.search(json.dumps(o['content'])))
        q = json.dumps(msgs[at]['content'])
        told = [o for o in msgs[at:] if o['role']=='tool']
        if m := re.search(r'(row|slow|tool|refused|bad) (\d+)', q): return self.row(m[1], int(m[2]), told)
        with self.lock: n = len(self.log); self.log.append((time.monotonic(), q))
        if m := re.search(r'type ([^"]*)', q): return give(req, values[m[1]])
        if 'repair' in q: return give(req, dict(name='Ada', age=-1 if n==0 else 36))
        if 'never' in q: return give(req, dict(name='Ada', age=-1))
        if 'cut' in q:
            half = '{"name": "Ad'
            return [call(req['tools'][0]['function']['name'], raw_=half) if req.get('tools') else say(half), stop('length')]
        if 'refusal' in q: return [say('I will not tell.'), stop('refusal')]
        if 'items' in q:
            o = give(req, [dict(name=f'P{i}', age=i) for i in range(8)], chunks=12)
            o.gap = .03
            return o
        if 'hello' in q: return 'Hello.'
        what = re.search(r'otter (\w+)', q)[1]
        name = next((nm for t in req.get('tools') or [] if (nm := t['function']['name']).endswith(what)), None)
        if told: return say('told: ' + json.dumps([o['content'] for o in told])[:400])
        if not name: return 'I have no such tool.'
        return call(name, **dict(add=dict(a=2, b=3), wipe=dict(path='/x')).get(what, {}))
    def row(self, kind, i, told):
        from lisette.testing import say, call, fail, pause
        with self.lock:
            now = time.monotonic()
            self.log.append((now, i))
            refused = kind=='refused' and sum(t>now-1 for t in self.taken)>=4
            if not refused: self.taken.append(now)
        if refused: return fail(429, headers={'retry-after': '1'})
        if kind=='bad' and i==7: return fail(400, 'no such row')
        if kind=='tool' and not told: return call('weather', city=f'city {i}')
        with self.lock: self.answered.append(i)
        return [pause(.3 if i%9==4 else .1 if kind=='slow' else .01), say(f'I say {i}.')]

class World:
    "What is needed to ask one library"
    def __init__(self, nm, py, folder, ports): self.nm, self.py, self.folder, self.ports = nm, py, folder, ports
    def start(self, q, p, arg=''):
        env = {k: v for k,v in os.environ.items() if not k.lower().endswith('_proxy')} | dict(PYTHONPATH=str(here.parent) if self.nm=='lisette' else '', LLM_USER_PATH=self.folder, OPENAI_API_KEY='x')
        env['REACH_TOOLS'] = f'{sys.executable} {__file__} --serve stdio {self.folder}\thttp://127.0.0.1:{self.ports}/mcp'
        return subprocess.Popen([self.py, '-W', 'ignore', __file__, '--work', self.nm, q, p.url, self.folder, str(arg)], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    def run(self, q, p, arg=''):
        w = self.start(q, p, arg)
        try: out,err = w.communicate(timeout=240)
        except subprocess.TimeoutExpired:
            w.kill()
            w.communicate()
            return 'goes on after 240 s'
        return (out.strip().splitlines()[-1:] or [f'ended with {w.returncode}: {err.strip()[-200:]}'])[0]

def ask_many(w, q, p, s):
    "What there is to say about question `q` of the part about many prompts"
    if q=='killed':
        proc = w.start(q, p)
        while len(s.answered)<20 and proc.poll() is None: time.sleep(.005)
        time.sleep(.05)
        proc.kill()
        proc.communicate()
        s.done = {*s.answered[:10]}
        return f'{len(s.answered)} answered before the kill'
    if q=='again': return w.run('killed', p) + f'; {len(s.log)} asked now'
    r = w.run(dict(rows='rows:60', refused='rows:40:refused', bad='rows:40:bad').get(q, q), p)
    times = [t for t,_ in s.log]
    if q=='rate': r += f'; {sum(t<times[0]+60 for t in times)} in the first minute, all within {times[-1]-times[0]:.0f} s'
    if q=='refused': r += f'; {len(s.log)} requests, {len(s.log)-len(s.taken)} of them refused, in {times[-1]-times[0]:.0f} s'
    if q=='tools': r += f"; the tool ran {(Path(w.folder)/'ran').read_text().count('city')} times"
    if q=='lazy' and (Path(w.folder)/'lazy').exists(): r += f'; when 100 were taken, {"fewer than 120" if len(s.log)<1200 else "?"} requests had come'
    return r

def ask_speed(w, n):
    "Rows a second and memory, with the provider in a process of its own"
    srv = subprocess.Popen([sys.executable, __file__, '--provider'], stdout=subprocess.PIPE, text=True)
    try:
        class at: url = srv.stdout.readline().strip()
        return w.run(f'speed:{n}', at)
    finally:
        srv.kill()
        srv.communicate()

def alive(folder):
    "The tool servers that still run"
    f = Path(folder)/'pids'
    def runs(pid):
        try: os.kill(pid, 0)
        except ProcessLookupError: return False
        return True
    return [o for o in map(int, f.read_text().split() if f.exists() else []) if runs(o)]

def more_of(part, q, p, folder):
    "What the requests say, and what ran"
    if part=='types':
        def form(req): return 'tools ' + str(len(req['tools'])) if req.get('tools') else 'schema' if req.get('response_format', {}).get('type')=='json_schema' else 'text'
        last = p.requests[-1] if p.requests else {}
        told = [str(o.get('content'))[:150] for o in last.get('messages', [])[1:] if o['role'] in ('tool', 'user')][-1:]
        reqs = [o for o in p.requests if q=='plain' or not re.search(r'hello|list\[str', json.dumps(o['messages'][-1]))]
        return f"; {len(reqs)} requests, as {', '.join(sorted({form(o) for o in reqs}))}" + (f'; told {told}' if q in ('repair', 'agent_repair', 'never') else '')
    if part!='mcp': return ''
    ran = Path(folder)/'ran'
    names = [t['function']['name'] for t in (p.requests[0].get('tools') or [])] if p.requests else []
    pics = 'image_url' in json.dumps([o.get('messages') for o in p.requests])
    time.sleep(2 if q=='left' else .5)
    left = alive(folder)
    for o in left: os.kill(o, signal.SIGKILL)
    return f"; ran {ran.read_text().split()}; tools {names}" + '; a picture is sent'*pics + f'; {len(left)} servers are left'*(q!='http')

def main():
    os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'
    sys.path.insert(0, str(here.parent))
    from lisette.testing import Provider
    from run import mk_venv, read_args, read_peers
    args, cache, only = read_args()
    reqs = read_peers()
    reqs = dict(lisette=reqs['lisette']+['mcp==2.3.0'], gather=reqs['litellm'], llm=reqs['llm']) | more
    n = int(os.environ.get('LISETTE_ROWS', 500))
    for nm in [o for o in args if o in peers] or peers:
        py = mk_venv(cache, 'reach-'+nm, reqs[nm])
        print(f"\n## {nm}: {' '.join(reqs[nm])}", flush=True)
        for part,whats in parts.items():
            if only and only!=part and only not in whats: continue
            print(f'\n{part}', flush=True)
            with tempfile.TemporaryDirectory() as d:
                port = 8931
                http = subprocess.Popen([sys.executable, __file__, '--serve', 'http', tempfile.gettempdir(), str(port)], stderr=subprocess.DEVNULL) if part=='mcp' else None
                w, done = World(nm, py, d, port), set()
                if http: time.sleep(3)
                for q,title in whats.items():
                    if only in whats and q!=only: continue
                    f = dict(refused='rows', bad='rows').get(q, q)
                    if not hasattr(peers[nm], f) or f in ('plain', 'repair', 'never', 'cut', 'refusal') and not hasattr(peers[nm], 'ask'): continue
                    if part=='mcp' and peers[nm].mcp is Peer.mcp: continue
                    (Path(d)/'ran').write_text('')
                    (Path(d)/'pids').write_text('')
                    s = Script()
                    if q=='speed':
                        print(f'{n} {title}'.ljust(42), ask_speed(w, n), flush=True)
                        continue
                    with Provider(s) as p:
                        r = ask_many(w, q, p, s) if part=='many' else w.run(q, p)
                        if q=='killed': done = s.done
                        if q=='again': r += f'; {len(done & {i for _,i in s.log})} of the first {len(done)} answers asked for again'
                        print(title.ljust(42), r + more_of(part, q, p, d) + (f'; refused: {p.refused[0].message}' if p.refused else '') + (f'; {p.errors[0]!r}' if p.errors else ''), flush=True)
                if http:
                    http.kill()
                    http.wait()

def work(nm, q, *_):
    q, *args = q.split(':')
    t = time.monotonic()
    try:
        p = peers[nm]()
        t, cpu = time.monotonic(), time.process_time()
        r = getattr(p, q)(*[int(o) if o.isdigit() else o for o in args])
        if q=='speed': r += f'; {int(args[0])/(time.monotonic()-t):.0f} rows a second, {(time.process_time()-cpu)/int(args[0])*1000:.1f} ms of CPU a row, {mem():.0f} MB at most'
        print('\n', r, flush=True)
    except Exception as e: print('\n', brief(e), flush=True)
    if q!='left': os._exit(0) # threads that go on are left behind

def provider():
    os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'
    sys.path.insert(0, str(here.parent))
    from lisette.testing import Provider
    s = Script()
    def script(req):
        if len(p.requests)>500:
            p.requests.clear()
            p._said = []
        return s(req)
    with Provider(script) as p:
        print(p.url, flush=True)
        time.sleep(3600)

if __name__=='__main__':
    if sys.argv[1:2]==['--work']: work(*sys.argv[2:4])
    elif sys.argv[1:2]==['--serve']: serve(*sys.argv[2:])
    elif sys.argv[1:2]==['--provider']: provider()
    else: main()
