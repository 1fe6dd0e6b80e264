import { render, type TemplateResult } from 'lit-html';
import { keepFocus } from './keep-focus.ts';

/**
 * The game's page: real headings, buttons and lists, laid out by CSS, read by assistive technology, touched by
 * fingers. The canvas below only paints it; in text view it is what is seen.
 */
export class Mirror {
  readonly element: HTMLElement;
  readonly #announcer: HTMLElement;
  #key = '';
  #said = '';

  constructor(element: HTMLElement, announcer: HTMLElement) {
    this.element = element;
    this.#announcer = announcer;
  }

  /** Draws the content; says whether it is a new screen. A new one starts at its top with the focus on its heading. */
  show(content: TemplateResult, key: string): 'screen' | 'update' {
    const putBack = keepFocus(this.element);
    render(content, this.element);
    putBack();
    if (key === this.#key) return 'update';
    const first = this.#key === '';
    this.#key = key;
    this.element.dataset.screen = key;
    this.element.scrollTo({ top: 0, behavior: 'instant' });
    // A dialog keeps the focus; what lies behind it may change meanwhile.
    if (!first && !document.querySelector('dialog[open]')) {
      this.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    return 'screen';
  }

  /** When the vote opens below the fold, its first answers come into reach; the story stays as near as it can. */
  bringIn(selector: string): void {
    this.element.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }

  /** Each thing once; cleared first, so that the same words are heard when they come again later. */
  announce(words: string): void {
    if (words === '' || words === this.#said) return;
    this.#said = words;
    this.#announcer.textContent = '';
    requestAnimationFrame(() => {
      this.#announcer.textContent = words;
    });
  }
}
