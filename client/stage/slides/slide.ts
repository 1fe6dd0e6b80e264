import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { LANGUAGES, t, tIn } from '../../language.ts';
import { art, type Piece } from '../../play/screens/pieces.ts';
import { artOf } from '../../play/screens/screens.ts';
import type { WordKey } from '../../word-key.ts';
import type { Desk } from '../desk.ts';

type Tongues = Pick<Desk, 'page' | 'second'>;
type Params = Parameters<typeof t>[1];

/** Words of the first language with those of the second beneath, smaller and marked with their own language. */
export function twice(
  { page, second }: Tongues,
  className: string,
  words: string,
  others: string | undefined,
): TemplateResult {
  return html`<p class=${className} lang=${page.language} data-paint="text">${words}</p>
    ${second && others ? html`<p class="${className} second" lang=${second.language} data-paint="text">${others}</p>` : nothing}`;
}

export function heading({ page, second }: Tongues, words: string, others?: string): TemplateResult {
  return html`<h1 tabindex="-1" lang=${page.language} data-paint="text">${words}</h1>
    ${second && others ? html`<p class="title second" lang=${second.language} data-paint="text">${others}</p>` : nothing}`;
}

/** The interface's own words in the room's second language, where the interface speaks it. */
export function inSecond({ second }: Tongues, key: WordKey, params: Params = {}): string | undefined {
  const spoken = LANGUAGES.find(({ code }) => code === second?.language);
  return spoken && tIn(spoken.code, key, params);
}

/** `twice` for the interface's own words. */
export const told = (desk: Tongues, className: string, key: WordKey, params: Params = {}): TemplateResult =>
  twice(desk, className, t(key, params), inSecond(desk, key, params));

/** A heading over a part of a slide. */
export function subheading(desk: Tongues, key: WordKey): TemplateResult {
  const other = inSecond(desk, key);
  return html`<h2 data-paint="text" data-enter="rise">${t(key)}</h2>
    ${other ? html`<p class="soft second extra" lang=${desk.second?.language ?? nothing} data-paint="text">${other}</p>` : nothing}`;
}

export const eyebrow = (words: string): TemplateResult =>
  html`<p class="eyebrow" data-paint="text">${words}</p>`;

export const picture = ({ page, light }: Pick<Desk, 'page' | 'light'>): TemplateResult =>
  html`<div class="picture">${art(artOf(page), light, 'none')}</div>`;

/** Two columns, the usual slide. */
export const halves = (left: Piece, right: Piece, className = ''): TemplateResult =>
  html`<div class="halves ${className}">
    <div class="half" data-fits>${left}</div>
    <div class="half" data-fits>${right}</div>
  </div>`;

export const whole = (content: Piece, className = ''): TemplateResult =>
  html`<div class="whole ${className}" data-fits>${content}</div>`;

/** A slide is rendered anew when its key changes, so that nothing of the last one is kept. */
export const slide = (key: string, content: TemplateResult): TemplateResult => html`${keyed(key, content)}`;
