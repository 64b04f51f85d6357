# Written by tools/stubs; change the notebooks instead
from pathlib import Path
from typing import Any

__all__ = ['cache_dir', 'serves', 'local']
def cache_dir() -> Path:
    "Where fetched models are kept: `LISETTE_CACHE`, else lisette's folder in the user's cache"
    ...
def serves(api_base: str | None) -> bool:
    """Whether a model that runs here is at an address
    
    - `api_base`: Address that a request goes to"""
    ...
def local(model: str | Path | None = ..., *, file: str | None = ..., port: int = ..., n_ctx: int = ..., threads: int | None = ..., template: str | Path | None = ..., cache_prompt: bool = ..., verbose: bool = ...) -> dict[str, Any]:
    """Serve a model from this process, for use as `Chat(**local())`
    
    - `model`: Path of a GGUF file, or a Hugging Face repo; None for SmolLM2-135M-Instruct, fetched once
    - `file`: Name of the GGUF file in the repo
    - `port`: Port on 127.0.0.1; 0 takes a free one
    - `n_ctx`: Context size in tokens; 0 for all that the model was made for
    - `threads`: Threads to compute with; None for half of the cores
    - `template`: Chat template in place of the model's own: text, or the `Path` of a file
    - `cache_prompt`: Faster in long chats, but answers may vary a little
    - `verbose`: Show llama.cpp's log?"""
    ...
