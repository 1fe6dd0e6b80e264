import { html, nothing, type TemplateResult } from 'lit-html';
import type { DecisionCard } from '#shared/view/looking-back.ts';
import { t } from '../../language.ts';
import { badge, bar } from './pieces.ts';
import { howWords } from './principles.ts';

/** One decision of the round: what, how, how the group split, and the principles it touched. */
export function decisionCard(
  decision: DecisionCard,
  names: Readonly<Record<string, string>>,
): TemplateResult {
  const all = decision.split.reduce((sum, { votes }) => sum + votes, 0);
  const allFirst = decision.split.reduce((sum, { first }) => sum + first, 0);
  return html`<li
    class="decision"
    data-paint="panel"
    data-shadow
    data-enter="rise"
    data-key=${`decision-${decision.turn}`}
  >
    <h3 data-paint="text">${decision.title}</h3>
    ${
      decision.choice
        ? html`<p class="decided">
          ${badge(decision.letter)}<span class="option-text" data-paint="text">${decision.choice}</span>
        </p>`
        : nothing
    }
    <p class="small" data-paint="text">
      ${howWords(decision.how, '')} ${decision.votedTwice ? t('play:debrief.twice') : nothing}
    </p>
    <ul class="split" role="list">
      ${decision.split.map(
        ({ letter, votes, first }) => html`<li>
          <span class="split-words" data-paint="text">
            ${t(decision.votedTwice ? 'play:debrief.splitTwice' : 'play:debrief.split', { letter, votes, first })}
          </span>
          ${bar(letter, votes / Math.max(1, all), decision.votedTwice ? first / Math.max(1, allFirst) : null)}
        </li>`,
      )}
    </ul>
    <ul class="touched" role="list">
      ${decision.principles.map(
        ({ id, stance, why }) => html`<li>
          <p class="principle-head">
            <span class="principle principle-${id}" data-paint="text">${names[id] ?? id}</span>
            <span class="chip chip-${stance}" data-paint="panel text">${t(`play:settled.stance.${stance}`)}</span>
          </p>
          <p class="why" data-paint="text">${why}</p>
        </li>`,
      )}
    </ul>
  </li>`;
}
