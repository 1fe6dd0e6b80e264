import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import type { Desk } from '../desk.ts';
import { eyebrow, heading, inSecond, slip, spread } from './slide.ts';

const WORDS = { facilitator: 'play:stage.paused', restored: 'play:stage.back' } as const;

/** A pause somebody asked for, or the server after a fall, clears the wall; a facilitator's lost connection must not interrupt a talk. */
export const isPause = ({ now, page }: Desk): boolean => now.paused in WORDS && page.at !== 'lobby';

export function pauseSlide(desk: Desk): TemplateResult {
  const key = desk.now.paused === 'restored' ? WORDS.restored : WORDS.facilitator;
  const { page, second } = desk;
  const words = [
    eyebrow(desk, page.scenario.title, second?.scenario.title),
    heading(desk, t(key), inSecond(desk, key)),
  ];
  return spread(nothing, slip('paper', 'card', html`${words}`), 'is-title is-clear');
}
