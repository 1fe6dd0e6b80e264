import type { GameObjects, Scene } from 'phaser';
import type { Theme } from '../../tokens.ts';
import type { Bakery } from './bakery.ts';

/** The page behind everything, as large as the canvas. */
export class PageGround {
  readonly #scene: Scene;
  readonly #bakery: Bakery;
  readonly #image: GameObjects.Image;

  constructor(scene: Scene, bakery: Bakery) {
    this.#scene = scene;
    this.#bakery = bakery;
    this.#image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0);
  }

  get texture(): string {
    return this.#image.texture.key;
  }

  paint(theme: Theme): void {
    const key = this.#bakery.bake(`page ${theme.name}`, 4, 512, (pen, width, height) => {
      const gradient = pen.createLinearGradient(0, 0, 0, height);
      gradient.addColorStop(0, theme.page);
      gradient.addColorStop(1, theme.pageEnd);
      pen.fillStyle = gradient;
      pen.fillRect(0, 0, width, height);
    });
    const { width, height } = this.#scene.scale;
    this.#image.setTexture(key).setDisplaySize(width, height);
  }
}
