import type { Cue } from './cue.ts';

interface Note {
  readonly hertz: number;
  readonly afterSeconds: number;
}

const NOTES: Readonly<Record<Cue, readonly Note[]>> = {
  dealt: [{ hertz: 392, afterSeconds: 0 }],
  revealed: [
    { hertz: 392, afterSeconds: 0 },
    { hertz: 587.33, afterSeconds: 0.16 },
  ],
  late: [
    { hertz: 293.66, afterSeconds: 0 },
    { hertz: 293.66, afterSeconds: 0.34 },
  ],
};
const LOUDNESS = 0.09;
const RISE_SECONDS = 0.03;
const FADE_SECONDS = 0.9;

/**
 * Soft tones made on the spot, off until somebody switches them on. Between them the audio device sleeps: it is
 * suspended rather than closed, because iOS lets a new one speak only inside a tap.
 */
export class Sound {
  #on = false;
  #context: AudioContext | null = null;
  #sounding = 0;

  constructor(on: boolean) {
    // A page that was loaded anew may not speak before its first tap.
    for (const gesture of ['click', 'keydown']) addEventListener(gesture, () => this.#unlock());
    document.addEventListener('visibilitychange', () => document.hidden && this.#rest());
    this.#on = on;
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** Inside the tap on the switch, which also unlocks it. */
  switchTo(on: boolean): void {
    if (on === this.#on) return;
    this.#on = on;
    if (on) this.#unlock();
    else void this.#close();
  }

  play(cue: Cue | null): void {
    if (cue && this.#on && this.#context && !document.hidden) void this.#play(this.#context, NOTES[cue]);
  }

  #unlock(): void {
    if (!this.#on || this.#context || typeof AudioContext === 'undefined') return;
    this.#context = new AudioContext();
    void this.#context.resume().then(() => this.#rest());
  }

  async #play(context: AudioContext, notes: readonly Note[]): Promise<void> {
    this.#sounding += notes.length;
    await context.resume();
    for (const note of notes) this.#sing(context, note);
  }

  #sing(context: AudioContext, { hertz, afterSeconds }: Note): void {
    const from = context.currentTime + 0.02 + afterSeconds;
    const voice = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0.0001, from);
    loudness.gain.exponentialRampToValueAtTime(LOUDNESS, from + RISE_SECONDS);
    loudness.gain.exponentialRampToValueAtTime(0.0001, from + RISE_SECONDS + FADE_SECONDS);
    voice.connect(loudness).connect(context.destination);
    voice.addEventListener('ended', () => {
      this.#sounding -= 1;
      this.#rest();
    });
    voice.start(from);
    voice.stop(from + RISE_SECONDS + FADE_SECONDS);
  }

  #rest(): void {
    if (this.#sounding > 0 && !document.hidden) return;
    if (this.#context?.state === 'running') void this.#context.suspend();
  }

  async #close(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    this.#sounding = 0;
    await context?.close();
  }
}
