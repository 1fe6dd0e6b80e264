import type { GameObjects, Scene } from 'phaser';
import type { Theme } from '../../tokens.ts';
import type { Bakery } from './bakery.ts';

/** One to one and without anything to see through, it is drawn in half the time; so wide, it needs little memory. */
const COLUMN = 256;
/** Some phones refuse larger textures. */
const TALLEST = 4096;

/** The page behind everything, as large as the canvas. */
export class PageGround {
  readonly #scene: Scene;
  readonly #bakery: Bakery;
  readonly #columns: GameObjects.Container;
  texture = '';

  constructor(scene: Scene, bakery: Bakery) {
    this.#scene = scene;
    this.#bakery = bakery;
    this.#columns = scene.add.container(0, 0);
  }

  paint(theme: Theme): void {
    const { width, height } = this.#scene.scale;
    const tall = Math.min(height, TALLEST);
    const draw = (pen: CanvasRenderingContext2D): void => {
      const gradient = pen.createLinearGradient(0, 0, 0, tall);
      gradient.addColorStop(0, theme.page);
      gradient.addColorStop(1, theme.pageEnd);
      pen.fillStyle = gradient;
      pen.fillRect(0, 0, COLUMN, tall);
    };
    const texture = this.#bakery.bake(`page ${theme.name} ${tall}`, COLUMN, tall, draw, false);
    const wanted = Math.ceil(width / COLUMN);
    if (texture === this.texture && wanted === this.#columns.length) return;
    this.texture = texture;
    this.#columns.removeAll(true);
    for (let column = 0; column < wanted; column += 1) {
      const image = this.#scene.add.image(column * COLUMN, 0, texture).setOrigin(0);
      this.#columns.add(image.setDisplaySize(COLUMN, height));
    }
  }
}
