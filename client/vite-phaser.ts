import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Only what we draw with, of Phaser: the whole is 325 KB brotli, this less than half. Phaser cannot be shaken (its
 * source is CommonJS, each part registering itself), so the parts are named here, in the order of its own
 * `src/phaser-core.js`: it requires in circles. The types stay those of the whole; a part used and not named here
 * fails at the first frame, which every browser test draws. To go back to the whole, leave out `drawingPhaser()`.
 */
const REGISTERED = [
  ...['polyfills/requestVideoFrame', 'cameras/2d/index', 'core/index', 'events/index'],
  ...['gameobjects/DisplayList', 'gameobjects/GameObjectCreator', 'gameobjects/GameObjectFactory'],
  ...['gameobjects/UpdateList', 'gameobjects/components/index'],
  ...['container/Container', 'graphics/Graphics', 'image/Image'].map((name) => `gameobjects/${name}Factory`),
  'gameobjects/shape/rectangle/RectangleFactory',
  ...['plugins/index', 'renderer/index', 'textures/index', 'time/index', 'tweens/index'],
];
const EXPORTED = {
  Game: 'core/Game',
  Scene: 'scene/Scene',
  Scale: 'scale/index',
  Constants: 'const',
  FilterMode: 'textures/const',
  Container: 'gameobjects/container/Container',
  Graphics: 'gameobjects/graphics/Graphics',
  Image: 'gameobjects/image/Image',
  Rectangle: 'gameobjects/shape/rectangle/Rectangle',
};

const whole = fileURLToPath(import.meta.resolve('phaser'));
const source = join(dirname(whole), '..', 'src');
const inSource = (file: string): string => JSON.stringify(join(source, `${file}.js`));

const ENTRY = [
  ...REGISTERED.map((file) => `import ${inSource(file)};`),
  ...Object.entries(EXPORTED).map(([name, file]) => `import ${name} from ${inSource(file)};`),
  'export const { CANVAS, WEBGL } = Constants;',
  'export const GameObjects = { Container, Graphics, Image, Rectangle };',
  'export const Textures = { FilterMode };',
  'export { Game, Scale, Scene };',
].join('\n');

const ENTRY_ID = '\0drawing-phaser';

/** Phaser's features are switched by the build: `typeof CANVAS_RENDERER` stands for true or false. */
const entryAndSwitches: Plugin = {
  name: 'drawing-phaser-parts',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/drawing-phaser') ? ENTRY_ID : undefined),
  load: (id) => (id === ENTRY_ID ? ENTRY : undefined),
  transform: (code, id) => {
    if (!id.startsWith(source)) return undefined;
    const on = code.replace(/typeof (?:CANVAS|WEBGL)_RENDERER/g, 'true');
    return { code: on.replace(/typeof (?:WEBGL_DEBUG|FEATURE_SOUND|PLUGIN_\w+)/g, 'false'), map: null };
  },
};

/** Built once for each version of Phaser and of this file, and kept beside the packages. */
async function built(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(source, '..', 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(await readFile(import.meta.filename));
  const folder = join(source, '..', '..', '.drawing-phaser');
  const file = join(folder, `phaser-${version}-${recipe.digest('hex').slice(0, 8)}.mjs`);
  if (existsSync(file)) return file;
  const started = `${process.pid}.mjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entryAndSwitches],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: true,
      lib: { entry: 'drawing-phaser', formats: ['es'], fileName: () => started },
    },
  });
  // Several builds may start at once: whoever reads finds a whole file or none.
  await rename(join(folder, started), file);
  return file;
}

/** `phaser` means our parts of it, in the build, in the dev server and in the tests alike. */
export function drawingPhaser(): Plugin {
  return {
    name: 'drawing-phaser',
    config: async () => ({ resolve: { alias: { phaser: await built() } } }),
  };
}
