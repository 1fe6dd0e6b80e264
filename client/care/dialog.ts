import { render, type TemplateResult } from 'lit-html';
import { onLanguage } from '../language.ts';
import '../styles/care.css';

/** The id of the heading that names a dialog. */
export const DIALOG_TITLE = 'dialog-title';

/**
 * Opens a native dialog over whatever is there and gives it back; closing it removes it. Focus goes to the element
 * with `autofocus`, and afterwards back to where it was.
 */
export function openDialog(className: string, content: () => TemplateResult): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = className;
  dialog.setAttribute('aria-labelledby', DIALOG_TITLE);
  const draw = () => render(content(), dialog);
  const stop = onLanguage(draw);
  dialog.addEventListener('close', () => {
    stop();
    dialog.remove();
  });
  draw();
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** For dialogs that may be left by tapping beside them. */
export function closeOnTapBeside(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

/** For when the page beneath has changed altogether. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
}
