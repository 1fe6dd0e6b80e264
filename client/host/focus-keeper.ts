/**
 * A button that is drawn away takes the keyboard's place with it. After every drawing the focus is put on `fallback`
 * when it was inside and has fallen out.
 */
export class FocusKeeper {
  readonly #root: HTMLElement;
  readonly #fallback: string;
  #wasInside = false;

  constructor(root: HTMLElement, fallback: string) {
    this.#root = root;
    this.#fallback = fallback;
  }

  before(): void {
    const { activeElement } = document;
    this.#wasInside = activeElement !== document.body && this.#root.contains(activeElement);
  }

  after(): void {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (this.#wasInside && isLost)
      this.#root.querySelector<HTMLElement>(this.#fallback)?.focus({ preventScroll: true });
  }
}
