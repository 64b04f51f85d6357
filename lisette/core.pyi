# Written by tools/stubs; change the notebooks instead
from .inert import Inert
from .limits import LimitError, Limits
from .profiles import Profile, profile_table, register_profile
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, Coroutine, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, overload, type_check_only
from typing_extensions import Self, TypeVar
import os
import re

__all__ = ['re_tools', 'contents', 'stop_reason', 'UsageStats', 'mk_msg', 'remove_cache_ckpts', 'fmt2hist', 'mk_msgs', 'delta_text', 'stream_with_complete', 'cite_footnote', 'cite_footnotes', 'lite_mk_func', 'random_tool_id', 'mk_tc', 'mk_tc_req', 'mk_tc_result', 'mk_tc_results', 'ToolResponse', 'StopResponse', 'FullResponse', 'TurnLog', 'Chat', 'AsyncChat', 'astream_with_complete', 'mk_tr_details', 'StreamFormatter', 'AsyncStreamFormatter', 'display_stream', 'adisplay_stream', 'hist2json', 'json2hist', 'StructuredError', 'structured', 'astructured', 'ChatBusyError', 'Turn', 'AsyncTurn', 'patch_litellm', 'Profile', 'register_profile', 'profile_table', 'ChatCallback', 'StopTurn', 'ToolCall', 'Pending', 'Limits', 'LimitError', 'PastTurn', 'Turns']
_T = TypeVar('_T', default=Any)
import litellm
from lisette.log import Log
from lisette.rows import Results
from litellm import ChatCompletionMessageToolCall, Choices, Message, ModelResponseStream, Usage

@type_check_only
class ModelResponse(litellm.ModelResponse):
    'An answer of a chat: litellm\'s `ModelResponse`, which prints as its text'
    choices: list[Choices]
    usage: Usage
    @property
    def text(self) -> str:
        'The text of the answer'
        ...
@type_check_only
class _AsyncStream(AsyncTurn[_AsyncStream]):
    'A turn with `stream`: awaited, it gives itself'
    ...
def contents(r: litellm.ModelResponse) -> str:
    """The text of a response
    
    - `r`: `ModelResponse`"""
    ...
def stop_reason(r: litellm.ModelResponse) -> str | None:
    """Why the model stopped, in litellm's word, or the provider's where that one hides a refusal, a pause, a full context, a failure or what nobody knows
    
    - `r`: `ModelResponse`"""
    ...
@dataclass(frozen=True)
class UsageStats:
    'Tokens, searches and cost of one or more model calls'
    calls: int = ...
    prompt_tokens: int = ...
    completion_tokens: int = ...
    cached_tokens: int = ...
    cache_write_tokens: int = ...
    reasoning_tokens: int = ...
    searches: int = ...
    cost: float | None = ...
    def __add__(self, o: UsageStats) -> UsageStats:
        'The usage of both; an unknown cost stays unknown'
        ...
    @property
    def total_tokens(self) -> int:
        'Tokens in and out'
        ...
@overload
def mk_msg(content: Message | litellm.ModelResponse, role: str = ..., cache: bool = ..., ttl: str | None = ...) -> Message:
    """Create a LiteLLM compatible message.
    
    - `content`: str, bytes, Path, image URL, open file, picture, figure, DataFrame, a list of these, or a ready message: a dict with a role, a `Message` or a response
    - `role`: Message role if content isn't already a dict/Message
    - `cache`: Enable Anthropic caching
    - `ttl`: Cache TTL: '5m' (default) or '1h'"""
    ...
@overload
def mk_msg(content: object, role: str = ..., cache: bool = ..., ttl: str | None = ...) -> dict[str, Any]:
    """Create a LiteLLM compatible message.
    
    - `content`: str, bytes, Path, image URL, open file, picture, figure, DataFrame, a list of these, or a ready message: a dict with a role, a `Message` or a response
    - `role`: Message role if content isn't already a dict/Message
    - `cache`: Enable Anthropic caching
    - `ttl`: Cache TTL: '5m' (default) or '1h'"""
    ...
@overload
def remove_cache_ckpts(msg: Message | litellm.ModelResponse) -> Message:
    """remove cache checkpoints and return msg.
    
    - `msg`: Message: dict, `Message` or response"""
    ...
@overload
def remove_cache_ckpts(msg: dict[str, Any]) -> dict[str, Any]:
    """remove cache checkpoints and return msg.
    
    - `msg`: Message: dict, `Message` or response"""
    ...
re_tools: re.Pattern[str]
def fmt2hist(outp: str) -> list[dict[str, Any] | Message]:
    """Transform a formatted output into a LiteLLM compatible history
    
    - `outp`: Text that a stream formatter made"""
    ...
def mk_msgs(msgs: object, cache: bool = ..., cache_idxs: Sequence[int] = ..., ttl: str | None = ...) -> list[dict[str, Any] | Message]:
    """Create a list of LiteLLM compatible messages.
    
    - `msgs`: List of messages (each: str, bytes, Path, list, or dict w 'role' and 'content' fields)
    - `cache`: Enable Anthropic caching
    - `cache_idxs`: Cache breakpoint idxs
    - `ttl`: Cache TTL: '5m' (default) or '1h'"""
    ...
def delta_text(msg: object) -> str | None:
    """Extract printable content from streaming delta, return None if nothing to print
    
    - `msg`: Chunk of a stream"""
    ...
def stream_with_complete(gen: Iterable[_T], postproc: Callable[[list[_T]], object] = ...) -> Generator[_T, None, litellm.ModelResponse]:
    """Extend streaming response chunks with the complete response
    
    - `gen`: Stream of chunks
    - `postproc`: Called with the list of all chunks before the complete response is made of them"""
    ...
def cite_footnote(msg: ModelResponseStream) -> None:
    """Add a markdown footnote to a chunk that carries a citation
    
    - `msg`: Chunk of a stream, changed in place"""
    ...
def cite_footnotes(stream_list: Iterable[object]) -> None:
    """Add markdown footnote citations to stream deltas
    
    - `stream_list`: List of chunks, changed in place"""
    ...
def lite_mk_func(f: Callable[..., object] | Mapping[str, object]) -> dict[str, Any]:
    """Make the schema of a tool
    
    - `f`: Function, method, callable object, `partial`, class, or a ready schema"""
    ...
def random_tool_id() -> str:
    "Generate a random tool ID with 'toolu_' prefix"
    ...
def mk_tc(func: str, args: str | Mapping[str, object], tcid: str | None = ..., idx: int = ...) -> dict[str, Any]:
    """Make a tool call
    
    - `func`: Name of the function
    - `args`: JSON object of the arguments: a string, or a dict
    - `tcid`: Id of the call, a random one by default
    - `idx`: Place among the calls of one message"""
    ...
def mk_tc_req(content: str | None, tcs: Iterable[object]) -> Message:
    """Make the assistant's message that asks for tool calls
    
    - `content`: Text of the message, None for none
    - `tcs`: Tool calls"""
    ...
def mk_tc_result(tc: object, result: str | Sequence[object]) -> dict[str, Any]:
    """Make the message that answers a tool call
    
    - `tc`: Tool call: dict or object
    - `result`: Text or content parts"""
    ...
def mk_tc_results(tcq: Message | Mapping[str, object], results: Sequence[object]) -> list[dict[str, Any]]:
    """Make the messages that answer all tool calls of a message
    
    - `tcq`: The assistant's message
    - `results`: One result for each of its calls"""
    ...
class ToolResponse:
    'A tool result of content parts, such as text and images, that is not to be made a string'
    content: Iterable[object]
    def __init__(self, content: Iterable[object]) -> None: ...
class StopResponse(str):
    'A tool result that ends the turn: the model is not asked again'
class FullResponse(str):
    'A tool result that is never truncated when it is displayed'
mx_threads: int
mx_items: int
@dataclass
class TurnLog:
    'What a turn came to'
    use: UsageStats = ...
    secs: float = ...
    ended: str | None = ...
    error: BaseException | None = ...
    taken_back: list[dict[str, Any] | Message] = ...
    refused: list[dict[str, Any]] = ...
    retries: int = ...
    models: dict[str, UsageStats] = ...
    failed: dict[str, str] = ...
    restarts: list[dict[str, str]] = ...
class Chat:
    'LiteLLM chat client.'
    fallback: list[dict[str, Any]]
    model: str
    cbs: list[ChatCallback]
    needs_approval: object
    limits: Limits | None
    fallback_on: list[Any]
    trace: bool | str | dict[str, Any] | None
    sp: str | list[Any]
    temp: float | None
    search: str | bool | None
    think: str | bool | None
    max_steps: int
    use: UsageStats
    last_turn: TurnLog | None
    tools: list[Callable[..., Any] | dict[str, Any]]
    ns: dict[str, Callable[..., Any]]
    kw: dict[str, Any]
    cache: bool
    cache_idxs: list[int]
    ttl: str | None
    profile: dict[str, Any]
    tool_timeout: float | None
    deadline: float | None
    mx_result: int
    retries: int
    autosave: str | os.PathLike[str] | None
    sequential: bool
    caller_thread: bool
    compact_at: float | None
    log: Log | str | os.PathLike[str] | bool | None
    hist: list[dict[str, Any] | Message]
    def __init__(self, model: str | Sequence[object] | None = ..., sp: str | Sequence[object] = ..., temp: float | None = ..., search: str | bool | None = ..., tools: Sequence[Callable[..., object] | Mapping[str, object]] | Callable[..., object] | None = ..., hist: Sequence[object] | None = ..., ns: Mapping[str, Callable[..., object]] | None = ..., cache: bool = ..., cache_idxs: Sequence[int] = ..., ttl: str | None = ..., max_steps: int = ..., think: str | bool | None = ..., tool_timeout: float | None = ..., deadline: float | None = ..., mx_result: int = ..., retries: int = ..., autosave: str | os.PathLike[str] | None = ..., sequential: bool = ..., caller_thread: bool = ..., profile: Mapping[str, object] | None = ..., cbs: Sequence[ChatCallback] | None = ..., needs_approval: bool | Sequence[object] | None = ..., limits: Limits | None = ..., fallback_on: Sequence[object] | None = ..., trace: bool | str | Mapping[str, object] | None = ..., log: Log | str | os.PathLike[str] | bool | None = ..., compact_at: float | None = ..., **kw: object) -> None:
        """- `model`: LiteLLM compatible model name, or 'local' for the small one in this process; None for that of `LISETTE_MODEL`, of the provider whose key is set, or the local one; a list to fall back along it, of names and dicts of arguments with `model`
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
        - `cbs`: Callbacks, which see and change what the chat does
        - `needs_approval`: Tools whose calls wait for `approve`: functions, names, or functions of a `ToolCall`; True for all
        - `limits`: What may be spent, by this chat and others that share it
        - `fallback_on`: When else to go on with the next model of a list: statuses such as 401, classes of errors, or functions of one
        - `trace`: OpenTelemetry spans of what the chat does? 'content' for what is said, too; a dict with `agent`, `conversation` and `content`; None for what `LISETTE_TRACE` says
        - `log`: `Log` that writes down what is asked, answered and paid, or the path of one; by default that of `LISETTE_LOG`, False for none
        - `compact_at`: When to shorten the history: a part of the model's window, such as .8, or a number of tokens
        - `kw`: Any other argument of `litellm.completion`, for each request"""
        ...
    @property
    def cost(self) -> float | None:
        "Total cost of all responses in the conversation, in US dollars; None if one's price is not known"
        ...
    @property
    def text(self) -> str:
        "The text of the last answer, '' if there is none"
        ...
    def print_hist(self) -> None:
        'Print each message on a different line'
        ...
    def reset(self) -> None:
        'Forget the conversation and what it used; the settings stay'
        ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., *, stream: Literal[True], max_steps: int | None = ..., final_prompt: str = ..., return_all: bool = ..., retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> Turn:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., stream: Literal[False] = ..., max_steps: int | None = ..., final_prompt: str = ..., *, return_all: Literal[True], retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> list[ModelResponse | dict[str, Any]]:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., stream: Literal[False] = ..., max_steps: int | None = ..., final_prompt: str = ..., return_all: Literal[False] = ..., retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> ModelResponse:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., stream: bool = ..., max_steps: int | None = ..., final_prompt: str = ..., return_all: bool = ..., retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> ModelResponse | list[ModelResponse | dict[str, Any]] | Turn:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the chat to a file: settings, usage and history, no functions and no keys
        
        - `path`: File to write"""
        ...
    @classmethod
    def load(cls, path: str | os.PathLike[str], **kw: object) -> Self:
        """Make a chat from a file; what could send it elsewhere comes only from the arguments
        
        - `path`: File that `save` or autosave wrote
        - `kw`: Arguments of the chat: tools, keys, and what is to be other than it was"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: type[list[_T]], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> AsyncGenerator[_T, None]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: type[_T], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> AsyncGenerator[_T, None]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: object, tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: bool = ..., **kw: object) -> AsyncGenerator[Any, None]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: type[_T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> Coroutine[Any, Any, _T]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: Callable[..., Awaitable[_T]], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> Coroutine[Any, Any, _T]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: Callable[..., _T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> Coroutine[Any, Any, _T]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self: AsyncChat, msg: object, tool: object, tries: int = ..., how: str | None = ..., stream: bool = ..., partial: bool = ..., **kw: object) -> Any:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: type[list[_T]], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> Generator[_T, None, None]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: type[_T], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> Generator[_T, None, None]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: object, tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: bool = ..., **kw: object) -> Generator[Any, None, None]:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: type[_T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> _T:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: Callable[..., Awaitable[_T]], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> _T:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: Callable[..., _T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> _T:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @overload
    def structured(self, msg: object, tool: object, tries: int = ..., how: str | None = ..., stream: bool = ..., partial: bool = ..., **kw: object) -> Any:
        """Have the model give a `tool`, checked, as the next answer of the conversation
        
        - `msg`: Prompt, as for a chat; None asks about what was said so far
        - `tool`: What the model is to give: a class or a type; or a function that it is to call
        - `tries`: Model calls at most, until the answer is right, those with the chat's tools not counted
        - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
        - `stream`: Give the items of a list as they come? What is no list comes as one item
        - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
        - `kw`: Other arguments of a call of the chat"""
        ...
    @property
    def pending(self) -> Pending:
        'The calls that wait for your approval'
        ...
    @overload
    def approve(self: AsyncChat, ids: object = ..., args: Mapping[str, object] | None = ..., *, stream: Literal[True], return_all: bool = ..., **kw: object) -> _AsyncStream:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self: AsyncChat, ids: object = ..., args: Mapping[str, object] | None = ..., stream: Literal[False] = ..., *, return_all: Literal[True], **kw: object) -> AsyncTurn[_Items]:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self: AsyncChat, ids: object = ..., args: Mapping[str, object] | None = ..., stream: Literal[False] = ..., return_all: Literal[False] = ..., **kw: object) -> AsyncTurn[ModelResponse]:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self: AsyncChat, ids: object = ..., args: Mapping[str, object] | None = ..., stream: bool = ..., return_all: bool = ..., **kw: object) -> AsyncTurn[Any]:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self, ids: object = ..., args: Mapping[str, object] | None = ..., *, stream: Literal[True], return_all: bool = ..., **kw: object) -> Turn:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self, ids: object = ..., args: Mapping[str, object] | None = ..., stream: Literal[False] = ..., *, return_all: Literal[True], **kw: object) -> list[ModelResponse | dict[str, Any]]:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self, ids: object = ..., args: Mapping[str, object] | None = ..., stream: Literal[False] = ..., return_all: Literal[False] = ..., **kw: object) -> ModelResponse:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def approve(self, ids: object = ..., args: Mapping[str, object] | None = ..., stream: bool = ..., return_all: bool = ..., **kw: object) -> ModelResponse | list[ModelResponse | dict[str, Any]] | Turn:
        """Run calls that wait, and go on once none waits any more
        
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `args`: Arguments for the call in place of the model's; for several calls, a dict of them by id
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self: AsyncChat, why: str = ..., ids: object = ..., *, stream: Literal[True], return_all: bool = ..., **kw: object) -> _AsyncStream:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self: AsyncChat, why: str = ..., ids: object = ..., stream: Literal[False] = ..., *, return_all: Literal[True], **kw: object) -> AsyncTurn[_Items]:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self: AsyncChat, why: str = ..., ids: object = ..., stream: Literal[False] = ..., return_all: Literal[False] = ..., **kw: object) -> AsyncTurn[ModelResponse]:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self: AsyncChat, why: str = ..., ids: object = ..., stream: bool = ..., return_all: bool = ..., **kw: object) -> AsyncTurn[Any]:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self, why: str = ..., ids: object = ..., *, stream: Literal[True], return_all: bool = ..., **kw: object) -> Turn:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self, why: str = ..., ids: object = ..., stream: Literal[False] = ..., *, return_all: Literal[True], **kw: object) -> list[ModelResponse | dict[str, Any]]:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self, why: str = ..., ids: object = ..., stream: Literal[False] = ..., return_all: Literal[False] = ..., **kw: object) -> ModelResponse:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def deny(self, why: str = ..., ids: object = ..., stream: bool = ..., return_all: bool = ..., **kw: object) -> ModelResponse | list[ModelResponse | dict[str, Any]] | Turn:
        """Decline calls that wait, and go on once none waits any more
        
        - `why`: Why, for the model
        - `ids`: Ids of calls, or calls of `pending`, one or a list; all by default
        - `stream`: Give chunks as they come?
        - `return_all`: Give a list of all responses and tool results?
        - `kw`: Any other argument of a call of the chat"""
        ...
    @overload
    def map(self: AsyncChat, prompts: Iterable[object], out: str | os.PathLike[str] | None = ..., template: str | None = ..., n_workers: int = ..., rpm: float | None = ..., tpm: float | None = ..., retry: bool = ..., progress: bool | None = ..., batch: bool = ..., **kw: object) -> Coroutine[Any, Any, Results]:
        """Ask a copy of the chat for each prompt, many at once
        
        - `prompts`: What a chat takes as prompts, rows (dicts) for `template`, or lists of messages; any iterable, taken as it is needed
        - `out`: File to write each row to when it is done; run again, only rows without a result are asked
        - `template`: Prompt for rows, such as 'Translate: {text}'
        - `n_workers`: Rows to ask at once
        - `rpm`: Most requests a minute
        - `tpm`: Most tokens a minute, in and out
        - `retry`: Ask rows again that failed?
        - `progress`: Show how far it is? By default in a terminal and a notebook
        - `batch`: Send all as a batch of the provider, at half the price and within a day? For prompts without tools
        - `kw`: Arguments of each call of the chat"""
        ...
    @overload
    def map(self, prompts: Iterable[object], out: str | os.PathLike[str] | None = ..., template: str | None = ..., n_workers: int = ..., rpm: float | None = ..., tpm: float | None = ..., retry: bool = ..., progress: bool | None = ..., batch: bool = ..., **kw: object) -> Results:
        """Ask a copy of the chat for each prompt, many at once
        
        - `prompts`: What a chat takes as prompts, rows (dicts) for `template`, or lists of messages; any iterable, taken as it is needed
        - `out`: File to write each row to when it is done; run again, only rows without a result are asked
        - `template`: Prompt for rows, such as 'Translate: {text}'
        - `n_workers`: Rows to ask at once
        - `rpm`: Most requests a minute
        - `tpm`: Most tokens a minute, in and out
        - `retry`: Ask rows again that failed?
        - `progress`: Show how far it is? By default in a terminal and a notebook
        - `batch`: Send all as a batch of the provider, at half the price and within a day? For prompts without tools
        - `kw`: Arguments of each call of the chat"""
        ...
    @property
    def turns(self) -> Turns:
        'The turns of the history'
        ...
    def branch(self) -> Chat:
        "A chat with copies of this one's settings and history, which goes its own way"
        ...
    def __getitem__(self, i: int | slice):
        """A turn, or a branch with some of the turns
        
        - `i`: Which turns: a slice gives a chat with them, a number one `PastTurn`"""
        ...
    def undo(self, n: int = ...) -> Turns:
        """Take the last turns out of the history
        
        - `n`: So many turns"""
        ...
    def redo(self) -> Turns:
        'Put back what the last `undo` took'
        ...
    def edit(self, i: int, new: object) -> object:
        """Change a message of the history
        
        - `i`: Which message of `hist`
        - `new`: What it says from now on: what `mk_msg` takes"""
        ...
    def pin(self, i: int = ...) -> None:
        """Have a message stay when the history is shortened
        
        - `i`: Which message of `hist`"""
        ...
    @property
    def full(self) -> list[Any]:
        'All messages, those included in whose place there is a summary'
        ...
    def compact(self, keep: int = ..., model: str | None = ..., prompt: str = ...) -> str | None:
        """Put a summary in place of the older turns
        
        - `keep`: So many of the last turns stay as they are
        - `model`: Model that writes the summary; by default the chat's
        - `prompt`: System prompt for it"""
        ...
class AsyncChat(Chat):
    'LiteLLM chat client.'
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., *, stream: Literal[True], max_steps: int | None = ..., final_prompt: str = ..., return_all: bool = ..., retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> _AsyncStream:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., stream: Literal[False] = ..., max_steps: int | None = ..., final_prompt: str = ..., *, return_all: Literal[True], retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> AsyncTurn[_Items]:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., stream: Literal[False] = ..., max_steps: int | None = ..., final_prompt: str = ..., return_all: Literal[False] = ..., retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> AsyncTurn[ModelResponse]:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
    @overload
    def __call__(self, msg: object = ..., prefill: str | None = ..., temp: float | None = ..., think: str | bool | None = ..., search: str | bool | None = ..., stream: bool = ..., max_steps: int | None = ..., final_prompt: str = ..., return_all: bool = ..., retries: int | None = ..., deadline: float | None = ..., pin: bool = ..., **kw: object) -> AsyncTurn[Any]:
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
        - `pin`: Does the prompt stay as it is when the history is shortened?
        - `kw`: Any other argument of `litellm.completion`"""
        ...
def astream_with_complete(agen: AsyncIterable[_T], postproc: Callable[[list[_T]], object] = ...) -> AsyncIterator[_T | litellm.ModelResponse]:
    """Extend streaming response chunks with the complete response
    
    - `agen`: Async stream of chunks
    - `postproc`: Called with the list of all chunks before the complete response is made of them"""
    ...
def mk_tr_details(tr: Mapping[str, object], tc: object, mx: int = ...) -> str:
    """Create <details> block for tool call as JSON
    
    - `tr`: Message with the tool's result
    - `tc`: Tool call
    - `mx`: Longest string in the block"""
    ...
class StreamFormatter:
    'Formats what a stream gives as one markdown text'
    pictures: bool
    cell: int | None = ...
    include_usage: bool
    mx: int
    parts: list[str]
    view: list[str | list[str]]
    tcs: dict[str, object]
    thinking: bool
    cited: bool
    apart: str
    waits: bool
    seen: int
    drawn: int
    asked: tuple[int, float] | None
    chat: Chat | None
    begun: int
    inert: Inert
    def __init__(self, include_usage: bool = ..., mx: int = ..., pictures: bool | None = ...) -> None:
        """- `include_usage`: Add the usage of each response?
        - `mx`: Longest string in a tool block
        - `pictures`: Load pictures from the web? None for `StreamFormatter.pictures`"""
        ...
    @property
    def outp(self) -> str:
        'All text so far'
        ...
    def format_item(self, o: object) -> str:
        """Format one item of a stream
        
        - `o`: Chunk, response or tool result of a stream"""
        ...
    def format_stream(self, rs: Iterable[object]) -> Iterator[str]:
        'Format the items of stream `rs`: a generator of texts'
        ...
    def shown(self, done: bool = ..., error: BaseException | None = ..., start: int = ...) -> str:
        """What the page shows
        
        - `done`: Is nothing more to come?
        - `error`: Exception that ended the stream
        - `start`: Place in `view` to start from"""
        ...
class AsyncStreamFormatter(StreamFormatter):
    'Formats what an async stream gives as one markdown text'
    def format_stream(self, rs: AsyncIterable[object]) -> AsyncIterator[str]:
        'Format the items of async stream `rs`: an async generator of texts'
        ...
def display_stream(rs: Iterable[object], pictures: bool | None = ...) -> StreamFormatter:
    """Show a stream as markdown that grows.
    
    - `rs`: Stream of a `Chat`
    - `pictures`: Load pictures from the web? None for `StreamFormatter.pictures`"""
    ...
async def adisplay_stream(rs: AsyncIterable[object], pictures: bool | None = ...) -> AsyncStreamFormatter:
    """Use IPython.display to markdown display the response stream.
    
    - `rs`: Stream of an `AsyncChat`
    - `pictures`: Load pictures from the web? None for `StreamFormatter.pictures`"""
    ...
mx_file: int
def hist2json(hist: Iterable[object]) -> str:
    """Write a history as JSON, with all that a provider needs
    
    - `hist`: Messages, such as `chat.hist`"""
    ...
def json2hist(s: str | bytes) -> list[dict[str, Any] | Message]:
    """Read a history from JSON
    
    - `s`: What `hist2json` or `chat.save` wrote"""
    ...
class StructuredError(ValueError):
    "No right answer came: `why` is 'invalid', 'truncated', 'refused' or 'no answer', `last` is what was given last, as text; `tries` and `use` are what it took"
    why: str
    last: str
    tries: int
    use: UsageStats
    def __init__(self, msg: str, why: str | None = ..., last: str = ..., tries: int = ..., use: UsageStats | None = ...) -> None:
        """- `msg`: What is wrong
        - `why`: 'invalid', 'truncated', 'refused' or 'no answer'
        - `last`: What was given last
        - `tries`: Times that the model was asked
        - `use`: What that took"""
        ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: type[list[_T]], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> Generator[_T, None, None]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: type[_T], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> Generator[_T, None, None]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: object, tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: bool = ..., **kw: object) -> Generator[Any, None, None]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: type[_T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> _T:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: Callable[..., Awaitable[_T]], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> _T:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: Callable[..., _T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> _T:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def structured(model: str | Sequence[object], msgs: object, tool: object, tries: int = ..., how: str | None = ..., stream: bool = ..., partial: bool = ..., **kw: object) -> Any:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `Chat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: type[list[_T]], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> AsyncGenerator[_T, None]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: type[_T], tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: Literal[False] = ..., **kw: object) -> AsyncGenerator[_T, None]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: object, tries: int = ..., how: str | None = ..., *, stream: Literal[True], partial: bool = ..., **kw: object) -> AsyncGenerator[Any, None]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: type[_T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> Coroutine[Any, Any, _T]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: Callable[..., Awaitable[_T]], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> Coroutine[Any, Any, _T]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: Callable[..., _T], tries: int = ..., how: str | None = ..., stream: Literal[False] = ..., partial: bool = ..., **kw: object) -> Coroutine[Any, Any, _T]:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
@overload
def astructured(model: str | Sequence[object], msgs: object, tool: object, tries: int = ..., how: str | None = ..., stream: bool = ..., partial: bool = ..., **kw: object) -> Any:
    """Have the model give a `tool`, checked
    
    - `model`: LiteLLM compatible model name, or a list of them to fall back along
    - `msgs`: Prompt, or list of messages
    - `tool`: What the model is to give: a class or a type; or a function that it is to call
    - `tries`: Model calls at most, until the answer is right
    - `how`: 'native' (the provider holds the model to the schema), 'tool' (it calls one) or 'text'; by default the best that it takes
    - `stream`: Give the items of a list as they come? What is no list comes as one item
    - `partial`: Give what there is so far, as JSON, and at last the value? For a stream
    - `kw`: Arguments for `AsyncChat`"""
    ...
class ChatBusyError(RuntimeError):
    'The chat has another turn under way'
class _TurnDriver:
    'A turn under way: runs the loop, and does what it asks for'
    state: object
    chat: Chat
    loop: object
    value: ModelResponse
    stream: object
    owner: object
    busy: bool
    ousted: bool
    def __init__(self, state: object, msgs: list[Any]) -> None: ...
class Turn(_TurnDriver, Generator[ModelResponseStream | ModelResponse | dict[str, Any], None, ModelResponse]):
    'A turn of a `Chat` under way: a generator of chunks, responses and tool results'
    def close(self) -> None:
        'End the turn where it is; what is finished stays in the history'
        ...
class AsyncTurn(_TurnDriver, Coroutine[Any, Any, _T], AsyncIterator[ModelResponseStream | ModelResponse | dict[str, Any]]):
    'A turn of an `AsyncChat` under way: await it, or iterate over it with `async for`'
    return_all: bool
    awaited: bool
    aloop: object
    def close(self) -> None:
        'End the turn where it is, without waiting for the connection to close'
        ...
    async def aclose(self) -> None:
        'End the turn where it is; what is finished stays in the history'
        ...
class _Items(list[ModelResponse | dict[str, Any]]):
    'A list that `async for` takes too'
    def __aiter__(self) -> AsyncIterator[ModelResponse | dict[str, Any]]: ...
def patch_litellm(seed: int = ...) -> None:
    """Patch litellm.ModelResponseBase such that id and created are fixed.
    
    - `seed`: Seed of the ids that `random_tool_id` makes"""
    ...
seam: str
mx_line: int
mx_answer: int
class ChatCallback:
    'Methods that a chat calls in the course of a turn: override what you need, as a plain function or `async def`'
    def before_turn(self, chat: Chat) -> object:
        """Before the first request of a turn
        
        - `chat`: The prompt stands in its `hist`"""
        ...
    def before_ask(self, chat: Chat, request: Mapping[str, object]) -> object:
        """Before each request
        
        - `chat`: Asks in this turn for the `chat.last_turn.retries+1`th time, if it failed before
        - `request`: Arguments of `litellm.completion`, to be changed in place"""
        ...
    def after_answer(self, chat: Chat, response: ModelResponse) -> object:
        """After each answer of the model
        
        - `chat`: Its `hist` has the answer next
        - `response`: May be changed in place"""
        ...
    def before_tool(self, chat: Chat, call: ToolCall) -> object:
        """Before each call of a tool
        
        - `chat`: Chat that has the tool
        - `call`: Its `args` may be changed"""
        ...
    def after_tool(self, chat: Chat, call: ToolCall, result: Mapping[str, object]) -> object:
        """After each call of a tool
        
        - `chat`: Chat that has the tool
        - `call`: What was called
        - `result`: Message that answers the call; its `content` may be changed"""
        ...
    def after_turn(self, chat: Chat, turn: TurnLog) -> object:
        """At the end of a turn, whatever ended it
        
        - `chat`: Its `hist` is as the turn leaves it
        - `turn`: What the turn came to"""
        ...
class StopTurn(Exception):
    'Raised in a hook, it ends the turn where it is, and that is no error'
@dataclass
class ToolCall:
    'A call of a tool that has not run yet'
    id: str
    name: str
    args: dict[str, Any]
    approved: bool = ...
class Pending(list[ToolCall]):
    'The calls of a chat that wait for approval'
    chat: Chat | None
    def __init__(self, calls: Iterable[ToolCall] = ..., chat: Chat | None = ...) -> None: ...
fallback_pause: int
@dataclass
class PastTurn:
    'A turn of a chat, as its history has it'
    msgs: list[Any]
    at: int
    use: UsageStats | None = ...
    models: list[Any] = ...
    secs: float | None = ...
    ended: str | None = ...
    @property
    def prompt(self) -> list[Any]:
        'The messages that asked'
        ...
    @property
    def rounds(self) -> list[Any]:
        'The answers with calls, each with its results'
        ...
    @property
    def answer(self) -> object:
        'The last message of the model, None if it said nothing'
        ...
    @property
    def text(self) -> str:
        'What the model said at last'
        ...
class Turns(list[Any]):
    'The turns of a chat, in their order'
    def __init__(self, turns: Iterable[PastTurn] = ...) -> None: ...
