import type { Page } from 'playwright-core';
import type { LocalRoom } from '../browser/preview-screens/local-room.ts';
import type { Surface } from './sizes.ts';

/** What the preview page lays out for us to reach. */
export interface Here {
  readonly room: LocalRoom;
}

/** One thing to look at. Functions that take `Here` run inside the page and see nothing else. */
export interface State {
  readonly name: string;
  /** Walked to first: `debrief`, or `small-signs/revealed`. */
  readonly at?: string;
  readonly happens?: (here: Here) => void;
  readonly press?: (page: Page) => Promise<unknown>;
  /** Makes the state undone again, so that the walk can go on. */
  readonly after?: (page: Page) => Promise<unknown>;
  readonly undo?: (here: Here) => void;
}

/** One page, loaded once, in which one state follows the other. */
export interface Walk {
  readonly surface: Surface;
  /** The preview's own parameters. */
  readonly asks: Readonly<Record<string, string>>;
  readonly states: readonly State[];
}

export const at = (place: string, name = place): State => ({ at: place, name });

export const pressEscape = (page: Page): Promise<unknown> => page.keyboard.press('Escape');

export const clicks =
  (selector: string, index = 0) =>
  (page: Page): Promise<unknown> =>
    page.locator(selector).nth(index).click({ timeout: 4000 });

export const VOTE_AGAIN: State = {
  name: 'choice-again',
  happens: ({ room }) => room.facilitator({ do: 'vote-again' }),
};
