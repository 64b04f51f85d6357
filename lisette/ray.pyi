# Written by tools/stubs; change the notebooks instead
from .core import Chat
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
import os

__all__ = ['mk_keeper', 'ChatRows', 'ray_map']
def mk_keeper(chat: Chat, rpm: float | None = ..., tpm: float | None = ..., out: str | os.PathLike[str] | None = ..., retry: bool = ..., template: str | None = ..., **kw: object):
    """What the workers of a run share: one rate, what the chat may spend, and a file of what is done
    
    - `chat`: Chat that the workers ask copies of
    - `rpm`: Most requests a minute, of all workers together
    - `tpm`: Most tokens a minute, in and out
    - `out`: File to write each row to when it is done, on this machine
    - `retry`: Ask rows again that failed in an earlier run?
    - `template`: Prompt for rows, as `ChatRows` has it
    - `kw`: Arguments of each call of the chat"""
    ...
class ChatRows:
    'Asks a copy of a chat for each row of a batch, as in `ds.map_batches(ChatRows, fn_constructor_args=[chat], concurrency=4)`'
    chat: Chat
    template: str | None
    column: str
    id: str | None
    keeper: Any
    kw: Any
    n_done: int
    gate: Any
    pace: Any
    settings: Any
    def __init__(self, chat: Chat, template: str | None = ..., column: str = ..., id: str | None = ..., n_workers: int = ..., keeper=..., **kw: object) -> None:
        """- `chat`: Chat whose copies are asked
        - `template`: Prompt for a row, such as 'Translate: {text}'; by default its column `column` is the prompt
        - `column`: Column of the prompts
        - `id`: Column that tells rows with the same prompt apart
        - `n_workers`: Rows that this worker asks at once
        - `keeper`: What all workers share, see `mk_keeper`
        - `kw`: Arguments of each call of the chat"""
        ...
    def __call__(self, batch) -> AsyncIterator[Any]: ...
def ray_map(chat: Chat, ds, out: str | os.PathLike[str] | None = ..., template: str | None = ..., column: str = ..., id: str | None = ..., concurrency: int | Sequence[object] = ..., n_workers: int = ..., rpm: float | None = ..., tpm: float | None = ..., retry: bool = ..., remote: Mapping[str, object] | None = ..., **kw: object):
    """Ask a copy of the chat for each row of a Ray dataset, in many processes
    
    - `chat`: Chat whose copies are asked
    - `ds`: Ray dataset of prompts
    - `out`: File to write each row to when it is done, on this machine; run again, only rows without a result are asked
    - `template`: Prompt for a row, such as 'Translate: {text}'; by default its column `column` is the prompt
    - `column`: Column of the prompts
    - `id`: Column that tells rows with the same prompt apart
    - `concurrency`: Workers, each a process; a pair for at least and at most
    - `n_workers`: Rows that each worker asks at once
    - `rpm`: Most requests a minute, of all workers together
    - `tpm`: Most tokens a minute, in and out
    - `retry`: Ask rows again that failed in an earlier run?
    - `remote`: More arguments of Ray's `map_batches`, such as dict(num_cpus=.25)
    - `kw`: Arguments of each call of the chat"""
    ...
