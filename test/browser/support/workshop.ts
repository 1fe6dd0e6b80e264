import { matchMaker } from '@colyseus/core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SessionRoom } from '#server/session-room.ts';
import type { Scene } from '#shared/scenario/scenario.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import type { Session } from '#shared/session/session.ts';
import { nextStep } from '#shared/view/next-step.ts';
import { until } from '../../support/client.ts';
import { englishOn, englishOnly } from './english.ts';
import { faults, shoot } from './look.ts';
import { type Words, wordsIn } from './words.ts';

export interface Person {
  readonly name: string;
  readonly language: string;
  readonly page: Page;
  readonly t: Words;
  /** The seat's id, once seated. */
  readonly seat: string;
  /** English that has no place on this person's screen. */
  readonly foreign: readonly string[];
  /** What the browser complained about. */
  readonly errors: string[];
}

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
};

/** One room with real browsers in it. The session itself is looked at in the server, never through a back door of the client. */
export class Workshop {
  readonly people: Person[] = [];
  readonly shown = new Set<string>();
  readonly found: string[] = [];
  host!: Person;
  stage!: Person;
  code = '';
  readonly #browser: Browser;
  readonly #url: string;

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  get #room(): SessionRoom {
    const room = matchMaker.getLocalRoomById(this.code);
    if (!(room instanceof SessionRoom)) throw new Error(`no live room ${this.code}`);
    return room;
  }

  get session(): Session {
    return this.#room.ledger.session;
  }

  /** The present scene and step; no scene in a debrief, on an event card or at the end. */
  get scene(): { readonly id: string; readonly scene: Scene | undefined; readonly step: string } {
    const { phase, visits } = this.session.story;
    const visit = visits.at(-1);
    const scene = visit && sceneOf(this.#room.material.scenario, visit.round, visit.scene);
    const step = phase.at === 'scene' || phase.at === 'inject' ? phase.step.is : '';
    return { id: visit?.scene ?? '', scene: phase.at === 'scene' ? scene : undefined, step };
  }

  async person(name: string, language: string, options: BrowserContextOptions = PHONE): Promise<Person> {
    const context = await this.#browser.newContext({ locale: language, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      const aside = /Failed to load resource|WebSocket connection|AudioContext/.test(message.text());
      if (message.type() === 'error' && !aside) errors.push(`${name}: ${message.text()}`);
    });
    const foreign = language === 'en' ? [] : englishOnly(language);
    return { name, language, page, t: await wordsIn(language), seat: '', foreign, errors };
  }

  /** The facilitator opens a room from the shelf and the stage from the room. */
  async open(stageLanguages: readonly [string, string]): Promise<void> {
    this.host = await this.person('console', 'en', { viewport: { width: 1366, height: 768 } });
    const { page, t } = this.host;
    await page.goto(`${this.#url}/host`);
    await page
      .getByRole('radio', { name: /The cleaning shift/ })
      .first()
      .click();
    await this.look('shelf', [this.host]);
    await page.getByRole('combobox', { name: t('host:shelf.country'), exact: true }).selectOption('FI');
    await page
      .getByRole('combobox', { name: t('host:shelf.stageFirst'), exact: true })
      .selectOption(stageLanguages[0]);
    await page
      .getByRole('combobox', { name: t('host:shelf.stageSecond'), exact: true })
      .selectOption(stageLanguages[1]);
    await page.getByRole('button', { name: t('host:shelf.open') }).click();
    await page.waitForURL(/#/);
    this.code = new URL(page.url()).hash.slice(1).split('.')[0] ?? '';
    const link = page.getByRole('link', { name: t('host:now.openStage') });
    const href = await link.getAttribute('href');
    this.stage = await this.person('stage', 'en', { viewport: { width: 1920, height: 1080 } });
    await this.stage.page.goto(new URL(href ?? '', this.#url).href);
  }

  /** Scans the code, takes the offered name, joins. */
  async join(name: string, language: string, options?: BrowserContextOptions): Promise<Person> {
    const newcomer = await this.person(name, language, options);
    const { page, t } = newcomer;
    await page.goto(`${this.#url}/join/${this.code}`);
    const before = Object.keys(this.session.room.seats);
    const join = page.getByRole('button', { name: t('join:join'), exact: true });
    await join.waitFor();
    await this.look(`join-${language}`, [newcomer]);
    await join.click();
    const taken = () => Object.keys(this.session.room.seats).find((id) => !before.includes(id));
    await until(taken, `${name} in the room`, 20_000);
    await page.getByRole('button', { name: t('play:bar.stepOut'), exact: true }).waitFor({ timeout: 20_000 });
    const person = { ...newcomer, seat: taken() ?? '' };
    this.people.push(person);
    return person;
  }

  /** Presses the console's one big button, once it says what the session needs, and waits for the session to move. */
  async next(): Promise<void> {
    const before = this.session;
    const { nextCode } = nextStep(this.#room.material.scenario, before, {
      seats: new Set(),
      facilitators: 1,
    });
    const code = nextCode.startsWith('close-') ? '[data-next^="close-"]' : `[data-next="${nextCode}"]`;
    await this.host.page.locator(code).click();
    if (nextCode === 'end-session') {
      const yes = this.host.t('host:next.end-session');
      await this.host.page.getByRole('dialog').getByRole('button', { name: yes }).click();
    }
    await until(() => this.session !== before, 'the session to move', 10_000);
  }

  /** Lets the decision count, or, where the console asks, takes the first choice it offers. */
  async settle(): Promise<void> {
    const choose = this.host.page.locator('[data-choose]');
    await this.host.page.locator('[data-next="settle"]').or(choose).first().waitFor();
    if ((await choose.count()) === 0) return this.next();
    await this.look('choose');
    const before = this.session;
    await choose.first().click();
    await until(() => this.session !== before, 'the facilitator’s choice');
  }

  /** Presses a button of the console's "More" and, where it asks, says yes. */
  async more(button: string, yes?: string): Promise<void> {
    const { page, t } = this.host;
    const before = this.session;
    await page.getByRole('button', { name: t('host:bar.more'), exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).first().click();
    if (yes) await page.getByRole('dialog').getByRole('button', { name: yes }).last().click();
    await until(() => this.session !== before, `${button} to be done`, 10_000);
  }

  /** Shoots every surface once per key, and keeps what is wrong with any of them. */
  async look(key: string, who: readonly Person[] = [this.host, this.stage, ...this.people]): Promise<void> {
    if (this.shown.has(key)) return;
    this.shown.add(key);
    for (const { name, page, foreign } of who) {
      await shoot(page, `${String(this.shown.size).padStart(2, '0')}-${key}-${name}`);
      const wrong = [...(await faults(page)), ...(await englishOn(page, foreign))];
      for (const fault of wrong) this.found.push(`${key}, ${name}: ${fault}`);
    }
  }

  get errors(): readonly string[] {
    return [this.host, this.stage, ...this.people].flatMap(({ errors }) => errors);
  }
}
