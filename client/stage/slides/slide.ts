import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { LANGUAGES, speakingIn, t } from '../../language.ts';
import type { Piece } from '../../play/screens/pieces.ts';
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

/** What `words` makes of the interface's own words, in the room's second language; undefined where there is none. */
export function inSecondTongue<Words>({ second }: Tongues, words: () => Words): Words | undefined {
  const spoken = LANGUAGES.find(({ code }) => code === second?.language);
  return spoken && speakingIn(spoken.code, words);
}

export const inSecond = (desk: Tongues, key: WordKey, params: Params = {}): string | undefined =>
  inSecondTongue(desk, () => t(key, params));

/** `twice` for the interface's own words. */
export const told = (desk: Tongues, className: string, key: WordKey, params: Params = {}): TemplateResult =>
  twice(desk, className, t(key, params), inSecond(desk, key, params));

/** A word or two in both languages, one after the other on a line. */
export const beside = (desk: Tongues, className: string, words: string, others?: string): TemplateResult =>
  pair(desk, className, words, others && ` · ${others}`);

/** A chip of two short lines where it must stay narrow. */
export const stacked = (desk: Tongues, className: string, words: string, others?: string): TemplateResult =>
  pair(desk, `${className} is-stacked`, words, others);

function pair({ page, second }: Tongues, className: string, words: string, others?: string): TemplateResult {
  const paint = className.startsWith('chip') ? 'panel text' : 'text';
  const other = html`<span class="other" lang=${second?.language ?? nothing}>${others}</span>`;
  return html`<span class=${className} data-paint=${paint} lang=${page.language}>${words}${others ? other : nothing}</span>`;
}

/** A heading over a part of a slide. */
export function subheading(desk: Tongues, key: WordKey): TemplateResult {
  const other = inSecond(desk, key);
  return html`<h2 lang=${desk.page.language} data-paint="text">${t(key)}</h2>
    ${other ? html`<p class="soft second" lang=${desk.second?.language ?? nothing} data-paint="text">${other}</p>` : nothing}`;
}

/** Where we are, above a heading: on one line, it is the least of the words. */
export const eyebrow = (desk: Tongues, words: string, others?: string): TemplateResult =>
  html`<p>${beside(desk, 'eyebrow', words, others === words ? undefined : others)}</p>`;

/** A slip laid over the picture: the only ground words may stand on. `paper` is for stories, `ink` for results. */
export const slip = (material: 'paper' | 'ink', key: string, content: Piece): TemplateResult =>
  html`<div class="slip ${material} is-${key}" data-paint="panel" data-shadow data-enter="rise" data-key=${key}>${content}</div>`;

/** Calms the picture where the room's own words matter more. */
const scrim = (): TemplateResult =>
  html`<div class="scrim" data-paint="panel" data-key="scrim" aria-hidden="true"></div>`;

/** Words on the right, the picture with its figures free on the left, but for one slip above their heads. */
export const spread = (above: Piece, words: Piece, className: string): TemplateResult =>
  html`${className.includes('is-clear') ? nothing : scrim()}
    <div class="spread ${className}">
      <div class="side" data-fits>${above}</div>
      <div class="side" data-fits>${words}</div>
    </div>`;

/** One thing over the whole width. */
export const whole = (content: Piece, className = ''): TemplateResult =>
  html`${scrim()}
    <div class="whole ${className}" data-fits>${content}</div>`;

/** A slide is rendered anew when its key changes, so that nothing of the last one is kept. */
export const slide = (key: string, content: TemplateResult): TemplateResult => html`${keyed(key, content)}`;
