import { CANVAS, type GameObjects, Scene } from 'phaser';
import { MOTION } from '../../motion.ts';
import type { Theme } from '../../tokens.ts';
import { Bakery } from './bakery.ts';
import type { Easel } from './easel.ts';
import { FocusMarks } from './focus-marks.ts';
import { hideFar } from './hide-far.ts';
import { Line } from './line.ts';
import { PageGround } from './page-ground.ts';
import { FIRST_VOTE_MS } from './painter-vote.ts';
import { Panes } from './panes.ts';
import type { Piece } from './piece.ts';
import { Stand, type Studio } from './stand.ts';
import { isSeen, tellsSomething, type Window } from './tells-something.ts';

/** Why the mirror was looked at: another screen, something on it, its window, or more of a long page. */
export type Why = 'screen' | 'update' | 'resize' | 'scroll';

interface Comer {
  readonly stand: Stand;
  readonly isNew: boolean;
  /** It is simply there, without an entrance. */
  readonly rests: boolean;
  readonly changed: boolean;
}

const groupOf = ({ stand }: Comer): string => stand.piece.enter;

const arrivalOf = ({ isBlank }: Stand): Easel['arrival'] => (isBlank ? 'enter' : 'change');

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
  #ground!: PageGround;
  /** On the canvas that keeps its pixels. */
  #panes: Panes | null = null;
  #layers!: Readonly<Record<Piece['layer'], GameObjects.Container>>;
  readonly #stands = new Map<string, Stand>();
  readonly #unseen = new Set<Stand>();
  #studio: Studio | null = null;
  /** As it was last painted: on its next screen it opens from there. */
  #compass: Piece | undefined;
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
    if (this.renderer.type === CANVAS) this.#panes = new Panes(this);
    const touch = (texture: string): void => this.#panes?.touch(texture);
    this.#bakery = new Bakery(this.textures, touch, () => this.#invalidate());
    this.#ground = new PageGround(this, this.#bakery);
    const page = this.add.container(0, 0);
    const fixed = this.add.container(0, 0);
    this.#layers = { page, fixed, flight: this.add.container(0, 0) };
    this.marks = new FocusMarks(this);
    this.events.on('prerender', () => this.#panes?.look(this.#stands.values()));
    this.#created();
  }

  /** The loop has rested and goes on. */
  wake(): void {
    this.#panes?.wake();
  }

  /** The next frame draws all there is, also where nothing has changed. */
  drawAll(): void {
    this.#panes?.drawAll();
  }

  show({ pieces, why, theme, dpr, fonts, stage, moves }: Showing): void {
    this.#ground.paint(theme);
    const comesWithVotes =
      why === 'screen' || pieces.some(({ kind, key }) => kind === 'vote' && !this.#stands.has(key));
    this.#studio = {
      scene: this,
      bakery: this.#bakery,
      dpr,
      theme,
      fonts,
      stage,
      manyOf: (wanted) => pieces.filter(({ kind }) => kind === wanted).length,
      footY: this.#scrollY + this.scale.height,
      waitMs: comesWithVotes && pieces.some(({ kind }) => kind === 'vote') ? FIRST_VOTE_MS : MOTION.quickMs,
      nowMs: this.#nowMs,
      invalidate: this.#invalidate,
    };
    const still = !moves || why === 'resize';
    this.#removeMissing(pieces);
    this.#showAll(pieces, why, still);
    this.#bakery.sweep(this.#texturesInUse());
    this.#cull();
    this.drawAll();
    this.#invalidate();
  }

  #showAll(pieces: readonly Piece[], why: Why, still: boolean): void {
    const line = new Line();
    const comers = pieces.map((piece) => this.#bring(piece, why, still, line));
    // A card is dealt whole: what looks the same on it as on the last one comes with the rest.
    const dealt = new Set(comers.filter(({ changed }) => changed && why === 'screen').map(groupOf));
    const turns = new Map<string, number>();
    for (const { stand, isNew, rests } of comers) {
      const group = stand.piece.enter;
      const enters = isNew || (group !== '' && dealt.has(group));
      if (!enters) this.#move(stand, still);
      else if (rests || stand.piece.kind === 'vote' || stand.piece.kind === 'art') stand.place();
      else if (group === '') stand.appear();
      else {
        const turn = turns.get(group) ?? turns.size;
        turns.set(group, turn);
        stand.rise(turn);
      }
    }
  }

  /** Paints a piece now, or when somebody can see what it tells. */
  #bring(piece: Piece, why: Why, still: boolean, line: Line): Comer {
    const stand = this.#standFor(piece);
    const isNew = stand.isBlank;
    // What comes into reach as one scrolls has been there all the time.
    const rests = still || (why === 'scroll' && isNew);
    const tells = !still && tellsSomething(piece);
    this.#unseen.delete(stand);
    if (tells && !isSeen(piece, this.#window)) {
      this.#unseen.add(stand);
      return { stand, isNew, rests: true, changed: false };
    }
    const changed = this.#paint(stand, rests && !tells ? 'still' : arrivalOf(stand), line);
    return { stand, isNew, rests, changed };
  }

  #paint(stand: Stand, arrival: Easel['arrival'], line: Line, studio = this.#studio): boolean {
    const { piece } = stand;
    if (studio === null) return false;
    const changed = stand.paint(studio, arrival, line.placeOf(piece));
    if (changed) line.join(piece);
    if (piece.kind === 'petals') this.#compass = piece;
    return changed;
  }

  /** Bars grow, petals open and paths draw themselves when somebody can see it. */
  #tellSeen(): void {
    const line = new Line();
    const studio = this.#studio && { ...this.#studio, waitMs: MOTION.quickMs };
    for (const stand of this.#unseen) {
      if (!isSeen(stand.piece, this.#window)) continue;
      this.#unseen.delete(stand);
      this.#paint(stand, arrivalOf(stand), line, studio);
    }
  }

  get #window(): Window {
    return { top: this.#scrollY, bottom: this.#scrollY + this.scale.height };
  }

  #standFor(piece: Piece): Stand {
    const known = this.#stands.get(piece.key);
    const stand = known ?? new Stand(this, piece, piece.kind === 'petals' ? this.#compass : undefined);
    stand.piece = piece;
    if (known === undefined) {
      this.#stands.set(piece.key, stand);
      this.#layers[piece.layer].add(stand.group);
    } else this.#layers[piece.layer].bringToTop(stand.group);
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
      this.#unseen.delete(stand);
      this.#stands.delete(key);
    }
  }

  #texturesInUse(): ReadonlySet<string> {
    const used = new Set<string>([this.#ground.texture]);
    for (const stand of this.#stands.values()) for (const texture of stand.texturesInUse()) used.add(texture);
    return used;
  }

  /** Device pixels. */
  scrollTo(x: number, y: number): void {
    if (x === this.#scrollX && y === this.#scrollY) return;
    this.#scrollX = x;
    this.#scrollY = y;
    this.#layers.page.setPosition(-x, -y);
    this.#layers.flight.setPosition(-x, -y);
    this.marks.scrollTo(x, y);
    this.#cull();
    this.#tellSeen();
    this.drawAll();
    this.#invalidate();
  }

  #cull(): void {
    const { width, height } = this.scale;
    hideFar(this.#stands.values(), { x: this.#scrollX, y: this.#scrollY, width, height });
  }

  tick(nowMs: number): void {
    for (const { drawing } of this.#stands.values()) drawing?.tick?.(nowMs);
  }

  hasClock(): boolean {
    return [...this.#stands.values()].some(({ drawing }) => drawing?.tick !== undefined);
  }

  get textureCount(): number {
    return this.#bakery.count;
  }

  /** Pictures are on their way. */
  isWaiting(): boolean {
    return this.#bakery.isWaiting();
  }

  isMoving(): boolean {
    return this.tweens.getTweens().length > 0;
  }
}
