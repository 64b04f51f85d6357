"""A provider on loopback that costs its client nothing: every answer is bytes made before.

The first part of the path says what it answers: `/call`, `/tool` (a call of `add`, then text), `/tools8`, `/s2000` (a stream
of 2,000 chunks), `/paced50` (a stream of 50 chunks in a second), `/late100` (after 100 ms). `…/messages` speaks Anthropic, all else OpenAI.
It prints its port, and the one for TLS if it is given a certificate and its key, and answers `/count` with how many requests it has had.
"""
import asyncio, functools, json, re, ssl, sys

words = 'the quick brown fox jumps over the lazy dog and then it sleeps in the sun for a while'.split()
def word(i): return f' {words[i%len(words)]}'
def sse(o, event=False): return (f"event: {o['type']}\n" if event else '').encode() + b'data: ' + json.dumps(o, separators=(',', ':')).encode() + b'\n\n'
def args(i): return json.dumps(dict(a=i, b=2))

def openai_json(calls=0, text='Hello from loopback.'):
    tcs = [dict(id=f'call_{i}', type='function', function=dict(name='add', arguments=args(i))) for i in range(calls)]
    msg = dict(role='assistant', content=None if calls else text) | (dict(tool_calls=tcs) if calls else {})
    choice = dict(index=0, message=msg, logprobs=None, finish_reason='tool_calls' if calls else 'stop')
    return dict(id='chatcmpl-1', object='chat.completion', created=1700000000, model='gpt-4.1', choices=[choice],
        usage=dict(prompt_tokens=20, completion_tokens=9, total_tokens=29))

def openai_events(n):
    def ev(delta, finish=None, **kw):
        choice = dict(index=0, delta=delta, logprobs=None, finish_reason=finish)
        return sse(dict(id='chatcmpl-1', object='chat.completion.chunk', created=1700000000, model='gpt-4.1', system_fingerprint='fp_1', choices=[choice], usage=None) | kw)
    yield ev(dict(role='assistant', content=''))
    for i in range(n): yield ev(dict(content=word(i)))
    yield ev({}, 'stop')
    yield ev({}, choices=[], usage=dict(prompt_tokens=20, completion_tokens=n, total_tokens=20+n))
    yield b'data: [DONE]\n\n'

def anthropic_json(calls=0, text='Hello from loopback.'):
    cts = [dict(type='tool_use', id=f'toolu_{i}', name='add', input=json.loads(args(i))) for i in range(calls)] or [dict(type='text', text=text)]
    return dict(id='msg_1', type='message', role='assistant', model='claude-sonnet-4-5', content=cts,
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

wires = dict(openai=(openai_json, openai_events), anthropic=(anthropic_json, anthropic_events))

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
    "The first chunk's bytes and all others', in parts of 8 events as a socket gives them"
    evs = list(wires[wire][1](n))
    return head('text/event-stream') + part(evs[0] + evs[1]), [part(b''.join(evs[i:i+8])) for i in range(2, len(evs), 8)]

class Loopback(asyncio.Protocol):
    requests = 0
    def connection_made(self, transport): self.tr, self.buf, self.need, self.ready = transport, bytearray(), 0, asyncio.Event()
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
        what, wire = path.split('/')[1], 'anthropic' if path.endswith('/messages') else 'openai'
        if what=='count':
            b = str(Loopback.requests-1).encode()
            return self.tr.write(head('text/plain', len(b)) + b)
        kind, n = re.fullmatch(r'([a-z]+)(\d*)', what).groups()
        streams = b'"stream":true' in body or b'"stream": true' in body
        if kind in ('s', 'paced') and streams: return self.task(self.feed(wire, int(n), 1/int(n) if kind=='paced' else 0))
        answered = b'"role":"tool"' in body or b'"role": "tool"' in body or b'"tool_result"' in body
        calls = 0 if answered else dict(tool=1, tools=int(n or 0)).get(kind, 0)
        res = whole(wire, calls)
        if kind=='late': asyncio.get_running_loop().call_later(int(n)/1000, self.tr.write, res)
        else: self.tr.write(res)

    def task(self, coro): self.feeding = asyncio.ensure_future(coro)
    async def feed(self, wire, n, gap):
        first, rest = stream(wire, n)
        self.ready.set()
        self.tr.write(first)
        if gap: rest = [part(e) for e in list(wires[wire][1](n))[2:]]
        for b in rest:
            if gap: await asyncio.sleep(gap)
            await self.ready.wait()
            if self.tr.is_closing(): return
            self.tr.write(b)
        self.tr.write(b'0\r\n\r\n')

async def main(*cert):
    loop, ports, ctxs = asyncio.get_running_loop(), [], [None]
    if cert:
        ctxs.append(ssl.create_default_context(ssl.Purpose.CLIENT_AUTH))
        ctxs[-1].load_cert_chain(*cert)
    for ctx in ctxs:
        srv = await loop.create_server(Loopback, '127.0.0.1', 0, backlog=2048, ssl=ctx)
        ports.append(srv.sockets[0].getsockname()[1])
    print(*ports, flush=True)
    await loop.create_future()

if __name__=='__main__': asyncio.run(main(*sys.argv[1:]))
