import { forget, keep, kept } from '../keep.ts';

/** What opens a room's console and, when known, its stage. It lives in the fragment: fragments reach no log. */
export interface RoomKeys {
  readonly code: string;
  readonly key: string;
  readonly stageKey: string;
}

/** A room this device has led, so that a reload or a second visit finds back. */
export interface KeptRoom extends RoomKeys {
  readonly title: string;
}

const KEPT_AS = 'host-rooms';
const KEPT_ROOMS = 5;

export function keysIn(fragment: string): RoomKeys | null {
  const [, code, key, stageKey] = /^#?([^.#]+)\.([\w-]+)(?:\.([\w-]+))?$/.exec(fragment) ?? [];
  return code && key ? { code: code.toUpperCase(), key, stageKey: stageKey ?? '' } : null;
}

/** The third part lets a second facilitator open the stage too. */
export const fragmentOf = ({ code, key, stageKey }: RoomKeys): string =>
  `#${code}.${key}${stageKey ? `.${stageKey}` : ''}`;

/** Newest first. Whatever else stands in the storage counts as nothing. */
export function keptRooms(): readonly KeptRoom[] {
  return readRooms(kept(KEPT_AS));
}

export function readRooms(text: string | null): readonly KeptRoom[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isKeptRoom) : [];
  } catch {
    return [];
  }
}

export function keepRoom(room: KeptRoom): void {
  const known = keptRooms().find(({ code }) => code === room.code);
  const merged = {
    ...room,
    stageKey: room.stageKey || (known?.stageKey ?? ''),
    title: room.title || (known?.title ?? ''),
  };
  const others = keptRooms().filter(({ code }) => code !== room.code);
  keep(KEPT_AS, JSON.stringify([merged, ...others].slice(0, KEPT_ROOMS)));
}

export function forgetRoom(code: string): void {
  const others = keptRooms().filter((room) => room.code !== code);
  if (others.length === 0) forget(KEPT_AS);
  else keep(KEPT_AS, JSON.stringify(others));
}

function isKeptRoom(value: unknown): value is KeptRoom {
  if (typeof value !== 'object' || value === null) return false;
  return ['code', 'key', 'stageKey', 'title'].every((name) => typeof Reflect.get(value, name) === 'string');
}
