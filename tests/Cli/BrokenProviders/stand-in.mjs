// Stands in for the three providers, by hand and with nothing but Node: whatever this project gets wrong, it is not wrong here too.
// The first segment of a path names what is broken ("right" is nothing): POST /doubled-member/rcs/v1/… is answered with a doubled member.
// POST /<fault>/states sets a provider state. The port is printed when it listens; the end of standard input ends it.
import net from 'node:net';
import zlib from 'node:zlib';

const states = new Map();

// ---- What is right. ----------------------------------------------------------------------------------------------------------------

const sinchErrors = {
  "the user's number is refused": [400, { error: 'Invalid request', field_errors: [{ field: 'to', errors: ['is refused'] }] }],
  'the credentials are refused': [401, { error: 'Unauthorized' }],
  'the agent is not known': [404, { error: 'Unknown agent' }],
  'the event id was used before': [409, { error: 'Duplicate event id' }],
  'the provider fails': [500, { error: 'Internal server error' }],
  'the operator does not take events': [502, undefined],
  'the provider is not available': [503, { error: 'Service unavailable' }],
};

const googleErrors = {
  'the credentials are refused': [401, 'UNAUTHENTICATED'],
  'the agent may not reach the user': [403, 'PERMISSION_DENIED'],
  'the user cannot be reached': [404, 'NOT_FOUND'],
  'the quota is used up': [429, 'RESOURCE_EXHAUSTED'],
  'the provider fails': [500, 'INTERNAL'],
  'the provider is not available': [503, 'UNAVAILABLE'],
};

const kaleyraErrors = {
  'the provider denies access': 200,
  'the credentials are refused': 401,
  'the provider fails': 500,
  'the provider is not available': 503,
};

function rightAnswer(request, state) {
  const { url } = request;
  if (url.pathname.startsWith('/rcs/')) {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) return json(401, { error: 'Unauthorized' });
    if (sinchErrors[state]) return json(...sinchErrors[state]);
    if (state === 'the answer has no body') return json(200, undefined);
    return json(200, { event_id: request.json.event_id ?? '0b3b2f0c-2f4e-4a58-9d50-4d5b6d7e8f90' });
  }
  if (url.pathname.includes('/agentEvents')) {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) return json(401, googleError(401, 'UNAUTHENTICATED'));
    if (googleErrors[state]) return json(googleErrors[state][0], googleError(...googleErrors[state]));
    const phone = decodeURIComponent(url.pathname.split('/')[3]);
    return json(200, { name: `phones/${phone}/agentEvents/${url.searchParams.get('eventId')}`, ...request.json, sendTime: '2026-03-01T12:00:00.045123456Z' });
  }
  if (url.pathname.endsWith('/rcs/events')) {
    if (!request.headers['api-key']) return json(401, kaleyraFailure());
    if (kaleyraErrors[state]) return json(kaleyraErrors[state], kaleyraFailure());
    return json(200, { code: 'RCS1002', message: 'Event published successfully', data: { requestId: 'r-1', to: request.json.to, messageId: 'm-1' }, error: {} });
  }
  return json(404, { error: 'Unknown path' });
}

function json(status, body) {
  return body === undefined
    ? { status, headers: [], body: Buffer.alloc(0) }
    : { status, headers: [['Content-Type', 'application/json']], body: Buffer.from(JSON.stringify(body)) };
}

function googleError(code, status) {
  return { error: { code, message: 'Something is wrong.', status } };
}

function kaleyraFailure() {
  return { code: 'RCS1004', message: 'Event publish failed', data: [], error: { error_code: 'PROV_ERROR', error_message: '{"status":"ERROR","errorText":"Access Denied"}' } };
}

// ---- What is broken, each in one way. -----------------------------------------------------------------------------------------------

const status = code => answer => ({ ...answer, status: code });
const header = (name, value) => answer => ({ ...answer, headers: [...answer.headers.filter(([n]) => n !== name), ...(value === undefined ? [] : [value].flat().map(v => [name, v]))] });
const body = bytes => answer => ({ ...answer, body: Buffer.from(bytes) });
const text = change => answer => ({ ...answer, body: Buffer.from(change(answer.body.toString())) });
const members = change => answer => {
  if (answer.body.length === 0) return answer;
  const value = JSON.parse(answer.body.toString());
  return { ...answer, body: Buffer.from(JSON.stringify(change(value) ?? value)) };
};
const raw = write => answer => ({ ...answer, write });
const head = (answer, extra) => `HTTP/1.1 ${answer.status} X\r\n${answer.headers.map(([n, v]) => `${n}: ${v}\r\n`).join('')}${extra}\r\n`;

const faults = {
  right: answer => answer,
  'right-media-type-in-capitals': header('Content-Type', 'Application/JSON; Charset=UTF-8'),
  'right-field-names-in-capitals': answer => ({ ...answer, headers: answer.headers.map(([n, v]) => [n.toUpperCase(), v]) }),
  'right-more-members-in-another-order': members(b => Object.fromEntries(Object.entries({ ...b, more: { a: [1, { b: null }] } }).reverse())),
  'right-white-space': text(t => (t ? `\r\n\t ${JSON.stringify(JSON.parse(t), null, 4)}\n` : t)),
  'right-escaped': text(t => t.replace('"name"', '"\\u006eame"').replace('"event_id"', '"event\\u005fid"').replace('"code"', '"\\u0063ode"')),
  'right-in-chunks-with-trailers': raw((socket, answer) => socket.end(head(answer, 'Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n') + (answer.body.length ? chunk(answer.body) : '') + '0;last\r\nX-Sum: 1\r\n\r\n')),
  'right-behind-interim-answers': raw((socket, answer) => socket.end('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n' + head(answer, `Content-Length: ${answer.body.length}\r\n`) + answer.body)),
  'right-to-the-end-of-the-connection': raw((socket, answer) => socket.end(head(answer, 'Connection: close\r\n') + answer.body)),

  // The status.
  'status-201': status(201),
  'status-202': status(202),
  'status-500-for-200': status(500),
  'status-200-for-failures': status(200),
  'status-403-for-404': answer => (answer.status === 404 ? { ...answer, status: 403 } : answer),
  'status-204-with-body': status(204),
  'status-418': status(418),
  'status-101': raw(socket => socket.end('HTTP/1.1 101 X\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')),
  'status-600': status(600),
  'redirect-301': (answer, request) => ({ ...header('Location', elsewhere(request))(answer), status: 301 }),
  'redirect-302': (answer, request) => ({ ...header('Location', elsewhere(request))(answer), status: 302 }),
  'redirect-303': (answer, request) => ({ ...header('Location', elsewhere(request))(answer), status: 303 }),
  'redirect-307': (answer, request) => ({ ...header('Location', elsewhere(request))(answer), status: 307 }),
  'redirect-308': (answer, request) => ({ ...header('Location', elsewhere(request))(answer), status: 308 }),

  // Header fields.
  'no-content-type': header('Content-Type'),
  'content-type-html': header('Content-Type', 'text/html'),
  'content-type-problem': header('Content-Type', 'application/problem+json'),
  'content-type-garbage': header('Content-Type', 'json'),
  'content-type-list': header('Content-Type', 'application/json, text/html'),
  'content-type-empty': header('Content-Type', ''),
  'content-type-twice': header('Content-Type', ['application/json', 'text/plain']),
  'charset-latin1': header('Content-Type', 'application/json; charset=iso-8859-1'),
  'charset-empty': header('Content-Type', 'application/json; charset='),
  'charset-utf16': header('Content-Type', 'application/json; charset="utf-16"'),
  'encoding-gzip': answer => ({ ...header('Content-Encoding', 'gzip')(answer), body: zlib.gzipSync(answer.body) }),
  'encoding-gzip-but-is-not': header('Content-Encoding', 'gzip'),
  'encoding-unknown': header('Content-Encoding', 'zebra'),
  'headers-too-long': header('X-Padding', 'a'.repeat(200_000)),
  'header-control-character': header('X-Note', 'a\u0001b'),
  'headers-too-many': answer => ({ ...answer, headers: [...answer.headers, ...Array.from({ length: 2000 }, (_, i) => [`X-${i}`, 'a'])] }),
  'header-zero-byte': header('X-Note', 'a\u0000b'),
  'header-on-two-lines': header('X-Note', 'a\r\n b'),
  'header-space-before-colon': header('X-Note ', 'a'),
  'head-in-line-feeds': raw((socket, answer) => socket.end(head(answer, `Content-Length: ${answer.body.length}\r\n`).replaceAll('\r\n', '\n') + answer.body)),
  'header-line-broken': raw((socket, answer) => socket.end(head(answer, 'this is no field\r\nConnection: close\r\n') + answer.body)),

  // How the body travels.
  'gzip-unlabelled': answer => ({ ...answer, body: zlib.gzipSync(answer.body) }),
  'deflate-unlabelled': answer => ({ ...answer, body: zlib.deflateSync(answer.body) }),
  'brotli-unlabelled': answer => ({ ...answer, body: zlib.brotliCompressSync(answer.body) }),
  'transfer-unknown': raw((socket, answer) => socket.end(head(answer, 'Transfer-Encoding: zebra\r\n') + answer.body)),
  'transfer-twice': raw((socket, answer) => socket.end(head(answer, 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n') + chunk(answer.body) + '0\r\n\r\n')),
  'transfer-gzip': raw((socket, answer) => {
    const body = zlib.gzipSync(answer.body);
    socket.end(Buffer.concat([Buffer.from(head(answer, `Transfer-Encoding: gzip, chunked\r\n`) + `${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]));
  }),
  'length-too-great': raw((socket, answer) => socket.end(head(answer, `Content-Length: ${answer.body.length + 10}\r\n`) + answer.body)),
  'length-too-small': raw((socket, answer) => socket.end(head(answer, `Content-Length: ${answer.body.length - 10}\r\n`) + answer.body)),
  'length-no-number': raw((socket, answer) => socket.end(head(answer, 'Content-Length: many\r\n') + answer.body)),
  'length-twice': raw((socket, answer) => socket.end(head(answer, `Content-Length: ${answer.body.length}\r\nContent-Length: ${answer.body.length + 5}\r\n`) + answer.body)),
  'length-beside-chunks': raw((socket, answer) => socket.end(head(answer, 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n') + chunk(answer.body) + '0\r\n\r\n')),
  'bytes-behind-the-body': raw((socket, answer) => socket.end(head(answer, `Content-Length: ${answer.body.length}\r\n`) + answer.body + 'HTTP/1.1 200 X\r\n\r\n')),
  'bytes-behind-the-last-chunk': raw((socket, answer) => socket.end(head(answer, 'Transfer-Encoding: chunked\r\n') + chunk(answer.body) + '0\r\nX-Sum: 1\r\n\r\nmore')),
  'bytes-behind-an-interim-answer': raw((socket, answer) => socket.end('HTTP/1.1 100 Continue\r\n\r\n' + head(answer, `Content-Length: ${answer.body.length}\r\n`) + answer.body + 'more')),
  'chunk-size-broken': raw((socket, answer) => socket.end(head(answer, 'Transfer-Encoding: chunked\r\n') + `zz\r\n${answer.body}\r\n0\r\n\r\n`)),
  'chunk-missing': raw((socket, answer) => socket.end(head(answer, 'Transfer-Encoding: chunked\r\n') + chunk(answer.body))),
  'no-head': raw((socket, answer) => socket.end(answer.body)),
  'no-http': raw(socket => socket.end('hello, world\n')),
  'closes': raw(socket => socket.destroy()),
  'hangs': raw(() => {}),
  'drips': raw((socket, answer) => {
    socket.write(head(answer, `Content-Length: ${answer.body.length}\r\n`));
    let at = 0;
    const timer = setInterval(() => (at < answer.body.length - 1 ? socket.write(answer.body.subarray(at, ++at)) : undefined), 200);
    socket.on('close', () => clearInterval(timer));
  }),

  // The text of the body.
  'body-empty': body(''),
  'body-cut': text(t => t.slice(0, t.length / 2)),
  'body-and-more': text(t => t + '{}'),
  'body-null': body('null'),
  'body-array': text(t => `[${t}]`),
  'body-wrapped': text(t => `{"result":${t}}`),
  'body-html': body('<!DOCTYPE html><html><body>Bad gateway</body></html>'),
  'body-bom': text(t => '\uFEFF' + t),
  'body-utf16': answer => ({ ...answer, body: Buffer.from(answer.body.toString(), 'utf16le') }),
  'body-utf32': answer => ({ ...answer, body: Buffer.from([...answer.body].flatMap(byte => [byte, 0, 0, 0])) }),
  'body-latin1': answer => ({ ...answer, body: Buffer.from(answer.body.toString().replace('}', ',"note":"\u00e9"}'), 'latin1') }),
  'body-single-quotes': text(t => t.replaceAll('"', "'")),
  'body-trailing-comma': text(t => t.replace(/}$/, ',}')),
  'body-comment': text(t => '/* fine */' + t),
  'body-nan': text(t => t.replace('{', '{"note":NaN,')),
  'body-number-too-great': text(t => t.replace('{', '{"note":1e999999,')),
  'body-lone-surrogate': text(t => t.replace('{', '{"note":"\\ud800",')),
  'body-huge': text(t => t.replace('{', `{"note":"${'a'.repeat(2_000_000)}",`)),
  'body-twice-encoded': text(t => JSON.stringify(t)),

  // Members.
  'doubled-member': text(t => t.replace('{', '{"event_id":1,"name":1,"code":1,')),
  'doubled-unknown-member': text(t => t.replace('{', '{"note":1,"note":2,')),
  'send-time-yesterday': members(b => { if (b.sendTime) b.sendTime = 'yesterday'; }),
  'send-time-no-zone': members(b => { if (b.sendTime) b.sendTime = '2026-03-01T12:00:00'; }),
  'send-time-month-13': members(b => { if (b.sendTime) b.sendTime = '2026-13-01T12:00:00Z'; }),
  'send-time-year-5-digits': members(b => { if (b.sendTime) b.sendTime = '20263-03-01T12:00:00Z'; }),
  'send-time-number': members(b => { if (b.sendTime) b.sendTime = 1772366400; }),
  'send-time-null': members(b => { if (b.sendTime) b.sendTime = null; }),
  'name-missing': members(b => { delete b.name; }),
  'name-shape': members(b => { b.name = b.name?.replace('phones/', 'phone/'); }),
  'name-other-number': members(b => { b.name = b.name?.replace(/\+\d+/, '+12025550123'); }),
  'name-other-event': members(b => { b.name = b.name?.replace(/[^/]+$/, '4c1f1e0e-6f52-4a1e-8a3a-7f2f6f7b8a90'); }),
  'name-upper-case-event': members(b => { b.name = b.name?.replace(/[^/]+$/, id => id.toUpperCase()); }),
  'read-for-typing': members(b => { if (b.eventType === 'IS_TYPING') Object.assign(b, { eventType: 'READ', messageId: 'm-1' }); }),
  'typing-for-read': members(b => { if (b.eventType === 'READ') b.eventType = 'IS_TYPING'; }),
  'event-type-small': members(b => { b.eventType = b.eventType?.toLowerCase(); }),
  'message-id-of-another': members(b => { if (b.eventType && b.messageId) b.messageId = 'another'; }),
  'message-id-on-typing': members(b => { if (b.eventType === 'IS_TYPING') b.messageId = 'm-1'; }),
  'event-id-of-another': members(b => { if (b.event_id) b.event_id = '4c1f1e0e-6f52-4a1e-8a3a-7f2f6f7b8a90'; }),
  'event-id-upper-case': members(b => { b.event_id = b.event_id?.toUpperCase(); }),
  'event-id-missing': members(b => { delete b.event_id; }),
  'event-id-renamed': members(b => (b.event_id ? { eventId: b.event_id } : b)),
  'event-id-number': members(b => { if (b.event_id) b.event_id = 4711; }),
  'error-code-of-another-status': members(b => { if (b.error?.code) b.error.code = 418; }),
  'error-status-teapot': members(b => { if (b.error?.status) b.error.status = 'TEAPOT'; }),
  'error-code-text': members(b => { if (b.error?.code) b.error.code = String(b.error.code); }),
  'error-unwrapped': members(b => (b.error?.code ? b.error : b)),
  'error-as-object': members(b => { if (typeof b.error === 'string') b.error = { message: b.error }; }),
  'field-errors-as-object': members(b => { if (b.field_errors) b.field_errors = { to: 'is refused' }; }),
  'field-errors-empty': members(b => { if (b.field_errors) b.field_errors = []; }),
  'failure-code-on-success': members(b => { if (b.code === 'RCS1002') b.code = 'RCS1004'; }),
  'success-code-on-failure': members(b => { if (b.code === 'RCS1004') b.code = 'RCS1002'; }),
  'success-for-failure': members(b => (b.code === 'RCS1004' ? { code: 'RCS1002', message: 'x', data: { requestId: 'r', to: '+12025550190', messageId: 'm' }, error: {} } : b)),
  'code-missing': members(b => { delete b.code; }),
  'code-number': members(b => { if (b.code) b.code = 1002; }),
  'data-array-on-success': members(b => { if (b.code === 'RCS1002') b.data = []; }),
  'data-object-on-failure': members(b => { if (b.code === 'RCS1004') b.data = {}; }),
  'to-of-another': members(b => { if (b.data?.to) b.data.to = '+12025550123'; }),
  'to-wholly-masked': members(b => { if (b.data?.to) b.data.to = 'X'.repeat(b.data.to.length); }),
  'to-without-plus': members(b => { if (b.data?.to) b.data.to = b.data.to.slice(1); }),
  'request-id-missing': members(b => { delete b.data?.requestId; }),

  // What is asked does not matter to these.
  'takes-everybody': (answer, request) => (answer.status === 401 ? rightAnswer({ ...request, headers: { ...request.headers, authorization: 'Bearer x', 'api-key': 'x' } }, '') : answer),
  'same-answer-always': () => json(200, { event_id: 'ce5f9373-8a77-45fa-a78b-84a931005dc9' }),
};

function elsewhere(request) {
  return `/right${request.url.pathname}${request.url.search}`;
}

function chunk(bytes) {
  return `${bytes.length.toString(16)}\r\n${bytes}\r\n`;
}

// ---- HTTP. ---------------------------------------------------------------------------------------------------------------------------

const server = net.createServer(socket => {
  let received = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', data => {
    received = Buffer.concat([received, data]);
    const request = parse(received);
    if (request) {
      received = Buffer.alloc(0);
      reply(socket, request);
    }
  });
});

function parse(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first, ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const rest = bytes.subarray(end + 4);
  if (rest.length < Number(headers['content-length'] ?? 0)) return null;
  const [, fault, path] = /^\/([^/]+)(\/.*)$/.exec(first.split(' ')[1]);
  return { fault, url: new URL('http://x' + path), headers, json: rest.length > 0 ? JSON.parse(rest.toString()) : undefined };
}

function reply(socket, request) {
  if (request.url.pathname === '/states') {
    const known = request.json.state !== 'nobody knows this';
    if (known) states.set(request.fault, request.json.state);
    write(socket, json(known ? 200 : 404, {}));
    return;
  }
  const right = rightAnswer(request, states.get(request.fault));
  const answer = faults[request.fault](right, request);
  (answer.write ?? write)(socket, answer);
}

function write(socket, answer) {
  socket.write(head(answer, `Content-Length: ${answer.body.length}\r\nConnection: close\r\n`));
  socket.end(answer.body);
}

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on('end', () => process.exit());
