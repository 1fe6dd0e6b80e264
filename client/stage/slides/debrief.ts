import { html, nothing, type TemplateResult } from 'lit-html';
import type { DecisionCard } from '#shared/view/looking-back.ts';
import type { DebriefPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { QUESTION_ORDER } from '../../play/screens/debrief.ts';
import { badge } from '../../play/screens/pieces.ts';
import { principleNames } from '../../play/screens/principles.ts';
import type { Desk } from '../desk.ts';
import { compassWords, petals } from './compass.ts';
import { pathSlide } from './path.ts';
import { beside, eyebrow, heading, inSecond, slip, spread, twice } from './slide.ts';

/** Looking back: what was decided with the compass, the questions, feelings first, then the path. */
export function debriefSlides(desk: Desk<DebriefPage>): readonly TemplateResult[] {
  const { page } = desk;
  const asked = QUESTION_ORDER.filter((kind) => page.questions[kind].length > 0);
  const path = pathSlide(desk, page.path, desk.second?.path ?? null);
  return [decisions(desk), ...asked.map((kind) => questions(desk, kind)), path];
}

function decisions(desk: Desk<DebriefPage>): TemplateResult {
  const { page, second } = desk;
  const title = html`${eyebrow(desk, page.round.title, second?.round.title)}
    ${heading(desk, t('play:debrief.title'), inSecond(desk, 'play:debrief.title'))}`;
  const compass = html`${petals(page.compass)} ${compassWords(desk, page.compass, second?.compass ?? null)}`;
  return spread(
    html`${slip('paper', 'tale', title)} ${slip('ink', 'small-compass', compass)}`,
    html`<ul class="rows options" role="list" data-cut="last">
        ${page.decisions.map((decision) => decisionRow(desk, decision))}
      </ul>
      <p class="more plate" data-paint="panel text" hidden></p>`,
    'is-debrief',
  );
}

function decisionRow(desk: Desk<DebriefPage>, decision: DecisionCard): TemplateResult {
  const other = desk.second?.decisions.find(({ turn }) => turn === decision.turn);
  const names = principleNames(desk.page.compass);
  const otherNames = principleNames(desk.second?.compass ?? null);
  return html`<li class="row" data-paint="panel" data-shadow data-enter="rise" data-key=${`decision-${decision.turn}`}>
    ${badge(decision.letter || '·')}
    <div class="row-words">
      <p class="extra">${beside(desk, 'small soft', decision.title, other?.title)}</p>
      ${twice(desk, 'option-text', decision.choice || decision.title, other?.choice || other?.title)}
      ${decision.split.length > 0 ? html`<p class="small soft" data-paint="text">${splitOf(decision)}</p>` : nothing}
      <p class="touched">
        ${decision.principles.map(({ id, stance }) => touched(desk, names[id] ?? id, otherNames[id], stance))}
      </p>
    </div>
  </li>`;
}

/** Without words, so that it needs no second language: A 3 → 5 · B 4 → 2. */
const splitOf = ({ split, votedTwice }: DecisionCard): string =>
  split
    .map(({ letter, votes, first }) => `${letter} ${votedTwice ? `${first} → ${votes}` : votes}`)
    .join(' · ');

function touched(
  desk: Desk,
  name: string,
  other: string | undefined,
  stance: DecisionCard['principles'][number]['stance'],
): TemplateResult {
  const key = `play:settled.stance.${stance}` as const;
  const otherStance = inSecond(desk, key);
  return beside(
    desk,
    `chip chip-${stance}`,
    `${name}: ${t(key)}`,
    other && otherStance && `${other}: ${otherStance}`,
  );
}

function questions(desk: Desk<DebriefPage>, kind: (typeof QUESTION_ORDER)[number]): TemplateResult {
  const { page, second } = desk;
  const key = `play:debrief.questions.${kind}` as const;
  const asked = html`${eyebrow(desk, t('play:debrief.questionsTitle'), inSecond(desk, 'play:debrief.questionsTitle'))} ${heading(desk, t(key), inSecond(desk, key))}
    <div class="talks" data-cut="last">
      ${page.questions[kind].map(
        (question, index) =>
          html`<div class="talk">${twice(desk, 'talk-words', question, second?.questions[kind][index])}</div>`,
      )}
    </div>
    <p class="more soft" data-paint="text" hidden></p>`;
  return spread(nothing, slip('paper', 'card', asked), 'is-talk is-clear');
}
