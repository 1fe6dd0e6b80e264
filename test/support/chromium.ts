import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium or Chrome found; set CHROME_PATH');
  return chromium.launch({ executablePath, args: QUIET });
}
