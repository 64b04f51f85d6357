"""Run a notebook as its page is read: only the cells that are shown, in order, as they stand, with those hidden ones that put a
scripted provider in the place of a real one. Needs no more than lisette itself.

python tools/first_hour.py nbs/33_structured_output.ipynb           exit 1, with the cell, at the first error
python tools/first_hour.py nbs/index.ipynb --local                  only the cells that ask the local model, as a reader without a key does"""
import json, os, re, sys
from pathlib import Path
from IPython.core.interactiveshell import InteractiveShell

def shown(fn):
    "The code cells of notebook `fn` that its page shows, and those that start a scripted provider"
    for c in json.loads(Path(fn).read_text(encoding='utf-8'))['cells']:
        src = ''.join(c['source'])
        hidden = re.search(r'^#\|\s*(hide\s*$|default_exp|export)', src, re.M)
        if c['cell_type']=='code' and src.strip() and (not hidden or hidden[1]=='hide' and re.search(r'\bscripted\(', src)): yield src

def main(fn, *opts):
    src = list(shown(fn))
    if '--local' in opts: src = [o for o in src if "'local'" in o]
    os.chdir(Path(fn).resolve().parent)
    sh = InteractiveShell.instance(display_banner=False, colors='nocolor')
    for i,o in enumerate(src, 1):
        r = sh.run_cell(o)
        if not r.success: sys.exit(f'cell {i} of {len(src)} that {Path(fn).name} shows failed:\n{o}')
    print(f'\n{Path(fn).name}: {len(src)} cells')

if __name__=='__main__': main(*sys.argv[1:])
