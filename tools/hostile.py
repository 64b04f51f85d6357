"""Texts that attack a page, and a notebook that shows them in every way that lisette has; for `tools/browser.py safety`.

In a text, RUN is JavaScript that tells its number, PIC is an address that tells that it was asked, HOST where that is,
`~` is the end of a line, and texts stand apart by ` @@ ` or in lines of their own."""
import re

texts = r"""
<img src=x onerror=RUN> @@ <script>RUN</script> @@ <iframe srcdoc="<script>parent.RUN</script>"></iframe> @@ <svg onload=RUN></svg> @@ <svg><image href="PIC" /></svg>
</p><b onmouseover=RUN>x</b> @@ <details open ontoggle=RUN>x</details> @@ <input autofocus onfocus=RUN> @@ <style>*{background:url(PIC)}</style> @@ <link rel=stylesheet href=PIC> @@ <!-- --><img src=PIC>
<a href="javascript:RUN">x</a> @@ <math><mtext><img src=x onerror=RUN></mtext></math> @@ <video src=PIC autoplay></video> @@ <object data=PIC></object> @@ <meta http-equiv=refresh content="0;url=PIC"> @@ <base href=PIC>
![](PIC) @@ ![a](PIC "t") @@ ![a](<PIC>) @@ !![a](PIC) @@ [![a](PIC)](PIC) @@ ![a][r]~~[r]: PIC @@ ![r]~~[r]: <PIC> @@ ![a](//HOST/canary.png) @@ ![a](canary.png) @@ ![a](/canary.png)
![a](data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="PIC"/></svg>) @@ [x](javascript:RUN) @@ [x](java&#115;cript:RUN) @@ [x](java	script:RUN) @@ [x](<java	script:RUN>) @@ [x](javascript&colon;RUN)
[x][r]~~[r]: javascript:RUN @@ <javascript:RUN> @@ [x](data:text/html,<script>RUN</script>) @@ [x](vbscript:RUN)
[x](http://HOST/$"onmouseover="RUN"$) @@ [x](http://HOST "$" autofocus onfocus="RUN" tabindex="1$") @@ ![x](PIC "$" onerror="RUN$") @@ http://HOST/$"onmouseover="RUN"$ @@ www.HOST/$"onmouseover="RUN"$ @@ [r]: http://HOST "$"onmouseover="RUN$"~~[r]
$`a$ <img src=x onerror=RUN>` @@ $ `a $~<img src=x onerror=RUN>` @@ $\href{javascript:RUN}{x}$ @@ $\style{background:url(PIC)}{x}$ @@ $\require{html}\class{x}{y}\cssId{z}{w}$ @@ $\unicode{x3c}img src=x onerror=RUN\unicode{x3e}$
$\texthtml{<img src=x onerror=RUN>}$ @@ &#36;\style{background:url(PIC)}{x}&#36; @@ $$\begin{array}{l}\href{javascript:RUN}{x}\end{array}$$ @@ \begin{equation}<img src=x onerror=RUN>\end{equation}
```mermaid~flowchart LR~ A["<img src=PIC>"] --> B~``` @@ ```mermaid~flowchart TD~ A@{ img: "PIC", label: "x", w: 60, h: 60 }~``` @@ ```Mermaid~flowchart LR~ A["<img src=PIC onerror=RUN>"] --> B~```
```mermaid~%%{init: {"securityLevel": "loose", "themeCSS": "@import url(PIC)"}}%%~flowchart LR~ A["<img src=PIC>"] --> B~``` @@ ```a" onmouseover="RUN~x~``` @@ ```a$"onmouseover="RUN"$~x
```~x~```~<img src=x onerror=RUN> @@ ```~\\(~```~\\)~```~<img src=x onerror=RUN>~``` @@ - ```~<img src=x onerror=RUN>~  ``` @@ a~```~<img src=x onerror=RUN>~---~x @@ [a~```~]: PIC~<img src=x onerror=RUN>~```
`a` <img src=x onerror=RUN> `b` @@ http://HOST/`x <img src=x onerror=RUN> ` @@ | a |~|---|~| <img src=x onerror=RUN> | @@ | `a | <img src=x onerror=RUN> ` | @@ [^1]: <img src=x onerror=RUN> @@ # <img src=x onerror=RUN>
\<img src=x onerror=RUN> @@ **<img src=x onerror=RUN>** @@ a | b~--|--~<img src=x onerror=RUN> | c @@ > <img src=x onerror=RUN> @@ 1. <img src=x onerror=RUN> @@ <IMG SRC=x ONERROR=RUN> @@ <img/src=x/onerror=RUN> @@ <img src=x onerror=RUN
"""

def hostile(host):
    "The texts; text `i` calls `pwn(i)`, or asks `host` for /i.png"
    def one(i, o): return o.replace('~', '\n').replace('RUN', f'pwn({i})').replace('PIC', f'http://{host}/{i}.png').replace('HOST', host)
    return [one(i, o) for i,o in enumerate(re.split(r' @@ |\n', texts.strip()))]

setup = '''import json
from IPython.display import Markdown, display
from lisette import *
from lisette.testing import *
from litellm import Choices, Message, ModelResponse
texts, said = json.load(open('hostile.json')), []
p = Provider(lambda req: said.pop(0)).start()
def chat(*answers, cls=Chat, **kw):
    said[:] = answers
    return cls(p.model('openai'), **p.kw, **kw)
def lookup(q: str):
    "Look something up"
    return q
def answer(**kw): return ModelResponse(choices=[Choices(message=Message(role='assistant', **kw))])
def shown(say, *more, **kw): return ''.join(StreamFormatter().format_stream(chat(say, *more, **kw)('Hi', stream=True)))'''

ways = dict(
    response="for o in texts: display(chat(o)('Hi'))",
    stream="for o in texts: display_stream(chat([say(o, chunks=5)])('Hi', stream=True))",
    pieces="for o in texts: display(Markdown(shown([say(o, chunks=len(o))])))",
    tools="for o in texts: display_stream(chat([say('Look'), call('lookup', q=o)], o, tools=[lookup])('Hi', stream=True))",
    thinking='''def stream(o):
    yield from [chunk(reasoning_content=o), chunk(content='```html\\\\n'), chunk(reasoning_content='```\\\\n\\\\n' + o), chunk(content='\\\\n```\\\\n\\\\n'), chunk(content=o)]
    raise ValueError(o)
def chunk(**kw): return ModelResponseStream([StreamingChoices(delta=Delta(**kw))])
from litellm import ModelResponseStream
from litellm.types.utils import Delta, StreamingChoices
for o in texts:
    try: display_stream(stream(o))
    except ValueError: pass'''.replace('\\\\n', '\\n'),
    restart='''def again(o):
    for kw in dict(reasoning_content=o), dict(content=o), dict(content='', provider_specific_fields=dict(restart={'from': o, 'to': o})), dict(content=o): yield chunk(**kw)
for o in texts: display_stream(again(o))''',
    pending='''for o in texts:
    c = chat([call('lookup', q=o)], o, tools=[lookup], needs_approval=True)
    display(c('Hi'), c.pending)
    c.deny(o)
    display(c)''',
    notes='''for o in texts:
    note = dict(type='url_citation', url_citation=dict(url=o, title=o, start_index=0, end_index=2))
    drawn = dict(images=[dict(type='image_url', index=0, image_url=dict(url=o))], audio=dict(id='a', data='', expires_at=0, transcript=o))
    display(answer(content='Yes', annotations=[note], provider_specific_fields=dict(items=[dict(type=o, code=o, outputs=[o])]), **drawn))
    r = answer(content=None, refusal=o)
    r.id = r.model = r.choices[0].finish_reason = o
    display(r)''',
    chat='''for o in ['\\n\\n'.join(texts), *texts]:
    c = chat([say(o), call('lookup', q=o)], o, tools=[lookup])
    c(o)
    display(c)''')

normal = '''said[:] = [[think('A <table> with $x$ and a picture.'), say(r"""**Area** of a circle: $A = \\pi r^2$, and for $a<b$ the integral $$\\int_a^b x\\,dx = \\frac{b^2-a^2}{2}$$

| r | area |
|---|---|
| 1 | `3.14` |
| 2 | `12.57` |

```html
<p>Markup in a <b>block</b> of code</p>
```
1. Inline: `<br>` and *more*
2. A link to [otters](https://otters.org)

> Quoted.

Let me look it up.
""", chunks=40), call('lookup', q='otters')], 'Done: an <img> tag and ![a picture](https://otters.org/a.png), as text.']
fmt = display_stream(Chat(p.model('anthropic'), tools=[lookup], **p.kw | dict(api_base=p.base('anthropic')))('Hi', think='l', stream=True))'''

unmarked = "for o in texts:\n    if '<meta' not in o and '<base' not in o: display({'text/markdown': o}, raw=True)"
