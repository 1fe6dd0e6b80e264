import type { PrincipleId } from '#shared/scenario/scenario.ts';

export const TEXT_SCALES = [0.9, 1, 1.15, 1.3, 1.6, 2] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

/** What lies on this device and nowhere else: unsent things, open drawers, taste. */
export interface Own {
  /** Asked and not yet acknowledged. */
  readonly sending: { readonly turn: number; readonly answer: readonly string[] } | null;
  /** Marks or an order being arranged, before they are sent; they belong to one turn. */
  readonly arranging: { readonly turn: number; readonly answer: readonly string[] } | null;
  /** Board notes being written, by column, and those on their way. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly notesOnTheWay: readonly { readonly id: string; readonly column: string; readonly text: string }[];
  readonly pulse: {
    readonly when: 'before' | 'after';
    readonly at: number;
    readonly answers: Readonly<Record<string, string>>;
    readonly sending: boolean;
  };
  /** Ids of opened disclosures: persons, petals. */
  readonly opened: ReadonlySet<string>;
  readonly petal: PrincipleId | '';
  readonly menu: boolean;
  /** Pressed just now, before the room knows: stepping out must never wait for a connection. */
  readonly out: boolean | null;
  readonly textView: boolean;
  readonly textScale: TextScale;
  /** Less movement than even the device asks for. */
  readonly stillness: boolean;
  readonly sound: boolean;
  readonly toast: string;
  readonly watched: ReadonlySet<string>;
  /** The reminder that was answered with "All right". */
  readonly remindedSeen: number;
  /** 0 one lit window, 1 many: how well the helping system works so far. */
  readonly light: number;
}

export const FRESH: Own = {
  sending: null,
  arranging: null,
  drafts: {},
  notesOnTheWay: [],
  pulse: { when: 'before', at: 0, answers: {}, sending: false },
  opened: new Set(),
  petal: '',
  menu: false,
  out: null,
  textView: false,
  textScale: 1,
  stillness: false,
  sound: false,
  toast: '',
  watched: new Set(),
  remindedSeen: 0,
  light: 0.15,
};

export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
