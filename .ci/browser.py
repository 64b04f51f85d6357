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

# ---- all of it

checks = dict(site=site)

def main():
    kind = sys.argv[1] if len(sys.argv)>1 else ''
    if kind not in checks: sys.exit(__doc__)
    if why := no_browser(): return print(f'skip: {why}')
    folder = Path(sys.argv[2] if len(sys.argv)>2 else root/'_docs'/'pictures')
    folder.mkdir(parents=True, exist_ok=True)
    try: print(f'ok: {checks[kind](folder)}')
    except AssertionError as e: sys.exit(f'FAILED: {e}')

if __name__=='__main__': main()
