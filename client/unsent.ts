import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import { forget, keep, kept } from './keep.ts';

export type Intent = FacilitatorIntent | SeatIntent;

/** After this a session is over, and what was not sent is of no use to anybody. */
const LASTS_MS = 12 * 60 * 60_000;

export interface UnsentAsk {
  readonly id: string;
  readonly intent: Intent;
  /** When it was asked, in ms. */
  readonly at: number;
}

/**
 * What one seat has asked and nobody has acknowledged, kept on this device so that a reload loses nothing. Read anew
 * before each change: a second tab of the same seat keeps its own here too.
 */
export class Unsent {
  readonly #name: string;
  readonly #token: string;

  constructor(code: string, token: string) {
    this.#name = `unsent:${code}`;
    this.#token = token;
  }

  /** In the order asked; nothing of another seat, and nothing old. */
  read(): readonly UnsentAsk[] {
    const found = parse(kept(this.#name));
    if (found?.token !== this.#token) return [];
    const asks = found.asks.filter(({ at }) => Date.now() - at < LASTS_MS);
    if (asks.length === 0) forget(this.#name);
    return asks;
  }

  add(id: string, intent: Intent): void {
    this.#write([...this.read(), { id, intent, at: Date.now() }]);
  }

  rename(from: string, to: string): void {
    this.#write(this.read().map((ask) => (ask.id === from ? { ...ask, id: to } : ask)));
  }

  remove(id: string): void {
    this.#write(this.read().filter((ask) => ask.id !== id));
  }

  clear(): void {
    if (this.read().length > 0) forget(this.#name);
  }

  #write(asks: readonly UnsentAsk[]): void {
    if (asks.length === 0) forget(this.#name);
    else keep(this.#name, JSON.stringify({ token: this.#token, asks }));
  }
}

/** Null for whatever else stands in the storage; what an intent holds is the server's to judge. */
function parse(text: string | null): { readonly token: string; readonly asks: readonly UnsentAsk[] } | null {
  try {
    const { token, asks } = JSON.parse(text ?? '{}') ?? {};
    return typeof token === 'string' && Array.isArray(asks) ? { token, asks: asks.filter(isAsk) } : null;
  } catch {
    return null;
  }
}

function isAsk(value: unknown): value is UnsentAsk {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, intent } = value as Partial<Record<keyof UnsentAsk, unknown>>;
  return typeof id === 'string' && typeof at === 'number' && typeof intent === 'object' && intent !== null;
}
