import { html, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';

export type ZoneName = 'now' | 'say' | 'people';

/** One of the three zones. On a laptop its head stays and its body scrolls, by keyboard too. */
export const zone = (name: ZoneName, aside: unknown, tools: unknown, body: unknown): TemplateResult =>
  html`<section class="zone zone-${name}" id="zone-${name}" aria-labelledby="${name}-title">
    <header class="zone-head">
      <h2 id="${name}-title" tabindex="-1">${t(`host:${name}.title`)}</h2>
      <p class="zone-aside">${aside}</p>
    </header>
    ${tools}
    <div class="zone-body" tabindex="0" role="group" aria-labelledby="${name}-title">${body}</div>
  </section>`;
