# Written by tools/stubs; change the notebooks instead
from .core import Chat
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, type_check_only

__all__ = ['ServerTool', 'mcp_tools', 'ServerTools', 'serve']
from mcp.server import MCPServer
from mcp.types import Prompt, Resource, Tool

@type_check_only
class _AsyncServerTools(list[ServerTool]):
    'The tools of servers inside of `async with`'
    async def prompts(self) -> list[Prompt]: ...
    async def resources(self) -> list[Resource]: ...
    async def prompt(self, name: str, /, **args: object) -> list[dict[str, Any]]: ...
    async def resource(self, uri: object) -> Any: ...
class ServerTool:
    'A tool of a server, as a tool of a chat'
    server: object
    tool: Tool
    needs_approval: Any
    tool_schema: Any
    def __init__(self, server: object, tool: Tool, name: str, needs_approval: bool) -> None: ...
    async def __call__(self, /, **args: object) -> Any: ...
class mcp_tools:
    'The tools of servers, for `with` or `async with`'
    hows: list[dict[str, Any]]
    timeout: float | None
    needs_approval: object
    prefix: bool | None
    servers: Sequence[Any]
    def __init__(self, *servers: object, headers: Mapping[str, object] | None = ..., auth: object = ..., env: Mapping[str, object] | None = ..., cwd: str | None = ..., timeout: float | None = ..., needs_approval: object = ..., prefix: bool | None = ...) -> None:
        """- `servers`: Commands such as 'uvx mcp-server-git' or lists of their words, URLs, `MCPServer`s, or dicts with a command or url and more
        - `headers`: HTTP headers for the server by URL
        - `auth`: Login for the server by URL: an `OAuthClientProvider` of the SDK's, or another `httpx2.Auth`
        - `env`: Variables for the server by command, which gets none of yours but those that hold no secrets
        - `cwd`: Folder for the server by command
        - `timeout`: Seconds that a start or a call may take; None for any time
        - `needs_approval`: Tools whose calls wait: those that may destroy something, True for all, False for none, or names
        - `prefix`: Put the server's name before the tools' names? By default where two servers have the same"""
        ...
    def __iter__(self): ...
    def __enter__(self) -> ServerTools: ...
    def __exit__(self, *args: object) -> None: ...
    async def __aenter__(self) -> _AsyncServerTools: ...
    async def __aexit__(self, *args: object) -> None: ...
class ServerTools(list[ServerTool]):
    'The tools of servers, and what else those offer; inside of `async with`, its methods are to be awaited'
    servers: Sequence[Any]
    def __init__(self, tools: Iterable[ServerTool] = ..., servers: Sequence[Any] = ..., wait: Callable[..., Any] = ...) -> None: ...
    def prompts(self) -> list[Prompt]:
        'The prompts that the servers have'
        ...
    def resources(self) -> list[Resource]:
        'What the servers have to read'
        ...
    def prompt(self, name: str, /, **args: object) -> list[dict[str, Any]]:
        "A prompt of a server's, filled with `args`: messages for a chat"
        ...
    def resource(self, uri: object) -> Any:
        'What is at `uri`: a text or a part for a prompt, a list if it is more than one'
        ...
def serve(chat: Chat, name: str = ..., description: str = ...) -> MCPServer:
    """A chat as the tool of another: each question goes to a copy of it
    
    - `chat`: Chat to serve
    - `name`: Name of the tool
    - `description`: What it is for"""
    ...
