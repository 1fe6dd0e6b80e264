import { html, nothing, type TemplateResult } from 'lit-html';
import type { Compass, PrincipleCard } from '#shared/view/looking-back.ts';
import type { ScenePage, SettledPage } from '#shared/view/page.ts';
import { number, t } from '../language.ts';

/** What the decision did: in the story, to the principles, to the gauges. */
export function settledCard(
  { how, consequence, principles, gauges }: SettledPage,
  { kind, compass }: Pick<ScenePage, 'kind' | 'compass'>,
): TemplateResult | typeof nothing {
  const moved = gauges.filter(({ was, is }) => was !== is);
  const isSaid = decides(kind) || how === 'skip';
  if (!isSaid && !consequence && principles.length === 0 && moved.length === 0) return nothing;
  return html`<div class="settled">
    ${isSaid ? html`<p class="eyebrow">${t(`host:now.how.${how}`)}</p>` : nothing}
    ${consequence ? html`<h4>${t('host:now.consequence')}</h4><p>${consequence}</p>` : nothing}
    ${principles.length > 0 ? html`<h4>${t('host:now.principles')}</h4>${principleList(principles, compass)}` : nothing}
    ${
      moved.length > 0
        ? html`<p class="soft">
            ${t('host:now.gauges')}:
            ${moved.map(({ name, was, is }) => html`<span class="gauge">${name} ${t('host:now.gaugeMove', { was: number(was), is: number(is) })}</span> `)}
          </p>`
        : nothing
    }
  </div>`;
}

/** Marking, ordering and writing decide nothing, so nobody decided it. */
const decides = (kind: ScenePage['kind']): boolean => kind === 'choice' || kind === 'story';

export const principleList = (
  principles: readonly PrincipleCard[],
  compass: Compass | null,
): TemplateResult =>
  html`<ul class="principles">
    ${principles.map(
      ({ id, stance, action, part, partName, why }) =>
        html`<li class="principle principle-${id} stance-${stance}">
          <strong>${compass?.[id].name ?? ''}</strong> <span class="pill">${t(`host:now.${stance}`)}</span>
          <span>${why}</span> <span class="soft">${part} ${partName}: ${action}</span>
        </li>`,
    )}
  </ul>`;
