import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { LANGUAGES, language, setLanguage, t } from '../language.ts';
import { hang } from '../picture.ts';
import '../styles/join.css';
import '../styles/join-sizes.css';

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

/** All of them in sight: whoever cannot read this page looks for the name of their own language. */
const languagePicker = (): TemplateResult => html`
  <div class="join-languages" role="group" aria-label=${t('language')}>
    ${LANGUAGES.map(
      ({ code, name }) =>
        html`<button type="button" lang=${code} aria-pressed=${String(code === language())} @click=${() => void setLanguage(code)}>
          ${name}
        </button>`,
    )}
  </div>
`;
