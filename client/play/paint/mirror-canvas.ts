import { CANVAS, Game, Scale } from 'phaser';
import type { Canvas, CanvasOptions } from '../canvas.ts';
import type { Marks } from './focus-marks.ts';
import { measure } from './measure.ts';
import { frameOf, scrollOf } from './mirror-frame.ts';
import { PaintScene, type Why } from './paint-scene.ts';
import { Pointer } from './pointer.ts';
import { probeIn } from './probe.ts';
import { pickRenderer } from './renderer.ts';
import { ServerClock } from './server-clock.ts';
import { forgetMetrics } from './text-runs.ts';

const FINEST = 3;
const RESIZE_PAUSE_MS = 60;
/** Windows of the page that are read at once, counted from the upper edge of what is seen. */
const READ_AHEAD = 2.5;

const finePixels = (): number => Math.min(devicePixelRatio || 1, FINEST);

/** The canvas under one mirror: starts Phaser, follows the mirror, and goes when anything fails. */
export class MirrorCanvas implements Canvas {
  readonly #options: CanvasOptions;
  readonly #game: Game;
  readonly #scene: PaintScene;
  readonly #ear = new AbortController();
  readonly #clock = new ServerClock();
  readonly #probe = probeIn(window);
  readonly #watch = new ResizeObserver(() => this.#resizeSoon());
  #pointer: Pointer | null = null;
  #dpr = finePixels();
  #fonts = 0;
  #awake = true;
  /** Phaser is at work right now. */
  #stepping = false;
  #resizing = 0;
  /** How far down the page has been read, and whether there is more. */
  #reach = 0;
  #goesOn = false;

  constructor(options: CanvasOptions, started: () => void) {
    this.#options = options;
    const { host } = options;
    const type = options.plain ? CANVAS : pickRenderer();
    this.#game = new Game({
      type,
      parent: host,
      banner: false,
      backgroundColor: options.theme().page,
      audio: { noAudio: true },
      scale: { mode: Scale.NONE, ...this.#size(), zoom: 1 / this.#dpr },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      render: {
        ...{ antialias: true, antialiasGL: true, roundPixels: false, powerPreference: 'low-power' },
        clearBeforeRender: type !== CANVAS,
      },
    });
    this.#scene = new PaintScene('paint');
    const nowMs = (): number => this.#clock.nowMs();
    const invalidate = (): void => this.#invalidate();
    this.#game.events.once('ready', () => {
      this.#game.scene.add('paint', this.#scene, true, { nowMs, invalidate, created: started });
    });
    this.#game.events.on('prestep', () => {
      this.#stepping = true;
    });
    this.#game.events.on('postrender', () => {
      this.#stepping = false;
      this.#rest();
    });
  }

  /** Once the scene stands: from here on the canvas follows the mirror. */
  begin(): void {
    const { host, mirror } = this.#options;
    const listening = { signal: this.#ear.signal, passive: true };
    // Not before: fingers and focus move while Phaser starts, and there is nothing yet to mark them on.
    const changed = (marks: Marks): void => this.#mark(marks);
    this.#pointer = new Pointer({ mirror, host, dpr: () => this.#dpr, changed });
    this.repaint('screen');
    this.#showCanvas(true);
    this.#watch.observe(host);
    document.addEventListener('scroll', () => this.#scrolled(), { ...listening, capture: true });
    window.addEventListener('resize', () => this.#resizeSoon(), listening);
    document.addEventListener('visibilitychange', () => this.#return(), listening);
    document.fonts.addEventListener('loadingdone', () => this.#refont(), listening);
    // A throw inside Phaser's loop ends the loop for good, and an `error` event is all that is left of it.
    window.addEventListener(
      'error',
      ({ message }) => this.#stepping && this.#fail(message, false),
      listening,
    );
    this.#game.renderer.on('losewebgl', () => this.#fail('the graphics context was lost', true));
    this.#game.canvas.addEventListener('contextrestored', () => this.#return(), listening);
  }

  repaint(why: Why): void {
    if (!this.#awake || this.#ear.signal.aborted) return;
    const { host, mirror, theme, stage, reducedMotion } = this.#options;
    try {
      this.#fit();
      if (why === 'screen') this.#reach = 0;
      this.#reach = Math.max(this.#reach, this.#followScroll() + READ_AHEAD * this.#game.scale.height);
      const { pieces, goesOn } = measure(mirror, host, this.#dpr, this.#reach);
      this.#goesOn = goesOn;
      const moves = !reducedMotion();
      this.#scene.show({ pieces, why, theme: theme(), dpr: this.#dpr, fonts: this.#fonts, stage, moves });
      this.#pointer?.refresh();
      this.#keepTime();
    } catch (error) {
      this.#fail(String(error), false);
    }
  }

  #fail(why: string, mayReturn: boolean): void {
    if (this.#ear.signal.aborted) return;
    this.destroy();
    this.#options.onFallback(why, mayReturn);
  }

  setTime(nowMs: number): void {
    this.#clock.set(nowMs);
    this.#scene.tick(nowMs);
  }

  sleep(): void {
    this.#awake = false;
    this.#showCanvas(false);
    this.#game.loop.sleep();
  }

  wake(): void {
    if (this.#ear.signal.aborted || this.#awake) return;
    this.#awake = true;
    this.#showCanvas(true);
    this.#resize();
    this.repaint('resize');
  }

  destroy(): void {
    if (this.#ear.signal.aborted) return;
    this.#ear.abort();
    this.#pointer?.stop();
    this.#watch.disconnect();
    clearTimeout(this.#resizing);
    this.#clock.stop();
    this.#showCanvas(false);
    // Phaser takes itself down in its next step, and asleep there is none.
    this.#game.loop.wake();
    this.#game.destroy(true);
    this.#options.host.replaceChildren();
  }

  #mark(marks: Marks): void {
    this.#scene.marks.draw(marks, this.#options.theme(), this.#dpr);
    this.#scene.drawAll();
    this.#invalidate();
  }

  #showCanvas(shown: boolean): void {
    const { host, mirror } = this.#options;
    host.hidden = !shown;
    mirror.classList.toggle('canvas-mode', shown);
    mirror.classList.toggle('text-mode', !shown);
  }

  #size(): { width: number; height: number } {
    // Not `clientWidth`, which is whole CSS pixels: on a fine screen a line would stay bare.
    const { width, height } = this.#options.host.getBoundingClientRect();
    return {
      width: Math.max(1, Math.round(width * this.#dpr)),
      height: Math.max(1, Math.round(height * this.#dpr)),
    };
  }

  #return(): void {
    this.#scene.drawAll();
    this.#invalidate();
    this.#resizeSoon();
  }

  #resizeSoon(): void {
    clearTimeout(this.#resizing);
    this.#resizing = window.setTimeout(() => this.#resize(), RESIZE_PAUSE_MS);
  }

  /** Asked often and for nothing: a status line of two lines must not cut an entrance short. */
  #resize(): void {
    if (!this.#awake || document.hidden) return;
    const changed = this.#fit();
    if (changed !== 'nothing') this.repaint(changed === 'height' ? 'update' : 'resize');
  }

  /** Gives the canvas the size and the fineness of its window. */
  #fit(): 'nothing' | 'height' | 'all' {
    const { scale } = this.#game;
    const before = this.#dpr;
    this.#dpr = finePixels();
    const { width, height } = this.#size();
    const sameWidth = width === scale.width && before === this.#dpr;
    if (sameWidth && height === scale.height) return 'nothing';
    // In this order: setting the zoom is what writes the new size onto the canvas.
    scale.resize(width, height);
    scale.setZoom(1 / this.#dpr);
    return sameWidth ? 'height' : 'all';
  }

  #refont(): void {
    forgetMetrics();
    this.#fonts += 1;
    this.repaint('resize');
  }

  /** Returns how far down the page the window begins. */
  #followScroll(): number {
    const { mirror, host } = this.#options;
    const { x, y } = scrollOf(frameOf(mirror, host, this.#dpr));
    this.#scene.scrollTo(x, y);
    return y;
  }

  #scrolled(): void {
    const y = this.#followScroll();
    if (this.#goesOn && y + (READ_AHEAD - 1) * this.#game.scale.height > this.#reach) this.repaint('scroll');
  }

  #keepTime(): void {
    if (this.#scene.hasClock()) this.#clock.run((nowMs) => this.#scene.tick(nowMs));
    else this.#clock.stop();
  }

  #invalidate(): void {
    this.#probe.idle = false;
    if (!this.#awake || this.#game.loop.running || document.hidden) return;
    // A loop that wakes steps at once, in the middle of our work: the next frame is soon enough.
    this.#game.isPaused = true;
    this.#game.loop.wake();
    this.#game.isPaused = false;
    this.#scene.wake();
  }

  #rest(): void {
    this.#probe.frames += 1;
    this.#probe.textures = this.#scene.textureCount;
    if (this.#scene.isMoving() || this.#ear.signal.aborted) return;
    this.#game.loop.sleep();
    this.#probe.idle = !this.#scene.isWaiting();
  }
}
