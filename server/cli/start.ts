import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { isLoopback, lanAddresses } from '../addresses.ts';
import { explain, main, type Running } from '../main.ts';
import { buildClient, needsBuild } from './client-build.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const ANSWERS_WITHIN_MS = 2000;

/** `npm start`: builds what is missing, starts the server, says where everybody finds it. */
async function start(): Promise<void> {
  if (needsBuild(PROJECT)) {
    console.log('Building the client. This takes a little while, and happens only after a change …');
    await buildClient(PROJECT);
  }
  const running = await main();
  for (const line of await welcome(running)) console.log(line);
}

async function welcome({ app, environment }: Running): Promise<readonly string[]> {
  const { host, publicUrl } = environment;
  const here = `http://localhost:${app.port}`;
  const lines = [
    '',
    'The Human Game is running. Stop it with Ctrl+C.',
    '',
    `  Host a session, on this machine:  ${here}/host`,
  ];
  const forPhones = publicUrl ? [publicUrl] : await reachable(host, app.port);
  const [first] = forPhones;
  if (!first) return [...lines, '', `  ${whyNoPhones(host)}`, ''];
  const phones = forPhones.map((address) => `  For phones:                       ${address}`);
  return [
    ...lines,
    ...phones,
    '',
    renderUnicodeCompact(first, { border: 2 }),
    '',
    ...(publicUrl ? [] : [MAY_BLOCK, '']),
  ];
}

const MAY_BLOCK =
  '  Phones must be on the same network. If one cannot open this address: let Node through the firewall of this machine,\n  and avoid guest Wi-Fi, which often keeps devices apart.';

function whyNoPhones(host: string | null): string {
  if (host && isLoopback(host)) return 'HOST is set so that only this machine can reach it; phones cannot.';
  return 'No network was found by which phones could reach this machine. Connect it to the Wi-Fi and start again.';
}

/** Addresses of this machine at which the server really answers. */
async function reachable(host: string | null, port: number): Promise<readonly string[]> {
  if (host && isLoopback(host)) return [];
  const candidates = lanAddresses().map((address) => `http://${address}:${port}`);
  const answers = await Promise.all(candidates.map(answersAt));
  return candidates.filter((_, index) => answers[index]);
}

async function answersAt(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

await start().catch(explain);
