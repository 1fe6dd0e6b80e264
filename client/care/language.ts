import { html } from 'lit-html';
import { LANGUAGES, type LanguageCode, language, setLanguage, t } from '../language.ts';
import { closeOnTapBeside, DIALOG_TITLE, openDialog } from './dialog.ts';

/** Each language under its own name. The interface changes at once; `chosen` may tell the server. */
export function languageDialog(chosen: (code: LanguageCode) => void = () => {}): HTMLDialogElement {
  const choose = async (code: LanguageCode) => {
    await setLanguage(code);
    dialog.close();
    chosen(code);
  };
  const dialog: HTMLDialogElement = openDialog(
    'languages',
    () => html`
      <h2 id=${DIALOG_TITLE} tabindex="-1" autofocus>${t('language')}</h2>
      <ul role="list">
        ${LANGUAGES.map(
          ({ code, name }) => html`
            <li>
              <button class="button calm" type="button" lang=${code} aria-pressed=${code === language()}
                @click=${() => choose(code)}>${name}</button>
            </li>
          `,
        )}
      </ul>
      <button class="button bare" type="button" @click=${() => dialog.close()}>${t('close')}</button>
    `,
  );
  closeOnTapBeside(dialog);
  return dialog;
}
