import type { ScenePage } from '#shared/view/page.ts';
import { listed, percent, t } from '../language.ts';
import type { View } from '../view.ts';
import { remainingMs } from './phone.ts';
import { troubleWords } from './screens/notices.ts';
import { rowsOf, sightings } from './tally.ts';

/** Seconds at which the time left is said once. */
const WARN_AT = [30, 10] as const;

/** What somebody who does not see the screen should hear of this change; empty for nothing. */
export function announcement(before: View, after: View): string {
  return [inTheWay(before, after), inTheScene(before, after)].filter((words) => words !== '').join(' ');
}

/** What the notices over the screen say, as they come. */
function inTheWay(before: View, after: View): string {
  const { now, me } = after;
  const trouble = troubleWords(after);
  if (trouble !== '' && trouble !== troubleWords(before)) return trouble;
  if (now?.paused && before.now?.paused !== now.paused) return t(`play:paused.${now.paused}`);
  if (!me || !before.me) return '';
  if (me.remindedAt > before.me.remindedAt) return t('play:reminded.text');
  return me.status === 'parked' && before.me.status !== 'parked' ? t('play:parked.text') : '';
}

function inTheScene(before: View, after: View): string {
  const page = after.pages[0];
  const { now } = after;
  if (!now || page?.at !== 'scene') return '';
  const was = before.now;
  const pageBefore = before.pages[0];
  if (pageBefore?.at !== 'scene' || pageBefore.id !== page.id)
    return t('play:announce.scene', { title: page.title });
  // The room's state comes a moment before its page: what the page must know is said when it has come.
  if (page.settled && !pageBefore.settled) return decisionOf(page);
  if (page.verdicts.length > 0 && pageBefore.verdicts.length === 0) return verdictWords(page, now);
  if (was?.step === now.step && was.ballot === now.ballot) return '';
  if (now.step === 'answering')
    return t(now.ballot > 1 ? 'play:announce.openedAgain' : 'play:announce.opened');
  if (now.step === 'closed') return t('play:announce.closed');
  return now.step === 'revealed' && page.kind === 'choice'
    ? t('play:announce.reveal', { result: resultOf(page, now) })
    : '';
}

/** The result of signs or of an order, as short as it can be. */
function verdictWords(page: ScenePage, now: NonNullable<View['now']>): string {
  if (page.kind === 'spot') {
    const seen = sightings(page, now).seen.map(({ option }) => option.text);
    return [t('play:spot.resultTitle'), listed(seen)].filter((words) => words !== '').join(': ');
  }
  const steps = page.recommended.map((id) => page.options.find((option) => option.id === id)?.text ?? '');
  return `${t('play:rank.resultTitle')}. ${t('play:rank.recommendedTitle')}: ${listed(steps)}`;
}

/** What became of this person's own answer. */
export function answerWords(page: ScenePage, answer: readonly string[]): string {
  if (page.kind === 'rank') return t('play:rank.sent');
  if (page.kind === 'spot') {
    return answer.length > 0 ? t('play:spot.sent', { count: answer.length }) : t('play:spot.sentNone');
  }
  const chosen = page.options.find(({ id }) => id === answer[0]);
  return chosen ? t('play:announce.answered', { result: `${chosen.letter}. ${chosen.text}` }) : '';
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
