import { once } from 'node:events';
import { connect } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { openSession, seat, takeSeat, until } from '../support/client.ts';
import { ServerHome, type StartedChild } from '../support/server-home.ts';

/** How long it takes to notice that a line is dead, on both sides, and to come back after a restart of the server. */
const PHONES = 250;
const SILENCES = 5;
const home = await ServerHome.make();

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const spread = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => seconds(sorted[Math.ceil((sorted.length - 1) * share)] ?? Number.NaN);
  return `${at(0.5)} | ${at(0.95)} | ${at(1)}`;
};
const report = (what: string, times: readonly number[]) =>
  console.log(`| ${what} | ${times.length} | ${spread(times)} |`);

/** Bytes vanish while the socket stays open, as when a phone leaves its Wi-Fi; a new socket works at once. */
async function silences(url: string, cable: Cable): Promise<void> {
  const { code, facilitatorKey } = await openSession(url);
  const console = connect({ code, as: 'facilitator', key: facilitatorKey, language: 'en', server: url });
  const token = (await takeSeat(url, code, 'Calm Heron')).token;
  const phone = connect({ code, as: 'seat', key: token, server: cable.url });
  const isBack = () => phone.view.status === 'online';
  const [noticed, back, away]: number[][] = [[], [], []];
  for (let round = 0; round < SILENCES; round += 1) {
    await until(isBack, 'the phone', 20_000);
    await new Promise((resolve) => setTimeout(resolve, round * 700));
    cable.flow('frozen');
    const began = Date.now();
    await until(() => !isBack(), 'the phone to notice', 20_000);
    noticed?.push(Date.now() - began);
    cable.flow('open');
    const open = Date.now();
    await until(isBack, 'the phone', 20_000);
    back?.push(Date.now() - open);
  }
  phone.close();
  for (let round = 0; round < SILENCES; round += 1) {
    const { id, player } = await seat(cable.url, code, `Owl ${round}`);
    await until(() => console.view.roster[id]?.state === 'here');
    cable.flow('frozen');
    const began = Date.now();
    await until(() => console.view.roster[id]?.state === 'away', 'the console to notice', 30_000);
    away?.push(Date.now() - began);
    cable.flow('open');
    await player.leave();
  }
  console.close();
  report('silent line: the phone says that it reconnects', noticed ?? []);
  report('… and is back, once there is a network', back ?? []);
  report('silent line: the console says that the person is away', away ?? []);
}

async function restart(first: StartedChild, cable: Cable): Promise<void> {
  const { code, facilitatorKey } = await openSession(first.url);
  const to = { code, server: cable.url } as const;
  const all: Connection[] = [connect({ ...to, as: 'facilitator', key: facilitatorKey, language: 'en' })];
  for (let index = 0; index < PHONES; index += 1) {
    const { token } = await takeSeat(first.url, code, `Heron ${index}`);
    all.push(connect({ ...to, as: 'seat', key: token }));
  }
  await until(() => all.every(({ view }) => view.status === 'online'), 'all phones', 60_000);
  const exited = once(first.child, 'exit');
  const asked = Date.now();
  first.child.kill('SIGTERM');
  await until(() => all.every(({ view }) => view.status !== 'online'), 'all to lose the line', 20_000);
  const told = all.filter(({ view }) => view.trouble === 'restarting').length;
  report(`SIGTERM: ${told} of ${all.length} have been told why`, [Date.now() - asked]);
  cable.plugInto(null);
  await exited;
  report('SIGTERM: the process has ended', [Date.now() - asked]);

  const back: number[] = [];
  const waiting = new Set(all);
  const second = await home.start();
  const listening = Date.now();
  for (const each of all)
    each.onChange(
      ({ status }) => status === 'online' && waiting.delete(each) && back.push(Date.now() - listening),
    );
  cable.plugInto(second.url);
  await until(() => waiting.size === 0, 'everybody to be back', 60_000);
  report('the server listens again: back by themselves', back);
  const perQuarter = Array.from(
    { length: 12 },
    (_, at) => back.filter((ms) => Math.floor(ms / 250) === at).length,
  );
  console.log(`back in each quarter of a second: ${perQuarter.join(' ')}`);
  for (const each of all) each.close();
  second.child.kill('SIGKILL');
}

console.log('| seconds | times | p50 | p95 | most |\n|---|---|---|---|---|');
const first = await home.start();
const cable = await cableTo(first.url);
try {
  await silences(first.url, cable);
  await restart(first, cable);
} finally {
  await cable.remove();
  await home.remove();
}
process.exit(0);
