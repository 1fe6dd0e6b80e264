import { FRESH, type Own } from '#client/play/own.ts';
import type { Phone } from '#client/play/phone.ts';
import type { MeView } from '#shared/view/me-view.ts';
import type { NowView } from '#shared/view/now-view.ts';
import type { Page, ScenePage } from '#shared/view/page.ts';

/** A choice scene being answered by four people, to be varied. */

export const now = (patch: Partial<NowView>): NowView => ({
  ...{
    phase: 'scene',
    step: 'answering',
    turn: 7,
    round: 'notice',
    scene: 'desk',
    paused: '',
    facilitatorHere: true,
  },
  ...{ ballot: 1, clock: { lastsMs: 0, endsAt: 0, leftMs: 0 }, seats: 4, here: 4, entitled: 4, answered: 0 },
  ...{ tally: {}, firstTally: {}, decided: '', locked: false, pulsed: 0, picks: {} },
  ...patch,
});

export const me = (patch: Partial<MeView>): MeView => ({
  ...{
    seat: 'seat-1',
    name: 'Calm Heron',
    language: 'en',
    role: null,
    clue: '',
    turn: 7,
    answer: [],
    notes: [],
  },
  ...{ status: 'playing', pulse: { before: false, after: false }, picks: [], remindedAt: 0 },
  possible: ['answer', 'withdraw'],
  answered: (patch.answer ?? []).length > 0,
  ...patch,
});

export const option = (id: string, letter: string) => ({
  id,
  letter,
  text: `Choice ${letter}`,
  closedBecause: '',
});

export const scene = (patch: Partial<ScenePage>): ScenePage => ({
  ...{ at: 'scene', language: 'en', untranslated: false, contacts: [], turn: 7, inject: false, id: 'desk' },
  ...{
    scenario: { id: 'case', title: 'A case', summary: '', minutes: 25 },
    kind: 'choice',
    art: '',
    people: [],
  },
  ...{
    round: { id: 'notice', title: 'Something is off', number: 1, of: 3 },
    title: 'The third visit',
    text: 'Text.',
  },
  ...{ question: 'What now?', options: [option('a', 'A'), option('b', 'B'), option('c', 'C')], columns: [] },
  ...{
    notesEach: 0,
    decidedBy: { by: 'group', role: '', roleName: '' },
    verdicts: [],
    recommended: [],
    groupOrder: [],
    leading: [],
  },
  ...{ settled: null, notes: [], path: null, compass: null },
  ...patch,
});

interface Patch {
  readonly now?: NowView;
  readonly me?: MeView;
  readonly page?: Page;
  readonly own?: Partial<Own>;
  readonly status?: Phone['view']['status'];
}

export function phone({
  now: n = now({}),
  me: m = me({}),
  page = scene({}),
  own = {},
  status = 'online',
}: Patch): Phone {
  const none = {
    console: null,
    tokens: {},
    roster: {},
    clockOffsetMs: 0,
    closedBecause: '',
    trouble: 'none',
    unsent: 0,
  } as const;
  return {
    view: { ...none, status, now: n, pages: [page], me: m },
    ...{ now: n, me: m, page, own: { ...FRESH, ...own }, time: 0 },
    change: () => {},
    ask: async () => true,
    answer: () => {},
    withdraw: () => {},
    announce: () => {},
    say: () => {},
    sendNote: async () => {},
    lendSeat: async () => ({ ok: false, status: 0, refusal: { code: 'try-again' } }),
  };
}
