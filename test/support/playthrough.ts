import type { Material } from '#shared/scenario/material.ts';
import type {
  AnswerStep,
  DoStep,
  Expectation,
  Playthrough,
  PlaythroughStep,
} from '#shared/scenario/playthrough.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import type { Intent, Move } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import { replay } from '#shared/session/replay.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { facilitatorIntent, seatIntent } from '#shared/wire/intents.ts';

/** What came of playing: every way in which it differs from what the playthrough says, in words. */
export interface Played {
  readonly session: Session;
  readonly ending: string;
  readonly differences: readonly string[];
}

const FACILITATOR = 'facilitator';
const STARTS_AT_MS = 1_000;

/** Plays a recorded path through the rules: lobby and briefing first, then its steps, then from its journal again. */
export function play(material: Material, playthrough: Playthrough): Played {
  const room = new PlayRoom(material, playthrough);
  for (const [index, step] of playthrough.steps.entries()) room.step(step, `step ${index + 1}`);
  room.compareEnd(playthrough.expect);
  return { session: room.session, ending: endingOf(room.session), differences: room.differences };
}

const endingOf = ({ story: { phase } }: Session): string => ('ending' in phase ? phase.ending : '');

class PlayRoom {
  session: Session;
  readonly differences: string[] = [];
  readonly #material: Material;
  readonly #moves: Move[] = [];

  constructor(material: Material, { seats }: Playthrough) {
    this.#material = material;
    this.session = open(material.scenario, this.#opening);
    const language = material.scenario.language;
    for (const name of Object.keys(seats))
      this.#must({ is: 'host' }, { do: 'take-seat', seat: name, name, language });
    this.#must({ is: FACILITATOR }, { do: 'start' });
    for (const [seat, role] of Object.entries(seats))
      this.#must({ is: FACILITATOR }, { do: 'give-role', seat, role });
    this.#must({ is: FACILITATOR }, { do: 'go-on' });
  }

  get #opening() {
    const { language } = this.#material.scenario;
    return openingOf(this.#material, {
      seed: 1,
      at: STARTS_AT_MS,
      country: 'EU',
      stageLanguages: [language],
    });
  }

  step(step: PlaythroughStep, name: string): void {
    for (const intent of 'do' in step ? [this.#intent(step)] : this.#answers(step)) {
      const refusal = this.#ask(actorOf(step), intent);
      if (refusal !== (step.refused ?? null)) this.#differs(name, 'refused', step.refused ?? null, refusal);
    }
    this.#compare(name, step.expect ?? {});
  }

  #intent({ by, do: kind, with: given = {} }: DoStep): Intent {
    const { scene, ...rest } = given;
    const visit = this.session.story.visits.findLast((each) => each.scene === scene);
    const intent = { do: kind, ...rest, ...(scene !== undefined && { turn: visit?.turn ?? -1 }) };
    return by === FACILITATOR ? facilitatorIntent.parse(intent) : seatIntent.parse(intent);
  }

  #answers({ by, answer }: AnswerStep): readonly Intent[] {
    const { turn } = this.session;
    if (typeof answer === 'string') return [{ do: 'answer', turn, answer: [answer] }];
    if (Array.isArray(answer)) return [{ do: 'answer', turn, answer }];
    return Object.entries(answer).flatMap(([column, texts]) =>
      texts.map(
        (text, index) =>
          ({ do: 'note', turn, note: `${by}-${turn}-${column}-${index}`, column, text }) as const,
      ),
    );
  }

  /** The refusal's code, or null when it was accepted. */
  #ask(by: Move['by'], intent: Intent): string | null {
    const count = this.#moves.length;
    const move: Move = { v: 1, id: `move-${count}`, at: STARTS_AT_MS + count, by, intent };
    const outcome = transition(this.#material.scenario, this.session, move);
    if (!outcome.ok) return outcome.refusal.code;
    this.session = outcome.session;
    this.#moves.push(move);
    return null;
  }

  #must(by: Move['by'], intent: Intent): void {
    const refusal = this.#ask(by, intent);
    if (refusal) this.#differs('before the first step', intent.do, null, refusal);
  }

  #differs(name: string, what: string, wanted: unknown, got: unknown): void {
    this.differences.push(`${name}: ${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
  }

  #compare(name: string, { flags, ...expected }: Expectation): void {
    const { story } = this.session;
    const visit = story.visits.at(-1);
    const now: Readonly<Record<string, unknown>> = {
      ...story.gauges,
      decided: visit?.decision?.choice ?? null,
      phase: story.phase.at,
      scene: story.phase.at === 'scene' ? visit?.scene : null,
      round: visit?.round,
      ending: endingOf(this.session),
    };
    for (const [what, wanted] of Object.entries(expected)) {
      if (now[what] !== wanted) this.#differs(name, what, wanted, now[what] ?? null);
    }
    const missing = [flags ?? []].flat().filter((flag) => !story.flags.includes(String(flag)));
    if (missing.length > 0) this.#differs(name, 'flags', flags, story.flags);
  }

  compareEnd({ ending, upheld }: Playthrough['expect']): void {
    if (endingOf(this.session) !== ending) this.#differs('the end', 'ending', ending, endingOf(this.session));
    const met = upheldBy(this.#material, this.session);
    if (upheld && met.join() !== [...upheld].sort().join()) this.#differs('the end', 'upheld', upheld, met);
    const again = replay(this.#material.scenario, this.#opening, this.#moves);
    if (JSON.stringify(again) !== JSON.stringify(this.session))
      this.#differs('the end', 'replayed', 'the same', 'another');
  }
}

const actorOf = ({ by }: PlaythroughStep): Move['by'] =>
  by === FACILITATOR ? { is: FACILITATOR } : { is: 'seat', seat: by };

/** The principles that some decision of the path upheld, in alphabetical order. */
function upheldBy({ scenario }: Material, { story }: Session): readonly string[] {
  const notes = story.visits.flatMap(({ round, scene: id, decision }) => {
    const scene = sceneOf(scenario, round, id);
    if (scene?.kind !== 'choice') return [];
    return scene.choices.find((choice) => choice.id === decision?.choice)?.principles ?? [];
  });
  return [...new Set(notes.filter(({ stance }) => stance === 'upheld').map(({ id }) => id))].sort();
}
