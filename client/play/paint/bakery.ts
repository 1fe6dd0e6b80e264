import type { Textures } from 'phaser';

export type Draw = (pen: CanvasRenderingContext2D, width: number, height: number) => void;

export interface LiveTexture {
  readonly key: string;
  readonly draw: (draw: Draw) => void;
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

/** Textures by name, kept for as long as a piece uses them. */
export class Bakery {
  readonly #textures: Textures.TextureManager;
  readonly #keys = new Set<string>();
  readonly #waiting = new Map<string, Promise<string>>();

  constructor(textures: Textures.TextureManager) {
    this.#textures = textures;
  }

  bake(name: string, width: number, height: number, draw: Draw): string {
    if (this.#textures.exists(name)) return name;
    const [canvas, pen] = blank(width, height);
    draw(pen, width, height);
    return this.#keep(name, canvas);
  }

  live(name: string, width: number, height: number): LiveTexture {
    if (this.#textures.exists(name)) this.#textures.remove(name);
    const [canvas, pen] = blank(width, height);
    this.#keep(name, canvas);
    const draw = (redraw: Draw): void => {
      pen.clearRect(0, 0, width, height);
      redraw(pen, width, height);
      if (this.#textures.exists(name)) this.#textures.get(name).source[0]?.update();
    };
    return { key: name, draw };
  }

  /** `finish` draws over the picture, for frames and fades. */
  picture(name: string, width: number, height: number, svg: () => string, finish?: Draw): Promise<string> {
    if (this.#textures.exists(name)) return Promise.resolve(name);
    const started = this.#waiting.get(name);
    if (started !== undefined) return started;
    const coming = imageOf(svg())
      .then((image) =>
        this.bake(name, width, height, (pen) => {
          pen.drawImage(image, 0, 0, width, height);
          finish?.(pen, width, height);
        }),
      )
      .finally(() => this.#waiting.delete(name));
    this.#waiting.set(name, coming);
    return coming;
  }

  isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  sweep(used: ReadonlySet<string>): void {
    for (const key of this.#keys) {
      if (used.has(key)) continue;
      this.#textures.remove(key);
      this.#keys.delete(key);
    }
  }

  // Not `createCanvas`: its CanvasTexture reads every pixel back and keeps the canvas off the GPU.
  #keep(name: string, canvas: HTMLCanvasElement): string {
    const { width, height } = canvas;
    this.#textures.create(name, [canvas], width, height)?.add('__BASE', 0, 0, 0, width, height);
    this.#keys.add(name);
    return name;
  }
}
