import { html, render, type TemplateResult } from 'lit-html';
import { cueAt, cueOf } from '../cue.ts';
import { keep, kept } from '../keep.ts';
import { alsoSpeak, LANGUAGES, language, onLanguage, setLanguage, t } from '../language.ts';
import { announcement, timeWarning } from '../play/announcement.ts';
import { type Frame, frameIn, nameFrame } from '../play/frame.ts';
import { Mirror } from '../play/mirror.ts';
import { Painted } from '../play/painted.ts';
import { lightOf } from '../play/phone.ts';
import { screenKey, stageScreenOf } from '../play/screen-of.ts';
import { keptTaste } from '../play/taste.ts';
import { Sound } from '../sound.ts';
import { onTheme } from '../theme.ts';
import type { Connection, View } from '../view.ts';
import { controls } from './controls.ts';
import type { Desk } from './desk.ts';
import { fitted } from './fit.ts';
import { foot } from './slides/foot.ts';
import { isPause } from './slides/pause.ts';
import { slide } from './slides/slide.ts';
import { arriving, slidesOf } from './slides/slides.ts';
import { wall } from './slides/wall.ts';
import { TitleMoment } from './title-moment.ts';
import '../styles/mirror.css';
import '../styles/pieces.css';
import '../styles/stage.css';
import '../styles/stage-layout.css';
import '../styles/stage-foot.css';
import '../styles/stage-scene.css';
import '../styles/stage-lobby.css';
import '../styles/stage-slides.css';
import '../styles/stage-path.css';

const TICK_MS = 1000;

/** The room's big screen in `host`: what everybody may see, large, in one or two languages. */
export function showStage(host: HTMLElement, connection: Connection, room: Desk['room']): void {
  new Stage(host, connection, room);
}

class Stage {
  readonly #connection: Connection;
  readonly #room: Desk['room'];
  readonly #frame: Frame;
  readonly #mirror: Mirror;
  readonly #painted: Painted;
  readonly #sound = new Sound(kept('stage-sound') === 'on');
  #seen: View;
  #light = 0.15;
  #leaf = 0;
  #screen = '';
  #ticked = 0;
  #alsoSpoken = '';
  readonly #title = new TitleMoment(() => this.#draw());

  constructor(host: HTMLElement, connection: Connection, room: Desk['room']) {
    this.#connection = connection;
    this.#room = room;
    this.#seen = connection.view;
    this.#frame = frameIn(host, 'stage');
    this.#mirror = new Mirror(this.#frame.mirror, this.#frame.announcer);
    this.#painted = new Painted({
      host: this.#frame.paint,
      mirror: this.#frame.mirror,
      stage: true,
      onFallback: () => {},
    });
    this.#painted.textView(keptTaste().textView);
    this.#viewed(connection.view);
    connection.onChange((view) => this.#viewed(view));
    connection.onLeaf((by) => this.#turnBy(by));
    onLanguage(() => this.#draw());
    onTheme(() => this.#draw());
    addEventListener('resize', () => this.#draw());
    addEventListener('keydown', (event) => this.#turn(event));
    void document.fonts.ready.then(() => this.#draw());
    setInterval(() => this.#tick(), TICK_MS);
  }

  get #time(): number {
    return Date.now() + this.#connection.view.clockOffsetMs;
  }

  #viewed(view: View): void {
    const page = view.pages[0];
    if (page) {
      this.#light = lightOf(page, this.#light);
      this.#speak(page.language);
    }
    this.#alsoSpeak(view.pages[1]?.language ?? '');
    this.#mirror.announce(announcement(this.#seen, view));
    this.#sound.play(cueOf(this.#seen, view));
    this.#seen = view;
    this.#draw();
  }

  /** The stage's own words follow the room's first language, where the interface has it. */
  #speak(code: string): void {
    const spoken = LANGUAGES.find((each) => each.code === code);
    if (spoken && spoken.code !== language()) void setLanguage(spoken.code, false);
  }

  /** The second language's own words, fetched once; until then it stands without them. */
  #alsoSpeak(code: string): void {
    const spoken = LANGUAGES.find((each) => each.code === code);
    if (!spoken || this.#alsoSpoken === code) return;
    this.#alsoSpoken = code;
    void alsoSpeak(spoken.code).then(() => this.#draw());
  }

  #tick(): void {
    const { now } = this.#connection.view;
    this.#mirror.announce(timeWarning(now, this.#ticked, this.#time));
    this.#sound.play(cueAt(now, this.#ticked, this.#time));
    this.#ticked = this.#time;
    if (now?.step !== 'answering' || now.clock.lastsMs === 0) return;
    this.#painted.setTime(this.#time);
    this.#draw(false);
  }

  /** Arrow keys and page keys, which presenters send. */
  #turn({ key }: KeyboardEvent): void {
    if (key === 'ArrowRight' || key === 'PageDown') this.#turnBy(1);
    if (key === 'ArrowLeft' || key === 'PageUp') this.#turnBy(-1);
  }

  #switchSound(): void {
    const on = !this.#sound.isOn;
    this.#sound.switchTo(on);
    keep('stage-sound', on ? 'on' : 'off');
    this.#draw(false);
  }

  #turnBy(by: number): void {
    this.#title.end();
    this.#leaf = Math.max(0, this.#leaf + by);
    this.#draw();
  }

  #desk(): Desk | null {
    const { view } = this.#connection;
    const { now, pages } = view;
    const [page, second] = pages;
    if (!now || !page || this.#isGone) return null;
    const other = second && second.at === page.at ? second : null;
    return { view, now, page, second: other, room: this.#room, light: this.#light, time: this.#time };
  }

  /** `paint` false: nothing but the clock has moved, which the canvas does by itself. */
  #draw(paint = true): void {
    const desk = this.#desk();
    const name = stageScreenOf(this.#connection.view);
    const screen = screenKey(name, this.#connection.view);
    if (screen !== this.#screen) this.#leaf = 0;
    this.#title.sees(screen, this.#screen, desk);
    this.#screen = screen;
    const titled = desk && this.#title.slide(desk);
    const slides = titled ? [titled] : desk ? slidesOf(name, desk) : [arriving(this.#away)];
    this.#leaf = Math.min(this.#leaf, slides.length - 1);
    const state = titled ? '-title' : desk && isPause(desk) ? '-pause' : '';
    this.#show(`${screen}-${this.#leaf}${state}`, slides[this.#leaf] ?? arriving(), desk, paint);
    nameFrame(this.#frame);
    render(
      controls(this.#leaf, slides.length, (by) => this.#turnBy(by), {
        isOn: this.#sound.isOn,
        turn: () => this.#switchSound(),
      }),
      this.#frame.extra,
    );
  }

  #show(key: string, content: TemplateResult, desk: Desk | null, paint: boolean): void {
    const shown = this.#mirror.show(
      html`${wall(this.#seen.pages[0], this.#light)}
        <div class="slide on-page" data-fits>${slide(key, content)}</div>
        ${desk ? foot(desk) : ''}`,
      key,
    );
    const body = this.#mirror.element.querySelector<HTMLElement>('.slide');
    if (paint && body) fitted(body);
    if (paint) this.#painted.repaint(shown);
  }

  get #away(): string {
    return this.#isGone ? t('play:stage.closedForGood') : t('play:arriving.title');
  }

  /** Closed in the middle of things; after a goodbye the goodbye stays. */
  get #isGone(): boolean {
    const { status, pages } = this.#connection.view;
    return status === 'closed' && !(pages[0]?.at === 'closing' && pages[0].ended);
  }
}
