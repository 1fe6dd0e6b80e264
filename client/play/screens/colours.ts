import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../../language.ts';
import { setTheme, type ThemeChoice, themeChoice } from '../../theme.ts';

const CHOICES: readonly ThemeChoice[] = ['auto', 'dusk', 'light', 'contrast'];

/** The colours of this device; seen at once, behind the menu. */
export const colours = (): TemplateResult =>
  html`<fieldset class="colours">
    <legend>${t('play:menu.colours')}</legend>
    ${CHOICES.map(
      (choice) => html`<label class="colour">
        <input
          type="radio"
          name="colours"
          .checked=${live(choice === themeChoice())}
          @change=${() => setTheme(choice)}
        />
        <span class="swatch" data-look=${choice} aria-hidden="true"></span>
        <span>${t(`play:look.${choice}`)}</span>
      </label>`,
    )}
  </fieldset>`;
