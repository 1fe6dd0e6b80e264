import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { arranged, moved, sameOrder, seededOrder } from '../arranging.ts';
import { hasAnswered, may, myAnswer, type Phone } from '../phone.ts';
import { takeBack } from './choice.ts';
import { knot, place, threadThrough } from './pieces.ts';

/** Putting steps in order with two buttons each: no dragging, so it works with one thumb, keys and readers. */
export function rankAnswer(phone: Phone<ScenePage>): TemplateResult {
  const { page, me } = phone;
  const start = seededOrder(
    page.options.map(({ id }) => id),
    `${me.seat}/${page.id}`,
  );
  const order = arranged(phone, start);
  return html`<section class="question">
    <h2 id="question" data-paint="text" data-enter="rise">${page.question}</h2>
    <div class="threaded on-page">
      ${threadThrough(order.map((_, index) => `order-${index}`))}
      <ol class="steps" aria-labelledby="question">
        ${repeat(
          order,
          (id) => id,
          (id, index) => stepCard(phone, order, id, index),
        )}
      </ol>
    </div>
    ${may(phone, 'answer') ? sendOrder(phone, order) : nothing} ${takeBack(phone)}
  </section>`;
}

function stepCard(
  phone: Phone<ScenePage>,
  order: readonly string[],
  id: string,
  index: number,
): TemplateResult {
  const text = phone.page.options.find((option) => option.id === id)?.text ?? '';
  const button = (by: -1 | 1) => html`<button
    type="button"
    class="move"
    data-live
    aria-label=${t(by < 0 ? 'play:rank.up' : 'play:rank.down', { step: text })}
    aria-disabled=${index + by < 0 || index + by >= order.length}
    @click=${(event: Event) => move(phone, { order, id, by, text }, event.currentTarget)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${by < 0 ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'} /></svg>
  </button>`;
  return html`<li class="knotted" data-enter="rise">
    ${knot(`order-${index}`, place(index + 1))}
    <div class="step" data-paint="panel" data-shadow data-key=${`step-${id}`}>
      <span class="option-text" data-paint="text">${text}</span>
      ${may(phone, 'answer') ? html`<span class="moves">${button(-1)}${button(1)}</span>` : nothing}
    </div>
  </li>`;
}

interface Step {
  readonly order: readonly string[];
  readonly id: string;
  readonly by: -1 | 1;
  readonly text: string;
}

/** The focus goes with the step; at an end, where its button rests, to the other one. */
function move(phone: Phone<ScenePage>, { order, id, by, text }: Step, button: EventTarget | null): void {
  const answer = moved(order, id, by);
  if (answer === order) return;
  navigator.vibrate?.(12);
  phone.change({ arranging: { turn: phone.now.turn, answer } });
  phone.announce(t('play:rank.moved', { step: text, number: answer.indexOf(id) + 1 }));
  if (!(button instanceof HTMLElement)) return;
  const rests = button.getAttribute('aria-disabled') === 'true';
  const other = [...(button.parentElement?.querySelectorAll<HTMLElement>('.move') ?? [])].find(
    (each) => each !== button,
  );
  (rests ? other : button)?.focus();
}

function sendOrder(phone: Phone<ScenePage>, order: readonly string[]): TemplateResult {
  const answered = hasAnswered(phone);
  if (answered && sameOrder(order, myAnswer(phone))) {
    return html`<p class="sent" data-paint="text">${t('play:rank.sent')}</p>`;
  }
  return html`<button
    type="button"
    class="primary"
    data-paint="panel"
    data-key="send"
    @click=${() => phone.answer(order)}
  >
    <span data-paint="text">${t(answered ? 'play:rank.sendAgain' : 'play:rank.send')}</span>
  </button>`;
}
