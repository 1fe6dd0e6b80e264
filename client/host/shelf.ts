import { render } from 'lit-html';
import type { Refusal } from '#shared/session/outcome.ts';
import type {
  OpenedSession,
  OpenSession,
  ShelfEntry,
  ShelfReply,
  ShelfUnchanged,
} from '#shared/wire/wire.ts';
import { call } from '../api.ts';
import { keep, keepInTab, kept, keptInTab } from '../keep.ts';
import { language, onLanguage } from '../language.ts';
import { fragmentOf, keepRoom, type RoomKeys } from './room-keys.ts';
import { shelfPage } from './shelf-page.ts';

/** A trainer who saves a file wants to see it here at once; the answer is mostly that nothing has changed. */
const LOOK_AGAIN_MS = 300;
const KNOCK_AGAIN_MS = 4_000;
const COUNTRY_KEPT_AS = 'host-country';
const PASSPHRASE_KEPT_AS = 'host-passphrase';

/** The shelf as its page draws it. Until the server has answered there is no reply. */
export interface Shelf {
  readonly is: 'loading' | 'away' | 'here';
  readonly reply: ShelfReply;
  readonly chosen: ShelfEntry | null;
  readonly country: string;
  readonly stage: readonly [first: string, second: string];
  /** Of the server, when it asks for one. */
  readonly passphrase: string;
  readonly opening: boolean;
  readonly refusal: Refusal | null;
  readonly choose: (entry: ShelfEntry) => void;
  readonly set: (wish: Partial<Pick<Shelf, 'country' | 'stage' | 'passphrase'>>) => void;
  readonly open: () => void;
  readonly lookAgain: () => void;
}

/** Draws the shelf into `root`; `enter` is called with the keys of the room that was opened. */
export function openShelf(root: HTMLElement, enter: (keys: RoomKeys) => void): void {
  let shelf: Shelf = {
    ...{
      is: 'loading',
      reply: { version: 0, scenarios: [], countries: [] },
      chosen: null,
      opening: false,
      refusal: null,
    },
    ...{ country: kept(COUNTRY_KEPT_AS) ?? '', stage: ['', ''] },
    passphrase: keptInTab(PASSPHRASE_KEPT_AS) ?? '',
    choose: (entry) => change({ chosen: entry, stage: stageFor(entry, shelf.stage), refusal: null }),
    set: (wish) => change(wish),
    open: () => void open(),
    lookAgain: () => void look(),
  };
  const change = (by: Partial<Shelf>) => {
    shelf = { ...shelf, ...by };
    render(shelfPage(shelf), root);
  };
  let told = '';
  const look = async () => {
    const spoken = language();
    const since = shelf.is === 'here' && told === spoken ? `&since=${shelf.reply.version}` : '';
    const url = `/api/scenarios?language=${spoken}${since}`;
    const answer = await call<ShelfReply | ShelfUnchanged>('GET', url);
    if (!answer.ok) return change({ is: shelf.is === 'here' ? 'here' : 'away' });
    if ('unchanged' in answer.body || spoken !== language()) return;
    told = spoken;
    change(arrived(shelf, answer.body));
  };
  /** A file that is saved, and a server that comes back, show by themselves. */
  const keepLooking = async () => {
    if (!document.hidden && !shelf.opening && root.isConnected) await look();
    setTimeout(keepLooking, shelf.is === 'away' ? KNOCK_AGAIN_MS : LOOK_AGAIN_MS);
  };
  const open = async () => {
    const wish = wishOf(shelf);
    if (!wish || shelf.opening) return;
    change({ opening: true, refusal: null });
    const answer = await call<OpenedSession>('POST', '/api/sessions', wish);
    if (!answer.ok) {
      change({ opening: false, refusal: answer.refusal });
      if (answer.refusal.code.startsWith('passphrase-')) typeAgain(root);
      return;
    }
    keep(COUNTRY_KEPT_AS, shelf.country);
    if (wish.passphrase) keepInTab(PASSPHRASE_KEPT_AS, wish.passphrase);
    enter(keysOf(answer.body, shelf.chosen?.title ?? ''));
  };
  onLanguage(() => void look());
  change({});
  void keepLooking();
}

function typeAgain(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('[data-passphrase]');
  field?.focus();
  field?.select();
}

function arrived(shelf: Shelf, reply: ShelfReply): Partial<Shelf> {
  const chosen = reply.scenarios.find(({ id, usable }) => usable && id === shelf.chosen?.id) ?? null;
  const knows = reply.countries.some(({ id }) => id === shelf.country);
  const only = reply.scenarios.length === 1 && reply.scenarios[0]?.usable ? reply.scenarios[0] : null;
  const entry = chosen ?? (shelf.is === 'here' ? null : only);
  return {
    ...{ is: 'here', reply, chosen: entry },
    ...(entry ? { stage: stageFor(entry, shelf.stage) } : {}),
    country: knows ? shelf.country : countryFor(reply),
  };
}

/** The country most people of this language live in here; else the first of the list. */
function countryFor({ countries }: ShelfReply): string {
  const guess = { en: 'FI', lv: 'LV', et: 'EE', ru: 'EE' }[language()];
  return countries.find(({ id }) => id === guess)?.id ?? countries[0]?.id ?? '';
}

/** Keeps what was chosen if this case speaks it; begins with the facilitator's own language. */
function stageFor({ languages, language: own }: ShelfEntry, [first, second]: Shelf['stage']): Shelf['stage'] {
  const begin = languages.includes(language()) ? language() : own;
  return [languages.includes(first) ? first : begin, languages.includes(second) ? second : ''];
}

function wishOf({ chosen, country, stage, passphrase, reply }: Shelf): OpenSession | null {
  if (!chosen) return null;
  const [first, second] = stage;
  const stageLanguages = second && second !== first ? [first, second] : [first];
  const told = reply.asksPassphrase && passphrase ? { passphrase } : {};
  return { scenario: chosen.id, country, stageLanguages, ...told };
}

function keysOf({ code, facilitatorKey, stageKey }: OpenedSession, title: string): RoomKeys {
  const keys = { code, key: facilitatorKey, stageKey };
  keepRoom({ ...keys, title });
  history.pushState(null, '', `/host${fragmentOf(keys)}`);
  return keys;
}
