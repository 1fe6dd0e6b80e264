import { html, render } from 'lit-html';
import type { SeatIntent } from '#shared/session/move.ts';
import type { Reply } from '#shared/wire/wire.ts';
import { helpDialog } from '../care/help.ts';
import { stepOutScreen } from '../care/step-out.ts';
import { cueAt, cueOf } from '../cue.ts';
import { onLanguage, refusalText, startLanguage, t } from '../language.ts';
import type { Resumed } from '../outbox.ts';
import { Sound } from '../sound.ts';
import type { Connection, View } from '../view.ts';
import { announcement, answerWords, timeWarning } from './announcement.ts';
import { type Frame, frameIn, nameFrame } from './frame.ts';
import { Mirror } from './mirror.ts';
import { FRESH, type Own } from './own.ts';
import { Painted } from './painted.ts';
import { lightOf, type Phone } from './phone.ts';
import { screenKey, screenOf } from './screen-of.ts';
import { menu } from './screens/menu.ts';
import { notices, toast } from './screens/notices.ts';
import { arrivingScreen, BESIDE, screen } from './screens/screens.ts';
import { statusLine } from './screens/status-line.ts';
import { topBar } from './screens/top-bar.ts';
import { statusOf } from './status.ts';
import { keepTaste, keptTaste } from './taste.ts';
import '../styles/mirror.css';
import '../styles/pieces.css';
import '../styles/play.css';

const TICK_MS = 1000;
const TOAST_LASTS_MS = 8000;
const WAITED_MS = 3000;

/** The participant's game in `host`, for as long as the page lives. */
export function startPlay(host: HTMLElement, connection: Connection): void {
  void startLanguage(['common', 'join', 'play', 'refusals']).then(() => new Play(host, connection));
}

/** Redraws everything from the view and this device's own state at every change; lit keeps what stays. */
class Play {
  readonly #connection: Connection;
  readonly #frame: Frame;
  readonly #mirror: Mirror;
  readonly #painted: Painted;
  readonly #sound = new Sound(keptTaste().sound);
  #own: Own = { ...FRESH, ...keptTaste() };
  #seen: View;
  #ticked = 0;
  #comeBack: (() => void) | null = null;
  #toasting = 0;

  constructor(host: HTMLElement, connection: Connection) {
    this.#connection = connection;
    this.#seen = connection.view;
    this.#frame = frameIn(host, 'play');
    this.#mirror = new Mirror(this.#frame.mirror, this.#frame.announcer);
    this.#draw('screen');
    this.#painted = new Painted({
      host: this.#frame.paint,
      mirror: this.#frame.mirror,
      stage: false,
      onFallback: () => this.#own.textView || this.#say(t('play:engine.fallback')),
    });
    this.#change(keptTaste());
    connection.onChange((view) => this.#viewed(view));
    onLanguage(() => this.#draw());
    BESIDE.addEventListener('change', () => this.#draw());
    setInterval(() => this.#tick(), TICK_MS);
    for (const each of connection.resumed) void this.#resume(each);
  }

  get #time(): number {
    return Date.now() + this.#connection.view.clockOffsetMs;
  }

  #viewed(view: View): void {
    const page = view.pages[0];
    const light = page ? lightOf(page, this.#own.light) : this.#own.light;
    this.#own = { ...this.#own, light };
    this.#mirror.announce(announcement(this.#seen, view));
    if (!this.#comeBack) this.#sound.play(cueOf(this.#seen, view));
    const opened = view.now?.step === 'answering' && this.#seen.now?.step === 'reading';
    this.#seen = view;
    this.#draw();
    if (opened) this.#mirror.bringIn('.options > :nth-child(2), .steps > :nth-child(2), .column');
  }

  #change(patch: Partial<Own>): void {
    this.#own = { ...this.#own, ...patch };
    keepTaste(this.#own);
    if (patch.textScale !== undefined) document.documentElement.style.fontSize = `${patch.textScale * 100}%`;
    if (patch.textView !== undefined) this.#painted.textView(patch.textView);
    if (patch.sound !== undefined) this.#sound.switchTo(patch.sound);
    this.#draw();
  }

  async #ask(intent: SeatIntent): Promise<boolean> {
    return this.#heard(this.#connection.ask(intent), Date.now());
  }

  /** What was asked at `askedAt` has waited for a connection when its answer comes much later. */
  async #heard(reply: Promise<Reply>, askedAt: number): Promise<boolean> {
    const answered = await reply;
    if (answered.ok) return true;
    const { code } = answered.refusal;
    const cameLate = ['too-late', 'wrong-phase'].includes(code) && Date.now() - askedAt > WAITED_MS;
    // The session has ended or the seat has moved: the page that follows says so.
    if (code !== 'ended')
      this.#say(cameLate ? t('play:reconnecting.tooLate') : refusalText(answered.refusal));
    return false;
  }

  async #answer(answer: readonly string[]): Promise<void> {
    const turn = this.#connection.view.now?.turn ?? 0;
    const sending = { turn, answer };
    this.#change({ sending, arranging: null });
    const page = this.#connection.view.pages[0];
    const isIn = await this.#ask({ do: 'answer', turn, answer });
    if (isIn && page?.at === 'scene') this.#mirror.announce(answerWords(page, answer));
    // A later answer may be on its way by now; only the latest one is shown as sending.
    if (this.#own.sending === sending) this.#change({ sending: null });
  }

  /** What was sent before the page was loaded is shown as on its way again, until the room has it. */
  async #resume({ intent, reply }: Resumed): Promise<void> {
    const heard = this.#heard(reply, 0);
    if (intent.do === 'answer') {
      const sending = { turn: intent.turn, answer: intent.answer };
      this.#change({ sending });
      await heard;
      if (this.#own.sending === sending) this.#change({ sending: null });
    }
    if (intent.do !== 'note') return;
    const note = { id: intent.note, column: intent.column, text: intent.text };
    this.#change({ notesOnTheWay: [...this.#own.notesOnTheWay, note] });
    await heard;
    this.#change({ notesOnTheWay: this.#own.notesOnTheWay.filter((each) => each !== note) });
  }

  async #withdraw(): Promise<void> {
    const turn = this.#connection.view.now?.turn ?? 0;
    if (!(await this.#ask({ do: 'withdraw', turn }))) return;
    this.#change({ arranging: null });
    this.#mirror.announce(t('play:announce.takenBack'));
  }

  async #sendNote(note: Own['notesOnTheWay'][number]): Promise<void> {
    const turn = this.#connection.view.now?.turn ?? 0;
    const { drafts, notesOnTheWay } = this.#own;
    this.#change({ drafts: { ...drafts, [note.column]: '' }, notesOnTheWay: [...notesOnTheWay, note] });
    const { id, column, text } = note;
    const kept = await this.#ask({ do: 'note', turn, note: id, column, text });
    this.#change({ notesOnTheWay: this.#own.notesOnTheWay.filter((each) => each !== note) });
    if (kept) this.#mirror.announce(t('play:announce.note'));
    if (!kept && !this.#own.drafts[column]) this.#change({ drafts: { ...this.#own.drafts, [column]: text } });
  }

  #say(words: string): void {
    clearTimeout(this.#toasting);
    this.#toasting = window.setTimeout(() => this.#change({ toast: '' }), TOAST_LASTS_MS);
    this.#change({ toast: words });
    this.#mirror.announce(words);
  }

  /** At once on this device, whatever the connection does. */
  async #setOut(out: boolean): Promise<void> {
    this.#change({ out, menu: false });
    await this.#ask({ do: out ? 'step-out' : 'return' });
    if (this.#own.out === out) this.#change({ out: null });
  }

  #tick(): void {
    const { now } = this.#connection.view;
    const time = this.#time;
    this.#mirror.announce(timeWarning(now, this.#ticked, time));
    if (!this.#comeBack) this.#sound.play(cueAt(now, this.#ticked, time));
    this.#ticked = time;
    if (now?.step !== 'answering' || now.clock.lastsMs === 0) return;
    this.#painted.setTime(time);
    this.#draw(null);
  }

  #phone(): Phone | null {
    const { view } = this.#connection;
    const { now, me, pages } = view;
    const page = pages[0];
    if (!now || !me || !page) return null;
    return {
      ...{ view, now, me, page, own: this.#own, time: this.#time },
      change: (patch) => this.#change(patch),
      ask: (intent) => this.#ask(intent),
      answer: (answer) => void this.#answer(answer),
      withdraw: () => void this.#withdraw(),
      announce: (words) => this.#mirror.announce(words),
      say: (words) => this.#say(words),
      sendNote: (note) => this.#sendNote(note),
      lendSeat: () => this.#connection.lendSeat(),
    };
  }

  /** `why` null: nothing but the clock has moved, which the canvas does by itself. */
  #draw(why: 'screen' | 'update' | null = 'update'): void {
    const phone = this.#phone();
    const name = screenOf(this.#connection.view, this.#own.out);
    nameFrame(this.#frame);
    this.#stepAside(name === 'stepped-out');
    const shown = this.#mirror.show(
      phone ? screen(name, phone) : arrivingScreen(),
      screenKey(name, this.#connection.view),
    );
    if (phone) this.#drawFrame(phone);
    if (why !== null) this.#painted?.repaint(shown);
  }

  #drawFrame(phone: Phone): void {
    const name = screenOf(phone.view, phone.own.out);
    const { top, notices: over, foot, extra } = this.#frame;
    const acts = {
      stepOut: () => void this.#setOut(true),
      help: () => void helpDialog(phone.page.contacts),
      menu: () => this.#change({ menu: true }),
    };
    render(topBar(phone, acts), top);
    render(notices(phone), over);
    render(statusLine(statusOf(name, phone), phone), foot);
    render(html`${menu(phone)} ${toast(phone)}`, extra);
  }

  /** While somebody has stepped out, a calm page covers everything. */
  #stepAside(out: boolean): void {
    if (out === (this.#comeBack !== null)) return;
    this.#comeBack?.();
    const contacts = this.#connection.view.pages[0]?.contacts ?? [];
    this.#comeBack = out ? stepOutScreen(contacts, () => void this.#setOut(false)) : null;
  }
}
