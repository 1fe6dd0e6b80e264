import { html, type TemplateResult } from 'lit-html';
import type { BriefingPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { BRIEFING_RULES } from '../../play/screens/lobby.ts';
import type { Desk } from '../desk.ts';
import { beside, eyebrow, heading, inSecond, slip, spread, subheading, told } from './slide.ts';

/** Content notes, the way out and the ground rules, before the first card. */
export function briefingSlide(desk: Desk<BriefingPage>): TemplateResult {
  const title = html`${eyebrow(desk, desk.page.scenario.title, desk.second?.scenario.title)}
    ${heading(desk, t('play:briefing.title'), inSecond(desk, 'play:briefing.title'))}
    <div class="content-notes">${contentNotes(desk)}</div>`;
  const wayOut = html`${subheading(desk, 'play:briefing.stepOutTitle')}
    ${told(desk, 'small', 'play:briefing.stepOut')}`;
  const rulesTitle = 'play:briefing.rulesTitle';
  const rules = html`<h2>${beside(desk, 'rules-title', t(rulesTitle), inSecond(desk, rulesTitle))}</h2>
    <ul class="rows options" role="list">
      ${BRIEFING_RULES.map((rule) => html`<li class="row" data-paint="panel"><div class="row-words">${told(desk, 'option-text', `play:briefing.rules.${rule}`)}</div></li>`)}
    </ul>`;
  return spread(
    slip('paper', 'tale', title),
    html`${slip('ink', 'rules', rules)} ${slip('paper', 'way-out', wayOut)}`,
    'is-briefing',
  );
}

function contentNotes(desk: Desk<BriefingPage>): TemplateResult {
  const { page, second } = desk;
  if (page.contentNotes.length === 0) return told(desk, 'soft', 'play:briefing.contentNone');
  return html`${told(desk, 'small soft', 'play:briefing.contentTitle')}
    <ul class="chips" role="list" data-cut="last">
      ${page.contentNotes.map((note, index) => html`<li>${beside(desk, 'chip', note, second?.contentNotes[index])}</li>`)}
    </ul>
    <p class="more soft" data-paint="text" hidden></p>`;
}
