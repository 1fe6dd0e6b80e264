import type { FacilitatorIntent, StoryIntent } from '#shared/session/move.ts';
import type { ConsoleView } from '#shared/view/console-view.ts';
import type { NowView, SeatView } from '#shared/view/now-view.ts';
import type { Option, Page } from '#shared/view/page.ts';
import type { Leaf, Reply } from '#shared/wire/wire.ts';
import type { View } from '../view.ts';
import type { RoomKeys } from './room-keys.ts';

/** What lies over the console: one thing at a time. */
export type Sheet =
  | { readonly is: 'more' }
  | {
      readonly is: 'confirm';
      readonly title: string;
      readonly text: string;
      readonly yes: string;
      readonly intent: FacilitatorIntent;
    }
  | {
      readonly is: 'choose';
      readonly title: string;
      readonly text: string;
      readonly choices: readonly Option[];
      readonly intent: (choice: string) => FacilitatorIntent;
    }
  | { readonly is: 'hand-over'; readonly name: string; readonly address: string };

/** Everything the zones of the console draw, and all they can do. Made anew for every drawing. */
export interface Desk {
  readonly now: NowView;
  readonly page: Page;
  readonly notes: ConsoleView;
  readonly roster: Readonly<Record<string, SeatView>>;
  readonly keys: RoomKeys;
  /** Where phones reach the server; this page's own origin until the server has said. */
  readonly joinUrl: string;
  readonly online: boolean;
  /** When the room was last heard of, in ms; null while nothing is missed. */
  readonly lostAt: number | null;
  /** Why, when it is known; or that nothing can be saved although the server answers. */
  readonly trouble: View['trouble'];
  /** A step has been asked and not yet answered. */
  readonly busy: boolean;
  readonly toast: string;
  readonly sheet: Sheet | null;
  /** Milliseconds on the open ballot's clock; null when there is none. */
  readonly leftMs: number | null;
  /** Refusals are shown as a toast; nothing typed is lost. */
  readonly ask: (intent: FacilitatorIntent) => Promise<Reply>;
  /** As `ask`, for the big button: one at a time. */
  readonly step: (intent: FacilitatorIntent) => void;
  /** Turns the slides of the stage by one. */
  readonly turnLeaf: (by: Leaf) => void;
  readonly show: (sheet: Sheet | null) => void;
  readonly say: (toast: string) => void;
}

/** Of the story's intents the rules tell which are possible now; those on the room always are. */
export const can = ({ notes }: Desk, kind: StoryIntent['do']): boolean => notes.possible.includes(kind);

/** Choices that may count: open ones only. */
export const openChoices = ({ notes }: Desk): readonly Option[] =>
  notes.choices.filter((choice) => !choice.closedBecause);

/** Those whose answer the room waits for. */
export const awaited = ({ roster }: Desk): readonly SeatView[] =>
  Object.values(roster).filter(({ state }) => state === 'reading');

/** People vote on a choice, mark signs, order steps and write notes: `context` picks those words where they differ. */
export const kindOf = (page: Page | undefined): string | undefined =>
  page?.at === 'scene' ? page.kind : undefined;

export function roleName({ notes }: Desk, role: string): string {
  return notes.roles.find(({ id }) => id === role)?.name ?? '';
}
