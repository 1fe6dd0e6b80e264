import { html, nothing, type TemplateResult } from 'lit-html';
import type {
  BriefingPage,
  ClosingPage,
  ContactCard,
  DebriefPage,
  LobbyPage,
  Page,
} from '#shared/view/page.ts';
import { t } from '../language.ts';
import type { Desk } from './desk.ts';
import { zone } from './zone.ts';

/** What the facilitator says, asks and watches for at this moment; nobody else sees it. */
export function sayZone(desk: Desk): TemplateResult {
  const { notes, page } = desk;
  return zone(
    'say',
    html`${t('host:say.private')}${minutes(desk)}`,
    nothing,
    html`${missingClues(desk)} ${notes.notes ? sceneNotes(desk) : nothing} ${script(page)}
    ${page.at === 'scene' && !notes.notes ? html`<p class="soft">${t('host:say.none')}</p>` : nothing}
    ${page.at === 'lobby' ? nothing : disclosure()}`,
  );
}

const minutes = ({ notes }: Desk) =>
  notes.notes && notes.notes.minutes > 0
    ? html` · ${t('host:say.minutes', { count: notes.notes.minutes })}`
    : nothing;

function sceneNotes({ notes }: Desk): TemplateResult {
  const { say = '', ask = [], watch = '' } = notes.notes ?? {};
  return html`<div class="card">
    ${say ? paragraph(t('host:say.say'), say) : nothing}
    ${ask.length > 0 ? questions(t('host:say.ask'), ask) : nothing}
    ${watch ? paragraph(t('host:say.watch'), watch) : nothing}
  </div>`;
}

function missingClues({ notes, now }: Desk): TemplateResult | typeof nothing {
  if (notes.missingClues.length === 0 || now.phase !== 'scene') return nothing;
  return html`<div class="card marked">
    <h3>${t('host:say.missing')}</h3>
    <p class="soft">${t('host:say.missingHint')}</p>
    <dl class="clues">
      ${notes.missingClues.map(({ role, clue }) => html`<dt>${role}</dt><dd>${clue}</dd>`)}
    </dl>
  </div>`;
}

function script(page: Page): TemplateResult | typeof nothing {
  if (page.at === 'lobby') return lobbyScript(page);
  if (page.at === 'briefing') return briefingScript(page);
  if (page.at === 'debrief') return debriefQuestions(page);
  if (page.at === 'closing') return closingScript(page);
  return nothing;
}

function lobbyScript(page: LobbyPage): TemplateResult {
  const { title } = page.scenario;
  return html`<div class="card">
    <h3>${t('host:lobby.title')}</h3>
    <ul class="ticks">
      <li>${t('host:lobby.stage')}</li>
      <li>${t('host:lobby.phone')}</li>
      <li>${t('host:lobby.contacts')}</li>
      <li>${t('host:lobby.quiet')}</li>
      <li>${t('host:lobby.roles')}</li>
    </ul>
    ${paragraph(t('host:lobby.welcome'), t('host:lobby.welcomeText'))}
    <h3>${title}</h3>
    <p>${page.scenario.summary}</p>
  </div>`;
}

function briefingScript({ contentNotes, pulse }: BriefingPage): TemplateResult {
  return html`<div class="card">
    <h3>${t('host:briefing.notes')}</h3>
    <p class="soft">${t('host:briefing.notesHint')}</p>
    <ul>${contentNotes.map((note) => html`<li>${note}</li>`)}</ul>
    <h3>${t('host:briefing.rules')}</h3>
    <ol>
      <li>${t('host:briefing.rule1')}</li>
      <li>${t('host:briefing.rule2')}</li>
      <li>${t('host:briefing.rule3')}</li>
      <li>${t('host:briefing.rule4')}</li>
    </ol>
    ${paragraph(t('host:briefing.stepOut'), t('host:briefing.stepOutText'))}
    ${pulse.questions.length > 0 ? paragraph(t('host:briefing.pulse'), t('host:briefing.pulseText')) : nothing}
  </div>`;
}

/** First feelings, then what happened, what it means, what next: in this order and no other. */
function debriefQuestions({ questions: asked }: DebriefPage): TemplateResult {
  return html`<div class="card">
    ${questions(t('host:say.feel'), asked.feel)} ${questions(t('host:say.happened'), asked.happened)}
    ${questions(t('host:say.meaning'), asked.meaning)} ${questions(t('host:say.next'), asked.next)}
  </div>`;
}

function closingScript(page: ClosingPage): TemplateResult {
  if (page.ended)
    return html`<div class="card">${paragraph(t('host:closing.ended'), t('host:closing.endedText'))}</div>`;
  return html`<div class="card">
    ${page.pulse.questions.length > 0 ? paragraph(t('host:closing.pulse'), t('host:closing.pulseText')) : nothing}
    ${paragraph(t('host:closing.actions'), t('host:closing.actionsText'))}
    <h3>${t('host:closing.ground')}</h3>
    <ol>
      <li>${t('host:closing.ground1')}</li>
      <li>${t('host:closing.ground2')}</li>
      <li>${t('host:closing.ground3')}</li>
      <li>${t('host:closing.ground4')}</li>
    </ol>
    <h3>${t('host:say.contacts')}</h3>
    <p>${t('host:closing.contactsText')}</p>
    ${contactList(page.contacts)}
  </div>`;
}

const contactList = (contacts: readonly ContactCard[]) =>
  html`<ul class="contacts">
    ${contacts.map(({ name, number, note }) => html`<li><strong>${number}</strong> ${name}${note ? html` <span class="soft">${note}</span>` : nothing}</li>`)}
  </ul>`;

const disclosure = () =>
  html`<details class="card">
    <summary>${t('host:say.disclosure')}</summary>
    <p>${t('host:say.disclosureText')}</p>
  </details>`;

const paragraph = (title: string, text: string) => html`<h3>${title}</h3><p>${text}</p>`;

const questions = (title: string, asked: readonly string[]) =>
  asked.length === 0
    ? nothing
    : html`<h3>${title}</h3><ul class="questions">${asked.map((one) => html`<li>${one}</li>`)}</ul>`;
