import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { artStrip } from './art-strip.ts';
import { option } from './badge.ts';
import { clock } from './clock.ts';
import { type Desk, roleName } from './desk.ts';
import { boardNotes } from './now-board.ts';
import { settledCard } from './now-settled.ts';
import { ordered, split } from './now-split.ts';
import { properties } from './set-properties.ts';

export function sceneCard(desk: Desk, page: ScenePage): TemplateResult {
  return html`<article class="card scene" aria-labelledby="scene-title">
    ${page.art ? artStrip(page.art) : nothing}
    <p class="eyebrow">
      ${page.inject ? t('host:now.event') : html`${t('host:bar.roundOf', { number: page.round.number, of: page.round.of })} · ${page.round.title}`}
    </p>
    <h3 id="scene-title" class="scene-title">${page.title}</h3>
    <details class="scene-text" ?open=${desk.now.step === 'reading'}>
      <summary>${t('host:now.text')}</summary>
      <p>${page.text}</p>
    </details>
    ${page.question ? html`<p class="scene-question">${page.question}</p>` : nothing} ${decider(desk, page)}
    ${progress(desk, page)}
    ${page.settled ? settledCard(page.settled, page) : nothing} ${body(desk, page)}
  </article>`;
}

function body(desk: Desk, page: ScenePage): TemplateResult {
  if (page.kind === 'board') return boardNotes(desk, page);
  const shown = desk.now.step === 'revealed' || desk.now.step === 'settled';
  if (page.kind === 'rank' && shown) return ordered(page);
  return shown && page.options.length > 0 ? split(desk, page) : options(page);
}

/** Before the reveal nobody sees what was answered, this console included. */
function options({ options: all }: ScenePage): TemplateResult {
  return html`<ul class="options">
    ${repeat(
      all,
      ({ id }) => id,
      ({ letter, text, closedBecause }) =>
        html`<li class=${closedBecause ? 'option option-closed' : 'option'}>
          ${option(letter, text)}
          ${closedBecause ? html`<span class="soft">${t('host:now.closedOption', { why: closedBecause })}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function decider(desk: Desk, { kind, decidedBy }: ScenePage): TemplateResult | typeof nothing {
  if (kind !== 'choice' || decidedBy.by === 'group') return nothing;
  const words =
    decidedBy.by === 'role'
      ? t('host:now.decidedByRole', { role: roleName(desk, decidedBy.role) })
      : t('host:now.decidedByFacilitator');
  return html`<p class="soft">${words}</p>`;
}

/** Stands from the opening to the reveal in the same place, so that nothing jumps when the first answer comes. */
function progress(desk: Desk, { kind }: ScenePage): TemplateResult | typeof nothing {
  const { step, answered, entitled } = desk.now;
  if (kind === 'story' || (step !== 'answering' && step !== 'closed')) return nothing;
  const share = entitled > 0 ? Math.min(1, answered / entitled) : 0;
  return html`<div class="progress">
    <p class="progress-words">
      <span>${t('host:now.answered', { context: kind, count: answered, entitled })}</span>
      ${clock(desk)}
    </p>
    <div class="track" ${properties({ '--share': String(share) })}><span class="track-fill"></span></div>
  </div>`;
}
