import { html, nothing, type TemplateResult } from 'lit-html';
import type { PersonCard, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { toggled } from '../own.ts';
import type { Phone } from '../phone.ts';
import type { Piece } from './pieces.ts';
import { icon } from './pieces.ts';

/** The paper card of a scene: where we are, the title, the story, and who it is about. */
export function sceneCard(phone: Phone<ScenePage>, text = phone.page.text): TemplateResult {
  const { page } = phone;
  return html`<article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
    <p class="eyebrow" data-paint="text">${page.inject ? t('play:inject.title') : page.round.title}</p>
    <h1 tabindex="-1" data-paint="text">${page.title}</h1>
    ${text ? html`<p class="body" data-paint="text">${text}</p>` : nothing}
    ${text ? page.people.map((person) => personCard(phone, person)) : nothing}
    ${page.untranslated ? html`<p class="small" data-paint="text">${t('play:scene.untranslated')}</p>` : nothing}
  </article>`;
}

/** A person is wishes, strengths and fears; never a list of what was done to them. */
function personCard({ own, change }: Phone, person: PersonCard): TemplateResult {
  const open = own.opened.has(person.id);
  return html`<div class="person">
    <button
      type="button"
      class="person-name"
      data-paint="panel"
      aria-expanded=${open}
      @click=${() => change({ opened: toggled(own.opened, person.id) })}
    >
      ${icon('people')}<span data-paint="text">${t('play:scene.openPerson', { name: person.name })}</span>
    </button>
    ${open ? personFacts(person) : nothing}
  </div>`;
}

const personFacts = (person: PersonCard): TemplateResult =>
  html`<p class="body" data-paint="text">${person.about}</p>
    <dl>
      ${(['wants', 'strengths', 'fears'] as const).map(
        (fact) => html`<div>
          <dt data-paint="text">${t(`play:scene.${fact}`)}</dt>
          <dd data-paint="text">${person[fact]}</dd>
        </div>`,
      )}
    </dl>`;

/** What only this person knows: worth more than the screen can say, so it asks to be said aloud. */
export function clueCard({ me }: Phone): Piece {
  if (!me.clue) return nothing;
  return html`<aside class="clue" data-paint="panel" data-enter="rise" data-key="clue">
    <h2 data-paint="text">${t('play:scene.clueTitle')}</h2>
    <p class="body" data-paint="text">${me.clue}</p>
    <p class="small" data-paint="text">${t('play:scene.clueHint')}</p>
  </aside>`;
}

/** Who decides, when it is not simply everybody. */
export function whoDecides({ page, me }: Phone<ScenePage>): Piece {
  if (page.kind !== 'choice' || page.decidedBy.by === 'group') return nothing;
  const { by, roleName: role } = page.decidedBy;
  const mine = by === 'role' && me.possible.includes('answer');
  const words = by === 'role' ? t('play:scene.decides.role', { role }) : t('play:scene.decides.facilitator');
  const more = by === 'role' ? t(mine ? 'play:scene.youDecide' : 'play:scene.advise') : '';
  return html`<p class="decides" data-paint="text">${words} ${more}</p>`;
}
