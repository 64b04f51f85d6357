# Written by tools/stubs; change the notebooks instead
from collections.abc import Iterable

__all__ = ['span_tree']
def span_tree(spans: Iterable[object], secs: bool = ...) -> str:
    """Spans as a tree, each with what it took and what went wrong
    
    - `spans`: Finished spans, as an exporter has them
    - `secs`: Tell the seconds, too?"""
    ...
