import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ContactCard } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { closeOnTapBeside, DIALOG_TITLE, openDialog } from './dialog.ts';
import { sourceWords } from './source-words.ts';

const EMERGENCY = '112';

/** Help, one tap away: 112 first, then the contacts of the session's country, and the facilitator in the room. */
export function helpDialog(contacts: readonly ContactCard[]): HTMLDialogElement {
  const dialog: HTMLDialogElement = openDialog(
    'help',
    () => html`
      <h2 id=${DIALOG_TITLE} tabindex="-1" autofocus>${t('help-title')}</h2>
      <p>${t('help-facilitator')}</p>
      ${contactList(contacts)}
      <button class="button leads" type="button" @click=${() => dialog.close()}>${t('close')}</button>
    `,
  );
  closeOnTapBeside(dialog);
  return dialog;
}

/** The list alone, for pages that show contacts in their text. */
export function contactList(contacts: readonly ContactCard[]): TemplateResult {
  const emergency = contacts.find(({ number }) => number === EMERGENCY);
  const others = contacts.filter((contact) => contact !== emergency);
  return html`
    <ul class="contacts" role="list">
      ${emergency ? contactItem(emergency) : emergencyItem()}
      ${repeat(others, ({ id }) => id, contactItem)}
    </ul>
  `;
}

const emergencyItem = (): TemplateResult => html`
  <li class="contact">
    <p class="contact-name">${t('emergency-name')}</p>
    <p class="contact-number">${numberLink(EMERGENCY)}</p>
    <p class="contact-note">${t('emergency-note')}</p>
  </li>
`;

const contactItem = ({ name, note, number, hours, ...from }: ContactCard): TemplateResult => html`
  <li class="contact">
    <p class="contact-name">${name}</p>
    <p class="contact-number">${numberLink(number)} ${hours ? html`<span class="soft">${hours}</span>` : nothing}</p>
    ${note ? html`<p class="contact-note">${note}</p>` : nothing}
    ${from.source ? html`<p class="contact-source">${sourceWords(from)}</p>` : nothing}
  </li>
`;

/** Only what can be dialled becomes a telephone link; the rest is shown as it is. */
function numberLink(number: string): TemplateResult {
  if (!/^[+\d][\d\s()/-]*$/.test(number)) return html`${number}`;
  return html`<a href=${`tel:${number.replace(/[^+\d]/g, '')}`}>${number}</a>`;
}
