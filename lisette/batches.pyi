# Written by tools/stubs; change the notebooks instead
from .core import AsyncChat, Chat
from collections.abc import Coroutine
from typing import Any, overload
import os

__all__ = ['looks', 'BatchError', 'run_batch', 'cancel_batches']
class BatchError(Exception):
    'Why there is no answer to a row of a batch'
looks: tuple[int, ...]
async def run_batch(chat: Chat, prompts, lines, settings, template, retry, bar, kw) -> int:
    'Ask all rows by batches, and wait for the answers; how many rows there are'
    ...
@overload
def cancel_batches(chat: AsyncChat, out: str | os.PathLike[str]) -> Coroutine[Any, Any, list[str]]:
    """Cancel the batches that a run has under way; the same call then writes down what was answered before
    
    - `chat`: The chat that asks, which knows key and address
    - `out`: The file of the run"""
    ...
@overload
def cancel_batches(chat: Chat, out: str | os.PathLike[str]) -> list[str]:
    """Cancel the batches that a run has under way; the same call then writes down what was answered before
    
    - `chat`: The chat that asks, which knows key and address
    - `out`: The file of the run"""
    ...
