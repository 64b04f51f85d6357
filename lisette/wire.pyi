# Written by tools/stubs; change the notebooks instead
from typing import Any, AsyncIterator, Iterator
import json, re
from fastcore.basics import first, patch
import base64
import re
import uuid

__all__ = ['WireError', 'provider_error', 'Events', 'Answer', 'join_base64', 'end_word', 'OneCall', 'Calls', 'Tags', 'Anthropic', 'in_fields', 'OpenAI', 'Responses', 'answers', 'Gemini']
class WireError(Exception):
    "What went wrong in a provider's stream"
    def __init__(self, msg, kind=..., status=..., body=...):
        """- `msg`: What happened, for people
        - `kind`: 'error': the provider said so; 'malformed': not what the protocol allows; 'too_long': over a limit
        - `status`: HTTP status that the provider's error stands for, if that is known
        - `body`: The event that said so"""
        ...
    kind: Any
    status: Any
    body: Any
def provider_error(e):
    """What a provider's error object says, as an exception
    
    - `e`: Event or body that reports an error"""
    ...
class Events:
    'The JSON objects in the bytes of a stream of server-sent events'
    def __init__(self, mx_line=..., mx_total=...):
        """- `mx_line`: Bytes that one event may have, None for any number
        - `mx_total`: Bytes that the stream may have"""
        ...
    def feed(self, b):
        'The objects of the events that bytes `b` complete'
        ...
    mx_line: Any
    mx_total: Any
    total: Any
    rest: Any
    n_rest: Any
    data: Any
    size: Any
    done: Any
    seen: Any
    cr: Any
    odd: Any
    err: Any
    def end(self):
        'The object of an event that no blank line ended, in a list; an error if what came were no events at all'
        ...
class Answer:
    'One answer of a model as it comes in: events or a whole body go in, deltas and the fields of the message come out'
    def __init__(self): ...
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
    meta: Any
    usage: Any
    finish: Any
    native: Any
    over: Any
    logprobs: Any
    own: Any
    others: Any
    aside: Any
def join_base64(pieces):
    'Base64 texts as one; each may end in padding'
    ...
def end_word(word):
    """What the provider's `word` for an end says, in whatever spelling
    
    - `word`: A provider's reason to finish"""
    ...
class OneCall:
    'A call as far as its pieces have come'
    def __init__(self, i, n=..., id=..., name=...): ...
    def whole(self):
        'Whether its arguments are complete'
        ...
    def says(self, args):
        'Whether its arguments are `args`'
        ...
    i: Any
    n: Any
    id: Any
    name: Any
    args: Any
    more: Any
    again: Any
    state: Any
class Calls(list):
    'The calls that pieces come to'
    def __init__(self): ...
    def add(self, i, id=..., name=..., args=..., more=...):
        'Take in a piece with number `i`; its call, and whether it begins there; None if it says nothing new'
        ...
    last: Any
    ids: Any
class Tags:
    'Thinking in tags at the start of a text, told from the text as its pieces come'
    def __init__(self): ...
    def feed(self, txt):
        'The thinking and the text that piece `txt` brings'
        ...
    def end(self):
        'The thinking and the text that were held back'
        ...
    held: Any
    inside: Any
    over: Any
class Anthropic(Answer):
    'An answer of the Messages API'
    def __init__(self): ...
    def add(self, e): ...
    blocks: Any
    counts: Any
    calls: Any
    details: Any
    whole: Any
    notes: Any
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
    def __init__(self): ...
    def add(self, e): ...
    refusal: Any
    psf: Any
    calls: Any
    tags: Any
    blocks: Any
    thoughts: Any
    chose: Any
    pics: Any
    listed: Any
    def rest(self): ...
    def body(self, d):
        'Take in a whole answer'
        ...
    def fields(self, cut=...):
        "The refusal, the pictures and the provider's own fields; with `cut`, no calls"
        ...
class Responses(Answer):
    'An answer of the Responses API'
    def __init__(self): ...
    def add(self, e): ...
    items: Any
    calls: Any
    refusal: Any
    thought: Any
    single: Any
    msg_at: Any
    def body(self, d):
        'Take in the response, as far as it is there'
        ...
    def fields(self, cut=...):
        'Citations, refusal, reasoning and the phase of the answer'
        ...
class Gemini(Answer):
    'An answer of generateContent'
    def __init__(self): ...
    def add(self, e): ...
    parts: Any
    calls: Any
    ground: Any
    whole: Any
    def body(self, d):
        'Take in a whole answer'
        ...
    def fields(self, cut=...):
        "Citations, the text's signature, and what the provider's own tools did; with `cut` what of it can go back"
        ...
answers: Any
