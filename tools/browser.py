"""What a reader sees, in a real browser (headless Chromium, driven by playwright), with pictures of it.

python tools/browser.py site [FOLDER]      every page of _site/ at two widths, light and dark: no console error, no request to
                                         elsewhere, nothing wider than the page; a call and its answer come first, search, copy buttons and folds work
python tools/browser.py measure            what a reader of the site meets first: words and screens before an answer, what search finds
python tools/browser.py app [FOLDER]       the web app of the how-to, streaming into its page
python tools/browser.py jupyter [FOLDER]   JupyterLab: the start page runs from top to bottom, a stream grows, the stop button works; and what a page
                                         shows while a turn waits, runs a tool, is done, stopped or failed, light and dark; calls
                                         that wait for the user, with their buttons, and an answer that begins again
python tools/browser.py classic [FOLDER]   the same stream and stop button in the classic notebook
python tools/browser.py safety [FOLDER]    hostile texts in every way of showing, in JupyterLab and the classic notebook: none runs or
                                         loads anything, while the same texts as plain markdown do; and a normal answer
python tools/browser.py readme [FOLDER]    the picture of the README, chat.png: a streamed chat in JupyterLab; FOLDER is nbs/images if not given

Pictures go to FOLDER, by default _docs/pictures. Prints `ok`, or `skip` with the reason where there is no browser (exit 0).
What is waited for is a condition, never a time; the limit of `patience` seconds only ends a run that hangs."""
import base64, functools, http.server, json, os, re, shutil, subprocess, sys, tempfile, threading, time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

root = Path(__file__).resolve().parent.parent
patience = 300
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

def new_page(b, **kw):
    "A page in a context of its own, which waits long"
    page = b.new_context(**kw).new_page()
    page.set_default_timeout(patience*1000)
    return page

@contextmanager
def served(folder):
    "Address of a server of the files in `folder`"
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *a): pass
    srv = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=srv.serve_forever, daemon=True).start()
    try: yield f'http://127.0.0.1:{srv.server_port}'
    finally: srv.shutdown()

def elsewhere(url):
    "Does a request to `url` leave this machine?"
    s = urlsplit(url)
    return s.scheme in ('http','https','ws','wss') and s.hostname not in ('127.0.0.1','localhost')

def watch(page, errors):
    "Note console errors, failed requests and requests to elsewhere in `errors`"
    at = lambda: page.url.split('/')[-1]
    page.on('console', lambda m: errors.append(f'{at()}: console: {m.text}') if m.type=='error' else None)
    page.on('pageerror', lambda e: errors.append(f'{at()}: {e}'))
    page.on('request', lambda r: errors.append(f'{at()}: request to {r.url}') if elsewhere(r.url) else None)
    page.on('response', lambda r: errors.append(f'{at()}: {r.status} for {r.url}') if r.status>=400 and 'favicon' not in r.url else None)
    return page

def picture(page, **kw):
    "What `page` shows, as PNG"
    data = page.context.new_cdp_session(page).send('Page.captureScreenshot', dict(format='png', optimizeForSpeed=True) | kw)['data']
    return base64.b64decode(data)

def shot(page, fn, **kw): Path(fn).write_bytes(picture(page, **kw))

def until(f, what, seconds=patience, every=.2):
    "The first true value of `f()`"
    end = time.time()+seconds
    while time.time()<end:
        if r := f(): return r
        time.sleep(every)
    raise AssertionError(f'{what}: not within {seconds} seconds')

sample_js = '''f => { const size = eval(f), seen = window.sizes = []
  const look = () => { const n = size(); if (n !== seen.at(-1)) seen.push(n); if (window.sizes === seen) requestAnimationFrame(look) }
  look() }'''

def sample(page, size): page.evaluate(sample_js, size)

def sampled(page):
    "The different values that the JavaScript function given to `sample` had, frame by frame, until now"
    return page.evaluate('() => { const seen = window.sizes; window.sizes = null; return seen }')

# ---- the site

wide = '''() => { const w = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > w + 1) for (const e of document.querySelectorAll('article *')) {
    if (e.getBoundingClientRect().right > w + 1 && getComputedStyle(e).position != 'fixed') { out.push(e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)); if (out.length > 2) break } }
  return document.documentElement.scrollWidth > w + 1 ? [document.documentElement.scrollWidth + ' > ' + w, ...out] : [] }'''

painted = '''async mode => { if ((document.body.getAttribute('data-md-color-scheme') == 'slate') != (mode == 'dark')) return false
  await new Promise(o => requestAnimationFrame(() => requestAnimationFrame(o))); return true }'''

still = '*, ::before, ::after { transition: none !important; animation: none !important }'

met_js = r'''() => { // what a reader meets on a page: words and height before the first call with its answer, private names, scaffolding
  const art = document.querySelector('article'), open = e => e.checkVisibility() && !e.closest('details:not([open]) > :not(summary)')
  const code = [...art.querySelectorAll('.highlight pre')].map(e => e.closest('.highlight')), first = e => e.closest('.output') || e.closest('.api-sig')
  const asks = /(^|[^.\w])(chat|Chat|AsyncChat|structured)\(|python -m lisette|^lisette /m
  const answer = e => { let o = e.nextElementSibling; while (o && !o.matches('.output, .highlight, h1, h2, h3')) o = o.nextElementSibling; return o?.matches('.output') && o }
  const call = code.find(e => open(e) && !first(e) && asks.test(e.textContent) && answer(e)), res = call && answer(call)
  let words = 0
  if (call) for (const w = document.createTreeWalker(art, NodeFilter.SHOW_TEXT); w.nextNode();) {
    if (w.currentNode.compareDocumentPosition(call) & Node.DOCUMENT_POSITION_CONTAINED_BY || call.contains(w.currentNode)) break
    if (open(w.currentNode.parentElement)) words += w.currentNode.data.split(/\s+/).filter(o => /\w/.test(o)).length }
  const all = code.filter(e => e.closest('details.quote')).map(e => e.textContent)
  const priv = all.flatMap(o => o.match(/^(?:async )?(?:def|class) _(?!_)\w+/gm) || [])
  return { call: !!call, words, top: call && scrollY + call.getBoundingClientRect().top, answer: res && scrollY + res.getBoundingClientRect().top,
    height: document.body.scrollHeight, private: priv.length, scaffold: code.filter(e => open(e) && /\bProvider\(|lisette\.testing/.test(e.textContent)).length,
    sideways: code.filter(e => open(e)).filter(e => [e, ...e.querySelectorAll('*')].some(o => o.scrollWidth > o.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(o).overflowX))).length } }'''

hits_js = '''() => { const seen = []
  const walk = r => { for (const e of r.querySelectorAll('*')) { if (e.tagName == 'A' && e.querySelector('menu')) seen.push([e.getAttribute('href').split('/').pop(), e.querySelector('h2')?.textContent, e.querySelector('menu li')?.textContent]); if (e.shadowRoot) walk(e.shadowRoot) } }
  walk(document); return seen }'''

story = r'0\d_|2[234]_'  # pages of chapters for users
asked = 'ollama', 'system prompt', 'temperature', 'api key', 'reset', 'mcp'

def hits(page, url, what):
    "What the search of the site finds for `what`, best first: page, heading, group"
    page.goto(f'{url}/index.html')
    page.locator('.md-search__button').first.click()
    until(lambda: page.evaluate(focus_js), 'the search box')
    page.keyboard.type(what)
    seen = [[]]
    def settled():
        seen.append(page.evaluate(hits_js))
        return seen[-1] and all(o==seen[-1] for o in seen[-4:])
    try: until(settled, 'search', 10)
    except AssertionError: return []
    return seen[-1]

def amiss(nm, met, height):
    "What is wrong with page `nm` by what `met_js` says of it"
    if nm in ('index.html', '03_chat.html') and not (met['call'] and met['answer']<height): yield 'no call with its answer on the first screen'
    if met['sideways']: yield f"{met['sideways']} pieces of code are wider than their column"
    if re.match(story, nm) and met['private']: yield f"a chapter for users shows {met['private']} private names"

def look_at(url, names, folder, size, w, h, errors):
    "Pictures of the pages at one width, light and dark; what is wrong goes to `errors`"
    with browser() as b:
        page = watch(new_page(b, viewport=dict(width=w, height=h), color_scheme='light', service_workers='block'), errors)
        for nm in names:
            page.set_viewport_size(dict(width=w, height=h))
            page.goto(f'{url}/{nm}', wait_until='load')
            page.add_style_tag(content=still)
            for o in page.evaluate(wide): errors.append(f'{nm} at {w} pixels: too wide: {o}')
            if not nm.startswith('source_'): errors += [f'{nm} at {w} pixels: {o}' for o in amiss(nm, page.evaluate(met_js), h)]
            full = page.evaluate('document.documentElement.scrollHeight')
            if not nm.startswith('source_'): page.set_viewport_size(dict(width=w, height=min(full, 4000)))
            last = None
            for mode in 'light', 'dark':
                page.emulate_media(color_scheme=mode)
                page.wait_for_function(painted, arg=mode, timeout=patience*1000)
                last = until(lambda: picture(page)==(o := picture(page))!=last and o, f'{nm} in {mode} mode') # one alone can be of the frame before
                (folder/f'{nm[:-5]}-{size}-{mode}.png').write_bytes(last)
            page.emulate_media(color_scheme='light')
        page.set_viewport_size(dict(width=w, height=h))
        if size=='desktop': parts_work(page, url, errors)

def site(folder):
    "Look at every page of the built site, at both widths at the same time"
    built = root/'_site'
    assert (built/'index.html').exists(), 'no site: run tools/docs first'
    names, errors = sorted(o.name for o in built.glob('*.html') if o.name!='404.html'), []
    with served(built) as url, ThreadPoolExecutor(2) as ex:
        runs = [ex.submit(look_at, url, names, folder, *o, errors) for o in (('desktop', 1280, 900), ('phone', 390, 844))]
        for o in runs: o.result()
    assert not errors, '\n'.join(dict.fromkeys(errors))
    return f'{len(names)} pages, {4*len(names)} pictures, no error, no request to elsewhere'

found_js = '''() => { const seen = []
  const walk = r => { for (const e of r.querySelectorAll('*')) { if (e.tagName=='A' && /fmt2hist/i.test(e.textContent)) seen.push(e.href); if (e.shadowRoot) walk(e.shadowRoot) } }
  walk(document); return seen.filter(o => o.includes('.html')) }'''
focus_js = '''() => { let e = document.activeElement; while (e?.shadowRoot) e = e.shadowRoot.activeElement; return e?.tagName == 'INPUT' }'''

def parts_work(page, url, errors):
    "Search finds a name, a copy button copies, a fold opens, the switch makes it dark"
    page.goto(f'{url}/index.html')
    was = len(page.evaluate(found_js))
    page.locator('.md-search__button').first.click()
    until(lambda: page.evaluate(focus_js), 'the search box')
    page.keyboard.type('fmt2hist')
    try: until(lambda: len(page.evaluate(found_js))>was, 'search', 60)
    except AssertionError: errors.append('search for fmt2hist finds nothing')
    for o in asked:
        got = hits(page, url, o)
        if not got or got[0][2] not in ('How-to', 'Chapters') or {'How it works', 'Checks'} & {g for _,_,g in got}: errors.append(f'search for {o} finds {got[:3]}')
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

def measure(folder):
    "What a reader meets first on each page, as tables: words and screens before the first answer, what is private, what search finds"
    built, out = root/'_site', []
    names = [o.name for o in sorted(built.glob('*.html')) if re.match(rf'index|{story}|[34]\d_|api', o.name)]
    with served(built) as url, browser() as b:
        got = {}
        for size in (1280, 800), (390, 844):
            page = new_page(b, viewport=dict(zip(('width', 'height'), size)), service_workers='block')
            for nm in names:
                page.goto(f'{url}/{nm}', wait_until='load')
                got[nm, size[1]] = page.evaluate(met_js)
            nav = page.evaluate("[...document.querySelectorAll('.md-nav--primary a[href]')].map(o => o.getAttribute('href').split('/').pop().split('#')[0])")
        head = 'page', 'words before', 'screens before the answer, 1280×800', '390×844', 'private names', 'cells with scaffolding', 'code that scrolls sideways'
        out += ['| ' + ' | '.join(head) + ' |', '|' + ' --- |'*len(head)]
        for nm in names:
            d, ph = got[nm, 800], got[nm, 844]
            row = [nm[:-5]] + ([d['words'], f"{d['answer']/800:.1f}", f"{ph['answer']/844:.1f}"] if d['call'] else ['no call', '', '']) + [d['private'], d['scaffold'], d['sideways']]
            out.append('| ' + ' | '.join(map(str, row)) + ' |')
        read = [o for o in dict.fromkeys(nav) if re.match(r'0\d_', o)]
        n = next(i for i,o in enumerate(read) if got[o, 800]['call'])
        far = sum(got[o, 800]['height'] for o in read[:n]) + got[read[n], 800]['answer']
        out += ['', f'Read in the order of the navigation, the chapters have the first call with its answer in {read[n]}, {far/800:.1f} screens down.']
        page = new_page(b, viewport=dict(width=1280, height=800), service_workers='block')
        out += ['', '| search | first five |', '| --- | --- |']
        for what in asked: out.append(f"| {what} | " + '; '.join(f'{at.split("?")[0]} “{h}” ({g})' for at,h,g in hits(page, url, what)[:5]) + ' |')
    print(*out, sep='\n')
    return f'{len(names)} pages'

# ---- the web app

app_script = '''
import os, sys, threading, time, uvicorn
from lisette.testing import *
p = Provider([call('get_weather', city='Oslo'), [say('It '), pause(1), say('rains '), pause(1), say('<b>lightly</b>.')],
              [o for i in range(600) for o in (say(f'word{i} '), pause(.2))], 'You are welcome.']).start()
os.environ |= dict(MODEL=p.model('openai'), OPENAI_BASE_URL=p.base('openai'), OPENAI_API_KEY='test')
import web_app
server = uvicorn.Server(uvicorn.Config(web_app.app, port=0, log_level='error'))
threading.Thread(target=server.run, daemon=True).start()
while not server.started: time.sleep(.05)
print('port', server.servers[0].sockets[0].getsockname()[1], flush=True)
sys.stdin.read()
'''

def env(**kw):
    "The environment with this checkout first, no keys in it, and the local model where it is kept"
    sys.path.insert(0, str(root))
    from lisette.local import cache_dir
    e = {k:v for k,v in os.environ.items() if not re.search(r'_API_KEY$|^LISETTE_|^MODEL$', k)}
    return e | dict(PYTHONPATH=os.pathsep.join([str(root), str(root/'samples')]), LITELLM_LOCAL_MODEL_COST_MAP='True', LISETTE_CACHE=str(cache_dir())) | kw

@contextmanager
def running(*cmd, **kw):
    "A process that ends with the block"
    p = subprocess.Popen(cmd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env(), **kw)
    try: yield p
    finally:
        p.terminate()
        try: p.wait(10)
        except subprocess.TimeoutExpired: p.kill()

def app(folder):
    "The web app answers in pieces, stops, and goes on"
    errors = []
    with running(sys.executable, '-c', app_script) as proc, browser() as b:
        port = (proc.stdout.readline().split() or [''])[-1]
        assert port, f'the app ended with {proc.wait(10)}'
        page = watch(new_page(b, viewport=dict(width=900, height=600)), errors)
        page.goto(f'http://127.0.0.1:{port}/')
        def ask(s): page.fill('input', s); page.click('#send')
        busy = lambda: page.locator('#send').is_disabled()
        last = lambda: page.locator('.bot').last.text_content()
        sample(page, "() => [...document.querySelectorAll('.bot')].at(-1)?.textContent.length || 0")
        ask('How is the weather in Oslo?')
        until(lambda: not busy(), 'the first answer') # it waits for litellm's import
        sizes = sampled(page)
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
        assert 'word599' not in page.locator('.bot').nth(1).text_content()
    assert not errors, '\n'.join(errors)
    return f'grew in {len(sizes)} steps, stopped after {n} characters, answered the next question'

# ---- JupyterLab

stream_cells = ['''from lisette import *
from lisette.testing import *
p = Provider([[o for i in range(40) for o in (say(f'word{i} '), pause(.15))], [o for i in range(2000) for o in (say(f'word{i} '), pause(.1))], 'Here I am.']).start()
chat = Chat(p.model('openai'), **p.kw)''',
'''fmt = display_stream(chat('Say many words', stream=True))''',
'''fmt = display_stream(chat('Say more words', stream=True))''',
'''chat('Are you there?')''',
'''chat''']

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
    (conf/'lab'/'user-settings'/'@jupyterlab'/'notebook-extension').mkdir(parents=True)
    (conf/'lab'/'user-settings'/'@jupyterlab'/'notebook-extension'/'tracker.jupyterlab-settings').write_text(json.dumps(dict(maxNumberOutputs=500)))
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
        yield until(url, 'JupyterLab')
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
    until(lambda: page.evaluate('() => !!window.jupyterapp'), 'JupyterLab in the browser')
    until(lambda: cells_state(page), f'{path} in JupyterLab')
    until(lambda: page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext?.session?.kernel?.status == 'idle'"), 'the kernel')

def errors_in(cells): return [f"{o['ename']}: {o['evalue'][:300]}" for c in cells for o in c['out'] if o['output_type']=='error']

def run_cell(page, i):
    "Run code cell `i` and stay there"
    page.evaluate('i => { const c = window.jupyterapp.shell.currentWidget.content; c.activeCellIndex = i; c.deselectAll() }', i)
    command(page, 'notebook:run-cell')

def start_page(page, url, folder):
    "The start page runs from top to bottom"
    open_nb(page, url, 'nbs/index.ipynb')
    n = len(cells_state(page))
    command(page, 'notebook:run-all-cells')
    try: until(lambda: all(c['n'] for c in cells_state(page)) or errors_in(cells_state(page)), 'the end of the start page', 2*patience, .5)
    finally: shot(page, folder/'jupyter-index.png')
    bad = errors_in(cells_state(page))
    assert not bad, f'the start page: {bad[0]}'
    page.evaluate('() => { const c = window.jupyterapp.shell.currentWidget.content; c.activeCellIndex = 1; c.scrollToItem?.(0) }')
    until(lambda: page.evaluate("() => { const r = [...document.querySelectorAll('.jp-Notebook h1')].find(o => o.textContent.includes('lisette'))?.getBoundingClientRect(); return r && r.top > 0 && r.top < 900 }"), 'the top of the page')
    shot(page, folder/'jupyter-index-top.png')
    return f'the start page ran, {n} cells'

def stream(page, ui, folder):
    "A stream is seen growing; the stop button in the middle of another leaves a chat that answers"
    cell = lambda i: ui.cells(page)[i]
    ui.run(page, 0)
    until(lambda: cell(0)['n'], 'the first cell')
    assert not errors_in(ui.cells(page)), errors_in(ui.cells(page))
    sample(page, ui.words(1))
    ui.run(page, 1)
    until(lambda: 'word3' in cell(1)['text'], 'the fourth word')
    shot(page, folder/f'{ui.name}-growing.png')
    until(lambda: cell(1)['n'] and 'word39' in cell(1)['text'], 'the whole text')
    sizes = sampled(page)
    assert len(sizes)>=4 and sizes==sorted(sizes), f'it did not grow: {sizes}'
    ui.run(page, 2)
    until(lambda: 'word5' in cell(2)['text'], 'the sixth word')
    page.locator(ui.interrupt).first.click()
    until(lambda: cell(2)['n'] and 'stopped: ' in cell(2)['text'], 'the end of the stopped cell')
    shot(page, folder/f'{ui.name}-stopped.png')
    assert 'word1999' not in cell(2)['text'], cell(2)['text'][-500:]
    ui.run(page, 3)
    until(lambda: 'Here I am.' in cell(3)['text'], 'the answer after the stop')
    ui.run(page, 4)
    until(lambda: cell(4)['n'] and 'Say more words' in cell(4)['text'], 'the chat that shows itself')
    shot(page, folder/f'{ui.name}-goes-on.png')
    n = len(re.findall(r'word\d+', cell(2)['text']))
    return f'a stream grew in {len(sizes)} steps, the next stopped after {n} words, and the chat went on'

# ---- what a turn looks like on the way

display_cells = ['''import time
from pathlib import Path
from lisette import *
from lisette.testing import *
def wait_for(sign):
    "Wait until the page was looked at"
    while not Path(sign).exists(): time.sleep(.02)
def answer(req):
    "The next answer of the script"
    wait_for('waited')
    return next(script)
def plot_otters(month: str):
    "Plot the otters that were seen in a month"
    wait_for('ran')
    return [f'5 otters in {month}, of $9 each, $1 off', picture]
def look_up(q: str):
    "Look something up"
    raise LookupError(f'nothing on {q}')
script = iter([['I will look. ', call('plot_otters', month='May'), call('look_up', q='<b>otters</b> [x](https://a.b) $x$')], 'Five, most of them at noon.', [say('Otters '), pause(.5), say('are '), pause(600)], fail(401, 'invalid x-api-key')])
picture = Path('samples/otter.jpg').read_bytes()
p = Provider(answer).start()
chat = Chat('claude-sonnet-5-5', tools=[plot_otters, look_up], **p.kw)''',
'fmt = display_stream(chat("How many otters were there in May?", stream=True))',
'fmt = display_stream(chat("Tell me all about them", stream=True))',
'fmt = display_stream(Chat("claude-sonnet-5-5", **p.kw)("And now?", stream=True))',
'Chat("claude-sonnet-5-5", tools=[plot_otters, look_up])',
'chat']

def theme(page, nm):
    "JupyterLab in its `nm` theme, Light or Dark"
    page.evaluate("nm => window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab ' + nm})", nm)
    page.wait_for_function("light => document.body.dataset.jpThemeLight == light && !document.querySelector('#jupyterlab-splash')", arg=str(nm=='Light').lower())

class Looks:
    "Takes pictures of a cell of JupyterLab, light and dark"
    def __init__(self, page, folder): self.page, self.folder, self.themes = page, folder, ['Light', 'Dark']
    def __call__(self, nm, i, at='start'):
        "Picture `nm` of cell `i`, whose start or end is in sight"
        def still():
            self.page.evaluate(f"async i => {{ const o = window.jupyterapp.shell.currentWidget.content; await o.scrollToItem(i); o.widgets[i].node.scrollIntoView({{block: '{at}'}}) }}", i)
            return picture(self.page)
        for o in self.themes:
            theme(self.page, o)
            (self.folder/f'jupyter-{nm}-{o.lower()}.png').write_bytes(until(lambda: still()==(new := still()) and new, f'{nm} in {o}'))
        self.themes.reverse()  # the next begins in the theme that this one ended in

small = r'claude-sonnet-5-5( · [\d.]+ s)? · [\d,]+ \+ [\d,]+ tokens · \$0\.\d{4}'

def states(page, folder, tmp):
    "What the page shows while a turn waits, runs tools, is done, stopped or failed, and what a chat shows of itself"
    cells, look = lambda i: cells_state(page)[i], Looks(page, folder)
    out = lambda i, f: page.evaluate(f"i => {{ const o = window.jupyterapp.shell.currentWidget.content.widgets[i].outputArea.node; return {f} }}", i)
    text = lambda i: cells(i)['text']
    run_cell(page, 0)
    until(lambda: cells(0)['n'], 'the first cell')
    assert not errors_in([cells(0)]), errors_in([cells(0)])
    sample(page, "() => window.jupyterapp.shell.currentWidget.content.widgets[1].outputArea.node.innerText.trim()")
    run_cell(page, 1)
    until(lambda: 'waiting for claude-sonnet-5-5…' in text(1), 'the line that waits')
    look('waiting', 1)
    (tmp/'waited').touch()
    until(lambda: '⏳ plot_otters(month="May")' in text(1), 'the line of the running tool')
    look('running', 1)
    (tmp/'ran').touch()
    until(lambda: cells(1)['n'] and re.search(small, text(1)), 'the end of the turn')
    seen = sampled(page)
    assert any('loading litellm' in o for o in seen), f'loading was not told: {seen[:3]}'
    lines = out(1, "[...o.querySelectorAll('summary')].map(o => o.innerText)")
    assert re.fullmatch(r'🔧 plot_otters\(month="May"\) → 5 otters in May, of \$9 each, \$1 off \(picture\)', lines[0]), lines
    assert re.fullmatch(r'⚠ look_up\(q="<b>otters</b> .*"\) → LookupError: nothing on <b>.*( · [\d.]+ s together)?', lines[1]), lines
    assert not out(1, "o.querySelectorAll('a, b, mjx-container, .MathJax').length"), 'a line has markup'
    until(lambda: out(1, "[...o.querySelectorAll('img')].map(o => o.naturalWidth > 100)")==[True], 'the picture of the tool')
    assert '⏳' not in text(1) and 'Five, most of them at noon.' in text(1), text(1)
    look('done', 1)
    assert out(1, "(o.querySelector('summary').click(), o.querySelector('details').open)") and '"month": "May"' in text(1)
    look('unfolded', 1)
    run_cell(page, 2)
    until(lambda: 'Otters are' in text(2), 'the first words')
    page.locator(lab_ui.interrupt).first.click()
    until(lambda: cells(2)['n'], 'the end of the stopped cell')
    assert re.search(r'Otters are\s+stopped: 2 messages of this turn stay in chat.hist; chat\(\) goes on from there.', text(2)), text(2)
    look('stopped', 2)
    run_cell(page, 3)
    until(lambda: cells(3)['n'], 'the end of the failed cell')
    assert 'AuthenticationError: ' in text(3) and '→ ' in text(3) and 'waiting' not in text(3), text(3)
    look('error', 3)
    for i,nm,said in (4, 'empty', 'An empty chat with claude-sonnet-5-5 and 2 tools (plot_otters, look_up). Begin with chat("…").'), (5, 'chat', 'claude-sonnet-5-5 · 2 model calls, '):
        run_cell(page, i)
        until(lambda: cells(i)['n'] and said in text(i), f'the {nm} that shows itself')
        look(nm, i, 'end' if nm=='chat' else 'start')
    theme(page, 'Light')
    return f'{len(list(folder.glob("jupyter-*-dark.png")))} states, light and dark'

# ---- calls that wait, with their buttons, and an answer that begins again

waiting_cells = ['''from lisette import *
from lisette.testing import *
def ls():
    "List the files"
    return ['a.txt', 'b.txt', 'notes.md']
def rm(path: str):
    "Remove a file"
    ran.append(path)
    return f'{path} is gone'
ran = []
tidy = [[say('I will look, and remove what is old.'), call('ls'), call('rm', path='a.txt'), call('rm', path='notes.md')], 'Only **b.txt** is gone; your notes are kept.']
p = Provider(tidy).start()
chat = Chat('claude-sonnet-5-5', tools=[ls, rm], needs_approval=[rm], **p.kw)
q = Provider([[call('rm', path=f'{o}.tmp') for o in 'xy'], 'Both are gone.']).start()
achat = AsyncChat('claude-sonnet-5-5', tools=[rm], needs_approval=True, **q.kw)
first = Provider([[say('Otters are members of the weasel family. They '), cut()]]).start()
then = Provider([[pause(1), say('Otters are mammals that live in and by the water.')]]).start()
two = Chat([dict(model='claude-sonnet-5-5', **first.kw), dict(model='openai/gpt-5.2', **then.kw)], retries=0)''',
'fmt = display_stream(chat("Tidy up", stream=True))  # the model is scripted',
'chat.pending',
'chat.pending  # the same calls once more',
'chat',
'await adisplay_stream(achat("Tidy up", stream=True))\nachat.pending',
'fmt = display_stream(two("What are otters?", stream=True))  # scripted: the first model breaks off']

pressed = "[...o.querySelectorAll('button')].map(b => [b.innerText, b.disabled])"

def waiting(page, folder):
    "Calls that wait are shown with buttons; what is pressed runs once; an answer that begins again is set apart"
    cells, look = lambda i: cells_state(page)[i], Looks(page, folder)
    out = lambda i, f: page.evaluate(f"i => {{ const o = window.jupyterapp.shell.currentWidget.content.widgets[i].outputArea.node; return {f} }}", i)
    node = lambda i: page.locator('.jp-CodeCell').nth(i)
    def run(i, said):
        run_cell(page, i)
        until(lambda: cells(i)['n'] and said in cells(i)['text'], f'{said!r} in cell {i}')
        assert not errors_in([cells(i)]), errors_in([cells(i)])
    def press(i, nm, k=0): node(i).get_by_role('button', name=nm, exact=True).nth(k).click()
    run(0, '')
    run(1, 'chat.approve() · chat.deny(')
    assert '✋ rm(path="a.txt") waits for your approval' in cells(1)['text'] and '🔧 ls() → ["a.txt", "b.txt", "notes.md"]' in cells(1)['text'], cells(1)['text']
    assert '2 calls wait for your approval: rm(path="a.txt"), rm(path="notes.md") · chat.approve()' in cells(1)['text'], cells(1)['text']
    look('waits', 1)
    for i in 2, 3: run(i, 'Approve all')
    assert out(2, pressed)==[[o, False] for o in ['Approve', 'Deny', 'Approve', 'Deny', 'Approve all', 'Deny all']], out(2, pressed)
    look('pending', 2)
    node(2).locator('textarea').nth(0).fill('{"path": "b.txt"')
    press(2, 'Approve')
    until(lambda: 'the arguments of rm are no JSON' in cells(2)['text'], 'the error')
    node(2).locator('textarea').nth(0).fill('{"path": "b.txt"}')
    press(2, 'Approve')
    until(lambda: 'b.txt is gone' in cells(2)['text'], 'the first result')
    assert 'no JSON' not in cells(2)['text'] and out(2, pressed)[:3]==[['Approve', True], ['Deny', True], ['Approve', False]], cells(2)['text']
    press(3, 'Approve')
    until(lambda: 'decided elsewhere' in cells(3)['text'], 'what is told of a call that was decided in another cell')
    node(2).get_by_placeholder('why not').nth(1).fill('those are my notes')
    press(2, 'Deny', 1)
    until(lambda: 'your notes are kept' in cells(2)['text'] and re.search(small, cells(2)['text']), 'the answer')
    assert 'declined: those are my notes' in cells(2)['text'] and all(o for _,o in out(2, pressed)), cells(2)['text']
    press(3, 'Approve all')
    until(lambda: cells(3)['text'].count('decided elsewhere')==2, 'the other cell')
    look('approved', 2)
    run(4, 'claude-sonnet-5-5 · ')
    for o in '🔧 rm(path="a.txt") → (This was run with other', '🚫 rm(path="notes.md") declined: those are my notes': assert o in cells(4)['text'], (o, cells(4)['text'])
    assert '✋' not in cells(4)['text']
    look('decided', 4)
    run(5, 'Approve all')
    assert 'await chat.approve()' in cells(5)['text'], cells(5)['text']
    page.evaluate("i => { const b = [...window.jupyterapp.shell.currentWidget.content.widgets[i].outputArea.node.querySelectorAll('button')].find(b => b.innerText == 'Approve all'); b.click(); b.click(); b.click() }", 5)
    until(lambda: 'Both are gone.' in cells(5)['text'] and len(re.findall(small, cells(5)['text']))==2, 'the answer of the AsyncChat')
    look('async', 5)
    run_cell(page, 6)
    until(lambda: 'broke off' in cells(6)['text'] and 'waiting for gpt-5.2' in cells(6)['text'], 'the note that it begins again')
    look('restart', 6)
    until(lambda: re.search(r'claude-sonnet-5-5 · then gpt-5.2|gpt-5.2 · ', cells(6)['text']), 'the whole answer')
    assert out(6, "[...o.querySelectorAll('summary')].map(o => o.innerText)")==['⚠ claude-sonnet-5-5 broke off; gpt-5.2 begins again'], cells(6)['text']
    assert not out(6, "o.querySelector('details').open") and out(6, "(o.querySelector('summary').click(), o.querySelector('details').open)") and 'weasel' in cells(6)['text']
    look('restarted', 6)
    theme(page, 'Light')
    return 'calls that wait are pressed once, an answer begins again'

readme_cells = ['''import litellm, os
from lisette.testing import *
p = Provider([[say('I will look up the weather. ', chunks=4), call('get_weather', city='Oslo')], say('Take a raincoat: it is **12 °C** in Oslo, with light rain until the evening. A warm layer will do under it.', chunks=4)]).start()
os.environ |= dict(ANTHROPIC_BASE_URL=p.kw['api_base'], ANTHROPIC_API_KEY='test')''',
'''from lisette import *

def get_weather(city: str):
    "The weather in a city"
    return f"{city}: 12 °C, light rain"

chat = Chat('claude-sonnet-5-5', tools=[get_weather])
fmt = display_stream(chat("What should I wear in Oslo today?", stream=True))''']

def readme(folder):
    "The picture of the README"
    need('jupyterlab')
    with notebooks() as (url, page, tmp):
        nb_file(tmp/'readme.ipynb', readme_cells)
        page.set_viewport_size(dict(width=924, height=900))
        open_nb(page, url, 'readme.ipynb')
        command(page, 'application:toggle-left-area')
        for i in 0, 1:
            run_cell(page, i)
            until(lambda: cells_state(page)[i]['n'], f'cell {i}')
        assert not errors_in(cells_state(page)), errors_in(cells_state(page))
        until(lambda: re.search(small, cells_state(page)[1]['text']), 'the whole answer')
        assert '🔧 get_weather(city="Oslo") → Oslo: 12 °C, light rain' in cells_state(page)[1]['text']
        page.add_style_tag(content='.jp-Collapser, .jp-toolbar-overlap, .jp-cell-toolbar, .jp-cell-menu { visibility: hidden !important }')
        box = page.evaluate("() => { const r = window.jupyterapp.shell.currentWidget.content.widgets[1].node.getBoundingClientRect(); return {x: r.x + 4, y: r.y + 4, width: r.width - 8, height: r.height - 8, scale: 2} }")
        shot(page, folder/'chat.png', clip=box, optimizeForSpeed=False)
    return f"{folder/'chat.png'}, {(folder/'chat.png').stat().st_size//1000} kB"

classic_js = '''() => window.Jupyter?.notebook?.get_cells().filter(c => c.cell_type == 'code').map(c => ({n: Number(c.input_prompt_number) || null,
  out: c.output_area.outputs, text: c.output_area.element[0].innerText}))'''

lab_ui = SimpleNamespace(name='jupyter', cells=cells_state, run=run_cell,
    words=lambda i: f"() => window.jupyterapp.shell.currentWidget.content.widgets[{i}].outputArea.node.textContent.match(/word/g)?.length || 0",
    shown=lambda page, i: page.evaluate("i => window.jupyterapp.shell.currentWidget.content.widgets[i].outputArea.node.querySelectorAll('.jp-OutputArea-output').length", i),
    interrupt='.jp-NotebookPanel-toolbar [data-command="notebook:interrupt-kernel"], .jp-NotebookPanel-toolbar [title^="Interrupt"]')
classic_ui = SimpleNamespace(name='classic', cells=lambda page: page.evaluate(classic_js) or [],
    run=lambda page, i: page.evaluate('i => { Jupyter.notebook.select(i); Jupyter.notebook.execute_cells([i]) }', i),
    words=lambda i: f"() => Jupyter.notebook.get_cell({i}).output_area.element[0].textContent.match(/word/g)?.length || 0",
    shown=lambda page, i: page.evaluate("i => Jupyter.notebook.get_cell(i).output_area.element[0].querySelectorAll('.output_subarea').length", i),
    interrupt='[data-jupyter-action="jupyter-notebook:interrupt-kernel"]')

def need(*modules):
    "Skip if one of `modules` is not installed"
    for o in modules:
        if not find_spec(o): raise Skip(f'{o} is not installed')

@contextmanager
def notebooks():
    "Address of a Jupyter server with this checkout's notebooks and the streaming one, and a page that asks nothing of other machines"
    errors = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as tmp:
        tmp = Path(tmp).resolve()
        for d in 'nbs', 'samples': shutil.copytree(root/d, tmp/d, ignore=shutil.ignore_patterns('.*', '__pycache__'))
        nb_file(tmp/'stream.ipynb', stream_cells)
        with lab(tmp) as url, browser() as b:
            page = new_page(b, viewport=dict(width=1280, height=1000))
            page.on('request', lambda r: errors.append(f'request to {r.url}') if elsewhere(r.url) else None)
            yield url, page, tmp
    assert not errors, '\n'.join(dict.fromkeys(errors))

def jupyter(folder):
    "The start page and a stream in JupyterLab"
    need('jupyterlab')
    with notebooks() as (url, page, tmp):
        said = start_page(page, url, folder)
        open_nb(page, url, 'stream.ipynb')
        said += '; ' + stream(page, lab_ui, folder)
        nb_file(tmp/'display.ipynb', display_cells)
        page.set_viewport_size(dict(width=1000, height=900))
        open_nb(page, url, 'display.ipynb')
        command(page, 'application:toggle-left-area')
        said += '; ' + states(page, folder, tmp)
        if find_spec('ipywidgets'):
            nb_file(tmp/'waiting.ipynb', waiting_cells)
            open_nb(page, url, 'waiting.ipynb')
            said += '; ' + waiting(page, folder)
    return said

def open_classic(page, url, path):
    import nbclassic
    page.goto(f'{url.rstrip("/")}{nbclassic.nbclassic_path()}/notebooks/{path}')
    until(lambda: classic_ui.cells(page), 'the classic notebook')
    until(lambda: page.evaluate('() => Jupyter.notebook.kernel?.is_connected()'), 'the kernel')

def classic(folder):
    "A stream in the classic notebook"
    need('jupyterlab', 'nbclassic')
    with notebooks() as (url, page, _):
        open_classic(page, url, 'stream.ipynb')
        said = stream(page, classic_ui, folder)
    return said

# ---- hostile texts

active_js = '''() => { const bad = [], out = document.querySelectorAll('.jp-OutputArea-output, .output_subarea')
  for (const area of out) for (const e of area.querySelectorAll('*')) {
    const at = [...e.attributes], href = (e.getAttribute('href') || '').replace(/[\\x00-\\x20]/g, ''), src = e.getAttribute('src')
    if (/^math\//.test(e.getAttribute('type'))) continue  // where MathJax keeps a formula
    if (/^(script|iframe|object|embed|link|style|meta|base|form|video|audio|svg)$/i.test(e.tagName) || at.some(a => /^on/i.test(a.name)) ||
        /^(?!https?:|mailto:|data:image.(png|jpeg|gif|webp);)[a-z][\\w+.-]*:/i.test(href) || src && !/^data:image.(png|jpeg|gif|webp);base64,/.test(src)) bad.push(e.outerHTML.slice(0, 200)) }
  for (const area of out) for (const e of area.querySelectorAll('*')) for (const k of ['mouseover', 'focus', 'toggle']) e.dispatchEvent(new Event(k))
  return bad }'''

class Canary:
    "A server that notes what it is asked for, and what runs in `page`"
    def __init__(self, page):
        self.page, self.asked, self.ran = page, [], set()
        canary = self
        class Note(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                canary.asked.append(self.path)
                self.send_error(404)
            def log_message(self, *a): pass
        self.srv = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Note)
        threading.Thread(target=self.srv.serve_forever, daemon=True).start()
        self.host = f'127.0.0.1:{self.srv.server_port}'
        page.expose_function('pwn', lambda i: self.ran.add(i))
        page.on('dialog', lambda d: (self.ran.add('dialog'), d.dismiss()))
        page.on('request', lambda r: self.asked.append(r.url) if self.host in r.url or 'canary' in r.url else None)
    def found(self):
        "What is active on the page, what ran, and what was asked for"
        return self.page.evaluate(active_js), sorted(map(str, self.ran)), list(dict.fromkeys(self.asked))

def show_all(page, ui, canary, folder):
    "Each way of showing the hostile texts, cell by cell; nothing is active, runs or asks"
    import hostile
    def done(i):
        ui.run(page, i)
        cell = lambda: ui.cells(page)[i]
        until(lambda: cell()['n'], f'{ui.name}: cell {i}')
        assert not errors_in([cell()]), errors_in([cell()])
    n = len(hostile.hostile(''))
    done(0)
    title = page.title()
    done(1)
    until(lambda: page.locator('mjx-container, .MathJax').count()>1, f'{ui.name}: formulas', 60)
    shot(page, folder/f'safety-{ui.name}-normal.png')
    for i,nm in enumerate(hostile.ways, 2):
        done(i)
        until(lambda: ui.shown(page, i)>=n, f'{ui.name}: all {n} texts, {nm}', 60)
        shot(page, folder/f'safety-{ui.name}-{nm}.png')
        found = canary.found()
        assert not any(found), f'{ui.name}, {nm}: {found}'
    page.wait_for_load_state('networkidle')
    found = canary.found()
    assert not any(found) and page.title().strip('* ')==title.strip('* '), f'{ui.name}: {found}, {page.title()}'
    done(len(hostile.ways)+2)
    until(lambda: len(canary.asked)>5 and len(canary.ran)>10, f'{ui.name}: the same texts as plain markdown', 20)
    active, ran, asked = canary.found()
    shot(page, folder/f'safety-{ui.name}-unmarked.png')
    return f'{ui.name}: {len(hostile.ways)} ways, nothing; unmarked, {len(ran)} run and {len({o for o in asked if o.startswith("/")})} are loaded'

def safety(folder):
    "Hostile texts in JupyterLab and the classic notebook"
    need('jupyterlab')
    import hostile
    said = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as tmp:
        tmp = Path(tmp).resolve()
        nb_file(tmp/'safety.ipynb', [hostile.setup, hostile.normal, *hostile.ways.values(), hostile.unmarked])
        with lab(tmp) as url, browser() as b:
            for ui in (lab_ui, classic_ui):
                if ui is classic_ui and not find_spec('nbclassic'): continue
                page = new_page(b, viewport=dict(width=1280, height=1400))
                canary = Canary(page)
                (tmp/'hostile.json').write_text(json.dumps(hostile.hostile(canary.host)))
                if ui is lab_ui: open_nb(page, url, 'safety.ipynb')
                else: open_classic(page, url, 'safety.ipynb')
                said.append(show_all(page, ui, canary, folder))
                page.context.close()
    return f'{len(hostile.hostile(""))} texts; ' + '; '.join(said)

# ---- all of it

class Skip(Exception): "This cannot be looked at here"

checks = dict(site=site, measure=measure, app=app, jupyter=jupyter, classic=classic, safety=safety, readme=readme)

def main():
    kind = sys.argv[1] if len(sys.argv)>1 else ''
    if kind not in checks: sys.exit(__doc__)
    if why := no_browser(): return print(f'skip: {why}')
    folder = Path(sys.argv[2] if len(sys.argv)>2 else root/'nbs'/'images' if kind=='readme' else root/'_docs'/'pictures')
    folder.mkdir(parents=True, exist_ok=True)
    try: print(f'ok: {checks[kind](folder)}')
    except Skip as e: print(f'skip: {e}')
    except AssertionError as e: sys.exit(f'FAILED: {e}')

if __name__=='__main__': main()
