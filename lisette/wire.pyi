# Written by tools/stubs; change the notebooks instead
from typing import Any

__all__ = ['WireError', 'provider_error', 'Events', 'Answer', 'join_base64', 'end_word', 'OneCall', 'Calls', 'Tags', 'Anthropic', 'in_fields', 'OpenAI', 'Responses', 'answers', 'Gemini']
class WireError(Exception):
    "What went wrong in a provider's stream"
    kind: Any
    status: Any
    body: Any
    def __init__(self, msg, kind=..., status=..., body=...) -> None:
        """- `msg`: What happened, for people
        - `kind`: 'error': the provider said so; 'malformed': not what the protocol allows; 'too_long': over a limit
        - `status`: HTTP status that the provider's error stands for, if that is known
        - `body`: The event that said so"""
        ...
def provider_error(e):
    """What a provider's error object says, as an exception
    
    - `e`: Event or body that reports an error"""
    ...
class Events:
    'The JSON objects in the bytes of a stream of server-sent events'
    mx_line: Any
    mx_total: Any
    total: int
    rest: list[Any]
    n_rest: int
    data: list[Any]
    size: int
    done: bool
    seen: bool
    cr: bool
    odd: list[Any]
    err: Any
    def __init__(self, mx_line=..., mx_total=...) -> None:
        """- `mx_line`: Bytes that one event may have, None for any number
        - `mx_total`: Bytes that the stream may have"""
        ...
    def feed(self, b):
        'The objects of the events that bytes `b` complete'
        ...
    def end(self):
        'The object of an event that no blank line ended, in a list; an error if what came were no events at all'
        ...
class Answer:
    'One answer of a model as it comes in: events or a whole body go in, deltas and the fields of the message come out'
    wire: Any
    tells: Any
    chose: bool
    listed: str
    meta: dict[str, Any]
    usage: Any
    finish: Any
    native: Any
    over: bool
    logprobs: Any
    own: dict[str, Any]
    others: dict[str, Any]
    aside: list[Any]
    def __init__(self) -> None: ...
    def add(self, e):
        'The deltas that event `e` brings; `WireError` if it reports an error'
        ...
    def body(self, d):
        'Take in a whole answer'
        ...
    def rest(self):
        'The delta that was held back and will not grow any more, {} if there is none'
        ...
    def fields(self, cut=...):
        'Fields of the message that differ from the sum of the deltas; with `cut` those of an answer that broke off'
        ...
def join_base64(pieces):
    'Base64 texts as one; each may end in padding'
    ...
def end_word(word):
    """What the provider's `word` for an end says, in whatever spelling
    
    - `word`: A provider's reason to finish"""
    ...
class OneCall:
    'A call as far as its pieces have come'
    i: Any
    n: Any
    id: Any
    name: Any
    args: list[Any]
    more: dict[str, Any]
    again: bool
    state: Any
    def __init__(self, i, n=..., id=..., name=...) -> None: ...
    def whole(self):
        'Whether its arguments are complete'
        ...
    def says(self, args):
        'Whether its arguments are `args`'
        ...
class Calls(list[Any]):
    'The calls that pieces come to'
    last: dict[str, Any]
    ids: dict[str, Any]
    def __init__(self) -> None: ...
    def add(self, i, id=..., name=..., args=..., more=...):
        'Take in a piece with number `i`; its call, and whether it begins there; None if it says nothing new'
        ...
class Tags:
    'Thinking in tags at the start of a text, told from the text as its pieces come'
    held: str
    inside: bool
    over: bool
    def __init__(self) -> None: ...
    def feed(self, txt):
        'The thinking and the text that piece `txt` brings'
        ...
    def end(self):
        'The thinking and the text that were held back'
        ...
class Anthropic(Answer):
    'An answer of the Messages API'
    wire: str
    tells: frozenset[str]
    blocks: list[Any]
    counts: dict[str, Any]
    calls: int
    details: dict[str, Any]
    whole: bool
    notes: dict[str, Any]
    def __init__(self) -> None: ...
    def add(self, e): ...
    def body(self, d):
        'Take in a whole answer'
        ...
    def fields(self, cut=...):
        'Thinking, citations, results of searches, and the blocks where they are needed; with `cut` what of it can go back'
        ...
def in_fields(d):
    'Delta or message `d` with its text as a string and its pictures in a field of their own'
    ...
class OpenAI(Answer):
    'An answer of chat completions'
    wire: str
    refusal: str
    psf: dict[str, Any]
    calls: Calls
    tags: Tags
    blocks: bool
    thoughts: list[Any]
    chose: bool
    pics: list[Any]
    listed: str
    def __init__(self) -> None: ...
    def add(self, e): ...
    def rest(self): ...
    def body(self, d) -> None:
        'Take in a whole answer'
        ...
    def fields(self, cut=...):
        "The refusal, the pictures and the provider's own fields; with `cut`, no calls"
        ...
class Responses(Answer):
    'An answer of the Responses API'
    wire: str
    items: dict[str, Any]
    calls: dict[str, Any]
    refusal: str
    thought: bool
    single: bool
    msg_at: Any
    def __init__(self) -> None: ...
    def add(self, e): ...
    def body(self, d):
        'Take in the response, as far as it is there'
        ...
    def fields(self, cut=...):
        'Citations, refusal, reasoning and the phase of the answer'
        ...
class Gemini(Answer):
    'An answer of generateContent'
    wire: str
    tells: frozenset[str]
    parts: list[Any]
    calls: int
    ground: dict[str, Any]
    whole: bool
    usage: Any
    def __init__(self) -> None: ...
    def add(self, e): ...
    def body(self, d) -> None:
        'Take in a whole answer'
        ...
    def fields(self, cut=...):
        "Citations, the text's signature, and what the provider's own tools did; with `cut` what of it can go back"
        ...
answers: dict[str, type[Any]]
