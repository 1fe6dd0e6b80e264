import type { AttackCase } from '../attack-case.ts';
import { holds } from '../attack-case.ts';
import { exchange, post, send } from '../wires.ts';

export const requests: readonly AttackCase[] = [
  {
    name: 'two requests in one',
    must: 'both length headers, broken chunks and bare line ends are refused, and nothing hidden behind them is answered',
    async run(field) {
      const hidden = 'GET /api/health HTTP/1.1\r\nHost: smuggled\r\n\r\n';
      const json = 'Content-Type: application/json\r\n';
      const head = (lines: string) => `POST /api/sessions HTTP/1.1\r\nHost: a\r\n${json}${lines}\r\n`;
      const shapes = [
        `${head('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n')}0\r\n\r\n${hidden}`,
        `${head('Transfer-Encoding: chunked\r\nContent-Length: 5\r\n')}0\r\n\r\n${hidden}`,
        head('Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n') + hidden,
        `${head('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n')}0\r\n\r\n${hidden}`,
        head('Content-Length: 0\r\nContent-Length: 60\r\n') + hidden,
        head('Content-Length: +0\r\n') + hidden,
        head('Content-Length: 0x0\r\n') + hidden,
        `${head('Transfer-Encoding: chunked\r\n')}zz\r\n\r\n${hidden}`,
        `${head('Transfer-Encoding: chunked\r\n')}ffffffffffffffffff\r\n\r\n${hidden}`,
        `${head('Transfer-Encoding : chunked\r\n')}0\r\n\r\n${hidden}`,
        `POST /api/sessions HTTP/1.1\nHost: a\nContent-Length: 0\n\n${hidden}`,
        `GET /api/health HTTP/1.1\r\nHost: a\r\nX: 1\rY: 2\r\n\r\n`,
        'GET /api/health HTTP/9.9\r\nHost: a\r\n\r\n',
      ];
      for (const [index, shape] of shapes.entries()) {
        const { text } = await exchange(field, shape, 300);
        holds(!text.includes('"ok":true'), `Shape ${index + 1} was answered with what was hidden in it`);
      }
      return `${shapes.length} shapes, all refused`;
    },
  },
  {
    name: 'a forged Host',
    must: 'the join link it asks for is told to the asker alone, is not cached, and never becomes a script',
    async run(field) {
      const path = `/api/sessions/${field.room.opened.code}`;
      const honest = JSON.parse((await send(field, { path })).text).joinUrl;
      const hosts = [
        'evil.example',
        'evil.example:1"><script>',
        'a@evil.example',
        '[::1',
        '',
        'javascript:alert(1)',
        'x'.repeat(9000),
      ];
      for (const host of hosts) {
        const forged = await send(field, {
          path,
          headers: { host, 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
        });
        holds(!/[<>]/.test(forged.text), `A script came back for ${host}`);
        holds(
          forged.status === 400 || forged.headers['cache-control'] === 'no-store',
          'The answer may be cached',
        );
      }
      const forwarded = await send(field, {
        path,
        headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      });
      holds(!forwarded.text.includes('evil'), 'A forwarded host was believed without a proxy');
      holds(JSON.parse((await send(field, { path })).text).joinUrl === honest, 'The honest link changed');
      return `${hosts.length} hosts; the honest link stayed ${new URL(honest).protocol}//…`;
    },
  },
  {
    name: 'a page of another site',
    must: 'it may not read an answer, may not post JSON, and gets no WebSocket',
    async run(field) {
      const origin = 'https://elsewhere.example';
      const { code } = field.room.opened;
      const body = { scenario: 'cleaning-shift', country: 'LV', stageLanguages: ['en'] };
      const asked = [
        await send(field, { path: `/api/sessions/${code}`, headers: { origin } }),
        await send(field, {
          method: 'OPTIONS',
          path: '/api/sessions',
          headers: { origin, 'access-control-request-method': 'POST' },
        }),
        await post(field, '/api/sessions', 'not json', { headers: { origin, 'content-type': 'text/plain' } }),
      ];
      for (const { headers } of asked)
        for (const name of Object.keys(headers))
          holds(!name.startsWith('access-control-'), `${name} was answered`);
      const simple = await post(field, '/api/sessions', body, {
        headers: { origin, 'content-type': 'text/plain' },
      });
      holds([400, 403].includes(simple.status), `A simple request was answered ${simple.status}`);
      for (const foreign of [
        origin,
        'null',
        'http://127.0.0.1:1',
        `http://127.0.0.1:${field.target.port}.evil.example`,
      ]) {
        const { status } = await send(field, {
          path: `/x/${code}?sessionId=a`,
          headers: {
            ...{ origin: foreign, connection: 'Upgrade', upgrade: 'websocket' },
            ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
          },
        });
        holds(status === 403, `A WebSocket from ${foreign} was answered ${status}`);
      }
      return 'no answer readable, no WebSocket';
    },
  },
  {
    name: 'upgrades to addresses nobody can read',
    must: 'they are refused and the server lives',
    async run(field) {
      const paths = [
        ':99999/',
        '//',
        '//[',
        'http://[',
        '*',
        '/%',
        '/x/y?%',
        '/\u0000',
        '?',
        '/x/y?sessionId=%ff',
        '/x/__proto__?sessionId=__proto__',
      ];
      const upgrade =
        'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
      for (const path of paths) {
        const { text } = await exchange(field, `GET ${path} HTTP/1.1\r\nHost: a\r\n${upgrade}\r\n`, 400);
        holds(!/^HTTP\/1\.1 101/.test(text), `A WebSocket was opened at ${path}`);
      }
      for (const broken of ['Sec-WebSocket-Key: x\r\n', 'Sec-WebSocket-Version: 99\r\n', '']) {
        const head = `GET /x/${field.room.opened.code}?sessionId=a HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${broken}\r\n`;
        const { text } = await exchange(field, head, 400);
        holds(!/^HTTP\/1\.1 101/.test(text), 'A broken handshake was accepted');
      }
      return `${paths.length + 3} upgrades, none accepted`;
    },
  },
];
