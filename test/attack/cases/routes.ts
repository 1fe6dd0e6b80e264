import type { AttackCase } from '../attack-case.ts';
import { holds } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { exchange, post, send } from '../wires.ts';

const routesOf = ({ room }: Field) => [
  '/',
  '/play',
  '/join/BCDFGH',
  '/assets/app.js',
  '/api/health',
  '/api/scenarios',
  '/rehearse',
  '/rehearse-screen',
  '/api/rehearsals',
  '/api/sessions',
  `/api/sessions/${room.opened.code}`,
  `/api/sessions/${room.opened.code}/seats`,
  `/api/sessions/${room.opened.code}/connect`,
];

const UPWARD = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '%252e%252e%252f',
  '....//',
  '..;/',
  '%c0%ae%c0%ae/',
];
const SECRETS = ['secret.txt', 'secret.txt%00.html', 'data/journal.db', 'etc/passwd', 'proc/self/environ'];

const request = (method: string, path: string, headers = '', body = '') =>
  `${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n${body}`;

/** What no answer may hold: paths of this machine, stacks, versions of what is inside. */
const TALKATIVE = /\/tmp\/|node_modules|\bat .+:\d+:\d+|x-powered-by|express|colyseus|SQLite/i;

export const routes: readonly AttackCase[] = [
  {
    name: 'paths that lead upward',
    must: 'no spelling of one, in front of any route, reads a file outside the client',
    async run(field) {
      let asked = 0;
      for (const prefix of ['/', '/assets/', '/join/', '/api/', '/api/sessions/', '//', '/./', 'http://a/']) {
        for (const up of UPWARD) {
          for (const file of SECRETS) {
            const { text } = await exchange(
              field,
              request('GET', prefix + up.repeat(file.includes('/') ? 6 : 2) + file),
            );
            const told = text.includes(field.target.secret) || /root:|SQLite format|PATH=/.test(text);
            holds(!told, `${prefix}${up}${file} was served`);
            asked += 1;
          }
        }
      }
      for (const path of [
        '/C:/secret.txt',
        '/%00',
        '/file:///etc/passwd',
        '/index.html/../../secret.txt',
        '/.git/config',
        '/assets',
      ]) {
        const { text } = await exchange(field, request('GET', path));
        holds(!/ 200 /.test(text.slice(0, 20)), `${path} was served`);
        asked += 1;
      }
      return `${asked} paths, nothing outside was served`;
    },
  },
  {
    name: 'methods nobody asked for',
    must: 'no method but the right one does anything, and TRACE repeats nothing',
    async run(field) {
      let asked = 0;
      for (const method of [
        'TRACE',
        'TRACK',
        'OPTIONS',
        'PUT',
        'DELETE',
        'PATCH',
        'PROPFIND',
        'CONNECT',
        'QUERY',
        'FOO',
      ]) {
        for (const path of routesOf(field)) {
          const { text } = await exchange(field, request(method, path, 'X-Echo: echo-me\r\n'));
          holds(
            !/^HTTP\/1\.1 2/.test(text) || method === 'OPTIONS',
            `${method} ${path} was answered ${text.slice(0, 15)}`,
          );
          holds(!text.includes('echo-me'), `${method} ${path} repeated a header`);
          asked += 1;
        }
      }
      const tunnelled = await post(
        field,
        `/api/sessions/${field.room.opened.code}?_method=DELETE`,
        {},
        { headers: { 'x-http-method-override': 'DELETE' } },
      );
      holds(tunnelled.status === 404, `A tunnelled DELETE was answered ${tunnelled.status}`);
      return `${asked} requests, none did anything`;
    },
  },
  {
    name: 'HEAD and GET where a POST belongs',
    must: 'nothing is opened, no seat is taken',
    async run(field) {
      for (const path of ['/api/sessions', `/api/sessions/${field.room.opened.code}/seats`]) {
        for (const method of ['GET', 'HEAD']) {
          const query = '?scenario=cleaning-shift&country=LV&stageLanguages=en&name=Get&language=en';
          const { status } = await send(field, { method, path: path + query, from: field.address() });
          holds(status === 404, `${method} ${path} was answered ${status}`);
        }
      }
      return 'four requests, all 404';
    },
  },
  {
    name: "Colyseus' own routes",
    must: 'none of its match-making, monitor, playground, health or devtools routes exists',
    async run(field) {
      const { code } = field.room.opened;
      const paths = [
        'create/session',
        'joinOrCreate/session',
        'join/session',
        `joinById/${code}`,
        `reconnect/${code}`,
        'query/session',
      ];
      const all = [
        ...paths.map((path) => `/matchmake/${path}`),
        '/matchmake',
        '/matchmake/',
        '/monitor',
        '/playground',
        '/colyseus',
        '/__healthcheck',
        '/__apidocs',
        '/devtools',
      ];
      for (const path of all) {
        for (const method of ['GET', 'POST']) {
          const body = method === 'POST' ? '{}' : undefined;
          const { status } = await send(field, { method, path, ...(body && { body }) });
          holds(status === 404, `${method} ${path} was answered ${status}`);
        }
      }
      return `${all.length} paths, all 404`;
    },
  },
  {
    name: 'answers that talk too much',
    must: 'no error tells a path, a stack or what the server is made of, and every answer carries the policy',
    async run(field) {
      const paths = [
        '/%ff',
        '/join/%ff',
        '/api/%ff',
        '/api/sessions/%ff',
        '/assets/%e0%a4%a',
        '/%',
        '/nowhere',
        '/api/nowhere',
      ];
      for (const path of paths) {
        const { status, text, headers } = await send(field, { path });
        holds(status >= 400 && status < 500, `${path} was answered ${status}`);
        holds(!TALKATIVE.test(text + JSON.stringify(headers)), `${path} told: ${text.slice(0, 80)}`);
        holds(
          String(headers['content-security-policy']).includes("default-src 'none'"),
          `${path} had no policy`,
        );
        holds(headers['x-content-type-options'] === 'nosniff', `${path} may be sniffed`);
        holds(headers['set-cookie'] === undefined, `${path} set a cookie`);
      }
      const ranges = await send(field, {
        path: '/assets/app.js',
        headers: { range: `bytes=${'0-1,'.repeat(1000)}0-1` },
      });
      holds(
        ranges.status < 500 && ranges.text.length < 10_000,
        `A thousand ranges were answered ${ranges.status}`,
      );
      return `${paths.length + 1} answers, none told anything`;
    },
  },
];
