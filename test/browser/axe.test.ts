import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalRoom } from './preview-screens/local-room.ts';
import { axeOn } from './support/axe-run.ts';
import { LANGUAGES, type Look, looks, PHONES, VIEWS } from './support/axe-table.ts';
import {
  goTo,
  type Opened,
  PLACES,
  PreviewPages,
  rests,
  THEME_NAMES,
  wear,
} from './support/preview-pages.ts';

/** Every screen of every surface before the eyes of axe; `npm run axe -- --all` takes the full product. */

const ALL = process.env.AXE === 'all';
const STAGE = { viewport: { width: 1280, height: 720 } };
const TONGUES = ['en,lv', 'lv,ru', 'et,en', 'ru,et'] as const;

/** What may lie over a scene while its vote is open. */
const OVER: Readonly<Record<string, (room: LocalRoom) => void>> = {
  reminded: (room) => room.facilitator({ do: 'remind', seat: 'seat-0' }),
  'no connection': (room) => room.connected('reconnecting'),
  watching: (room) => {
    room.connected('online');
    room.seat('seat-0', { do: 'watch' });
  },
  parked: (room) => {
    room.seat('seat-0', { do: 'play' });
    room.facilitator({ do: 'park', seat: 'seat-0' });
  },
  paused: (room) => room.host({ do: 'facilitator-lost' }),
};
const ARRIVALS = ['code', 'name', 'unknown', 'waiting', 'failed', 'left', 'removed', 'ended'] as const;

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

/** By name of what was looked at; only what was found. */
type Findings = Record<string, readonly string[]>;

async function judge({ page }: Opened, name: string, contrast: boolean, into: Findings): Promise<void> {
  const { violations, undecided } = await axeOn(page, contrast);
  const found = [...violations, ...undecided.map((line) => `undecided: ${line}`)];
  if (found.length > 0) into[name] = found;
}

test('the table of looks leaves out no pair', () => {
  const table = looks(PLACES);
  const has = (fits: (look: Look) => boolean) => expect(table.some(fits)).toBe(true);
  for (const place of PLACES) {
    for (const language of LANGUAGES) has((look) => look.place === place && look.language === language);
    for (const theme of THEME_NAMES) has((look) => look.place === place && look.theme === theme);
    for (const phone of PHONES) has((look) => look.place === place && look.phone === phone);
    for (const view of VIEWS) has((look) => look.place === place && look.view === view);
  }
  for (const phone of PHONES) {
    for (const theme of THEME_NAMES) has((look) => look.phone === phone && look.theme === theme);
    for (const view of VIEWS) has((look) => look.phone === phone && look.view === view);
    for (const language of LANGUAGES) has((look) => look.phone === phone && look.language === language);
  }
  for (const view of VIEWS) {
    for (const theme of THEME_NAMES) has((look) => look.view === view && look.theme === theme);
    for (const language of LANGUAGES) has((look) => look.view === view && look.language === language);
  }
});

describe.each(LANGUAGES)('on a phone in %s', (language) => {
  test.each(VIEWS)('axe finds nothing on any screen, %s view', async (view) => {
    const mine = looks(PLACES, ALL).filter((look) => look.language === language && look.view === view);
    const opened = await pages.open({ surface: 'play', languages: language, view });
    const found: Findings = {};
    for (const { place, theme, phone } of mine) {
      await opened.page.setViewportSize(phone);
      await wear(opened.page, theme);
      await goTo(opened, place);
      const at = await opened.page.getByRole('main').getAttribute('data-screen');
      expect(at).toContain(place.split('/')[0]);
      await judge(opened, `${place}, ${theme}, ${phone.width}`, view === 'text', found);
    }
    await opened.page.context().close();
    expect(found).toEqual({});
  });

  test('nor in any notice or dialog', async () => {
    const turn = LANGUAGES.indexOf(language);
    const view = VIEWS[turn % 2] ?? 'text';
    const at = 'third-visit/answering';
    const opened = await pages.open({ surface: 'play', languages: language, view, at });
    const { page, room } = opened;
    const found: Findings = {};
    await page.setViewportSize(PHONES[turn % 3] ?? PHONES[0]);
    for (const [name, happens] of Object.entries(OVER)) {
      await room.evaluate(happens);
      await rests(page);
      await judge(opened, name, view === 'text', found);
    }
    const bar = page.getByRole('navigation').first().getByRole('button');
    for (const [index, theme] of THEME_NAMES.entries()) {
      await wear(page, theme);
      await bar.nth(2 - index).click();
      await page.getByRole('dialog').waitFor();
      await judge(opened, `dialog ${2 - index}`, true, found);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(150);
    }
    await page.context().close();
    expect(found).toEqual({});
  });
});

/** Each place in both views and each pair of languages on half of the places. */
describe.each(TONGUES)('on the stage in %s', (languages) => {
  const turn = TONGUES.indexOf(languages);
  test.each(ALL ? VIEWS : VIEWS.filter((_, index) => index === turn % 2))(
    'axe finds nothing on any slide, %s view',
    async (view) => {
      const found: Findings = {};
      const opened = await pages.open({ surface: 'stage', languages, view, context: STAGE });
      for (const [index, place] of PLACES.entries()) {
        if (!ALL && index % 2 !== Math.floor(turn / 2)) continue;
        const themes = ALL ? THEME_NAMES : THEME_NAMES.filter((_, each) => each === (index + turn) % 3);
        await goTo(opened, place);
        for (const theme of themes) {
          await wear(opened.page, theme);
          await eachSlide(opened, `${place}, ${theme}`, view === 'text', found);
        }
      }
      await opened.page.context().close();
      expect(found).toEqual({});
    },
  );
});

/** From the first to the last slide of what is on stage. */
async function eachSlide(opened: Opened, name: string, contrast: boolean, found: Findings): Promise<void> {
  const screen = () => opened.page.getByRole('main').getAttribute('data-screen');
  for (let slides = 0; slides < 12; slides += 1) {
    await rests(opened.page);
    await judge(opened, `${name}, slide ${slides + 1}`, contrast, found);
    const before = await screen();
    await opened.page.keyboard.press('ArrowRight');
    if ((await screen()) === before) return;
  }
}

describe.each(LANGUAGES)('for the facilitator and at the door in %s', (language) => {
  const turn = LANGUAGES.indexOf(language);
  const viewport = [{ width: 1366, height: 768 }, ...PHONES][turn] ?? PHONES[0];
  const isMine = (index: number): boolean => ALL || index % 4 === turn;

  test('axe finds nothing on console and shelf', async () => {
    const found: Findings = {};
    const console = await pages.open({ surface: 'console', languages: language, context: { viewport } });
    for (const [index, place] of PLACES.entries()) {
      if (!isMine(index)) continue;
      await wear(console.page, THEME_NAMES[(index + turn) % 3] ?? 'dusk');
      await goTo(console, place);
      await judge(console, `console ${place}`, true, found);
    }
    await console.page.context().close();
    const shelf = await pages.open({ surface: 'shelf', languages: language, context: { viewport } });
    await judge(shelf, 'shelf', true, found);
    await shelf.page.context().close();
    expect(found).toEqual({});
  });

  test('nor on the join page', async () => {
    const found: Findings = {};
    for (const at of ARRIVALS.filter((_, index) => isMine(index))) {
      const join = await pages.open({ surface: 'join', languages: language, at, context: { viewport } });
      for (const theme of THEME_NAMES) {
        await wear(join.page, theme);
        await judge(join, `join ${at}, ${theme}`, true, found);
      }
      await join.page.context().close();
    }
    expect(found).toEqual({});
  });
});
