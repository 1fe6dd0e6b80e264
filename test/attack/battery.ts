import type { Family } from './attack-case.ts';
import { holds, within } from './attack-case.ts';
import { field } from './field.ts';
import { type HonestRoom, honestRoom } from './honest-room.ts';
import { type Level, startTarget, type Target } from './target.ts';

export interface Fought {
  readonly family: string;
  readonly name: string;
  readonly must: string;
  readonly happened: string;
  readonly ok: boolean;
  readonly tookMs: number;
  /** The longest wait of anybody in the honest room in its step after the case. */
  readonly roomMs: number;
}

export interface BatteryOptions {
  readonly families: readonly Family[];
  /** Smaller floods, for the test suite. */
  readonly short: boolean;
  readonly told: (fought: Fought) => void;
}

/** Everything the attack left alive, at most. */
const LIVE_MARGIN_MB = 8;
/**
 * The C library keeps what the process once had: floods three times over left it at 342, 388 and 396 MB with the same
 * objects alive as before. It must stay well within the machine of docs/deploy.md.
 */
const RSS_AT_MOST_MB = 512;
/** What the last cases left half open is let go within this. */
const SETTLED_MS = 6_000;

const CASE_LASTS_MS = 45_000;

/** Runs every case against one server, in one honest room that takes its next step after each. */
export async function battery({ families, short, told }: BatteryOptions): Promise<readonly Fought[]> {
  const target = await startTarget();
  const room = await honestRoom(target.url);
  const at = field(target, room, short);
  const all: Fought[] = [];
  const note = (fought: Fought) => {
    all.push(fought);
    told(fought);
  };
  try {
    for (let warm = 0; warm < 6; warm += 1) await room.step();
    const before = await target.level();
    for (const { begin } of families) begin?.(at);
    for (const family of families) {
      for (const { name, must, run } of family.cases) {
        const uncaught = uncaughtIn(target);
        const act = async () => {
          const happened = await within(CASE_LASTS_MS, 'The case', run(at));
          holds(target.alive(), 'The server died');
          holds(uncaughtIn(target) === uncaught, `${happened}; and a bug fell into the last net`);
          return happened;
        };
        note(await fight({ family: family.name, name, must }, act, room));
        await at.clear();
      }
    }
    for (const last of afterwards(target, before)) note(await fight(last, last.run, room));
  } finally {
    await room.leave();
    await target.stop();
  }
  return all;
}

const uncaughtIn = (target: Target): number => target.log().split('A bug nobody caught').length;

type Named = Pick<Fought, 'family' | 'name' | 'must'>;

async function fight(of: Named, run: () => Promise<string>, room: HonestRoom): Promise<Fought> {
  const { family, name, must } = of;
  const began = performance.now();
  const [happened, ok] = await told(run);
  const tookMs = performance.now() - began;
  const [step, stepped] = await told(() => room.step());
  const roomMs = stepped ? Number(step) : Number.POSITIVE_INFINITY;
  const after = stepped ? '' : ` Then the honest room: ${step}.`;
  return { family, name, must, happened: `${happened}.${after}`, ok: ok && stepped, tookMs, roomMs };
}

async function told<T>(run: () => Promise<T>): Promise<readonly [string, boolean]> {
  try {
    return [String(await run()), true];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), false];
  }
}

const afterwards = (target: Target, before: Level) => [
  {
    family: 'afterwards',
    name: 'memory and sockets',
    must: `what lives within ${LIVE_MARGIN_MB} MB of before, the process within ${RSS_AT_MOST_MB} MB, no socket left over`,
    async run() {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      const after = await target.level();
      const figures =
        `alive ${before.liveMb.toFixed(1)} → ${after.liveMb.toFixed(1)} MB, ` +
        `process ${before.rssMb.toFixed(0)} → ${after.rssMb.toFixed(0)} MB, sockets ${before.sockets} → ${after.sockets}`;
      holds(after.liveMb - before.liveMb <= LIVE_MARGIN_MB, figures);
      holds(after.rssMb <= RSS_AT_MOST_MB, figures);
      holds(after.sockets <= before.sockets, figures);
      holds(!after.polluted, 'The common prototype was changed');
      return figures;
    },
  },
];
