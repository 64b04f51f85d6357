"Mistakes in a user's script that a type checker finds; for type checkers, never run"
from lisette import Chat, StreamFormatter, structured
from lisette.limits import Limits
from lisette.local import local

Chat(3) # wrong
Chat('m', max_steps='many') # wrong
Chat('m', tools=3) # wrong
Chat('m').no_such_method() # wrong
Chat('m')('x').txt # wrong
Chat('m')('x', stream=True).text # wrong
Chat('m').hist.text # wrong
Chat('m')(think=3) # wrong
StreamFormatter(include=True) # wrong
Chat.load() # wrong
local(prot=3) # wrong
structured('m') # wrong
Limits(max_usd=3) # wrong
Limits(calls='many') # wrong
Limits(.5) # wrong
async def f() -> None:
    for o in StreamFormatter().format_streams([]): print(o) # wrong
