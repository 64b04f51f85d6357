# Written by tools/stubs; change the notebooks instead
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing_extensions import Never

__all__ = ['Amounts', 'Limits', 'Reservation', 'LimitError']
@dataclass(frozen=True)
class Amounts:
    'How much of what can be limited'
    usd: float = ...
    calls: float = ...
    tokens: float = ...
    tool_calls: float = ...
    secs: float = ...
    per_tool: dict[str, float] = ...
class Limits:
    'What chats may use at most; all that share it keep it together'
    usd: float | None
    calls: int | None
    tokens: int | None
    tool_calls: int | None
    secs: float | None
    per_tool: dict[str, int]
    unknown: str
    prices: dict[str, tuple[float, float]]
    def __init__(self, *, usd: float | None = ..., calls: int | None = ..., tokens: int | None = ..., tool_calls: int | None = ..., secs: float | None = ..., per_tool: Mapping[str, int] | None = ..., unknown: str = ..., prices: Mapping[str, tuple[float, float]] | None = ..., **kw: Never) -> None:
        """- `usd`: US dollars
        - `calls`: Model calls, those that fail included
        - `tokens`: Tokens in and out
        - `tool_calls`: Calls of tools
        - `secs`: Seconds in which at least one turn is under way
        - `per_tool`: Calls of a tool, by its name
        - `unknown`: A model whose price is not known, where `usd` is limited: 'refuse' it, or 'allow' it and count no dollars for it
        - `prices`: US dollars for a million tokens in and for a million out, by the model's name
        - `kw`: A name that is misspelt is refused"""
        ...
    def enter(self) -> None:
        'A turn begins'
        ...
    def leave(self) -> None:
        'A turn ends'
        ...
    def secs_left(self) -> float | None:
        'Seconds that are left, as a timeout'
        ...
    def check_secs(self) -> None:
        'Raise `LimitError` if the time is up'
        ...
    def reserve(self, tokens: int = ..., usd: float | None = ..., most: Mapping[str, float] | None = ..., wait: bool = ..., by: object = ...) -> Reservation | None:
        """Hold what a model call may take, or raise `LimitError` if that is too much
        
        - `tokens`: Tokens that the call may take, in and out
        - `usd`: US dollars that it may take, None if the price is not known
        - `most`: The most that it can take, by 'usd' and 'tokens', if that is more; `inf` if nobody knows
        - `wait`: Give None where it may fit later; if not, that is an error, too
        - `by`: Who asks, so that nobody waits for itself"""
        ...
    @property
    def used(self) -> Amounts:
        'What was used, without what is under way'
        ...
    @property
    def reserved(self) -> Amounts:
        'What model calls hold that are under way'
        ...
    @property
    def left(self) -> Amounts:
        'What is left beside what was used and what is held; `inf` where there is no limit'
        ...
    @property
    def over_at_most(self) -> Amounts:
        'By how much the limits may be passed at most, if all calls under way take the most that they can'
        ...
    @property
    def unpriced(self) -> int:
        'Model calls whose price is not known, which the dollars used leave out'
        ...
    def take_tools(self, names: Iterable[str]) -> None:
        """Count the calls of a round's tools, or raise `LimitError` and count none of them
        
        - `names`: Names of the tools, one for each call"""
        ...
    def give_tools(self, names: Iterable[str]) -> None:
        """Count calls of tools no longer
        
        - `names`: Names of tools that were taken and do not run"""
        ...
    def price_of(self, model: str, known: tuple[float | None, float | None] | None = ...) -> tuple[float, float] | None:
        """The price to reserve with: the one in `prices`, or else the known one; `LimitError` if `usd` is limited and there is none
        
        - `model`: Name of the model
        - `known`: US dollars for a token in and for one out, as far as they are known"""
        ...
class Reservation:
    'What one model call may take, held until it is known what it took'
    lim: Limits
    tokens: int
    usd: float | None
    most: dict[str, float]
    by: object
    def __init__(self, lim: Limits, tokens: int, usd: float | None, most: dict[str, float], by: object = ...) -> None:
        """- `lim`: Where it is held
        - `tokens`: Tokens in and out
        - `usd`: US dollars, None if the price is not known
        - `most`: The most that it can take, by 'usd' and 'tokens'
        - `by`: Who holds it"""
        ...
    @property
    def open(self) -> bool:
        'Whether it is still held'
        ...
    def settle(self, tokens: int = ..., usd: float | None = ...) -> None:
        """Count what the call took, in place of what was held for it; once
        
        - `tokens`: Tokens that it took
        - `usd`: US dollars that it took, None if the price is not known"""
        ...
    def keep(self) -> None:
        'Count all that was held, of a call of which nobody knows what it took'
        ...
    def cancel(self) -> None:
        'Give all back, for a call that was not made'
        ...
class LimitError(Exception):
    'A limit leaves no room for what was to be done'
    limit: str | None
    used: float
    cap: float | None
    over_at_most: float
    tool: str | None
    def __init__(self, msg: str, limit: str | None = ..., used: float = ..., cap: float | None = ..., over_at_most: float = ..., tool: str | None = ...) -> None:
        """- `msg`: What happened, for people
        - `limit`: Which limit: 'usd', 'calls', 'tokens', 'tool_calls', 'secs' or 'per_tool'
        - `used`: What was used of it
        - `cap`: The limit
        - `over_at_most`: By how much what is under way may pass it at most
        - `tool`: The tool, for 'per_tool'"""
        ...
