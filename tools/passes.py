"Which functions of lisette a turn passes, seen while it runs against lisette.testing; for tools/counts and tools/walk"
import ast,os,re,sys,threading
from graphlib import CycleError,TopologicalSorter
from pathlib import Path

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root))
os.environ.setdefault('LITELLM_LOCAL_MODEL_COST_MAP', 'True')
package = str(root/'lisette') + os.sep

class Places:
    "Where the functions of a module of lisette are: chapter and name by the line of a code object"
    def __init__(self, fn):
        src = Path(fn).read_text(encoding='utf-8')
        self.module,self.spans,self.chapters = Path(fn).stem,[],[(0, '')]
        for i,l in enumerate(src.splitlines(), 1):
            if m := re.match(r'# %% \S*?(\w+)\.ipynb', l): self.chapters.append((i, m[1]))
        self.visit(ast.parse(src))

    def visit(self, node, pre=''):
        for o in ast.iter_child_nodes(node):
            if isinstance(o, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                nm = pre + owner(o) + o.name
                if not isinstance(o, ast.ClassDef): self.spans.append((min([o.lineno, *(d.lineno for d in o.decorator_list)]), o.end_lineno, nm))
                self.visit(o, nm+'.')
            else: self.visit(o, pre)

    def at(self, line):
        "(module, chapter, name) of the innermost function around `line`"
        inner = max((o for o in self.spans if o[0]<=line<=o[1]), default=(0, 0, ''))
        return self.module, [c for i,c in self.chapters if i<=line][-1], inner[2]

def owner(f):
    "The class that `@patch` puts function `f` into, with a dot"
    if not any(getattr(getattr(d, 'func', d), 'id', '') in ('patch','patch_to') for d in f.decorator_list) or not f.args.args: return ''
    ann = f.args.args[0].annotation
    first = ann.elts[0] if isinstance(ann, ast.Tuple) else ann.left if isinstance(ann, ast.BinOp) else ann
    return f'{first.id}.' if isinstance(first, ast.Name) else ''

_places = {}
def place(code):
    "(module, chapter, name) of `code`"
    if code.co_filename not in _places: _places[code.co_filename] = Places(code.co_filename)
    return _places[code.co_filename].at(code.co_firstlineno)

def ours(code): return code.co_filename.startswith(package) and 'testing' not in Path(code.co_filename).stem

asked = set() # (code that asks, code that is asked) of all that was watched; what a library calls back is asked by who called the library

def watched(f):
    "The code objects of lisette that `f()` passes, in order, in all its threads; None stands for each call of litellm and each return"
    seen = []
    def hear(frame, event, arg):
        code = frame.f_code
        if event=='call' and ours(code):
            seen.append(code)
            by = frame.f_back
            while by and not ours(by.f_code): by = by.f_back
            if by: asked.add((by.f_code, code))
        elif event in ('call','return') and code.co_name in ('completion','acompletion') and code.co_filename.endswith(os.path.join('litellm', 'main.py')): seen.append(None)
    threading.setprofile(hear)
    sys.setprofile(hear)
    try: f()
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return seen

def walk(codes):
    "Places of `codes` in the order in which they are first passed; a lambda or comprehension belongs to the function around it"
    return [o for o in dict.fromkeys(place(c) for c in codes if c is not None) if o[2]]

def floors(pairs):
    """The chapters that `pairs` of code objects pass, a list for each floor from the top: each asks only those below it. And the steps
    of a ring of chapters that ask each other, if there is one: then a step goes back up, and the floors end above it."""
    steps,askers = {},{}
    for a,b in pairs:
        (*a,fa),(*b,fb) = place(a),place(b)
        a,b = '.'.join(a),'.'.join(b)
        if fa and fb and a!=b:
            steps.setdefault((a, b), set()).add(f'{fa} asks {fb}')
            askers.setdefault(b, set()).add(a)
    house,res,ring = TopologicalSorter(askers),[],[]
    try: house.prepare()
    except CycleError as e: ring = e.args[1]
    while house.is_active():
        res.append(sorted(house.get_ready()))
        house.done(*res[-1])
    return res,{o: steps[o] for o in zip(ring, ring[1:])}

# ---- scenes

from lisette import Chat
from lisette.testing import Provider,call,say

def add(a:int, b:int)->int:
    "Add two numbers"
    return a+b

def plain_call(wire='openai'):
    "A call of a chat, after others have loaded what is loaded late"
    with Provider(['Hi', 'Hi']) as p:
        for _ in range(2):
            chat = Chat(p.model(wire), **p.kw)
            res = watched(lambda: chat('Hello'))
    return res

def tool_turn(wire='openai'):
    "A turn with one tool call"
    with Provider([call(add, a=1, b=2), '3']*2) as p:
        for _ in range(2):
            chat = Chat(p.model(wire), tools=[add], **p.kw)
            res = watched(lambda: chat('1+2?'))
    return res

def tool_call(wire='openai'):
    "What a tool call passes, from the answer that asks for it to the request that brings its result"
    seen = tool_turn(wire)
    marks = [i for i,o in enumerate(seen) if o is None]
    return seen[marks[1]:marks[2]]

def chunk(wire='openai'):
    "What one chunk in the middle of a streamed answer passes"
    with Provider([[say(' '.join(f'word{i}' for i in range(40)))]]) as p:
        turn = Chat(p.model(wire), **p.kw)('Hello', stream=True)
        for _ in range(20): next(turn)
        res = watched(lambda: next(turn))
        turn.close()
    return res

def saved(wire='openai'):
    "What a history passes on its way to a file, and back"
    import tempfile
    with Provider([call(add, a=1, b=2), '3']) as p, tempfile.TemporaryDirectory() as d:
        chat = Chat(p.model(wire), tools=[add], **p.kw)
        chat('1+2?')
        fn = Path(d)/'chat.json'
        return watched(lambda: chat.save(fn)),watched(lambda: Chat.load(fn, tools=[add], **p.kw))
