import type { NowView, SeatView, TokenView } from '../view/now-view.ts';
import type { SessionState } from './wire.ts';

/** Reads the views back from the synced state: the mirror of `write`. */
export function readNow(state: SessionState): NowView {
  return {
    phase: state.phase as NowView['phase'],
    step: state.step as NowView['step'],
    turn: state.turn,
    round: state.round,
    scene: state.scene,
    paused: state.paused as NowView['paused'],
    facilitatorHere: state.facilitatorHere,
    ballot: state.ballot,
    clock: { lastsMs: state.clockLastsMs, endsAt: state.clockEndsAt, leftMs: state.clockLeftMs },
    seats: state.seats,
    here: state.here,
    entitled: state.entitled,
    answered: state.answered,
    tally: Object.fromEntries(state.tally.entries()),
    firstTally: Object.fromEntries(state.firstTally.entries()),
    decided: state.decided,
    locked: state.locked,
    pulsed: state.pulsed,
    picks: Object.fromEntries(state.picks.entries()),
  };
}

/** Empty for clients that have no such view. */
export function readTokens(state: SessionState): Record<string, TokenView> {
  const rows: Record<string, TokenView> = {};
  for (const [seat, token] of state.tokens?.entries() ?? []) {
    rows[seat] = { name: token.name, role: token.role, here: token.here };
  }
  return rows;
}

export function readRoster(state: SessionState): Record<string, SeatView> {
  const rows: Record<string, SeatView> = {};
  for (const [seat, row] of state.roster?.entries() ?? []) {
    rows[seat] = {
      name: row.name,
      role: row.role,
      language: row.language,
      state: row.state as SeatView['state'],
    };
  }
  return rows;
}
