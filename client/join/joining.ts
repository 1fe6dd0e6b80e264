import type { Refusal } from '#shared/session/outcome.ts';
import type { SeatTaken, SessionFound, TakeSeat } from '#shared/wire/wire.ts';
import { type Answer, call } from '../api.ts';
import { language, pseudonyms } from '../language.ts';
import { codeInAddress, roomCodeIn } from './room-code.ts';
import { endedSeat } from './saved-seat.ts';

export interface JoinState {
  readonly typed: string;
  readonly room: SessionFound | null;
  readonly name: string;
  /** A name the person has not touched: it may be exchanged for another without asking. */
  readonly nameIsOffered: boolean;
  readonly busy: 'no' | 'checking' | 'joining';
  /** The answer takes so long that something should be said. */
  readonly isSlow: boolean;
  readonly refusal: Refusal | null;
}

const LOOK_UPS = 3;
const LOOK_AGAIN_AFTER_MS = 700;

const SLOW_AFTER_MS = 3_000;

const FRESH: JoinState = {
  ...{ typed: '', room: null, name: '', nameIsOffered: true },
  ...{ busy: 'no', isSlow: false, refusal: null },
};

/** The way from a room code to a seat. */
export class Joining {
  #state = FRESH;
  #slow: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: (state: JoinState) => void;
  readonly #seated: (code: string, token: string) => void;

  constructor(changed: (state: JoinState) => void, seated: (code: string, token: string) => void) {
    this.#changed = changed;
    this.#seated = seated;
  }

  get state(): JoinState {
    return this.#state;
  }

  /** Looks for the room as soon as the code can be one; a whole address pasted here holds one too. */
  typeCode(written: string): void {
    const typed = codeInAddress(written) ?? written;
    const code = roomCodeIn(typed);
    const isNew = code !== roomCodeIn(this.#state.typed);
    this.#change({ typed, refusal: null });
    if (code && isNew) void this.findRoom();
  }

  async findRoom(): Promise<void> {
    const { typed } = this.#state;
    const code = roomCodeIn(typed);
    if (!code) return this.#change({ refusal: { code: 'unknown-code' } });
    this.#wait('checking');
    const answer = await this.#lookUp(code, typed);
    // Somebody who types on does not want to hear about the code before.
    if (this.#state.typed !== typed) return;
    if (!answer.ok) return this.#change({ busy: 'no', refusal: answer.refusal });
    if (answer.body.locked) return this.#change({ busy: 'no', refusal: { code: 'room-locked' } });
    this.#change({ busy: 'no', room: answer.body });
    this.offerName();
  }

  otherRoom(): void {
    this.#change(FRESH);
  }

  offerName(): void {
    const others = pseudonyms().filter((name) => name !== this.#state.name);
    const name = others[Math.floor(Math.random() * others.length)] ?? '';
    this.#change({ name, nameIsOffered: true, refusal: null });
  }

  typeName(name: string): void {
    this.#change({ name, nameIsOffered: false, refusal: null });
  }

  async join(): Promise<void> {
    const { room, name, busy, nameIsOffered } = this.#state;
    if (!room || busy !== 'no') return;
    if (!name.trim()) this.offerName();
    this.#wait('joining');
    let answer = await this.#takeSeat(room);
    if (!answer.ok && answer.refusal.code === 'name-taken' && nameIsOffered) {
      this.offerName();
      answer = await this.#takeSeat(room);
    }
    if (answer.ok) return this.#seated(room.code, answer.body.token);
    this.#change({ busy: 'no', refusal: answer.refusal });
  }

  /** A phone that has just woken may be without its Wi-Fi for a moment. */
  async #lookUp(code: string, typed: string): Promise<Answer<SessionFound>> {
    for (let attempt = 1; ; attempt++) {
      const answer = await call<SessionFound>('GET', `/api/sessions/${code}`);
      const nobodyAnswered = !answer.ok && answer.status === 0;
      if (!nobodyAnswered || attempt === LOOK_UPS || this.#state.typed !== typed) return answer;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER_MS));
    }
  }

  #takeSeat(room: SessionFound) {
    const before = endedSeat(room.code);
    const body: TakeSeat = {
      name: this.#state.name,
      language: storyLanguage(room),
      ...(before && { before }),
    };
    return call<SeatTaken>('POST', `/api/sessions/${room.code}/seats`, body);
  }

  #wait(busy: 'checking' | 'joining'): void {
    this.#change({ busy, refusal: null });
    this.#slow = setTimeout(() => this.#change({ isSlow: true }), SLOW_AFTER_MS);
  }

  #change(part: Partial<JoinState>): void {
    this.#state = { ...this.#state, ...part };
    if (part.busy) {
      clearTimeout(this.#slow);
      this.#state = { ...this.#state, isSlow: false };
    }
    this.#changed(this.#state);
  }
}

/** The person's own language where the story has it, else the next one their browser names, else the story's first. */
export function storyLanguage({ languages }: SessionFound, wishes: readonly string[] = wished()): string {
  const spoken = wishes
    .map((wish) => wish.toLowerCase().split('-')[0] ?? '')
    .find((wish) => languages.includes(wish));
  return spoken ?? languages[0] ?? 'en';
}

const wished = (): readonly string[] => [language(), ...navigator.languages];
