import { html, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import { can, type Desk } from './desk.ts';

/** Earlier decisions, each a door to its other branch. */
export function rewindList(desk: Desk): TemplateResult {
  const { rewindTo } = desk.notes;
  const enabled = can(desk, 'rewind');
  return html`<section>
    <h3>${t('host:more.path')}</h3>
    <p class="soft">${rewindTo.length === 0 ? t('host:more.pathNone') : t('host:more.pathHint')}</p>
    ${rewindTo.map(
      ({ turn, title, choice }) =>
        html`<button type="button" class="action" ?disabled=${!enabled} @click=${() => goBackTo(desk, turn, title)}>
          <span>${title}</span><span class="soft">${t('host:more.chosen', { choice })}</span>
        </button>`,
    )}
  </section>`;
}

function goBackTo(desk: Desk, turn: number, title: string): void {
  desk.show({
    is: 'confirm',
    title: t('host:confirm.rewind', { title }),
    text: t('host:confirm.rewindText'),
    yes: t('host:more.goBackTo'),
    intent: { do: 'rewind', turn },
  });
}

export function eventCards(desk: Desk): TemplateResult {
  const { injects } = desk.notes;
  const enabled = can(desk, 'inject');
  const play = (inject: string) => {
    desk.show(null);
    desk.ask({ do: 'inject', inject });
  };
  return html`<section>
    <h3>${t('host:more.events')}</h3>
    <p class="soft">${injects.length === 0 ? t('host:more.eventsNone') : t('host:more.eventsHint')}</p>
    ${injects.map(
      ({ id, title }) =>
        html`<button type="button" class="action" ?disabled=${!enabled} @click=${() => play(id)}>
          <span>${title}</span><span class="soft">${t('host:more.play')}</span>
        </button>`,
    )}
  </section>`;
}
