import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Who may import whom, how large a thing may grow: held by machines. There is no list of exceptions. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Area {
  readonly may: readonly string[];
  /** Package names; one ending in `/` or `:` stands for all that begin with it. */
  readonly packages: readonly string[];
}

const SHARED = ['shared/scenario', 'shared/session', 'shared/view', 'shared/wire'] as const;

/** The words of the interface are data that both sides read. */
const WORDS = 'locales';

const AREAS: Readonly<Record<string, Area>> = {
  'shared/scenario': { may: [], packages: ['zod'] },
  'shared/session': { may: ['shared/scenario'], packages: [] },
  'shared/view': { may: ['shared/scenario', 'shared/session'], packages: [] },
  'shared/wire': {
    may: ['shared/scenario', 'shared/session', 'shared/view'],
    packages: ['@colyseus/schema', 'zod'],
  },
  server: {
    may: [...SHARED, WORDS],
    packages: [
      '@colyseus/',
      'express',
      'nanoid',
      'pg',
      'node:',
      'uqr',
      'zod',
      '@dagrejs/dagre',
      '@xmldom/xmldom',
      'fflate',
      'pdfkit',
      'yauzl',
    ],
  },
  client: {
    may: [...SHARED, WORDS],
    packages: [
      'phaser',
      '@colyseus/sdk',
      'i18next',
      'lit-html',
      'lit-html/',
      'nanoid',
      'uqr',
      'vite',
      '@fontsource-variable/',
    ],
  },
};

/** In the core, zod knows the shape of files and of messages; the server uses it for what comes in over HTTP. */
const ZOD_LIVES_IN = [/^shared\/scenario\/[a-z-]*format\.ts$/, /^shared\/wire\/intents\.ts$/];

/** The build's own files run on the machine that builds, not in a browser. */
const BUILD = /^client\/vite[\w.-]*\.ts$/;

const sourcesIn = (folder: string): readonly string[] => filesIn(folder, /\.(?:ts|mjs)$/);

const filesIn = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules'));

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(IMPORT)].map(([, from, bare, late]) => from ?? bare ?? late ?? '');

/** `shared/view/now.ts` → `shared/view`; everything else by its top folder. */
const areaOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('shared/') ? 2 : 1)
    .join('/');

const isOurs = (name: string): boolean => name.startsWith('.') || name.startsWith('#');

const targetOf = (path: string, name: string): string =>
  name.startsWith('#') ? name.slice(1) : relative(ROOT, resolve(ROOT, dirname(path), name));

const matches = (packages: readonly string[], name: string): boolean =>
  packages.some((each) => (/[/:]$/.test(each) ? name.startsWith(each) : name === each));

const sources = ['shared', 'server', 'client'].flatMap(sourcesIn);
const tests = sourcesIn('test');
const styles = filesIn('client', /\.css$/);

describe('who imports whom', () => {
  test('every source lies in an area of the table', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((path) => !Object.hasOwn(AREAS, areaOf(path)))).toEqual([]);
  });

  test('an area imports itself and what the table says', () => {
    const strays = eachImport(sources.filter((path) => !BUILD.test(path))).filter(({ path, name }) => {
      if (!isOurs(name)) return false;
      const from = areaOf(path);
      const to = areaOf(targetOf(path, name));
      return to !== from && !AREAS[from]?.may.includes(to);
    });
    expect(strays).toEqual([]);
  });

  test('an area uses the packages the table says', () => {
    const strays = eachImport(sources.filter((path) => !BUILD.test(path))).filter(
      ({ path, name }) => !isOurs(name) && !matches(AREAS[areaOf(path)]?.packages ?? [], name),
    );
    expect(strays).toEqual([]);
  });

  test('in the core, zod lives in the format files and the intents', () => {
    const users = eachImport(sourcesIn('shared')).filter(({ name }) => name === 'zod');
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ path }) => !ZOD_LIVES_IN.some((place) => place.test(path)))).toEqual([]);
  });

  test('nothing imports a test', () => {
    const strays = eachImport(sources).filter(
      ({ path, name }) => isOurs(name) && areaOf(targetOf(path, name)) === 'test',
    );
    expect(strays).toEqual([]);
  });

  test('files are imported by their full name', () => {
    const strays = eachImport([...sources, ...tests]).filter(
      ({ name }) => isOurs(name) && !/\.(?:ts|mjs|json|css|svg)(?:\?\w+)?$/.test(name),
    );
    expect(strays).toEqual([]);
  });
});

const eachImport = (paths: readonly string[]) =>
  paths.flatMap((path) => importsOf(textOf(path)).map((name) => ({ path, name })));

test('the core is pure: no clock, no chance, no machine around it', () => {
  const impure =
    /\b(?:Date\.now|new Date|Math\.random)\b|(?<![.\w])(?:console|process|document|window|globalThis)\.\w|(?<![.\w])(?:setTimeout|setInterval|fetch)\(/;
  const found = sourcesIn('shared').flatMap((path) => {
    const code = withoutComments(textOf(path));
    const match = impure.exec(code)?.[0];
    return match === undefined ? [] : [`${path}: ${match}`];
  });
  expect(found).toEqual([]);
});

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

describe('size', () => {
  const MOST_LINES = 250;
  const MOST_FUNCTION_LINES = 40;
  const linesOf = (path: string): readonly string[] => textOf(path).replace(/\n$/, '').split('\n');

  test(`a file has at most ${MOST_LINES} lines`, () => {
    const large = [...sources, ...tests, ...styles].map((path) => ({ path, lines: linesOf(path).length }));
    expect(large.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  test(`a function has at most ${MOST_FUNCTION_LINES} lines`, () => {
    const long = sources.flatMap((path) => longFunctions(linesOf(path)).map((found) => `${path}:${found}`));
    expect(long).toEqual([]);
  });

  test('long functions are seen in every form we write them', () => {
    const body = Array.from({ length: 40 }, () => '  f();');
    const forms = [
      'function a() {',
      'export async function a(',
      'const a = () => {',
      'const a: Rule = ({ b }) =>',
    ];
    for (const first of forms) {
      const middle = first.endsWith('(') ? ['  b: string,', '): void {'] : [];
      expect(longFunctions([first, ...middle, ...body, '}'])).toHaveLength(1);
    }
    expect(
      longFunctions(['class A {', '  go(b: string): void {', ...body.map((line) => `  ${line}`), '  }', '}']),
    ).toHaveLength(1);
    expect(longFunctions(['function a() {', ...body.slice(2), '}'])).toEqual([]);
    const inner = ['  const b = () => {', ...body.slice(2).map((line) => `  ${line}`), '  };'];
    expect(longFunctions(['function a() {', ...inner, ...inner, '}'])).toEqual([]);
  });

  /**
   * The formatter puts a function's end at the indent of its beginning: that is where we measure. A function inside
   * another one counts on its own, as a method does in a class.
   */
  function longFunctions(lines: readonly string[]): readonly string[] {
    const spans = lines.flatMap((line, from) =>
      beginsFunction(line) ? [{ from, to: endOf(lines, from) }] : [],
    );
    return spans.flatMap(({ from, to }) => {
      const inner = spans.filter((other) => other.from > from && other.to < to);
      const outermost = inner.filter(
        (one) => !inner.some((other) => other.from < one.from && other.to >= one.to),
      );
      const own = outermost.reduce((left, each) => left - (each.to - each.from + 1), to - from + 1);
      return own > MOST_FUNCTION_LINES ? [`${from + 1} has ${own} lines`] : [];
    });
  }

  function endOf(lines: readonly string[], from: number): number {
    const indent = /^\s*/.exec(lines[from] ?? '')?.[0] ?? '';
    const after = lines.slice(from + 1).findIndex((next) => next.trim() !== '' && endsAt(next, indent));
    return after < 0 ? from : from + 1 + after;
  }

  const beginsFunction = (line: string): boolean =>
    /\bfunction\b.*[({,]$/.test(line) ||
    /=>(?: \{| \(| \w*`.*)?$/.test(line) ||
    /^\s+(?:(?:async|static|override|get|set|private|readonly) )*#?(?!if\b|for\b|while\b|switch\b|catch\b|return\b)[\w$]+\(.*\)(?:: .+)? \{$/.test(
      line,
    );

  /** A closing bracket that does not open the body (`): T {`), or the next thing at the same or a lower indent. */
  function endsAt(line: string, indent: string): boolean {
    const own = /^\s*/.exec(line)?.[0].length ?? 0;
    if (own > indent.length) return false;
    return !/^\s*\).*[{>]$/.test(line);
  }
});
