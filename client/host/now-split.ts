import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { number, percent, t } from '../language.ts';
import { option } from './badge.ts';
import type { Desk } from './desk.ts';
import { properties } from './set-properties.ts';

/** How the room answered, option by option; after a second vote with the shift. */
export function split(desk: Desk, page: ScenePage): TemplateResult {
  const title = page.kind === 'spot' ? t('host:now.seen') : t('host:now.split');
  const tied = page.leading.length > 1;
  return html`<div class="split">
    <p class="eyebrow">
      ${title}${desk.now.ballot === 2 ? html` · ${t('host:now.secondVote')}` : nothing}${tied ? html` · ${t('host:now.tie')}` : nothing}
    </p>
    <ul class="options">
      ${repeat(
        page.options,
        ({ id }) => id,
        (one) => (page.kind === 'spot' ? markedItem(desk, page, one) : votedChoice(desk, page, one)),
      )}
    </ul>
  </div>`;
}

function votedChoice({ now }: Desk, page: ScenePage, one: Option): TemplateResult {
  const votes = now.tally[one.id] ?? 0;
  const share = shareOf(votes, now.tally);
  const counts = now.decided === one.id;
  return html`<li class="option ${counts ? 'option-counts' : ''}">
    ${option(one.letter, one.text)}
    <span class="option-result">
      <strong>${percent(share)}</strong> <span class="soft">${t('host:now.votes', { count: votes })}</span>
    </span>
    ${bar(share, one.letter)} ${now.ballot === 2 ? shift(now.firstTally[one.id] ?? 0, votes, now.firstTally) : nothing}
    ${counts ? html`<span class="pill">${t('host:now.counts')}</span>` : nothing}
    ${!counts && page.leading.length > 1 && page.leading.includes(one.id) && !now.decided ? html`<span class="pill">${t('host:now.tie')}</span>` : nothing}
  </li>`;
}

function markedItem({ now }: Desk, { verdicts }: ScenePage, one: Option): TemplateResult {
  const marks = now.tally[one.id] ?? 0;
  const verdict = verdicts.find(({ id }) => id === one.id);
  return html`<li class="option">
    ${option(one.letter, one.text)}
    <span class="option-result">${t('host:now.marks', { count: marks })}</span>
    ${bar(now.answered > 0 ? Math.min(1, marks / now.answered) : 0, one.letter)}
    ${
      verdict?.sign
        ? html`<span class="option-why"><strong>${t(`host:now.sign.${verdict.sign}`)}</strong> ${verdict.why}</span>`
        : nothing
    }
  </li>`;
}

function shift(before: number, after: number, first: Readonly<Record<string, number>>): TemplateResult {
  const moved = after - before;
  const words =
    moved === 0
      ? t('host:now.shiftNone')
      : moved > 0
        ? t('host:now.shiftUp', { count: moved })
        : t('host:now.shiftDown', { count: -moved });
  return html`<span class="option-why">${t('host:now.first', { share: percent(shareOf(before, first)) })} · ${words}</span>`;
}

/** Rank: the room's order beside the recommended one, with why. */
export function ordered({ options, groupOrder, recommended, verdicts }: ScenePage): TemplateResult {
  const words = (id: string) => options.find((one) => one.id === id);
  const line = (id: string) => html`<li>${words(id)?.text ?? ''}</li>`;
  const explained = (id: string) =>
    html`<li>${words(id)?.text ?? ''} <span class="soft">${verdicts.find((one) => one.id === id)?.why ?? ''}</span></li>`;
  return html`<div class="orders">
    <div>
      <h4>${t('host:now.groupOrder')}</h4>
      <ol>${groupOrder.map(line)}</ol>
    </div>
    <div>
      <h4>${t('host:now.recommended')}</h4>
      <ol>${recommended.map(explained)}</ol>
    </div>
  </div>`;
}

const bar = (share: number, letter: string) =>
  html`<span class="track letter-${letter.toLowerCase()}" aria-hidden="true" ${properties({ '--share': String(share) })}><span class="track-fill"></span></span>`;

export function shareOf(votes: number, tally: Readonly<Record<string, number>>): number {
  const all = Object.values(tally).reduce((sum, count) => sum + count, 0);
  return all > 0 ? votes / all : 0;
}

/** One choice of an earlier decision: badge, words, and how many took it, then and again. */
export const decisionLine = (
  letter: string,
  words: string,
  votes: number,
  first: number | null,
): TemplateResult =>
  html`${option(letter, words)}<span class="decision-votes">${first === null ? number(votes) : t('host:now.gaugeMove', { was: number(first), is: number(votes) })}</span>`;
