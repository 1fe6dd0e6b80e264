import type { Theme } from '../tokens.ts';
import { loadFontsOf } from './paint/fonts.ts';
import { MirrorCanvas } from './paint/mirror-canvas.ts';
import type { Why } from './paint/paint-scene.ts';

export interface CanvasOptions {
  /** Lies under the mirror and covers the same window; hidden from assistive technology. */
  readonly host: HTMLElement;
  /** The scrolling root of the page that is laid out, read and touched. */
  readonly mirror: HTMLElement;
  readonly stage: boolean;
  readonly theme: () => Theme;
  readonly reducedMotion: () => boolean;
  /** Without WebGL: nothing can take its graphics context away. */
  readonly plain: boolean;
  /** This canvas is gone and the mirror is visible; `why` is for the log. Another one may do better. */
  readonly onFallback: (why: string, mayReturn: boolean) => void;
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

const FONTS_WAIT_MS = 2000;

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
