# Written by tools/stubs; change the notebooks instead
from typing import Any

__all__ = ['find_model', 'chat_kw']
def find_model(model: str | None = ...) -> tuple[str, str]:
    """Which model to ask
    
    - `model`: The model that the user named, if any"""
    ...
def chat_kw(model: str) -> dict[str, Any]:
    """What `Chat` needs to reach a model; one that is local is started
    
    - `model`: Name for litellm, 'local', or the path of a GGUF file"""
    ...
