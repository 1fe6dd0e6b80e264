import { stepIn } from '../host/next.ts';
import { t } from '../language.ts';
import type { View } from '../view.ts';

/** For somebody who leads for the first time: what to press, why now, and what is worth trying here. */
export interface Hint {
  readonly press: string;
  readonly why: string;
  readonly practise: string;
}

const TRIES = [
  'lobby',
  'briefing',
  'story',
  'reading',
  'answering',
  'board',
  'closed',
  'revealed',
  'settled',
  'debrief',
  'closing',
  'ended',
  'paused',
] as const;
type Try = (typeof TRIES)[number];

/** `view` is the console's; null until it is whole. */
export function hintOf({ now, pages, console: notes }: View): Hint | null {
  const [page] = pages;
  if (!now || !page || !notes) return null;
  const { button, why } = stepIn({ now, page, notes });
  const practise = t(`rehearse:try.${tryAt(now, page)}`);
  if (now.phase === 'ended') return { press: t('rehearse:hint.over'), why: '', practise };
  return {
    press: notes.next ? t('rehearse:hint.press', { button }) : t('rehearse:hint.choose'),
    why,
    practise,
  };
}

function tryAt(now: NonNullable<View['now']>, page: View['pages'][number]): Try {
  if (now.paused) return 'paused';
  const kind = page.at === 'scene' ? page.kind : '';
  if (kind === 'story' && now.step === 'reading') return 'story';
  if (kind === 'board' && now.step === 'answering') return 'board';
  return TRIES.find((each) => each === now.step || each === now.phase) ?? 'story';
}
