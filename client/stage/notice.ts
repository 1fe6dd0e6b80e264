import type { WordKey } from '../word-key.ts';
import type { Desk } from './desk.ts';

/** What the room should know beside what it is doing; it interrupts nothing. Null when all is well. */
export function noticeOf({ view, now, page }: Pick<Desk, 'view' | 'now' | 'page'>): WordKey | null {
  if (view.status === 'reconnecting' || view.status === 'connecting') return 'play:stage.reconnecting';
  if (view.trouble === 'not-saving') return 'play:stage.notSaving';
  if (now.paused === 'facilitator-lost') return 'play:stage.facilitatorLost';
  if (page.at === 'lobby' && now.paused) return 'play:stage.paused';
  return page.at === 'scene' && now.step === 'closed' && now.paused === '' ? 'play:stage.closed' : null;
}
