import { html, nothing, type TemplateResult } from 'lit-html';
import type { BriefingPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { BRIEFING_RULES } from '../../play/screens/lobby.ts';
import type { Desk } from '../desk.ts';
import { eyebrow, halves, heading, inSecond, picture, subheading, told } from './slide.ts';

/** Content notes, the way out and the ground rules, before the first card. */
export function briefingSlide(desk: Desk<BriefingPage>): TemplateResult {
  const { page, now, second } = desk;
  return halves(
    html`
      ${picture(desk)} ${eyebrow(page.scenario.title)}
      ${heading(desk, t('play:briefing.title'), inSecond(desk, 'play:briefing.title'))} ${contentNotes(desk)}
    `,
    html`
      ${subheading(desk, 'play:briefing.rulesTitle')}
      <ul class="rows options" role="list">
        ${BRIEFING_RULES.map(
          (rule) => html`<li class="row" data-paint="panel" data-enter="rise" data-key=${`rule-${rule}`}>
            <div class="row-words">${told(desk, 'option-text', `play:briefing.rules.${rule}`)}</div>
          </li>`,
        )}
      </ul>
      <div class="way-out">
        <h2 data-paint="text">${t('play:briefing.stepOutTitle')}</h2>
        ${told(desk, 'small', 'play:briefing.stepOut')}
      </div>
      ${
        page.pulse.questions.length > 0
          ? html`<div class="pulse-words">${told(desk, 'small soft', 'play:stage.pulse', { pulsed: now.pulsed, seats: now.seats })}</div>`
          : nothing
      }
    `,
    second ? 'is-briefing is-wide' : 'is-briefing',
  );
}

function contentNotes(desk: Desk<BriefingPage>): TemplateResult {
  const { page, second } = desk;
  if (page.contentNotes.length === 0) return told(desk, 'soft', 'play:briefing.contentNone');
  return html`${subheading(desk, 'play:briefing.contentTitle')}
    <ul class="chips" role="list">
      ${page.contentNotes.map((note, index) => {
        const other = second?.contentNotes[index];
        return html`<li class="chip" data-paint="panel text">${other ? `${note} / ${other}` : note}</li>`;
      })}
    </ul>`;
}
