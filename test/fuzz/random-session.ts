import type { Scenario, Scene } from '#shared/scenario/scenario.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import { type Chance, oneOf } from '#shared/session/chance.ts';
import type { Intent, Move } from '#shared/session/move.ts';
import type { Note, Session } from '#shared/session/session.ts';
import { nextStep } from '#shared/view/next-step.ts';

/** Draws moves for a session: mostly sensible ones, so that it gets somewhere, with nonsense in between. */

const NONSENSE = ['__proto__', 'constructor', '', 'round-end', 'x'.repeat(40)];

export function drawMove(
  random: Chance,
  scenario: Scenario,
  session: Session,
  count: number,
): Omit<Move, 'at'> {
  const seats = Object.keys(session.room.seats);
  const seat = oneOf(random, [...seats, ...seats, 'ghost']) ?? 'ghost';
  const die = random();
  const make = (by: Move['by'], intent: Intent): Omit<Move, 'at'> => ({ v: 1, id: `m${count}`, by, intent });
  if (seats.length < 3 || die < 0.03) return make({ is: 'host' }, newcomer(random, count, scenario));
  if (die < 0.45) return make({ is: 'seat', seat }, seatIntent(random, scenario, session, seat, count));
  if (die < 0.88) return make({ is: 'facilitator' }, storyIntent(random, scenario, session));
  if (die < 0.95) return make({ is: 'facilitator' }, roomIntent(random, scenario, session, seat));
  if (die < 0.97) return make({ is: 'clock' }, { do: 'time-up', turn: session.turn });
  if (die < 0.98) return make({ is: 'host' }, { do: random() < 0.5 ? 'facilitator-lost' : 'restored' });
  return make({ is: 'seat', seat }, storyIntent(random, scenario, session));
}

function newcomer(random: Chance, count: number, { language }: Scenario): Intent {
  return { do: 'take-seat', seat: `seat-${count}`, name: `Guest ${Math.floor(random() * 99)}`, language };
}

const sceneNow = (scenario: Scenario, session: Session): Scene | undefined => {
  const visit = session.story.visits.at(-1);
  return visit && sceneOf(scenario, visit.round, visit.scene);
};

/** Mostly what the console would suggest, so that sessions get far; then any step, in or out of order. */
function storyIntent(random: Chance, scenario: Scenario, session: Session): Intent {
  const scene = sceneNow(scenario, session);
  const choice =
    scene?.kind === 'choice' ? (oneOf(random, scene.choices)?.id ?? '') : (oneOf(random, NONSENSE) ?? '');
  if (random() < 0.7) {
    return (
      nextStep(scenario, session, { seats: new Set(), facilitators: 1 }).next ?? { do: 'settle', choice }
    );
  }
  const visit = oneOf(random, session.story.visits);
  const steps: Intent[] = [
    { do: 'start' },
    { do: 'go-on' },
    { do: 'open' },
    { do: 'open', seconds: null },
    { do: 'close' },
    { do: 'reveal' },
    { do: 'settle' },
    { do: 'settle', choice },
    { do: 'vote-again' },
    { do: 'vote-again' },
    { do: 'skip', choice },
    { do: 'back' },
    { do: 'rewind', turn: visit?.turn ?? 3 },
    { do: 'inject', inject: oneOf(random, Object.keys(scenario.injects)) ?? 'none' },
    { do: 'extend', seconds: 30 },
    { do: 'pause' },
    { do: 'resume' },
    ...(random() < 0.2 ? [{ do: 'end-round' } as const, { do: 'finish' } as const] : []),
  ];
  return oneOf(random, steps) ?? { do: 'go-on' };
}

function roomIntent(random: Chance, scenario: Scenario, session: Session, seat: string): Intent {
  const notes = session.story.visits.at(-1)?.notes ?? [];
  if (notes.length > 0 && random() < 0.8) return notesIntent(random, notes);
  const role = oneOf(random, [...Object.keys(scenario.roles), ...NONSENSE, null]) ?? null;
  const waiting = Object.entries(session.room.seats).find(([, each]) => each.waiting)?.[0];
  const intents: Intent[] = [
    { do: 'deal-roles' },
    { do: 'give-role', seat, role },
    { do: 'rename', seat, name: 'New name' },
    { do: 'park', seat },
    { do: 'unpark', seat },
    { do: 'remind', seat },
    { do: 'hand-over', seat },
    { do: 'lock' },
    { do: 'unlock' },
    { do: 'unlock' },
    { do: 'stage-languages', languages: [oneOf(random, [...session.opening.languages, 'xx']) ?? ''] },
    { do: 'waiting-room', on: random() < 0.3 },
    { do: 'admit', seat: waiting ?? seat },
    { do: 'check-contact', contact: oneOf(random, session.opening.contacts) ?? '', checked: random() < 0.5 },
    { do: 'country', country: oneOf(random, [...session.opening.countries, 'XX']) ?? '' },
    ...(random() < 0.2 ? [{ do: 'remove', seat } as const] : []),
    ...(random() < 0.1 ? [{ do: 'delete-now' } as const] : []),
  ];
  return oneOf(random, intents) ?? { do: 'unlock' };
}

function notesIntent(random: Chance, notes: readonly Note[]): Intent {
  const [note, into] = [oneOf(random, notes)?.id ?? 'none', oneOf(random, notes)?.id ?? 'none'];
  const intents: Intent[] = [
    { do: 'approve-note', note },
    { do: 'hide-note', note },
    { do: 'merge-notes', note, into },
    { do: 'approve-note', note: oneOf(random, NONSENSE) ?? '' },
  ];
  return oneOf(random, intents) ?? { do: 'approve-note', note };
}

function seatIntent(
  random: Chance,
  scenario: Scenario,
  session: Session,
  seat: string,
  count: number,
): Intent {
  const turn = random() < 0.93 ? session.turn : session.turn - 1;
  const { at } = session.story.phase;
  if ((at === 'briefing' || at === 'closing') && random() < 0.5) return thoughts(random, session);
  const own = session.story.visits.at(-1)?.notes.find((note) => note.seat === seat);
  if (own && random() < 0.4) return { do: 'withdraw-note', turn, note: own.id };
  if (random() < 0.1) return { do: 'withdraw', turn };
  if (random() < 0.75) return answerIntent(random, sceneNow(scenario, session), turn, count);
  const intents: Intent[] = [
    { do: 'step-out' },
    { do: 'return' },
    { do: 'return' },
    { do: 'watch' },
    { do: 'play' },
    { do: 'play' },
    { do: 'language', language: scenario.language },
    thoughts(random, session),
    ...(random() < 0.1 ? [{ do: 'leave' } as const] : []),
  ];
  return oneOf(random, intents) ?? { do: 'return' };
}

/** A pulse or an action point, as people give them before and after the case. */
function thoughts(random: Chance, session: Session): Intent {
  const [question] = Object.entries(session.opening.pulse);
  const answers = question ? { [question[0]]: question[1][0] ?? '' } : {};
  if (random() < 0.5) return { do: 'pulse', when: random() < 0.5 ? 'before' : 'after', answers };
  return { do: 'pick-action', action: oneOf(random, session.opening.actions) ?? '', picked: random() < 0.7 };
}

function answerIntent(random: Chance, scene: Scene | undefined, turn: number, count: number): Intent {
  if (random() < 0.06) return { do: 'answer', turn, answer: [oneOf(random, NONSENSE) ?? ''] };
  switch (scene?.kind) {
    case 'choice':
      return { do: 'answer', turn, answer: [oneOf(random, scene.choices)?.id ?? ''] };
    case 'spot':
      return { do: 'answer', turn, answer: scene.items.map(({ id }) => id).filter(() => random() < 0.5) };
    case 'rank':
      return { do: 'answer', turn, answer: scene.steps.map(({ id }) => id).sort(() => random() - 0.5) };
    case 'board': {
      const column = oneOf(random, scene.columns)?.id ?? '';
      return { do: 'note', turn, note: `note-${count}`, column, text: `private note ${count} of somebody` };
    }
    default:
      return { do: 'answer', turn, answer: [] };
  }
}
