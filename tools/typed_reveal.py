"""What type checkers say that each public name of lisette is: all of its API, and what it gives in use.

python tools/typed_reveal.py [FILE]    a line for each, of mypy and of pyright; printed, or written to FILE"""
import ast,re,sys
from common import root,sh
from pathlib import Path
from tempfile import TemporaryDirectory

modules = 'core testing local profiles values inert advice limits'.split()

# What is in use, beside the names themselves: each is an expression, in an async function with what is set up above it
setup = '''
import dataclasses, typing
from lisette import *
from lisette.local import local
from lisette.testing import Provider, Request, call, rule, say
@dataclasses.dataclass
class Person:
    name: str
def find(nm: str) -> Person: return Person(nm)
async def afind(nm: str) -> Person: return Person(nm)
flag = bool(input())
chat, achat, p = Chat('m', tools=[find]), AsyncChat('m'), Provider([])
r = chat('hi')
'''
uses = '''
r
r.text
r.choices[0].message.content
r.usage.total_tokens
chat('hi', stream=True)
chat('hi', return_all=True)
chat('hi', stream=flag)
[o for o in chat('hi', stream=True)]
next(chat('hi', stream=True))
chat('hi', stream=True).value
chat.use.cost
chat.last_turn.error if chat.last_turn else None
achat('hi')
await achat('hi')
(await achat('hi')).text
await achat('hi', return_all=True)
achat('hi', stream=True)
await achat('hi', stream=True)
[o async for o in achat('hi', stream=True)]
[o async for o in await achat('hi', stream=True)]
achat('hi', stream=True).value
Chat.load('c.json')
AsyncChat.load('c.json')
chat.use + chat.use
structured('m', 'hi', Person)
structured('m', 'hi', find)
structured('m', 'hi', list[Person])
structured('m', 'hi', afind)
await astructured('m', 'hi', Person)
list(structured('m', 'hi', list[Person], stream=True))
[o async for o in astructured('m', 'hi', list[Person], stream=True)]
chat.structured('hi', Person)
await achat.structured('hi', list[Person])
[o async for o in achat.structured('hi', list[Person], stream=True)]
mk_msg('hi')
mk_msg(r)
list(stream_with_complete(chat('hi', stream=True)))
[o async for o in astream_with_complete(achat('hi', stream=True))]
display_stream(chat('hi', stream=True)).outp
await adisplay_stream(achat('hi', stream=True))
Chat(**local(), max_tokens=9)
Chat(p.model(), **p.kw)
p.requests[0]
'''

# Where `Any` is right
may = {r'partial: bool =( \.\.\.)?, \*\*kw: object\) -> (typing\.)?(Coroutine(Type)?\[Any, Any, |(Async)?Generator\[)?Any': 'what `structured` gives of a type that is no class, such as a union',
    r'[Dd]ict\[str, Any\]|Mapping\[str, Any\]': 'JSON',
    r'def \(\*Any, \*\*Any\)( -> Any)?|\(\.\.\.\) -> Any': 'a function of any form, such as a tool',
    r'(list|set|Iterable|Sequence|AsyncIterable|tuple)\[Any(, \.\.\.)?\]|list\[Any\]': 'items of any type that are handed in',
    r'(?<=AsyncTurn\[)Any(?=\])': 'a turn of which is not known whether it streams',
    r'\[_T = Any\]': 'the default of a type variable',
    r'Coroutine(Type)?\[Any, Any(?=,)|Generator\[Any, Any(?=,)': 'what nobody sends to a coroutine',
    r'SupportsKeysAndGetItem\[str, Any\]|tuple\[str, Any\]|\*\*kwargs: Any': 'what a dict is made of'}

def public(module):
    "Expressions for all public names in the stub of `module`; attributes are those of an object `o` of the class"
    for o in ast.parse((root/'lisette'/f'{module}.pyi').read_text(encoding='utf-8')).body:
        nm = getattr(o, 'name', None) or isinstance(o, ast.AnnAssign) and o.target.id
        if not nm or nm[0]=='_' or any('type_check_only' in ast.unparse(d) for d in getattr(o, 'decorator_list', [])): continue
        yield nm,f'{module}.{nm}'
        for m in o.body if isinstance(o, ast.ClassDef) else []:
            k = m.target.id if isinstance(m, ast.AnnAssign) else getattr(m, 'name', '')
            if k and (k[0]!='_' or k=='__call__'): yield f'{nm}.{k}',f'typing.cast({module}.{nm}, None).{k}'

def script():
    "A script that reveals it all, and what is revealed in which of its lines"
    lines,at = [f'import lisette.{o} as {o}' for o in modules if o!='local'] + ['import lisette.local as local_'] + setup.strip().splitlines(),{}
    def add(label, x, pre=''):
        lines.append(f'{pre}reveal_type({x})')
        at[len(lines)] = label
    seen = set()
    for m in modules:
        for nm,x in public(m):
            if x not in seen: add(f'lisette.{m}.{nm}', re.sub(r'^local\.|(?<=\()local\.', 'local_.', x))
            seen.add(x)
    lines.append('async def main() -> None:')
    for x in uses.strip().splitlines(): add(x, x, '    ')
    return '\n'.join(lines)+'\n',at

def revealed(out, at):
    "What a checker revealed in `out`, by label"
    res = {}
    for ln,t in re.findall(r'^[^\n]*\.py:(\d+):[^\n]*(?:Revealed type is|" is) "([^\n]*)"$', out, re.M):
        res.setdefault(at[int(ln)], t)
    return res

def unknown(types, at):
    "Lines for those of `at` of which revealed `types` leave something open that could be known"
    def known(t):
        for o in may: t = re.sub(o, '', t)
        return not re.search(r'\b(Any|Unknown)\b', t)
    return [f'{k}: {types.get(k, "not revealed")}' for k in at.values() if k not in types or not known(types[k])]

def main(to=None):
    src,at = script()
    with TemporaryDirectory() as d:
        (Path(d)/'reveal.py').write_text(src, encoding='utf-8')
        both = {o: revealed(sh(Path(sys.executable).parent/o, 'reveal.py', cwd=d)[1], at) for o in ('mypy','pyright')}
    txt = '\n'.join('\n'.join([k, *(f'    {o:8} {ts.get(k)}' for o,ts in both.items())]) for k in at.values())
    print(txt) if to is None else Path(to).write_text(txt+'\n', encoding='utf-8')
    lacking = [f'{o}: {l}' for o,ts in both.items() for l in unknown(ts, at)]
    print(f'{len(at)} types, {len(lacking)} of them not known', *lacking, sep='\n')
    return bool(lacking)

if __name__=='__main__': sys.exit(main(*sys.argv[1:]))
