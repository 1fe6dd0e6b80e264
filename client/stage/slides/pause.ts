import type { TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import type { Desk } from '../desk.ts';
import { halves, heading, inSecond, picture } from './slide.ts';

/** Only a pause the facilitator asked for clears the wall; a lost connection must not interrupt a talk. */
export const isPause = ({ now, page }: Desk): boolean => now.paused === 'facilitator' && page.at !== 'lobby';

export const pauseSlide = (desk: Desk): TemplateResult =>
  halves(
    picture(desk),
    heading(desk, t('play:stage.paused'), inSecond(desk, 'play:stage.paused')),
    'is-reading is-pause',
  );
