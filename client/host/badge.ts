import { html, nothing, type TemplateResult } from 'lit-html';
import { badgePath } from '../art/badge.ts';
import { CHOICE_BADGES } from '../tokens.ts';

const SIZE = 32;

/** Shape, letter and colour of a choice; beyond six letters the letter in a calm circle. */
export function badge(letter: string): TemplateResult {
  const shape = CHOICE_BADGES.find((known) => known.letter === letter)?.shape ?? 'circle';
  return html`<span class="badge badge-${shape} letter-${letter.toLowerCase()}">
    <svg viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true"><path d=${badgePath(shape, SIZE)}></path></svg>
    <span>${letter}</span>
  </span>`;
}

export const option = (letter: string, text: string): TemplateResult =>
  html`${letter ? badge(letter) : nothing}<span class="option-text">${text}</span>`;
