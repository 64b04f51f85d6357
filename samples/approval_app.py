"""A chat whose tools wait for a person: one request asks, another decides, in whichever process; the chat lies in a file in between

    pip install starlette uvicorn
    MODEL=claude-sonnet-5-5 uvicorn approval_app:app --workers 4"""
import os, secrets
from pathlib import Path
from lisette import *
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

chats = Path(os.environ.get('CHATS', 'chats'))

def refund(
    order: str, # number of the order
    euros: float
):
    "Pay money back"
    with open(chats/'refunds.txt', 'a') as f: f.write(f'{order} {euros}\n')
    return 'paid back'

own = dict(tools=[refund], needs_approval=[refund]) # given again with each load

def state(cid, chat):
    "What the page shows: the text of the answer, and the calls to decide on"
    return JSONResponse(dict(chat=cid, text=chat.text, waits=[dict(id=o.id, name=o.name, args=o.args) for o in chat.pending]))

async def ask(request):
    cid, prompt = secrets.token_urlsafe(), (await request.json())['prompt']
    chats.mkdir(exist_ok=True)
    chat = AsyncChat(os.environ['MODEL'], autosave=chats/f'{cid}.json', **own)
    await chat(prompt)
    return state(cid, chat)

async def decide(request):
    cid, d = request.path_params['cid'], await request.json()
    file = chats/f'{cid}.json'
    taken = file.with_suffix('.taken')
    try: file.rename(taken) # of two requests at the same time, one gets it
    except FileNotFoundError: return JSONResponse(dict(error='no such chat, or somebody decides at this moment'), 409)
    try:
        chat = AsyncChat.load(taken, autosave=taken, **own)
        if d['id'] not in [o.id for o in chat.pending]: return JSONResponse(dict(error='this was decided before'), 409)
        await (chat.approve(d['id']) if d['ok'] else chat.deny(d.get('why', ''), ids=d['id']))
        return state(cid, chat)
    finally: taken.rename(file)

app = Starlette(routes=[Route('/ask', ask, methods=['POST']), Route('/decide/{cid}', decide, methods=['POST'])])
