import { type GameObjects, Scene } from 'phaser';
import type { Theme } from '../../tokens.ts';
import { Bakery } from './bakery.ts';
import { FocusMarks } from './focus-marks.ts';
import { FIRST_BALLOT_MS } from './painter-bar.ts';
import { VOTES_FLY_MS } from './painter-vote.ts';
import type { Piece } from './piece.ts';
import { Stand, type Studio } from './stand.ts';

export type Why = 'screen' | 'update' | 'resize';

export interface Showing {
  readonly pieces: readonly Piece[];
  readonly why: Why;
  readonly theme: Theme;
  readonly dpr: number;
  /** Counts the font files that came late: all is drawn anew with them. */
  readonly fonts: number;
  readonly stage: boolean;
  readonly moves: boolean;
}

/** Keeps the canvas equal to the last look at the mirror, with as little work and as much calm as it can. */
export class PaintScene extends Scene {
  marks!: FocusMarks;
  #bakery!: Bakery;
  #backdrop!: GameObjects.Image;
  #layers!: Readonly<Record<Piece['layer'], GameObjects.Container>>;
  readonly #stands = new Map<string, Stand>();
  #scrollY = 0;
  #scrollX = 0;
  #nowMs: () => number = () => Date.now();
  #invalidate: () => void = () => undefined;
  #created: () => void = () => undefined;

  init(given: { nowMs: () => number; invalidate: () => void; created: () => void }): void {
    this.#created = given.created;
    this.#nowMs = given.nowMs;
    this.#invalidate = given.invalidate;
  }

  create(): void {
    // Without arguments: lag smoothing off. A slow phone then drops frames instead of slowing time.
    this.tweens.setLagSmooth();
    this.#bakery = new Bakery(this.textures);
    this.#backdrop = this.add.image(0, 0, '__DEFAULT').setOrigin(0);
    const page = this.add.container(0, 0);
    const fixed = this.add.container(0, 0);
    this.#layers = { page, fixed, flight: this.add.container(0, 0) };
    this.marks = new FocusMarks(this);
    this.#created();
  }

  show({ pieces, why, theme, dpr, fonts, stage, moves }: Showing): void {
    this.#paintBackdrop(theme);
    const comesWithVotes =
      why === 'screen' || pieces.some(({ kind, key }) => kind === 'vote' && !this.#stands.has(key));
    const studio: Studio = {
      scene: this,
      bakery: this.#bakery,
      dpr,
      theme,
      fonts,
      stage,
      footY: this.#scrollY + this.scale.height,
      firstMs: pieces.some((piece) => this.#flows(piece)) ? FIRST_BALLOT_MS : 0,
      waitMs: comesWithVotes && pieces.some(({ kind }) => kind === 'vote') ? VOTES_FLY_MS : 200,
      nowMs: this.#nowMs,
      invalidate: this.#invalidate,
    };
    const still = !moves || why === 'resize';
    this.#removeMissing(pieces);
    this.#showAll(pieces, studio, why, still);
    this.#bakery.sweep(this.#texturesInUse());
    this.#cull();
    this.#invalidate();
  }

  #showAll(pieces: readonly Piece[], studio: Studio, why: Why, still: boolean): void {
    const groups = new Map<string, number>();
    const orders = new Map<string, number>();
    for (const piece of pieces) {
      const known = this.#stands.get(piece.key);
      const stand = known ?? this.#add(piece);
      const queue = piece.kind === 'text' && piece.countTo !== null ? 'count' : piece.kind;
      const order = orders.get(queue) ?? 0;
      const changed = stand.paint(
        studio,
        piece,
        still ? 'still' : known === undefined ? 'enter' : 'change',
        order,
      );
      if (changed) orders.set(queue, order + 1);
      this.#layers[piece.layer].bringToTop(stand.group);
      const isNew = known === undefined || (why === 'screen' && changed && piece.enter !== '');
      if (!isNew) this.#move(stand, still);
      else if (still || piece.kind === 'vote' || piece.kind === 'art') stand.place();
      else if (piece.enter === '') stand.appear();
      else {
        const turn = groups.get(piece.enter) ?? groups.size;
        groups.set(piece.enter, turn);
        stand.rise(studio.dpr, turn);
      }
    }
  }

  /** A bar that is about to show the first ballot and then the second. */
  #flows(piece: Piece): boolean {
    return piece.kind === 'bar' && piece.first !== null && !this.#stands.has(piece.key);
  }

  #add(piece: Piece): Stand {
    const stand = new Stand(this, piece);
    this.#stands.set(piece.key, stand);
    this.#layers[piece.layer].add(stand.group);
    return stand;
  }

  #move(stand: Stand, still: boolean): void {
    if (stand.isOnCourse && !still) return;
    if (still || !stand.piece.glides) stand.place();
    else stand.glide();
  }

  #removeMissing(pieces: readonly Piece[]): void {
    const wanted = new Set(pieces.map(({ key, layer }) => `${layer} ${key}`));
    for (const [key, stand] of this.#stands) {
      if (wanted.has(`${stand.piece.layer} ${key}`)) continue;
      stand.destroy();
      this.#stands.delete(key);
    }
  }

  #texturesInUse(): ReadonlySet<string> {
    const used = new Set<string>([this.#backdrop.texture.key]);
    for (const stand of this.#stands.values()) for (const texture of stand.texturesInUse()) used.add(texture);
    return used;
  }

  #paintBackdrop(theme: Theme): void {
    const key = this.#bakery.bake(`page ${theme.name}`, 4, 512, (pen, width, height) => {
      const gradient = pen.createLinearGradient(0, 0, 0, height);
      gradient.addColorStop(0, theme.page);
      gradient.addColorStop(1, theme.pageEnd);
      pen.fillStyle = gradient;
      pen.fillRect(0, 0, width, height);
    });
    this.#backdrop.setTexture(key).setDisplaySize(this.scale.width, this.scale.height);
  }

  /** Device pixels. */
  scrollTo(x: number, y: number): void {
    this.#scrollX = x;
    this.#scrollY = y;
    this.#layers.page.setPosition(-x, -y);
    this.#layers.flight.setPosition(-x, -y);
    this.marks.scrollTo(x, y);
    this.#cull();
    this.#invalidate();
  }

  /** Pieces far outside the window cost nothing. */
  #cull(): void {
    const { width, height } = this.scale;
    for (const { group, piece } of this.#stands.values()) {
      if (piece.layer !== 'page' || piece.kind === 'edge') continue;
      const { x, y } = piece.box;
      const right = x + piece.box.width - this.#scrollX;
      const bottom = y + piece.box.height - this.#scrollY;
      const near =
        right > -width && bottom > -height && x - this.#scrollX < 2 * width && y - this.#scrollY < 2 * height;
      group.setVisible(near);
    }
  }

  tick(nowMs: number): void {
    for (const { drawing } of this.#stands.values()) drawing?.tick?.(nowMs);
  }

  hasClock(): boolean {
    return [...this.#stands.values()].some(({ drawing }) => drawing?.tick !== undefined);
  }

  /** Pictures are on their way. */
  isWaiting(): boolean {
    return this.#bakery.isWaiting();
  }

  isMoving(): boolean {
    return this.tweens.getTweens().length > 0;
  }
}
