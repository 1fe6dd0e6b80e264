import { render } from 'lit-html';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import type { NowView } from '#shared/view/now-view.ts';
import { type LanguageCode, language, onLanguage } from '../language.ts';
import type { Connection, View } from '../view.ts';
import { announcement } from './announce.ts';
import { isRunning, leftMs } from './clock.ts';
import { closedPage, loadingPage } from './closed-page.ts';
import { consolePage } from './console-page.ts';
import type { Desk, Sheet } from './desk.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { NewcomerNews } from './newcomers.ts';
import { refusalWords } from './refusal-words.ts';
import { keepRoom, type RoomKeys } from './room-keys.ts';
import { layOver } from './sheet.ts';

const TICK_MS = 500;
/** A short gap is nobody's business: another language, a hiccup of the Wi-Fi. */
const GAP_SHOWS_AFTER_MS = 1_200;
const TOAST_LASTS_MS = 9_000;
/** The big button stays in place while its meaning changes: a double press must not do two steps. */
const REST_AFTER_STEP_MS = 500;

/** How a console comes to its room, wherever that is. */
export interface RoomDoor {
  readonly connect: (language: LanguageCode) => Connection;
  /** Where phones come in; null when nobody can say. */
  readonly whereToJoin: () => Promise<string | null>;
}

/** Draws the console of one room into `root` for as long as the page lives. */
export function openConsole(root: HTMLElement, keys: RoomKeys, door: RoomDoor): void {
  new Console(root, keys, door);
}

class Console {
  readonly #root: HTMLElement;
  readonly #keys: RoomKeys;
  readonly #door: RoomDoor;
  readonly #focus = new FocusKeeper();
  #connection: Connection;
  #seen: View;
  #whole: View | null = null;
  #joinUrl = location.origin;
  #sheet: Sheet | null = null;
  #sheetBefore: Sheet | null = null;
  #toast = '';
  #toastEnds: ReturnType<typeof setTimeout> | undefined;
  #announced = '';
  readonly #news = new NewcomerNews((words) => this.#announce(words));
  #lostAt: number | null = null;
  #busy = false;
  #place = '';

  constructor(root: HTMLElement, keys: RoomKeys, door: RoomDoor) {
    this.#root = root;
    this.#keys = keys;
    this.#door = door;
    this.#connection = this.#connect();
    this.#seen = this.#connection.view;
    onLanguage(() => this.#reconnect());
    setInterval(() => this.#tick(), TICK_MS);
    void this.#askWhereToJoin();
    this.#draw();
  }

  #connect(): Connection {
    const connection = this.#door.connect(language());
    connection.onChange((view) => this.#connection === connection && this.#hear(view));
    return connection;
  }

  /** The server sends the console's words in one language: another language is another connection. */
  #reconnect(): void {
    const old = this.#connection;
    this.#connection = this.#connect();
    old.close();
    this.#noteGap();
    this.#draw();
  }

  /** What the room last looked like stays in view until another connection has brought all of it. */
  get #view(): View {
    const { view } = this.#connection;
    const isWhole = view.now && view.pages.length > 0 && view.console;
    if (isWhole) this.#whole = view;
    if (isWhole || view.status !== 'connecting' || !this.#whole) return view;
    return { ...this.#whole, status: view.status };
  }

  #hear(view: View): void {
    this.#announced = announcement(this.#seen, view) || this.#announced;
    if (this.#seen.now && view.now) this.#news.hear(this.#seen.roster, view.roster);
    const title = view.pages[0]?.scenario.title ?? '';
    if (title && title !== this.#seen.pages[0]?.scenario.title) keepRoom({ ...this.#keys, title });
    this.#seen = view;
    this.#noteGap();
    this.#draw();
  }

  #announce(words: string): void {
    this.#announced = words;
    this.#draw();
  }

  /** Remembers since when what is shown may be old. */
  #noteGap(): void {
    if (this.#connection.view.status === 'online') this.#lostAt = null;
    else if (this.#lostAt === null) {
      this.#lostAt = Date.now();
      setTimeout(() => this.#draw(), GAP_SHOWS_AFTER_MS);
    }
  }

  get #shownGap(): number | null {
    const isLong = this.#lostAt !== null && Date.now() - this.#lostAt >= GAP_SHOWS_AFTER_MS;
    return isLong ? this.#lostAt : null;
  }

  #tick(): void {
    const { now } = this.#connection.view;
    if (now && isRunning(now)) this.#draw();
  }

  async #askWhereToJoin(): Promise<void> {
    this.#joinUrl = (await this.#door.whereToJoin()) ?? this.#joinUrl;
    this.#draw();
  }

  #draw(): void {
    const { status, closedBecause, now, pages, console: notes } = this.#view;
    const page = pages[0];
    if (status === 'closed') return void render(closedPage(closedBecause, this.#keys), this.#root);
    if (!now || !page || !notes) return void render(loadingPage(this.#keys), this.#root);
    this.#focus.before();
    render(consolePage(this.#desk(now, page, notes), this.#announced), this.#root);
    layOver(this.#root, this.#sheet, this.#sheetBefore);
    this.#sheetBefore = this.#sheet;
    this.#focus.after();
    this.#beginAtTop(now);
  }

  /** A new scene or step is read from its beginning; the list of people stays where it is. */
  #beginAtTop({ phase, turn, step }: NowView): void {
    const place = `${phase} ${turn} ${step}`;
    if (place === this.#place) return;
    this.#place = place;
    for (const body of this.#root.querySelectorAll('.zone-now .zone-body, .zone-say .zone-body'))
      body.scrollTop = 0;
  }

  #desk(now: Desk['now'], page: Desk['page'], notes: Desk['notes']): Desk {
    const view = this.#view;
    return {
      ...{ now, page, notes, roster: view.roster, keys: this.#keys, joinUrl: this.#joinUrl },
      ...{ online: view.status === 'online', busy: this.#busy, toast: this.#toast, sheet: this.#sheet },
      ...{ lostAt: this.#shownGap, trouble: view.trouble },
      leftMs: leftMs(now, Date.now(), view.clockOffsetMs),
      ask: (intent) => this.#ask(intent),
      step: (intent) => void this.#step(intent),
      turnLeaf: (by) => this.#connection.turnLeaf(by),
      show: (sheet) => this.#show(sheet),
      say: (toast) => this.#say(toast),
    };
  }

  async #ask(intent: FacilitatorIntent) {
    if (this.#toast) this.#say('');
    const connection = this.#connection;
    const reply = await connection.ask(intent);
    // Asked just before the language was changed: the old connection cannot tell what became of it.
    const isLost = !reply.ok && connection !== this.#connection;
    if (!reply.ok) this.#say(refusalWords(isLost ? { code: 'try-again' } : reply.refusal));
    return reply;
  }

  async #step(intent: FacilitatorIntent): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#draw();
    await this.#ask(intent);
    setTimeout(() => {
      this.#busy = false;
      this.#draw();
    }, REST_AFTER_STEP_MS);
  }

  #show(sheet: Sheet | null): void {
    if (this.#sheet === sheet) return;
    this.#sheet = sheet;
    this.#draw();
  }

  #say(toast: string): void {
    clearTimeout(this.#toastEnds);
    this.#toast = toast;
    if (toast) this.#toastEnds = setTimeout(() => this.#say(''), TOAST_LASTS_MS);
    this.#draw();
  }
}
