import { html, type TemplateResult } from 'lit-html';
import type { Compass } from '#shared/view/looking-back.ts';
import { compassSvg, type PetalState } from '../art/compass.ts';
import { number, t } from '../language.ts';
import { theme } from '../theme.ts';
import { PRINCIPLES } from '../tokens.ts';

const SIZE = 150;

/** The four petals, and beside them in words what lit them. */
export function compassPicture(compass: Compass): TemplateResult {
  const stateOf = ({ upheld, strained }: Compass[keyof Compass]): PetalState =>
    upheld > 0 ? (strained > 0 ? 'both' : 'upheld') : strained > 0 ? 'strained' : 'unlit';
  const petals = {
    rights: stateOf(compass.rights),
    assistance: stateOf(compass.assistance),
    prevention: stateOf(compass.prevention),
    cooperation: stateOf(compass.cooperation),
  };
  const drawn = compassSvg({ size: SIZE, petals, theme: theme(), surface: 'card' });
  return html`<div class="compass">
    <img alt="" width=${SIZE} height=${SIZE} src="data:image/svg+xml,${encodeURIComponent(drawn)}" />
    <dl>
      ${PRINCIPLES.map((id) => {
        const { name, upheld, strained } = compass[id];
        return html`<div>
          <dt>${name}</dt>
          <dd class="soft">${t('host:now.upheld')}: ${number(upheld)} · ${t('host:now.strained')}: ${number(strained)}</dd>
        </div>`;
      })}
    </dl>
  </div>`;
}
