import { html, nothing, type TemplateResult } from 'lit-html';
import type { NowView } from '#shared/view/now-view.ts';
import { percent, t } from '../../language.ts';
import { CHOICE_BADGES } from '../../tokens.ts';
import { clockWords } from '../clock-words.ts';
import { ICON_PATHS } from '../paint/painter-icon.ts';
import type { IconName } from '../paint/piece.ts';
import { remainingMs } from '../phone.ts';
import { properties } from '../properties.ts';

/** Pieces both the phone and the stage are made of. Each is a full picture in CSS and paintable by the canvas. */

export type Piece = TemplateResult | typeof nothing;

export const shapeOf = (letter: string): string =>
  CHOICE_BADGES.find((badge) => badge.letter === letter)?.shape ?? 'circle';

export const badge = (letter: string): TemplateResult =>
  html`<span class="badge" data-paint="badge" data-shape=${shapeOf(letter)} data-letter=${letter} aria-hidden="true"
    ><span>${letter}</span></span
  >`;

/** A place in an order: a round badge without a choice's colour. */
export const place = (number: number): TemplateResult =>
  html`<span class="badge place" data-paint="badge" data-shape="circle" data-letter=${number} aria-hidden="true"
    ><span>${number}</span></span
  >`;

export const icon = (name: IconName): TemplateResult =>
  html`<span class="icon" data-paint="icon" data-icon=${name} aria-hidden="true"
    ><svg viewBox="0 0 24 24"><path d=${ICON_PATHS[name]} /></svg
  ></span>`;

export const bar = (letter: string, share: number, first: number | null): TemplateResult =>
  html`<span
    class="bar"
    data-paint="bar"
    data-letter=${letter}
    data-value=${share}
    data-first=${first ?? nothing}
    aria-hidden="true"
    ${properties({ '--value': share, '--first': first ?? 0 })}
  ></span>`;

export const share = (value: number): TemplateResult =>
  html`<strong class="share" data-paint="text" data-count-to=${Math.round(value * 100)}>${percent(value)}</strong>`;

/** The countdown; nothing where no clock was set. */
export function ring(clock: NowView['clock'], time: number): Piece {
  if (clock.lastsMs === 0) return nothing;
  const left = remainingMs(clock, time);
  const seconds = Math.ceil(left / 1000);
  return html`<p
    class=${seconds <= 10 ? 'ring is-late' : 'ring'}
    role="timer"
    aria-live="off"
    aria-label=${t('play:scene.timer')}
    data-paint="ring"
    data-key="ring"
    data-ends-at=${clock.endsAt}
    data-lasts=${clock.lastsMs}
    data-left=${clock.leftMs}
    ${properties({ '--left': left / clock.lastsMs })}
  >
    <span>${clockWords(seconds)}</span>
  </p>`;
}

export type ArtFade = 'bottom' | 'right' | 'none';

/** The picture's own element; its still fallback is drawn by `still.ts`, which knows how large it is. */
export const art = (name: string, light: number, fade: ArtFade): TemplateResult =>
  html`<div
    class="art"
    data-paint="art"
    data-key="art"
    data-art=${name}
    data-light=${light.toFixed(2)}
    data-fade=${fade}
    aria-hidden="true"
  ></div>`;

/** Where a thread begins and ends; `inside` is a badge, a number or a dot. */
export const knot = (id: string, inside: TemplateResult): TemplateResult =>
  html`<span class="node-mark" id=${id} data-node>${inside}</span>`;

export const dot = (): TemplateResult => html`<span class="dot" data-paint="panel"></span>`;

/** Drawn between two knots, by their ids; `still.ts` draws it in text view. */
export const thread = (from: string, to: string, abandoned = false): TemplateResult =>
  html`<span
    class="edge"
    data-paint="edge"
    data-from=${from}
    data-to=${to}
    ?data-abandoned=${abandoned}
    aria-hidden="true"
  ></span>`;

/** The threads of a plain row of knots, from the first to the last. */
export const threadThrough = (ids: readonly string[]): readonly TemplateResult[] =>
  ids.slice(1).map((id, index) => thread(ids[index] ?? id, id));

export const token = (seed: string, key: string): TemplateResult =>
  html`<span class="token" data-paint="token" data-key=${key} data-seed=${seed} aria-hidden="true"></span>`;
