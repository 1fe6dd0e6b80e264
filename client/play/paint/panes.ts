import type { Cameras, Scene } from 'phaser';
import { gathered, shareOf } from './areas.ts';
import { Changes, type Standing } from './changes.ts';

/** Each is one more walk over all that lies on the canvas. */
const MOST_PANES = 4;
/** A browser that has rested makes itself three canvases to draw on in turn, which is work enough for a frame. */
const COLD_FRAMES = 3;
const PIXEL = { x: 0, y: 0, width: 1, height: 1 };
/** From here on one look at all of it costs less. */
const NEARLY_ALL = 0.8;

/**
 * The 2D canvas keeps its pixels: only where something has changed is it drawn again, through cameras as small as
 * that. (WebGL clears its picture after each frame, and has a processor of its own to draw all of it.)
 */
export class Panes {
  readonly #scene: Scene;
  readonly #panes: readonly Cameras.Scene2D.Camera[];
  readonly #changes = new Changes();
  #all = true;
  #cold = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    const { cameras } = scene;
    this.#panes = Array.from({ length: MOST_PANES }, () => cameras.add(0, 0, 1, 1).setVisible(false));
  }

  /** The texture shows something else now, where it lies. */
  touch(texture: string): void {
    this.#changes.touch(texture);
  }

  /** The next frame is drawn whole. */
  drawAll(): void {
    this.#all = true;
  }

  /** After a rest: movement waits for a few frames, in which no more than a pixel need be drawn. */
  wake(): void {
    this.#cold = COLD_FRAMES;
    this.#scene.tweens.pauseAll();
  }

  /** Chooses what the coming frame draws of these. */
  look(stands: Iterable<Standing>): void {
    const { scale, cameras } = this.#scene;
    const changed = this.#changes.since(stands);
    const isCold = this.#cold > 0;
    if (isCold) this.#warm();
    const areas = this.#all ? [] : gathered(isCold ? [...changed, PIXEL] : changed, scale, MOST_PANES);
    const whole = this.#all || shareOf(areas, scale) > NEARLY_ALL;
    this.#all = false;
    cameras.main.setVisible(whole);
    for (const [index, pane] of this.#panes.entries()) {
      const area = whole ? undefined : areas[index];
      pane.setVisible(area !== undefined);
      if (area === undefined) continue;
      pane.setViewport(area.x, area.y, area.width, area.height).setScroll(area.x, area.y);
    }
    if (!whole) this.#changes.share(areas, this.#panes);
  }

  #warm(): void {
    this.#cold -= 1;
    if (this.#cold === 0) this.#scene.tweens.resumeAll();
  }
}
