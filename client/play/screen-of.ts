import type { View } from '../view.ts';

export const SCREENS = [
  'arriving',
  'stepped-out',
  'waiting',
  'lobby',
  'briefing',
  'story',
  'answer',
  'revealed',
  'settled',
  'debrief',
  'closing',
  'ended',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/**
 * Which screen this view asks for. Stepping out hides everything else, whatever the room does; `out` is what the
 * person pressed a moment ago, null when that is settled.
 */
export function screenOf(
  { now, me, pages }: Pick<View, 'now' | 'me' | 'pages'>,
  out: boolean | null,
): ScreenName {
  const page = pages[0];
  if (out ?? me?.status === 'stepped-out') return 'stepped-out';
  if (!now || !me || !page) return 'arriving';
  if (me.status === 'waiting') return 'waiting';
  return atPhase(page, now.step);
}

/** The same question for the stage, which has no seat. */
export function stageScreenOf({ now, pages }: Pick<View, 'now' | 'pages'>): ScreenName {
  const page = pages[0];
  return now && page ? atPhase(page, now.step) : 'arriving';
}

function atPhase(page: View['pages'][number], step: string): ScreenName {
  if (page.at === 'closing') return page.ended ? 'ended' : 'closing';
  if (page.at !== 'scene') return page.at;
  if (page.settled) return page.kind === 'story' ? 'story' : 'settled';
  if (step === 'revealed' && page.kind !== 'story' && page.kind !== 'board') return 'revealed';
  return page.kind === 'story' || page.inject ? 'story' : 'answer';
}

/**
 * Changes when a new screen begins, and only then: opening the vote keeps the card in its place, a reveal, a second
 * ballot or the next scene begins anew.
 */
export function screenKey(name: ScreenName, { now, pages }: Pick<View, 'now' | 'pages'>): string {
  const page = pages[0];
  if (!page || !now) return name;
  if (page.at === 'scene') return [name, page.round.id, page.id, String(now.ballot > 1 ? 2 : 1)].join('-');
  return page.at === 'debrief' ? `${name}-${page.round.id}` : name;
}
