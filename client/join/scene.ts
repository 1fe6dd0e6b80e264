import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { LANGUAGES, type LanguageCode, language, setLanguage, t } from '../language.ts';
import { hang } from '../picture.ts';
import '../styles/join.css';

/** The room every page before and after the game stands in: dusk, a lit door, and one card of paper. */
export const scene = (card: TemplateResult, below: TemplateResult = html``): TemplateResult => html`
  <div class="join">
    <img class="join-picture" alt="" ${ref(hangDoor)} />
    <header class="join-top">
      <a class="join-brand" href="/"><img src="/icon.svg" width="36" height="36" alt="" />${t('app')}</a>
      ${languagePicker()}
    </header>
    <main class="join-main">
      <div class="card join-card">${card}</div>
      ${below}
    </main>
  </div>
`;

const hangDoor = (image: Element | undefined): void =>
  hang(image, 'harbour', { width: 1600, height: 1400, light: 0.5 });

function languagePicker(): TemplateResult {
  const choose = ({ currentTarget }: Event) => {
    const chosen = LANGUAGES.find(({ code }) => code === (currentTarget as HTMLSelectElement).value);
    if (chosen) void setLanguage(chosen.code);
  };
  return html`
    <label class="join-language">
      <span class="for-readers">${t('language')}</span>
      <select @change=${choose}>
        ${LANGUAGES.map(option)}
      </select>
    </label>
  `;
}

const option = ({ code, name }: { code: LanguageCode; name: string }): TemplateResult =>
  html`<option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`;
