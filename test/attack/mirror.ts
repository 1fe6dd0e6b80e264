import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Material } from '#shared/scenario/material.ts';
import { parseTranslation } from '#shared/scenario/parse.ts';
import type { Scene } from '#shared/scenario/scenario.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import { bookIn, scenarioStrings } from '#shared/scenario/translate.ts';
import type { FacilitatorIntent, Intent, Move, SeatIntent } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { nextStep } from '#shared/view/next-step.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { shippedMaterial } from '../support/shipped.ts';

/** The session as it must be by what was asked and acknowledged, so that a client knows what may be told by now. */
export interface Mirror {
  readonly session: Session;
  took(by: Move['by'], intent: Intent): void;
  /** What a facilitator would press next; null at the end. */
  next(): FacilitatorIntent | null;
  /** What a seat may answer while the scene takes answers. */
  answers(): readonly SeatIntent[];
}

const LANGUAGES = ['lv', 'et', 'ru'] as const;

function translatedMaterial(): Material {
  const read = (language: string) => {
    const text = readFileSync(join(SCENARIO_FOLDER, 'cleaning-shift', `${language}.json`), 'utf8');
    return [language, parseTranslation(text).translation ?? {}] as const;
  };
  return { ...shippedMaterial('cleaning-shift'), translations: Object.fromEntries(LANGUAGES.map(read)) };
}

export const material = translatedMaterial();

/** Sentences long enough to be told apart, by language and key. */
export const sentences = (language: string): ReadonlyMap<string, string> =>
  new Map([...scenarioStrings(bookIn(material, language).scenario)].filter(([, text]) => text.length >= 16));

export function mirror(): Mirror {
  const { scenario } = material;
  const opening = openingOf(material, { seed: 1, at: 1000, country: 'LV', stageLanguages: ['en'] });
  let session = open(scenario, opening);
  let count = 0;
  return {
    get session() {
      return session;
    },
    took(by, intent) {
      count += 1;
      const outcome = transition(scenario, session, {
        v: 1,
        id: `mirror-${count}`,
        at: 1000 + count,
        by,
        intent,
      });
      if (!outcome.ok) throw new Error(`The mirror refused ${intent.do}: ${outcome.refusal.code}`);
      session = outcome.session;
    },
    next() {
      const here = { seats: new Set(Object.keys(session.room.seats)), facilitators: 1 };
      if (session.story.phase.at === 'ended') return null;
      return nextStep(scenario, session, here).next ?? { do: 'settle', ...firstChoice(sceneNow(session)) };
    },
    answers() {
      const { phase } = session.story;
      const scene = sceneNow(session);
      const isOpen = phase.at === 'scene' && phase.step.is === 'answering';
      return isOpen && scene ? answersTo(scene, session.turn) : [];
    },
  };
}

function sceneNow({ story }: Session): Scene | undefined {
  const visit = story.visits.at(-1);
  return visit && sceneOf(material.scenario, visit.round, visit.scene);
}

const firstChoice = (scene: Scene | undefined) =>
  scene?.kind === 'choice' && scene.choices[0] ? { choice: scene.choices[0].id } : {};

/** Several to try, the most wanted first. */
function answersTo(scene: Scene, turn: number): readonly SeatIntent[] {
  if (scene.kind === 'choice') return scene.choices.map(({ id }) => ({ do: 'answer', turn, answer: [id] }));
  if (scene.kind === 'spot')
    return [{ do: 'answer', turn, answer: scene.items.slice(0, 2).map(({ id }) => id) }];
  if (scene.kind === 'rank') return [{ do: 'answer', turn, answer: scene.steps.map(({ id }) => id) }];
  const column = scene.kind === 'board' ? scene.columns[0]?.id : undefined;
  return column
    ? [{ do: 'note', turn, note: `note-${turn}-${column}`, column, text: 'A secret note of mine' }]
    : [];
}
