import { PROBLEM_SEVERITIES } from '#shared/scenario/problem-codes.ts';
import type { ShelfEntry } from '#shared/wire/wire.ts';
import { t } from '../language.ts';

type Problem = ShelfEntry['problems'][number];
type ProblemCode = keyof typeof PROBLEM_SEVERITIES;

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_SEVERITIES, code);

/** What keeps a file from being played; what its author could still improve is not the facilitator's business. */
export const errorsOf = ({ problems }: ShelfEntry): readonly Problem[] =>
  problems.filter(({ code }) => !isKnown(code) || PROBLEM_SEVERITIES[code] === 'error');

/** What is wrong, in the trainer's words; a newer checker's code still names its place. */
export const sentenceOf = ({ code, params }: Problem): string =>
  isKnown(code) ? t(`problems:${code}.sentence`, { ...params }) : t('host:shelf.problemUnknown', { code });

export const fixOf = ({ code, params }: Problem): string =>
  isKnown(code) ? t(`problems:${code}.fix`, { ...params }) : '';

/** As an editor finds it, and by the names in the file: `night-ferry/scenario.json:61 (rounds.notice)`. */
export function placeOf({ file, line, at }: Problem): string {
  const inside = at.replace(/^[\w.-]+\.json(?:: |$)/, '');
  return `${file}:${line}${inside ? ` (${inside})` : ''}`;
}
