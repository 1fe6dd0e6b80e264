import { type Cameras, GameObjects } from 'phaser';
import { overlap } from './areas.ts';
import type { Box } from './piece.ts';

export interface Standing {
  readonly group: GameObjects.Container;
}

/** One image as the canvas shows it. */
interface Shown {
  box: Box;
  alpha: number;
  texture: string;
  frame: string;
  /** The look at which it was last there. */
  look: number;
}

const isWhere = (
  { x, y, width, height }: Box,
  image: GameObjects.Image,
  left: number,
  top: number,
): boolean => x === left && y === top && width === image.displayWidth && height === image.displayHeight;

/** What has changed on the canvas since the last look at it. */
export class Changes {
  readonly #shown = new Map<GameObjects.Image, Shown>();
  readonly #touched = new Set<string>();
  #look = 0;
  #changed: Box[] = [];

  /** The texture shows something else now, where it lies. */
  touch(texture: string): void {
    this.#touched.add(texture);
  }

  /** Boxes around what came, went, moved or looks different, in device pixels of the canvas. */
  since(stands: Iterable<Standing>): readonly Box[] {
    this.#changed = [];
    this.#look += 1;
    for (const { group } of stands) this.#lookAt(group);
    for (const [image, shown] of this.#shown) {
      if (shown.look === this.#look) continue;
      this.#shown.delete(image);
      this.#add(shown);
    }
    this.#touched.clear();
    return this.#changed;
  }

  /** Leaves to each area's camera only what lies in it, and of groups only those with something in it. */
  share(areas: readonly Box[], cameras: readonly Cameras.Scene2D.Camera[]): void {
    const all = cameras.reduce((bits, { id }) => bits | id, 0);
    for (const { parentContainer: group } of this.#shown.keys()) group.cameraFilter = all;
    for (const [image, { box }] of this.#shown) {
      image.cameraFilter = 0;
      for (const [index, area] of areas.entries()) {
        if (!overlap(area, box)) cameras[index]?.ignore(image);
      }
      image.parentContainer.cameraFilter &= image.cameraFilter;
    }
  }

  #lookAt(group: GameObjects.Container): void {
    const { parentContainer: layer } = group;
    const x = layer.x + group.x;
    const y = layer.y + group.y;
    const alpha = group.visible ? group.alpha : 0;
    for (const image of group.list) {
      if (image instanceof GameObjects.Image)
        this.#compare(image, x, y, image.visible ? alpha * image.alpha : 0);
    }
  }

  #compare(image: GameObjects.Image, x: number, y: number, alpha: number): void {
    const { texture, frame, displayWidth: width, displayHeight: height } = image;
    const before = this.#shown.get(image);
    const [left, top] = [x + image.x, y + image.y];
    if (
      before !== undefined &&
      before.alpha === alpha &&
      before.texture === texture.key &&
      before.frame === frame.name &&
      isWhere(before.box, image, left, top)
    ) {
      before.look = this.#look;
      if (this.#touched.has(texture.key)) this.#add(before);
      return;
    }
    const box = { x: left, y: top, width, height };
    const now = { box, alpha, texture: texture.key, frame: frame.name, look: this.#look };
    if (before !== undefined) this.#add(before);
    this.#add(now);
    this.#shown.set(image, now);
  }

  /** What cannot be seen through leaves no trace. */
  #add({ box, alpha }: Shown): void {
    if (alpha > 0) this.#changed.push(box);
  }
}
