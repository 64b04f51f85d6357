"""A chat in a web page, streamed: Starlette and server-sent events

    pip install starlette uvicorn
    MODEL=claude-sonnet-5-5 uvicorn web_app:app"""
import asyncio, json, os, secrets
from collections import OrderedDict
from pathlib import Path
from lisette import *
from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse, StreamingResponse
from starlette.routing import Route

here = Path(__file__).parent
chats, most = OrderedDict(), 100  # by session; the oldest goes when there are more
own_only = "default-src 'none'; connect-src 'self'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"

def get_weather(
    city: str # name of the city
):
    "The weather in a city"
    return f'{city}: 12 degrees, light rain'

def chat_of(sid):
    "The chat of session `sid`, and the lock that lets one question at a time in"
    if sid not in chats:
        while len(chats)>=most: chats.popitem(last=False)
        chats[sid] = AsyncChat(os.environ['MODEL'], tools=[get_weather], sp='Answer briefly.'), asyncio.Lock()
    chats.move_to_end(sid)
    return chats[sid]

def event(kind, **kw): return f'event: {kind}\ndata: {json.dumps(kw)}\n\n'

def item_event(o):
    "What one item of a stream is for the page: text, a call, a result"
    if isinstance(o, dict): return event('result', name=o.get('name'), text=str(o['content'])[:500])
    c = o.choices[0] if o.choices else None
    if hasattr(c, 'delta'): return event('text', text=c.delta.content) if c.delta.content else ''
    return ''.join(event('call', name=tc.function.name, args=tc.function.arguments) for tc in c.message.tool_calls or []) if c else ''

async def answer(sid, prompt):
    "Server-sent events of the answer to `prompt`; a reader who goes away ends the turn"
    chat, lock = chat_of(sid)
    async with lock:
        try:
            async for o in await chat(prompt, stream=True):
                if e := item_event(o): yield e
        except Exception as e: yield event('error', text=f'{type(e).__name__}: {str(e)[:300]}')
        else: yield event('done', tokens=chat.use.total_tokens, cost=chat.cost)

async def page(request):
    r = FileResponse(here/'web_app.html', headers={'content-security-policy': own_only})
    if 'sid' not in request.cookies: r.set_cookie('sid', secrets.token_urlsafe(), httponly=True, samesite='strict')
    return r

async def ask(request):
    sid, prompt = request.cookies.get('sid'), str((await request.json()).get('prompt', '')).strip()
    if not sid or not prompt: return JSONResponse(dict(error='a session cookie and a prompt are needed'), 400)
    return StreamingResponse(answer(sid, prompt), media_type='text/event-stream', headers={'cache-control': 'no-cache'})

app = Starlette(routes=[Route('/', page), Route('/ask', ask, methods=['POST'])])
