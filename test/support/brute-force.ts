import type { PrincipleId, Scenario } from '#shared/scenario/scenario.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import { factsOf } from '#shared/session/facts.ts';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { kiosk } from './scenarios.ts';

/** What is true of a story because it was played in every way the rules allow, move by move. */
export interface Played {
  readonly scenes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Scenes in which some group found every choice closed. */
  readonly stuck: ReadonlySet<string>;
  /** False when from some moment no decisions lead to an ending. */
  readonly alwaysEnds: boolean;
  /** Principles that some path to an ending never touches. */
  readonly missed: ReadonlySet<PrincipleId>;
}

interface Way {
  readonly to: string | null;
  readonly principles: readonly PrincipleId[];
  readonly plain: boolean;
}

interface Moment {
  readonly session: Session;
  readonly scene: string;
  readonly ways: readonly Way[];
}

export function playEveryWay(scenario: Scenario): Played {
  const moments = new Map<string, Moment>();
  const endings = new Set<string>();
  const first = startOf(scenario);
  const waiting = [first];
  for (let session = waiting.pop(); session; session = waiting.pop()) {
    if (moments.has(keyOf(session))) continue;
    const after = waysFrom(scenario, session);
    for (const { session: next } of after) if (next.story.phase.at === 'scene') waiting.push(next);
    for (const { session: next } of after)
      if (next.story.phase.at === 'closing') endings.add(next.story.phase.ending);
    const ways = after.map(({ session: next, ...way }) => ({
      ...way,
      to: next.story.phase.at === 'closing' ? null : keyOf(next),
    }));
    moments.set(keyOf(session), { session, scene: sceneIn(session), ways });
  }
  const all = [...moments.values()];
  return {
    scenes: new Set(all.map(({ scene }) => scene)),
    endings,
    stuck: new Set(all.filter(({ ways }) => ways.length === 0).map(({ scene }) => scene)),
    alwaysEnds: canEnd(moments).size === moments.size,
    missed: new Set(scenario.promises.filter((principle) => isMissed(moments, keyOf(first), principle))),
  };
}

function startOf(scenario: Scenario): Session {
  const given = { seed: 1, at: 0, country: 'EU', stageLanguages: ['en'] };
  let session = open(scenario, openingOf({ ...kiosk(), scenario }, given));
  session = allowed(scenario, session, { do: 'start' }) ?? session;
  return goneOn(scenario, session);
}

function allowed(scenario: Scenario, session: Session, intent: FacilitatorIntent): Session | null {
  const move = { v: 1, id: 'move', at: 0, by: { is: 'facilitator' }, intent } as const;
  const outcome = transition(scenario, session, move);
  return outcome.ok ? outcome.session : null;
}

/** Through briefing and debriefs, to the next scene or the end. */
function goneOn(scenario: Scenario, session: Session): Session {
  let next = session;
  do next = allowed(scenario, next, { do: 'go-on' }) ?? next;
  while (next.story.phase.at !== 'scene' && next.story.phase.at !== 'closing');
  return next;
}

const sceneIn = ({ story }: Session): string => story.visits.at(-1)?.scene ?? '';

/** Every state differs by all that could ever be asked; nothing is left out because no condition asks it. */
function keyOf(session: Session): string {
  const { gauges, flags, chose, visited } = factsOf(session.story);
  const parts = [flags, [...chose], [...visited], session.story.injected].map((ids) => [...ids].sort());
  return JSON.stringify([sceneIn(session), gauges, parts]);
}

interface Settled {
  readonly session: Session;
  readonly principles: readonly PrincipleId[];
  readonly plain: boolean;
}

function waysFrom(scenario: Scenario, session: Session): readonly Settled[] {
  const visit = session.story.visits.at(-1);
  const scene = visit && sceneOf(scenario, visit.round, visit.scene);
  const options =
    scene?.kind === 'choice'
      ? scene.choices.map(({ id, principles }) => ({
          choice: id,
          principles: principles.map(({ id }) => id),
        }))
      : [{ principles: [] }];
  return options
    .flatMap(({ principles, ...choice }) => {
      const settled = allowed(scenario, session, { do: 'skip', ...choice });
      return settled ? withCards(scenario, { session: settled, principles, plain: true }) : [];
    })
    .map((settled) => ({ ...settled, session: goneOn(scenario, settled.session) }));
}

/** As it is, and with every series of event cards not yet played. */
function withCards(scenario: Scenario, settled: Settled): readonly Settled[] {
  const cards = Object.keys(scenario.injects).flatMap((inject) => {
    const session = allowed(scenario, settled.session, { do: 'inject', inject });
    return session && session.story.injected.length > settled.session.story.injected.length
      ? withCards(scenario, { ...settled, session, plain: false })
      : [];
  });
  return [settled, ...cards];
}

/** A moment with every choice closed is a finding of its own, and not one about loops. */
function canEnd(moments: ReadonlyMap<string, Moment>): ReadonlySet<string> {
  const out = new Set<string>();
  let before = -1;
  while (before < out.size) {
    before = out.size;
    for (const [key, { ways }] of moments)
      if (ways.length === 0 || ways.some(({ to, plain }) => plain && (to === null || out.has(to))))
        out.add(key);
  }
  return out;
}

function isMissed(moments: ReadonlyMap<string, Moment>, start: string, principle: PrincipleId): boolean {
  const seen = new Set([start]);
  for (const key of seen)
    for (const { to, principles } of moments.get(key)?.ways ?? []) {
      if (principles.includes(principle)) continue;
      if (to === null) return true;
      seen.add(to);
    }
  return false;
}
