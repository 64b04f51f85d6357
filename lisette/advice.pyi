# Written by tools/stubs; change the notebooks instead
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

__all__ = ['key_vars', 'cloud_vars', 'own_address', 'find_model', 'chat_kw', 'missing_key', 'broken_key', 'key_set', 'missing_address', 'missing_package', 'chat_models', 'near_models', 'meant_name', 'check_args', 'said', 'cannot_reach', 'advise', 'warn']
def find_model(model: str | None = ...) -> tuple[str, str]:
    """Which model to ask
    
    - `model`: The model that the user named, if any"""
    ...
def chat_kw(model: str) -> dict[str, Any]:
    """What `Chat` needs to reach a model; one that is local is started
    
    - `model`: Name for litellm, 'local', or the path of a GGUF file"""
    ...
key_vars: dict[str, tuple[str, ...]]
cloud_vars: dict[str, tuple[str, ...]]
def missing_key(provider: str, kw: Mapping[str, object] = ...) -> tuple[str, ...]:
    """Which variables would hold the key of a provider that has none
    
    - `provider`: litellm's name of the provider
    - `kw`: Arguments of the request, by name"""
    ...
def broken_key(provider: str, kw: Mapping[str, object] = ...) -> str | None:
    """Which variable holds a key with the end of a line in it; litellm cuts it off for Anthropic only
    
    - `provider`: litellm's name of the provider
    - `kw`: Arguments of the request, by name"""
    ...
def key_set(provider: str) -> str | None:
    """The variable that holds a provider's key, or the address of one without keys; None if none is set
    
    - `provider`: litellm's name of the provider"""
    ...
own_address: dict[str, str]
def missing_address(provider: str, kw: Mapping[str, object] = ...) -> str | None:
    """Which variable would hold the address of a server that has to be named
    
    - `provider`: litellm's name of the provider
    - `kw`: Arguments of the request, by name"""
    ...
def missing_package(provider: str, kw: Mapping[str, object] = ...) -> str | None:
    """The package that a provider's login needs and that is not installed
    
    - `provider`: litellm's name of the provider
    - `kw`: Arguments of the request, by name"""
    ...
def chat_models(table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The models of litellm's table that can chat, for a month and more
    
    - `table`: litellm's price list, `litellm.model_cost`"""
    ...
def near_models(model: str, table: Mapping[str, object], provider: str | None = ..., n: int = ...) -> list[str]:
    """Names of models that may have been meant
    
    - `model`: Name that no provider is known for, or that its provider does not know
    - `table`: litellm's price list, `litellm.model_cost`
    - `provider`: litellm's name of the provider, if that is known
    - `n`: Names at most"""
    ...
def meant_name(nm: str, known: Iterable[str]) -> str | None:
    """The argument that is meant by a misspelt name, or by one of another library
    
    - `nm`: Name of an argument
    - `known`: Names that there are"""
    ...
def check_args(kw: Mapping[str, object], own: Iterable[str], elsewhere: Mapping[str, object], known: Iterable[str]) -> None:
    """Refuse arguments that are misspelt or in the wrong place
    
    - `kw`: Arguments by name that are not the function's own
    - `own`: Names of the function's own arguments
    - `elsewhere`: Where other arguments belong, by name: 'the chat' or so, with the right form
    - `known`: Names that litellm knows"""
    ...
def said(txt: object, mx: int = ...) -> str:
    """What an error says, without the words that libraries put around it
    
    - `txt`: An error of litellm's, or its text
    - `mx`: Characters at most"""
    ...
def cannot_reach(txt: str) -> bool:
    """Whether nothing answers at an address
    
    - `txt`: What an error says"""
    ...
def advise(txt: str, status: int | None = ..., model: str = ..., provider: str = ..., base: str | None = ..., table: Mapping[str, object] = ..., given: Iterable[str] = ..., after: float | None = ..., kind: str = ...) -> str:
    """What to do about an error
    
    - `txt`: What the error says, causes included
    - `status`: Its HTTP status
    - `model`: The model that was asked
    - `provider`: litellm's name of its provider
    - `base`: Address that the user gave
    - `table`: litellm's price list
    - `given`: Names of the arguments that the user passed on
    - `after`: Seconds that the provider asks to wait
    - `kind`: Class of the error; of one that is known before: 'unknown', 'missing', or 'address', 'package' or 'broken' and a name"""
    ...
def warn(txt: str, category: type[Warning] = ...) -> None:
    """Warn at the user's line
    
    - `txt`: What to say
    - `category`: Its class"""
    ...
