import type { Scene } from '#shared/scenario/scenario.ts';
import { until } from '../../support/client.ts';
import type { Person, Workshop } from './workshop.ts';

/** How one person answers a scene with their own hands, by the words on their own screen. */
export async function answer(workshop: Workshop, person: Person, scene: Scene, pick = 0): Promise<void> {
  const before = workshop.session;
  await HANDS[scene.kind](person, pick);
  await until(() => workshop.session !== before, `the answer of ${person.name} to arrive`, 10_000);
}

const HANDS: Record<Scene['kind'], (person: Person, pick: number) => Promise<void>> = {
  story: async () => undefined,
  choice: async ({ page }, pick) => {
    const options = page.locator('[role=radio]:not([aria-disabled=true])');
    await options.first().waitFor();
    await options.nth(pick % (await options.count())).click();
  },
  spot: async ({ page, t }, pick) => {
    const items = page.getByRole('checkbox');
    await items.first().waitFor();
    await items.nth(pick).click();
    await items.nth(pick + 1).click();
    await page.getByRole('button', { name: t('play:spot.send'), exact: true }).click();
  },
  rank: async ({ page, t }, pick) => {
    await page.locator('button.move:not([aria-disabled=true])').nth(pick).click();
    await page.getByRole('button', { name: t('play:rank.send'), exact: true }).click();
  },
  board: async ({ page, t, language }) => {
    await page
      .getByRole('textbox')
      .first()
      .fill(NOTES[language] ?? 'The library');
    await page
      .getByRole('button', { name: t('play:board.send'), exact: true })
      .first()
      .click();
  },
};

const NOTES: Readonly<Record<string, string>> = {
  en: 'The library, on Thursdays',
  lv: 'Bibliotēkas uzziņu galds',
  et: 'Raamatukogu infolett',
  ru: 'Справочный стол библиотеки',
};
