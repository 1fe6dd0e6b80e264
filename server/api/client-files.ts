import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { CannotStart } from '../environment.ts';

const PAGES = {
  '/': 'index.html',
  '/play': 'index.html',
  '/host': 'host.html',
  '/stage': 'stage.html',
  '/rehearse': 'rehearse.html',
  '/rehearse-screen': 'rehearse-screen.html',
} as const;
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/**
 * The built client. What may be served is listed once, at the start, so that no path can lead out of the folder.
 * Throws when a page is missing.
 */
export function clientFiles(folder: string): Router {
  const files = new Set(listed(folder));
  for (const page of new Set(Object.values(PAGES))) {
    if (!files.has(page)) {
      throw new CannotStart(`The client in ${folder} has no ${page}. Build it with "npm run build".`);
    }
  }
  const serve = serveFrom(folder, files);
  const router = Router();
  for (const [path, page] of Object.entries(PAGES))
    router.get(
      path,
      serve(() => page),
    );
  router.get(
    '/join/:code',
    serve(() => 'index.html'),
  );
  router.use(serve((path) => path.slice(1)));
  return router;
}

function listed(folder: string): readonly string[] {
  if (!existsSync(folder))
    throw new CannotStart(`There is no client in ${folder}. Build it with "npm run build".`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const serveFrom =
  (folder: string, files: ReadonlySet<string>) =>
  (nameOf: (path: string) => string): RequestHandler =>
  (request, response, next) => {
    const name = nameOf(request.path);
    if (!['GET', 'HEAD'].includes(request.method) || !files.has(name)) return next();
    // Vite puts a hash of the content into the name of everything in assets/.
    const lasting = name.startsWith('assets/');
    response.set('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.vary('Accept-Encoding');
    response.type(name.slice(name.lastIndexOf('.')));
    const packed = ENCODINGS.find(
      (each) => files.has(name + each.suffix) && request.acceptsEncodings(each.name),
    );
    if (packed) response.set('Content-Encoding', packed.name);
    const options = { root: folder, dotfiles: 'allow', cacheControl: false } as const;
    response.sendFile(name + (packed?.suffix ?? ''), options, (error) => error && next(error));
  };
