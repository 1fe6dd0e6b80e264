import { html, nothing, type TemplateResult } from 'lit-html';
import type { PrincipleCard } from '#shared/view/looking-back.ts';
import type { ScenePage, SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { gaugeScale, gaugeWords } from '../../play/screens/gauge.ts';
import { badge, type Piece } from '../../play/screens/pieces.ts';
import { howWords } from '../../play/screens/principles.ts';
import type { Desk } from '../desk.ts';
import { boardSlide } from './board.ts';
import { compassSlide } from './compass.ts';
import { pathSlide } from './path.ts';
import { revealedSlide } from './revealed.ts';
import { beside, eyebrow, heading, inSecond, inSecondTongue, slip, spread, told, twice } from './slide.ts';

type SceneDesk = Desk<ScenePage>;

/** Settled: what followed, or what the room saw; what that did to the helping system; then the compass and the path. */
export function settledSlides(desk: SceneDesk): readonly TemplateResult[] {
  const { page, second } = desk;
  const more = [
    page.settled && page.settled.principles.length > 0 ? systemSlide(desk, page.settled) : null,
    page.compass ? compassSlide(desk, page.compass, second?.compass ?? null) : null,
    page.path ? pathSlide(desk, page.path, second?.path ?? null) : null,
  ];
  return [result(desk), ...more.filter((slide) => slide !== null)];
}

/** Signs, orders and notes decide nothing: what the room saw stays in sight to be talked about. */
function result(desk: SceneDesk): TemplateResult {
  if (desk.page.kind === 'choice') return followed(desk);
  return desk.page.kind === 'board' ? boardSlide(desk) : revealedSlide(desk);
}

/** The story goes on: the decision, and on its card what came of it. */
function followed(desk: SceneDesk): TemplateResult {
  const { page, second } = desk;
  const { settled } = page;
  if (!settled) return html``;
  const story = html`${eyebrow(desk, page.title, second?.title)}
    ${heading(desk, t('play:settled.title'), inSecond(desk, 'play:settled.title'))}
    ${settled.consequence ? twice(desk, 'body', settled.consequence, second?.settled?.consequence) : nothing}`;
  return spread(nothing, html`${decided(desk)} ${slip('paper', 'card', story)}`, 'is-followed is-clear');
}

/** What was chosen, and who chose it. */
function decided(desk: SceneDesk): Piece {
  const { page, second } = desk;
  const option = page.options.find(({ id }) => id === page.settled?.choice);
  if (!option || !page.settled) return nothing;
  const other = second?.options.find(({ id }) => id === option.id);
  const { how } = page.settled;
  const words = howWords(how, page.decidedBy.roleName);
  const others = inSecondTongue(desk, () => howWords(how, second?.decidedBy.roleName ?? ''));
  return html`<div class="row decided" data-paint="panel" data-shadow data-enter="rise" data-key="decided">
    ${badge(option.letter)}
    <div class="row-words">
      ${words ? html`<p>${beside(desk, 'small soft', words, others)}</p>` : nothing}
      ${twice(desk, 'option-text', option.text, other?.text)}
    </div>
  </div>`;
}

/** Which principles the decision upheld or strained, and what moved. */
function systemSlide(desk: SceneDesk, { principles, gauges }: SettledPage): TemplateResult {
  const head = html`${eyebrow(desk, desk.page.title, desk.second?.title)}
    ${heading(desk, t('play:settled.principlesTitle'), inSecond(desk, 'play:settled.principlesTitle'))}`;
  const moved =
    gauges.length > 0
      ? slip(
          'ink',
          'gauges',
          html`${told(desk, 'group-title', 'play:settled.gaugesTitle')}
            ${gauges.map((gauge) => gaugeRow(desk, gauge))}`,
        )
      : nothing;
  return spread(
    html`${slip('paper', 'tale', head)} ${moved}`,
    html`<ul class="rows options" role="list">
      ${principles.map((card) => principleRow(desk, card))}
    </ul>`,
    'is-system',
  );
}

function gaugeRow(desk: SceneDesk, gauge: SettledPage['gauges'][number]): TemplateResult {
  const other = desk.second?.settled?.gauges.find(({ id }) => id === gauge.id);
  const others = other && (inSecondTongue(desk, () => gaugeWords(other)) ?? other.name);
  return html`<div class="gauge-row" data-key=${`gauge-${gauge.id}`}>
    ${twice(desk, 'small', gaugeWords(gauge), others)}
    ${gaugeScale(gauge)}
  </div>`;
}

function principleRow(desk: SceneDesk, card: PrincipleCard): TemplateResult {
  const { page, second } = desk;
  const { id, stance, part, partName } = card;
  const other = second?.settled?.principles.find((each) => each.id === id && each.stance === stance);
  const stanceKey = `play:settled.stance.${stance}` as const;
  const source = { part, name: partName };
  return html`<li class="row principle-card stance-${stance}" data-paint="panel" data-shadow data-enter="rise" data-key=${`principle-${id}-${stance}`}>
    <div class="row-words">
      <p class="principle-head">
        ${beside(desk, `principle principle-${id}`, page.compass?.[id].name ?? id, second?.compass?.[id].name)}
        ${beside(desk, `chip chip-${stance}`, t(stanceKey), inSecond(desk, stanceKey))}
      </p>
      ${twice(desk, 'option-text', card.why, other?.why)}
      <div class="extra">
        ${twice(desk, 'small soft', t('play:settled.part', source), other && inSecond(desk, 'play:settled.part', { part, name: other.partName }))}
      </div>
    </div>
  </li>`;
}
