import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClosingPage } from '#shared/view/page.ts';
import { sourceWords } from '../../care/source-words.ts';
import { t } from '../../language.ts';
import { GROUNDING } from '../../play/screens/closing.ts';
import { icon } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { compassSlide } from './compass.ts';
import { pathSlide } from './path.ts';
import {
  beside,
  eyebrow,
  heading,
  inSecond,
  inSecondTongue,
  slip,
  spread,
  told,
  twice,
  whole,
} from './slide.ts';

const EMERGENCY = '112';

/** The ending and its open door, first steps for this town, a way back into the room, and where help is. */
export function closingSlides(desk: Desk<ClosingPage>): readonly TemplateResult[] {
  const { page, second } = desk;
  return [
    ending(desk),
    actions(desk),
    care(desk),
    compassSlide(desk, page.compass, second?.compass ?? null),
    pathSlide(desk, page.path, second?.path ?? null),
  ];
}

export const endedSlides = (desk: Desk<ClosingPage>): readonly TemplateResult[] => [
  spread(
    slip(
      'paper',
      'tale',
      html`${heading(desk, t('play:ended.title'), inSecond(desk, 'play:ended.title'))}
        ${told(desk, 'body', 'play:closing.thanks')}`,
    ),
    contacts(desk),
    'is-care is-clear',
  ),
];

function ending(desk: Desk<ClosingPage>): TemplateResult {
  const { page, second } = desk;
  const story = html`${eyebrow(desk, page.scenario.title, second?.scenario.title)} ${heading(desk, page.ending.title, second?.ending.title)}
    ${twice(desk, 'body', page.ending.text, second?.ending.text)}`;
  const doorTitle = inSecond(desk, 'play:closing.doorTitle');
  return spread(
    nothing,
    html`${slip('paper', 'card', story)}
      <aside class="door slip" data-paint="panel" data-shadow data-enter="rise" data-key="door">
        <h2>${icon('door')}${beside(desk, 'door-title', t('play:closing.doorTitle'), doorTitle)}</h2>
        ${twice(desk, 'body', page.ending.doorOpen, second?.ending.doorOpen)}
      </aside>`,
    'is-ending is-clear',
  );
}

function actions(desk: Desk<ClosingPage>): TemplateResult {
  const { page, second, now } = desk;
  const picked = ({ id }: ClosingPage['actions'][number]): number => now.picks[id] ?? 0;
  const ordered = page.actions.toSorted((one, other) => picked(other) - picked(one));
  const title = html`${heading(desk, t('play:closing.actionsTitle'), inSecond(desk, 'play:closing.actionsTitle'))}
    ${told(desk, 'small soft extra', 'play:closing.actionsHint')}`;
  return whole(
    html`${slip('paper', 'tale', title)}
      <ul class="rows actions" role="list" data-cut="last">
        ${ordered.map((action) => {
          const other = second?.actions.find(({ id }) => id === action.id);
          return html`<li class="row" data-paint="panel" data-shadow data-key=${`action-${action.id}`}>
            <div class="row-words">${twice(desk, 'option-text', action.text, other?.text)}</div>
            ${picked(action) > 0 ? html`<strong class="share" data-paint="text">${picked(action)}</strong>` : nothing}
          </li>`;
        })}
      </ul>
      <p class="more plate" data-paint="panel text" hidden></p>`,
    'is-actions',
  );
}

function care(desk: Desk<ClosingPage>): TemplateResult {
  const title = 'play:closing.groundingTitle';
  const steps = html`${heading(desk, t(title), inSecond(desk, title))}
    <ul class="steps" role="list">
      ${GROUNDING.map((step) => html`<li>${told(desk, 'option-text', `play:closing.grounding.${step}`)}</li>`)}
    </ul>`;
  return spread(slip('paper', 'tale', steps), contacts(desk), 'is-care');
}

/** 112 first: on the wall it must be found at a glance. */
function contacts(desk: Desk<ClosingPage>): TemplateResult {
  const others = desk.page.contacts.filter(({ number }) => number !== EMERGENCY);
  const title = 'play:closing.contactsTitle';
  return slip(
    'ink',
    'contacts',
    html`<h2>${beside(desk, 'contacts-title', t(title), inSecond(desk, title))}</h2>
      <ul class="rows" role="list">
        <li class="row" data-paint="panel">
          <div class="row-words">${told(desk, 'option-text', 'play:closing.emergency')}</div>
          <strong class="share" data-paint="text">${EMERGENCY}</strong>
        </li>
        ${others.map((contact) => contactRow(desk, contact))}
      </ul>
      ${told(desk, 'small soft', 'help-facilitator')}`,
  );
}

function contactRow(desk: Desk<ClosingPage>, contact: ClosingPage['contacts'][number]): TemplateResult {
  const { name, number } = contact;
  const other = desk.second?.contacts.find(({ id }) => id === contact.id);
  return html`<li class="row" data-paint="panel">
    <div class="row-words">
      ${twice(desk, 'option-text', name, other?.name === name ? undefined : other?.name)}
      <div class="extra">
        ${twice(
          desk,
          'small soft',
          sourceWords(contact),
          inSecondTongue(desk, () => sourceWords(contact)),
        )}
      </div>
    </div>
    <strong class="share" data-paint="text">${number}</strong>
  </li>`;
}
