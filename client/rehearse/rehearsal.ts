import { render } from 'lit-html';
import type { Material } from '#shared/scenario/material.ts';
import {
  alsoSpeak,
  LANGUAGES,
  language,
  onLanguage,
  pseudonyms,
  setLanguage,
  speakingIn,
  t,
} from '../language.ts';
import { onTheme, setTheme, theme } from '../theme.ts';
import type { ThemeName } from '../tokens.ts';
import type { Connection } from '../view.ts';
import { Crowd } from './crowd.ts';
import type { RehearsalDoor } from './door.ts';
import { keepHints, keptHints } from './kept-hints.ts';
import { peopleOf } from './people.ts';
import { rehearsalPage } from './rehearsal-page.ts';
import { Room, type Wish } from './room.ts';
import { connectTo } from './room-connection.ts';
import { type Part, type Shown, SPEEDS, type Speed } from './shown.ts';

const TICK_MS = 100;
/** A laptop that slept does not make up for it. */
const LONGEST_TICK_MS = 1_000;
const NOTES = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** A whole session on one page: the real console, the real stage, six phones, and people who play along. */
export class Rehearsal implements RehearsalDoor {
  readonly #root: HTMLElement;
  readonly #fetchAgain: () => Promise<Material | null>;
  readonly #seed: number;
  readonly #looks = new Set<(look: ThemeName) => void>();
  readonly #sizes = new ResizeObserver((entries) => entries.forEach(fit));
  readonly #room: Room;
  readonly #spoken = language();
  #crowd: Crowd;
  #view: Connection;
  #times = 1;
  #hasPhones = false;
  #speed: Speed = 'real';
  #part: Part = 'console';
  #hints = keptHints();
  #held: string | null = null;
  #tickedAt = performance.now();

  constructor(root: HTMLElement, material: Material, wish: Wish, fetchAgain: () => Promise<Material | null>) {
    this.#root = root;
    this.#seed = wish.seed;
    this.#fetchAgain = fetchAgain;
    this.#room = new Room(material, wish);
    this.#crowd = this.#gather();
    this.#view = this.#watch();
    window.rehearsal = this;
    onLanguage(() => this.#retell());
    onTheme(({ name }) => {
      for (const listener of this.#looks) listener(name);
    });
    setInterval(() => this.#tick(), TICK_MS);
    this.#draw();
  }

  connect(who: Parameters<RehearsalDoor['connect']>[0]): Connection {
    // The console comes first; eight screens that load at once would all be late.
    if (who.as === 'console') this.#hasPhones = true;
    return connectTo(this.#room, who);
  }

  speak(code: Parameters<RehearsalDoor['speak']>[0]): void {
    if (code !== language()) void setLanguage(code);
  }

  get look(): ThemeName {
    return theme().name;
  }

  wear(look: ThemeName): void {
    if (look !== theme().name) setTheme(look);
  }

  onLook(listener: (look: ThemeName) => void): () => void {
    this.#looks.add(listener);
    return () => this.#looks.delete(listener);
  }

  #gather(): Crowd {
    const { scenario, translations } = this.#room.material;
    const spoken = [scenario.language, ...Object.keys(translations)];
    const own = spoken.includes(language()) ? language() : scenario.language;
    const languages = [own, ...spoken.filter((code) => code !== own)];
    const seed = this.#seed + this.#times;
    for (const { code } of LANGUAGES) if (spoken.includes(code)) void alsoSpeak(code);
    return new Crowd(this.#room, peopleOf(pseudonyms(), languages, seed), seed, noteIn);
  }

  #watch(): Connection {
    const connection = connectTo(this.#room, { as: 'console', language: language() });
    connection.onChange(() => this.#draw());
    return connection;
  }

  #retell(): void {
    this.#view.close();
    this.#view = this.#watch();
    this.#draw();
  }

  #tick(): void {
    const now = performance.now();
    const passed = Math.min(now - this.#tickedAt, LONGEST_TICK_MS);
    this.#tickedAt = now;
    // Nothing times infinity is no number.
    if (passed > 0 && SPEEDS[this.#speed] > 0) this.#crowd.pass(passed * SPEEDS[this.#speed]);
  }

  /** The file may have been saved since: a new beginning plays what is on the shelf now. */
  async #again(): Promise<void> {
    const material = (await this.#fetchAgain()) ?? this.#room.material;
    this.#times += 1;
    this.#held = null;
    this.#room.beginAgain(material);
    this.#crowd = this.#gather();
    this.#draw();
  }

  #hold(seat: string | null): void {
    const before = this.#held;
    this.#held = seat;
    this.#crowd.hold(seat);
    this.#draw();
    const next = seat === null ? `[data-take="${before}"]` : '.phone-held [data-give-back]';
    this.#root.querySelector<HTMLElement>(next)?.focus();
  }

  #draw(): void {
    document.title = t('rehearse:titleOf', { title: this.#shown.title });
    render(rehearsalPage(this.#shown), this.#root);
    for (const glass of this.#root.querySelectorAll('[data-wide]')) this.#sizes.observe(glass);
  }

  get #shown(): Shown {
    return {
      ...{ hasPhones: this.#hasPhones, view: this.#view.view, room: this.#room, people: this.#crowd.people },
      ...{ speed: this.#speed, part: this.#part, hints: this.#hints, held: this.#held },
      spoken: this.#spoken,
      title: this.#view.view.pages[0]?.scenario.title ?? '',
      setSpeed: (speed) => this.#change(() => (this.#speed = speed)),
      showPart: (part) => this.#change(() => (this.#part = part)),
      showHints: (hints) =>
        this.#change(() => {
          this.#hints = hints;
          keepHints(hints);
        }),
      hold: (seat) => this.#hold(seat),
      again: () => void this.#again(),
    };
  }

  #change(change: () => void): void {
    change();
    this.#draw();
  }
}

/** A screen keeps its own size in pixels and is seen smaller. */
function fit({ target, contentRect }: ResizeObserverEntry): void {
  if (!(target instanceof HTMLElement)) return;
  target.style.setProperty('--seen', String(contentRect.width / Number(target.dataset.wide)));
}

function noteIn(code: string, nth: number): string {
  const spoken = LANGUAGES.find((each) => each.code === code)?.code ?? 'en';
  return speakingIn(spoken, () => t(`rehearse:notes.${NOTES[nth % NOTES.length] ?? '1'}`));
}
