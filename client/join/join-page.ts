import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { helpDialog } from '../care/help.ts';
import { LANGUAGES, language, listed, refusalText, t } from '../language.ts';
import { canStayAwake, stayAwake } from '../wake-lock.ts';
import { type Joining, type JoinState, storyLanguage } from './joining.ts';
import { inHalves } from './room-code.ts';
import { scene } from './scene.ts';

const TITLE = 'join-title';
/** So many letters fit the field of the smallest phone at full size; a longer name is set smaller, never cut. */
const SHORT_NAME = 16;

/** The join page for a state: first the code, then the name. `back` is the room this device still has a seat in. */
export function joinPage(joining: Joining, back: string | null): TemplateResult {
  const { state } = joining;
  const card = state.room ? nameForm(joining) : codeForm(joining, back);
  return scene(card, promise(Boolean(state.room)));
}

const promise = (hasRoom: boolean): TemplateResult => html`
  <div class="join-promise">
    <p class="join-care">${t('join:care')}</p>
    <p class="join-links">
      <button class="button bare" type="button" @click=${() => helpDialog([])}>${t('help')}</button>
      ${hasRoom ? nothing : html`<a class="button bare" href="/host">${t('join:facilitator')}</a>`}
    </p>
    <p class="soft">${t('join:privacy')}</p>
    <p class="soft">${t('join:ask')}</p>
    ${hasRoom && !canStayAwake() ? html`<p class="soft">${t('join:screen')}</p>` : nothing}
  </div>
`;

function codeForm(joining: Joining, back: string | null): TemplateResult {
  const { typed, busy, refusal } = joining.state;
  return html`
    ${back ? wayBack(back) : nothing}
    <form class="join-form" autocomplete="off" novalidate @submit=${submit(() => joining.findRoom())}>
      <div>
        <h1 id=${TITLE} tabindex="-1">${t('join:title')}</h1>
        <p>${t('join:lede')}</p>
      </div>
      <div class="field">
        <label for="code">${t('join:code-label')}</label>
        <input id="code" class="input join-code" name="room" type="text" inputmode="text" maxlength="80"
          autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" enterkeyhint="go"
          aria-describedby="join-refusal" aria-invalid=${String(Boolean(refusal))}
          .value=${live(typed)} @input=${typing((text) => joining.typeCode(text))} />
      </div>
      ${refusalLine(joining.state)}
      <button class="button leads" type="submit" aria-disabled=${String(busy !== 'no')}>
        ${busy === 'checking' ? t('join:checking') : t('join:find')}
      </button>
    </form>
  `;
}

const wayBack = (code: string): TemplateResult => html`
  <section class="join-back">
    <p class="label">${t('join:back-title', { code: inHalves(code) })}</p>
    <a class="button leads" href=${`/play#${code}`}>${t('join:back')}</a>
  </section>
`;

function nameForm(joining: Joining): TemplateResult {
  const { room, name, busy } = joining.state;
  // The wake lock is granted inside a tap only, so it is asked for before anything else happens.
  const join = submit(() => {
    stayAwake();
    void joining.join();
  });
  return html`
    <form class="join-form" autocomplete="off" novalidate @submit=${join}>
      <div>
        <p class="eyebrow">${t('join:room', { code: inHalves(room?.code ?? '') })}</p>
        <h1 id=${TITLE} tabindex="-1">${t('join:name-title')}</h1>
      </div>
      <div class="field">
        <label for="pseudonym">${t('join:name-label')}</label>
        <input id="pseudonym" class="input join-name ${name.length > SHORT_NAME ? 'join-name-long' : ''}" name="pseudonym" type="text" maxlength="30" autocomplete="off"
          autocapitalize="words" autocorrect="off" spellcheck="false" enterkeyhint="go" data-1p-ignore data-lpignore="true"
          aria-describedby="name-hint join-refusal" aria-invalid=${String(isAboutName(joining.state))}
          .value=${live(name)} @input=${typing((text) => joining.typeName(text))} />
        <div class="join-name-about">
          <p id="name-hint" class="soft">${t('join:name-hint')}</p>
          <button class="button calm" type="button" @click=${() => joining.offerName()}>${t('join:another-name')}</button>
        </div>
      </div>
      ${languageNote(joining.state)} ${refusalLine(joining.state)}
      <button class="button leads" type="submit" aria-disabled=${String(busy !== 'no')}>
        ${busy === 'joining' ? t('join:joining') : t('join:join')}
      </button>
      <button class="button bare" type="button" @click=${() => joining.otherRoom()}>${t('join:other-room')}</button>
    </form>
  `;
}

/** Said only to those whose language the story does not speak. */
function languageNote({ room }: JoinState): TemplateResult | typeof nothing {
  if (!room || room.languages.includes(language())) return nothing;
  const languages = listed(room.languages.map(nameOf));
  return html`<p class="soft join-story-language">${t('join:story-language', { languages, chosen: nameOf(storyLanguage(room)) })}</p>`;
}

const nameOf = (wanted: string): string => LANGUAGES.find(({ code }) => code === wanted)?.name ?? wanted;

/** Always there, so that what appears in it is read out. */
function refusalLine({ refusal, isSlow }: JoinState): TemplateResult {
  const text = refusal?.code === 'try-again' ? t('join:no-answer') : refusal && refusalText(refusal);
  return html`<div id="join-refusal" role="status">${text ? html`<p class="refusal">${text}</p>` : isSlow ? html`<p class="soft">${t('loading-slow')}</p>` : nothing}</div>`;
}

const isAboutName = ({ refusal }: JoinState): boolean => refusal?.code.startsWith('name-') === true;

const submit = (act: () => void) => (event: Event) => {
  event.preventDefault();
  act();
};
const typing = (take: (text: string) => void) => (event: InputEvent) =>
  take((event.currentTarget as HTMLInputElement).value);
