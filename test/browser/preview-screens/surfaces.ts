import { keep } from '#client/keep.ts';
import { language, startLanguage } from '#client/language.ts';
import type { LocalRoom } from './local-room.ts';
import { CODE, JOIN_URL } from './local-server.ts';

type Show = (page: HTMLElement, room: LocalRoom, asked: URLSearchParams) => Promise<void>;

/** Each surface as its own entry would start it, styles included. */
export const SURFACES: Readonly<Record<string, Show>> = {
  play: async (page, room, asked) => {
    await startLanguage(['common', 'play', 'refusals']);
    const { startPlay } = await import('#client/play/play.ts');
    startPlay(page, room.connection(asked.get('me') ?? 'seat-0'));
  },
  stage: async (page, room) => {
    await startLanguage(['common', 'play', 'refusals']);
    const { showStage } = await import('#client/stage/stage.ts');
    showStage(page, room.connection(null), { code: CODE, joinUrl: JOIN_URL });
  },
  console: async (page, room) => {
    await startHost();
    const { openConsole } = await import('#client/host/console.ts');
    const keys = { code: CODE, key: 'facilitator-key', stageKey: 'stage-key' };
    openConsole(page, keys, {
      connect: (language) => room.consoleConnection(language),
      whereToJoin: async () => JOIN_URL,
    });
  },
  shelf: async (page) => {
    await startHost();
    const { openShelf } = await import('#client/host/shelf.ts');
    openShelf(page, () => {});
  },
  join: async (page, _room, asked) => {
    keep('language', language());
    await startLanguage(['common', 'join', 'refusals', 'names', 'play']);
    const { showArrival } = await import('./arrivals.ts');
    showArrival(page, asked.get('at') ?? 'code');
  },
};

async function startHost(): Promise<void> {
  await startLanguage(['common', 'host', 'refusals', 'problems']);
  await import('#client/host/host.css');
}
