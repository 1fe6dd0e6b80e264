import { onTheme, theme } from '../theme.ts';
import type { Canvas } from './canvas.ts';
import { keptTaste } from './taste.ts';

/** Whatever took the graphics away has had its turn by then. */
const RETURN_AFTER_MS = 1500;

const still = matchMedia('(prefers-reduced-motion: reduce)');
const forced = matchMedia('(forced-colors: active)');

interface Surface {
  readonly host: HTMLElement;
  readonly mirror: HTMLElement;
  readonly stage: boolean;
  readonly onFallback: () => void;
}

/** How the mirror is seen: painted by the canvas, or as text view, which needs no canvas at all. */
export class Painted {
  readonly #surface: Surface;
  #canvas: Canvas | null = null;
  #wantsText = false;
  #starting = false;
  #failed = false;
  #lost = false;

  constructor(surface: Surface) {
    this.#surface = surface;
    onTheme(() => this.repaint('resize'));
    forced.addEventListener('change', () => this.textView(this.#wantsText));
    new ResizeObserver(() => void this.#drawStills()).observe(surface.mirror);
    this.textView(keptTaste().textView);
  }

  get isText(): boolean {
    return this.#wantsText || this.#failed || forced.matches;
  }

  textView(wanted: boolean): void {
    this.#wantsText = wanted;
    if (this.isText) this.#canvas?.sleep();
    else if (this.#canvas) this.#canvas.wake();
    else void this.#start();
    if (this.isText) void this.#drawStills();
    else if (this.#canvas) this.#clearStills();
  }

  repaint(why: 'screen' | 'update' | 'resize'): void {
    if (this.isText || !this.#canvas) void this.#drawStills();
    else this.#canvas.repaint(why);
  }

  setTime(now: number): void {
    if (!this.isText) this.#canvas?.setTime(now);
  }

  async #start(): Promise<void> {
    if (this.#starting || this.#failed) return;
    this.#starting = true;
    const { host, mirror, stage } = this.#surface;
    try {
      const { startCanvas } = await import('./canvas.ts');
      this.#canvas = await startCanvas({
        ...{ host, mirror, stage, theme, plain: this.#lost },
        reducedMotion: () => still.matches || keptTaste().stillness,
        onFallback: (why, mayReturn) => (mayReturn ? this.#loseAndReturn(why) : this.#fail(why)),
      });
      this.textView(this.#wantsText);
    } catch (error) {
      this.#fail(String(error));
    }
  }

  /** Phones take graphics from pages in the background. The page shows itself, and soon a canvas they cannot take. */
  #loseAndReturn(why: string): void {
    if (this.#lost) {
      this.#fail(why);
      return;
    }
    this.#lost = true;
    this.#starting = false;
    this.#canvas = null;
    void this.#drawStills();
    setTimeout(() => this.textView(this.#wantsText), RETURN_AFTER_MS);
  }

  /** The game goes on as text view, with the same answers in the same places. */
  #fail(why: string): void {
    console.warn(`text view from here on: ${why}`);
    this.#failed = true;
    this.#canvas = null;
    void this.#drawStills();
    this.#surface.onFallback();
  }

  get #needsStills(): boolean {
    return this.isText || !this.#canvas;
  }

  /** Words first: the drawing code comes after them, and pictures stand in until the canvas does. */
  async #drawStills(): Promise<void> {
    if (!this.#needsStills) return;
    const { drawStills } = await import('./still.ts');
    if (this.#needsStills) drawStills(this.#surface.mirror, theme());
  }

  /** In canvas mode they would cost memory for nothing. */
  #clearStills(): void {
    for (const still of this.#surface.mirror.querySelectorAll('.still')) still.remove();
  }
}
