# Written by tools/stubs; change the notebooks instead
from typing import Any
import re

__all__ = ['ends_math', 'as_written', 'Inert', 'inert', 'for_terminal', 'one_line']
def as_written(txt: str) -> str:
    """Take the marks back
    
    - `txt`: Text that `inert` made"""
    ...
class Inert:
    'Makes a text that comes in pieces safe to show as markdown'
    pictures: bool
    held: str
    quiet: list[Any]
    last: str
    calm: bool
    new: bool
    wide: bool
    fence: object
    left: object
    lost: bool
    label: bool
    defines: bool
    after: bool
    item: bool
    def __init__(self, pictures: bool = ...) -> None:
        '- `pictures`: Leave pictures of the web, which are loaded when they are shown?'
        ...
    def add(self, txt: str, end: bool = ...) -> str:
        """Safe text for the next piece
        
        - `txt`: The next piece
        - `end`: Is it the last?"""
        ...
    def end(self) -> str:
        'What was held back, and the end of a code block that is open'
        ...
    def own(self, txt: str) -> str:
        """Note what markdown of our own means for the text that follows
        
        - `txt`: Markdown of ours, in lines of its own"""
        ...
    def close(self) -> str:
        'What ends the code block that is open, for what is shown before there is more'
        ...
def inert(txt: str, pictures: bool = ..., wide: bool = ..., apart: bool = ...) -> str:
    """Make a text safe to show as markdown
    
    - `txt`: Text of others
    - `pictures`: Leave pictures of the web?
    - `wide`: Is it shown below a text that may begin a formula?
    - `apart`: Are there other texts on the page, to which a code block must not reach?"""
    ...
ends_math: re.Pattern[str]
def for_terminal(txt: str) -> str:
    """Leave out what a terminal obeys
    
    - `txt`: Text of others"""
    ...
def one_line(txt: str, also: str = ...) -> str:
    """Text as one line in which nothing is markup
    
    - `txt`: Text of others
    - `also`: More characters to write as entities"""
    ...
