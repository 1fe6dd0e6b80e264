import type { Mark, Marks } from './focus-marks.ts';
import { boxOf, frameOf, isFixed } from './mirror-frame.ts';
import { radiiOf } from './read-style.ts';

const MEANT = 'button, a[href], summary, label, input, select, textarea, [role="button"], [tabindex="0"]';

interface Surface {
  readonly mirror: HTMLElement;
  readonly host: HTMLElement;
  readonly dpr: () => number;
  readonly changed: (marks: Marks) => void;
}

/** The thing one can act on; what lives in the page as itself shows its own focus. */
function meant(target: EventTarget | null): Element | null {
  const element = target instanceof Element ? target.closest(MEANT) : null;
  return element === null || element.closest('[data-live]') !== null || element.matches(':disabled')
    ? null
    : element;
}

/** Follows focus, pointer and press in the mirror. The mirror acts on them; we only show where they are. */
export class Pointer {
  readonly #surface: Surface;
  readonly #ear = new AbortController();
  #hovered: Element | null = null;
  #pressed = false;

  constructor(surface: Surface) {
    this.#surface = surface;
    const { mirror } = surface;
    const listening = { signal: this.#ear.signal, passive: true };
    mirror.addEventListener('focusin', () => this.refresh(), listening);
    mirror.addEventListener('focusout', () => queueMicrotask(() => this.refresh()), listening);
    mirror.addEventListener('keyup', () => this.refresh(), listening);
    mirror.addEventListener('pointerover', (event) => this.#over(event), listening);
    mirror.addEventListener('pointerleave', () => this.#set(null, this.#pressed), listening);
    mirror.addEventListener('pointerdown', ({ target }) => this.#set(meant(target), true), listening);
    window.addEventListener('pointerup', (event) => this.#up(event), listening);
    window.addEventListener('pointercancel', (event) => this.#up(event), listening);
  }

  refresh(): void {
    if (this.#ear.signal.aborted) return;
    const focused = this.#surface.mirror.querySelector(':focus-visible');
    const focus = focused?.matches(MEANT) ? this.#mark(meant(focused)) : null;
    this.#surface.changed({ focus, hover: this.#mark(this.#hovered), pressed: this.#pressed });
  }

  stop(): void {
    this.#ear.abort();
  }

  #over({ pointerType, target }: PointerEvent): void {
    if (pointerType === 'mouse') this.#set(meant(target), this.#pressed);
  }

  /** A finger that has left points at nothing. */
  #up({ pointerType }: PointerEvent): void {
    this.#set(pointerType === 'mouse' ? this.#hovered : null, false);
  }

  #set(hovered: Element | null, pressed: boolean): void {
    if (hovered === this.#hovered && pressed === this.#pressed) return;
    this.#hovered = hovered;
    this.#pressed = pressed;
    this.refresh();
  }

  #mark(element: Element | null): Mark | null {
    const { mirror, host, dpr } = this.#surface;
    if (element === null || !mirror.contains(element)) return null;
    const box = boxOf(frameOf(mirror, host, dpr()), element);
    return {
      box,
      radius: Math.max(...radiiOf(getComputedStyle(element), box, dpr())),
      fixed: isFixed(element),
    };
  }
}
