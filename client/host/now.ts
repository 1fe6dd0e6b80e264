import { html, nothing, type TemplateResult } from 'lit-html';
import type { PauseReason } from '#shared/session/session.ts';
import type { Page } from '#shared/view/page.ts';
import type { Leaf } from '#shared/wire/wire.ts';
import { t } from '../language.ts';
import { overruleSheet, skip, stepBack } from './ask-first.ts';
import { can, type Desk, kindOf } from './desk.ts';
import { lobbyCard } from './now-lobby.ts';
import { briefingCard, closingCard, debriefCard } from './now-pages.ts';
import { sceneCard } from './now-scene.ts';
import { pauseWords } from './pause-words.ts';
import { zone } from './zone.ts';

/** What stands on the stage, small and live, with the few buttons a facilitator reaches for in the middle of it. */
export function nowZone(desk: Desk): TemplateResult {
  return zone(
    'now',
    where(desk),
    html`${desk.now.paused ? pausedNotice(desk.now.paused) : nothing} ${quickButtons(desk)}`,
    html`${card(desk, desk.page)}
    ${desk.page.untranslated ? html`<p class="soft">${t('host:now.untranslated')}</p>` : nothing}`,
  );
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
  return page.at === 'scene' && now.step
    ? `${phase} · ${t(`host:step.${now.step}`, { context: kindOf(page) })}`
    : phase;
}

const pausedNotice = (reason: PauseReason): TemplateResult =>
  html`<p class="notice">${pauseWords(reason)}</p>`;

/** In a pause the story's buttons are gone; the slides of the stage can still be turned. */
function quickButtons(desk: Desk): TemplateResult | typeof nothing {
  const slides = hasSlides(desk) ? slideButtons(desk) : nothing;
  const tells = desk.page.at === 'scene' && !desk.now.paused;
  if (!tells) return slides === nothing ? nothing : html`<div class="quick">${slides}</div>`;
  const revealed = desk.now.step === 'revealed' && can(desk, 'settle');
  return html`<div class="quick">
    ${can(desk, 'extend') ? [extend(desk, t('host:now.plus30'), 30), extend(desk, t('host:now.plus60'), 60)] : nothing}
    ${can(desk, 'vote-again') ? quick(t('host:more.voteAgain'), () => desk.ask({ do: 'vote-again' })) : nothing}
    ${revealed && desk.notes.next && desk.notes.choices.length > 0 ? quick(t('host:more.overrule'), () => overruleSheet(desk)) : nothing}
    ${can(desk, 'skip') ? quick(t('host:more.skip'), () => skip(desk)) : nothing}
    ${can(desk, 'back') ? quick(t('host:more.back'), () => stepBack(desk)) : nothing}
    ${slides}
  </div>`;
}

/** What a decision did, a debrief and a closing stand on the stage as slides. */
const hasSlides = ({ now }: Desk): boolean =>
  now.step === 'settled' || ['debrief', 'closing', 'ended'].includes(now.phase);

const slideButtons = (desk: Desk): TemplateResult =>
  html`<span class="turn">${slide(desk, t('host:now.stageBack'), -1)} ${slide(desk, t('host:now.stageOn'), 1)}</span>`;

const slide = (desk: Desk, words: string, by: Leaf) =>
  html`<button type="button" class="small" ?disabled=${!desk.online} @click=${() => desk.turnLeaf(by)}>${words}</button>`;

const extend = (desk: Desk, words: string, seconds: number) =>
  quick(words, () => desk.ask({ do: 'extend', seconds }));

const quick = (words: string, act: () => void) =>
  html`<button type="button" class="small" @click=${act}>${words}</button>`;
