import type { Material } from '../scenario/material.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { startingGauges } from '../scenario/story.ts';
import type { Opening, Session } from './session.ts';

export const NOT_SURE = 'not-sure';
export const SCALE = ['1', '2', '3', '4', '5'] as const;

/** What the host fixes at the opening; `given` is what the facilitator chose and what chance and the clock said. */
export function openingOf(
  material: Material,
  given: Pick<Opening, 'seed' | 'at' | 'country' | 'stageLanguages'>,
): Opening {
  const pulse: Record<string, readonly string[]> = {};
  for (const question of material.pulse.questions) {
    const answers = { 'true-false': ['true', 'false'], 'one-of': question.options ?? [], scale: SCALE }[
      question.kind
    ];
    pulse[question.id] = [...answers, NOT_SURE];
  }
  return {
    ...given,
    languages: [material.scenario.language, ...Object.keys(material.translations)],
    pulse,
    actions: Object.keys(material.guidelines.actions),
    contacts: material.contacts.contacts.map((contact) => contact.id),
    countries: material.contacts.countries,
  };
}

/** A new session, in its lobby. */
export function open(scenario: Scenario, opening: Opening): Session {
  return {
    opening,
    room: {
      seats: {},
      locked: false,
      waitingRoom: false,
      stageLanguages: opening.stageLanguages,
      country: opening.country,
      checkedContacts: [],
      pulse: { before: {}, after: {} },
      picks: {},
    },
    story: { phase: { at: 'lobby' }, gauges: startingGauges(scenario), flags: [], visits: [], injected: [] },
    turn: 0,
    checkpoints: [],
    abandoned: [],
    paused: null,
    at: opening.at,
  };
}
