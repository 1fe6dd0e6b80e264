import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '#server/journal/open-journal.ts';
import type { Chance } from '#shared/session/chance.ts';
import { writeScenarios } from '../support/scenario-folder.ts';
import { type Disk, diskAt } from './disk.ts';
import { type ServerProcess, type Storage, startProcess } from './server-process.ts';
import { type Loss, openWorkshop, type Workshop } from './workshop.ts';

const WORKSHOPS = 2;

/** One real server with its disk, and the workshops that go on at it. */
export class World {
  readonly random: Chance;
  readonly disk: Disk;
  server: ServerProcess;
  workshops: Workshop[] = [];
  /** Played to their end. */
  readonly past: Workshop[] = [];
  readonly #storage: Storage;

  private constructor(disk: Disk, storage: Storage, server: ServerProcess, random: Chance) {
    this.disk = disk;
    this.#storage = storage;
    this.server = server;
    this.random = random;
  }

  static async create(folder: string, databaseUrl: string | null, random: Chance): Promise<World> {
    const disk = diskAt(join(folder, 'disk'), databaseUrl === null);
    const scenarios = await writeScenarios(join(folder, 'scenarios'));
    const dataDir = join(disk.folder, 'data');
    mkdirSync(dataDir);
    const storage = { dataDir, scenarios, databaseUrl };
    const world = new World(disk, storage, await startProcess(storage), random);
    while (world.workshops.length < WORKSHOPS) await world.openAnother();
    return world;
  }

  async openAnother(): Promise<void> {
    const workshop = await openWorkshop(this.server.url, this.random);
    this.workshops.push(workshop);
    workshop.play();
  }

  /** Ends the server, or waits until it has ended by itself, and starts it again over what is on its disk. */
  async restart(signal: 'SIGKILL' | 'SIGTERM' | null): Promise<void> {
    const ending = this.server.end(signal);
    await ending;
    this.#plug(null);
    this.server = await startProcess(this.#storage);
    this.#plug(this.server.url);
  }

  #plug(server: string | null): void {
    for (const device of this.workshops.flatMap(({ devices }) => devices)) device.plugInto(server);
  }

  /** Looks at the disk with a server that never knew these sessions: everything anybody was ever told. */
  async lastLosses(): Promise<readonly Loss[]> {
    for (const workshop of this.workshops) await workshop.close();
    await this.server.end('SIGTERM');
    const { dataDir, databaseUrl } = this.#storage;
    const journal = await openJournal({ dataFolder: dataDir, databaseUrl });
    const losses: Loss[] = [];
    for (const { code, witness } of [...this.past, ...this.workshops]) {
      const history = await journal.read(code);
      losses.push(...witness.lost(history?.moves ?? []).map((told): Loss => ({ what: 'move', told })));
    }
    await journal.close();
    return losses;
  }

  async remove(): Promise<void> {
    await this.server.end('SIGKILL');
    this.disk.remove();
  }
}
