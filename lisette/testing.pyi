# Written by tools/stubs; change the notebooks instead
from typing import Any, AsyncIterator, Iterator
import base64, copy, hashlib, json, os, re
from fastcore.basics import AttrDict, listify, patch
from functools import lru_cache
from itertools import accumulate
import socket, struct, threading, time, weakref
from urllib.parse import unquote
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
import struct, zlib
from functools import partial

__all__ = ['wires', 'dialects', 'say', 'think', 'call', 'search', 'picture', 'audio', 'stop', 'usage', 'fail', 'pause', 'cut', 'drip', 'raw', 'empty', 'mk_id', 'seal', 'unseal', 'sign', 'n_toks', 'mk_answer', 'anthropic_json', 'anthropic_events', 'openai_json', 'openai_events', 'responses_json', 'responses_events', 'gemini_json', 'gemini_events', 'anthropic_error', 'openai_error', 'gemini_error', 'responses_error', 'cannot', 'play_stream', 'play_json', 'rule', 'refusal', 'rules', 'models', 'Request', 'cache_counts', 'ScriptOver', 'Provider', 'scripted', 'NotRecorded', 'recorded', 'Refused', 'mk_dialect', 'tool_use_failed']
def say(text=..., chunks=..., cites=..., gap=...):
    """Text, as one block
    
    - `text`: What the model says
    - `chunks`: Pieces it is streamed in: a list, or a size in characters; default: words
    - `cites`: What the text is based on: positions in the results of the reply's searches, or (title, url) pairs
    - `gap`: Seconds between pieces"""
    ...
def think(text=..., chunks=..., redacted=..., signed=..., gap=...):
    """Thinking: on Anthropic's wire always, on Gemini's and Responses' if the request asks to see it; chat completions only count it
    
    - `text`: The thoughts
    - `chunks`: As in `say`
    - `redacted`: Encrypted by the provider, so that only it can read them
    - `signed`: False: as if cut off before the signature came
    - `gap`: Seconds between pieces"""
    ...
def call(func, /, *, id_=..., raw_=..., chunks_=..., **args):
    """A tool call; several in one reply are parallel calls
    
    - `func`: Function, or its name
    - `id_`: Call id instead of one made here; '' sends none
    - `raw_`: Text sent as the arguments, in place of valid JSON
    - `chunks_`: As in `say`"""
    ...
def search(query, results=...):
    """A web search that the provider runs itself
    
    - `query`: What the model looks for
    - `results`: (title, url) pairs it finds; None: it is still under way, as before `stop('pause')`"""
    ...
def picture(data=..., mime=...):
    """A picture that the model made: on Gemini's wire and OpenRouter's
    
    - `data`: The file: bytes, or base64; default: one red pixel
    - `mime`: Its type"""
    ...
def audio(text=..., data=..., mime=..., chunks=...):
    """Speech of the model: on the wire of chat completions and on Gemini's
    
    - `text`: What is said, as a text beside it
    - `data`: The sound: bytes, or base64; default: 10 ms of silence
    - `mime`: Its type, where the wire gives one
    - `chunks`: Pieces of the text, as in `say`"""
    ...
def stop(reason):
    """Why the reply ends, when it is not for the usual reason
    
    - `reason`: One of end, length, refusal, pause (of a long server-side turn), filter, overflow (of the context window), tool, sequence"""
    ...
def usage(**counts):
    """Token counts to report in place of the counted ones
    
    - `counts`: Tokens: `prompt` and `completion` in all; `cached` and `written` of the prompt, `reasoning` of the completion; and `searches`"""
    ...
def fail(status=..., message=..., headers=..., body=...):
    """An HTTP error; after other parts of a stream, an error event in it
    
    - `status`: HTTP status
    - `message`: The error's text
    - `headers`: More response headers, such as retry-after
    - `body`: Text, or a dict for JSON, sent in place of the provider's own error body"""
    ...
def pause(seconds):
    'Nothing is sent for this long; as first part, the first byte is late'
    ...
def cut(after=..., how=..., into=...):
    """The answer ends here, in the middle of the part before; as first part nothing goes out at all
    
    - `after`: Events (bytes, if not a stream) that still go out; default: all before its place
    - `how`: 'eof': the body ends properly; 'close': the connection closes within it; 'reset': it is reset
    - `into`: With `after`: the share of the next event that still goes out, below 1"""
    ...
def drip(data=..., every=..., seconds=...):
    """The rest never comes: `data` does, after half of a body, or in a stream at this place
    
    - `data`: bytes or str, sent again and again; '': silence
    - `every`: Seconds between two of them
    - `seconds`: How long this goes on; then the connection is closed"""
    ...
def raw(data):
    """Anything at all, such as a malformed event
    
    - `data`: bytes or str: sent as they are; dict: sent as one event (a stream) or as the body"""
    ...
def empty():
    'A reply without any content: no choices, no candidates'
    ...
def mk_id(pre, *key, n=...):
    """An id that is always the same for the same `key`
    
    - `pre`: What the provider's ids of this kind start with
    - `key`: What the id follows from
    - `n`: Length of the rest"""
    ...
def seal(s, n=...):
    'An opaque text that carries `s`, in the way of signatures and encrypted content'
    ...
def unseal(o, n=...):
    'What was sealed in `o`, or None if it was changed or never sealed'
    ...
def sign(*o):
    'A signature of `o`'
    ...
def n_toks(o):
    'Tokens in the texts of `o`, by a simple count'
    ...
def mk_answer(reply, ask=..., model=..., body=..., **counts):
    """A reply of a script, ready to be sent on any wire
    
    - `reply`: A part, a list of parts, or a string
    - `ask`: What was asked: the conversation in the request, for ids and counts
    - `model`: Model asked for
    - `body`: The request, where a provider's answer depends on its options
    - `counts`: Counts known from the request, such as `cached`"""
    ...
def anthropic_json(a):
    'Answer `a` as a body of the Messages API'
    ...
def anthropic_events(a) -> Iterator[Any]:
    'Answer `a` as the events of a stream'
    ...
def openai_json(a):
    'Answer `a` as a body of chat completions'
    ...
def openai_events(a) -> Iterator[Any]:
    'Answer `a` as the events of a stream'
    ...
def responses_json(a):
    'Answer `a` as a body of the Responses API'
    ...
def responses_events(a) -> Iterator[Any]:
    'Answer `a` as the events of a stream'
    ...
def gemini_json(a):
    'Answer `a` as a body of generateContent'
    ...
def gemini_events(a) -> Iterator[Any]:
    'Answer `a` as the events of a stream'
    ...
def anthropic_error(status, message, param=...): ...
def openai_error(status, message, param=...): ...
def gemini_error(status, message, param=...): ...
def responses_error(status, message, param=...): ...
def cannot(wire, a):
    'Why answer `a` cannot be sent on `wire`, or None'
    ...
wires: Any
dialects: Any
def play_stream(wire, a) -> Iterator[Any]:
    'Answer `a` as bytes, one event each, and parts to act on'
    ...
def play_json(wire, a) -> Iterator[Any]:
    'Answer `a` as one body, after the parts to act on'
    ...
def rule(wires, *source):
    """Add a function of (body, model) to the rules: a generator of what is wrong
    
    - `wires`: The wires or dialects that have it; '*': all of them
    - `source`: Where it is said"""
    ...
def refusal(wire, body, model=...):
    """The first rule that `body` breaks, as (name, message), or None
    
    - `wire`: One of `wires`, or a dialect
    - `body`: The parsed request
    - `model`: Model asked for; default: the one in `body`"""
    ...
def rules(wire=...):
    """What the strict provider checks: a list of dicts with wire, rule, says and source
    
    - `wire`: Only those of this wire or dialect"""
    ...
class Request(dict):
    'A parsed request body, with `path`, `headers` (without keys), `wire`, `model` and `stream`'
    def __init__(self, body, path, headers, dialect=..., quirks=...): ...
    @property
    def ask(self): ...
    path: Any
    headers: Any
    wire: Any
    quirks: Any
    model: Any
    stream: Any
def cache_counts(body, seen, least=...):
    """Tokens read from the cache and written to it
    
    - `body`: A request to Anthropic
    - `seen`: Digests of the prefixes that were cached; added to
    - `least`: Tokens that a prefix needs"""
    ...
class _Handler(BaseHTTPRequestHandler):
    def do_POST(self): ...
    def log_message(self, *args): ...
class _Server(ThreadingHTTPServer):
    def __init__(self, provider, port): ...
    def server_bind(self): ...
    def process_request(self, request, addr): ...
    def shutdown_request(self, request): ...
    def handle_error(self, *args): ...
    def hang_up(self): ...
    provider: Any
    socks: Any
    opened: Any
models: Any
class ScriptOver(Exception):
    'A request for which no reply is left'
class Provider:
    'A server on 127.0.0.1 that plays a script of replies on four wires, or in one dialect, and refuses what the real providers refuse'
    def __init__(self, script=..., key=..., strict=..., strict_end=..., min_cache=..., port=..., dialect=..., quirks=...):
        """- `script`: Replies in order: a list or other iterable; or a function of the request; or, with `key`, a dict of such lists
        - `key`: Function of the request: the name of the list in `script`, for several chats at once
        - `strict`: Refuse what the real provider would
        - `strict_end`: At the end, raise if replies are left
        - `min_cache`: Tokens a prompt needs to be cached (Anthropic)
        - `port`: Port; default: any that is free
        - `dialect`: In place of the four wires, one endpoint with its ways: see `dialects`
        - `quirks`: What servers of this dialect do only in places, see the `quirks` of its entry"""
        ...
    def model(self, wire=..., name=...):
        """- `wire`: anthropic (the default), openai, responses or gemini; with a dialect, only that
        - `name`: The provider's name of a model; default: one that can do everything"""
        ...
    def base(self, wire=...): ...
    @property
    def kw(self): ...
    def __enter__(self): ...
    def __exit__(self, typ, exc, tb): ...
    dialect: Any
    quirks: Any
    script: Any
    key: Any
    strict: Any
    strict_end: Any
    min_cache: Any
    port: Any
    requests: Any
    refused: Any
    errors: Any
    played: Any
    def start(self):
        'Start serving; `with` does it'
        ...
    def close(self, check=...):
        "Stop serving and hang up; with `check`, raise what went wrong in the script's functions"
        ...
    @property
    def left(self):
        "Replies that are left, where the script's length is known"
        ...
    @property
    def n_conns(self):
        'Connections that were opened so far'
        ...
    @property
    def n_open(self):
        'Connections that are open now'
        ...
    @property
    def foreign(self):
        "What arrived here and is another provider's: dicts of `kind` (seal, field, thought), `what`, `at` and `request`"
        ...
    @property
    def lost(self):
        'What this server sent and did not get back: dicts of `kind` (thought, seal, id), `what` and `request`'
        ...
class scripted(Provider):
    'A `Provider` that is asked in place of Anthropic, OpenAI and Gemini, by all code of this process, until it is closed or another takes its place'
    def __init__(self, script=..., strict_end=..., **kw):
        """- `script`: Replies, as for `Provider`
        - `strict_end`: At the end, raise if replies are left
        - `kw`: More arguments of `Provider`, but no `dialect`"""
        ...
    def __enter__(self): ...
    def close(self, check=...):
        'Stop serving and give the environment back; with `check`, raise what went wrong, or that replies are left'
        ...
class NotRecorded(BaseException):
    "A request that `recorded` has no answer for; like pytest's own outcomes it is no `Exception`, so that no retry or handler hides it"
def recorded(cache_dir=..., doms=...):
    """Replay recorded model traffic from here on, or within a `with` block; with `LISETTE_RECORD=1` set, record what is missing
    
    - `cache_dir`: Folder of `cachy.jsonl`
    - `doms`: Hosts to replay (parts of a URL); default: the local model's and those of the known providers"""
    ...
class Refused(str):
    'What a rule says, with the `status`, `type`, `param`, `code` and `detail` that the endpoint gives beside it'
    def __new__(cls, text, **kw): ...
def mk_dialect(name, model, prefix=..., **row):
    """Add an endpoint to `dialects`
    
    - `name`: As in `Provider(dialect=name)`
    - `model`: What `p.model()` is, with litellm's prefix
    - `prefix`: litellm's prefix; default: the first word of `model`
    - `row`: What is not as with a plain server of chat completions: see the rows below"""
    ...
def tool_use_failed(text=...):
    """Groq's 400 for a call it could not read; after other parts of a stream, an event in it
    
    - `text`: What the model wrote"""
    ...
