import type { Browser } from 'playwright-core';
import type { Scene } from '#shared/scenario/scenario.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import type { Session } from '#shared/session/session.ts';
import { meView } from '#shared/view/me.ts';
import type { ClosingPage, DebriefPage, Page, PulsePage, ScenePage } from '#shared/view/page.ts';
import { playerPage } from '#shared/view/pages.ts';
import { facilitator, openSession, type Player, seat, until } from '../../support/client.ts';
import { shippedMaterial } from '../../support/shipped.ts';
import { plain, Tree } from './tree.ts';
import type { Words } from './words.ts';
import { type Person, Workshop } from './workshop.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const OTHER = 'Quiet Birch';
const book = bookIn(shippedMaterial('cleaning-shift'), 'en');

/** A facilitator and another person by socket, and one real phone that is only ever read as a tree. */
export class ReadingRoom {
  readonly #workshop: Workshop;
  readonly #me: Person;
  readonly #url: string;
  readonly #met: string[] = [];
  readonly tree: Tree;
  readonly desk: Player;
  readonly other: Player;
  readonly #otherSeat: string;
  seat = '';

  private constructor(workshop: Workshop, url: string, me: Person, tree: Tree, desk: Player, other: Seated) {
    this.#workshop = workshop;
    this.#url = url;
    this.#me = me;
    this.tree = tree;
    this.desk = desk;
    this.other = other.player;
    this.#otherSeat = other.id;
  }

  static async open(browser: Browser, url: string): Promise<ReadingRoom> {
    const workshop = new Workshop(browser, url);
    const opened = await openSession(url, { scenario: 'cleaning-shift', country: 'FI' });
    workshop.code = opened.code;
    const me = await workshop.person('reader', 'en', PHONE);
    const desk = await facilitator(url, opened);
    const other = await seat(url, opened.code, OTHER);
    return new ReadingRoom(workshop, url, me, await Tree.of(me.page), desk, other);
  }

  get t(): Words {
    return this.#me.t;
  }
  get errors(): readonly string[] {
    return this.#me.errors;
  }
  get faults(): readonly string[] {
    return [...new Set(this.#met)];
  }
  get session(): Session {
    return this.#workshop.session;
  }
  get scene() {
    return this.#workshop.scene;
  }

  /** What this person's phone has been sent. */
  #pageAt<A extends Page['at']>(at: A): Extract<Page, { at: A }> {
    const page = playerPage(book, this.session, this.seat);
    const isRight = (each: Page): each is Extract<Page, { at: A }> => each.at === at;
    if (!isRight(page)) throw new Error(`in ${page.at}, not in ${at}`);
    return page;
  }
  get page(): ScenePage {
    return this.#pageAt('scene');
  }
  get debrief(): DebriefPage {
    return this.#pageAt('debrief');
  }
  get closing(): ClosingPage {
    return this.#pageAt('closing');
  }
  get pulse(): PulsePage {
    return this.session.story.phase.at === 'briefing' ? this.#pageAt('briefing').pulse : this.closing.pulse;
  }
  get clue(): string {
    return meView(book, this.session, this.seat)?.clue ?? '';
  }

  async join(): Promise<void> {
    const { page } = this.#me;
    await page.goto(`${this.#url}/join/${this.#workshop.code}`);
    await this.tree.press('button', this.t('join:join'));
    const mine = () => Object.keys(this.session.room.seats).find((id) => id !== this.#otherSeat);
    await until(mine, 'the reader in the room', 20_000);
    this.seat = mine() ?? '';
    const { name } = this.session.room.seats[this.seat] ?? { name: '' };
    await this.reads('lobby', this.t('play:lobby.title', { name }), this.t('play:lobby.nextTitle'));
    await this.tree.heard();
  }

  /** The facilitator's next step, as the console would take it. */
  async next(): Promise<void> {
    const { next } = this.desk.console ?? { next: null };
    if (!next) throw new Error(`nothing next: ${this.desk.console?.nextCode}`);
    await this.moves(() => this.desk.must(next));
    await until(() => this.desk.console?.next !== next);
  }

  async settle(wishes: readonly string[]): Promise<void> {
    const { scene } = this.scene;
    const wish = scene?.kind === 'choice' ? scene.choices.find(({ id }) => wishes.includes(id)) : undefined;
    await this.moves(() => this.desk.must(wish ? { do: 'settle', choice: wish.id } : { do: 'settle' }));
  }

  async moves(act: () => Promise<unknown>): Promise<void> {
    const before = this.session;
    await act();
    await until(() => this.session !== before, 'the session to move', 10_000);
  }

  /** The last of the choices, or one of the wishes; all signs; the steps from last to first. */
  async theOtherAnswers(scene: Scene, wishes: readonly string[] = []): Promise<void> {
    const ids = this.page.options.map(({ id }) => id);
    const wish = ids.find((id) => wishes.includes(id)) ?? ids.at(-1) ?? '';
    const answer = scene.kind === 'choice' ? [wish] : ids.toReversed();
    await this.other.ask({ do: 'answer', turn: this.other.now.turn, answer });
  }

  async reads(where: string, ...parts: readonly string[]): Promise<void> {
    const missing = await this.tree.reads(...parts.filter((part) => part !== ''));
    if (missing) this.#met.push(`${where} of ${this.scene.id}: ${missing}`);
  }

  /** These words once, and nothing besides. */
  async hears(words: string): Promise<void> {
    const heard = await this.tree.hears((each) => each === plain(words));
    if (heard.length !== 1 || heard[0] !== plain(words))
      this.#met.push(`${this.scene.id}: heard ${JSON.stringify(heard)} instead of “${words}”`);
  }

  /** Counts, shares and, after a second vote, what moved; said once, and there to be read. */
  async readsResult(): Promise<void> {
    const { t, page } = this;
    const { tally } = this.other.now;
    const votes = (count: number) => t('play:reveal.votes', { count });
    const sum = Object.values(tally).reduce((all, count) => all + count, 0);
    const share = (count: number) => `${sum > 0 ? Math.round((count / sum) * 100) : 0}%`;
    if (page.kind === 'choice') {
      await this.#hearsResult(page, tally);
      for (const { id, text } of page.options) {
        const count = tally[id] ?? 0;
        await this.reads('revealed', t('play:reveal.title'), text, votes(count), share(count));
      }
    }
    if (page.kind === 'spot') {
      const signs = page.verdicts.filter(({ sign }) => sign !== 'none').map(({ id }) => id);
      await this.#hearsVerdicts(t('play:spot.resultTitle'), signs);
    }
    if (page.kind === 'rank') await this.#hearsVerdicts(t('play:rank.resultTitle'), page.recommended);
    if (page.kind === 'spot')
      for (const { why } of page.verdicts) await this.reads('revealed', page.title, why);
    if (page.kind === 'rank') {
      await this.reads(
        'revealed',
        t('play:rank.groupTitle'),
        ...page.groupOrder.map((id) => this.#option(id)),
      );
      await this.reads(
        'revealed',
        t('play:rank.recommendedTitle'),
        ...page.recommended.map((id) => this.#option(id)),
      );
    }
  }

  async #hearsResult(page: ScenePage, tally: Readonly<Record<string, number>>): Promise<void> {
    const begins = this.t('play:announce.reveal', { result: '' }).trim();
    const heard = await this.tree.hears((words) => words.startsWith(begins));
    const [result] = heard;
    const counts = page.options.every(
      ({ id, letter }) =>
        result?.includes(`${letter}: `) &&
        result.includes(this.t('play:reveal.votes', { count: tally[id] ?? 0 })),
    );
    if (heard.length !== 1 || !counts)
      this.#met.push(`${page.id}: the result was said as ${JSON.stringify(heard)}`);
  }

  /** Said once: what stands above the result, and each of these options in it. */
  async #hearsVerdicts(title: string, options: readonly string[]): Promise<void> {
    const heard = await this.tree.hears((words) => words.startsWith(plain(title)));
    const [result = ''] = heard;
    if (heard.length !== 1 || !options.every((id) => result.includes(plain(this.#option(id)))))
      this.#met.push(`${this.scene.id}: the result was said as ${JSON.stringify(heard)}`);
  }

  #option(id: string): string {
    return this.page.options.find((option) => option.id === id)?.text ?? '';
  }

  async keepsQuietAbout(where: string, ...words: readonly string[]): Promise<void> {
    const text = await this.tree.text();
    const said = words.map(plain).filter((each) => each !== '' && text.includes(each));
    if (said.length > 0) this.#met.push(`${where} of ${this.scene.id}: already says ${said.join(', ')}`);
  }

  /** Before the reveal: nobody's answer, no count, no verdict, no consequence, no clue of another, no name. */
  async hidesWhatIsToCome(scene: Scene): Promise<void> {
    const clues = Object.values('clues' in scene ? (scene.clues ?? {}) : {}).filter(
      (clue) => clue !== this.clue,
    );
    const consequences = scene.kind === 'choice' ? scene.choices.map(({ consequence }) => consequence) : [];
    const verdicts = scene.kind === 'spot' ? scene.items.map(({ why }) => why) : [];
    const counts = [1, 2].map((count) => this.t('play:reveal.votes', { count }));
    await this.keepsQuietAbout(
      'before the reveal',
      OTHER,
      ...clues,
      ...consequences,
      ...verdicts,
      ...counts,
      '%',
    );
  }
}

type Seated = Awaited<ReturnType<typeof seat>>;
