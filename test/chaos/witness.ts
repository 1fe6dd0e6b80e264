import type { FacilitatorIntent, Intent, Move, SeatIntent } from '#shared/session/move.ts';
import type { RefusalCode } from '#shared/session/outcome.ts';
import type { Reply } from '#shared/wire/wire.ts';

/** What one device asked for, one thing after the other, and what it was told. */
export interface Heard {
  readonly by: string;
  readonly intent: FacilitatorIntent | SeatIntent;
  readonly fate: 'accepted' | 'refused' | 'in doubt';
}

/** After these nobody outside the server can know whether the move counts; it may, once. */
const IN_DOUBT: readonly RefusalCode[] = ['try-again', 'not-saved', 'ended'];

/** On a paused room's phones these wait, and the others pass them by: each of the two keeps its own order. */
const RESTING: readonly Intent['do'][] = [
  ...(['answer', 'withdraw', 'note', 'withdraw-note'] as const),
  ...(['pulse', 'pick-action'] as const),
];

export const FACILITATOR = 'facilitator';

/** Stands beside the devices of one session and remembers every answer they got. */
export class Witness {
  readonly heard: Heard[] = [];

  hear(by: string, intent: Heard['intent'], reply: Reply): Reply {
    const unsure = !reply.ok && IN_DOUBT.includes(reply.refusal.code);
    this.heard.push({ by, intent, fate: reply.ok ? 'accepted' : unsure ? 'in doubt' : 'refused' });
    return reply;
  }

  get accepted(): number {
    return this.heard.filter(({ fate }) => fate === 'accepted').length;
  }

  /** In words: accepted moves that are not there in their order, and moves that are there too often. */
  lost(moves: readonly Move[]): readonly string[] {
    const actors = [...new Set(this.heard.map(({ by }) => by))];
    return [...twiceIn(moves), ...actors.flatMap((by) => this.#lostOf(by, moves))];
  }

  #lostOf(by: string, moves: readonly Move[]): readonly string[] {
    const heard = this.heard.filter((each) => each.by === by);
    const accepted = heard.filter(({ fate }) => fate === 'accepted').map(({ intent }) => intent);
    const known = heard.filter(({ fate }) => fate !== 'refused').map(({ intent }) => intent);
    const kept = moves.filter((move) => actorOf(move) === by).map(({ intent }) => intent);
    const uncalled = without(kept.map(wordsOf), known.map(wordsOf));
    const missing = [true, false].flatMap((rest) => {
      const ofThese = (intents: readonly Intent[]) =>
        intents.filter(({ do: kind }) => RESTING.includes(kind) === rest).map(wordsOf);
      return firstMissing(ofThese(accepted), ofThese(kept)) ?? [];
    });
    return [
      ...uncalled.map((each) => `${by} never was told of ${each}`),
      ...missing.map((each) => `${by} was told that this counts: ${each}`),
    ];
  }
}

const actorOf = ({ by }: Move): string => (by.is === 'seat' ? by.seat : by.is);

/** The same words whatever the order of the fields. */
function wordsOf(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

function twiceIn(moves: readonly Move[]): readonly string[] {
  const keys = moves.map((move) => `${actorOf(move)} ${move.id}`);
  return keys.length === new Set(keys).size ? [] : ['a move is there twice'];
}

/** The first of `accepted` that does not follow, in its order, among `kept`. */
function firstMissing(accepted: readonly string[], kept: readonly string[]): string | null {
  let from = 0;
  for (const words of accepted) {
    const at = kept.indexOf(words, from);
    if (at < 0) return words;
    from = at + 1;
  }
  return null;
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of some) left.set(each, (left.get(each) ?? 0) + 1);
  return all.filter((each) => {
    const rest = left.get(each) ?? 0;
    left.set(each, rest - 1);
    return rest <= 0;
  });
}
