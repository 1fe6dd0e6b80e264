import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClosingPage } from '#shared/view/page.ts';
import { sourceWords } from '../../care/source-words.ts';
import { t } from '../../language.ts';
import { GROUNDING } from '../../play/screens/closing.ts';
import { icon } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { compassSlide } from './compass.ts';
import { pathSlide } from './path.ts';
import { eyebrow, halves, heading, inSecond, picture, subheading, told, twice, whole } from './slide.ts';

const EMERGENCY = '112';

const NO_GAUGES = { first: [], second: [] };

/** The ending and its open door, first steps for this town, a way back into the room, and where help is. */
export function closingSlides(desk: Desk<ClosingPage>): readonly TemplateResult[] {
  const { page, second } = desk;
  return [
    ending(desk),
    actions(desk),
    care(desk),
    compassSlide(desk, page.compass, second?.compass ?? null, NO_GAUGES),
    pathSlide(desk, page.path, second?.path ?? null),
  ];
}

export const endedSlides = (desk: Desk<ClosingPage>): readonly TemplateResult[] => [
  halves(
    html`${picture(desk)} ${heading(desk, t('play:ended.title'), inSecond(desk, 'play:ended.title'))}
      ${told(desk, 'body', 'play:closing.thanks')}`,
    contacts(desk),
    'is-care',
  ),
];

function ending(desk: Desk<ClosingPage>): TemplateResult {
  const { page, second, now } = desk;
  const pulse = { pulsed: now.pulsed, seats: now.seats };
  return halves(
    html`${picture(desk)} ${eyebrow(page.scenario.title)} ${heading(desk, page.ending.title, second?.ending.title)}
      ${
        page.pulse.questions.length > 0
          ? html`<p class="soft" data-paint="text">${t('play:stage.pulseTitle')}</p>
            <p class="small soft" data-paint="text">${t('play:stage.pulse', pulse)}</p>`
          : nothing
      }`,
    html`${twice(desk, 'body', page.ending.text, second?.ending.text)}
      <aside class="door" data-paint="panel" data-enter="rise">
        <h2>${icon('door')}<span data-paint="text">${t('play:closing.doorTitle')}</span></h2>
        ${twice(desk, 'body', page.ending.doorOpen, second?.ending.doorOpen)}
      </aside>`,
    'is-ending',
  );
}

function actions(desk: Desk<ClosingPage>): TemplateResult {
  const { page, second, now } = desk;
  const picked = ({ id }: ClosingPage['actions'][number]): number => now.picks[id] ?? 0;
  const ordered = page.actions.toSorted((one, other) => picked(other) - picked(one));
  return whole(
    html`
      ${heading(desk, t('play:closing.actionsTitle'), inSecond(desk, 'play:closing.actionsTitle'))}
      ${told(desk, 'soft', 'play:closing.actionsHint')}
      <ul class="rows actions" role="list" data-cut="last">
        ${ordered.map((action) => {
          const other = second?.actions.find(({ id }) => id === action.id);
          return html`<li class="row" data-paint="panel" data-key=${`action-${action.id}`}>
            <div class="row-words">${twice(desk, 'option-text', action.text, other?.text)}</div>
            ${picked(action) > 0 ? html`<strong class="share" data-paint="text">${picked(action)}</strong>` : nothing}
          </li>`;
        })}
      </ul>
      <p class="more soft" data-paint="text" hidden></p>
    `,
    'is-actions',
  );
}

const care = (desk: Desk<ClosingPage>): TemplateResult =>
  halves(
    html`
      ${picture(desk)}
      ${heading(desk, t('play:closing.groundingTitle'), inSecond(desk, 'play:closing.groundingTitle'))}
      <ul class="rows" role="list">
        ${GROUNDING.map((step) => html`<li class="plain-row">${told(desk, 'option-text', `play:closing.grounding.${step}`)}</li>`)}
      </ul>
    `,
    contacts(desk),
    'is-care',
  );

/** 112 first: on the wall it must be found at a glance. */
function contacts(desk: Desk<ClosingPage>): TemplateResult {
  const others = desk.page.contacts.filter(({ number }) => number !== EMERGENCY);
  return html`${subheading(desk, 'play:closing.contactsTitle')}
    <ul class="rows options" role="list">
      <li class="row" data-paint="panel"><div class="row-words">${told(desk, 'option-text', 'play:closing.emergency')}</div></li>
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
    ${told(desk, 'soft', 'help-facilitator')}`;
}
