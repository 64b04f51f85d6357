# Written by tools/stubs; change the notebooks instead
from .rows import Pace
from collections.abc import AsyncIterator
from typing import Any

__all__ = ['SharedPace', 'shared_pace', 'ChatRows']
class SharedPace(Pace):
    'The pace of all workers, kept by an actor that hands out the slots'
    keeper: Any
    refused: int
    tpm: bool
    def __init__(self, keeper) -> None: ...
    async def wait(self, tokens=...) -> None: ...
    def took(self, tokens) -> None: ...
    def refuse(self, secs=...) -> None: ...
def shared_pace(rpm: float | None = ..., tpm: float | None = ...) -> SharedPace:
    """A pace that all workers of a cluster keep together
    
    - `rpm`: Requests a minute, of all workers together
    - `tpm`: Tokens a minute"""
    ...
class ChatRows:
    'Asks a copy of a chat for each row of a batch: for `ds.map_batches(ChatRows, fn_constructor_args=[chat], concurrency=4)`'
    chat: Any
    template: str | None
    gate: Any
    pace: Any
    def __init__(self, chat, template: str | None = ..., n_workers: int = ..., pace: Pace | None = ...) -> None:
        """- `chat`: Chat whose copies are asked
        - `template`: Prompt for a row, such as 'Translate: {text}'; by default the column `prompt`
        - `n_workers`: Rows that a worker asks at once
        - `pace`: What all workers keep, see `shared_pace`"""
        ...
    async def row(self, d): ...
    def __call__(self, batch) -> AsyncIterator[Any]: ...
