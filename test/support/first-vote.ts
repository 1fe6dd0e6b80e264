import type { OpenedSession } from '#shared/wire/wire.ts';
import { facilitator, openSession, type Player, seat, until } from './client.ts';

/** A room in its first open vote, with a facilitator and two people. */
export interface FirstVote {
  readonly opened: OpenedSession;
  readonly host: Player;
  readonly anna: Awaited<ReturnType<typeof seat>>;
  readonly boris: Awaited<ReturnType<typeof seat>>;
  readonly turn: number;
  /** After every attack the room must still do its work; throws when it does not. */
  playsOn(): Promise<void>;
}

export async function firstVote(url: string): Promise<FirstVote> {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  const boris = await seat(url, opened.code, 'Boris');
  await host.must('start', 'go-on', 'open');
  await until(() => anna.player.now.step === 'answering');
  const { turn } = anna.player.now;
  return {
    ...{ opened, host, anna, boris, turn },
    async playsOn() {
      await boris.player.must({ do: 'answer', turn: boris.player.now.turn, answer: ['ask'] });
      await until(() => host.now.answered >= 1);
    },
  };
}
