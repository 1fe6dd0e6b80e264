import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ContactCard } from '#shared/view/page.ts';
import { closeDialogs } from '../care/dialog.ts';
import { contactList } from '../care/help.ts';
import { onLanguage, t } from '../language.ts';
import { maySleep } from '../wake-lock.ts';
import { endSeat, forgetSeat } from './saved-seat.ts';
import { scene } from './scene.ts';

type Parting = 'left' | 'removed' | 'elsewhere' | 'over' | 'gone';

const PARTINGS: Readonly<Record<string, Parting>> = {
  left: 'left',
  removed: 'removed',
  elsewhere: 'elsewhere',
  deleted: 'over',
  ended: 'over',
};

/** The page after a connection has closed for good: why, in kind words, whom to talk to, and a way on. */
export function showGoodbye(
  page: HTMLElement,
  code: string,
  why: string,
  contacts: readonly ContactCard[],
): void {
  const parting = Object.hasOwn(PARTINGS, why) ? PARTINGS[why] : undefined;
  maySleep();
  closeDialogs();
  page.className = 'after-game';
  if (parting === 'removed') endSeat(code);
  else if (parting !== 'elsewhere') forgetSeat(code);
  const draw = () => render(scene(card(parting ?? 'gone', code, contacts)), page);
  onLanguage(draw);
  draw();
  page.querySelector<HTMLElement>('h1')?.focus();
}

const card = (parting: Parting, code: string, contacts: readonly ContactCard[]): TemplateResult => html`
  <div class="join-form">
    <h1 tabindex="-1">${t(`join:closed.${parting}-title`)}</h1>
    <p>${t(`join:closed.${parting}-text`)}</p>
    ${parting === 'elsewhere' ? html`<button class="button leads" type="button" @click=${reload}>${t('join:closed.elsewhere-here')}</button>` : nothing}
    ${parting === 'removed' || parting === 'gone' ? html`<a class="button leads" href=${`/join/${code}`}>${t('join:title')}</a>` : nothing}
    <a class="button calm" href="/">${t('join:to-start')}</a>
    <section class="join-contacts">
      <h2>${t('join:closed.contacts')}</h2>
      ${contactList(contacts)}
    </section>
  </div>
`;

const reload = (): void => location.reload();
