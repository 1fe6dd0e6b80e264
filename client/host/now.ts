import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { can, type Desk } from './desk.ts';
import { lobbyCard } from './now-lobby.ts';
import { briefingCard, closingCard, debriefCard } from './now-pages.ts';
import { sceneCard } from './now-scene.ts';
import { overruleSheet } from './overrule.ts';
import { pauseWords } from './pause-words.ts';

/** What stands on the stage, small and live, with the few buttons a facilitator reaches for in the middle of it. */
export function nowZone(desk: Desk): TemplateResult {
  return html`<section class="zone zone-now" id="zone-now" aria-labelledby="now-title" tabindex="0">
    <header class="zone-head">
      <h2 id="now-title" tabindex="-1">${t('host:now.title')}</h2>
      <p class="zone-aside">${where(desk)}</p>
    </header>
    ${paused(desk)} ${card(desk, desk.page)}
    ${desk.page.untranslated ? html`<p class="soft">${t('host:now.untranslated')}</p>` : nothing} ${quickButtons(desk)}
  </section>`;
}

function card(desk: Desk, page: Page): TemplateResult {
  if (page.at === 'lobby') return lobbyCard(desk, page);
  if (page.at === 'briefing') return briefingCard(desk, page);
  if (page.at === 'debrief') return debriefCard(page);
  if (page.at === 'closing') return closingCard(desk, page);
  return sceneCard(desk, page);
}

function where({ now, page }: Desk): string {
  const phase = t(`host:phase.${now.phase}`);
  return page.at === 'scene' && now.step ? `${phase} · ${t(`host:step.${now.step}`)}` : phase;
}

function paused(desk: Desk): TemplateResult | typeof nothing {
  const { paused: reason } = desk.now;
  if (!reason) return nothing;
  return html`<div class="notice">
    <p>${pauseWords(reason)}</p>
    <button type="button" class="small" ?disabled=${!can(desk, 'resume')} @click=${() => desk.ask({ do: 'resume' })}>
      ${t('host:more.resume')}
    </button>
  </div>`;
}

function quickButtons(desk: Desk): TemplateResult | typeof nothing {
  if (desk.page.at !== 'scene') return nothing;
  const { leading } = desk.notes;
  const overrule = desk.now.step === 'revealed' && leading.length > 0 && desk.notes.choices.length > 0;
  return html`<div class="quick">
    ${can(desk, 'extend') ? [quick(desk, t('host:more.plus30'), 30), quick(desk, t('host:more.plus60'), 60)] : nothing}
    ${
      can(desk, 'vote-again')
        ? html`<button type="button" class="small" @click=${() => desk.ask({ do: 'vote-again' })}>${t('host:more.voteAgain')}</button>`
        : nothing
    }
    ${
      overrule && can(desk, 'settle')
        ? html`<button type="button" class="small" @click=${() => overruleSheet(desk)}>${t('host:more.overrule')}</button>`
        : nothing
    }
  </div>`;
}

const quick = (desk: Desk, words: string, seconds: number) =>
  html`<button type="button" class="small" @click=${() => desk.ask({ do: 'extend', seconds })}>${words}</button>`;
