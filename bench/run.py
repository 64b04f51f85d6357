"""What lisette costs beside litellm and other libraries, on a provider in another process on loopback.

    python bench/run.py           # all peers, all rows: half an hour
    python bench/run.py --quick   # lisette and litellm: under three minutes
    python bench/run.py --rows chunk        # what a streamed chunk costs, on four wires: under three minutes
    python bench/run.py --rows call,gather --rounds 9
    python bench/run.py --profile chunk-gemini     # where the time of a row goes; --peers names another library than lisette

Figures are CPU seconds of the client's process, background threads included, until it is idle. Libraries take turns within
a round, and a ratio is taken inside a round; the table has the median of the ratios, with the lowest and the highest.
"""
import argparse, configparser, functools, json, os, platform, shutil, statistics as st, subprocess, sys, tempfile, time
from datetime import datetime, timezone
from pathlib import Path
from urllib.request import urlopen

here = Path(__file__).resolve().parent

def read_peers(checkout=here.parent):
    "Requirements by venv, from peers.txt; `.` stands for what the checkout requires"
    lines = [o.split(':', 1) for o in (here/'peers.txt').read_text().splitlines() if o.strip() and o[0]!='#']
    ini = configparser.ConfigParser(interpolation=None)
    ini.read(checkout/'settings.ini')
    own = ini['DEFAULT']['requirements'].split()
    return {nm.strip(): [r for o in reqs.split() for r in (own if o=='.' else [o])] for nm,reqs in lines}

def mk_venv(cache, nm, reqs):
    "The Python of the venv for `nm`; made, or made anew, if the requirements are not those in it"
    d = cache/nm
    py, stamp = d/'bin'/'python', d/'requirements.txt'
    if stamp.exists() and stamp.read_text().split()==reqs: return py
    print(f'installing {nm}: {" ".join(reqs)}', file=sys.stderr)
    subprocess.run([sys.executable, '-m', 'venv', '--clear', d], check=True)
    subprocess.run([py, '-m', 'pip', 'install', '-q', '--disable-pip-version-check', *reqs], check=True)
    stamp.write_text('\n'.join(reqs))
    return py

venvs = Path(os.environ.get('XDG_CACHE_HOME') or Path.home()/'.cache')/'lisette-bench'

def read_args():
    "What the command line says: names of libraries, the folder of their venvs (`--venvs`), and what is to be run alone (`--only`)"
    args = sys.argv[1:]
    def option(k):
        if k in args:
            i = args.index(k)
            args.pop(i)
            return args.pop(i)
    return args, Path(option('--venvs') or venvs), option('--only')

def mk_cert(d):
    "A certificate for loopback and its key, in folder `d`; none where there is no openssl"
    if not shutil.which('openssl'): return []
    files = [f'{d}/cert.pem', f'{d}/key.pem']
    what = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=127.0.0.1'.split()
    subprocess.run(['openssl', *what, '-out', files[0], '-keyout', files[1]], check=True, capture_output=True)
    return files

class Server:
    "The loopback provider"
    def __enter__(self):
        with tempfile.TemporaryDirectory() as d:
            self.p = subprocess.Popen([sys.executable, here/'server.py', *mk_cert(d)], stdout=subprocess.PIPE, text=True)
            port, *tls = self.p.stdout.readline().split()
        self.url, self.tls = f'http://127.0.0.1:{port}', f'https://127.0.0.1:{tls[0]}' if tls else None
        return self
    def ask(self, what):
        with urlopen(f'{self.url}/{what}') as r: return int(r.read())
    def __exit__(self, *args):
        self.p.kill()
        self.p.wait()

class Worker:
    "A process that has one library loaded and does jobs"
    def __init__(self, py, nm, checkout, *args):
        env = {k:v for k,v in os.environ.items() if not k.lower().endswith('_proxy') and k!='PYTHONDONTWRITEBYTECODE'}
        env |= dict(LITELLM_LOCAL_MODEL_COST_MAP='True', PYTHONPATH=str(checkout) if nm=='lisette' else '', PYTHONHASHSEED='0', SSL_VERIFY='False')
        self.nm, self.p = nm, subprocess.Popen([py, '-W', 'ignore', here/'peers.py', nm, *args], env=env, cwd=here, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.ready = self.read()
    def read(self):
        "The next answer; other output of the library is skipped"
        for line in self.p.stdout:
            if line.startswith('{'): return json.loads(line)
        raise RuntimeError(f'{self.nm} ended')
    def do(self, job, **kw):
        self.p.stdin.write(json.dumps(dict(do=job, **kw)) + '\n')
        self.p.stdin.flush()
        return self.read()
    def close(self):
        self.p.stdin.close()
        self.p.wait()

class Bench:
    def __init__(self, pys, srv, rounds, checkout): self.pys, self.srv, self.rounds, self.checkout, self.workers, self.failed = pys, srv, rounds, checkout, {}, {}
    def new(self, nm, *args): return Worker(self.pys[nm], nm, self.checkout, *args)
    def worker(self, nm):
        if nm not in self.workers: self.workers[nm] = self.new(nm)
        return self.workers[nm]
    def job(self, w, nm, do, path, tls=False, base=None, **kw):
        "The answer to a job, None if the library cannot do it"
        base = base or (self.srv.tls if tls else self.srv.url)
        if not base: return None
        res = w.do(do, url=f'{base}/{path}', **kw)
        if 'failed' in res: self.failed[nm, do, path] = res['failed']
        return None if 'failed' in res or 'missing' in res else res
    def among(self, names): return [o for o in names or self.pys if o in self.pys]
    def rounds_of(self, f, n=None, names=None):
        "`f(name)` for each library in turn: lists by name, one figure a round"
        names, res = self.among(names), {}
        for i in range(n or self.rounds):
            for nm in names[::-1] if i%2 else names[:]:
                v = f(nm)
                if v is None: names.remove(nm)
                else: res.setdefault(nm, []).append(v)
        return {k:v for k,v in res.items() if k in names}

def ratios(figs, base='litellm'):
    "The ratios to `base` within the rounds"
    return {nm: [a/b for a,b in zip(v, figs[base])] for nm,v in figs.items()} if base in figs else {}

# ---- what a streamed chunk costs: a table of its own, a line for each wire, sync and async

class Chunk:
    "The figures of one line: microseconds of CPU a chunk by length and library, and what else a stream costs"
    want = dict(litellm=.12, openai=.8, flat=1.1, first=1., connections=1)
    slow, lengths = 300, (200, 2000, 20000)
    def __init__(self, wire, how): self.wire, self.a, self.job = wire, 'a'*(how=='async'), dict(do='a'*(how=='async')+'stream', path='s2000', wire=wire)
    def wire_of(self, b, nm):
        "The wire for library `nm`: the openai SDK is asked for its chat completions where it does not speak this one"
        return 'openai' if nm=='openai' and self.wire!='responses' else self.wire
    def do(self, b, nm, job, path, **kw): return b.job(b.worker(nm), nm, self.a+job, path, wire=self.wire_of(b, nm), **kw)
    def opened(self, b, nm, n=5):
        "Connections that `n` streamed turns open, to a port that is new"
        base, old = f'http://127.0.0.1:{b.srv.ask("listen")}', b.srv.ask('connections')
        return self.do(b, nm, 'sturns', 's20', base=base, count=n) and b.srv.ask('connections')-old-1
    def those(self, b, n, per):
        "Who takes part in streams of `n`, with few rounds only lisette, and not where it takes long"
        if b.rounds>=5: return [nm for nm in per if n==200 or nm in ('lisette', 'litellm', 'openai')]
        return [nm for nm in per if nm=='lisette' and (n==200 or per[nm]<self.slow)]
    def __call__(self, b):
        res, conns = {}, {nm: self.opened(b, nm) for nm in b.among(None)}
        names = [nm for nm,v in conns.items() if v is not None] + [nm for nm in b.pys if nm not in ('lisette', 'litellm', 'openai')]
        for nm in names: self.do(b, nm, 'stream', 's20', times=5)
        for n in (2000, 200, 20000):
            some = names if n==2000 else self.those(b, n, per)
            times = 3 if n==200 else 1
            res[n] = b.rounds_of(lambda nm: (r := self.do(b, nm, 'stream', f's{n}', times=times)) and r['cpu']/times/n*1e6, 2 if n==20000 else None, some) if some else {}
            if n==2000: per = {nm: min(v) for nm,v in res[n].items()}
        first = b.rounds_of(lambda nm: (r := self.do(b, nm, 'first_chunk', 's20')) and r['t']*1e3, 15, ['lisette', 'litellm'])
        mem = {nm: (r := self.do(b, nm, 'stream', f's{n}', memory=True)) and r['mem']/1e6 for nm in some} if not self.a else {}
        return dict(us=res, first=first, connections=conns, memory=mem)

chunk_head = ("| a chunk, CPU µs | lisette: 200, 2,000, 20,000 | flat | litellm | openai | of litellm's | of openai's | first chunk of litellm's | connections, 5 turns | peak MB, 20,000 | met | others |",
    '|---|---|---|---|---|---|---|---|---|---|---|---|')
def chunk_row(nm, d):
    "A line of the table of chunks"
    us, mid = {int(n): v for n,v in d['us'].items()}, lambda vs: f'{st.median(vs):.3g}' if vs else '–'
    if 'lisette' not in us[2000]: return f'| {nm} | failed |' + ' |'*10
    figs, got, cells = us[2000], {}, {}
    for o,rs in (('litellm', ratios(figs)), ('openai', ratios(figs, 'openai')), ('first', ratios(d['first']))):
        if rs.get('lisette'): got[o], cells[o] = st.median(rs['lisette']), f"{st.median(rs['lisette']):.3g} × ({spread(rs['lisette'])})"
    if us[20000].get('lisette'): got['flat'] = min(us[20000]['lisette'])/min(figs['lisette'])
    if d['connections'].get('lisette') is not None: got['connections'] = d['connections']['lisette']
    missed = [k for k,v in got.items() if v>Chunk.want[k]]
    others = ', '.join(f'{k} {mid(v)}' for k,v in figs.items() if k not in ('lisette', 'litellm', 'openai'))
    each = lambda d: ', '.join(f'{k} {v:.3g}' for k,v in d.items() if v is not None)
    flat = f"{got['flat']:.2f} ×" if 'flat' in got else '–'
    cols = [nm, ', '.join(mid(us[n].get('lisette')) for n in Chunk.lengths), flat, mid(figs.get('litellm')), mid(figs.get('openai')), *[cells.get(o, '–') for o in ('litellm', 'openai', 'first')],
        each(d['connections']), each(d['memory']), 'NO: ' + ', '.join(missed) if missed else 'yes', others]
    return f"| {' | '.join(cols)} |"

chunks = {f'chunk-{w}' + '-async'*(how=='async'): Chunk(w, how) for w in ('openai', 'anthropic', 'gemini', 'responses') for how in ('sync', 'async')}

# Each row: what it is called, the target for lisette's ratio, and a function of the bench that gives figures by library
def warm(b, do, path, n=1, names=None, **kw):
    for nm in b.among(names): b.job(b.worker(nm), nm, do, path, times=n, **kw)

def cpu_row(do, path, times=1, n=None, key='cpu', scale=1, names=None, **kw):
    def f(b):
        warm(b, do, 's20' if path[0]=='s' else path, 3, names, **kw)
        def one(nm):
            r = b.job(b.worker(nm), nm, do, path, times=times, **kw)
            return r and r[key]/times*scale
        return b.rounds_of(one, n, names)
    f.job = dict(do=do, path=path, **kw)
    return f

def imports(b):
    def one(nm):
        w = b.new(nm)
        w.close()
        return w.ready['ready']
    return b.rounds_of(one)

def first_answer(b):
    def one(nm):
        w = b.new(nm)
        r = b.job(w, nm, 'call', 'call')
        w.close()
        return r and w.ready['ready'] + r['cpu']
    return b.rounds_of(one)
first_answer.job = dict(do='call', path='call')

def per_old(b, n=200):
    "Microseconds for each old message that a call sends again, over litellm's"
    warm(b, 'turns', 'call', count=5)
    figs = b.rounds_of(lambda nm: (r := b.job(b.worker(nm), nm, 'turns', 'call', count=n)) and r['cpu'], b.rounds, ['litellm', 'lisette'])
    return dict(lisette=[(a-l)/(n*(n-1))*1e6 for a,l in zip(figs['lisette'], figs['litellm'])])

def own_per_old(b, n=200):
    "Microseconds for each old message that lisette's own code takes: the turns over the twenty at the start, which have few"
    def one(nm):
        r = b.job(b.worker(nm), nm, 'own_turns', 'call', count=n)
        return r and (r['own'][1]-(n-20)*r['own'][0])/sum(2*i-19 for i in range(20, n))*1e6
    warm(b, 'turns', 'call', count=5)
    return b.rounds_of(one, b.rounds, ['lisette'])

def rate(b, n=200, each=1):
    warm(b, 'gather', 'late100', count=n)
    return b.rounds_of(lambda nm: (r := b.job(b.worker(nm), nm, 'gather', 'late100', count=n, each=each)) and n*each/r['wall'])

def streams(b, n=1000):
    def one(nm):
        w = b.new(nm)
        b.job(w, nm, 'streams', 's20', count=5)
        r = b.job(w, nm, 'streams', 'paced20', count=n, memory=True)
        w.close()
        if r and r['errors']: b.failed[nm, 'streams', ''] = str(r['errors'])
        return r and r['mem']/n/1e3
    return b.rounds_of(one, 1, ['lisette', 'litellm'])

def only(do, path, key, scale=1, n=None, times=1, names=('lisette',), **kw):
    "A row of figures that stand for themselves"
    def f(b):
        for nm in b.among(names): b.job(b.worker(nm), nm, do, path, **kw)
        return b.rounds_of(lambda nm: (r := b.job(b.worker(nm), nm, do, path, **kw)) and r[key]*scale, n or 3, names)
    f.job = dict(do=do, path=path, **kw)
    return f

def display(b):
    w = b.worker('lisette')
    b.shown = b.job(w, 'lisette', 'display', 's20000')
    return dict(lisette=[b.shown['sent']/1e6]) if b.shown else {}

rows = dict(
    imports     = ('`from lisette import *`, s', 'ratio', .12, imports),
    first       = ('first answer, import included, one tool given, s', 'ratio', .80, first_answer),
    call        = ('one call, new chat, one tool, ms', 'ratio', 1.03, cpu_row('call', 'call', 200, scale=1e3)),
    new_chat    = ('new `Chat` with five known tools, ms', 'value', .1, only('new_chat', 'call', 't', 1e3)),
    first_chunk = ('first chunk to the caller, wall ms', 'ratio', 1.05, cpu_row('first_chunk', 's200', n=20, key='t', scale=1e3)),
    first_tls   = ('first chunk to the caller, by TLS, wall ms', 'ratio', 1.05, cpu_row('first_chunk', 's200', n=20, key='t', scale=1e3, tls=True)),
    display     = ('display of 20,000 chunks, MB sent', 'value', 5, display),
    formatter   = ('formatter, µs a chunk', 'value', 8, only('formatter', 's2000', 't', 1e6)),
    tools8      = ('8 tools of 0.2 s, wall s', 'value', .25, only('tools8', 'tools8', 't')),
    atools8     = ('8 tools of 0.2 s, async, wall s', 'value', .25, only('atools8', 'tools8', 't', names=('lisette', 'pydantic-ai'))),
    block       = ('event loop blocked while they run, ms', 'value', 10, only('atools8', 'tools8', 'block', 1e3, n=5)),
    block_turn  = ('event loop blocked in the whole turn, ms', 'value', None, only('atools8', 'tools8', 'block_turn', 1e3, n=5, names=('lisette', 'litellm'))),
    own_per_old = ("a turn's own cost for each old message, µs", 'value', 2, own_per_old),
    per_old     = ('the whole turn for each old message, µs over litellm', 'value', None, per_old),
    image       = ('a turn with a 5 MB image in the history, ms', 'ratio', 1., None),
    gather      = ('200 concurrent calls of 100 ms, calls a second', 'ratio up', 1.05, rate),
    crowd       = ('200 concurrent callers, five calls each, calls a second', 'ratio up', 1.05, functools.partial(rate, each=5)),
    streams     = ('1,000 concurrent streams, kB each', 'value', None, streams))
rows['image'] = (*rows['image'][:3], lambda b: b.rounds_of(lambda nm: (r := b.job(b.worker(nm), nm, 'image', 'call', count=5)) and r['t']*1e3, 5, ['lisette', 'litellm']))
quick = 'imports first call new_chat chunk-openai chunk-openai-async first_tls tools8 atools8 block own_per_old image gather'.split()

def met(kind, target, v): return '' if target is None else 'yes' if (v>=target if kind=='ratio up' else v<=target) else 'NO'
def spread(vs): return f'{min(vs):.3g}–{max(vs):.3g}'

row_head = '| row | lisette | to litellm, median (range) | target | met | others |', '|---|---|---|---|---|---|'
def table_row(nm, figs):
    "A line of the table for row `nm`"
    title, kind, target, _ = rows[nm]
    rs = ratios(figs) if 'ratio' in kind else figs
    if 'lisette' not in rs: return f'| {title} | failed | | | | |'
    mid = st.median(rs['lisette'])
    want = '' if target is None else ('≥ ' if kind=='ratio up' else '≤ ') + f'{target:g}' + (' ×' if 'ratio' in kind else '')
    peers = ', '.join(f'{k} {st.median(v):.3g}' + (f' ({st.median(rs[k]):.2f} ×)' if 'ratio' in kind and k!='litellm' else '') for k,v in figs.items() if k!='lisette')
    unit = ' ×' if 'ratio' in kind else ''
    return f"| {title} | {st.median(figs['lisette']):.3g} | {mid:.3g}{unit} ({spread(rs['lisette'])}) | {want} | {met(kind, target, mid)} | {peers} |"

def profile(b, nm):
    "The functions at the top of row `nm`, by their own time; the first answer by the time with all that they call"
    f, peer = chunks.get(nm) or rows[nm][3], next(iter(b.pys))
    if not hasattr(f, 'job'): return f'{nm} is no row of one job'
    cold = nm=='first'
    w = b.new(peer, *['profiled']*cold)
    for _ in range(0 if cold else 2): b.job(w, peer, **f.job)
    r = b.job(w, peer, **f.job, profile='cumtime' if cold else 'tottime')
    w.close()
    return f"{nm}, {peer}: {r['cpu']:.3g} s of CPU while profiled\n{r['profile']}" if r else str(b.failed)

def versions(pys):
    "What is installed, by `pip list`"
    pkgs = dict(litellm='litellm', lisette='litellm', openai='openai', chatlas='chatlas', llm='llm', claudette='claudette') | {'pydantic-ai': 'pydantic-ai-slim', 'langchain-openai': 'langchain-openai'}
    code = 'import sys; from importlib.metadata import version; print(version(sys.argv[1]))'
    return ', '.join(f'{nm} {"on litellm " if nm=="lisette" else ""}' + subprocess.run([py, '-c', code, pkgs[nm]], capture_output=True, text=True).stdout.strip() for nm,py in pys.items())

def machine():
    try: cpu = next(l.split(':')[1].strip() for l in open('/proc/cpuinfo') if l.startswith('model name'))
    except (OSError, StopIteration): cpu = platform.processor()
    return f'{os.cpu_count()} × {cpu}, {platform.system()}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}'

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--quick', action='store_true', help='lisette against litellm only, fewer rows')
    p.add_argument('--rows', help='rows by name, with commas between: chunk (all of that name and the first answer) ' + ' '.join([*chunks, *rows]))
    p.add_argument('--profile', metavar='ROW', help='the functions that one row spends its time in')
    p.add_argument('--peers', help='libraries, with commas between')
    p.add_argument('--rounds', type=int, help='rounds of most rows')
    p.add_argument('--venvs', type=Path, default=venvs, help='where the venvs are kept')
    p.add_argument('--lisette', type=Path, default=here.parent, help='the checkout to measure')
    p.add_argument('--json', type=Path, help='write all figures here')
    a = p.parse_args()
    reqs, few = read_peers(a.lisette), a.quick or a.rows=='chunk'
    names = a.peers.split(',') if a.peers else ['lisette'] if a.profile else ['lisette', 'litellm', 'openai'] if few else list(reqs)
    pys = {nm: mk_venv(a.venvs, nm, reqs[nm]) for nm in names}
    todo = a.rows.split(',') if a.rows else quick if a.quick else [*chunks, *rows]
    todo = [o for nm in todo for o in ([*chunks, 'first'] if nm=='chunk' else [nm])]
    t = time.time()
    with Server() as srv:
        b, figs = Bench(pys, srv, a.rounds or (3 if few else 5), a.lisette), {}
        if a.profile: return print(profile(b, a.profile))
        print(f'{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC; {machine()}\n{versions(pys)}', flush=True)
        for mine,title in ((chunks, chunk_head), (rows, row_head)):
            names = [o for o in todo if o in mine]
            if names: print('', *title, sep='\n', flush=True)
            for nm in names:
                figs[nm] = chunks[nm](b) if nm in chunks else rows[nm][3](b)
                print((chunk_row if nm in chunks else table_row)(nm, figs[nm]), flush=True)
        for w in b.workers.values(): w.close()
    if getattr(b, 'shown', None): print('\ndisplay: {updates} updates, {rate:.1f} a second, first after {first:.3f} s, final text exact: {exact}, {chars} characters'.format(**b.shown))
    for k,v in b.failed.items(): print('failed:', *k, v)
    print(f'\n{time.time()-t:.0f} s; load now {os.getloadavg()[0]:.1f}')
    if a.json: a.json.write_text(json.dumps(figs))

if __name__=='__main__': main()
