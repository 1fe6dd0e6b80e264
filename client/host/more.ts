import { html, nothing, type TemplateResult } from 'lit-html';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import { t } from '../language.ts';
import { confirm, overruleSheet, skip, stepBack } from './ask-first.ts';
import { can, type Desk, openChoices } from './desk.ts';
import { eventCards, rewindList } from './more-path.ts';
import { careSection, lookSection, stageSection } from './more-room.ts';
import { coFacilitator } from './now-lobby.ts';

const OPEN_FOR_MINUTES = [1, 2, 3, 5] as const;

/** Everything that is not the next step, one tap away. */
export function moreSheet(desk: Desk): TemplateResult {
  return html`<div class="more">
    ${sceneSection(desk)} ${clockSection(desk)} ${rewindList(desk)} ${eventCards(desk)} ${stageSection(desk)} ${careSection(desk)}
    ${desk.page.at === 'lobby' ? nothing : coFacilitator(desk)} ${lookSection()} ${endSection(desk)}
  </div>`;
}

function sceneSection(desk: Desk): TemplateResult {
  const overrule = can(desk, 'settle') && desk.now.step === 'revealed' && openChoices(desk).length > 0;
  return html`<section>
    <h3>${t('host:more.scene')}</h3>
    ${action(t('host:more.voteAgain'), t('host:more.voteAgainHint'), can(desk, 'vote-again'), () => take(desk, { do: 'vote-again' }))}
    ${action(t('host:more.overrule'), t('host:more.overruleHint'), overrule, () => overruleSheet(desk))}
    ${action(t('host:more.skip'), '', can(desk, 'skip'), () => skip(desk))}
    ${action(t('host:more.back'), t('host:more.backHint'), can(desk, 'back'), () => stepBack(desk))}
  </section>`;
}

function clockSection(desk: Desk): TemplateResult {
  const open = can(desk, 'open');
  const paused = desk.now.paused !== '';
  return html`<section>
    <h3>${t('host:more.clock')}</h3>
    <div class="button-row">
      ${small(t('host:more.plus30'), can(desk, 'extend'), () => desk.ask({ do: 'extend', seconds: 30 }))}
      ${small(t('host:more.plus60'), can(desk, 'extend'), () => desk.ask({ do: 'extend', seconds: 60 }))}
      ${
        paused
          ? small(t('host:more.resume'), can(desk, 'resume'), () => take(desk, { do: 'resume' }))
          : small(t('host:more.pause'), can(desk, 'pause'), () => take(desk, { do: 'pause' }))
      }
    </div>
    ${open ? openRow(desk) : nothing}
  </section>`;
}

const openRow = (desk: Desk) =>
  html`<div class="button-row">
    ${small(t('host:more.noClock'), true, () => take(desk, { do: 'open', seconds: null }))}
    ${OPEN_FOR_MINUTES.map((count) =>
      small(t('host:more.openFor', { count }), true, () => take(desk, { do: 'open', seconds: count * 60 })),
    )}
  </div>`;

function endSection(desk: Desk): TemplateResult {
  return html`<section>
    <h3>${t('host:more.end')}</h3>
    ${action(t('host:more.endRound'), t('host:more.endRoundHint'), can(desk, 'end-round'), () =>
      confirm(desk, t('host:confirm.endRound'), t('host:confirm.endRoundText'), t('host:more.endRound'), {
        do: 'end-round',
      }),
    )}
    ${action(t('host:more.finish'), t('host:more.finishHint'), can(desk, 'finish'), () =>
      confirm(desk, t('host:confirm.finish'), t('host:confirm.finishText'), t('host:more.finish'), {
        do: 'finish',
      }),
    )}
    ${action(t('host:more.delete'), t('host:more.deleteHint'), true, () =>
      confirm(desk, t('host:confirm.delete'), t('host:confirm.deleteText'), t('host:confirm.deleteYes'), {
        do: 'delete-now',
      }),
    )}
  </section>`;
}

/** Does it and lays the sheet away, so that the console shows what came of it. */
function take(desk: Desk, intent: FacilitatorIntent): void {
  desk.show(null);
  desk.ask(intent);
}

const small = (words: string, enabled: boolean, act: () => void) =>
  html`<button type="button" class="small" ?disabled=${!enabled} @click=${act}>${words}</button>`;

const action = (words: string, hint: string, enabled: boolean, act: () => void) =>
  html`<button type="button" class="action" ?disabled=${!enabled} @click=${act}>
    <span>${words}</span>${hint ? html`<span class="soft">${hint}</span>` : nothing}
  </button>`;
