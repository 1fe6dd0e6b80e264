import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, oneOf } from '#shared/session/chance.ts';
import type { SeatIntent } from '#shared/session/move.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { Device } from './device.ts';

let said = 0;

/** Somebody with a phone who keeps doing things, like a whole table of people at once. */
export class Person extends Device {
  #isResting = true;
  #isGone = false;
  #isAbout = Promise.resolve();

  /** Does things until told to rest. */
  play(random: Chance): void {
    if (!this.#isResting) return;
    this.#isResting = false;
    this.#isAbout = this.#isAbout.then(() => this.#live(random));
  }

  /** Resolves when the last thing asked for was answered. */
  async rest(): Promise<void> {
    this.#isResting = true;
    await this.#isAbout;
    await this.answered();
  }

  leave(): void {
    this.#isResting = true;
    this.#isGone = true;
  }

  async #live(random: Chance): Promise<void> {
    while (!this.#isResting && !this.#isGone) {
      await this.ask(this.#draw(random));
      await pause(40 + random() * 160);
    }
  }

  #draw(random: Chance): SeatIntent {
    const { now, pages, me } = this.view;
    const [page] = pages;
    const turn = now?.turn ?? 0;
    if (page?.at === 'scene' && now?.step === 'answering' && random() < 0.8)
      return answering(random, page, turn, me?.notes[0]?.id);
    if (page?.at === 'briefing' && random() < 0.4)
      return { do: 'pulse', when: 'before', answers: pulse(random, page.pulse.questions) };
    if (page?.at === 'closing' && random() < 0.6)
      return { do: 'pick-action', action: oneOf(random, page.actions)?.id ?? '', picked: random() < 0.8 };
    if (random() < 0.1) return { do: random() < 0.5 ? 'watch' : 'play' };
    return { do: 'language', language: random() < 0.5 ? 'en' : 'lv' };
  }
}

function answering(random: Chance, page: ScenePage, turn: number, own: string | undefined): SeatIntent {
  const ids = page.options.filter(({ closedBecause }) => closedBecause === '').map(({ id }) => id);
  if (page.kind === 'board') {
    if (own && random() < 0.5) return { do: 'withdraw-note', turn, note: own };
    const words = `What somebody wrote, ${++said}`;
    return { do: 'note', turn, note: `n${said}`, column: oneOf(random, page.columns)?.id ?? '', text: words };
  }
  if (random() < 0.1) return { do: 'withdraw', turn };
  if (page.kind === 'choice') return { do: 'answer', turn, answer: [oneOf(random, ids) ?? ''] };
  if (page.kind === 'rank') return { do: 'answer', turn, answer: ids.sort(() => random() - 0.5) };
  return { do: 'answer', turn, answer: ids.filter(() => random() < 0.5) };
}

function pulse(random: Chance, questions: readonly { readonly id: string; readonly kind: string }[]) {
  const easy = questions.filter(({ kind }) => kind === 'true-false');
  return Object.fromEntries(easy.map(({ id }) => [id, random() < 0.5 ? 'true' : 'false']));
}
