import type { PauseReason } from '#shared/session/session.ts';
import { t } from '../language.ts';

/** Why the session stands still, said to the facilitator. */
export const pauseWords = (reason: PauseReason): string => t(`host:pause.${reason}`);
