import type { Refusal, RefusalCode } from '#shared/session/outcome.ts';
import { refusalText, t } from '../language.ts';

/** Most refusals read the same for everybody; these would speak to the facilitator as to a participant. */
const OWN = ['paused', 'name-taken', 'wrong-phase', 'ended', 'try-again'] as const satisfies RefusalCode[];

export function refusalWords(refusal: Refusal): string {
  const code = OWN.find((own) => own === refusal.code);
  return code ? t(`host:refused.${code}`, { ...refusal.params }) : refusalText(refusal);
}
