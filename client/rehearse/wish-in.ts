import { language } from '../language.ts';

/** What the shelf's link asks for; null when it names no case. The same seed gives the same people. */
export function wishIn(asked: URLSearchParams): {
  readonly scenario: string;
  readonly country: string;
  readonly stage: readonly string[];
  readonly seed: number;
} | null {
  const scenario = asked.get('case');
  if (!scenario) return null;
  const stage = (asked.get('stage') ?? language()).split(',');
  const seed = Number(asked.get('seed') ?? '1');
  return {
    scenario,
    country: asked.get('country') ?? '',
    stage,
    seed: Number.isSafeInteger(seed) ? seed : 1,
  };
}
