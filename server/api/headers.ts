import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../addresses.ts';

const HOST = /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-f:.]{2,45}\](:\d{1,5})?$/i;

/** A rehearsal shows its screens in frames. Neither page holds a key or speaks to a room, so nothing can be taken there. */
const HAS_FRAMES = '/rehearse';
const IS_FRAMED = '/rehearse-screen';

/** Some browsers do not count a page's own WebSocket as `'self'`, so its address is named. */
function policy(path: string, host: string | undefined, publicUrl: string | null): string {
  const hosts = [host, publicUrl && new URL(publicUrl).host].filter((each) => each && HOST.test(each));
  const sockets = [...new Set(hosts)].flatMap((each) => [`ws://${each}`, `wss://${each}`]);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...sockets].join(' '),
    ...(path === HAS_FRAMES ? ["frame-src 'self'"] : []),
    `frame-ancestors ${path === IS_FRAMED ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Over plain http a browser heeds an opener policy only from its own machine, and elsewhere complains about it. */
const isTrusted = (request: Request, publicUrl: string | null): boolean =>
  request.secure || isLoopback(request.hostname ?? '') || publicUrl?.startsWith('https:') === true;

/** No HSTS and no upgrade of requests: phones on a LAN come over plain http. */
export const securityHeaders =
  (publicUrl: string | null): RequestHandler =>
  (request, response, next) => {
    response.set({
      'Content-Security-Policy': policy(request.path, request.headers.host, publicUrl),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': request.path === IS_FRAMED ? 'SAMEORIGIN' : 'DENY',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), fullscreen=(self)',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    if (isTrusted(request, publicUrl)) response.set('Cross-Origin-Opener-Policy', 'same-origin');
    next();
  };
