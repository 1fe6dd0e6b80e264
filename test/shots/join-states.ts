import type { State, Walk } from './state.ts';

/** Each arrival is a page of its own to a person, and so it is here. */
const arrival = (name: string, as = name, more: Partial<State> = {}, asks: Walk['asks'] = {}): Walk => ({
  surface: 'join',
  asks: { surface: 'join', at: name, ...asks },
  states: [{ name: as, ...more }],
});

const openHelp: State['press'] = (page) => page.locator('.join-links button').click();

export const JOIN_WALKS: readonly Walk[] = [
  arrival('code'),
  arrival('code', 'help', { press: openHelp }),
  arrival('unknown', 'unknown-code'),
  arrival('name', 'room-locked', {}, { locked: '1' }),
  arrival('name', 'no-answer', { press: (page) => page.waitForSelector('.refusal') }, { server: 'away' }),
  arrival('name'),
  arrival('waiting'),
  arrival('failed'),
  arrival('left', 'goodbye-left'),
  arrival('removed', 'goodbye-removed'),
  arrival('elsewhere', 'goodbye-elsewhere'),
  arrival('ended', 'goodbye-over'),
];
