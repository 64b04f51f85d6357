"""What a reader sees, in a real browser (headless Chromium, driven by playwright), with pictures of it.

python .ci/browser.py site [FOLDER]      every page of _site/ at two widths, light and dark: no console error, no request to
                                         elsewhere, nothing wider than the page; search, copy buttons and folds work
python .ci/browser.py app [FOLDER]       the web app of the how-to, streaming into its page
python .ci/browser.py jupyter [FOLDER]   JupyterLab: the start page runs from top to bottom, a stream grows, the stop button works

Pictures go to FOLDER, by default _docs/pictures. Prints `ok`, or `skip` with the reason where there is no browser (exit 0)."""
import functools, http.server, json, os, re, shutil, subprocess, sys, tempfile, threading, time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

root = Path(__file__).resolve().parent.parent
flags = '''--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update
--disable-sync --disable-dev-shm-usage --hide-scrollbars'''.split()

def no_browser():
    "Why no browser can be driven here; empty if one can"
    try: import playwright.sync_api
    except ImportError: return 'playwright is not installed'
    return '' if chromium() else 'no Chromium here'

def chromium(): return next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)

@contextmanager
def browser(**kw):
    "A browser window; it yields the playwright context"
    from playwright.sync_api import sync_playwright
    with sync_playwright() as p:
        b = p.chromium.launch(executable_path=chromium(), args=flags)
        try: yield b
        finally: b.close()

@contextmanager
def served(folder):
    "Address of a server of the files in `folder`"
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *a): pass
    srv = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=srv.serve_forever, daemon=True).start()
    try: yield f'http://127.0.0.1:{srv.server_port}'
    finally: srv.shutdown()

def watch(page, errors):
    "Note console errors, failed requests and requests to elsewhere in `errors`"
    at = lambda: page.url.split('/')[-1]
    page.on('console', lambda m: errors.append(f'{at()}: console: {m.text}') if m.type=='error' else None)
    page.on('pageerror', lambda e: errors.append(f'{at()}: {e}'))
    page.on('request', lambda r: errors.append(f'{at()}: request to {r.url}') if urlsplit(r.url).scheme in ('http','https','ws','wss') and urlsplit(r.url).hostname not in ('127.0.0.1','localhost') else None)
    page.on('response', lambda r: errors.append(f'{at()}: {r.status} for {r.url}') if r.status>=400 and 'favicon' not in r.url else None)
    return page

def shot(page, fn, full=False, **kw):
    "Picture of `page`, at most 4000 pixels high"
    if not full: return page.screenshot(path=fn, **kw)
    h = min(page.evaluate('document.documentElement.scrollHeight'), 4000)
    page.screenshot(path=fn, full_page=True, clip=dict(x=0, y=0, width=page.viewport_size['width'], height=h), **kw)

# ---- the site

wide = '''() => { const w = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > w + 1) for (const e of document.querySelectorAll('article *')) {
    if (e.getBoundingClientRect().right > w + 1 && getComputedStyle(e).position != 'fixed') { out.push(e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)); if (out.length > 2) break } }
  return document.documentElement.scrollWidth > w + 1 ? [document.documentElement.scrollWidth + ' > ' + w, ...out] : [] }'''

def site(folder):
    "Look at every page of the built site"
    built = root/'_site'
    assert (built/'index.html').exists(), 'no site: run .ci/docs first'
    names, errors = sorted(o.name for o in built.glob('*.html') if o.name!='404.html'), []
    with served(built) as url, browser() as b:
        for w,h,size in ((1280, 900, 'desktop'), (390, 844, 'phone')):
            c = b.new_context(viewport=dict(width=w, height=h), color_scheme='light', service_workers='block')
            page = watch(c.new_page(), errors)
            for nm in names:
                page.goto(f'{url}/{nm}', wait_until='load')
                for o in page.evaluate(wide): errors.append(f'{nm} at {w} pixels: too wide: {o}')
                for mode in 'light', 'dark':
                    page.emulate_media(color_scheme=mode)
                    shot(page, folder/f'{nm[:-5]}-{size}-{mode}.png', full=not nm.startswith('source_'))
                page.emulate_media(color_scheme='light')
            if size=='desktop': parts_work(page, url, errors)
            c.close()
    assert not errors, '\n'.join(dict.fromkeys(errors))
    return f'{len(names)} pages, {4*len(names)} pictures, no error, no request to elsewhere'

def parts_work(page, url, errors):
    "Search finds a name, a copy button copies, a fold opens, the switch makes it dark"
    page.goto(f'{url}/index.html')
    page.locator('.md-search__button').first.click()
    page.wait_for_timeout(800)
    page.keyboard.type('fmt2hist', delay=30)
    page.wait_for_timeout(2500)
    found = page.evaluate('''() => { const seen = []; const walk = r => { for (const e of r.querySelectorAll('*')) { if (e.tagName=='A' && /fmt2hist/i.test(e.textContent)) seen.push(e.href); if (e.shadowRoot) walk(e.shadowRoot) } }; walk(document); return seen }''')
    if not any('.html' in o for o in found): errors.append(f'search for fmt2hist found {found}')
    page.keyboard.press('Escape')
    page.goto(f'{url}/03_chat.html')
    if not page.locator('.md-code__button, .md-clipboard').count(): errors.append('no copy buttons')
    d = page.locator('article details').first
    if d.count():
        was = d.evaluate('o => o.open'); d.locator('summary').first.click()
        if d.evaluate('o => o.open')==was: errors.append('a fold does not open')
    scheme = lambda: page.evaluate('document.body.getAttribute("data-md-color-scheme")')
    old = scheme()
    for _ in range(2): page.locator('label[for^=__palette]:visible').first.click()
    if scheme()==old: errors.append('the switch for dark mode does nothing')

# ---- the web app

app_script = '''
import os, sys, threading, time, uvicorn
from lisette.testing import *
p = Provider([call('get_weather', city='Oslo'), [say('It '), pause(.4), say('rains '), pause(.4), say('<b>lightly</b>.')],
              [o for i in range(60) for o in (say(f'word{i} '), pause(.2))], 'You are welcome.']).start()
os.environ |= dict(MODEL=p.model('openai'), OPENAI_BASE_URL=p.base('openai'), OPENAI_API_KEY='test')
import web_app
server = uvicorn.Server(uvicorn.Config(web_app.app, port=0, log_level='error'))
threading.Thread(target=server.run, daemon=True).start()
while not server.started: time.sleep(.05)
print('port', server.servers[0].sockets[0].getsockname()[1], flush=True)
sys.stdin.read()
'''

def env(**kw):
    "The environment with this checkout first, and no keys in it"
    e = {k:v for k,v in os.environ.items() if not re.search(r'_API_KEY$|^LISETTE_|^MODEL$', k)}
    return e | dict(PYTHONPATH=os.pathsep.join([str(root), str(root/'samples')]), LITELLM_LOCAL_MODEL_COST_MAP='True') | kw

@contextmanager
def running(*cmd, **kw):
    "A process that ends with the block"
    p = subprocess.Popen(cmd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env(), **kw)
    try: yield p
    finally:
        p.terminate()
        try: p.wait(10)
        except subprocess.TimeoutExpired: p.kill()

def until(f, what, seconds=60, every=.1):
    "The first true value of `f()`"
    end = time.time()+seconds
    while time.time()<end:
        if r := f(): return r
        time.sleep(every)
    raise AssertionError(f'{what}: not within {seconds} seconds')

def sizes_of(size, busy, seconds=60):
    "Different sizes that were seen while `busy()`"
    seen, end = [], time.time()+seconds
    while time.time()<end:
        n = size()
        if not seen or n!=seen[-1]: seen.append(n)
        if not busy(): return seen
        time.sleep(.05)
    raise AssertionError(f'still busy after {seconds} seconds')

def app(folder):
    "The web app answers in pieces, stops, and goes on"
    errors = []
    with running(sys.executable, '-c', app_script) as proc, browser() as b:
        port = proc.stdout.readline().split()[-1]
        page = watch(b.new_context(viewport=dict(width=900, height=600)).new_page(), errors)
        page.goto(f'http://127.0.0.1:{port}/')
        def ask(s): page.fill('input', s); page.click('#send')
        busy = lambda: page.locator('#send').is_disabled()
        last = lambda: page.locator('.bot').last.text_content()
        ask('How is the weather in Oslo?')
        sizes = sizes_of(lambda: len(last()), busy, 240) # the first answer waits for litellm's import
        shot(page, folder/'app-answer.png')
        assert len(sizes)>=3, f'the answer came at once: {sizes}'
        assert 'It rains <b>lightly</b>.' in last() and 'get_weather' in last() and 'light rain' in last(), last()
        assert not page.locator('.bot b').count(), 'what the model said was taken as HTML'
        ask('Say many words')
        until(lambda: 'word4' in last(), 'the fifth word')
        shot(page, folder/'app-streaming.png')
        page.click('#stop')
        until(lambda: not busy(), 'the end of the stopped answer')
        n = len(last())
        ask('Thanks')
        until(lambda: 'You are welcome.' in last(), 'an answer after the stop')
        shot(page, folder/'app-stopped.png')
        assert 'word59' not in page.locator('.bot').nth(1).text_content()
    assert not errors, '\n'.join(errors)
    return f'grew in {len(sizes)} steps, stopped after {n} characters, answered the next question'

# ---- JupyterLab

stream_cells = ['''from lisette import *
from lisette.testing import *
p = Provider([[o for i in range(40) for o in (say(f'word{i} '), pause(.1))], [o for i in range(200) for o in (say(f'word{i} '), pause(.1))], 'Here I am.']).start()
chat = Chat(p.model('openai'), **p.kw)''',
'''fmt = display_stream(chat('Say many words', stream=True))''',
'''fmt = display_stream(chat('Say more words', stream=True))''',
'''chat('Are you there?')''',
'''[m['content'][:20] if isinstance(m, dict) else m.content[:20] for m in chat.hist]''']

def nb_file(fn, srcs):
    cells = [dict(cell_type='code', id=f'c{i}', metadata={}, source=s, outputs=[], execution_count=None) for i,s in enumerate(srcs)]
    kern = dict(kernelspec=dict(name='python3', display_name='Python 3', language='python'))
    fn.write_text(json.dumps(dict(cells=cells, metadata=kern, nbformat=4, nbformat_minor=5)))

@contextmanager
def lab(folder):
    "Address of a JupyterLab that serves `folder`, with settings of its own"
    conf = folder/'.conf'
    (conf/'labconfig').mkdir(parents=True)
    (conf/'labconfig'/'page_config.json').write_text(json.dumps({'disabledExtensions': {'@jupyterlab/apputils-extension:announcements': True}}))
    opts = '--no-browser --ip=127.0.0.1 --port=0 --ServerApp.port_retries=0 --IdentityProvider.token= --ServerApp.password= --expose-app-in-browser --LabApp.extension_manager=readonly --allow-root'.split()
    dirs = dict(JUPYTER_CONFIG_DIR=str(conf), JUPYTER_DATA_DIR=str(folder/'.data'), JUPYTER_RUNTIME_DIR=str(folder/'.run'), IPYTHONDIR=str(folder/'.ipython'), HOME=str(folder), LITELLM_LOCAL_MODEL_COST_MAP='True')
    log = open(folder/'.log', 'w+')
    p = subprocess.Popen([sys.executable, '-m', 'jupyterlab', *opts, f'--ServerApp.root_dir={folder}'], cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=env(**dirs))
    try:
        def url():
            assert p.poll() is None, f"JupyterLab ended: {(folder/'.log').read_text()[-2000:]}"
            fs = list((folder/'.run').glob('jpserver-*.json'))
            try: return json.loads(fs[0].read_text())['url'] if fs else None
            except ValueError: return None
        yield until(url, 'JupyterLab', 120)
    finally:
        p.terminate()
        try: p.wait(20)
        except subprocess.TimeoutExpired: p.kill()

state_js = '''() => { const w = window.jupyterapp?.shell?.currentWidget; if (!w?.content?.widgets) return null;
  return w.content.widgets.filter(c => c.model.type == 'code').map(c => ({n: c.model.executionCount, busy: c.model.executionState != 'idle' && c.promptNode?.textContent?.includes('*') || c.node.querySelector('.jp-InputPrompt')?.textContent?.includes('*'),
    out: c.model.outputs?.toJSON?.() || [], text: c.outputArea?.node?.innerText || ''})) }'''

def cells_state(page): return page.evaluate(state_js) or []

def command(page, nm): page.evaluate('nm => { window.jupyterapp.commands.execute(nm) }', nm)

def open_nb(page, url, path):
    page.goto(f'{url}lab/tree/{path}?reset')
    until(lambda: page.evaluate('() => !!window.jupyterapp'), 'JupyterLab in the browser', 120)
    until(lambda: cells_state(page), f'{path} in JupyterLab', 120)
    until(lambda: page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext?.session?.kernel?.status == 'idle'"), 'the kernel', 120)

def errors_in(cells): return [f"{o['ename']}: {o['evalue'][:300]}" for c in cells for o in c['out'] if o['output_type']=='error']

def run_cell(page, i):
    "Run code cell `i` and stay there"
    page.evaluate('i => { const c = window.jupyterapp.shell.currentWidget.content; c.activeCellIndex = i; c.deselectAll() }', i)
    command(page, 'notebook:run-cell')

def jupyter(folder):
    "The start page and a stream in JupyterLab"
    try: import jupyterlab
    except ImportError: raise Skip('jupyterlab is not installed')
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as tmp:
        tmp, errors = Path(tmp).resolve(), []
        for d in 'nbs', 'samples': shutil.copytree(root/d, tmp/d, ignore=shutil.ignore_patterns('.*', '__pycache__'))
        nb_file(tmp/'stream.ipynb', stream_cells)
        with lab(tmp) as url, browser() as b:
            page = b.new_context(viewport=dict(width=1280, height=1000)).new_page()
            page.on('request', lambda r: errors.append(f'request to {r.url}') if urlsplit(r.url).scheme in ('http','https','ws','wss') and urlsplit(r.url).hostname not in ('127.0.0.1','localhost') else None)
            said = [start_page(page, url, folder), stream(page, url, folder)]
    assert not errors, '\n'.join(dict.fromkeys(errors))
    return '; '.join(said)

def start_page(page, url, folder):
    "The start page runs from top to bottom"
    open_nb(page, url, 'nbs/index.ipynb')
    n = len(cells_state(page))
    command(page, 'notebook:run-all-cells')
    try: until(lambda: all(c['n'] for c in cells_state(page)) or errors_in(cells_state(page)), 'the end of the start page', 180, .5)
    finally: shot(page, folder/'jupyter-index.png')
    bad = errors_in(cells_state(page))
    assert not bad, f'the start page: {bad[0]}'
    page.evaluate('() => { const c = window.jupyterapp.shell.currentWidget.content; c.scrollToItem?.(0) }')
    page.wait_for_timeout(500)
    shot(page, folder/'jupyter-index-top.png')
    return f'the start page ran, {n} cells'

def stream(page, url, folder):
    "A stream is seen growing; the stop button in the middle of another leaves a chat that answers"
    open_nb(page, url, 'stream.ipynb')
    cell = lambda i: cells_state(page)[i]
    run_cell(page, 0)
    until(lambda: cell(0)['n'], 'the first cell', 120)
    assert not errors_in(cells_state(page)), errors_in(cells_state(page))
    run_cell(page, 1)
    until(lambda: 'word3' in cell(1)['text'], 'the fourth word')
    shot(page, folder/'jupyter-growing.png')
    sizes = sizes_of(lambda: len(cell(1)['text']), lambda: not cell(1)['n'])
    assert len(sizes)>=4 and sizes==sorted(sizes), f'it did not grow: {sizes}'
    until(lambda: 'word39' in cell(1)['text'], 'the whole text')
    run_cell(page, 2)
    until(lambda: 'word5' in cell(2)['text'], 'the sixth word')
    page.locator('.jp-NotebookPanel-toolbar [data-command="notebook:interrupt-kernel"], .jp-NotebookPanel-toolbar [title^="Interrupt"]').first.click()
    until(lambda: cell(2)['n'], 'the end of the stopped cell', 20)
    shot(page, folder/'jupyter-stopped.png')
    assert 'word199' not in cell(2)['text'] and 'KeyboardInterrupt' in cell(2)['text'], cell(2)['text'][-500:]
    run_cell(page, 3)
    until(lambda: 'Here I am.' in cell(3)['text'], 'the answer after the stop', 30)
    run_cell(page, 4)
    until(lambda: cell(4)['n'], 'the history')
    shot(page, folder/'jupyter-goes-on.png')
    n = len(re.findall(r'word\d+', cell(2)['text']))
    return f'a stream grew in {len(sizes)} steps, the next stopped after {n} words, and the chat went on'

# ---- all of it

class Skip(Exception): "This cannot be looked at here"

checks = dict(site=site, app=app, jupyter=jupyter)

def main():
    kind = sys.argv[1] if len(sys.argv)>1 else ''
    if kind not in checks: sys.exit(__doc__)
    if why := no_browser(): return print(f'skip: {why}')
    folder = Path(sys.argv[2] if len(sys.argv)>2 else root/'_docs'/'pictures')
    folder.mkdir(parents=True, exist_ok=True)
    try: print(f'ok: {checks[kind](folder)}')
    except Skip as e: print(f'skip: {e}')
    except AssertionError as e: sys.exit(f'FAILED: {e}')

if __name__=='__main__': main()
