# Written by tools/stubs; change the notebooks instead
from typing import Any, AsyncIterator, Iterator
import gc, json, logging, os, random, re, string, sys, warnings
from contextlib import contextmanager, nullcontext, suppress
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from html import escape
from pathlib import Path
from urllib.parse import quote
from fastcore.basics import chunked, first, ifnone, listify, noop, patch
from .values import Ready, checked_part, content_items, cut_mark as _cut_mark, encode, is_table, mended, mk_part, re_img_url as _re_img_url, sound, truncate as _truncate, url_part
from .wire import end_word
from .inert import as_written
from .wire import Calls, in_fields, join_base64
import asyncio, collections.abc, concurrent.futures, contextvars, inspect, math, threading, time, types, weakref
from collections import namedtuple
from functools import lru_cache, partial
from types import SimpleNamespace
from dataclasses import InitVar
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints
from fastcore.docments import docments
import collections.abc, hashlib, time, weakref
from email.utils import parsedate_to_datetime
from .inert import Inert, as_written, ends_math, for_terminal, inert, one_line
import math, stat, tempfile
from dataclasses import asdict
import base64
from .values import media_type, told_types
import enum, types
from dataclasses import is_dataclass
from typing import Literal, Protocol, Union, get_args, get_origin, is_typeddict
from reprlib import Repr
from fnmatch import fnmatchcase
from .values import described, fit
import lisette.profiles as profiles
from .profiles import Profile, register_profile, profile_table
from collections import deque
from lisette.wire import Events, Tags, WireError, answers

__all__ = ['re_tools', 'contents', 'stop_reason', 'UsageStats', 'mk_msg', 'remove_cache_ckpts', 'fmt2hist', 'mk_msgs', 'delta_text', 'stream_with_complete', 'cite_footnote', 'cite_footnotes', 'lite_mk_func', 'random_tool_id', 'mk_tc', 'mk_tc_req', 'mk_tc_result', 'mk_tc_results', 'ToolResponse', 'StopResponse', 'FullResponse', 'TurnLog', 'Chat', 'AsyncChat', 'astream_with_complete', 'mk_tr_details', 'StreamFormatter', 'AsyncStreamFormatter', 'display_stream', 'adisplay_stream', 'hist2json', 'json2hist', 'structured', 'astructured', 'ChatBusyError', 'Turn', 'AsyncTurn', 'patch_litellm', 'Profile', 'register_profile', 'profile_table']
def contents(r):
    """The text of a response
    
    - `r`: `ModelResponse`"""
    ...
def stop_reason(r):
    """Why the model stopped, in litellm's word, or the provider's where that one hides a refusal, a pause, a full context, a failure or what nobody knows
    
    - `r`: `ModelResponse`"""
    ...
@dataclass(frozen=True)
class UsageStats:
    'Tokens, searches and cost of one or more model calls'
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    cache_write_tokens: int = 0
    reasoning_tokens: int = 0
    searches: int = 0
    cost: float | None = 0.0
    def __add__(self, o):
        'The usage of both; an unknown cost stays unknown'
        ...
    @property
    def total_tokens(self):
        'Tokens in and out'
        ...
def mk_msg(content, role=..., cache=..., ttl=...):
    """Create a LiteLLM compatible message.
    
    - `content`: str, bytes, Path, image URL, open file, picture, figure, DataFrame, a list of these, or a ready message: a dict with a role, a `Message` or a response
    - `role`: Message role if content isn't already a dict/Message
    - `cache`: Enable Anthropic caching
    - `ttl`: Cache TTL: '5m' (default) or '1h'"""
    ...
def remove_cache_ckpts(msg):
    """remove cache checkpoints and return msg.
    
    - `msg`: Message: dict, `Message` or response"""
    ...
re_tools: Any
def fmt2hist(outp: str) -> list:
    """Transform a formatted output into a LiteLLM compatible history
    
    - `outp`: Text that a stream formatter made"""
    ...
def mk_msgs(msgs, cache=..., cache_idxs=..., ttl=...) -> list:
    """Create a list of LiteLLM compatible messages.
    
    - `msgs`: List of messages (each: str, bytes, Path, list, or dict w 'role' and 'content' fields)
    - `cache`: Enable Anthropic caching
    - `cache_idxs`: Cache breakpoint idxs
    - `ttl`: Cache TTL: '5m' (default) or '1h'"""
    ...
def delta_text(msg):
    """Extract printable content from streaming delta, return None if nothing to print
    
    - `msg`: Chunk of a stream"""
    ...
class _Acc:
    'What a stream has said so far'
    def __init__(self): ...
    def add(self, chunk):
        'Take in one chunk'
        ...
    def add_choice(self, c):
        'Take in what a chunk says for one choice'
        ...
    def add_delta(self, d):
        'Take in the fields of a delta'
        ...
    txt: Any
    thoughts: Any
    thinking: Any
    cites: Any
    probs: Any
    tcs: Any
    audio: Any
    others: Any
    rest: Any
    meta: Any
    finish: Any
    usage: Any
    answer: Any
    counted: Any
    def message(self):
        'The message so far'
        ...
    def choice(self, i=...):
        'The complete choice, number `i`'
        ...
    def response(self):
        'The complete response'
        ...
def stream_with_complete(gen, postproc=...) -> Iterator[Any]:
    """Extend streaming response chunks with the complete response
    
    - `gen`: Stream of chunks
    - `postproc`: Called with the list of all chunks before the complete response is made of them"""
    ...
def cite_footnote(msg):
    """Add a markdown footnote to a chunk that carries a citation
    
    - `msg`: Chunk of a stream, changed in place"""
    ...
def cite_footnotes(stream_list):
    """Add markdown footnote citations to stream deltas
    
    - `stream_list`: List of chunks, changed in place"""
    ...
def lite_mk_func(f):
    """Make the schema of a tool
    
    - `f`: Function, method, callable object, `partial`, class, or a ready schema"""
    ...
def random_tool_id():
    "Generate a random tool ID with 'toolu_' prefix"
    ...
def mk_tc(func, args, tcid=..., idx=...):
    """Make a tool call
    
    - `func`: Name of the function
    - `args`: JSON object of the arguments: a string, or a dict
    - `tcid`: Id of the call, a random one by default
    - `idx`: Place among the calls of one message"""
    ...
def mk_tc_req(content, tcs):
    """Make the assistant's message that asks for tool calls
    
    - `content`: Text of the message, None for none
    - `tcs`: Tool calls"""
    ...
def mk_tc_result(tc, result):
    """Make the message that answers a tool call
    
    - `tc`: Tool call: dict or object
    - `result`: Text or content parts"""
    ...
def mk_tc_results(tcq, results):
    """Make the messages that answer all tool calls of a message
    
    - `tcq`: The assistant's message
    - `results`: One result for each of its calls"""
    ...
class _BadCall(Exception):
    'A tool call that cannot be run; the text is for the model'
class ToolResponse:
    'A tool result of content parts, such as text and images, that is not to be made a string'
    def __init__(self, content: list[str, str]): ...
    content: Any
class StopResponse(str):
    'A tool result that ends the turn: the model is not asked again'
class FullResponse(str):
    'A tool result that is never truncated when it is displayed'
mx_threads: Any
mx_items: Any
class _Yielded:
    'What a tool yields, for a result of `mx` bytes at most'
    def __init__(self, mx): ...
    def add(self, o):
        'Take an item; whether there is room for more'
        ...
    def result(self, err=...):
        'The result so far, and the error that ended it'
        ...
    def failed(self, e):
        'The result of one that raised `e`'
        ...
    mx: Any
    items: Any
    chars: Any
    size: Any
    note: Any
    over: Any
    def take(self, it):
        'Run iterator `it` to its end; the result'
        ...
    async def atake(self, it):
        'Run async iterator `it` to its end; the result'
        ...
ToolJob: Any
class _Blocked(Exception):
    'Something blocks an event loop'
@dataclass
class TurnLog:
    'What a turn came to'
    use: UsageStats = UsageStats()
    ended: str | None = None
    error: BaseException | None = None
    taken_back: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    retries: int = 0
class Chat:
    'LiteLLM chat client.'
    def __init__(self, model: str, sp=..., temp=..., search=..., tools: list | None = ..., hist: list | None = ..., ns: dict | None = ..., cache=..., cache_idxs: list = ..., ttl=..., max_steps: int = ..., think=..., tool_timeout: float | None = ..., deadline: float | None = ..., mx_result: int = ..., retries: int = ..., autosave=..., sequential=..., caller_thread=..., profile: dict | None = ..., **kw):
        """- `model`: LiteLLM compatible model name
        - `sp`: System prompt
        - `temp`: Temperature; not sent where the model refuses it, nor when thinking
        - `search`: Search (l,m,h), if model supports it
        - `tools`: Add tools: functions, methods, callables, or schemas (dicts)
        - `hist`: Chat history
        - `ns`: Custom namespace for tool calling: functions by name, for tools that are schemas
        - `cache`: Anthropic prompt caching
        - `cache_idxs`: Anthropic cache breakpoint idxs, use 0 for sys prompt if provided
        - `ttl`: Anthropic prompt caching ttl: '5m' (default) or '1h'
        - `max_steps`: Model calls in a turn, the last one without tools
        - `think`: Thinking (l,m,h), if model supports it
        - `tool_timeout`: Seconds that a tool call may take; no limit by default
        - `deadline`: Seconds that a turn may take, tools included; no limit by default
        - `mx_result`: Most bytes of a tool's result; the rest is cut
        - `retries`: Times to ask again after an error that may pass, before the first chunk
        - `autosave`: File to save the chat in after each round
        - `sequential`: Run the calls of one reply one after another, in their order?
        - `caller_thread`: Run tools one after another in the thread that calls the chat (for GUIs, matplotlib, SQLite)? A plain function is not given up at a timeout there
        - `profile`: What the endpoint takes and refuses, for one that lisette does not know: fields of `Profile`
        - `kw`: Any other argument of `litellm.completion`, for each request"""
        ...
    @property
    def cost(self):
        "Total cost of all responses in the conversation, in US dollars; None if one's price is not known"
        ...
    def print_hist(self):
        'Print each message on a different line'
        ...
    model: Any
    sp: Any
    temp: Any
    search: Any
    think: Any
    max_steps: Any
    tools: Any
    ns: Any
    kw: Any
    cache: Any
    cache_idxs: Any
    ttl: Any
    tool_timeout: Any
    deadline: Any
    mx_result: Any
    retries: Any
    autosave: Any
    sequential: Any
    caller_thread: Any
    profile: Any
    use: Any
    last_turn: Any
    hist: Any
    def __call__(self, msg=..., prefill=..., temp=..., think=..., search=..., stream=..., max_steps=..., final_prompt=..., return_all=..., retries=..., deadline=..., **kw):
        """Send a prompt and get the answer, tools called on the way
        
        - `msg`: Prompt: str, bytes, Path, list of these, or a message; None goes on from the history
        - `prefill`: Text that the answer starts with, if model supports it
        - `temp`: Temperature, instead of the chat's
        - `think`: Thinking (l,m,h), instead of the chat's
        - `search`: Search (l,m,h), instead of the chat's
        - `stream`: Give chunks as they come?
        - `max_steps`: Model calls, the last one without tools, instead of the chat's
        - `final_prompt`: User message before the last step of `max_steps`
        - `return_all`: Give a list of all responses and tool results?
        - `retries`: Times to ask again, instead of the chat's
        - `deadline`: Seconds that the turn may take, instead of the chat's
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    def save(self, path):
        """Write the chat to a file: settings, usage and history, no functions and no keys
        
        - `path`: File to write"""
        ...
    @classmethod
    def load(cls, path, **kw):
        """Make a chat from a file; what could send it elsewhere comes only from the arguments
        
        - `path`: File that `save` or autosave wrote
        - `kw`: Arguments of the chat: tools, keys, and what is to be other than it was"""
        ...
class AsyncChat(Chat):
    'LiteLLM chat client.'
    def __call__(self, msg=..., prefill=..., temp=..., think=..., search=..., stream=..., max_steps=..., final_prompt=..., return_all=..., retries=..., deadline=..., **kw):
        """Send a prompt and get the answer, tools called on the way
        
        - `msg`: Prompt: str, bytes, Path, list of these, or a message; None goes on from the history
        - `prefill`: Text that the answer starts with, if model supports it
        - `temp`: Temperature, instead of the chat's
        - `think`: Thinking (l,m,h), instead of the chat's
        - `search`: Search (l,m,h), instead of the chat's
        - `stream`: Give chunks as they come?
        - `max_steps`: Model calls, the last one without tools, instead of the chat's
        - `final_prompt`: User message before the last step of `max_steps`
        - `return_all`: Give a list of all responses and tool results?
        - `retries`: Times to ask again, instead of the chat's
        - `deadline`: Seconds that the turn may take, instead of the chat's
        - `kw`: Any other argument of `litellm.completion`"""
        ...
def astream_with_complete(agen, postproc=...) -> AsyncIterator[Any]:
    """Extend streaming response chunks with the complete response
    
    - `agen`: Async stream of chunks
    - `postproc`: Called with the list of all chunks before the complete response is made of them"""
    ...
def mk_tr_details(tr, tc, mx=...):
    """Create <details> block for tool call as JSON
    
    - `tr`: Message with the tool's result
    - `tc`: Tool call
    - `mx`: Longest string in the block"""
    ...
class StreamFormatter:
    'Formats what a stream gives as one markdown text'
    def __init__(self, include_usage=..., mx=..., pictures=...):
        """- `include_usage`: Add the usage of each response?
        - `mx`: Longest string in a tool block
        - `pictures`: Load pictures from the web? None for `StreamFormatter.pictures`"""
        ...
    @property
    def outp(self):
        'All text so far'
        ...
    def format_item(self, o):
        """Format one item of a stream
        
        - `o`: Chunk, response or tool result of a stream"""
        ...
    def format_stream(self, rs) -> Iterator[Any]:
        'Format the items of stream `rs`: a generator of texts'
        ...
    include_usage: Any
    mx: Any
    parts: Any
    view: Any
    tcs: Any
    thinking: Any
    cited: Any
    apart: Any
    waits: Any
    seen: Any
    drawn: Any
    asked: Any
    inert: Any
    def shown(self, done=..., error=..., start=...):
        """What the page shows
        
        - `done`: Is nothing more to come?
        - `error`: Exception that ended the stream
        - `start`: Place in `view` to start from"""
        ...
class AsyncStreamFormatter(StreamFormatter):
    'Formats what an async stream gives as one markdown text'
    def format_stream(self, rs) -> AsyncIterator[Any]:
        'Format the items of async stream `rs`: an async generator of texts'
        ...
class _Display:
    'Markdown on the page that follows a growing text'
    def __init__(self): ...
    def due(self, size):
        'Whether `size` characters are to be shown now'
        ...
    def show(self, txt, size=...):
        'Show `txt` in the place of what was there, as `size` characters'
        ...
    handle: Any
    size: Any
    at: Any
class _OnPage:
    'What a notebook shows of the stream that `fmt` formats, which is one of `turn` if that is known'
    def __init__(self, fmt, turn): ...
    def show(self, done=..., error=..., more=...):
        'Show all that came since the last picture'
        ...
    def add(self, s=...):
        'Show what came, the last of it text `s`, if it is due'
        ...
    def end(self, error=...):
        'Show what it came to'
        ...
    fmt: Any
    turn: Any
    disp: Any
    start: Any
    before: Any
    state: Any
    began: Any
def display_stream(rs, pictures=...):
    """Show a stream as markdown that grows.
    
    - `rs`: Stream of a `Chat`
    - `pictures`: Load pictures from the web? None for `StreamFormatter.pictures`"""
    ...
async def adisplay_stream(rs, pictures=...):
    """Use IPython.display to markdown display the response stream.
    
    - `rs`: Stream of an `AsyncChat`
    - `pictures`: Load pictures from the web? None for `StreamFormatter.pictures`"""
    ...
mx_file: Any
def hist2json(hist) -> str:
    """Write a history as JSON, with all that a provider needs
    
    - `hist`: Messages, such as `chat.hist`"""
    ...
def json2hist(s) -> list:
    """Read a history from JSON
    
    - `s`: What `hist2json` or `chat.save` wrote"""
    ...
def structured(model: str, msgs, tool, tries=..., **kw):
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `kw`: Arguments for `Chat`"""
    ...
async def astructured(model: str, msgs, tool, tries=..., **kw):
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `kw`: Arguments for `AsyncChat`"""
    ...
class _MsgSnapshot:
    'Message `m` as it was, and how it goes out to a `to`'
    def __init__(self, m): ...
    def unchanged(self, m):
        'Whether `m` is this message, as it was'
        ...
    m: Any
    was: Any
    to: Any
    out: Any
    flat: Any
@dataclass(frozen=True)
class TurnOptions:
    'The settings of one turn, checked'
    stream: bool
    max_steps: int
    final_prompt: str
    prefill: str
    temp: float | None
    own_temp: bool
    think: str | None
    search: str | None
    retries: int
    deadline: float | None
    kw: dict
    schemas: list
    fns: dict
@dataclass
class TurnState:
    'What a turn is working on'
    chat: object
    opts: TurnOptions
    log: TurnLog
    before: list
    start: str = ''
    until: float | None | None = None
    acc: object | None = None
    half: list = ()
    went: bool = True
    mark: object | None = None
    joins: object | None = None
    fresh: bool = False
    targets: list = field(default_factory=list)
    home: dict | None = None
    added: set = field(default_factory=set)
    told: str = ''
    prof: object | None = None
    by: str | None | None = None
    notes: dict = field(default_factory=dict)
    @property
    def model(self): ...
Ask: Any
Next: Any
Run: Any
Wait: Any
Save: Any
Give: Any
class ChatBusyError(RuntimeError):
    'The chat has another turn under way'
class _TurnDriver:
    'A turn under way: runs the loop, and does what it asks for'
    def __init__(self, state, msgs): ...
    state: Any
    chat: Any
    loop: Any
    value: Any
    stream: Any
    owner: Any
    busy: Any
    ousted: Any
class Turn(_TurnDriver, collections.abc.Generator):
    'A turn of a `Chat` under way: a generator of chunks, responses and tool results'
    def __next__(self): ...
    def send(self, _): ...
    def throw(self, typ, val=..., tb=...): ...
    def close(self):
        'End the turn where it is; what is finished stays in the history'
        ...
class AsyncTurn(_TurnDriver, collections.abc.Coroutine):
    'A turn of an `AsyncChat` under way: await it, or iterate over it with `async for`'
    def __aiter__(self): ...
    def __await__(self): ...
    def send(self, val): ...
    def throw(self, *args): ...
    def close(self):
        'End the turn where it is, without waiting for the connection to close'
        ...
    async def __anext__(self): ...
    async def aclose(self):
        'End the turn where it is; what is finished stays in the history'
        ...
class _Items(list):
    'A list that `async for` takes too'
    def __aiter__(self) -> AsyncIterator[Any]: ...
class _Lazy:
    'Stands in for litellm until its first use'
    def __getattr__(self, k): ...
def patch_litellm(seed=...):
    """Patch litellm.ModelResponseBase such that id and created are fixed.
    
    - `seed`: Seed of the ids that `random_tool_id` makes"""
    ...
seam: Any
mx_line: Any
mx_answer: Any
class _Ear:
    'Hears what comes back for one request'
    def __init__(self, kw, model, stream, deadline=..., until=...): ...
    def blame(self, e):
        'What to raise for error `e`'
        ...
    def left(self): ...
    def going(self, req):
        'Take note of request `req`, and give it its times'
        ...
    def check(self, b):
        'Let bytes `b` pass, if there is time and room for them'
        ...
    timeout: Any
    way: Any
    kind: Any
    model: Any
    stream: Any
    deadline: Any
    until: Any
    answer: Any
    whole: Any
    request: Any
    response: Any
    fault: Any
    timer: Any
    chat: Any
    seen: Any
    ours: Any
    deaf: Any
    size: Any
    events: Any
    half: Any
    def is_stream(self, r):
        'Whether response `r` is a stream of events that was asked for; then it is watched until it ends'
        ...
    def watch(self, r):
        'Have response `r` end at the deadline, even if its server is silent'
        ...
    def unwatch(self): ...
    def hear(self, b):
        "Take in bytes `b` of a stream that is litellm's to read, None at its end"
        ...
    def hear_body(self, r, b):
        'Take in the body `b` of response `r`'
        ...
    def write(self, req):
        'Instead of sending `req`: keep it, and answer with what is there'
        ...
class _Kept:
    'The chunks of the stream that `ear` kept; `text` is what the last one says, if that is all it says'
    def __init__(self, ear): ...
    def __iter__(self): ...
    def __aiter__(self): ...
    def __next__(self): ...
    ear: Any
    answer: Any
    queue: Any
    over: Any
    first: Any
    error: Any
    pieces: Any
    like: Any
    text: Any
    async def __anext__(self): ...
    def close(self):
        'Let the connection go'
        ...
    async def aclose(self):
        'Let the connection go'
        ...
class _Plain:
    "A stream `rs` of litellm's, whose chunk `ch` has been asked for already"
    def __init__(self, rs, ear, ch=...): ...
    def __iter__(self): ...
    def __aiter__(self): ...
    def __next__(self): ...
    async def __anext__(self): ...
    def close(self): ...
    async def aclose(self): ...
    rs: Any
    ear: Any
    back: Any
    finish: Any
    answer: Any
    tags: Any
    said: Any
    counted: Any
