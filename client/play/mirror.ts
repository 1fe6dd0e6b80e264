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
  readonly #saying: string[] = [];

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
    if (!first && !isBusy()) this.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
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
    this.#saying.push(words);
    if (this.#saying.length > 1) return;
    this.#announcer.textContent = '';
    // Two things within one frame are said one after the other: neither may swallow the other.
    requestAnimationFrame(() => {
      this.#announcer.textContent = this.#saying.splice(0).join(' ');
    });
  }
}

/** A dialog keeps the focus, and so does whoever is writing; what lies behind them may change meanwhile. */
const isBusy = (): boolean =>
  document.querySelector('dialog[open]') !== null ||
  document.activeElement instanceof HTMLTextAreaElement ||
  document.activeElement instanceof HTMLInputElement;
