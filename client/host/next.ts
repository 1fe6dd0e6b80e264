import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import type { Option } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { endSession, startEmpty } from './ask-first.ts';
import { option } from './badge.ts';
import { can, type Desk, kindOf, openChoices } from './desk.ts';

export const NEXT_CODES = [
  'start',
  'begin',
  'open',
  'read-on',
  'close-all-answered',
  'close-waiting',
  'reveal',
  'settle',
  'choose-tie',
  'choose-none',
  'choose-facilitator',
  'go-on-scene',
  'go-on-debrief',
  'go-on-round',
  'go-on-closing',
  'end-session',
  'resume',
  'settle-board',
  'over',
] as const;
type NextCode = (typeof NEXT_CODES)[number];

const CHOOSING = { 'choose-tie': 'tie', 'choose-none': 'none', 'choose-facilitator': 'facilitator' } as const;

/** Always the same place and the same button: what to do next, in words, and why. */
export function nextBar(desk: Desk): TemplateResult {
  const code = codeOf(desk);
  const choices = choicesFor(desk, code);
  return html`<section class="next" aria-label=${t('host:next.label')}>
    <p class="next-hint">
      ${choices.length > 0 ? html`<strong>${whichCounts(code)}</strong> ` : nothing}<span class="next-why" id="next-why">${hintOf(desk, code)}</span>
    </p>
    ${choices.length > 0 ? choiceButtons(desk, choices) : nothing}
    <div class="next-row">
      <button type="button" class="quiet" data-more aria-haspopup="dialog" @click=${() => desk.show({ is: 'more' })}>
        ${t('host:bar.more')}
      </button>
      ${pauseButton(desk)} ${choices.length > 0 ? chooseButton(desk, code, choices) : primary(desk, code)}
    </div>
  </section>`;
}

function primary(desk: Desk, code: NextCode): TemplateResult | typeof nothing {
  const { next } = desk.notes;
  if (!next) return html`<a class="button leads" href="/host">${t('host:closed.shelf')}</a>`;
  return html`<button
    type="button"
    class="button leads"
    data-next=${code}
    aria-describedby="next-why"
    aria-disabled=${desk.busy ? 'true' : 'false'}
    @click=${() => take(desk, code, next)}
  >
    ${wordsOf(desk, code)}
  </button>`;
}

/** Asked once more: saying goodbye to every phone, which cannot be taken back, and a start with nobody there. */
function take(desk: Desk, code: NextCode, intent: FacilitatorIntent): void {
  if (code === 'end-session') endSession(desk, intent);
  else if (code === 'start' && desk.now.here === 0) startEmpty(desk, intent);
  else desk.step(intent);
}

/** Where the answers themselves would bury the console, one button lays them over it. */
function chooseButton(desk: Desk, code: NextCode, choices: readonly Option[]): TemplateResult {
  const lay = () =>
    desk.show({
      ...{ is: 'choose', title: whichCounts(code), text: hintOf(desk, code), choices },
      intent: (choice) => ({ do: 'settle', choice }),
    });
  return html`<button type="button" class="button leads choose-over" aria-haspopup="dialog" aria-disabled=${desk.busy ? 'true' : 'false'} @click=${lay}>
    ${wordsOf(desk, code)}
  </button>`;
}

function choiceButtons(desk: Desk, choices: readonly Option[]): TemplateResult {
  return html`<div class="choose">
    ${repeat(
      choices,
      ({ id }) => id,
      ({ id, letter, text }) =>
        html`<button
          type="button"
          class="choose-one"
          data-choose=${id}
          aria-disabled=${desk.busy ? 'true' : 'false'}
          @click=${() => desk.step({ do: 'settle', choice: id })}
        >
          ${option(letter, text)}
        </button>`,
    )}
  </div>`;
}

function pauseButton(desk: Desk): TemplateResult | typeof nothing {
  if (desk.now.paused || !can(desk, 'pause')) return nothing;
  return html`<button type="button" class="quiet" @click=${() => desk.ask({ do: 'pause' })}>${t('host:more.pause')}</button>`;
}

function choicesFor(desk: Desk, code: NextCode): readonly Option[] {
  if (desk.notes.next || !Object.hasOwn(CHOOSING, code)) return [];
  const open = openChoices(desk);
  return code === 'choose-tie' ? open.filter(({ id }) => desk.notes.leading.includes(id)) : open;
}

const whichCounts = (code: NextCode): string =>
  code === 'choose-tie' || code === 'choose-none' || code === 'choose-facilitator'
    ? t(`host:choose.${CHOOSING[code]}`)
    : '';

/** The same step for whoever explains the console: the words on its button, and why now. */
export const stepIn = (at: StepPlace): { readonly button: string; readonly why: string } => ({
  button: wordsOf(at, codeOf(at)),
  why: whyOf(at, codeOf(at)),
});

type StepPlace = Pick<Desk, 'now' | 'page' | 'notes'>;

/** A newer server may know a step this page does not: then it is simply "Go on". */
const codeOf = ({ notes }: StepPlace): NextCode =>
  NEXT_CODES.find((code) => code === notes.nextCode) ?? 'read-on';

const wordsOf = ({ page, now }: StepPlace, code: NextCode): string =>
  t(`host:next.${code}`, { context: kindOf(page), count: now.answered, entitled: now.entitled });

const whyOf = ({ page }: StepPlace, code: NextCode): string =>
  t(`host:nextHint.${code}`, { context: kindOf(page) });

const hintOf = (desk: Desk, code: NextCode): string =>
  desk.busy && !desk.online ? t('host:next.waits') : whyOf(desk, code);
