import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chance, chanceFrom } from '#shared/session/chance.ts';
import { FAULTS, type Fault } from './faults.ts';
import { type Loss, stuck, type Workshop } from './workshop.ts';
import { World } from './world.ts';

/** What one fault did. */
export interface Tried {
  readonly fault: string;
  /** Where the rooms stood when it struck. */
  readonly places: readonly string[];
  /** Null when somebody did not come back at all. */
  readonly backMs: number | null;
  readonly isLate: boolean;
  readonly losses: readonly Loss[];
}

export interface Played {
  readonly schedule: number;
  readonly tried: readonly Tried[];
  /** Found at the very end, on the disk. */
  readonly losses: readonly Loss[];
  readonly accepted: number;
  readonly ended: number;
}

/** Longer than this is not late but never. */
const GIVEN_UP_AFTER_MS = 30_000;
/** More steps than the longest way through the case. */
const STEPS_AT_MOST = 120;

/** Which faults, and in which order: each kind as often as any other, a deck shuffled by the seed. */
export function drawFaults(seed: number, schedule: number, count: number): readonly Fault[] {
  const random = chanceFrom(seed * 1000 + schedule);
  const drawn: Fault[] = [];
  while (drawn.length < count) drawn.push(...shuffled(FAULTS, random));
  return drawn.slice(0, count);
}

export async function playSchedule(of: {
  readonly seed: number;
  readonly schedule: number;
  readonly faults: readonly Fault[];
  readonly databaseUrl: string | null;
  /** Times as long as each fault allows. */
  readonly patience: number;
}): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'human-game-chaos-'));
  const world = await World.create(folder, of.databaseUrl, chanceFrom(of.seed * 7919 + of.schedule));
  const tried: Tried[] = [];
  try {
    for (const fault of of.faults) {
      const one = await tryOne(world, fault, of.patience);
      tried.push(one);
      if (one.losses.some(({ what }) => what === 'stuck')) break;
    }
    const stuckAtEnd = await playToTheEnd(world);
    const losses = [...stuckAtEnd, ...(await world.lastLosses())];
    const all = [...world.past, ...world.workshops];
    const accepted = all.reduce((sum, { witness }) => sum + witness.accepted, 0);
    return { schedule: of.schedule, tried, losses, accepted, ended: all.length - stuckAtEnd.length };
  } finally {
    await world.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryOne(world: World, fault: Fault, patience: number): Promise<Tried> {
  const before = await moveOn(world);
  const places = world.workshops.map(({ place }) => place);
  const seen = await fault.strike(world);
  const back = await Promise.all(world.workshops.map((each) => each.isBackWithin(GIVEN_UP_AFTER_MS)));
  const never = world.workshops.filter((_each, index) => back[index] === null).map(notBack);
  const found = { fault: fault.name, places };
  if (never.length > 0)
    return { ...found, backMs: null, isLate: false, losses: [...before, ...seen, ...never] };
  const backMs = Math.max(...back.map(Number));
  const kept = await checked(world);
  for (const workshop of world.workshops) workshop.play();
  const after = await Promise.all(world.workshops.map((each) => (each.isEnded ? null : each.press())));
  const losses = [...before, ...seen, ...kept, ...after.filter((loss) => loss !== null)];
  return { ...found, backMs, isLate: backMs > fault.backWithinMs * patience, losses };
}

const notBack = ({ code, devices }: Workshop): Loss =>
  stuck(
    `${code}: not everybody is back: ${devices.map(({ view: { status, closedBecause } }) => status + closedBecause)}`,
  );

/** Every room takes none, one or two steps; one that has ended makes place for another. */
async function moveOn(world: World): Promise<readonly Loss[]> {
  const losses = await Promise.all(
    world.workshops.map(async (workshop) => {
      for (let steps = Math.floor(world.random() * 3); steps > 0 && !workshop.isEnded; steps -= 1) {
        const loss = await workshop.press();
        if (loss) return [loss];
      }
      return [];
    }),
  );
  for (const ended of world.workshops.filter(({ isEnded }) => isEnded)) {
    world.past.push(ended);
    world.workshops = world.workshops.filter((each) => each !== ended);
    await ended.close();
    await world.openAnother();
  }
  return losses.flat();
}

async function checked(world: World): Promise<readonly Loss[]> {
  const look = async (workshop: Workshop) => {
    const loss = await workshop.calmDown();
    return loss ? [loss] : workshop.losses(await world.server.look(workshop.code));
  };
  return (await Promise.all(world.workshops.map(look))).flat();
}

async function playToTheEnd({ workshops }: World): Promise<readonly Loss[]> {
  const toEnd = async (workshop: Workshop) => {
    for (let steps = 0; steps < STEPS_AT_MOST && !workshop.isEnded; steps += 1) {
      const loss = await workshop.press();
      if (loss) return [loss];
    }
    return workshop.isEnded ? [] : [stuck(`${workshop.code} does not end`)];
  };
  return (await Promise.all(workshops.map(toEnd))).flat();
}

function shuffled<Item>(items: readonly Item[], random: Chance): readonly Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
