"Run in a clean venv that holds only the wheel: a tool is called through each kind of chat, against a scripted server on loopback"
import asyncio,importlib.util,json,sys
from http.server import BaseHTTPRequestHandler,ThreadingHTTPServer
from importlib.metadata import version
from threading import Thread
from lisette import *
from lisette.core import litellm

asked = []

class Scripted(BaseHTTPRequestHandler):
    "The OpenAI wire: asks for `add` first, then says the result that it was given"
    protocol_version = 'HTTP/1.1'
    def log_message(self, *args): pass

    def do_POST(self):
        req = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        asked.append(req)
        if req['model']=='refused': return self.send(dict(error=dict(message='wrong key')), status=401)
        results = [m['content'] for m in req['messages'] if m['role']=='tool']
        call = dict(id=f'call_{len(asked)}', type='function', function=dict(name='add', arguments='{"a": 5, "b": 3}'))
        msg = dict(role='assistant', content=f'It is {results[-1]}.') if results else dict(role='assistant', content=None, tool_calls=[call])
        self.reply(msg, 'stop' if results else 'tool_calls', req.get('stream'))

    def reply(self, msg, reason, stream):
        base = dict(id='chatcmpl-scripted', created=1, model='scripted')
        usage = dict(prompt_tokens=1, completion_tokens=1, total_tokens=2)
        if stream:
            if tcs := msg.get('tool_calls'): msg = msg | dict(tool_calls=[dict(index=0, **tcs[0])])
            parts = [dict(index=0, delta=msg, finish_reason=None), dict(index=0, delta={}, finish_reason=reason)]
            evs = [base | dict(object='chat.completion.chunk', choices=[o]) for o in parts]
            evs.append(base | dict(object='chat.completion.chunk', choices=[], usage=usage))
            body,kind = ''.join(f'data: {json.dumps(o)}\n\n' for o in evs) + 'data: [DONE]\n\n','text/event-stream'
        else:
            r = base | dict(object='chat.completion', choices=[dict(index=0, message=msg, finish_reason=reason)], usage=usage)
            return self.send(r)
        self.send(body, kind)

    def send(self, body, kind='application/json', status=200):
        body = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        for k,v in (('Content-Type', kind), ('Content-Length', str(len(body)))): self.send_header(k, v)
        self.end_headers()
        self.wfile.write(body)

ran = []
def add(a:int, # First number
        b:int, # Second number
       )->int: # Their sum
    "Add two numbers"
    ran.append((a,b))
    return a+b

async def acall(chat): return await chat('What is 5+3?')
async def astream(chat): return [o async for o in chat('What is 5+3?', stream=True)]

def check_note(cls, **kw):
    "An error says what stays in the history: in a note, before Python 3.11 in its text"
    chat,err = cls('openai/refused', **kw),None
    try: chat('Hi') if cls is Chat else asyncio.run(acall(chat))
    except Exception as e: err = e
    said = '\n'.join([str(err), *getattr(err, '__notes__', [])])
    assert type(err).__name__=='AuthenticationError' and '`chat.hist` is as before' in said, f"{type(err).__name__}: {said}"

def main():
    assert importlib.util.find_spec('mcp') is None, "mcp is installed: this venv does not show that tools work without it"
    server = ThreadingHTTPServer(('127.0.0.1', 0), Scripted)
    Thread(target=server.serve_forever, daemon=True).start()
    kw = dict(tools=[add], api_base=f'http://127.0.0.1:{server.server_port}/v1', api_key='none')
    kinds = dict(Chat=(Chat, lambda c: c('What is 5+3?')), Chat_stream=(Chat, lambda c: list(c('What is 5+3?', stream=True))),
        AsyncChat=(AsyncChat, lambda c: asyncio.run(acall(c))), AsyncChat_stream=(AsyncChat, lambda c: asyncio.run(astream(c))))
    for name,(cls,use) in kinds.items():
        asked.clear(); ran.clear()
        chat = cls('openai/scripted', **kw)
        use(chat)
        last = chat.hist[-1]
        text = last['content'] if isinstance(last, dict) else last.content
        assert text=='It is 8.', f"{name}: the answer is {text!r}"
        assert ran==[(5,3)], f"{name}: the tool ran with {ran}"
        assert len(asked)==2 and asked[0]['tools'][0]['function']['name']=='add', f"{name}: {len(asked)} requests\n{asked}"
    litellm.suppress_debug_info = True # its hints would be noise here
    for cls in (Chat, AsyncChat): check_note(cls, **kw)
    server.shutdown()
    print(f"Python {sys.version.split()[0]}, litellm {version('litellm')}, fastcore {version('fastcore')}: {', '.join(kinds)}")

if __name__=='__main__': main()
