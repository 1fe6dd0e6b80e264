import { freshIn } from '../join/waiting.ts';
import { keep, keepOffDevice } from '../keep.ts';
import { language, onLanguage, startLanguage, t } from '../language.ts';
import { onTheme, setTheme, startTheme, theme } from '../theme.ts';
import type { Connection } from '../view.ts';
import { REHEARSAL_CODE, type RehearsalDoor } from './door.ts';

/** One screen of a rehearsal in its own frame: `?as=console`, `?as=stage` or `?as=seat-2`. */
async function show(page: HTMLElement, door: RehearsalDoor, as: string): Promise<void> {
  keepOffDevice();
  startTheme();
  setTheme(door.look);
  const stop = door.onLook((look) => theme().name !== look && setTheme(look));
  addEventListener('pagehide', stop);
  if (as === 'console') await showConsole(page, door);
  else if (as === 'stage') await showStageOf(page, door);
  else await showPhone(page, door, as);
}

async function showConsole(page: HTMLElement, door: RehearsalDoor): Promise<void> {
  await startLanguage(['common', 'host', 'refusals', 'problems']);
  document.title = t('host:title');
  const [{ openConsole }] = await Promise.all([import('../host/console.ts'), import('../host/host.css')]);
  onLanguage(() => door.speak(language()));
  onTheme(({ name }) => name !== door.look && door.wear(name));
  const keys = { code: REHEARSAL_CODE, key: '', stageKey: '' };
  openConsole(page, keys, {
    connect: (spoken) => whileShown(door.connect({ as: 'console', language: spoken })),
    whereToJoin: async () => null,
  });
}

async function showStageOf(page: HTMLElement, door: RehearsalDoor): Promise<void> {
  await startLanguage(['common', 'play', 'refusals']);
  const { showStage } = await import('../stage/stage.ts');
  const room = { code: REHEARSAL_CODE, joinUrl: location.origin };
  showStage(page, whileShown(door.connect({ as: 'stage' })), room);
}

/** Six painted phones would keep a small laptop busy: they begin as text view, which the phone's menu can change. */
async function showPhone(page: HTMLElement, door: RehearsalDoor, seat: string): Promise<void> {
  keep('text-view', 'on');
  await startLanguage(['common', 'join', 'play', 'refusals']);
  const { startPlay } = await import('../play/play.ts');
  startPlay(freshIn(page), whileShown(door.connect({ as: 'seat', seat })));
}

/** The room lives on around a frame that is loaded anew, and must not go on telling the old one. */
function whileShown(connection: Connection): Connection {
  addEventListener('pagehide', () => connection.close());
  return connection;
}

const page = document.getElementById('page');
const door = window.parent === window ? undefined : window.parent.rehearsal;
const as = new URLSearchParams(location.search).get('as') ?? '';
if (page && door) void show(page, door, as);
else location.replace('/rehearse');
