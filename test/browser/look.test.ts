import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { faults } from './support/look.ts';

/** What the machine's eye calls a fault, on pages that have exactly one, and on the same pages mended. */

const PLAIN = 'body { margin: 0; font: 20px/1.5 sans-serif } button { width: 120px; height: 48px }';
const FAULTS: readonly (readonly [fault: string, broken: string, mended: string])[] = [
  ['a raw key: play.spot.send', '<p>play.spot.send</p>', '<p>Send my marks</p>'],
  ['not a sentence', '<p>{{count}} people</p>', '<p>12 people</p>'],
  [
    'is cut off: “Two words that go on and on”',
    '<p style="width:120px; white-space:nowrap; overflow:hidden">Two words that go on and on</p>',
    '<p style="width:120px; overflow:hidden">Two words that go on and on</p>',
  ],
  [
    'is cut off: “One line two lines three lines',
    '<p style="width:90px; height:60px; overflow:hidden">One line two lines three lines four lines</p>',
    '<p style="width:90px; height:60px; overflow:auto">One line two lines three lines four lines</p>',
  ],
  [
    'sticks out of its card: “Longer than its card”',
    '<div class="card" style="width:90px; white-space:nowrap">Longer than its card</div>',
    '<div class="card" style="width:90px">Longer than its card</div>',
  ],
  [
    'lies over another: “The first” and “The second”',
    '<p style="position:absolute">The first</p><p style="position:absolute; left:20px">The second</p>',
    '<p>The first</p><p>The second</p>',
  ],
  [
    'runs off the side: “A wide line”',
    '<p style="position:fixed; left:340px; white-space:nowrap">A wide line</p>',
    '<p style="position:fixed; left:240px; white-space:nowrap">A wide line</p>',
  ],
  [
    'scrolls sideways: the page',
    '<div style="width:600px; height:9px"></div>',
    '<div style="width:300px; height:9px"></div>',
  ],
  [
    'scrolls sideways: list',
    '<div class="list" style="overflow-x:auto"><i style="display:block; width:600px; height:9px"></i></div>',
    '<div class="list" style="overflow-x:auto"><i style="display:block; width:300px; height:9px"></i></div>',
  ],
  [
    'is hard to hit (30×48): “X”',
    '<button style="width:30px">X</button>',
    '<button style="width:30px; position:relative; margin:0 20px">X<i style="position:absolute; inset:0 -12px"></i></button>',
  ],
  [
    'cannot be scrolled to: “Far away”',
    '<button style="position:fixed; top:2000px">Far away</button>',
    '<button style="position:absolute; top:2000px">Far away</button>',
  ],
  ['a picture is missing', '<img alt="" src="data:image/png;base64,AAAA">', '<p>No picture</p>'],
  [
    'is too small for a room (14.0 px): “In the last row”',
    '<div class="stage" style="font-size:14px">In the last row</div>',
    '<div class="stage" style="font-size:20px">In the last row</div>',
  ],
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(() => browser.close());

async function found(body: string): Promise<readonly string[]> {
  await page.setContent(`<!doctype html><style>${PLAIN}</style>${body}`, { waitUntil: 'load' });
  return faults(page);
}

describe('the eye of the tests', () => {
  test.each(FAULTS)('sees that something %s', async (fault, broken, mended) => {
    expect((await found(broken)).join('\n')).toContain(fault);
    expect(await found(mended)).toEqual([]);
  });

  test('leaves alone what nobody is shown', async () => {
    const hidden =
      '<p hidden>play.spot.send</p><p class="for-readers" style="position:absolute; left:-9px">Read</p>';
    expect(await found(hidden)).toEqual([]);
  });
});
