"""A provider on loopback that costs its client nothing: every answer is bytes made before.

The first part of the path says what it answers: `/call`, `/tool` (a call of `add`, then text), `/tools8`, `/s2000` (a stream
of 2,000 chunks), `/paced50` (a stream of 50 chunks in a second), `/late100` (after 100 ms). The end of the path says in whose format:
`…/messages` Anthropic's, `…/responses` that of OpenAI's Responses API, `…:generateContent` and `…:streamGenerateContent` Gemini's, all else
OpenAI's chat completions. It prints its port, and the one for TLS if it is given a certificate and its key. `/count` is answered with how many
requests it has had, `/connections` with how many connections, `/listen` with a new port of the same server.
"""
import asyncio, functools, itertools, json, re, ssl, sys

words = 'the quick brown fox jumps over the lazy dog and then it sleeps in the sun for a while'.split()
def word(i): return f' {words[i%len(words)]}'
def sse(o, event=False): return (f"event: {o['type']}\n" if event else '').encode() + b'data: ' + json.dumps(o, separators=(',', ':')).encode() + b'\n\n'
def args(i): return json.dumps(dict(a=i, b=2))

def openai_json(calls=0, text='Hello from loopback.'):
    tcs = [dict(id=f'call_{i}', type='function', function=dict(name='add', arguments=args(i))) for i in range(calls)]
    msg = dict(role='assistant', content=None if calls else text) | (dict(tool_calls=tcs) if calls else {})
    choice = dict(index=0, message=msg, logprobs=None, finish_reason='tool_calls' if calls else 'stop')
    return dict(id='chatcmpl-1', object='chat.completion', created=1700000000, model='gpt-5.2', choices=[choice],
        usage=dict(prompt_tokens=20, completion_tokens=9, total_tokens=29))

def openai_events(n):
    def ev(delta, finish=None, **kw):
        choice = dict(index=0, delta=delta, logprobs=None, finish_reason=finish)
        return sse(dict(id='chatcmpl-1', object='chat.completion.chunk', created=1700000000, model='gpt-5.2', service_tier='default', system_fingerprint='fp_1',
            choices=[choice], usage=None, obfuscation='x7Kq2') | kw)
    yield ev(dict(role='assistant', content='', refusal=None))
    for i in range(n): yield ev(dict(content=word(i)))
    yield ev({}, 'stop')
    yield ev({}, choices=[], usage=dict(prompt_tokens=20, completion_tokens=n, total_tokens=20+n))
    yield b'data: [DONE]\n\n'

def anthropic_json(calls=0, text='Hello from loopback.'):
    cts = [dict(type='tool_use', id=f'toolu_{i}', name='add', input=json.loads(args(i))) for i in range(calls)] or [dict(type='text', text=text)]
    return dict(id='msg_1', type='message', role='assistant', model='claude-haiku-4-5', content=cts,
        stop_reason='tool_use' if calls else 'end_turn', stop_sequence=None, usage=dict(input_tokens=20, output_tokens=9))

def anthropic_events(n):
    ev = functools.partial(sse, event=True)
    msg = anthropic_json() | dict(content=[], stop_reason=None, usage=dict(input_tokens=20, output_tokens=1))
    yield ev(dict(type='message_start', message=msg))
    yield ev(dict(type='content_block_start', index=0, content_block=dict(type='text', text='')))
    for i in range(n): yield ev(dict(type='content_block_delta', index=0, delta=dict(type='text_delta', text=word(i))))
    yield ev(dict(type='content_block_stop', index=0))
    yield ev(dict(type='message_delta', delta=dict(stop_reason='end_turn', stop_sequence=None), usage=dict(output_tokens=n)))
    yield ev(dict(type='message_stop'))

def gemini_json(calls=0, text='Hello from loopback.', n=9, **kw):
    parts = [dict(functionCall=dict(name='add', args=json.loads(args(i)))) for i in range(calls)] or [dict(text=text)]
    usage = dict(promptTokenCount=20, candidatesTokenCount=n, totalTokenCount=20+n, promptTokensDetails=[dict(modality='TEXT', tokenCount=20)])
    return dict(candidates=[dict(content=dict(parts=parts, role='model')) | (kw or dict(finishReason='STOP')) | dict(index=0)],
        usageMetadata=usage, modelVersion='gemini-3.5-flash', responseId='loopback-answer-1')

def gemini_events(n):
    def ev(i, **kw): return b'data: ' + json.dumps(gemini_json(0, word(i), i+1, **kw), separators=(',', ':')).encode() + b'\r\n\r\n'
    for i in range(n): yield ev(i, avgLogprobs=-.1)
    yield b'data: ' + json.dumps(gemini_json(0, '', n)).encode() + b'\r\n\r\n'

def responses_json(calls=0, text='Hello from loopback.', n=9, status='completed'):
    item = dict(id='msg_1', type='message', status='completed', role='assistant', content=[dict(type='output_text', annotations=[], logprobs=[], text=text)])
    out = [dict(id=f'fc_{i}', type='function_call', status='completed', arguments=args(i), call_id=f'call_{i}', name='add') for i in range(calls)] or [item]
    usage = dict(input_tokens=20, input_tokens_details=dict(cached_tokens=0), output_tokens=n, output_tokens_details=dict(reasoning_tokens=0), total_tokens=20+n)
    return dict(id='resp_1', object='response', created_at=1700000000, status=status, background=False, error=None, incomplete_details=None, instructions=None,
        max_output_tokens=None, model='gpt-5.2', output=out if status=='completed' else [], parallel_tool_calls=True, previous_response_id=None,
        reasoning=dict(effort=None, summary=None), service_tier='default', store=True, temperature=1.0, text=dict(format=dict(type='text')), tool_choice='auto',
        tools=[], top_p=1.0, truncation='disabled', usage=usage if status=='completed' else None, user=None, metadata={})

def responses_events(n):
    num = itertools.count()
    def ev(t, **kw): return sse(dict(type='response.'+t, sequence_number=next(num)) | kw, True)
    text, at = ''.join(map(word, range(n))), dict(item_id='msg_1', output_index=0)
    end = responses_json(0, text, n)
    item, part = end['output'][0], end['output'][0]['content'][0]
    for t in 'created', 'in_progress': yield ev(t, response=responses_json(status='in_progress'))
    yield ev('output_item.added', output_index=0, item=item | dict(status='in_progress', content=[]))
    yield ev('content_part.added', **at, content_index=0, part=part | dict(text=''))
    for i in range(n): yield ev('output_text.delta', **at, content_index=0, delta=word(i), logprobs=[], obfuscation='x7Kq2')
    yield ev('output_text.done', **at, content_index=0, text=text, logprobs=[])
    yield ev('content_part.done', **at, content_index=0, part=part)
    yield ev('output_item.done', output_index=0, item=item)
    yield ev('completed', response=end)

wires = dict(openai=(openai_json, openai_events), anthropic=(anthropic_json, anthropic_events), gemini=(gemini_json, gemini_events),
    responses=(responses_json, responses_events))
ends = {'/messages': 'anthropic', '/responses': 'responses', 'enerateContent': 'gemini'}
def wire_of(path): return next((w for end,w in ends.items() if path.split('?')[0].endswith(end)), 'openai')

def head(kind, n=None):
    size = f'Content-Length: {n}' if n is not None else 'Transfer-Encoding: chunked'
    return f'HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{size}\r\n\r\n'.encode()
def part(b): return b'%x\r\n%b\r\n' % (len(b), b)

@functools.lru_cache
def whole(wire, calls):
    b = json.dumps(wires[wire][0](calls)).encode()
    return head('application/json', len(b)) + b

@functools.lru_cache
def stream(wire, n):
    "The bytes up to the first text and all others', in parts of 8 events as a socket gives them"
    evs, at = list(wires[wire][1](n)), starts[wire]
    return head('text/event-stream') + part(b''.join(evs[:at])), [part(b''.join(evs[i:i+8])) for i in range(at, len(evs), 8)]
starts = dict(openai=2, anthropic=3, gemini=1, responses=5)

class Loopback(asyncio.Protocol):
    requests = connections = 0
    def connection_made(self, transport):
        Loopback.connections += 1
        self.tr, self.buf, self.need, self.ready = transport, bytearray(), 0, asyncio.Event()
    def resume_writing(self): self.ready.set()
    def pause_writing(self): self.ready.clear()
    def data_received(self, data):
        self.buf += data
        while self.buf and len(self.buf)>=self.need:
            at = self.buf.find(b'\r\n\r\n')
            if at<0: return
            size = re.search(rb'content-length: (\d+)', self.buf[:at], re.I)
            self.need = at + 4 + int(size[1] if size else 0)
            if len(self.buf)<self.need: return
            path, body = bytes(self.buf[:at]).split(b' ', 2)[1].decode(), bytes(self.buf[at+4:self.need])
            del self.buf[:self.need]
            self.need = 0
            self.answer(path, body)

    def answer(self, path, body):
        Loopback.requests += 1
        what, wire = path.split('/')[1], wire_of(path)
        if what=='count': return self.tell(Loopback.requests-1)
        if what=='connections': return self.tell(Loopback.connections-1)
        if what=='listen': return self.task(self.listen())
        kind, n = re.fullmatch(r'([a-z]+)(\d*)', what).groups()
        streams = b'"stream":true' in body or b'"stream": true' in body or ':stream' in path
        if kind in ('s', 'paced') and streams: return self.task(self.feed(wire, int(n), 1/int(n) if kind=='paced' else 0))
        answered = b'"role":"tool"' in body or b'"role": "tool"' in body or any(o in body for o in (b'"tool_result"', b'"function_call_output"', b'functionResponse', b'function_response'))
        calls = 0 if answered else dict(tool=1, tools=int(n or 0)).get(kind, 0)
        res = whole(wire, calls)
        if kind=='late': asyncio.get_running_loop().call_later(int(n)/1000, self.tr.write, res)
        else: self.tr.write(res)

    def tell(self, n): self.tr.write(head('text/plain', len(str(n))) + str(n).encode())
    async def listen(self): self.tell(await listen())
    def task(self, coro): self.feeding = asyncio.ensure_future(coro)
    async def feed(self, wire, n, gap):
        first, rest = stream(wire, n)
        self.ready.set()
        self.tr.write(first)
        if gap: rest = [part(e) for e in list(wires[wire][1](n))[starts[wire]:]]
        for b in rest:
            if gap: await asyncio.sleep(gap)
            await self.ready.wait()
            if self.tr.is_closing(): return
            self.tr.write(b)
        self.tr.write(b'0\r\n\r\n')

async def listen(ctx=None):
    "A port on which this process answers from now on"
    srv = await asyncio.get_running_loop().create_server(Loopback, '127.0.0.1', 0, backlog=2048, ssl=ctx)
    listening.append(srv)
    return srv.sockets[0].getsockname()[1]
listening = []

async def main(*cert):
    ctxs = [None]
    if cert:
        ctxs.append(ssl.create_default_context(ssl.Purpose.CLIENT_AUTH))
        ctxs[-1].load_cert_chain(*cert)
    print(*[await listen(o) for o in ctxs], flush=True)
    await asyncio.get_running_loop().create_future()

if __name__=='__main__': asyncio.run(main(*sys.argv[1:]))
