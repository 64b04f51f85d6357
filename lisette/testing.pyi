# Written by tools/stubs; change the notebooks instead
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, type_check_only
from typing_extensions import TypeVar

__all__ = ['wires', 'dialects', 'say', 'think', 'call', 'search', 'picture', 'audio', 'stop', 'usage', 'fail', 'pause', 'cut', 'drip', 'raw', 'empty', 'mk_id', 'seal', 'unseal', 'sign', 'n_toks', 'mk_answer', 'anthropic_json', 'anthropic_events', 'openai_json', 'openai_events', 'responses_json', 'responses_events', 'gemini_json', 'gemini_events', 'anthropic_error', 'openai_error', 'gemini_error', 'responses_error', 'cannot', 'play_stream', 'play_json', 'rule', 'refusal', 'rules', 'models', 'Request', 'cache_counts', 'ScriptOver', 'Provider', 'scripted', 'NotRecorded', 'recorded', 'Refused', 'mk_dialect', 'tool_use_failed', 'Batches']
_T = TypeVar('_T', default=Any)
@type_check_only
class AttrDict(dict[str, Any]):
    'A dict whose keys are attributes, too'
    def __getattr__(self, k: str) -> Any: ...
    def __setattr__(self, k: str, v: object) -> None: ...
def say(text: str = ..., chunks: Sequence[object] | int | None = ..., cites: Sequence[object] | None = ..., gap: float = ...) -> AttrDict:
    """Text, as one block
    
    - `text`: What the model says
    - `chunks`: Pieces it is streamed in: a list, or a size in characters; default: words
    - `cites`: What the text is based on: positions in the results of the reply's searches, or (title, url) pairs
    - `gap`: Seconds between pieces"""
    ...
def think(text: str = ..., chunks: Sequence[object] | int | None = ..., redacted: bool = ..., signed: bool = ..., gap: float = ...) -> AttrDict:
    """Thinking: on Anthropic's wire always, on Gemini's and Responses' if the request asks to see it; chat completions only count it
    
    - `text`: The thoughts
    - `chunks`: As in `say`
    - `redacted`: Encrypted by the provider, so that only it can read them
    - `signed`: False: as if cut off before the signature came
    - `gap`: Seconds between pieces"""
    ...
def call(func: Callable[..., object] | str, /, *, id_: str | None = ..., raw_: str | None = ..., chunks_: Sequence[object] | int | None = ..., **args: object) -> AttrDict:
    """A tool call; several in one reply are parallel calls
    
    - `func`: Function, or its name
    - `id_`: Call id instead of one made here; '' sends none
    - `raw_`: Text sent as the arguments, in place of valid JSON
    - `chunks_`: As in `say`"""
    ...
def search(query: str, results: Iterable[object] | None = ...) -> AttrDict:
    """A web search that the provider runs itself
    
    - `query`: What the model looks for
    - `results`: (title, url) pairs it finds; None: it is still under way, as before `stop('pause')`"""
    ...
def picture(data: bytes | str | None = ..., mime: str = ...) -> AttrDict:
    """A picture that the model made: on Gemini's wire and OpenRouter's
    
    - `data`: The file: bytes, or base64; default: one red pixel
    - `mime`: Its type"""
    ...
def audio(text: str = ..., data: bytes | str = ..., mime: str = ..., chunks: Sequence[object] | int | None = ...) -> AttrDict:
    """Speech of the model: on the wire of chat completions and on Gemini's
    
    - `text`: What is said, as a text beside it
    - `data`: The sound: bytes, or base64; default: 10 ms of silence
    - `mime`: Its type, where the wire gives one
    - `chunks`: Pieces of the text, as in `say`"""
    ...
def stop(reason: str) -> AttrDict:
    """Why the reply ends, when it is not for the usual reason
    
    - `reason`: One of end, length, refusal, pause (of a long server-side turn), filter, overflow (of the context window), tool, sequence"""
    ...
def usage(**counts: int) -> AttrDict:
    """Token counts to report in place of the counted ones
    
    - `counts`: Tokens: `prompt` and `completion` in all; `cached` and `written` of the prompt, `reasoning` of the completion; and `searches`"""
    ...
def fail(status: int = ..., message: str = ..., headers: Mapping[str, object] | None = ..., body: str | Mapping[str, object] | None = ...) -> AttrDict:
    """An HTTP error; after other parts of a stream, an error event in it
    
    - `status`: HTTP status
    - `message`: The error's text
    - `headers`: More response headers, such as retry-after
    - `body`: Text, or a dict for JSON, sent in place of the provider's own error body"""
    ...
def pause(seconds: float) -> AttrDict:
    'Nothing is sent for this long; as first part, the first byte is late'
    ...
def cut(after: int | None = ..., how: str = ..., into: float = ...) -> AttrDict:
    """The answer ends here, in the middle of the part before; as first part nothing goes out at all
    
    - `after`: Events (bytes, if not a stream) that still go out; default: all before its place
    - `how`: 'eof': the body ends properly; 'close': the connection closes within it; 'reset': it is reset
    - `into`: With `after`: the share of the next event that still goes out, below 1"""
    ...
def drip(data: bytes | str = ..., every: float = ..., seconds: float = ...) -> AttrDict:
    """The rest never comes: `data` does, after half of a body, or in a stream at this place
    
    - `data`: bytes or str, sent again and again; '': silence
    - `every`: Seconds between two of them
    - `seconds`: How long this goes on; then the connection is closed"""
    ...
def raw(data: bytes | str | Mapping[str, object]) -> AttrDict:
    """Anything at all, such as a malformed event
    
    - `data`: bytes or str: sent as they are; dict: sent as one event (a stream) or as the body"""
    ...
def empty() -> AttrDict:
    'A reply without any content: no choices, no candidates'
    ...
def mk_id(pre: str, *key: object, n: int = ...) -> str:
    """An id that is always the same for the same `key`
    
    - `pre`: What the provider's ids of this kind start with
    - `key`: What the id follows from
    - `n`: Length of the rest"""
    ...
def seal(s: str, n: int = ...) -> str:
    'An opaque text that carries `s`, in the way of signatures and encrypted content'
    ...
def unseal(o: str, n: int = ...) -> str | None:
    'What was sealed in `o`, or None if it was changed or never sealed'
    ...
def sign(*o: object) -> str:
    'A signature of `o`'
    ...
def n_toks(o: object) -> int:
    'Tokens in the texts of `o`, by a simple count'
    ...
def mk_answer(reply: object, ask: object = ..., model: str = ..., body: Mapping[str, object] | None = ..., **counts: int) -> AttrDict:
    """A reply of a script, ready to be sent on any wire
    
    - `reply`: A part, a list of parts, or a string
    - `ask`: What was asked: the conversation in the request, for ids and counts
    - `model`: Model asked for
    - `body`: The request, where a provider's answer depends on its options
    - `counts`: Counts known from the request, such as `cached`"""
    ...
def anthropic_json(a: AttrDict) -> dict[str, Any]:
    'Answer `a` as a body of the Messages API'
    ...
def anthropic_events(a: AttrDict) -> Iterator[str | dict[str, Any]]:
    'Answer `a` as the events of a stream'
    ...
def openai_json(a: AttrDict) -> dict[str, Any]:
    'Answer `a` as a body of chat completions'
    ...
def openai_events(a: AttrDict) -> Iterator[str | dict[str, Any]]:
    'Answer `a` as the events of a stream'
    ...
def responses_json(a: AttrDict) -> dict[str, Any]:
    'Answer `a` as a body of the Responses API'
    ...
def responses_events(a: AttrDict) -> Iterator[str | dict[str, Any]]:
    'Answer `a` as the events of a stream'
    ...
def gemini_json(a: AttrDict) -> dict[str, Any]:
    'Answer `a` as a body of generateContent'
    ...
def gemini_events(a: AttrDict) -> Iterator[str | dict[str, Any]]:
    'Answer `a` as the events of a stream'
    ...
def anthropic_error(status: int, message: str, param: str | None = ...) -> dict[str, Any]: ...
def openai_error(status: int, message: str, param: str | None = ...) -> dict[str, Any]: ...
def gemini_error(status: int, message: str, param: str | None = ...) -> dict[str, Any]: ...
def responses_error(status: int, message: str, param: str | None = ...) -> dict[str, Any]: ...
def cannot(wire: str, a: AttrDict) -> str | None:
    'Why answer `a` cannot be sent on `wire`, or None'
    ...
wires: AttrDict
dialects: AttrDict
def play_stream(wire: str, a: AttrDict) -> Iterator[bytes | AttrDict]:
    'Answer `a` as bytes, one event each, and parts to act on'
    ...
def play_json(wire: str, a: AttrDict) -> Iterator[bytes | AttrDict]:
    'Answer `a` as one body, after the parts to act on'
    ...
def rule(wires: str, *source: str) -> Callable[[_T], _T]:
    """Add a function of (body, model) to the rules: a generator of what is wrong
    
    - `wires`: The wires or dialects that have it; '*': all of them
    - `source`: Where it is said"""
    ...
def refusal(wire: str, body: Mapping[str, object], model: str = ...) -> tuple[str, str] | None:
    """The first rule that `body` breaks, as (name, message), or None
    
    - `wire`: One of `wires`, or a dialect
    - `body`: The parsed request
    - `model`: Model asked for; default: the one in `body`"""
    ...
def rules(wire: str | None = ...) -> list[dict[str, Any]]:
    """What the strict provider checks: a list of dicts with wire, rule, says and source
    
    - `wire`: Only those of this wire or dialect"""
    ...
class Request(dict[str, Any]):
    'A parsed request body, with `path`, `headers` (without keys), `wire`, `model` and `stream`'
    path: str
    headers: dict[str, str]
    wire: str | None
    quirks: Sequence[str]
    model: str
    stream: bool
    def __init__(self, body: Mapping[str, object], path: str, headers: Mapping[str, object], dialect: str | None = ..., quirks: Sequence[str] = ...) -> None: ...
    @property
    def ask(self) -> list[Any]: ...
def cache_counts(body: Mapping[str, object], seen: Iterable[object], least: int = ...) -> dict[str, int]:
    """Tokens read from the cache and written to it
    
    - `body`: A request to Anthropic
    - `seen`: Digests of the prefixes that were cached; added to
    - `least`: Tokens that a prefix needs"""
    ...
models: dict[str, str]
class ScriptOver(Exception):
    'A request for which no reply is left'
class Provider:
    'A server on 127.0.0.1 that plays a script of replies on four wires, or in one dialect, and refuses what the real providers refuse'
    dialect: str | None
    quirks: tuple[str, ...]
    script: object
    key: Callable[..., Any] | None
    strict: bool
    strict_end: bool
    min_cache: int
    port: int
    requests: list[Request]
    refused: list[AttrDict]
    errors: list[BaseException]
    played: int
    url: str
    def __init__(self, script: Iterable[object] | Callable[..., object] = ..., key: Callable[..., object] | None = ..., strict: bool = ..., strict_end: bool = ..., min_cache: int = ..., port: int = ..., dialect: str | None = ..., quirks: str | Sequence[str] = ...) -> None:
        """- `script`: Replies in order: a list or other iterable; or a function of the request; or, with `key`, a dict of such lists
        - `key`: Function of the request: the name of the list in `script`, for several chats at once
        - `strict`: Refuse what the real provider would
        - `strict_end`: At the end, raise if replies are left
        - `min_cache`: Tokens a prompt needs to be cached (Anthropic)
        - `port`: Port; default: any that is free
        - `dialect`: In place of the four wires, one endpoint with its ways: see `dialects`
        - `quirks`: What servers of this dialect do only in places, see the `quirks` of its entry"""
        ...
    def model(self, wire: str | None = ..., name: str | None = ...) -> str:
        """- `wire`: anthropic (the default), openai, responses or gemini; with a dialect, only that
        - `name`: The provider's name of a model; default: one that can do everything"""
        ...
    def base(self, wire: str | None = ...) -> str: ...
    @property
    def kw(self) -> dict[str, Any]: ...
    def __enter__(self) -> Provider: ...
    def __exit__(self, typ: object, exc: object, tb: object) -> None: ...
    def start(self) -> Provider:
        'Start serving; `with` does it'
        ...
    def close(self, check: bool = ...) -> None:
        "Stop serving and hang up; with `check`, raise what went wrong in the script's functions"
        ...
    @property
    def left(self) -> int | None:
        "Replies that are left, where the script's length is known"
        ...
    @property
    def n_conns(self) -> int:
        'Connections that were opened so far'
        ...
    @property
    def n_open(self) -> int:
        'Connections that are open now'
        ...
    @property
    def foreign(self) -> list[AttrDict]:
        "What arrived here and is another provider's: dicts of `kind` (seal, field, thought), `what`, `at` and `request`"
        ...
    @property
    def lost(self) -> list[AttrDict]:
        'What this server sent and did not get back: dicts of `kind` (thought, seal, id), `what` and `request`'
        ...
    @property
    def batches(self) -> Batches:
        'How batches go'
        ...
class scripted(Provider):
    'A `Provider` that is asked in place of Anthropic, OpenAI and Gemini, by all code of this process, until it is closed or another takes its place'
    now: scripted | None
    def __init__(self, script: Iterable[object] | Callable[..., object] = ..., strict_end: bool = ..., **kw: object) -> None:
        """- `script`: Replies, as for `Provider`
        - `strict_end`: At the end, raise if replies are left
        - `kw`: More arguments of `Provider`, but no `dialect`"""
        ...
    def __enter__(self) -> scripted: ...
    def close(self, check: bool = ...) -> None:
        'Stop serving and give the environment back; with `check`, raise what went wrong, or that replies are left'
        ...
class NotRecorded(BaseException):
    "A request that `recorded` has no answer for; like pytest's own outcomes it is no `Exception`, so that no retry or handler hides it"
def recorded(cache_dir: str | Path = ..., doms: Sequence[str] | None = ...) -> ExitStack:
    """Replay recorded model traffic from here on, or within a `with` block; with `LISETTE_RECORD=1` set, record what is missing
    
    - `cache_dir`: Folder of `cachy.jsonl`
    - `doms`: Hosts to replay (parts of a URL); default: the local model's and those of the known providers"""
    ...
class Refused(str):
    'What a rule says, with the `status`, `type`, `param`, `code` and `detail` that the endpoint gives beside it'
    status: int
    type: str | None
    param: str | None
    code: str | int | None
    detail: object
    def __new__(cls, text: str, **kw: object) -> Refused: ...
def mk_dialect(name: str, model: str, prefix: str | None = ..., **row: object) -> None:
    """Add an endpoint to `dialects`
    
    - `name`: As in `Provider(dialect=name)`
    - `model`: What `p.model()` is, with litellm's prefix
    - `prefix`: litellm's prefix; default: the first word of `model`
    - `row`: What is not as with a plain server of chat completions: see the rows below"""
    ...
def tool_use_failed(text: str = ...) -> AttrDict:
    """Groq's 400 for a call it could not read; after other parts of a stream, an event in it
    
    - `text`: What the model wrote"""
    ...
class Batches:
    'How the batches of a `Provider` go: set it before they are sent'
    polls: int = ...
    answered: int | None = ...
    lost: int = ...
    busy: int = ...
    refuse: str = ...
    hold: float = ...
    files: dict[str, Any]
    all: dict[str, Any]
    asked: list[Any]
    gate: object
    def __init__(self) -> None: ...
