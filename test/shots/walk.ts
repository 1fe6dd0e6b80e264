import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faults } from '../browser/support/look.ts';
import type { PreviewServer } from '../support/preview-server.ts';
import { lower, toTop } from './lower.ts';
import { PreviewPage } from './preview-page.ts';
import { type Size, sizeName, type ThemeName } from './sizes.ts';
import type { State, Walk } from './state.ts';

const QUALITY = 86;
const LOWER_AT_MOST = 4;

/** A walk with what to shoot on it: `group` names the surface and its languages, states come with their numbers. */
export interface Job {
  readonly walk: Walk;
  readonly group: string;
  readonly languages: string;
  readonly states: readonly (State & { readonly number: number; readonly wanted: boolean })[];
  readonly sizes: readonly Size[];
  readonly themes: readonly ThemeName[];
}

export interface Fault {
  /** `phone-en/dusk/390x844/07-choice-answering`. */
  readonly picture: string;
  readonly words: string;
}

interface Taken {
  readonly pictures: number;
  readonly faults: readonly Fault[];
}

/** Shoots every wanted state in every size and theme into `out`; returns how many pictures, and what is wrong. */
export async function takeWalk(server: PreviewServer, job: Job, out: string): Promise<Taken> {
  const [size] = job.sizes;
  const last = job.states.findLastIndex(({ wanted }) => wanted);
  if (!size || last < 0) return { pictures: 0, faults: [] };
  const lang = job.languages.split(',')[0] ?? 'en';
  const asks = { ...job.walk.asks, languages: job.languages, lang };
  const preview = await PreviewPage.open(server, asks, size).catch(String);
  if (typeof preview === 'string') return { pictures: 0, faults: [{ picture: job.group, words: preview }] };
  const camera = new Camera(preview, job, out);
  try {
    for (const state of job.states.slice(0, last + 1)) await camera.visit(state);
  } catch (error) {
    camera.faults.push({ picture: camera.place, words: `could not go on: ${String(error)}` });
  } finally {
    await preview.close();
  }
  return camera;
}

class Camera {
  pictures = 0;
  place = '';
  readonly faults: Fault[] = [];
  readonly #preview: PreviewPage;
  readonly #job: Job;
  readonly #out: string;

  constructor(preview: PreviewPage, job: Job, out: string) {
    this.#preview = preview;
    this.#job = job;
    this.#out = out;
    preview.page.on('pageerror', ({ message }) => this.#found(`the page broke: ${message}`));
  }

  async visit(state: Job['states'][number]): Promise<void> {
    const name = `${String(state.number).padStart(2, '0')}-${state.name}`;
    this.place = `${this.#job.group}/${name}`;
    await this.#preview.reach(state);
    for (let slide = 1, more = state.wanted; more; slide += 1) {
      await this.#everyLook(slide === 1 ? name : `${name}-slide${slide}`);
      more = await this.#preview.turn();
    }
    await this.#preview.leave(state);
  }

  async #everyLook(name: string): Promise<void> {
    const { sizes, themes, group } = this.#job;
    for (const size of sizes) {
      await this.#preview.resize(size);
      for (const theme of themes) {
        this.place = `${group}/${theme}/${sizeName(size)}/${name}`;
        await this.#preview.theme(theme);
        await this.#look();
      }
    }
  }

  /** The window as it opens, and what lies below. */
  async #look(): Promise<void> {
    const { page } = this.#preview;
    const top = this.place;
    await this.#shoot();
    for (let below = 1; below <= LOWER_AT_MOST && (await page.evaluate(lower)); below += 1) {
      this.place = `${top}-lower${below}`;
      await this.#shoot();
    }
    await page.evaluate(toTop);
  }

  async #shoot(): Promise<void> {
    await this.#preview.settle();
    const file = join(this.#out, `${this.place}.jpg`);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, await this.#preview.picture({ format: 'jpeg', quality: QUALITY }));
    this.pictures += 1;
    for (const words of await faults(this.#preview.page)) this.#found(words);
  }

  #found(words: string): void {
    this.faults.push({ picture: this.place, words });
  }
}
