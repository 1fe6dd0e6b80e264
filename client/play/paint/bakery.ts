import { Textures } from 'phaser';

export type Draw = (pen: CanvasRenderingContext2D, width: number, height: number) => void;

export interface LiveTexture {
  readonly key: string;
  readonly draw: (draw: Draw) => void;
  /** It stays as it is, under the name of what it shows. */
  readonly keepAs: (name: string) => void;
}

function blank(width: number, height: number, alpha = true): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const pen = canvas.getContext('2d', { alpha });
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

/** From the left, what is wanted of a picture; all of its height. */
export interface Part {
  readonly left: number;
  readonly width: number;
}

const pause = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Drawn here and now: a canvas would put it off until the frame that first shows it. */
async function sheetOf(svg: string, width: number, height: number, part: Part): Promise<ImageBitmap> {
  const image = await imageOf(svg);
  const [canvas, pen] = blank(part.width, height);
  pen.drawImage(image, -part.left, 0, width, height);
  return createImageBitmap(canvas);
}

/** Textures by name, kept for as long as a piece uses them. */
export class Bakery {
  readonly #textures: Textures.TextureManager;
  readonly #keys = new Set<string>();
  readonly #waiting = new Map<string, Promise<string>>();
  /** Says that a texture shows something else now. */
  readonly touch: (name: string) => void;
  /** Says that a picture has come or failed, even one that nobody wants any more. */
  readonly #settled: () => void;
  #drawing = 0;

  constructor(textures: Textures.TextureManager, touch: (name: string) => void, settled: () => void) {
    this.#textures = textures;
    this.touch = touch;
    this.#settled = settled;
  }

  /** Without `alpha` nothing can be seen through it, and it is drawn faster. */
  bake(name: string, width: number, height: number, draw: Draw, alpha = true): string {
    if (this.#textures.exists(name)) return name;
    const [canvas, pen] = blank(width, height, alpha);
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
      this.touch(name);
    };
    return { key: name, draw, keepAs: (shown) => this.#rename(name, shown) };
  }

  /** `frame` draws around the picture: corners and fades. */
  picture(
    name: string,
    width: number,
    height: number,
    svg: () => string,
    frame: (picture: Draw) => Draw = (picture) => picture,
  ): Promise<string> {
    if (this.#textures.exists(name)) return Promise.resolve(name);
    const started = this.#waiting.get(name);
    if (started !== undefined) return started;
    const coming = imageOf(svg())
      .then((image) => {
        const picture: Draw = (pen, wide, high) => pen.drawImage(image, 0, 0, wide, high);
        return this.bake(name, width, height, frame(picture));
      })
      .finally(() => {
        this.#waiting.delete(name);
        this.#settled();
      });
    this.#waiting.set(name, coming);
    return coming;
  }

  /** Pictures as pixels, outside all textures: an SVG image would be drawn anew at every use. */
  async pixels(
    width: number,
    height: number,
    part: Part,
    svgs: () => readonly string[],
  ): Promise<readonly ImageBitmap[]> {
    this.#drawing += 1;
    try {
      // Not within the repaint, and not all at once: frames may come between.
      await pause();
      const sheets: ImageBitmap[] = [];
      for (const svg of svgs()) {
        sheets.push(await sheetOf(svg, width, height, part));
        await pause();
      }
      return sheets;
    } finally {
      this.#drawing -= 1;
      this.#settled();
    }
  }

  isWaiting(): boolean {
    return this.#waiting.size + this.#drawing > 0;
  }

  get count(): number {
    return this.#keys.size;
  }

  sweep(used: ReadonlySet<string>): void {
    for (const key of this.#keys) {
      if (!used.has(key)) this.#remove(key);
    }
  }

  #rename(name: string, shown: string): void {
    if (this.#textures.exists(shown) || !this.#textures.exists(name)) return;
    this.#textures.renameTexture(name, shown);
    this.#keys.delete(name);
    this.#keys.add(shown);
  }

  #remove(name: string): void {
    if (this.#keys.delete(name)) this.#textures.remove(name);
  }

  // Not `createCanvas`: its CanvasTexture reads every pixel back and keeps the canvas off the GPU.
  #keep(name: string, canvas: HTMLCanvasElement): string {
    const { width, height } = canvas;
    const texture = this.#textures.create(name, [canvas], width, height);
    texture?.add('__BASE', 0, 0, 0, width, height);
    // All is baked in device pixels: to smooth it would cost three times as much and blur what moves.
    texture?.setFilter(Textures.FilterMode.NEAREST);
    this.#keys.add(name);
    return name;
  }
}
