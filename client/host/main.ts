import './host.css';
import { startLanguage, t } from '../language.ts';
import { startTheme } from '../theme.ts';
import { openConsole } from './console.ts';
import { keepRoom, keysIn, type RoomKeys } from './room-keys.ts';
import { serverDoor } from './server-door.ts';
import { openShelf } from './shelf.ts';

const page = document.getElementById('page');
if (!page) throw new Error('host.html has no place for the page');

startTheme();
await startLanguage(['common', 'host', 'refusals', 'problems']);
document.title = t('host:title');

function enter(root: HTMLElement, keys: RoomKeys): void {
  keepRoom({ ...keys, title: '' });
  openConsole(root, keys, serverDoor(keys));
}

/** Each surface gets its own ground: what one has drawn must not be patched by the other. */
function freshGround(): HTMLElement {
  const ground = document.createElement('div');
  page?.replaceChildren(ground);
  return ground;
}

const keys = keysIn(location.hash);
if (keys) enter(freshGround(), keys);
else openShelf(freshGround(), (opened) => enter(freshGround(), opened));

// Another link pasted into this window, and the way back, are other rooms: begin anew.
addEventListener('hashchange', () => location.reload());
addEventListener('popstate', () => location.reload());
