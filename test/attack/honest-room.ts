import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { facilitator, openSession, type Player, seat, stage, until } from '../support/client.ts';
import { holds, within } from './attack-case.ts';

/** However hard the server is pressed, nobody in the room waits longer for an answer. */
export const ANSWERED_WITHIN_MS = 2000;

/** A room of four devices that goes on with its work while the server is attacked. */
export interface HonestRoom {
  readonly opened: OpenedSession;
  readonly host: Player;
  readonly anna: Awaited<ReturnType<typeof seat>>;
  readonly boris: Awaited<ReturnType<typeof seat>>;
  readonly screen: Player;
  /** The next thing a workshop does; gives the longest anybody waited, throws when something went wrong. */
  step(): Promise<number>;
  leave(): Promise<void>;
}

export const HONEST_NAMES = ['Anna Berzina', 'Boris Kask'] as const;

export async function honestRoom(url: string): Promise<HonestRoom> {
  const opened = await openSession(url, { scenario: 'cleaning-shift', stageLanguages: ['lv', 'ru'] });
  const host = await facilitator(url, opened);
  const screen = await stage(url, opened);
  const anna = await seat(url, opened.code, HONEST_NAMES[0], 'lv');
  const boris = await seat(url, opened.code, HONEST_NAMES[1], 'et');
  await host.must('start', 'go-on');
  let slowest = 0;
  const asks = async (player: Player, intent: FacilitatorIntent | SeatIntent) => {
    const began = performance.now();
    const reply = await within(
      ANSWERED_WITHIN_MS,
      `The answer to an honest "${intent.do}"`,
      player.ask(intent),
    );
    holds(reply.ok, `An honest "${intent.do}" was refused: ${reply.ok ? '' : reply.refusal.code}`);
    slowest = Math.max(slowest, performance.now() - began);
  };
  const vote = async () => {
    await asks(host, { do: 'open' });
    await until(() => anna.player.now.step === 'answering' && boris.player.now.step === 'answering');
    const { turn } = anna.player.now;
    await asks(anna.player, { do: 'answer', turn, answer: ['ask-around'] });
    await asks(boris.player, { do: 'answer', turn, answer: ['language-cafe'] });
    await until(() => host.now.answered >= 2 && screen.now.answered >= 2);
  };
  const result = async () => {
    await asks(host, { do: 'close' });
    await asks(host, { do: 'reveal' });
    await until(() => Object.keys(boris.player.now.tally).length > 0);
  };
  const again = async () => {
    await asks(host, { do: 'back' });
    await until(() => anna.player.now.step === 'reading');
  };
  // By the step on stage and not by count: after one that failed the room must still find its way.
  const steps = { reading: vote, answering: result, revealed: again };
  return {
    ...{ opened, host, anna, boris, screen },
    async step() {
      slowest = 0;
      const { step } = host.now;
      await (step in steps ? steps[step as keyof typeof steps] : again)();
      for (const player of [host, screen, anna.player, boris.player])
        holds(player.closed === 0, `An honest connection was closed with ${player.closed}`);
      return slowest;
    },
    async leave() {
      for (const player of [anna.player, boris.player, screen, host]) await player.leave();
    },
  };
}
