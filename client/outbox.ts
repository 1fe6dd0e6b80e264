import { nanoid } from 'nanoid';
import type { RefusalCode } from '#shared/session/outcome.ts';
import type { Ask, Reply } from '#shared/wire/wire.ts';
import type { Intent, Unsent } from './unsent.ts';

/** The way to the room, which comes and goes. */
export interface Line {
  isOpen(): boolean;
  isPaused(): boolean;
  /** Undefined when nobody will ever answer on this line: it is sent again on the next. */
  post(ask: Ask): Promise<Reply | undefined>;
}

/** Asked before this page was loaded, and still on its way. */
export interface Resumed {
  readonly intent: Intent;
  readonly reply: Promise<Reply>;
}

interface Asked {
  readonly intent: Intent;
  readonly answer: (reply: Reply) => void;
  /** Time after which it is no longer sent. */
  readonly until: number;
  id: string;
  sent: number;
  notBefore: number;
  /** What to say when it is sent no longer. */
  because: RefusalCode;
}

/** A step the facilitator pressed long ago must not come as a surprise; a person's answer waits as long as it takes. */
const STEP_LASTS_MS = 10_000;
const AGAIN_AFTER_MS = 1_000;
/** Only what nobody can ever answer is sent so often: it must not hold up the rest for good. */
const SEND_AT_MOST = 40;

/** No outcomes of the move, so it may be asked again; a console hears them unless nothing was written. */
const PASSING: readonly RefusalCode[] = ['not-saved', 'too-fast', 'try-again'];
/** While the room is paused these rest here instead of being refused there. */
const RESTING: readonly Intent['do'][] = [
  ...(['answer', 'withdraw', 'note', 'withdraw-note'] as const),
  ...(['pulse', 'pick-action'] as const),
];

/**
 * Intents without an answer yet. One at a time, in the order they were asked, so that a changed mind never arrives
 * before what it changed; under the same id until answered, so that it counts once.
 */
export class Outbox {
  /** What `unsent` held when this page was loaded. */
  readonly resumed: readonly Resumed[];
  readonly #line: Line;
  /** Null for a console: its steps do not outlive their page. */
  readonly #unsent: Unsent | null;
  readonly #changed: (waiting: number) => void;
  readonly #asked = new Map<string, Asked>();
  #underWay: Asked | null = null;

  constructor(line: Line, unsent: Unsent | null, changed: (waiting: number) => void) {
    this.#line = line;
    this.#unsent = unsent;
    this.#changed = changed;
    this.resumed = (unsent?.read() ?? []).map(({ id, intent }) => ({ intent, reply: this.#put(intent, id) }));
  }

  get size(): number {
    return this.#asked.size;
  }

  ask(intent: Intent): Promise<Reply> {
    const id = nanoid();
    const reply = this.#put(intent, id);
    if (this.#unsent) this.#unsent.add(id, intent);
    else setTimeout(() => this.#letGo(id), STEP_LASTS_MS);
    this.#changed(this.size);
    this.go();
    return reply;
  }

  /** On a new line what was under way on the one before is sent again. */
  startAnew(): void {
    this.#underWay = null;
    this.go();
  }

  /** Sends the next one, if one may go now. */
  go(): void {
    if (this.#asked.size === 0 || this.#underWay || !this.#line.isOpen()) return;
    const asked = [...this.#asked.values()].find(({ intent }) => !this.#rests(intent));
    if (!asked || asked.notBefore > Date.now()) return;
    // A device that slept comes here before its timers do.
    if (Date.now() > asked.until) return void this.#answer(asked, refused(asked.because));
    asked.sent += 1;
    this.#underWay = asked;
    const { id, intent } = asked;
    void this.#line.post({ id, intent }).then((reply) => this.#posted(asked, id, reply));
  }

  /** `forget` false: another tab of this seat goes on with them. */
  close(forget: boolean): void {
    if (forget) this.#unsent?.clear();
    for (const { answer } of this.#asked.values()) answer(refused('ended'));
    this.#asked.clear();
    this.#changed(0);
  }

  #put(intent: Intent, id: string): Promise<Reply> {
    const until = this.#unsent ? Number.POSITIVE_INFINITY : Date.now() + STEP_LASTS_MS;
    return new Promise((answer) => {
      this.#asked.set(id, { intent, answer, until, id, sent: 0, notBefore: 0, because: 'try-again' });
    });
  }

  #rests(intent: Intent): boolean {
    return this.#line.isPaused() && RESTING.includes(intent.do);
  }

  #posted(asked: Asked, id: string, reply: Reply | undefined): void {
    // On an old line: it is answered already, or goes out on the new one.
    if (this.#asked.get(id) !== asked || (!reply && this.#underWay !== asked)) return;
    this.#underWay = null;
    if (!reply || !this.#comesAgain(asked, reply)) {
      if (reply) this.#answer(asked, reply);
      else if (asked.sent >= SEND_AT_MOST) this.#answer(asked, refused('try-again'));
    }
    this.go();
  }

  /** What could not be done only just now is asked again, until it can or until it is too old. */
  #comesAgain(asked: Asked, reply: Reply): boolean {
    if (reply.ok) return false;
    const { code } = reply.refusal;
    if (code === 'paused' && this.#unsent && asked.sent < SEND_AT_MOST) return this.#rename(asked);
    const isPassing = this.#unsent ? PASSING.includes(code) : code === 'not-saved';
    if (!isPassing || (code !== 'not-saved' && asked.sent >= SEND_AT_MOST)) return false;
    const wait = AGAIN_AFTER_MS * (0.5 + Math.random());
    Object.assign(asked, { because: code, notBefore: Date.now() + wait });
    setTimeout(() => this.go(), wait + 5);
    return true;
  }

  /** The room remembers what it refused under an id. Refused, it has done nothing: a new id is as safe as the old one. */
  #rename(asked: Asked): boolean {
    const waiting = [...this.#asked.values()];
    const id = nanoid();
    this.#unsent?.rename(asked.id, id);
    asked.id = id;
    this.#asked.clear();
    for (const each of waiting) this.#asked.set(each.id, each);
    return true;
  }

  #letGo(id: string): void {
    const asked = this.#asked.get(id);
    if (asked && !this.#line.isOpen()) this.#answer(asked, refused('try-again'));
  }

  #answer(asked: Asked, reply: Reply): void {
    this.#asked.delete(asked.id);
    this.#unsent?.remove(asked.id);
    this.#changed(this.size);
    asked.answer(reply);
    this.go();
  }
}

export const refused = (code: RefusalCode): Reply => ({ ok: false, refusal: { code } });
