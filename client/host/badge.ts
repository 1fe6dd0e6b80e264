import { html, nothing, type TemplateResult } from 'lit-html';
import { CHOICE_BADGES } from '../tokens.ts';

/** Shape, letter and colour of a choice; the letter alone where there are more than six. */
export function badge(letter: string): TemplateResult {
  const shape = CHOICE_BADGES.find((known) => known.letter === letter)?.shape ?? 'circle';
  return html`<span class="badge badge-${shape} letter-${letter.toLowerCase()}"><span>${letter}</span></span>`;
}

export const option = (letter: string, text: string): TemplateResult =>
  html`${letter ? badge(letter) : nothing}<span class="option-text">${text}</span>`;
