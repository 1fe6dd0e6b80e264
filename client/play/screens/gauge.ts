import { html, type TemplateResult } from 'lit-html';
import type { SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { properties } from '../properties.ts';

type Gauge = SettledPage['gauges'][number];

/** Where a gauge stands and, when it moved, where it stood: in words. */
export function gaugeWords({ name, was, is, to }: Gauge): string {
  return t(was === is ? 'play:settled.gauge' : 'play:settled.gaugeWas', { name, was, is, to });
}

/** The same as a small scale whose marker moves. */
export function gaugeScale({ was, is, from, to }: Gauge): TemplateResult {
  const shareOf = (value: number): number => (value - from) / Math.max(1, to - from);
  return html`<span
    class="gauge"
    data-paint="gauge"
    data-value=${is}
    data-was=${was}
    data-from=${from}
    data-to=${to}
    aria-hidden="true"
    ${properties({ '--value': shareOf(is), '--was': shareOf(was) })}
  ></span>`;
}
