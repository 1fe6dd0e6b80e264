import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { arranged, sameSet } from '../arranging.ts';
import { hasAnswered, may, myAnswer, type Phone } from '../phone.ts';
import { takeBack } from './choice.ts';
import { icon } from './pieces.ts';

/** Marking signs. Nothing goes out before it is sent, because no mark at all is an answer too. */
export function spotAnswer(phone: Phone<ScenePage>): TemplateResult {
  const marks = arranged(phone, []);
  return html`<section class="question">
    <h2 id="question" data-paint="text" data-enter="rise">${phone.page.question}</h2>
    <div class="options" role="group" aria-labelledby="question">
      ${repeat(
        phone.page.options,
        ({ id }) => id,
        (option) => itemCard(phone, option, marks),
      )}
    </div>
    ${may(phone, 'answer') ? sendMarks(phone, marks) : nothing} ${takeBack(phone)}
  </section>`;
}

function itemCard(phone: Phone<ScenePage>, option: Option, marks: readonly string[]): TemplateResult {
  const marked = marks.includes(option.id);
  return html`<button
    type="button"
    role="checkbox"
    class="option item"
    aria-checked=${marked}
    aria-disabled=${!may(phone, 'answer')}
    data-paint="panel"
    data-shadow
    data-enter="rise"
    data-key=${`item-${option.id}`}
    ?data-selected=${marked}
    @click=${() => mark(phone, option.id, marks)}
  >
    <span class="tick" data-paint="panel">${marked ? icon('check') : nothing}</span>
    <span class="option-text" data-paint="text">${option.text}</span>
  </button>`;
}

function mark(phone: Phone<ScenePage>, id: string, marks: readonly string[]): void {
  if (!may(phone, 'answer')) return;
  navigator.vibrate?.(12);
  const answer = marks.includes(id) ? marks.filter((each) => each !== id) : [...marks, id];
  phone.change({ arranging: { turn: phone.now.turn, answer } });
}

function sendMarks(phone: Phone<ScenePage>, marks: readonly string[]): TemplateResult {
  const answered = hasAnswered(phone);
  if (answered && sameSet(marks, myAnswer(phone))) {
    const words = marks.length > 0 ? t('play:spot.sent', { count: marks.length }) : t('play:spot.sentNone');
    return html`<p class="sent" data-paint="text">${words}</p>`;
  }
  const words = answered ? 'play:spot.sendAgain' : marks.length > 0 ? 'play:spot.send' : 'play:spot.sendNone';
  return html`<button
    type="button"
    class="primary"
    data-paint="panel"
    data-key="send"
    @click=${() => phone.answer(marks)}
  >
    <span data-paint="text">${t(words)}</span>
  </button>`;
}
