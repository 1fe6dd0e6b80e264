import type { Scenario } from '../scenario/scenario.ts';
import { nextAfterRound, nextScene, ROUND_END, roundOf } from '../scenario/story.ts';
import { entitled } from '../session/entitled.ts';
import { factsOf } from '../session/facts.ts';
import { leading } from '../session/kinds/choice.ts';
import { kindRules } from '../session/kinds/kind-rules.ts';
import type { FacilitatorIntent } from '../session/move.ts';
import { latestScene, type Present, placeOf, present } from '../session/present.ts';
import { thenOf } from '../session/rules/settle.ts';
import type { Session } from '../session/session.ts';
import { answeredBy } from './now.ts';
import type { Presence } from './now-view.ts';

/** The next sensible step and, as a code, why; `next` is null when the facilitator has to choose first. */
export interface NextStep {
  readonly next: FacilitatorIntent | null;
  readonly nextCode: string;
}

const step = (next: FacilitatorIntent | null, nextCode: string): NextStep => ({ next, nextCode });

/** Two facilitators who press at once mean one step, so the button says where it was pressed. */
const goOn = (session: Session, nextCode: string): NextStep =>
  step({ do: 'go-on', from: placeOf(session) }, nextCode);

export function nextStep(scenario: Scenario, session: Session, presence: Presence): NextStep {
  if (session.paused) return step({ do: 'resume' }, 'resume');
  const { phase } = session.story;
  const now = present(scenario, session);
  if (now) return inScene(scenario, session, presence, now);
  switch (phase.at) {
    case 'lobby':
      return step({ do: 'start' }, 'start');
    case 'briefing':
      return goOn(session, 'begin');
    case 'inject':
      return phase.step.is === 'reading' ? goOn(session, 'read-on') : onward(scenario, session);
    case 'debrief':
      return goOn(session, leadsToRound(scenario, session, phase.round) ? 'go-on-round' : 'go-on-closing');
    case 'closing':
      return goOn(session, 'end-session');
    default:
      return step(null, 'over');
  }
}

function inScene(scenario: Scenario, session: Session, presence: Presence, now: Present): NextStep {
  const { scene } = now;
  switch (now.step.is) {
    case 'reading':
      return scene.kind === 'story' ? goOn(session, 'read-on') : step({ do: 'open' }, 'open');
    case 'answering':
      if (!kindRules(scene).ballots) return step({ do: 'settle' }, 'settle-board');
      return step(
        { do: 'close' },
        allAnswered(session, presence, now) ? 'close-all-answered' : 'close-waiting',
      );
    case 'closed':
      return step({ do: 'reveal' }, 'reveal');
    case 'revealed':
      return revealed(now);
    default:
      return onward(scenario, session);
  }
}

function allAnswered(session: Session, presence: Presence, { scene, visit }: Present): boolean {
  const answered = answeredBy(visit);
  const waitedFor = entitled(scene, session).filter((id) => presence.seats.has(id));
  return answered.size > 0 && waitedFor.every((id) => answered.has(id));
}

function revealed({ scene, visit }: Present): NextStep {
  if (scene.kind !== 'choice') return step({ do: 'settle' }, 'settle');
  const lead = leading(kindRules(scene).tally(scene, visit.ballots.at(-1) ?? {}));
  if (scene.decidedBy === 'facilitator') return step(null, 'choose-facilitator');
  if (lead.length === 0) return step(null, 'choose-none');
  return lead.length === 1 ? step({ do: 'settle' }, 'settle') : step(null, 'choose-tie');
}

function onward(scenario: Scenario, session: Session): NextStep {
  const latest = latestScene(scenario, session.story);
  const next = latest ? nextScene(thenOf(latest.scene, latest.visit), factsOf(session.story)) : ROUND_END;
  return goOn(session, next === ROUND_END ? 'go-on-debrief' : 'go-on-scene');
}

function leadsToRound(scenario: Scenario, session: Session, id: string): boolean {
  const round = roundOf(scenario, id);
  return round !== undefined && 'round' in nextAfterRound(scenario, round, factsOf(session.story));
}
