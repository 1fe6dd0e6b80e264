import { type Cameras, GameObjects, type Textures } from 'phaser';
import { overlap } from './areas.ts';
import type { Box } from './piece.ts';

export interface Standing {
  readonly group: GameObjects.Container;
}

/** What pieces are made of: pictures and plain colours. */
type Thing = GameObjects.Image | GameObjects.Rectangle;
type Skin = Textures.Frame | number;

/** One thing as the canvas shows it. */
interface Shown {
  readonly box: Box;
  readonly alpha: number;
  readonly skin: Skin;
  /** The look at which it was last there. */
  look: number;
}

const isThing = (object: GameObjects.GameObject): object is Thing =>
  object instanceof GameObjects.Image || object instanceof GameObjects.Rectangle;

const skinOf = (thing: Thing): Skin => (thing instanceof GameObjects.Image ? thing.frame : thing.fillColor);

const lies = (thing: Thing, x: number, y: number, { box }: Shown): boolean =>
  x === box.x && y === box.y && thing.displayWidth === box.width && thing.displayHeight === box.height;

/** What has changed on the canvas since the last look at it. */
export class Changes {
  readonly #shown = new Map<Thing, Shown>();
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
    for (const [thing, shown] of this.#shown) {
      if (shown.look === this.#look) continue;
      this.#shown.delete(thing);
      this.#add(shown);
    }
    this.#touched.clear();
    return this.#changed;
  }

  /** Leaves to each area's camera only what lies in it, and of groups only those with something in it. */
  share(areas: readonly Box[], cameras: readonly Cameras.Scene2D.Camera[]): void {
    const all = cameras.reduce((bits, { id }) => bits | id, 0);
    for (const { parentContainer: group } of this.#shown.keys()) group.cameraFilter = all;
    for (const [thing, { box }] of this.#shown) {
      thing.cameraFilter = 0;
      for (const [index, area] of areas.entries()) {
        if (!overlap(area, box)) cameras[index]?.ignore(thing);
      }
      thing.parentContainer.cameraFilter &= thing.cameraFilter;
    }
  }

  #lookAt(group: GameObjects.Container): void {
    const { parentContainer: layer } = group;
    const [x, y] = [layer.x + group.x, layer.y + group.y];
    const alpha = group.visible ? group.alpha : 0;
    for (const thing of group.list) {
      if (isThing(thing))
        this.#compare(thing, x + thing.x, y + thing.y, thing.visible ? alpha * thing.alpha : 0);
    }
  }

  #compare(thing: Thing, x: number, y: number, alpha: number): void {
    const before = this.#shown.get(thing);
    const skin = skinOf(thing);
    if (before !== undefined && before.alpha === alpha && before.skin === skin && lies(thing, x, y, before)) {
      before.look = this.#look;
      if (typeof skin !== 'number' && this.#touched.has(skin.texture.key)) this.#add(before);
      return;
    }
    const box = { x, y, width: thing.displayWidth, height: thing.displayHeight };
    const now = { box, alpha, skin, look: this.#look };
    if (before !== undefined) this.#add(before);
    this.#add(now);
    this.#shown.set(thing, now);
  }

  /** What is quite clear leaves no trace. */
  #add({ box, alpha }: Shown): void {
    if (alpha > 0) this.#changed.push(box);
  }
}
