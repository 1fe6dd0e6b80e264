import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** `getconf CLK_TCK` on every Linux we know. */
const TICKS_A_SECOND = 100;

/** Seconds of processor time every process of a browser has used until now, by what it does. */
export async function processorSeconds(browser: Browser): Promise<Readonly<Record<string, number>>> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const seconds: Record<string, number> = {};
  for (const { type, id } of processInfo) seconds[type] = (seconds[type] ?? 0) + secondsOf(id);
  return seconds;
}

/** User and system time are the 14th and 15th words of a process's line; its name may hold spaces. */
function secondsOf(process: number): number {
  if (!readdirSync('/proc').includes(String(process))) return 0;
  const line = readFileSync(`/proc/${process}/stat`, 'utf8');
  const words = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(words[11]) + Number(words[12])) / TICKS_A_SECOND;
}
