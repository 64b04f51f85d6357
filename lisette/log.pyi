# Written by tools/stubs; change the notebooks instead
from .core import AsyncChat, Chat
from collections.abc import Iterable, Sequence
from typing import Any, Literal, overload
import os

__all__ = ['LogRows', 'LogCosts', 'Log']
class LogRows(list[dict[str, Any]]):
    'Rows of a log, as dicts'
    def __init__(self, rows: Iterable[dict[str, Any]], cols: Sequence[str]) -> None: ...
    def to_df(self) -> Any:
        'The rows as a pandas DataFrame'
        ...
class LogCosts(LogRows):
    'What was paid, by model or otherwise'
    def plot(self, ax: object = ...) -> Any:
        """Draw the cost of each row as a bar
        
        - `ax`: Axes of matplotlib to draw on, new ones by default"""
        ...
class Log:
    'An SQLite database of what chats asked, got and paid'
    path: str
    content: bool
    def __init__(self, path: str | os.PathLike[str], content: bool = ...) -> None:
        """- `path`: The file; it is made if it is not there, for its owner alone
        - `content`: Write what was said? Without it there are only models, names of tools, tokens, cost, seconds and kinds of errors"""
        ...
    def q(self, sql: str, *args: object) -> list[dict[str, Any]]:
        """Ask the database in SQL
        
        - `sql`: A question to the database, with ? for values
        - `args`: The values"""
        ...
    def chats(self, n: int = ..., model: str | None = ...) -> LogRows:
        """The chats of the log
        
        - `n`: So many at most
        - `model`: Only those that were last on this model"""
        ...
    def find(self, words: str, n: int = ...) -> LogRows:
        """Find what was said, also what is no longer in a history; that has no place
        
        - `words`: Words that have to be in a message, or their beginnings
        - `n`: So many at most"""
        ...
    @overload
    def load(self, id: int, *, as_async: Literal[True], **kw: object) -> AsyncChat:
        """A chat that goes on; what could send it elsewhere comes only from the arguments, as with `Chat.load`
        
        - `id`: Number of the chat, as `chats` and `find` have it
        - `as_async`: Give an `AsyncChat`?
        - `kw`: Arguments of the chat: tools, keys, and what is to be other than it was"""
        ...
    @overload
    def load(self, id: int, as_async: Literal[False] = ..., **kw: object) -> Chat:
        """A chat that goes on; what could send it elsewhere comes only from the arguments, as with `Chat.load`
        
        - `id`: Number of the chat, as `chats` and `find` have it
        - `as_async`: Give an `AsyncChat`?
        - `kw`: Arguments of the chat: tools, keys, and what is to be other than it was"""
        ...
    def cost(self, by: str = ..., days: float | None = ...) -> LogCosts:
        """What was paid for the calls of models
        
        - `by`: Or 'day', 'month', 'chat'
        - `days`: Only of the last so many days"""
        ...
    def delete(self, id: int | Sequence[int] | None = ..., days: float | None = ...) -> int:
        """Delete chats for good; what a branch shares with them stays the branch's
        
        - `id`: Number of a chat, or several
        - `days`: All that nobody went on with for so many days"""
        ...
