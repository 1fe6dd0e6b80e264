import { html, type TemplateResult } from 'lit-html';
import type { DebriefPage, DecisionCard } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { QUESTION_ORDER } from '../../play/screens/debrief.ts';
import { badge } from '../../play/screens/pieces.ts';
import { principleNames } from '../../play/screens/principles.ts';
import type { Desk } from '../desk.ts';
import { compassWords, petals } from './compass.ts';
import { pathSlide } from './path.ts';
import { eyebrow, halves, heading, inSecond, picture, subheading, twice } from './slide.ts';

/** Looking back: what was decided with the compass, the path, then the questions, feelings first. */
export function debriefSlides(desk: Desk<DebriefPage>): readonly TemplateResult[] {
  const { page } = desk;
  const asked = QUESTION_ORDER.filter((kind) => page.questions[kind].length > 0);
  const path = pathSlide(desk, page.path, desk.second?.path ?? null);
  return [decisions(desk), ...asked.map((kind) => questions(desk, kind)), path];
}

function decisions(desk: Desk<DebriefPage>): TemplateResult {
  const { page } = desk;
  const names = principleNames(page.compass);
  return halves(
    html`
      ${picture(desk)} ${eyebrow(page.round.title)}
      ${heading(desk, t('play:debrief.title'), inSecond(desk, 'play:debrief.title'))}
      <ul class="rows" role="list">
        ${page.decisions.map((decision) => decisionRow(desk, decision, names))}
      </ul>
    `,
    html`${subheading(desk, 'play:compass.title')} ${petals(page.compass)}
      ${compassWords(desk, page.compass, desk.second?.compass ?? null)}`,
    'is-debrief',
  );
}

function decisionRow(
  desk: Desk<DebriefPage>,
  decision: DecisionCard,
  names: Readonly<Record<string, string>>,
): TemplateResult {
  const other = desk.second?.decisions.find(({ turn }) => turn === decision.turn);
  return html`<li class="row" data-paint="panel" data-enter="rise" data-key=${`decision-${decision.turn}`}>
    ${badge(decision.letter || '·')}
    <div class="row-words">
      <p class="small soft" data-paint="text">${decision.title}</p>
      ${twice(desk, 'option-text', decision.choice || decision.title, other?.choice)}
      <p class="touched">
        ${decision.principles.map(
          ({ id, stance }) => html`<span class="chip chip-${stance}" data-paint="panel text"
            >${names[id] ?? id}: ${t(`play:settled.stance.${stance}`)}</span
          >`,
        )}
      </p>
    </div>
  </li>`;
}

function questions(desk: Desk<DebriefPage>, kind: (typeof QUESTION_ORDER)[number]): TemplateResult {
  const { page, second } = desk;
  return halves(
    picture(desk),
    html`
      ${eyebrow(t('play:debrief.questionsTitle'))}
      ${heading(desk, t(`play:debrief.questions.${kind}`), inSecond(desk, `play:debrief.questions.${kind}`))}
      ${page.questions[kind].map(
        (question, index) =>
          html`<div class="talk" data-enter="rise">${twice(desk, 'talk-words', question, second?.questions[kind][index])}</div>`,
      )}
    `,
    'is-reading is-talk',
  );
}
