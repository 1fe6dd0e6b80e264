import { GameObjects, type Scene, type Tweens } from 'phaser';
import { MOTION } from '../../motion.ts';
import type { Theme } from '../../tokens.ts';
import type { Bakery } from './bakery.ts';
import { type Drawing, type Easel, lookOf, type Run } from './easel.ts';
import { paintPiece } from './painters.ts';
import type { Piece } from './piece.ts';

/** What is the same for all pieces of one repaint. */
export interface Studio {
  readonly scene: Scene;
  readonly bakery: Bakery;
  readonly dpr: number;
  readonly theme: Theme;
  readonly fonts: number;
  readonly stage: boolean;
  readonly footY: number;
  readonly manyOf: (kind: Piece['kind']) => number;
  readonly waitMs: number;
  readonly nowMs: () => number;
  readonly invalidate: () => void;
}

/** One piece on the canvas for as long as the mirror has it. */
export class Stand {
  readonly group: GameObjects.Container;
  piece: Piece;
  drawing: Drawing | undefined;
  readonly #textures = new Set<string>();
  #look = '';
  #goal = { x: 0, y: 0, alpha: 1 };
  #tweens: Tweens.Tween[] = [];
  #turn = 0;
  #dpr = 1;
  #painted: Piece | undefined;
  readonly #scene: Scene;

  /** `remembered`: what was last seen of the same thing, on an earlier screen. */
  constructor(scene: Scene, piece: Piece, remembered?: Piece) {
    this.#scene = scene;
    this.piece = piece;
    this.#painted = remembered;
    this.group = scene.add.container(piece.box.x, piece.box.y).setAlpha(piece.alpha);
    this.#aim();
  }

  /** Nothing of it has been painted yet. */
  get isBlank(): boolean {
    return this.#look === '';
  }

  /** Draws anew where the look has changed; returns whether it has. */
  paint(studio: Studio, arrival: Easel['arrival'], order: number): boolean {
    const { piece } = this;
    const look = `${studio.theme.name} ${studio.dpr} ${studio.fonts} ${lookOf(piece)}`;
    if (look === this.#look) return false;
    const before = this.#painted;
    this.#painted = piece;
    this.#look = look;
    this.#dpr = studio.dpr;
    this.#turn += 1;
    for (const tween of this.#tweens.splice(0)) tween.remove();
    this.#textures.clear();
    const old = [...this.#images, ...this.#fills];
    this.drawing = paintPiece(this.#easel(studio, arrival, order, old), piece, before);
    if (this.drawing?.keepsOld !== true) for (const gone of old) gone.destroy();
    return true;
  }

  /** A promise of an earlier drawing must not draw over a later one. */
  #easel(studio: Studio, arrival: Easel['arrival'], order: number, old: Easel['old']): Easel {
    const { scene, bakery } = studio;
    const turn = this.#turn;
    const alive = (): boolean => turn === this.#turn && this.group.active;
    const used = (plain: string): string => {
      const name = `${studio.fonts} ${plain}`;
      this.#textures.add(name);
      return name;
    };
    return {
      ...studio,
      group: this.group,
      arrival,
      order,
      old,
      many: studio.manyOf(this.piece.kind),
      alive,
      bake: (name, width, height, draw) => bakery.bake(used(name), width, height, draw),
      live: (width, height) => {
        const live = bakery.live(used(`live ${this.piece.key} ${turn}`), width, height);
        return { ...live, keepAs: (name) => live.keepAs(used(name)) };
      },
      picture: (name, width, height, svg, frame) => bakery.picture(used(name), width, height, svg, frame),
      pixels: (width, height, part, svgs) => bakery.pixels(width, height, part, svgs),
      image: (texture, x, y, frame) => {
        const image = scene.add.image(x, y, texture, frame).setOrigin(0);
        this.group.add(image);
        return image;
      },
      fill: ({ colour, alpha }) => {
        const filled = scene.add.rectangle(0, 0, 1, 1, colour, alpha).setOrigin(0);
        this.group.add(filled);
        return filled;
      },
      touch: ({ texture }) => bakery.touch(texture.key),
      run: (run, show, done) => {
        if (arrival === 'still' || run.ms <= 0) {
          show(run.to ?? 1);
          done?.();
        } else this.#run(run, show, done);
      },
    };
  }

  #run(
    { from = 0, to = 1, ms, delayMs = 0, ease = MOTION.ease.phaser }: Run,
    show: (value: number) => void,
    done?: () => void,
  ): void {
    show(from);
    const tween = this.#scene.tweens.addCounter({
      from,
      to,
      duration: ms,
      delay: delayMs,
      ease,
      onUpdate: (running) => show(running.getValue() ?? to),
      onComplete: () => {
        show(to);
        done?.();
      },
    });
    this.#tweens.push(tween);
  }

  #aim(): void {
    const { box, alpha } = this.piece;
    this.#goal = { x: box.x, y: box.y, alpha };
  }

  /** It is where it belongs, or already on its way there. */
  get isOnCourse(): boolean {
    const { box, alpha } = this.piece;
    return this.#goal.x === box.x && this.#goal.y === box.y && this.#goal.alpha === alpha;
  }

  /** Twelve pixels up out of nothing, in its turn. */
  rise(order: number): void {
    const { x, y } = this.piece.box;
    // Both: a piece of the last screen may come again somewhere else.
    this.group.setAlpha(0).setPosition(x, y + Math.round(MOTION.risePixels * this.#dpr));
    this.#tween({
      alpha: this.piece.alpha,
      y,
      duration: MOTION.enterMs,
      delay: order * MOTION.staggerMs,
    });
  }

  appear(): void {
    const { x, y } = this.piece.box;
    this.group.setAlpha(0).setPosition(x, y);
    this.#tween({ alpha: this.piece.alpha, duration: MOTION.quickMs });
  }

  glide(): void {
    const { x, y } = this.piece.box;
    this.#tween({ x, y, alpha: this.piece.alpha, duration: MOTION.enterMs });
  }

  place(): void {
    this.#aim();
    this.#scene.tweens.killTweensOf(this.group);
    this.group.setPosition(this.piece.box.x, this.piece.box.y).setAlpha(this.piece.alpha);
  }

  /** What it has asked for, and what still hangs until that has come. */
  texturesInUse(): readonly string[] {
    return [...this.#textures, ...this.#images.map(({ texture }) => texture.key)];
  }

  get #images(): readonly GameObjects.Image[] {
    return this.group.list.filter((object) => object instanceof GameObjects.Image);
  }

  get #fills(): readonly GameObjects.Rectangle[] {
    return this.group.list.filter((object) => object instanceof GameObjects.Rectangle);
  }

  destroy(): void {
    this.#turn += 1;
    for (const tween of this.#tweens) tween.remove();
    this.#scene.tweens.killTweensOf(this.group);
    this.group.destroy();
  }

  #tween(to: { alpha: number; x?: number; y?: number; duration: number; delay?: number }): void {
    this.#aim();
    this.#scene.tweens.killTweensOf(this.group);
    const { group } = this;
    // Between two pixels a picture is drawn slower, and no better: it is baked one to one.
    const onUpdate = (): void => void group.setPosition(Math.round(group.x), Math.round(group.y));
    this.#scene.tweens.add({ targets: group, ease: MOTION.ease.phaser, onUpdate, ...to });
  }
}
