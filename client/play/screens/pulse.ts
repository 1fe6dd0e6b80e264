import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { NOT_SURE, SCALE } from '#shared/session/open.ts';
import type { BriefingPage, ClosingPage, PulsePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { may, type Phone } from '../phone.ts';

type PulsePhone = Phone<BriefingPage> | Phone<ClosingPage>;
type Question = PulsePage['questions'][number];

/**
 * Short anonymous questions, one at a time; every one may be skipped, and nothing goes out before the end. Each is
 * drawn anew, so that the focus goes to the question instead of staying on an answer that means something else now.
 */
export function pulseCard(phone: PulsePhone): TemplateResult | typeof nothing {
  const { pulse } = phone.page;
  if (pulse.questions.length === 0) return nothing;
  if (phone.me.pulse[pulse.when]) return thanks();
  if (!may(phone, 'pulse')) return nothing;
  const at = phone.own.pulse.when === pulse.when ? phone.own.pulse.at : 0;
  const question = pulse.questions[at];
  return html`<section class="pulse card" data-paint="panel" data-shadow data-enter="rise" data-key="pulse">
    <h2 data-paint="text">${t(pulse.when === 'before' ? 'play:pulse.titleBefore' : 'play:pulse.titleAfter')}</h2>
    <p class="small" data-paint="text">${t('play:pulse.intro')}</p>
    ${question ? keyed(question.id, questionForm(phone, question, at)) : sendForm(phone)}
  </section>`;
}

const thanks = (): TemplateResult =>
  html`<section class="pulse card" data-paint="panel" data-shadow data-key="pulse">
    <h2 data-paint="text">${t('play:pulse.thanksTitle')}</h2>
    <p class="body" data-paint="text">${t('play:pulse.thanks')}</p>
  </section>`;

function questionForm(phone: PulsePhone, question: Question, at: number): TemplateResult {
  const of = phone.page.pulse.questions.length;
  const given = answersOf(phone)[question.id];
  return html`
    <p class="eyebrow" data-paint="text">${t('play:pulse.progress', { number: at + 1, of })}</p>
    <h3 id="pulse-question" data-paint="text">${question.text}</h3>
    <div class=${`pulse-answers pulse-${question.kind}`} role="group" aria-labelledby="pulse-question">
      ${answersTo(question).map(
        ({ value, words }) => html`<button
          type="button"
          class="pulse-answer"
          data-paint="panel"
          aria-pressed=${given === value}
          aria-label=${question.kind === 'scale' && value !== NOT_SURE ? t('play:pulse.scaleStep', { number: value }) : nothing}
          @click=${() => (given === value ? step(phone, at + 1) : give(phone, question.id, value, at + 1))}
        >
          <span data-paint="text">${words}</span>
        </button>`,
      )}
    </div>
    ${
      question.kind === 'scale'
        ? html`<p class="scale-ends">
          <span class="small" data-paint="text">1: ${t('play:pulse.scaleLow')}</span>
          <span class="small" data-paint="text">5: ${t('play:pulse.scaleHigh')}</span>
        </p>`
        : nothing
    }
    <p class="pulse-foot">
      ${at > 0 ? quiet(t('play:pulse.back'), () => step(phone, at - 1)) : nothing}
      ${quiet(t('play:pulse.skip'), () => step(phone, at + 1))}
      ${at === 0 ? quiet(t('play:pulse.skipAll'), () => step(phone, of)) : nothing}
    </p>
  `;
}

function answersTo({
  kind,
  options,
}: Question): readonly { readonly value: string; readonly words: string }[] {
  const notSure = { value: NOT_SURE, words: t('play:pulse.notSure') };
  if (kind === 'scale') return SCALE.map((value) => ({ value, words: value }));
  if (kind === 'one-of') return [...options.map(({ id, text }) => ({ value: id, words: text })), notSure];
  return [
    { value: 'true', words: t('play:pulse.true') },
    { value: 'false', words: t('play:pulse.false') },
    notSure,
  ];
}

const answersOf = ({ own, page }: PulsePhone): Readonly<Record<string, string>> =>
  own.pulse.when === page.pulse.when ? own.pulse.answers : {};

function step(phone: PulsePhone, at: number): void {
  phone.change({ pulse: { ...phone.own.pulse, when: phone.page.pulse.when, at, answers: answersOf(phone) } });
}

function give(phone: PulsePhone, question: string, answer: string, at: number): void {
  navigator.vibrate?.(12);
  const answers = { ...answersOf(phone), [question]: answer };
  phone.change({ pulse: { when: phone.page.pulse.when, at, answers, sending: false } });
}

function sendForm(phone: PulsePhone): TemplateResult {
  const { when, questions } = phone.page.pulse;
  const { sending } = phone.own.pulse;
  const send = async () => {
    phone.change({ pulse: { ...phone.own.pulse, sending: true } });
    await phone.ask({ do: 'pulse', when, answers: answersOf(phone) });
    phone.change({ pulse: { ...phone.own.pulse, sending: false } });
  };
  return html`
    <p class="body" data-paint="text">${t(sending ? 'play:pulse.sending' : 'play:pulse.ready')}</p>
    <button type="button" class="primary" data-paint="panel" aria-disabled=${sending} @click=${() => void send()}>
      <span data-paint="text">${t('play:pulse.send')}</span>
    </button>
    <p class="pulse-foot">${quiet(t('play:pulse.back'), () => step(phone, questions.length - 1))}</p>
  `;
}

const quiet = (words: string, act: () => void): TemplateResult =>
  html`<button type="button" class="quiet" data-paint="panel" @click=${act}><span data-paint="text">${words}</span></button>`;
