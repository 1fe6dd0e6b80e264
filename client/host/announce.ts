import { t } from '../language.ts';
import type { View } from '../view.ts';
import { kindOf } from './desk.ts';
import { pauseWords } from './pause-words.ts';

/** What a facilitator who looks elsewhere should hear of a change; empty for nothing. */
export function announcement(before: View, after: View): string {
  const [was, is] = [before.now, after.now];
  if (!was || !is) return '';
  if (before.status === 'reconnecting' && after.status === 'online') return t('host:announce.back');
  if (is.paused && is.paused !== was.paused) return pauseWords(is.paused);
  const context = kindOf(after.pages[0]);
  if (everybodyAnswered(after) && !everybodyAnswered(before))
    return t('host:announce.everybody', { context });
  if (titleOf(after) !== titleOf(before)) return t('host:announce.scene', { title: titleOf(after) });
  if (is.step !== was.step && is.step) return t(`host:step.${is.step}`, { context });
  if (is.phase !== was.phase) return t(`host:phase.${is.phase}`);
  return '';
}

const everybodyAnswered = ({ now }: View): boolean =>
  now !== null && now.step === 'answering' && now.entitled > 0 && now.answered >= now.entitled;

function titleOf({ pages }: View): string {
  const page = pages[0];
  return page?.at === 'scene' ? page.title : '';
}
