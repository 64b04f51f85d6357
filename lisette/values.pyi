# Written by tools/stubs; change the notebooks instead
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, overload
import re

__all__ = ['media_kinds', 'told_types', 're_img_url', 'cut_mark', 'media_type', 'media_part', 'sound', 'plain_name', 'decoded', 'data_part', 'url_part', 'checked_part', 'mended', 'file_part', 'is_file', 'picture_part', 'is_table', 'table_text', 'mk_part', 'content_items', 'described', 'picture_size', 'fit', 'Ready', 'truncate', 'encode', 'yielded']
media_kinds: str
told_types: set[str]
def media_type(b: bytes) -> str | None:
    """What bytes are, by their first ones
    
    - `b`: Bytes"""
    ...
def media_part(b: bytes, name: str | None = ...) -> dict[str, Any]:
    """The content part that carries bytes
    
    - `b`: Bytes
    - `name`: Name of the file that they are from"""
    ...
def sound(s: str) -> str:
    'Text `s`, of any class of texts, with what is no Unicode replaced, such as half of a surrogate pair'
    ...
def plain_name(s: str, mx: int = ...) -> str:
    'A name for a message to people: letters, digits and a little more, at most `mx`'
    ...
def decoded(b: bytes) -> str | None:
    """Bytes as text
    
    - `b`: Bytes"""
    ...
re_img_url: re.Pattern[str]
def data_part(s: str) -> dict[str, Any] | None:
    """The content part for a text that is a data URL, and nothing else
    
    - `s`: Text"""
    ...
def url_part(s: str) -> dict[str, Any] | None:
    """The content part for a text that is a URL of media, and nothing else
    
    - `s`: Text"""
    ...
def checked_part(part: Mapping[str, object]) -> dict[str, Any]:
    'Refuse a ready content part that lacks what it is to bring'
    ...
def mended(part: Mapping[str, object]) -> dict[str, Any]:
    """A ready content part, with the type that its data really has
    
    - `part`: Content part"""
    ...
def file_part(p: Path) -> dict[str, Any]:
    """The content part for the file at a path
    
    - `p`: `Path`"""
    ...
def is_file(o: object) -> bool: ...
def picture_part(o: object) -> dict[str, Any] | None:
    """The content part for an object that is a picture, or shows itself as one
    
    - `o`: Any object"""
    ...
def is_table(o: object) -> bool: ...
def table_text(o: object, mx: int = ...) -> str:
    """A table as text
    
    - `o`: DataFrame or Series
    - `mx`: Most cells; the rows after these are left out"""
    ...
def mk_part(o: object, urls: bool = ...) -> dict[str, Any]:
    """Make a content part of a value
    
    - `o`: str, bytes, path, file, picture, figure or table
    - `urls`: Is a text that is a URL of media that media?"""
    ...
def content_items(o: object) -> list[Any]:
    """The values that the parts of a message are made of
    
    - `o`: What a message is made of"""
    ...
def described(part: Mapping[str, object]) -> str:
    """What a content part is, in words
    
    - `part`: Content part"""
    ...
def picture_size(b: bytes) -> tuple[int, int] | None:
    """The size of a PNG, JPEG, GIF or WebP picture
    
    - `b`: Bytes of a picture"""
    ...
def fit(part: Mapping[str, object], kinds: Iterable[str], mx_bytes: int | None = ..., mx_px: int | None = ...) -> dict[str, Any]:
    """A picture within a provider's limits; an error with the reason if it cannot be brought there
    
    - `part`: Content part
    - `kinds`: Media types that are taken, such as ('image/png', 'image/jpeg')
    - `mx_bytes`: Most characters of base64
    - `mx_px`: Most pixels of the longer side"""
    ...
class Ready(dict[str, Any]):
    'A content part by intent, such as the link of a picture; any other dict in a result is data'
cut_mark: str
@overload
def truncate(s: str, mx: int, note: str = ..., of: int | None = ...) -> str:
    '`s`, text or bytes, cut to `mx` of its characters or bytes; `note` says so, and how much where it has places for that'
    ...
@overload
def truncate(s: bytes, mx: int, note: str = ..., of: int | None = ...) -> bytes:
    '`s`, text or bytes, cut to `mx` of its characters or bytes; `note` says so, and how much where it has places for that'
    ...
def encode(v: object, mx: int = ..., unwrap: Callable[..., object] = ...) -> str | list[dict[str, Any]]:
    """The content that says what a value is, without an error whatever it is
    
    - `v`: What a function returned
    - `mx`: Most bytes of text; the rest is cut, with a note of how much
    - `unwrap`: Gives what is in an object of a type that is the caller's"""
    ...
def yielded(items: Sequence[object]) -> str | list[Any]:
    """What the items of a generator say together: texts are joined, by lines unless they bring their own
    
    - `items`: What a generator gave, in a list"""
    ...
