import type { ScenePage } from '#shared/view/page.ts';
import { listed, percent, t } from '../language.ts';
import type { View } from '../view.ts';
import { remainingMs } from './phone.ts';
import { rowsOf } from './tally.ts';

/** Seconds at which the time left is said once. */
const WARN_AT = [30, 10] as const;

/** What somebody who does not see the screen should hear of this change; empty for nothing. */
export function announcement(before: View, after: View): string {
  const page = after.pages[0];
  const { now } = after;
  if (!now || page?.at !== 'scene') return '';
  const was = before.now;
  const pageBefore = before.pages[0];
  if (pageBefore?.at !== 'scene' || pageBefore.id !== page.id)
    return t('play:announce.scene', { title: page.title });
  // The room's state comes a moment before its page: the decision is said when the page knows it.
  if (page.settled && !pageBefore.settled) return decisionOf(page);
  if (was?.step === now.step && was.ballot === now.ballot) return '';
  if (now.step === 'answering')
    return t(now.ballot > 1 ? 'play:announce.openedAgain' : 'play:announce.opened');
  if (now.step === 'closed') return t('play:announce.closed');
  return now.step === 'revealed' ? revealOf(page, now) : '';
}

function revealOf(page: ScenePage, now: NonNullable<View['now']>): string {
  if (page.kind === 'spot') return t('play:spot.resultTitle');
  if (page.kind === 'rank') return t('play:rank.resultTitle');
  return page.kind === 'choice' ? t('play:announce.reveal', { result: resultOf(page, now) }) : '';
}

const resultOf = (page: ScenePage, now: NonNullable<View['now']>): string =>
  listed(
    rowsOf(page, now).map(({ option, share, votes }) =>
      t('play:reveal.text', {
        letter: option.letter,
        percent: percent(share),
        votes: t('play:reveal.votes', { count: votes }),
      }),
    ),
  );

function decisionOf({ settled, options }: ScenePage): string {
  const chosen = options.find(({ id }) => id === settled?.choice);
  return chosen ? t('play:announce.settled', { result: `${chosen.letter}. ${chosen.text}` }) : '';
}

/** The time left, in words, at the moments worth a word; `last` and `time` are server times in ms. */
export function timeWarning(now: View['now'], last: number, time: number): string {
  if (now?.step !== 'answering' || now.clock.endsAt === 0) return '';
  const [was, is] = [last, time].map((at) => remainingMs(now.clock, at) / 1000);
  const passed = WARN_AT.find((seconds) => (was ?? 0) > seconds && (is ?? 0) <= seconds);
  return passed ? t('play:announce.secondsLeft', { count: passed }) : '';
}
