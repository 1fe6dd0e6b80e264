import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { oneOf } from '#shared/session/chance.ts';
import type { SeatIntent } from '#shared/session/move.ts';
import { connect, moveId } from '../support/client.ts';
import type { Device } from './device.ts';
import { holdsWithin } from './device.ts';
import type { Person } from './person.ts';
import type { Loss, Workshop } from './workshop.ts';
import { stuck } from './workshop.ts';
import type { World } from './world.ts';

export interface Fault {
  readonly name: string;
  /** Everybody is back within this time after it is over, by themselves. */
  readonly backWithinMs: number;
  /** Resolves when it is over; what it saw go wrong meanwhile. */
  strike(world: World): Promise<readonly Loss[]>;
}

const HOUR_MS = 3_600_000;
const BACK_WITHIN_MS = 5_000;
/** A socket that looks open is noticed when nothing is answered for six seconds. */
const DEAD_SOCKET_MS = 9_000;

type Strike = (world: World) => Promise<unknown>;
const fault = (name: string, strike: Strike, backWithinMs = BACK_WITHIN_MS): Fault => ({
  name,
  backWithinMs,
  strike: async (world) => {
    const found = await strike(world);
    return Array.isArray(found) ? found : [];
  },
});

const between = ({ random }: World, from: number, to: number) => from + random() * (to - from);
const someTime = (world: World, from: number, to: number) => pause(between(world, from, to));

function one<Item>(world: World, items: readonly Item[]): Item {
  const item = oneOf(world.random, items);
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

const aWorkshop = (world: World): Workshop => one(world, world.workshops);
const aPerson = (world: World): Person => one(world, aWorkshop(world).people);
const aDevice = (world: World): Device => one(world, aWorkshop(world).devices);

async function diesInCommit(world: World): Promise<void> {
  const at = one(world, ['before', 'during', 'during', 'after'] as const);
  world.server.tell({ do: 'die-in-commit', at, afterMs: between(world, 0, 2) });
  await world.restart(null);
}

async function diesTwice(world: World): Promise<void> {
  await world.restart('SIGKILL');
  await someTime(world, 0, 600);
  await world.restart('SIGKILL');
}

async function clockJumps(world: World): Promise<void> {
  const byMs = one(world, [HOUR_MS, -HOUR_MS]);
  world.server.tell({ do: 'clock', byMs });
  await someTime(world, 100, 1500);
}

function fillDisk({ disk, server }: World): () => void {
  disk.fill();
  if (!disk.isReal) server.tell({ do: 'disk', full: true });
  return () => {
    disk.free();
    if (!disk.isReal) server.tell({ do: 'disk', full: false });
  };
}

async function diskIsFull(world: World): Promise<void> {
  const free = fillDisk(world);
  await someTime(world, 500, 3000);
  free();
}

async function diesOnAFullDisk(world: World): Promise<void> {
  const free = fillDisk(world);
  await someTime(world, 0, 500);
  await world.restart('SIGKILL');
  await someTime(world, 0, 1500);
  free();
}

async function wifiChanges(world: World): Promise<void> {
  const { devices } = aWorkshop(world);
  for (const { cable } of devices) {
    cable.strand();
    cable.plugInto(null);
  }
  await someTime(world, 300, 3000);
  for (const { cable } of devices) cable.plugInto(world.server.url);
}

async function isOffline(world: World): Promise<void> {
  const { cable } = aDevice(world);
  cable.plugInto(null);
  cable.cut();
  await someTime(world, 500, 4000);
  cable.plugInto(world.server.url);
}

async function answersAreLost(world: World): Promise<void> {
  const { cable } = aDevice(world);
  cable.flow('answers-lost');
  await someTime(world, 200, 3000);
  // Bytes of a living socket are never lost: it ends with them.
  cable.strand();
  cable.flow('open');
}

async function isSlow(world: World): Promise<void> {
  const { devices } = aWorkshop(world);
  for (const { cable } of devices) cable.delay(between(world, 50, 1200));
  await someTime(world, 1000, 3000);
  for (const { cable } of devices) cable.delay(0);
}

/** Every ask comes two or three times and in any order; each must count once and get its first answer again. */
async function comesAgain(world: World): Promise<readonly Loss[]> {
  const person = aPerson(world);
  const { id, code, key } = person.owner;
  await person.rest();
  await person.switchOff();
  const raw = await connect(world.server.url, code, { as: 'seat', key });
  const asks = ['watch', 'play', 'watch', 'play'].map((kind) => ({ id: moveId(), kind }));
  const copies = [...asks, ...asks, ...asks.slice(0, 2)].sort(() => world.random() - 0.5);
  const replies = await Promise.all(copies.map(({ id, kind }) => raw.askRaw({ id, intent: { do: kind } })));
  const wrong = copies.filter(({ id }, index) => {
    const first = copies.findIndex((each) => each.id === id);
    if (first === index)
      person.witness.hear(
        person.owner.id,
        { do: copies[index]?.kind } as SeatIntent,
        replies[index] as never,
      );
    return !isDeepStrictEqual(replies[index], replies[first]);
  });
  await raw.leave();
  await person.switchOn();
  return wrong.map(() => ({ what: 'move', told: `${code} ${id} got two answers to one ask` }));
}

async function reloads(world: World): Promise<void> {
  const device = aDevice(world);
  await device.switchOff();
  await someTime(world, 0, 1500);
  await device.switchOn();
}

/** The seat moves to another phone: the QR of the console. */
async function movesToAnotherPhone(world: World): Promise<readonly Loss[]> {
  const { console, people } = aWorkshop(world);
  const person = one(world, people);
  const reply = await console.ask({ do: 'hand-over', seat: person.owner.id });
  if (!reply.ok || !reply.token) return [stuck(`no hand-over: ${JSON.stringify(reply)}`)];
  if (!(await holdsWithin(5000, () => person.view.closedBecause === 'elsewhere')))
    return [{ what: 'seat', told: `${person.owner.id}: the old phone was not told` }];
  await person.rest();
  await person.switchOff();
  person.owner.key = reply.token;
  await person.switchOn();
  return [];
}

/** Gone for longer than the ten seconds the room waits; a co-facilitator takes over by the key. */
async function facilitatorIsLost(world: World): Promise<readonly Loss[]> {
  const workshop = aWorkshop(world);
  const { console, people } = workshop;
  const mayPause = !['lobby', 'ended', 'nowhere'].includes(workshop.place);
  await console.switchOff();
  const isTold = () => people.every(({ view }) => view.now?.paused !== '');
  const told = !mayPause || (await holdsWithin(15_000, isTold));
  await console.switchOn();
  return told ? [] : [stuck(`${workshop.code}: nobody was told that the facilitator is gone`)];
}

const killed: Strike = async (world) => {
  await someTime(world, 0, 400);
  await world.restart('SIGKILL');
};

export const FAULTS: readonly Fault[] = [
  fault('killed at any instant', killed),
  fault('killed in a commit', diesInCommit),
  fault('killed twice', diesTwice),
  fault('stopped and started', (world) => world.restart('SIGTERM')),
  fault('clock jumps by an hour', clockJumps),
  fault('disk full', diskIsFull),
  fault('killed on a full disk', diesOnAFullDisk),
  fault('sockets dropped', async (world) => {
    for (const { cable } of aWorkshop(world).devices) if (world.random() < 0.6) cable.cut();
  }),
  fault('half-open socket', async (world) => aDevice(world).cable.strand(), DEAD_SOCKET_MS),
  fault('another Wi-Fi for the room', wifiChanges, DEAD_SOCKET_MS),
  fault('a device offline', isOffline),
  fault('answers lost', answersAreLost, DEAD_SOCKET_MS),
  fault('slow network', isSlow, DEAD_SOCKET_MS),
  fault('duplicated and reordered', comesAgain),
  fault('page reloaded', reloads),
  fault('seat to another phone', movesToAnotherPhone),
  fault('facilitator lost', facilitatorIsLost),
];
