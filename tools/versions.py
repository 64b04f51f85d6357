"""What lisette does with versions that are not pinned: an environment for each, and in it what looks outside.

python tools/versions.py                   the lowest versions that settings.ini allows, and the newest that there are
python tools/versions.py 1.108.3 1.109.0   these releases of litellm, allowed or not, with the newest of all else: where is the floor?
python tools/versions.py newest --python python3.13

What runs: the notebooks on the wires, on replay, faults and counts, by tools/test, and tools/wires.py. Exit 1 if something failed.
A compromised release is never installed."""
import argparse,os,re,shutil,sys,tempfile,time
from common import bad_litellm,indent,lines,must,noticed,root,settings,sh,table,told
from pathlib import Path

outside = sorted(o for o in root.glob('nbs/5*.ipynb') if re.match('50|51|52|53|54|57|58', o.stem))
runners = 'nbdev','pycachy','hypothesis' # what the notebooks need beside lisette
under = 'openai','httpx','aiohttp' # what sends below litellm: taken low with it
shown = 'litellm','openai','httpx','httpx2','aiohttp','pydantic','fastcore','toolslm','ipython'

def needs():
    "What settings.ini requires, as a dict of names"
    return {re.match(r'[\w-]+', o)[0]: o for o in lines(settings()['requirements'])}

def is_bad(v):
    "Is `v`, a release of litellm or a pattern for one, compromised or suspect?"
    from packaging.specifiers import SpecifierSet
    return any(SpecifierSet(o).contains(v.replace('.*', '.0'), prereleases=True) for o in bad_litellm)

def excluded():
    "Releases of litellm that settings.ini excludes for a fault of theirs"
    return [o for o in re.findall(r'!=([\w.*]+)', needs()['litellm']) if not is_bad(o)]

def make(which, to, python=sys.executable):
    "An environment in folder `to` with the lowest or newest versions, or with release `which` of litellm; its Python and versions"
    asked,low = needs(),['--resolution', 'lowest-direct'] if which=='lowest' else []
    if which not in ('lowest','newest'):
        assert not is_bad(which), f'litellm {which} is a compromised or suspect release, which is never installed'
        asked['litellm'] = f'litellm=={which}'
    must('uv', 'venv', '-q', '--python', python, to)
    py = to/'bin'/'python'
    def install(*args): must('uv', 'pip', 'install', '-q', '-p', py, *args)
    install(*low, *asked.values(), *(under if low else ()))
    def have(): return dict(re.findall(r'^([\w-]+)==(\S+)', must('uv', 'pip', 'freeze', '-p', py), re.M))
    got = have()
    install(*runners, *(f'{k}=={got[k]}' for k in (*asked, *under))) # beside these versions, not instead of them
    return py,have()

def look(py):
    "Run what looks outside with `py`: a dict from names to None or why it failed, and what is to be noticed"
    env = dict(bins=py.parent, LISETTE_CASES='50', LISETTE_KILLS='5', LISETTE_SEED='20261122')
    if 'LISETTE_WIRE' in os.environ: env['LISETTE_WIRE'] = os.environ['LISETTE_WIRE']
    rc,out = sh(py, root/'tools'/'test', *outside, timeout=1800, **env)
    failed = told(out)
    res = {o.stem: failed.get(o.stem) if failed is not None else f'tools/test did not come to its end\n{out[-2000:]}' for o in outside}
    rc,wires = sh(py, root/'tools'/'wires.py', timeout=600, **env)
    return res | dict(wires=wires if rc else None), noticed(out)+noticed(wires)

def row(which, versions, res, python=None):
    "A row of the table: the versions, and how what was run ended"
    said = {k: 'ok' if v is None else '**failed**' for k,v in res.items()}
    return [which, python or '', *(versions.get(o, '–') for o in shown), *(said.get(o, '–') for o in [*(o.stem for o in outside), 'wires'])]

def report(rows): return table(['Versions', 'Python', *shown, *(o.stem for o in outside), 'wires'], rows)

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('which', nargs='*', default=['lowest', 'newest'])
    ap.add_argument('--python', default=sys.executable)
    a = ap.parse_args()
    rows,bad,tmp = [],0,Path(tempfile.mkdtemp(prefix='lisette-versions-'))
    try:
        for w in a.which:
            start = time.time()
            try: py,have = make(w, tmp/w, a.python)
            except AssertionError as e: sys.exit(str(e))
            made = time.time()-start
            res,notices = look(py)
            for k,v in res.items():
                print(f'{"ok" if v is None else "FAILED"} {w}: {k}' + (f'\n{indent(v)}' if v else ''))
                bad += v is not None
            for o in notices: print(f'notice: {w}: {o}')
            print(f'{w}: made in {made:.0f} s, run in {time.time()-start-made:.0f} s', flush=True)
            rows.append(row(w, have, res, must(py, '-c', 'import platform; print(platform.python_version())').strip()))
    finally: shutil.rmtree(tmp, ignore_errors=True)
    print(report(rows), f'{len(rows)*(len(outside)+1)-bad} passed, {bad} failed', sep='\n')
    return bad>0

if __name__=='__main__': sys.exit(main())
