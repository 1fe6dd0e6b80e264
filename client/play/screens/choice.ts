import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { hasAnswered, may, myAnswer, type Phone } from '../phone.ts';
import { whoDecides } from './card.ts';
import { badge, icon } from './pieces.ts';
import { walk } from './walk.ts';

/** The question and its options: one tap answers, another changes the answer until the vote closes. */
export function choiceAnswer(phone: Phone<ScenePage>): TemplateResult {
  const { page } = phone;
  return html`<section class="question">
    <h2 id="question" data-paint="text" data-enter="rise">${page.question}</h2>
    ${whoDecides(phone)}
    <div class="options" role="radiogroup" aria-labelledby="question" @keydown=${walk}>
      ${repeat(
        page.options,
        ({ id }) => id,
        (option) => optionCard(phone, option),
      )}
    </div>
    ${takeBack(phone)}
  </section>`;
}

function optionCard(phone: Phone<ScenePage>, option: Option): TemplateResult {
  const chosen = myAnswer(phone)[0] === option.id;
  const sending = chosen && phone.own.sending?.turn === phone.now.turn;
  const closed = option.closedBecause !== '' || !may(phone, 'answer');
  return html`<button
    type="button"
    role="radio"
    class=${sending ? 'option is-sending' : 'option'}
    aria-checked=${chosen}
    aria-disabled=${closed}
    data-paint="panel"
    data-shadow
    data-enter="rise"
    data-key=${`option-${option.id}`}
    data-option=${option.id}
    ?data-selected=${chosen}
    @click=${() => choose(phone, option, closed)}
  >
    ${badge(option.letter)}
    <span class="option-words">
      <span class="for-readers">${option.letter}.</span>
      <span class="option-text" data-paint="text">${option.text}</span>
      ${note(phone, option, chosen)}
    </span>
    ${chosen ? icon('check') : nothing}
  </button>`;
}

function note({ view, own, now }: Phone<ScenePage>, option: Option, chosen: boolean) {
  if (option.closedBecause) {
    return html`<span class="small" data-paint="text">${t('play:scene.optionClosed')}: ${option.closedBecause}</span>`;
  }
  if (!chosen || own.sending?.turn !== now.turn) return nothing;
  const words = view.status === 'online' ? t('play:status.sending') : t('play:status.offline');
  return html`<span class="small" data-paint="text">${words}</span>`;
}

function choose(phone: Phone<ScenePage>, option: Option, closed: boolean): void {
  if (closed || myAnswer(phone)[0] === option.id) return;
  navigator.vibrate?.(12);
  phone.answer([option.id]);
}

export function takeBack(phone: Phone<ScenePage>) {
  if (!may(phone, 'withdraw') || phone.own.sending || !hasAnswered(phone)) return nothing;
  return html`<button
    type="button"
    class="quiet"
    data-paint="panel"
    @click=${() => phone.withdraw()}
  >
    <span data-paint="text">${t('play:scene.takeBack')}</span>
  </button>`;
}
