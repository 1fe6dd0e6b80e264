import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import { setTheme, theme } from '../theme.ts';
import type { ThemeName } from '../tokens.ts';
import { stayAwake } from '../wake-lock.ts';

interface SoundSwitch {
  readonly isOn: boolean;
  readonly turn: () => void;
}

/** Small and quiet in the corner: turn the slides, change the colours, switch the sounds, fill the screen. */
export function controls(
  leaf: number,
  of: number,
  turnBy: (by: number) => void,
  sound: SoundSwitch,
): TemplateResult {
  const look = theme().name;
  return html`<nav class="controls" aria-label=${t('play:stage.controls')}>
    ${
      of > 1
        ? html`<button type="button" aria-label=${t('play:stage.previous')} aria-disabled=${leaf === 0} @click=${() => turnBy(-1)}>
            ${arrow('M15 5l-7 7 7 7')}
          </button>
          <span>${t('play:stage.leaf', { number: leaf + 1, of })}</span>
          <button type="button" aria-label=${t('play:stage.next')} aria-disabled=${leaf === of - 1} @click=${() => turnBy(1)}>
            ${arrow('M9 5l7 7-7 7')}
          </button>`
        : nothing
    }
    <button type="button" aria-label=${t('play:stage.colours', { look: t(`play:look.${look}`) })} @click=${() => setTheme(NEXT_LOOK[look])}>
      ${arrow('M12 4a8 8 0 000 16zM12 4a8 8 0 010 16')}
    </button>
    <button type="button" aria-label=${t('play:menu.sound')} aria-pressed=${sound.isOn} @click=${sound.turn}>
      ${arrow(sound.isOn ? `${SPEAKER}M16 9.5a3.5 3.5 0 010 5M18.5 7a7 7 0 010 10` : `${SPEAKER}M16.5 9.5l5 5M21.5 9.5l-5 5`)}
    </button>
    <button type="button" aria-label=${t('play:stage.fullscreen')} @click=${fillScreen}>
      ${arrow('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5')}
    </button>
  </nav>`;
}

/** Round and round, so that one press lights up a bright room. */
const NEXT_LOOK = { dusk: 'light', light: 'contrast', contrast: 'dusk' } as const satisfies Record<
  ThemeName,
  ThemeName
>;

const SPEAKER = 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4z';

const arrow = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** Inside a tap, which is also when the browser lets the screen be kept awake. */
function fillScreen(): void {
  stayAwake();
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => {});
}
