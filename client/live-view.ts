import type { View } from './view.ts';
import { nextFrame } from './watchdog.ts';

const EMPTY: View = {
  status: 'connecting',
  closedBecause: '',
  trouble: 'none',
  unsent: 0,
  now: null,
  pages: [],
  me: null,
  console: null,
  tokens: {},
  roster: {},
  clockOffsetMs: 0,
};

/** The latest view, a new object at every change. Many changes may come within a frame: listeners hear of the last. */
export class LiveView {
  #view = EMPTY;
  #later: (() => Partial<View>) | null = null;
  #telling = false;
  readonly #listeners = new Set<(view: View) => void>();

  get view(): View {
    const read = this.#later;
    this.#later = null;
    if (read) this.#view = { ...this.#view, ...read() };
    return this.#view;
  }

  onChange(listener: (view: View) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(part: Partial<View>): void {
    this.#view = { ...this.view, ...part };
    this.#tell();
  }

  /** For what costs something to read and changes often: read once, when somebody looks. */
  changeLater(read: () => Partial<View>): void {
    this.#later = read;
    this.#tell();
  }

  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    nextFrame(() => {
      this.#telling = false;
      for (const listener of this.#listeners) listener(this.view);
    });
  }
}
