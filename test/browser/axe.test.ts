import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalRoom } from './preview-screens/local-room.ts';
import { type Findings, judge, type Rules } from './support/axe-run.ts';
import { LANGUAGES, type Look, looks, PHONES, VIEWS } from './support/axe-table.ts';
import { goTo, PLACES, PreviewPages, rests, THEME_NAMES, wear } from './support/preview-pages.ts';

/** Every screen of phones and stage before the eyes of axe; `npm run axe -- --all` takes the full product. */

const ALL = process.env.AXE === 'all';
const STAGE = { viewport: { width: 1280, height: 720 } };
/** Colours are the text view's to show: what the canvas paints is invisible in the page. */
const RULES = { text: 'all', canvas: 'without colours' } as const;
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

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

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
      await judge(opened.page, `${place}, ${theme}, ${phone.width}`, RULES[view], found);
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
      await judge(page, name, RULES[view], found);
    }
    const bar = page.getByRole('navigation').first().getByRole('button');
    for (const [index, theme] of THEME_NAMES.entries()) {
      await wear(page, theme);
      await bar.nth(2 - index).click();
      await page.getByRole('dialog').waitFor();
      await judge(page, `dialog ${2 - index}`, 'all', found);
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
          await eachSlide(opened.page, `${place}, ${theme}`, RULES[view], found);
        }
      }
      await opened.page.context().close();
      expect(found).toEqual({});
    },
  );
});

/** From the first to the last slide of what is on stage. */
async function eachSlide(page: Page, name: string, rules: Rules, found: Findings): Promise<void> {
  const screen = () => page.getByRole('main').getAttribute('data-screen');
  for (let slides = 0; slides < 12; slides += 1) {
    await rests(page);
    await judge(page, `${name}, slide ${slides + 1}`, rules, found);
    const before = await screen();
    await page.keyboard.press('ArrowRight');
    if ((await screen()) === before) return;
  }
}
