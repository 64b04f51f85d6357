"""What lisette and its peers do, found out by running them: the cells with a mark (▸) on the comparison page.

    python bench/features.py               # each peer of peers.txt that is on that page
    python bench/features.py chatlas llm   # only these

Each library runs in a venv of its own, in a process of its own, and talks to the provider of `lisette.testing` on loopback. The script is
the same for all; what a library sent is read from the provider's requests. A last group of lines is not run but looked up: names that
the installed package has. Needs what `pip install -e '.[dev]'` installs.
"""
import asyncio, base64, json, os, subprocess, sys, tempfile, time
from contextlib import suppress
from pathlib import Path

here = Path(__file__).resolve().parent
jpg, pdf = here.parent/'samples'/'otter.jpg', here.parent/'samples'/'note.pdf'
gpt, claude = 'gpt-5.2', 'claude-haiku-4-5'

# ---- in the library's process

times = []
def nap(which: str) -> str:
    """Take a nap

    Args:
        which: which of them
    """
    times.append((time.time(), 1)); time.sleep(.5); times.append((time.time(), -1))
    return 'otter-result ' + which

def doze(
    which: str # which of them
) -> str:
    "Doze off"
    return which

def overlap():
    "Did two calls of `nap` run at the same time?"
    up, most = 0, 0
    for _,d in sorted(times): up += d; most = max(most, up)
    return {0: 'not run', 1: 'no', 2: 'yes'}[most]

class Lisette:
    def __init__(self, url):
        from lisette import Chat, AsyncChat, structured, contents, delta_text
        self.kw, self.structured, self.text = dict(api_base=url+'/v1', api_key='x'), structured, contents
        self.mk, self.amk = Chat, AsyncChat
    def chat(self, tools=(), model=gpt): return self.mk('openai/'+model, tools=list(tools), max_steps=4, **self.kw)
    def ask(self, c, q): return self.text(c(q))
    async def aask(self): return self.text(await self.amk('openai/'+gpt, **self.kw)('hello'))
    def stream(self, c, q): return c(q, stream=True)
    def person(self, P): return self.structured('openai/'+gpt, 'person please', P, **self.kw)
    def media(self, c): return self.ask(c, ['look', jpg, pdf])
    def cost(self, c): return c.cost
    def shows(self): return self.mk

class Claudette:
    def __init__(self, url):
        import claudette, anthropic
        self.m, self.url = claudette, url
        self.cli = lambda model: claudette.Client(model, anthropic.Anthropic(base_url=url, api_key='x'))
        self.acli = lambda: claudette.AsyncClient(claude, anthropic.AsyncAnthropic(base_url=url, api_key='x'))
    def chat(self, tools=(), model=claude): return self.m.Chat(cli=self.cli(model), tools=list(tools) or None)
    def ask(self, c, q):
        r = list(c.toolloop(q))[-1] if isinstance(q, str) and 'two tools' in q else c(q)
        return self.m.contents(r)
    async def aask(self): return self.m.contents(await self.m.AsyncChat(cli=self.acli())('hello'))
    def stream(self, c, q): return c(q, stream=True)
    def person(self, P): return self.cli(claude).structured('person please', P)[0]
    def media(self, c): return self.ask(c, ['look', jpg.read_bytes(), pdf.read_bytes()])
    def cost(self, c): return c.cost
    def shows(self): return self.m.Chat
    @property
    def priced(self): return self.m.models[1]

class Chatlas:
    def __init__(self, url):
        import chatlas
        self.m, self.kw = chatlas, dict(base_url=url+'/v1', api_key='x')
    def chat(self, tools=(), model=gpt):
        c = self.m.ChatOpenAICompletions(model=model, **self.kw)
        for o in tools: c.register_tool(o)
        return c
    def ask(self, c, q): return str(c.chat(*(q if isinstance(q, list) else [q]), echo='none'))
    async def aask(self): return await (await self.chat().chat_async('hello', echo='none')).get_content()
    def stream(self, c, q): return c.stream(q)
    def person(self, P):
        from pydantic import create_model
        return self.chat().chat_structured('person please', data_model=create_model('Person', name=(str, ...), age=(int, ...)))
    def media(self, c): return self.ask(c, ['look', self.m.content_image_file(jpg, resize='none'), self.m.content_pdf_file(pdf)])
    def cost(self, c): return c.get_cost()
    def shows(self): return self.m.Chat

class Llm:
    def __init__(self, url):
        import llm
        from llm.default_plugins.openai_models import Chat, AsyncChat
        self.m, self.url, self.mk, self.amk = llm, url, Chat, AsyncChat
    def model(self, cls, model=gpt):
        m = cls(model, model_name=model, api_base=self.url+'/v1', vision=True, supports_tools=True, supports_schema=True)
        m.key = 'x'
        return m
    def chat(self, tools=(), model=gpt): return self.model(self.mk, model).conversation(tools=list(tools))
    def ask(self, c, q): return c.chain(q, key='x').text()
    async def aask(self): return await self.model(self.amk).prompt('hello', key='x').text()
    def stream(self, c, q): return iter(c.prompt(q, key='x'))
    def person(self, P):
        from pydantic import create_model
        return self.model(self.mk).prompt('person please', schema=create_model('Person', name=(str, ...), age=(int, ...)), key='x').text()
    def media(self, c): return c.prompt('look', attachments=[self.m.Attachment(path=str(jpg)), self.m.Attachment(path=str(pdf))], key='x').text()
    def cost(self, c): return [f'{k.__name__}.{o}' for k in (self.m.Response, self.m.Usage, self.m.Conversation) for o in dir(k) if 'cost' in o] or 'no such name'
    def shows(self): return self.m.Conversation

class PydanticAI:
    def __init__(self, url):
        import pydantic_ai
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        self.m, self.mk = pydantic_ai, lambda model: OpenAIChatModel(model, provider=OpenAIProvider(base_url=url+'/v1', api_key='x'))
    def chat(self, tools=(), model=gpt): return dict(agent=self.m.Agent(self.mk(model), tools=list(tools)), hist=[], last=None)
    def ask(self, c, q):
        c['last'] = c['agent'].run_sync(q, message_history=c['hist'])
        c['hist'] = c['last'].all_messages()
        return c['last'].output
    async def aask(self): return (await self.m.Agent(self.mk(gpt)).run('hello')).output
    def leave(self, c, q, n, cancel):
        async def f():
            async with c['agent'].run_stream(q) as r:
                async for _ in r.stream_text(delta=True, debounce_by=None):
                    n[0] -= 1
                    if not n[0]: break
                if cancel: await r.cancel()
            c['hist'] = r.all_messages()
        asyncio.run(f())
    def person(self, P): return self.m.Agent(self.mk(gpt), output_type=P).run_sync('person please').output
    def media(self, c): return self.ask(c, ['look', *(self.m.BinaryContent(data=o.read_bytes(), media_type=t) for o,t in ((jpg, 'image/jpeg'), (pdf, 'application/pdf')))])
    def cost(self, c): return c['last'].usage.cost if hasattr(c['last'].usage, 'cost') else c['last'].response.cost().total_price
    def shows(self): return self.m.AgentRunResult

peers = {'lisette': Lisette, 'claudette': Claudette, 'chatlas': Chatlas, 'llm': Llm, 'pydantic-ai': PydanticAI}

def leave(p, cancel=False):
    "Read some of a stream, close it, and ask again: what the model is told"
    c = p.chat()
    if hasattr(p, 'leave'): p.leave(c, 'many words', [6], cancel)
    else:
        g, n = p.stream(c, 'many words'), 0
        for _ in g:
            n += 1
            if n>5: break
        with suppress(Exception): g.close()
        del g
    return p.ask(c, 'go on')

def two(p):
    "A chat that is asked twice"
    c = p.chat()
    p.ask(c, 'hello')
    return p.ask(c, 'what did I say')

def tools(p):
    c = p.chat([nap, doze])
    return p.ask(c, 'two tools')

def cost(p, model=None):
    model = model or getattr(p, 'priced', None)
    c = p.chat(**(dict(model=model) if model else {}))
    p.ask(c, 'hello')
    return str(p.cost(c))

def person(p):
    "Structured output where the first answer does not fit"
    from dataclasses import dataclass
    @dataclass
    class Person:
        "A person"
        name: str
        age: int
    o = p.person(Person)
    return f'{type(o).__name__}: {o!r}' if not isinstance(o, str) else f'text: {o}'

# what the page says of a library by its names alone
cited = {'lisette': 'Chat AsyncChat structured', 'claudette': 'Chat AsyncChat Client.structured', 'llm': 'Conversation AsyncConversation Attachment EmbeddingModel get_model cli.cli',
    'chatlas': 'Chat ChatAuto Chat.chat_async Chat.chat_structured Chat.get_cost Chat.console Chat.app Chat.register_mcp_tools_stdio_async content_pdf_file content_image_file',
    'pydantic-ai': 'Agent Conversation CachePoint Embedder Agent.to_cli Agent.to_web models.test.TestModel models.function.FunctionModel durable_exec'}

def named(nm):
    "Which of the names that the page cites the installed package does not have"
    from pkgutil import resolve_name
    mod, lacking = nm.replace('-', '_'), []
    for o in cited[nm].split():
        try: resolve_name(f'{mod}.{o}')
        except Exception: lacking.append(o)
    return f"without {', '.join(lacking)}" if lacking else f'all {len(cited[nm].split())} are there'

def probes(nm):
    return {'A chat that remembers': two, 'Async': lambda p: asyncio.run(p.aask()), 'A function as a tool': tools, 'Two sync tools at once': lambda p: overlap(),
        'A stream left half-way': leave} | ({'The same, after cancel()': lambda p: leave(p, True)} if nm=='pydantic-ai' else {}) | {
        'Structured output, first answer wrong': person, 'Picture and PDF': lambda p: p.media(p.chat()),
        'Cost': cost, 'Cost of a model without a price': lambda p: cost(p, 'claude-otter-1' if nm=='claudette' else 'otter-1'),
        'Shows itself': lambda p: ', '.join(o for o in ('_repr_markdown_', '_repr_html_') if hasattr(p.shows(), o)) or 'no',
        'Names that the page cites': lambda p: named(nm)}

def work(nm, url):
    "Run the probes of library `nm`, a line of JSON for each"
    p = peers[nm](url)
    for k,f in probes(nm).items():
        try: res = str(f(p))
        except Exception as e: res = f'{type(e).__name__}: {e}'
        print(json.dumps([k, ' '.join(res.split())[:160]]), flush=True)

# ---- in this process

# the first script that somebody writes, with a misspelt argument where its right spelling has its place, and what is read of the answer
hour = {'lisette': ("from lisette import Chat\nchat = Chat('openai/gpt-5.2'{})\nr = chat('hello')", 'r.text'),
    'claudette': ("from claudette import Chat, contents\nchat = Chat('claude-haiku-4-5')\nr = chat('hello'{})", 'contents(r)'),
    'chatlas': ("import os\nfrom chatlas import ChatOpenAICompletions\nchat = ChatOpenAICompletions(model='gpt-5.2', base_url=os.environ.get('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1'))\n"
        "chat.set_model_params(seed=1{})\nr = chat.chat('hello', echo='none')", 'r.content'),
    'llm': ("import llm\nmodel = llm.get_model('gpt-5.2')\nr = model.prompt('hello'{})", 'r.text()'),
    'pydantic-ai': ("from pydantic_ai import Agent\nsettings = dict(seed=1{})\nagent = Agent('openai-chat:gpt-5.2', model_settings=settings)\nr = agent.run_sync('hello')", 'r.output')}

def first_hour(nm, py, p):
    "What that script does without a key, with one, and with a misspelt argument; the types of its answer; the commands that come with it"
    from lisette.testing import wires
    code, text = hour[nm]
    bare = {k:v for k,v in os.environ.items() if not k.lower().endswith('_proxy') and not k.endswith(('_API_KEY', '_BASE_URL', '_API_BASE'))} | dict(PYTHONPATH=str(here.parent) if nm=='lisette' else '')
    keys = dict(OPENAI_API_KEY='x', ANTHROPIC_API_KEY='x', OPENAI_BASE_URL=p.base('openai'), ANTHROPIC_BASE_URL=p.base('anthropic'), ANTHROPIC_API_BASE=p.base('anthropic'))
    with tempfile.TemporaryDirectory() as d:
        fn = Path(d)/'script.py'
        def said(src, cmd=(py,), **env):
            fn.write_text(src, encoding='utf-8')
            r = subprocess.run([*cmd, fn], env=bare | dict(LLM_USER_PATH=d) | env, cwd=d, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
            return r.stdout.strip().splitlines() or ['nothing']
        out = said(code.format('') + '\nprint(r)')
        yield 'A missing key', f'{len(out)} lines; the last: {out[-1]}'
        yield 'print(answer)', said(code.format('') + '\nprint(r)', **keys)[-1]
        n = len(p.requests)
        out = said(code.format(', temprature=.5') + '\nprint(r)', **keys)
        went = [r for r in p.requests[n:] if r.wire in wires]
        yield 'A misspelt argument', ('went out' if any('temprature' in r for r in went) else 'went out without it') if went else f'{len(out)} lines; the last: {out[-1]}'
        seen = said(code.format('').replace('settings = dict(seed=1)\n', '').replace(', model_settings=settings', '') + f'\nreveal_type(r)\nreveal_type({text})', (sys.executable, '-m', 'mypy', '--python-executable', py, '--cache-dir', d), **(dict(MYPYPATH=str(here.parent)) if nm=='lisette' else {}))
        yield 'Types of the answer and its text', ', '.join(o.partition('Revealed type is ')[2] for o in seen if 'Revealed' in o) or seen[-1]
    if nm=='lisette': return
    dist = dict(zip(peers, ('lisette', 'claudette', 'chatlas', 'llm', 'pydantic-ai-slim')))[nm]
    src = f"from importlib.metadata import distribution as d; print(*[o.name for o in d('{dist}').entry_points if o.group=='console_scripts'])"
    yield 'Commands', subprocess.run([py, '-c', src], capture_output=True, text=True).stdout.strip() or 'none'

def script(req):
    "What the model says: by the last of these words that it was sent"
    from lisette.testing import call, say, pause
    s = json.dumps(req)
    asked = [k for k in ('two tools','many words','go on','person please','hello','what did I say','look') if k in s]
    last = asked and max(asked, key=s.rindex)
    if last=='two tools': return 'done' if 'otter-result' in s else [call('nap', which='a'), call('nap', which='b')]
    if last=='many words': return [o for i in range(60) for o in (say(f'word{i} '), pause(.02))]
    if last=='go on': return 'what was read' if 'word2' in s else 'the question alone' if 'many words' in s else 'nothing of that turn'
    if last=='what did I say': return 'remembered' if 'hello' in s else 'forgotten'
    if last=='person please':
        age = 31 if len(asked_for_person)%2 else 'thirty-one'
        asked_for_person.append(1)
        tool = next((t.get('function', t) for t in req.get('tools') or []), None)
        return call(tool['name'], name='Alice', age=age) if tool else json.dumps(dict(name='Alice', age=age))
    return 'Fine.'

asked_for_person = []

def described(reqs):
    "How the tools were described in the requests"
    ts = {t.get('function', t)['name']: t.get('function', t) for r in reqs for t in r.get('tools') or [] if t.get('function', t).get('name') in ('nap', 'doze')}
    how = lambda t: (t.get('parameters') or t.get('input_schema'))['properties']['which'].get('description') if t else None
    if how(ts.get('doze')): return 'comments' + (', docstring entries' if how(ts.get('nap')) else '')
    if how(ts.get('nap')): return "the docstring's entry for each"
    return "the function's docstring, as a whole" if 'Args' in (ts.get('nap') or {}).get('description', '') else 'nothing'

def sent(reqs):
    "Which of the files went out"
    s = json.dumps(reqs)
    return ' and '.join(k for k,f in (('picture', jpg), ('PDF', pdf)) if base64.b64encode(f.read_bytes()).decode()[:400] in s) or 'neither'

def main():
    os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'
    sys.path.insert(0, str(here.parent))
    from lisette.testing import Provider
    from run import mk_venv, read_args, read_peers
    names, cache, _ = read_args()
    reqs = read_peers()
    for nm in [o for o in names if o in peers] or peers:
        py = mk_venv(cache, nm, reqs[nm])
        asked_for_person.clear()
        with Provider(script, strict=False) as p:
            env = {k:v for k,v in os.environ.items() if not k.lower().endswith('_proxy')} | dict(PYTHONPATH=str(here.parent) if nm=='lisette' else '')
            r = subprocess.run([py, '-W', 'ignore', __file__, '--work', nm, p.url], env=env, capture_output=True, text=True, timeout=600)
            told, n = list(p.requests), len(asked_for_person)
            hours = list(first_hour(nm, py, p))
        print(f"\n## {nm}: {' '.join(reqs[nm])}\n")
        rows = [json.loads(l) for l in r.stdout.splitlines() if l.startswith('["')]
        if len(rows)<len(probes(nm)): print(f'it ended early: {r.stderr[-1500:]}')
        for k,v in [*rows, ['What describes parameters', described(told)], ['Files that went out', sent(told)], ['Requests for the person', n], *hours]:
            print(f'{k:40} {v}')

if __name__=='__main__': work(*sys.argv[2:]) if sys.argv[1:2]==['--work'] else main()
