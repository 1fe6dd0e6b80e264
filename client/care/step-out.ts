import { html } from 'lit-html';
import type { ContactCard } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { hang } from '../picture.ts';
import { DIALOG_TITLE, openDialog } from './dialog.ts';
import { helpDialog } from './help.ts';

/**
 * A quiet place that covers the whole screen: no reason asked, nothing of the game to see or to reach. Only its
 * button leads back; Escape does not, so that nobody returns by accident. Returns how to take it away.
 */
export function stepOutScreen(contacts: readonly ContactCard[], comeBack: () => void): () => void {
  const dialog = openDialog(
    'stepped-out',
    () => html`
      <img class="stepped-out-picture" alt="" />
      <div class="stepped-out-words">
        <h2 id=${DIALOG_TITLE} tabindex="-1" autofocus>${t('stepped-out-title')}</h2>
        <p>${t('stepped-out-text')}</p>
        <button class="button leads" type="button" @click=${comeBack}>${t('come-back')}</button>
        <button class="button calm" type="button" @click=${() => helpDialog(contacts)}>${t('help')}</button>
      </div>
    `,
  );
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  const picture = dialog.querySelector('img') ?? undefined;
  hang(picture, 'harbour', { width: 1200, height: 1000, light: 0.6 });
  return () => dialog.close();
}
