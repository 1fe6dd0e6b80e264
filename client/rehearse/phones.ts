import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import type { Person } from './deeds.ts';
import { type Shown, screenAt } from './shown.ts';

export const phones = (shown: Shown): TemplateResult =>
  html`<ul class="phones" role="list">
    ${shown.people.map((person) => phone(shown, person))}
  </ul>`;

/** A small phone one looks at, and takes in hand to play it. */
function phone(shown: Shown, person: Person): TemplateResult {
  const { seat, name, temper } = person;
  const isHeld = shown.held === seat;
  const absence = absenceOf(shown, person);
  return html`<li class=${isHeld ? 'phone phone-held' : 'phone'}>
    <div class="phone-body">
      ${isHeld ? inHand(shown, name) : nothing}
      <div class="glass" data-wide="360" ?inert=${!isHeld}>
        ${shown.hasPhones ? html`<iframe title=${t('rehearse:phoneOf', { name })} src=${screenAt(seat, person.language)}></iframe>` : nothing}
        ${absence ? html`<p class="absence">${absence}</p>` : nothing}
      </div>
    </div>
    <button
      type="button"
      class="take"
      data-take=${seat}
      ?disabled=${isHeld || shown.room.partedBecause(seat) !== ''}
      aria-label=${t('rehearse:take', { name })}
      @click=${() => shown.hold(seat)}
    ></button>
    <p class="who"><strong>${name}</strong> <span>${t(`rehearse:temper.${temper}`)}</span></p>
  </li>`;
}

const inHand = (shown: Shown, name: string): TemplateResult =>
  html`<div class="in-hand">
    <p>${t('rehearse:held', { name })}</p>
    <button type="button" class="button leads" data-give-back @click=${() => shown.hold(null)}>${t('rehearse:giveBack')}</button>
  </div>`;

const hasCome = ({ room }: Pick<Shown, 'room'>, seat: string): boolean =>
  Object.hasOwn(room.session.room.seats, seat) || room.partedBecause(seat) !== '';

function absenceOf({ room }: Shown, { seat }: Person): string {
  if (room.partedBecause(seat) !== '') return t('rehearse:left');
  if (!hasCome({ room }, seat)) return t('rehearse:notHere');
  return room.isHere(seat) ? '' : t('rehearse:away');
}
