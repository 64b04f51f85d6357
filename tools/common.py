"What the other tools share: this checkout, running commands in a clean environment, what settings.ini says"
import os,re,shlex,subprocess,sys
from configparser import ConfigParser
from pathlib import Path
from textwrap import dedent

root = Path(__file__).resolve().parent.parent
bad_litellm = '==1.82.7', '==1.82.8', '==1.107.*' # compromised or suspect releases of litellm: never installed, not even to try them

def clean_env(bins, **kw):
    "The environment with the commands of folder `bins` and this checkout first, without keys and settings that could let a request out"
    env = {k:v for k,v in os.environ.items() if not re.search(r'_API_KEY$|^LISETTE_|^CACHY_|^PYTHON', k)}
    return env | dict(PATH=f"{bins}{os.pathsep}{env['PATH']}", PYTHONPATH=str(root), UV_PYTHON_DOWNLOADS='never', UV_SYSTEM_CERTS='true') | kw

def sh(*cmd, cwd=root, timeout=1800, bins=Path(sys.executable).parent, **env):
    "Run `cmd`; its exit code and all that it printed"
    r = subprocess.run([str(o) for o in cmd], cwd=cwd, env=clean_env(bins, **env), timeout=timeout, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
    return r.returncode,r.stdout

def must(*cmd, **kw):
    "What `cmd` printed; an error if it failed"
    rc,out = sh(*cmd, **kw)
    assert not rc, f"{shlex.join(map(str, cmd))} exited with {rc}\n{out[-4000:]}"
    return out

def settings():
    "What settings.ini says"
    cfg = ConfigParser(interpolation=None)
    cfg.read_string((root/'settings.ini').read_text(encoding='utf-8'))
    return cfg['DEFAULT']

def lines(s): return [o for o in map(str.strip, s.splitlines()) if o]

def last(s, n): return '\n'.join(s.rstrip().splitlines()[-n:])

def indent(s): return '\n'.join('    '+o for o in s.rstrip().splitlines())

def table(head, rows):
    "A markdown table"
    return '\n'.join('| ' + ' | '.join(map(str, o)) + ' |' for o in [head, ['---']*len(head), *rows])

def told(out):
    "What tools/test says in output `out`: a dict of the notebooks that failed, with why; None if it did not come to its end"
    failed = {k: dedent(v).strip() for k,v in re.findall(r'^FAILED (\S+) \d+ s\n((?: {4}.*\n|\n)*)', out, re.M)}
    n = re.search(r'^\d+ passed, (\d+) failed\s*\Z', out, re.M)
    return failed if n and int(n[1])==len(failed) else None

def noticed(out): return re.findall('^notice: *(.+)', out, re.M)
