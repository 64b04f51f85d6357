"""Every check of this project, one line each: `ok name`, `skip name: why` or `FAILED name: why`, then `N passed, N failed`.

python tools/check.py                the lot, in an environment made with the README's install command
python tools/check.py wheel index    only the checks whose name holds one of these words
python tools/check.py --install      print the README's install command
"""
import ast,builtins,difflib,glob,hashlib,json,os,re,shutil,sys,tempfile,time,zipfile,tarfile
import typed_reveal,versions
from common import bad_litellm,indent,last,lines,must,noticed,root,settings,sh,table,told
from datetime import date,timedelta
from importlib.metadata import PackageNotFoundError,version
from pathlib import Path

tmp = Path(tempfile.mkdtemp(prefix='lisette-check-'))
pythons = '3.10','3.11','3.12','3.13'
wanted = '''patch_litellm remove_cache_ckpts mk_msg mk_msgs re_tools fmt2hist stream_with_complete lite_mk_func ToolResponse delta_text
cite_footnote cite_footnotes Chat random_tool_id mk_tc mk_tc_req mk_tc_result mk_tc_results astream_with_complete AsyncChat
mk_tr_details AsyncStreamFormatter adisplay_stream StreamFormatter display_stream contents stop_reason StopResponse FullResponse
structured UsageStats'''.split()
allowed_top = '''nbs lisette samples bench settings.ini setup.py pyproject.toml README.md LICENSE CHANGELOG.md CONTRIBUTING.md MANIFEST.in .ci .github
.gitignore tools'''.split()

class Skip(Exception): "This check cannot be made here"
notices = [] # what notebooks and scripts say in lines that begin with `notice:`; no failure

# ---- helpers

def files(*folders):
    "Files that are in git, or would be with the next `git add`"
    out = must('git', 'ls-files', '-coz', '--exclude-standard', '--', *folders)
    return [Path(o) for o in sorted(set(out.split('\0'))) if o and (root/o).is_file()]

def cells(nb): return json.loads((root/nb).read_text(encoding='utf-8'))['cells']

def copied(to):
    "A copy of the checkout in folder `to`, without what git ignores"
    for f in files():
        (to/f).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root/f, to/f)
    return to

def readme_cmd(mark):
    "Install command and main command of README.md's code block below the line `<!-- ci: mark -->`"
    fn = root/'README.md'
    m = fn.exists() and re.search(rf'<!-- ci: {mark} -->\s*```\w*\n(.+?)\n```', fn.read_text(encoding='utf-8'), re.S)
    assert m, f"README.md has no code block below a line `<!-- ci: {mark} -->`"
    install,sep,cmd = m[1].strip().partition(' && ')
    assert sep and '\n' not in m[1].strip() and re.match(r"pip install (-e )?'?\.", install), f"not one line `pip install '.[...]' && ...`: {m[1]!r}"
    return install,cmd

# ---- the notebooks

nbs = [f for f in files('nbs') if f.suffix=='.ipynb' and f.name[0] not in '_.']

def recordings(): return {f: hashlib.sha256((root/f).read_bytes()).hexdigest() for f in files('nbs') if f.suffix=='.jsonl'}

def unrecorded(log):
    "The requests in cachy's `log` that went out for want of a recording; a loopback server that a notebook starts itself needs none"
    reqs = map(json.loads, log.read_text().splitlines()) if log.exists() else []
    return [o for o in reqs if not re.match(r'https?://(127\.0\.0\.1|localhost):(?!8391\b)', o['url'])] # 8391: the recorded local model

def test_cmd(cmd, log):
    "Run `cmd`, tools/test, with recordings only; what it says of each notebook that failed (None: it did not come to its end), requests that were not recorded, output"
    given = {k:v for k,v in os.environ.items() if k in ('LISETTE_KILLS','LISETTE_CASES','LISETTE_ROWS','LISETTE_MANY','LISETTE_TURNS')}
    rc,out = sh('bash', '-c', cmd, timeout=3600, CACHY_LOG=str(log), NO_COLOR='1', LISETTE_SEED=os.environ.get('LISETTE_SEED', '20261122'), **given)
    notices.extend(noticed(out))
    return told(out),unrecorded(log),out

def show_missed(missed): return ''.join(f"\n    not recorded: {o['url']} {o.get('body', '')[:300]}" for o in missed)

def notebook(nb, cmd, failed, out):
    "One notebook's outcome in the run of the README's command; run alone again if it failed, or the command did not come to its end"
    src = cells(nb)
    assert not any(re.search(r'^skip_exec:\s*true', ''.join(c['source']), re.M) for c in src[:2]), "skip_exec: it is never run"
    if failed is None or nb.stem in failed:
        one,missed,alone = test_cmd(f'{cmd} {nb}', tmp/f'{nb.stem}.log')
        assert one=={} and not missed, indent((one or {}).get(nb.stem) or alone[-4000:]).strip()+show_missed(missed)
        assert failed is not None, f"passes alone, but this did not come to its end: {cmd}\n{indent(last(out, 30))}"
        raise AssertionError(f"passes alone, but not beside others; there {indent(failed[nb.stem]).strip()}")
    code = [c for c in src if c['cell_type']=='code']
    off = sum('#| eval: false' in ''.join(c['source']) for c in code)
    return f"{len(code)} code cells" + (f", {off} of them not run (eval: false)" if off else '')

def offenders(cmd, missed):
    "Which notebooks sent `missed`: each runs alone once more"
    res = []
    for nb in nbs:
        _,ms,_ = test_cmd(f'{cmd} {nb}', tmp/f'{nb.stem}-alone.log')
        if ms: res.append(f"{nb}:{show_missed(ms)}")
    return '\n'.join(res) or show_missed(missed)

def check_notebooks():
    "README's test command: every notebook passes with recordings only, no key, and records nothing"
    try: cmd = readme_cmd('test')[1]
    except AssertionError: cmd = 'tools/test'
    before,were = recordings(),set(files('nbs'))
    failed,missed,out = test_cmd(cmd, tmp/'misses.log')
    for nb in nbs:
        ok = run(f'notebook {nb.stem}', notebook, nb, cmd, failed, out)
        if ok is not None: outcomes[nb.stem] = None if ok else 'failed'
    def nothing_missed(): assert not missed, offenders(cmd, missed)
    def nothing_recorded():
        new = set(files('nbs'))-were | {k for k,v in recordings().items() if before.get(k)!=v}
        assert not new, f"new or changed: {', '.join(sorted(map(str, new)))}"
    run('every request of the notebooks is recorded', nothing_missed)
    run('running the notebooks changes nothing', nothing_recorded)

# ---- the source

def readme_commands():
    "README's commands are there, and the first one gives an answer of the embedded model"
    _,test = readme_cmd('test')
    install,first = readme_cmd('first')
    rc,out = sh('bash', '-c', first, timeout=600)
    assert not rc and len(out.split())>=3, f"{first} exited with {rc} and printed\n{indent(out)}"
    return f"{first} printed {len(out.split())} words"

def start_page():
    "What the start page shows runs with the local model, as it says for readers without a key"
    return last(must(sys.executable, 'tools/first_hour.py', 'nbs/index.ipynb', '--local', timeout=600), 1)

scaffold = r'\bProvider\(|\bscripted\(|lisette\.testing|\bp\.(?:model|kw|base|url|requests)\b'

def bound(tree):
    "Names that the code of `tree` binds"
    for o in ast.walk(tree):
        if isinstance(o, ast.Name) and isinstance(o.ctx, ast.Store): yield o.id
        elif isinstance(o, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)): yield o.name
        elif isinstance(o, ast.arg): yield o.arg
        elif isinstance(o, ast.alias): yield (o.asname or o.name).split('.')[0]
        elif isinstance(o, ast.ExceptHandler) and o.name: yield o.name

def scaffolding(nb, star):
    "What page `nb` shows of how its answers are made: code of tests, and names that no cell shown so far has bound"
    have = {*dir(builtins), 'display', '__name__'}
    for i,c in enumerate(cells(nb)):
        src = ''.join(c['source'])
        if c['cell_type']!='code' or re.search(r'^#\|\s*hide(_input)?\s*$', src, re.M): continue
        tree = ast.parse(src)
        have |= {*bound(tree)} | (star if 'from lisette import *' in src else set())
        for o in {*re.findall(scaffold, src)} | {o.id for o in ast.walk(tree) if isinstance(o, ast.Name)} - have: yield f'{nb.name} cell {i}: {o}'

def howtos():
    "The how-tos, but for the one on tests, show what one writes with a real model, and say that its answers are scripted"
    star = {*json.loads(must(sys.executable, '-c', 'from lisette import *; import json as _j; print(_j.dumps(dir()))', cwd=tmp).splitlines()[-1])}
    pages = [nb for nb in nbs if re.match('3[0-689]|8', nb.name)]
    bad = [o for nb in pages for o in scaffolding(nb, star)]
    bad += [f'{nb.name} does not say that its answers are scripted' for nb in pages if not any(
        c['cell_type']=='markdown' and re.search('answers .{0,20}are scripted', ''.join(c['source'])) for c in cells(nb))]
    assert pages and not bad, '\n'+indent('\n'.join(bad))
    return f'{len(pages)} pages'

def exported():
    "nbdev-export changes nothing"
    to = copied(tmp/'export')
    fs = lambda: {f.relative_to(to): f.read_text(encoding='utf-8') for d in ('lisette','nbs') for f in (to/d).rglob('*')
        if f.suffix in ('.py','.ipynb','.txt') and '__pycache__' not in f.parts}
    old = fs()
    must('nbdev-export', cwd=to)
    new = fs()
    diff = [''.join(list(difflib.unified_diff(old.get(k,'').splitlines(True), new.get(k,'').splitlines(True), f'{k}', f'{k}, exported'))[:30])
        for k in sorted({*old,*new}) if old.get(k)!=new.get(k)]
    assert not diff, f"run nbdev-export and commit: {len(diff)} files differ\n{indent(''.join(diff))}"
    return f"{len(new)} files"

def export_cells():
    "No exported cell is over 45 lines"
    sizes = {}
    for nb in nbs:
        for i,c in enumerate(cells(nb)):
            src = lines(''.join(c['source']))
            if c['cell_type']=='code' and any(re.match(r'#\|\s*export', o) for o in src):
                sizes[f'{nb.name} cell {i}'] = sum(not o.startswith('#|') for o in src)
    assert sizes, "no exported cell found"
    long = {k:v for k,v in sizes.items() if v>45}
    assert not long, f"over 45 lines: {long}"
    return f"{len(sizes)} cells, longest {max(sizes.values())} lines"

def silent_import():
    "`from lisette import *` prints nothing, warns of nothing, and does not load litellm"
    out = must(sys.executable, '-W', 'error', '-c', 'from lisette import *', cwd=tmp)
    assert not out, f"it printed\n{indent(out)}"
    out = must(sys.executable, '-c', "import sys; from lisette import *; print([o for o in ('litellm','openai','cachy') if o in sys.modules])", cwd=tmp)
    assert out.strip()=='[]', f"loaded at import: {out}"

def made_twice(py):
    "Names that module `py` defines at two places, as two notebooks may by chance: the later one is that of both"
    seen, twice = set(), set()
    for o in ast.parse(py.read_text(encoding='utf-8')).body:
        own = [o.name] if isinstance(o, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and not o.decorator_list else []
        if isinstance(o, ast.Assign): own = {n.id for t in o.targets for n in ast.walk(t) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)} - {'_all_'}
        twice |= seen.intersection(own)
        seen.update(own)
    return twice

def names():
    "Every name of the API is in lisette.core.__all__, and no module defines a name twice"
    twice = {f'{py.stem}: {o}' for py in (root/'lisette').glob('*.py') for o in made_twice(py)}
    assert not twice, f"defined twice: {sorted(twice)}"
    out = must(sys.executable, '-c', 'import json,lisette.core as c; print(json.dumps([c.__all__, [o for o in c.__all__ if not hasattr(c,o)]]))', cwd=tmp)
    have,hollow = json.loads(out.splitlines()[-1])
    star = must(sys.executable, '-c', 'from lisette.local import local; import lisette.testing; from lisette import *; print(callable(local), sorted(k for k in dir() if k in ("core","testing")))', cwd=tmp)
    assert star.split()==['True', '[]'], f"`from lisette import *` brings modules: {star}"
    lacking = [o for o in wanted if o not in have]
    assert not lacking and not hollow, f"missing: {lacking}; listed but not there: {hollow}"
    return f"{len(wanted)} of {len(have)}"

def no_secrets():
    "No file holds something like a key, or a path of somebody's machine"
    bad = re.compile(r'(?<![\w+/])(?:sk-[\w-]{20,}|AIza[\w-]{30,}|hf_\w{30,}|gh[pousr]_\w{30,}|xox[bp]-[\w-]{20,})'
        r'|(?<![\w.+/-])/(?:root|work|(?:tmp|home|Users)/[\w-]+)(?![\w-])|\.libr[a]ry/')
    found = []
    for f in files():
        try: txt = (root/f).read_text(encoding='utf-8')
        except UnicodeDecodeError: continue
        found += [f"{f}:{i} {m[0][:24]}" for i,l in enumerate(txt.splitlines(), 1) for m in bad.finditer(l)]
    assert not found, f"{len(found)} places\n" + indent('\n'.join(found[:30]))

def walk():
    "The chapters lie one below the other: no step of a prompt, a tool call, a chunk or a saved history goes back up"
    out = must(sys.executable, 'tools/walk')
    return '; '.join(o.replace('`', '') for o in re.findall(r'^\d+\. (.+)$', out.partition('## The floors')[2], re.M))

own = '', 'anthropic', 'gemini', 'openai', 'responses', 'models' # what may stand before a name of these providers, the last as in Gemini's paths
real = 'nbs/51_real_bytes.ipynb', 'nbs/53_replay.ipynb' # what they print is what providers once sent

def shown(f):
    "What a reader of file `f` sees: of a notebook the cells and the text that they print, without embedded pictures"
    if f.suffix!='.ipynb': return (root/f).read_text(encoding='utf-8')
    outs = [o for c in cells(f) for o in c.get('outputs', []) if str(f) not in real]
    texts = [c['source'] for c in cells(f)] + [v for o in outs for k,v in [('text/', o.get('text', '')), *o.get('data', {}).items()] if k.startswith('text/')]
    return re.sub(r'base64,[\w+/=]+', '', '\n'.join(map(''.join, texts)))

def last_day(ends, name):
    "When the model that a text calls `name` is switched off, by the dates `ends` of litellm's table; None if that is not known"
    pre,_,nm = name.rpartition('/')
    keys = [f'gemini/{nm}', nm] if pre.rpartition('/')[2] in own else [name]
    return next((ends[o] for o in keys if o in ends), None)

def living(days=30):
    "No notebook, script, sample or README names a model that its provider switches off within `days`, by litellm's own table"
    code = 'import json,litellm; print(json.dumps({k: v.get("deprecation_date") for k,v in litellm.model_cost.items()}))'
    ends = json.loads(must(sys.executable, '-c', code, cwd=tmp, LITELLM_LOCAL_MODEL_COST_MAP='True').splitlines()[-1])
    found = {}
    for f in files('README.md', 'nbs', 'samples', 'tools', 'bench'):
        if f.suffix not in ('.ipynb','.py','.md','.html','.jinja',''): continue
        for o in set(re.findall(r'\w[\w./-]*(?::[\w.-]+)?', shown(f))):
            for nm in {o.strip('./-'), o.partition(':')[0].strip('./-')}:
                if day := last_day(ends, nm): found.setdefault((day, nm), []).append(f)
    soon = str(date.today()+timedelta(days))
    gone = [f"{nm}, until {day}: {', '.join(map(str, fs))}" for (day,nm),fs in sorted(found.items()) if day<=soon]
    assert not gone, f"{len(gone)} names\n{indent(chr(10).join(gone))}"
    return f"the next to go is {min(found)[1]} on {min(found)[0]}" if found else 'none has a date'

def top_level():
    "Nothing lies at the top of the repository that has no place there"
    extra = {f.parts[0] for f in files()} - set(allowed_top)
    assert not extra, f"not expected there: {sorted(extra)}"

def litellm_release():
    "No bad release of litellm is installed, or can be"
    from packaging.requirements import Requirement
    from packaging.specifiers import SpecifierSet
    have = version('litellm')
    assert not any(SpecifierSet(o).contains(have, prereleases=True) for o in bad_litellm), f"litellm {have} is installed: never use it"
    spec = next(r for r in map(Requirement, lines(settings()['requirements'])) if r.name=='litellm').specifier
    can = [o for o in ('1.82.7','1.82.8','1.107.0','1.107.1','1.107.12','1.107.0rc1') if spec.contains(o, prereleases=True)]
    assert not can, f"settings.ini allows {can}: {spec}"
    assert spec.contains(have), f"litellm {have} is installed, settings.ini says {spec}"
    return have

def lock():
    "The lock holds a version and its hashes for all that settings.ini asks for, on each Python, and no bad litellm; the constraints are its versions"
    from packaging.requirements import Requirement
    from packaging.specifiers import SpecifierSet
    txt = (root/'tools'/'lock.txt').read_text(encoding='utf-8').replace('\\\n', ' ')
    pins,bare = {},[]
    for l in lines(re.sub(r'^#.*', '', txt, flags=re.M)):
        r = Requirement(l.split(' --hash=')[0])
        pins.setdefault(r.name.lower(), []).append(r)
        if '--hash=sha256:' not in l or not str(r.specifier).startswith('=='): bare.append(r.name)
    assert not bare, f"without version or hash: {bare}"
    bad = [str(r) for r in pins['litellm'] if any(SpecifierSet(o).contains(str(r.specifier)[2:], prereleases=True) for o in bad_litellm)]
    assert not bad, f"a bad release is locked: {bad}"
    wants = [Requirement(o) for k,v in settings().items() if k.endswith('requirements') for o in lines(v)]
    wrong = [f"Python {v}: {r} has {have or 'nothing'}" for v in pythons for env in [dict(python_version=v, python_full_version=f'{v}.99', sys_platform='linux')]
        for r in wants if not r.marker or r.marker.evaluate(env)
        for have in [[str(p.specifier)[2:] for p in pins.get(r.name.lower(), []) if not p.marker or p.marker.evaluate(env)]]
        if len(have)!=1 or not r.specifier.contains(have[0])]
    assert not wrong, f"run tools/lock:\n{indent(chr(10).join(wrong))}"
    bound = lines(re.sub(r'^#.*', '', (root/'tools'/'constraints.txt').read_text(encoding='utf-8'), flags=re.M))
    locked = [o.split(' --hash=')[0].strip() for o in lines(re.sub(r'^#.*', '', txt, flags=re.M))]
    assert bound==locked, f"run tools/lock: tools/constraints.txt and tools/lock.txt differ in {sorted({*bound} ^ {*locked})}"
    return f"{len(pins)} packages, {txt.count('--hash=')} hashes, litellm {pins['litellm'][0].specifier}"

# ---- the package

def package():
    "sdist and wheel build from a clean copy, hold what they should, and say what settings.ini says"
    src,dist = copied(tmp/'src'),tmp/'dist'
    must(sys.executable, '-m', 'build', '--installer', 'uv', '-o', dist, src, cwd=tmp)
    whl,sdist = next(dist.glob('*.whl')),next(dist.glob('*.tar.gz'))
    with zipfile.ZipFile(whl) as z:
        held = set(z.namelist())
        meta = z.read(next(o for o in held if o.endswith('.dist-info/METADATA'))).decode()
    lacking = {f.as_posix() for f in files('lisette') if f.suffix in ('.py','.typed')} | {'lisette/py.typed'}
    assert not lacking-held, f"{whl.name} lacks {sorted(lacking-held)}"
    foreign = {o.split('/')[0] for o in held if '.dist-info/' not in o} - {'lisette'}
    assert not foreign, f"{whl.name} holds {foreign}"
    with tarfile.open(sdist) as t: in_sdist = {o.partition('/')[2] for o in t.getnames()}
    lacking = {'settings.ini','setup.py','LICENSE','README.md','CHANGELOG.md'} | {f.as_posix() for f in nbs} - in_sdist
    assert not lacking-in_sdist, f"{sdist.name} lacks {sorted(lacking-in_sdist)}"
    s = settings()
    assert f"\nSummary: {s['description']}\n" in meta, f"Summary is not settings.ini's description\n{meta[:400]}"
    assert meta.count('Requires-Dist: ')>=len(lines(s['requirements'])), f"requirements are missing\n{meta}"
    must(sys.executable, '-m', 'twine', 'check', '--strict', whl, sdist)
    return f"{whl.name}, {whl.stat().st_size//1024} KB"

def find_python(v):
    "A Python `v` of this machine"
    if sys.version.startswith(v+'.'): return sys.executable
    pyenv = os.environ.get('PYENV_ROOT', Path.home()/'.pyenv')
    rc,out = sh('uv', 'python', 'find', v)
    for p in (shutil.which(f'python{v}'), *glob.glob(f'{pyenv}/versions/{v}.*/bin/python'), out.strip() if not rc else None):
        if p and sh(p, '-c', 'import sys; print("%d.%d" % sys.version_info[:2])')==(0, v+'\n'): return p
    raise Skip(f"no Python {v} here")

page_needs = {'31_images_and_pdfs': ('images', 'pandas', 'matplotlib'), '81_ask_before_tools_run': ('', 'starlette', 'uvicorn'), '83_fall_back': ('local',), '84_many_prompts': ('', 'pandas'),
    '85_many_machines': ('ray',), '86_tool_servers': ('mcp', 'uv'), '89_look_up_and_trace': ('log,trace', 'matplotlib', 'opentelemetry-sdk')} # the extra and the packages that a page says it uses

def with_extras(page):
    "An environment with the wheel, and what a page says that it uses"
    extra,*packages = page_needs[page]
    py = tmp/f'venv-{page}'/'bin'/'python'
    must('uv', 'venv', '-q', '--python', sys.executable, tmp/f'venv-{page}')
    must('uv', 'pip', 'install', '-q', '-p', py, str(next((tmp/'dist').glob('*.whl'))) + f'[{extra}]'*bool(extra), *packages)
    return py

def first_hour(nb):
    "A page's cells run as they stand, where only the wheel is installed, and what the page says it uses; hidden ones script the answers, see `howtos`"
    py = tmp/f'venv-{sys.version_info[0]}.{sys.version_info[1]}-newest'/'bin'/'python'
    if not py.exists(): raise Skip('the wheel is not installed')
    if nb.stem in page_needs: py = with_extras(nb.stem)
    to = tmp/'first-hour'
    if not to.exists(): copied(to)
    return last(must(py, '-I', to/'tools'/'first_hour.py', to/nb, cwd=to, timeout=300), 1)

matrix = []

def wheel_on(v, which):
    "The wheel, alone in a clean venv with the newest or the lowest versions that it allows, calls a tool"
    py,venv = find_python(v),tmp/f'venv-{v}-{which}'
    whl = list((tmp/'dist').glob('*.whl'))
    assert whl, "no wheel was built"
    must('uv', 'venv', '-q', '--python', py, venv)
    low = ['--resolution', 'lowest-direct', *lines(settings()['requirements'])] if which=='lowest' else []
    must('uv', 'pip', 'install', '-q', '-p', venv/'bin/python', *low, whl[0])
    have = dict(re.findall(r'^([\w-]+)==(\S+)', must('uv', 'pip', 'freeze', '-p', venv/'bin/python'), re.M))
    said = must(venv/'bin/python', '-I', root/'tools/toolcall.py', cwd=tmp, timeout=300).strip()
    *noise,last = said.splitlines()
    assert not noise, f"the calls worked, but printed\n{indent(said)}"
    must(venv/'bin/python', '-I', root/'tools/wires.py', cwd=tmp, timeout=300)
    matrix.append([last.split()[1].strip(','), which, *map(have.get, direct())])
    return last

def direct(): return [re.match(r'[\w-]+', o)[0] for o in lines(settings()['requirements'])]

def version_matrix():
    "Each Python with the lowest and the newest versions, as a table"
    if not matrix: raise Skip('no Python of these here')
    return f"{len(matrix)} of {2*len(pythons)}\n{indent(table(['Python', 'Versions', *direct()], matrix))}\n   "

def check_package():
    run('package', package)
    for v in pythons:
        for o in ('lowest','newest'): run(f'wheel on {v}, {o} versions', wheel_on, v, o)
    run('wheel on all, the versions', version_matrix)
    for nb in nbs:
        if re.match('3[1-9]|43|8', nb.name): run(f'wheel, first hour {nb.stem}', first_hour, nb)

# ---- other versions than the pinned

outcomes = {} # of the notebooks, with the pinned versions
drift = []

def outside(which):
    "An environment with the lowest or newest versions, or with a release of litellm that is excluded; then each thing that ran there"
    py,have = versions.make(which, tmp/f'versions-{which}')
    res,said = versions.look(py)
    notices.extend(f'{o} (with the {which} versions)' for o in said)
    return have,res

def check_versions():
    "What looks outside, with the lowest and newest versions: a wrong answer there fails"
    if outcomes:
        rc,out = sh(sys.executable, root/'tools'/'wires.py', timeout=600)
        pinned = outcomes | dict(wires=out if rc else None)
        drift.append(versions.row('pinned', {o: installed(o) for o in versions.shown}, pinned, '%d.%d.%d' % sys.version_info[:3]))
        run('wires with the pinned versions', held, pinned['wires'])
    for which in 'lowest','newest':
        got = []
        run(f'environment, {which} versions', lambda: got.extend(outside(which)))
        if not got: continue
        have,res = got
        drift.append(versions.row(which, have, res, '%d.%d.%d' % sys.version_info[:3]))
        for k,why in res.items(): run(f'{k} with the {which} versions', held, why)
    for o in versions.excluded():
        try: res = outside(o)[1]
        except AssertionError as e: notices.append(f'litellm {o}, which settings.ini excludes, could not be tried: {last(str(e), 1)}')
        else: notices.append(f'litellm {o}, which settings.ini excludes, ' + (f"still fails: {', '.join(k for k,v in res.items() if v)}" if any(res.values()) else 'would work again'))
    run('versions, the table', lambda: '\n'+indent(versions.report(sorted(drift, key=lambda o: ['lowest','pinned','newest'].index(o[0])))))

def held(why): assert why is None, indent(why).strip()

def installed(o):
    try: return version(o)
    except PackageNotFoundError: return '–'

# ---- docs, types and browser, in an environment of their own with the extras `dev` and `docs`, as it is locked

def locked_env():
    "An environment with all that is in the lock, each package checked against its hash, and this checkout"
    py = tmp/'venv-docs'/'bin'/'python'
    must('uv', 'venv', '-q', '--python', sys.executable, tmp/'venv-docs')
    must('uv', 'pip', 'install', '-q', '-p', py, '--require-hashes', '-r', root/'tools'/'lock.txt')
    must('uv', 'pip', 'install', '-q', '-p', py, '--no-deps', '--no-build-isolation', '-e', root)
    docs_env.append(py)
    return f"{len(must('uv', 'pip', 'freeze', '-p', py).splitlines())} packages"

docs_env = []

def in_env():
    "Python of that environment"
    if not docs_env: raise Skip('the environment from the lock could not be made')
    return docs_env[0]

def stubs():
    "The stubs for editors say what the modules say"
    must(sys.executable, root/'tools'/'stubs', '--check')

def typed_names():
    "The user's script for the type checkers has every public name in it"
    code = 'import json,lisette.core as c,lisette.testing as t,lisette.local as l,lisette.limits as i; print(json.dumps([sorted({*m.__all__}) for m in (c,t,l,i)]))'
    names = [o for m in json.loads(must(sys.executable, '-c', code, cwd=tmp).splitlines()[-1]) for o in m]
    src = (root/'tools'/'typed.py').read_text(encoding='utf-8').partition('# ---- use')[2]
    lacking = [o for o in names if not re.search(rf'\b{o}\b', src)]
    assert not lacking, f"tools/typed.py does not use {lacking}"
    return f"{len(names)} names"

def typed(tool):
    "A user's script that uses the whole API passes the type checker, which knows the type of each public name"
    py,venv = in_env(),tmp/'venv-typed' # checkers don't follow editable installs
    if not venv.exists():
        must('uv', 'venv', '-q', '--python', sys.executable, venv)
        must('uv', 'pip', 'install', '-q', '-p', venv/'bin/python', copied(tmp/'typed'))
    opt = '--pythonpath' if tool=='pyright' else '--python-executable'
    user = tmp/'user'
    user.mkdir(exist_ok=True)
    for o in 'typed.py','typed_wrong.py': shutil.copy(root/'tools'/o, user)
    src,at = typed_reveal.script()
    (user/'reveal.py').write_text(src, encoding='utf-8')
    def see(*fs): return sh(py.parent/tool, opt, venv/'bin/python', *fs, cwd=user, PYTHONPATH='')
    rc,out = see('typed.py', 'reveal.py')
    if tool=='pyright' and rc and 'error:' not in out: raise Skip(f"pyright does not run here: {last(out, 1)}")
    assert not rc, f"\n{indent(chr(10).join(o for o in out.splitlines() if not re.search('Revealed type is|information: Type of', o)))}"
    unknown = typed_reveal.unknown(typed_reveal.revealed(out, at), at)
    assert not unknown, f"of {len(unknown)} public names it does not know the type; see tools/typed_reveal.py\n{indent(chr(10).join(unknown))}"
    if tool=='mypy': return f"{last(out, 1)}; reveals {len(at)} types"
    found = {int(o) for o in re.findall(r'typed_wrong\.py:(\d+):\d+ - error', see('typed_wrong.py')[1])}
    wrong = [(i,l) for i,l in enumerate((root/'tools'/'typed_wrong.py').read_text().splitlines(), 1) if '# wrong' in l and i not in found]
    assert not wrong, f"mistakes that it does not find: {wrong}"
    return f"{last(out, 1)}; reveals {len(at)} types; finds {len(found)} mistakes"

def docs(): return last(must(in_env(), root/'tools'/'docs'), 1)

def in_browser(kind):
    "What tools/browser.py says of the site, the web app or a notebook; its pictures are in _docs/pictures"
    if not any(map(shutil.which, ('chromium','chromium-browser','google-chrome'))): raise Skip('no Chromium here')
    if kind=='site' and not (root/'_site'/'index.html').exists(): raise Skip('the site was not built')
    rc,out = sh(in_env(), root/'tools'/'browser.py', kind, timeout=1500)
    assert not rc, out[-4000:].strip()
    said = out.strip().splitlines()[-1]
    if said.startswith('skip: '): raise Skip(said[6:])
    return said.removeprefix('ok: ')

def check_docs():
    run('stubs', stubs)
    run('typed, names', typed_names)
    if words and not any(w in 'typed, mypy pyright docs build browser app jupyter classic safety site environment' for w in words): return
    run('environment from the lock', locked_env)
    for o in ('mypy','pyright'): run(f'typed, {o}', typed, o)
    run('docs build, no broken link', docs)
    for o in ('app','jupyter','classic','safety','site'): run(f'browser {o}', in_browser, o)

# ---- all of it

count = dict(ok=0, FAILED=0, skip=0)
words = sys.argv[1:]

def run(name, f, *args):
    "Make one check and print its line"
    if words and f not in (package, locked_env) and not any(w in name for w in words): return
    t = time.time()
    try: res,note = 'ok',f(*args)
    except Skip as e: res,note = 'skip',str(e)
    except AssertionError as e: res,note = 'FAILED',str(e) or 'assertion'
    except Exception as e: res,note = 'FAILED',f'{type(e).__name__}: {e}'
    count[res] += 1
    print(f"{res} {name}" + (f": {note}" if note else '') + (f" [{time.time()-t:.0f} s]" if time.time()-t>=1 and res=='ok' else ''), flush=True)
    return res=='ok'

def main():
    if words==['--install']:
        try: return print(readme_cmd('test')[0])
        except AssertionError: return print("pip install -e '.[dev]' -c tools/constraints.txt") # `readme commands` will fail
    for name,f in [('cells', export_cells), ('names of the API', names), ('silent import', silent_import), ('nbdev-export leaves no diff', exported),
        ('no keys or private paths', no_secrets), ('living models', living), ('top level', top_level), ('walk', walk), ('litellm release', litellm_release), ('lock', lock),
        ('how-tos show no scaffolding', howtos), ('README commands', readme_commands), ('README, first hour with the local model', start_page)]: run(name, f)
    if not words or any(w in f'notebook {nb.stem}' for nb in nbs for w in words): check_notebooks()
    if not words or any(w in 'package wheel on 3.10 3.11 3.12 3.13 lowest newest first hour' for w in words): check_package()
    if not words or any(w in 'with the lowest newest versions environment' for w in words): check_versions()
    check_docs()
    for o in dict.fromkeys(notices): print(f'notice {o}')
    print(f"{count['ok']} passed, {count['FAILED']} failed")
    return count['FAILED']>0

if __name__=='__main__':
    try: sys.exit(main())
    finally: shutil.rmtree(tmp, ignore_errors=True)
