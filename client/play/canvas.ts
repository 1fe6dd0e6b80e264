import { Game, Scale } from 'phaser';
import type { Theme } from '../tokens.ts';
import { loadFontsOf } from './paint/fonts.ts';
import { measure } from './paint/measure.ts';
import { frameOf, scrollOf } from './paint/mirror-frame.ts';
import { PaintScene, type Why } from './paint/paint-scene.ts';
import { followPointer } from './paint/pointer.ts';
import { probeIn } from './paint/probe.ts';
import { pickRenderer } from './paint/renderer.ts';
import { forgetMetrics } from './paint/text-runs.ts';

export interface CanvasOptions {
  /** Lies under the mirror and covers the same window; hidden from assistive technology. */
  readonly host: HTMLElement;
  /** The scrolling root of the page that is laid out, read and touched. */
  readonly mirror: HTMLElement;
  readonly stage: boolean;
  readonly theme: () => Theme;
  readonly reducedMotion: () => boolean;
  /** The canvas is gone for good and the mirror is visible; `why` is for the log. */
  readonly onFallback: (why: string) => void;
}

export interface Canvas {
  readonly repaint: (why: Why) => void;
  /** The server's time now, in ms. */
  readonly setTime: (nowMs: number) => void;
  /** Text view: the mirror shows itself and nothing is drawn. */
  readonly sleep: () => void;
  readonly wake: () => void;
  readonly destroy: () => void;
}

const FINEST = 3;
const RESIZE_PAUSE_MS = 60;
const CLOCK_MS = 250;
const FONTS_WAIT_MS = 2000;
/** Frames drawn after the last movement, before the loop may sleep. */
const REST_FRAMES = 3;

const finePixels = (): number => Math.min(devicePixelRatio || 1, FINEST);

class MirrorCanvas implements Canvas {
  readonly #options: CanvasOptions;
  readonly #game: Game;
  readonly #scene: PaintScene;
  readonly #ear = new AbortController();
  readonly #probe = probeIn(window);
  readonly #watch = new ResizeObserver(() => this.#resizeSoon());
  readonly #pointer: ReturnType<typeof followPointer>;
  #dpr = finePixels();
  #fonts = 0;
  #resting = 0;
  #awake = true;
  #resizing = 0;
  #clock = 0;
  #serverAhead = Date.now() - performance.now();

  constructor(options: CanvasOptions, started: () => void) {
    this.#options = options;
    const { host, mirror } = options;
    this.#game = new Game({
      type: pickRenderer(),
      parent: host,
      banner: false,
      backgroundColor: options.theme().page,
      audio: { noAudio: true },
      scale: { mode: Scale.NONE, ...this.#size(), zoom: 1 / this.#dpr },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      render: { antialias: true, antialiasGL: true, roundPixels: false, powerPreference: 'low-power' },
    });
    this.#scene = new PaintScene('paint');
    this.#pointer = followPointer(
      mirror,
      host,
      () => this.#dpr,
      (marks) => {
        this.#scene.marks.draw(marks, options.theme(), this.#dpr);
        this.#invalidate();
      },
    );
    const nowMs = (): number => this.#serverAhead + performance.now();
    const invalidate = (): void => this.#invalidate();
    this.#game.events.once('ready', () => {
      this.#game.scene.add('paint', this.#scene, true, { nowMs, invalidate, created: started });
    });
    this.#game.events.on('postrender', () => this.#rest());
  }

  /** Once the scene stands: from here on the canvas follows the mirror. */
  begin(): void {
    const { host, onFallback } = this.#options;
    const listening = { signal: this.#ear.signal, passive: true };
    this.repaint('screen');
    this.#showCanvas(true);
    this.#watch.observe(host);
    document.addEventListener('scroll', () => this.#followScroll(), { ...listening, capture: true });
    window.addEventListener('resize', () => this.#resizeSoon(), listening);
    document.addEventListener(
      'visibilitychange',
      () => {
        this.#invalidate();
        this.#resizeSoon();
      },
      listening,
    );
    document.fonts.addEventListener('loadingdone', () => this.#refont(), listening);
    // A throw inside Phaser's loop ends the loop for good; `error` is all that is left of it.
    window.addEventListener(
      'error',
      ({ error, message }) => {
        if (!(error instanceof Error)) return;
        this.destroy();
        onFallback(message);
      },
      listening,
    );
    this.#game.renderer.on('losewebgl', () => {
      this.destroy();
      onFallback('the graphics context was lost');
    });
  }

  repaint(why: Why): void {
    if (!this.#awake || this.#ear.signal.aborted) return;
    const { host, mirror, theme, stage, reducedMotion, onFallback } = this.#options;
    try {
      const { pieces } = measure(mirror, host, this.#dpr);
      this.#followScroll();
      const moves = !reducedMotion();
      this.#scene.show({ pieces, why, theme: theme(), dpr: this.#dpr, fonts: this.#fonts, stage, moves });
      this.#pointer.refresh();
      this.#keepTime();
    } catch (error) {
      this.destroy();
      onFallback(String(error));
    }
  }

  setTime(nowMs: number): void {
    this.#serverAhead = nowMs - performance.now();
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
    this.#pointer.stop();
    this.#watch.disconnect();
    clearTimeout(this.#resizing);
    clearInterval(this.#clock);
    this.#showCanvas(false);
    // Phaser takes itself down in its next step, and asleep there is none.
    this.#game.loop.wake();
    this.#game.destroy(true);
    this.#options.host.replaceChildren();
  }

  #showCanvas(shown: boolean): void {
    const { host, mirror } = this.#options;
    host.hidden = !shown;
    mirror.classList.toggle('canvas-mode', shown);
    mirror.classList.toggle('text-mode', !shown);
  }

  #size(): { width: number; height: number } {
    const { host } = this.#options;
    return {
      width: Math.max(1, Math.round(host.clientWidth * this.#dpr)),
      height: Math.max(1, Math.round(host.clientHeight * this.#dpr)),
    };
  }

  #resizeSoon(): void {
    clearTimeout(this.#resizing);
    this.#resizing = window.setTimeout(() => this.#resize(), RESIZE_PAUSE_MS);
  }

  /** Asked often and for nothing: an unchanged window must not cut an entrance short. */
  #resize(): void {
    if (!this.#awake || document.hidden) return;
    const { scale } = this.#game;
    const before = this.#dpr;
    this.#dpr = finePixels();
    const { width, height } = this.#size();
    if (width === scale.width && height === scale.height && before === this.#dpr) return;
    scale.setZoom(1 / this.#dpr);
    scale.resize(width, height);
    this.repaint('resize');
  }

  #refont(): void {
    forgetMetrics();
    this.#fonts += 1;
    this.repaint('resize');
  }

  #followScroll(): void {
    const { mirror, host } = this.#options;
    const { x, y } = scrollOf(frameOf(mirror, host, this.#dpr));
    this.#scene.scrollTo(x, y);
  }

  #keepTime(): void {
    clearInterval(this.#clock);
    if (!this.#scene.hasClock()) return;
    this.#clock = window.setInterval(() => this.#scene.tick(this.#serverAhead + performance.now()), CLOCK_MS);
  }

  #invalidate(): void {
    this.#resting = 0;
    this.#probe.idle = false;
    if (this.#awake && !this.#game.loop.running && !document.hidden) this.#game.loop.wake();
  }

  #rest(): void {
    this.#probe.frames += 1;
    if (this.#scene.isMoving()) this.#resting = 0;
    this.#resting += 1;
    if (this.#resting <= REST_FRAMES || this.#ear.signal.aborted) return;
    this.#game.loop.sleep();
    this.#probe.idle = !this.#scene.isWaiting();
  }
}

/** Resolves when the canvas shows the mirror's screen. Until then, and after any failure, the mirror is visible. */
export async function startCanvas(options: CanvasOptions): Promise<Canvas> {
  options.host.classList.add('paint-host');
  options.host.setAttribute('aria-hidden', 'true');
  options.mirror.classList.add('text-mode');
  const late = new Promise((resolve) => setTimeout(resolve, FONTS_WAIT_MS));
  await Promise.race([loadFontsOf(options.mirror), late]);
  return new Promise((resolve) => {
    const canvas: MirrorCanvas = new MirrorCanvas(options, () => {
      canvas.begin();
      resolve(canvas);
    });
  });
}
