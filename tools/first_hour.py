"""Run a notebook as its page is read: the cells that are shown, in order, as they stand. Needs no more than lisette itself.

python tools/first_hour.py nbs/33_structured_output.ipynb           with the hidden cells, which script the answers; exit 1, with the cell, at the first error
python tools/first_hour.py nbs/index.ipynb --local                  without them, and only the cells that ask the local model, as a reader without a key does"""
import json, os, re, sys
from pathlib import Path
from IPython.core.interactiveshell import InteractiveShell

def code(fn, hidden):
    "The code cells of notebook `fn` that its page shows, with the hidden ones if they are wanted"
    not_here = r'^#\|\s*(default_exp|export)' if hidden else r'^#\|\s*(hide\s*$|default_exp|export)'
    for c in json.loads(Path(fn).read_text(encoding='utf-8'))['cells']:
        src = ''.join(c['source'])
        if c['cell_type']=='code' and src.strip() and not re.search(not_here, src, re.M): yield src

def main(fn, *opts):
    src = list(code(fn, hidden='--local' not in opts))
    if '--local' in opts: src = [o for o in src if "'local'" in o]
    os.chdir(Path(fn).resolve().parent)
    sh = InteractiveShell.instance(display_banner=False, colors='nocolor')
    for i,o in enumerate(src, 1):
        r = sh.run_cell(o)
        if not r.success: sys.exit(f'cell {i} of {len(src)} of {Path(fn).name} failed:\n{o}')
    print(f'\n{Path(fn).name}: {len(src)} cells')

if __name__=='__main__': main(*sys.argv[1:])
