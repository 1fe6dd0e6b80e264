import type { Refusal } from '#shared/session/outcome.ts';
import { refusalText, t } from '../language.ts';

/** Most refusals read the same for everybody; a pause is the facilitator's own to end. */
export const refusalWords = (refusal: Refusal): string =>
  refusal.code === 'paused' ? t('host:refused.paused') : refusalText(refusal);
