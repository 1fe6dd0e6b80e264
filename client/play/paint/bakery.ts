import type { Textures } from 'phaser';

export type Draw = (pen: CanvasRenderingContext2D, width: number, height: number) => void;

export interface LiveTexture {
  readonly key: string;
  readonly draw: (draw: Draw) => void;
}

/** What the painters get: textures by name, kept for as long as a piece uses them. */
export interface Bakery {
  readonly bake: (name: string, width: number, height: number, draw: Draw) => string;
  readonly live: (name: string, width: number, height: number) => LiveTexture;
  readonly picture: (
    name: string,
    width: number,
    height: number,
    svg: () => string,
    finish?: Draw,
  ) => Promise<string>;
  readonly isWaiting: () => boolean;
  readonly sweep: (used: ReadonlySet<string>) => void;
}

function blank(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser gives no 2d context');
  return [canvas, pen];
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  // A data: address, because blob: would need its own line in the content security policy.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

export function bakeryIn(textures: Textures.TextureManager): Bakery {
  const keys = new Set<string>();
  const waiting = new Map<string, Promise<string>>();

  // Not `createCanvas`: its CanvasTexture reads every pixel back and keeps the canvas off the GPU.
  const keep = (name: string, canvas: HTMLCanvasElement): string => {
    const { width, height } = canvas;
    textures.create(name, [canvas], width, height)?.add('__BASE', 0, 0, 0, width, height);
    keys.add(name);
    return name;
  };

  const bake: Bakery['bake'] = (name, width, height, draw) => {
    if (textures.exists(name)) return name;
    const [canvas, pen] = blank(width, height);
    draw(pen, width, height);
    return keep(name, canvas);
  };

  const live: Bakery['live'] = (name, width, height) => {
    if (textures.exists(name)) textures.remove(name);
    const [canvas, pen] = blank(width, height);
    keep(name, canvas);
    const redraw: LiveTexture['draw'] = (draw) => {
      pen.clearRect(0, 0, width, height);
      draw(pen, width, height);
      if (textures.exists(name)) textures.get(name).source[0]?.update();
    };
    return { key: name, draw: redraw };
  };

  const picture: Bakery['picture'] = (name, width, height, svg, finish) => {
    if (textures.exists(name)) return Promise.resolve(name);
    const started = waiting.get(name);
    if (started !== undefined) return started;
    const coming = imageOf(svg()).then((image) => {
      waiting.delete(name);
      keys.add(name);
      const draw: Draw = (pen) => {
        pen.drawImage(image, 0, 0, width, height);
        finish?.(pen, width, height);
      };
      return bake(name, width, height, draw);
    });
    waiting.set(name, coming);
    return coming;
  };

  const sweep: Bakery['sweep'] = (used) => {
    for (const key of keys) {
      if (used.has(key)) continue;
      textures.remove(key);
      keys.delete(key);
    }
  };

  return { bake, live, picture, sweep, isWaiting: () => waiting.size > 0 };
}
