import type { SessionFound } from '#shared/wire/wire.ts';
import { call } from '../api.ts';
import { connect } from '../connection.ts';
import { language, startLanguage, t } from '../language.ts';
import { startTheme } from '../theme.ts';
import { stayAwake } from '../wake-lock.ts';
import { roomIn } from './room-in.ts';
import { showStage } from './stage.ts';

const TRY_AGAIN_MS = 3000;

/** `/stage#CODE.key`: the fragment stays, so that a reload finds the room again. */
async function open(host: HTMLElement): Promise<void> {
  startTheme('stage-theme');
  await startLanguage(['common', 'play', 'refusals']);
  document.title = t('app');
  addEventListener('hashchange', () => location.reload());
  const room = roomIn(location.hash);
  if (!room) return say(host, t('play:stage.noKey'));
  // A projector may sleep until somebody touches the page once.
  addEventListener('pointerdown', () => stayAwake(), { once: true });
  addEventListener('keydown', () => stayAwake(), { once: true });
  const joinUrl = await joinUrlOf(host, room.code);
  const connection = connect({ code: room.code, as: 'stage', key: room.key, language: language() });
  showStage(host, connection, { code: room.code, joinUrl });
}

async function joinUrlOf(host: HTMLElement, code: string): Promise<string> {
  for (;;) {
    const found = await call<SessionFound>('GET', `/api/sessions/${encodeURIComponent(code)}`);
    if (found.ok) return found.body.joinUrl;
    // Refused for good: the connection will say why; the address of this page is the best guess meanwhile.
    if (found.status !== 0 && found.status < 500) return location.origin;
    say(host, t('play:stage.unreachable'));
    await new Promise((done) => setTimeout(done, TRY_AGAIN_MS));
  }
}

function say(host: HTMLElement, words: string): void {
  const line = document.createElement('h1');
  line.className = 'stage-word';
  line.textContent = words;
  host.replaceChildren(line);
}

const page = document.querySelector<HTMLElement>('#page');
if (page) void open(page);
