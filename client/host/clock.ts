import { html, nothing, type TemplateResult } from 'lit-html';
import type { NowView } from '#shared/view/now-view.ts';
import { t } from '../language.ts';
import type { Desk } from './desk.ts';

/** Milliseconds left on the open ballot; null when it has no clock. `at` is this device's time in ms. */
export function leftMs(
  { step, clock: { lastsMs, endsAt, leftMs: stopped } }: NowView,
  at: number,
  offsetMs: number,
): number | null {
  if (step !== 'answering' || lastsMs === 0) return null;
  return endsAt === 0 ? stopped : Math.max(0, endsAt - (at + offsetMs));
}

export const isRunning = ({ step, clock: { endsAt } }: NowView): boolean =>
  step === 'answering' && endsAt > 0;

/** Minutes and seconds, rounded up: at "0:00" the time is really over. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function clock({ now, leftMs: left }: Desk): TemplateResult | typeof nothing {
  if (now.step !== 'answering') return nothing;
  if (left === null) return html`<span class="clock soft">${t('host:now.noClock')}</span>`;
  return html`<span class="clock" role="timer" aria-live="off">
    <span class="soft">${now.clock.endsAt === 0 ? t('host:now.clockStopped') : t('host:now.timeLeft')}</span>
    <strong>${minutesAndSeconds(left)}</strong>
  </span>`;
}
