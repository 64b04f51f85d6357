# Written by tools/stubs; change the notebooks instead
from collections.abc import Mapping
from typing import Any

__all__ = ['ServerTool', 'mcp_tools', 'serve']
class ServerTool:
    'A tool of a server'
    server: Any
    tool: Any
    tool_schema: dict[str, Any]
    needs_approval: bool
    def __init__(self, server, tool, name) -> None: ...
    async def __call__(self, **args: object): ...
class mcp_tools:
    'The tools of servers, for use with `with` or `async with`: a command, the URL of a server, or one in this process'
    servers: Any
    prefix: bool | None
    def __init__(self, *servers: object, headers: Mapping[str, object] | None = ..., prefix: bool | None = ..., timeout: float = ...) -> None:
        """- `servers`: Commands such as 'uvx mcp-server-git', URLs, or `MCPServer`s
        - `headers`: HTTP headers, for servers by URL
        - `prefix`: Put the server's name before the tools' names? By default where two have the same
        - `timeout`: Seconds that a call may take"""
        ...
    def __enter__(self): ...
    def __exit__(self, *args) -> None: ...
    def prompts(self): ...
    def resources(self): ...
def serve(chat, name: str = ..., description: str | None = ...):
    """A chat as the tool of another: an `MCPServer`, to be run with its `run`
    
    - `chat`: Chat to serve: each question goes to a copy
    - `name`: Name of the tool
    - `description`: What it is for"""
    ...
