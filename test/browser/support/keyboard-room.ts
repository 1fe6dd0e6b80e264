import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { nextStep } from '#shared/view/next-step.ts';
import { nowView } from '#shared/view/now.ts';
import { until } from '../../support/client.ts';
import { shippedMaterial } from '../../support/shipped.ts';
import { Keyboard, type Place, says } from './keyboard.ts';
import { wordsIn } from './words.ts';
import { type Person, Workshop } from './workshop.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const LAPTOP = { viewport: { width: 1366, height: 768 } };
const { scenario } = shippedMaterial('cleaning-shift');

/** One console and one phone, both without a mouse; the session itself is looked at in the server. */
export class KeyboardRoom {
  readonly workshop: Workshop;
  readonly desk: Keyboard;
  readonly mine: Keyboard;
  me: Person;
  readonly #url: string;
  readonly #walked = new Set<string>();
  readonly #met: string[] = [];
  #screen = '';

  private constructor(workshop: Workshop, me: Person, desk: Keyboard, mine: Keyboard, url: string) {
    this.workshop = workshop;
    this.me = me;
    this.desk = desk;
    this.mine = mine;
    this.#url = url;
  }

  static async open(browser: Browser, url: string): Promise<KeyboardRoom> {
    const workshop = new Workshop(browser, url);
    workshop.host = await workshop.person('console', 'en', LAPTOP);
    workshop.stage = workshop.host;
    const me = await workshop.person('keys', 'en', PHONE);
    const [desk, mine] = [await Keyboard.of(workshop.host.page), await Keyboard.of(me.page)];
    return new KeyboardRoom(workshop, me, desk, mine, url);
  }

  get host(): Person {
    return this.workshop.host;
  }

  get faults(): readonly string[] {
    const of = (who: string, faults: readonly string[]) => faults.map((fault) => `${who}: ${fault}`);
    return [...new Set([...this.#met, ...of('console', this.desk.faults), ...of('phone', this.mine.faults)])];
  }

  async openFromShelf(title: string, country: string): Promise<void> {
    const { page, t } = this.host;
    await page.goto(`${this.#url}/host`);
    await page.getByRole('radio', { name: title }).waitFor();
    await this.desk.use('radio', new RegExp(title), 'Space');
    await this.desk.to('combobox', t('host:shelf.country'));
    await this.desk.type(country);
    await this.desk.use('button', t('host:shelf.open'));
    await page.waitForURL(/#/);
    this.workshop.code = new URL(page.url()).hash.slice(1).split('.')[0] ?? '';
    await page.getByRole('button', { name: t('host:next.start'), exact: true }).waitFor();
  }

  /** The offered name is selected when the field is reached, so typing replaces it. */
  async join(name: string): Promise<void> {
    const { page, t } = this.me;
    await page.goto(`${this.#url}/join/${this.workshop.code}`);
    await page.getByRole('textbox').waitFor();
    await this.mine.to('textbox', t('join:name-label'));
    await this.mine.type(name);
    await this.mine.use('button', t('join:join'));
    const seats = () => Object.entries(this.workshop.session.room.seats);
    await until(() => seats().length === 1, `${name} in the room`, 20_000);
    await page.getByRole('button', { name: t('play:bar.stepOut'), exact: true }).waitFor({ timeout: 20_000 });
    const [seat, taken] = seats()[0] ?? ['', { name: '' }];
    expect(taken.name).toBe(name);
    this.me = { ...this.me, seat };
    this.workshop.people.push(this.me);
    await page.waitForFunction(() => document.querySelector('canvas')?.checkVisibility());
  }

  get #now() {
    const { session } = this.workshop;
    const presence = { seats: new Set(Object.keys(session.room.seats)), facilitators: 1 };
    const { nextCode } = nextStep(scenario, session, presence);
    return { nextCode, ...nowView(scenario, session, presence) };
  }

  get nextCode(): string {
    return this.#now.nextCode;
  }

  /** The console's next step, found and pressed; then the phone has to know where it is. */
  async next(): Promise<void> {
    const { nextCode, answered, entitled } = this.#now;
    const context = this.workshop.scene.scene?.kind;
    const name = this.host.t(`host:next.${nextCode}`, { context, count: answered, entitled });
    await this.rests(this.host.page.getByRole('button', { name, exact: true }));
    const before = this.workshop.session;
    await this.desk.use('button', name);
    if (nextCode === 'end-session') {
      await this.desk.to('heading', this.host.t('host:confirm.end'));
      await this.desk.press('Tab');
      await this.desk.use('button', name);
    }
    await until(() => this.workshop.session !== before, `${nextCode} to be done`, 10_000);
    await this.deskKeepsItsPlace(`after ${nextCode}`);
    await this.arrives(`after ${nextCode}`);
  }

  /** For half a second after a step the console's foot rests, so that a double press is one step. */
  async rests(button: Locator): Promise<void> {
    await button
      .and(this.host.page.locator('[aria-disabled="false"], :not([aria-disabled])'))
      .first()
      .waitFor();
  }

  /** Does something that the session has to notice. */
  async moves(act: () => Promise<unknown>): Promise<void> {
    const before = this.workshop.session;
    await act();
    await until(() => this.workshop.session !== before, 'the session to move', 10_000);
  }

  /** A new screen has the focus on its heading; on the same screen it stays where it was, or near. */
  async arrives(when: string): Promise<void> {
    let wrong = '';
    // The phone hears of a step a moment after the console.
    for (let looks = 0; looks < 12; looks += 1) {
      await this.me.page.waitForTimeout(120);
      wrong = await this.#notOnHeading();
      if (wrong === '' && looks > 0) return this.keepsItsPlace(when);
    }
    this.#met.push(`phone: ${wrong} ${when}`);
  }

  async #notOnHeading(): Promise<string> {
    const { screen, title } = await this.me.page.evaluate(() => ({
      screen: document.querySelector<HTMLElement>('main')?.dataset.screen ?? '',
      title: document.querySelector('h1')?.textContent?.trim() ?? '',
    }));
    if (screen === this.#screen) return '';
    const place = await this.mine.at();
    if (place.role !== 'heading' || place.name !== title) return `not on “${title}” but on ${says(place)}`;
    this.#screen = screen;
    return '';
  }

  async keepsItsPlace(when: string): Promise<void> {
    await this.me.page.waitForTimeout(80);
    if (await this.mine.isLost()) this.#met.push(`phone: the focus is lost ${when}`);
  }

  async deskKeepsItsPlace(when: string): Promise<void> {
    await this.host.page.waitForTimeout(80);
    if (await this.desk.isLost()) this.#met.push(`console: the focus is lost ${when}`);
  }

  /** A whole round with Tab on both surfaces, once per sort of screen. */
  async walkRound(screen: string): Promise<void> {
    if (this.#walked.has(screen)) return;
    this.#walked.add(screen);
    const stops = await this.mine.round();
    const names = stops.map(({ name }) => name);
    const { t } = this.me;
    expect(names, screen).toEqual(
      expect.arrayContaining([t('play:bar.stepOut'), t('play:bar.help'), t('play:bar.menu')]),
    );
    this.#nameless(screen, stops);
    this.#nameless(`console, ${screen}`, await this.desk.round());
  }

  #nameless(screen: string, stops: readonly Place[]): void {
    const without = stops.filter(({ name }) => name.trim() === '');
    if (without.length > 0) this.#met.push(`${screen}: no name for ${without.map(says)}`);
  }

  /** From the open menu to another language and back, each time with the focus where it was. */
  async inAnotherLanguage(code: string, name: string): Promise<void> {
    const { t, page } = this.me;
    const there = await wordsIn(code);
    await this.mine.use('button', t('play:menu.language'));
    await this.mine.use('button', name);
    await page.getByRole('heading', { name: there('play:menu.title'), exact: true }).waitFor();
    expect((await this.mine.at()).name).toBe(there('play:menu.language'));
    await this.mine.press('Enter');
    await this.mine.use('button', 'English');
    await page.getByRole('heading', { name: t('play:menu.title'), exact: true }).waitFor();
    expect((await this.mine.at()).name).toBe(t('play:menu.language'));
  }
}
