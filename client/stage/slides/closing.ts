import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClosingPage, ContactCard } from '#shared/view/page.ts';
import { sourceWords } from '../../care/source-words.ts';
import { t } from '../../language.ts';
import { GROUNDING } from '../../play/screens/closing.ts';
import { compassCard } from '../../play/screens/compass.ts';
import { icon } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { pathSlide } from './settled.ts';
import { eyebrow, halves, heading, picture, twice, whole } from './slide.ts';

const EMERGENCY = '112';
const MOST_ACTIONS = 15;

/** The ending and its open door, first steps for this town, a way back into the room, and where help is. */
export function closingSlides(desk: Desk<ClosingPage>): readonly TemplateResult[] {
  const { page } = desk;
  return [
    ending(desk),
    actions(desk),
    care(desk),
    whole(compassCard(page.compass), 'is-compass'),
    pathSlide(page.path),
  ];
}

export const endedSlides = (desk: Desk<ClosingPage>): readonly TemplateResult[] => [
  halves(
    html`${picture(desk)} ${heading(desk, t('play:ended.title'))}
      <p class="body" data-paint="text">${t('play:closing.thanks')}</p>`,
    contacts(desk.page.contacts),
  ),
];

function ending(desk: Desk<ClosingPage>): TemplateResult {
  const { page, second, now } = desk;
  return halves(
    html`${picture(desk)} ${eyebrow(page.scenario.title)} ${heading(desk, page.ending.title, second?.ending.title)}
    ${twice(desk, 'body', page.ending.text, second?.ending.text)}`,
    html`<aside class="door" data-paint="panel" data-enter="rise">
        <h2>${icon('door')}<span data-paint="text">${t('play:closing.doorTitle')}</span></h2>
        ${twice(desk, 'body', page.ending.doorOpen, second?.ending.doorOpen)}
      </aside>
      ${
        page.pulse.questions.length > 0
          ? html`<p class="soft" data-paint="text">${t('play:stage.pulseTitle')}</p>
            <p class="soft" data-paint="text">${t('play:stage.pulse', { pulsed: now.pulsed, seats: now.seats })}</p>`
          : nothing
      }`,
  );
}

function actions(desk: Desk<ClosingPage>): TemplateResult {
  const { page, second, now } = desk;
  const ordered = page.actions.toSorted(
    (one, other) => (now.picks[other.id] ?? 0) - (now.picks[one.id] ?? 0),
  );
  return whole(
    html`
      ${heading(desk, t('play:closing.actionsTitle'))}
      <p class="soft" data-paint="text">${t('play:closing.actionsHint')}</p>
      <ul class="rows actions" role="list">
        ${ordered.slice(0, MOST_ACTIONS).map((action) => {
          const other = second?.actions.find(({ id }) => id === action.id);
          const count = now.picks[action.id] ?? 0;
          return html`<li class="row" data-paint="panel" data-key=${`action-${action.id}`}>
            <div class="row-words">${twice(desk, 'option-text', action.text, other?.text)}</div>
            ${count > 0 ? html`<strong class="share" data-paint="text">${count}</strong>` : nothing}
          </li>`;
        })}
      </ul>
      ${
        ordered.length > MOST_ACTIONS
          ? html`<p class="soft" data-paint="text">${t('play:stage.more', { count: ordered.length - MOST_ACTIONS })}</p>`
          : nothing
      }
    `,
    'is-actions',
  );
}

const care = (desk: Desk<ClosingPage>): TemplateResult =>
  halves(
    html`
      ${picture(desk)} ${heading(desk, t('play:closing.groundingTitle'))}
      <ul class="rows" role="list">
        ${GROUNDING.map((step) => html`<li class="plain-row" data-paint="text">${t(`play:closing.grounding.${step}`)}</li>`)}
      </ul>
    `,
    contacts(desk.page.contacts),
  );

/** 112 first: on the wall it must be found at a glance. */
function contacts(list: readonly ContactCard[]): TemplateResult {
  const others = list.filter(({ number }) => number !== EMERGENCY);
  return html`<h2 data-paint="text">${t('play:closing.contactsTitle')}</h2>
    <ul class="rows" role="list">
      <li class="row" data-paint="panel"><p class="option-text" data-paint="text">${t('play:closing.emergency')}</p></li>
      ${others.map(
        ({ name, number, ...from }) => html`<li class="row" data-paint="panel">
          <div class="row-words">
            <p class="option-text" data-paint="text">${name}</p>
            <p class="small soft" data-paint="text">${sourceWords(from)}</p>
          </div>
          <strong class="share" data-paint="text">${number}</strong>
        </li>`,
      )}
    </ul>
    <p class="soft" data-paint="text">${t('help-facilitator')}</p>`;
}
