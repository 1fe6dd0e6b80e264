import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { PICKS_EACH } from '#shared/session/words.ts';
import type { ClosingPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { toggled } from '../own.ts';
import { may, type Phone } from '../phone.ts';
import { icon } from './pieces.ts';

type Action = ClosingPage['actions'][number];

/** First steps for this town, by part of the guidelines; the first part is open, the others wait folded. */
export function actionParts(phone: Phone<ClosingPage>): TemplateResult {
  const { me, page } = phone;
  const parts = new Set(page.actions.map(({ part }) => part));
  return html`<section class="question">
    <h2 id="actions" data-paint="text" data-enter="rise">${t('play:closing.actionsTitle')}</h2>
    <p class="hint" data-paint="text">${t('play:closing.actionsHint')}</p>
    <p class="hint" id="picks" data-paint="text">${pickedWords(me.picks.length)}</p>
    ${[...parts].map((part, index) =>
      partCard(
        phone,
        page.actions.filter((action) => action.part === part),
        index === 0,
      ),
    )}
  </section>`;
}

function pickedWords(count: number): string {
  if (count === 0) return t('play:closing.yourPicksNone');
  return count < PICKS_EACH ? t('play:closing.yourPicks', { count }) : t('play:closing.enough');
}

/** `own.opened` remembers what was tapped: the first part folded, another one unfolded. */
function partCard(phone: Phone<ClosingPage>, actions: readonly Action[], first: boolean) {
  const { own, me, change } = phone;
  const [one] = actions;
  if (!one) return nothing;
  const id = `part-${one.part}`;
  const open = own.opened.has(id) !== first;
  const count = actions.filter((action) => me.picks.includes(action.id)).length;
  const toggle = (event: Event) => {
    event.preventDefault();
    change({ opened: toggled(own.opened, id) });
  };
  return html`<details class="part" ?open=${open}>
    <summary class="part-head" data-paint="panel" data-key=${id} @click=${toggle}>
      <span class="part-name" data-paint="text">${one.partName}</span>
      ${count > 0 ? html`<span class="part-count" data-paint="text">${t('play:closing.yourPicks', { count })}</span>` : nothing}
      <span class="part-fold" data-paint="text" aria-hidden="true">${open ? '−' : '+'}</span>
    </summary>
    ${open ? actionCards(phone, actions, one.partName) : nothing}
  </details>`;
}

const actionCards = (phone: Phone<ClosingPage>, actions: readonly Action[], name: string): TemplateResult =>
  html`<div class="options" role="group" aria-label=${name}>
    ${repeat(
      actions,
      ({ id }) => id,
      (action) => actionCard(phone, action),
    )}
  </div>`;

function actionCard(phone: Phone<ClosingPage>, action: Action): TemplateResult {
  const picked = phone.me.picks.includes(action.id);
  const enough = !picked && phone.me.picks.length >= PICKS_EACH;
  const count = phone.now.picks[action.id] ?? 0;
  const pick = () => {
    if (!may(phone, 'pick-action')) return;
    if (enough) {
      phone.say(t('play:closing.enough'));
      return;
    }
    navigator.vibrate?.(12);
    void phone.ask({ do: 'pick-action', action: action.id, picked: !picked });
  };
  return html`<button
    type="button"
    role="checkbox"
    class="option item"
    aria-checked=${picked}
    aria-disabled=${enough}
    aria-describedby=${enough ? 'picks' : nothing}
    data-paint="panel"
    data-shadow
    data-key=${`action-${action.id}`}
    ?data-selected=${picked}
    @click=${pick}
  >
    <span class="tick" data-paint="panel">${picked ? icon('check') : nothing}</span>
    <span class="option-words">
      <span class="option-text" data-paint="text">${action.text}</span>
      ${count > 0 ? html`<span class="small" data-paint="text">${t('play:closing.picked', { count })}</span>` : nothing}
    </span>
  </button>`;
}
