import type { CDPSession, Page } from 'playwright-core';
import { focusShown } from './focus-shown.ts';

/** Where the keyboard is, as the browser tells it to assistive technology. */
export interface Place {
  readonly role: string;
  readonly name: string;
}

type Wanted = string | RegExp;

const MOST_TABS = 140;
/** Headings take the focus when a screen changes; nobody can act on them, so they need no ring. */
const RESTS = /^(?:heading|main|dialog|RootWebArea|generic|none)$/;

const fits = (name: string, wanted: Wanted): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

export const says = ({ role, name }: Place): string => `${role} “${name}”`;

/** A person without a mouse: Tab, Shift+Tab, arrows, Enter, Space, Escape and letters, nothing else. */
export class Keyboard {
  /** Everything wrong that was met on the way. */
  readonly faults: string[] = [];
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(page, await page.context().newCDPSession(page));
  }

  /** A page that is just being drawn anew may have taken the element away: then once more. */
  async at(): Promise<Place> {
    const place = await this.#atOnce();
    if (place.role !== 'none') return place;
    await this.#page.waitForTimeout(60);
    return this.#atOnce();
  }

  async #atOnce(): Promise<Place> {
    const { result } = await this.#cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { objectId } = result;
    if (!objectId) return { role: 'none', name: '' };
    const { nodes } = await this.#cdp.send('Accessibility.getPartialAXTree', {
      objectId,
      fetchRelatives: false,
    });
    await this.#cdp.send('Runtime.releaseObject', { objectId });
    return { role: String(nodes[0]?.role?.value ?? 'none'), name: String(nodes[0]?.name?.value ?? '') };
  }

  /** Nothing has the focus: the next key would begin at the top of the page. */
  async isLost(): Promise<boolean> {
    return this.#page.evaluate(() => document.activeElement === document.body);
  }

  async press(key: string): Promise<Place> {
    await this.#page.keyboard.press(key);
    return this.at();
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  /** Moves with `key` until it is there, looking at every stop on the way whether it can be seen. */
  async to(role: string, wanted: Wanted, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Place> {
    const passed: string[] = [];
    let place = await this.at();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (place.role === role && fits(place.name, wanted)) return place;
      place = await this.press(key);
      passed.push(says(place));
      await this.#look(place);
    }
    throw new Error(`${key} never came to ${role} ${wanted}, but to ${[...new Set(passed)].join(', ')}`);
  }

  async use(role: string, wanted: Wanted, key: 'Enter' | 'Space' = 'Enter'): Promise<Place> {
    const place = await this.to(role, wanted);
    await this.#page.keyboard.press(key);
    return place;
  }

  /** Every stop of one whole round with Tab; a round that does not close is a trap or an endless page. */
  async round(): Promise<readonly Place[]> {
    const stops: Place[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const place = await this.press('Tab');
      const { is, wrong } = await this.#page.evaluate(markStop, tabs);
      if (is === 'seen') break;
      if (is === 'end') continue;
      if (wrong) this.faults.push(`${wrong}: ${says(place)}`);
      await this.#look(place);
      stops.push(place);
    }
    await this.#page.evaluate(() => {
      for (const stop of document.querySelectorAll('[data-stop]')) stop.removeAttribute('data-stop');
    });
    if (stops.length >= MOST_TABS - 1) this.faults.push(`Tab never came round: ${stops.slice(-4).map(says)}`);
    return stops;
  }

  async #look(place: Place): Promise<void> {
    if (RESTS.test(place.role)) return;
    const wrong = await focusShown(this.#page);
    if (wrong) this.faults.push(`${wrong}: ${says(place)}`);
  }
}

/** Runs in the page: numbers the stop, and says whether it came before and whether it lies where it is read. */
function markStop(index: number): { readonly is: 'new' | 'seen' | 'end'; readonly wrong: string } {
  const here = document.activeElement;
  // Behind its last stop a page hands the focus to the browser, and gets it back for its first.
  if (!(here instanceof HTMLElement) || here === document.body) return { is: 'end', wrong: '' };
  if (here.dataset.stop !== undefined) return { is: 'seen', wrong: '' };
  const before = document.querySelector(`[data-stop="${index - 1}"]`);
  here.dataset.stop = String(index);
  const isBehind = before && here.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING;
  // Without a browser around it, a page may go on at its top at once.
  const first = document.querySelector('a[href], button');
  return { is: 'new', wrong: isBehind && here !== first ? 'against the reading order' : '' };
}
