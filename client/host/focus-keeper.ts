/**
 * A button that is drawn away takes the keyboard's place with it. After every drawing the focus that fell out is put
 * back near: onto the step at the foot when it was there, otherwise onto the title of its zone. Never onto the step
 * from elsewhere: the next press of Enter was not meant for it. What a sheet was asked from is remembered beneath it.
 */
export class FocusKeeper {
  #place: Element | null = null;

  before(): void {
    const { activeElement } = document;
    if (activeElement?.closest('dialog')) return;
    this.#place = activeElement?.closest('.zone, .foot') ?? null;
  }

  after(): void {
    const { activeElement } = document;
    if (activeElement?.matches(':disabled')) {
      activeElement.parentElement?.querySelector<HTMLElement>('button:enabled')?.focus();
      return;
    }
    const isLost = activeElement === null || activeElement === document.body;
    if (!isLost || !this.#place) return;
    firstShown(this.#place, 'h2, [data-next], [data-choose], .leads')?.focus({ preventScroll: true });
  }
}

/** What a screen of this size hides cannot take the focus. */
export const firstShown = (within: ParentNode, what: string): HTMLElement | undefined =>
  [...within.querySelectorAll<HTMLElement>(what)].find((each) => each.checkVisibility());
