# Written by tools/stubs; change the notebooks instead
from collections.abc import Callable, Iterable, Iterator
from typing import Any, type_check_only

__all__ = ['wires', 'dialects', 'say', 'think', 'call', 'search', 'picture', 'audio', 'stop', 'usage', 'fail', 'pause', 'cut', 'drip', 'raw', 'empty', 'mk_id', 'seal', 'unseal', 'sign', 'n_toks', 'mk_answer', 'anthropic_json', 'anthropic_events', 'openai_json', 'openai_events', 'responses_json', 'responses_events', 'gemini_json', 'gemini_events', 'anthropic_error', 'openai_error', 'gemini_error', 'responses_error', 'cannot', 'play_stream', 'play_json']
@type_check_only
class AttrDict(dict[str, Any]):
    'A dict whose keys are attributes, too'
    def __getattr__(self, k: str) -> Any: ...
    def __setattr__(self, k: str, v: object) -> None: ...
def say(text: str = ..., chunks: list[Any] | int | None = ..., cites: list[Any] | None = ..., gap: float = ...) -> AttrDict:
    """Text, as one block
    
    - `text`: What the model says
    - `chunks`: Pieces it is streamed in: a list, or a size in characters; default: words
    - `cites`: What the text is based on: positions in the results of the reply's searches, or (title, url) pairs
    - `gap`: Seconds between pieces"""
    ...
def think(text: str = ..., chunks: list[Any] | int | None = ..., redacted: bool = ..., signed: bool = ..., gap: float = ...) -> AttrDict:
    """Thinking: on Anthropic's wire always, on Gemini's and Responses' if the request asks to see it; chat completions only count it
    
    - `text`: The thoughts
    - `chunks`: As in `say`
    - `redacted`: Encrypted by the provider, so that only it can read them
    - `signed`: False: as if cut off before the signature came
    - `gap`: Seconds between pieces"""
    ...
def call(func: Callable[..., Any] | str, /, *, id_: str | None = ..., raw_: str | None = ..., chunks_: list[Any] | int | None = ..., **args: object) -> AttrDict:
    """A tool call; several in one reply are parallel calls
    
    - `func`: Function, or its name
    - `id_`: Call id instead of one made here; '' sends none
    - `raw_`: Text sent as the arguments, in place of valid JSON
    - `chunks_`: As in `say`"""
    ...
def search(query: str, results: Iterable[Any] | None = ...) -> AttrDict:
    """A web search that the provider runs itself
    
    - `query`: What the model looks for
    - `results`: (title, url) pairs it finds; None: it is still under way, as before `stop('pause')`"""
    ...
def picture(data: bytes | str | None = ..., mime: str = ...) -> AttrDict:
    """A picture that the model made: on Gemini's wire and OpenRouter's
    
    - `data`: The file: bytes, or base64; default: one red pixel
    - `mime`: Its type"""
    ...
def audio(text: str = ..., data: bytes | str = ..., mime: str = ..., chunks: list[Any] | int | None = ...) -> AttrDict:
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
def fail(status: int = ..., message: str = ..., headers: dict[str, Any] | None = ..., body: str | dict[str, Any] | None = ...) -> AttrDict:
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
def raw(data: bytes | str | dict[str, Any]) -> AttrDict:
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
def mk_answer(reply: object, ask: object = ..., model: str = ..., body: dict[str, Any] | None = ..., **counts: int) -> AttrDict:
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
