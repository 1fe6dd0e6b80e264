import { battery, type Fought } from './battery.ts';
import { families } from './families.ts';
import { ANSWERED_WITHIN_MS } from './honest-room.ts';

/**
 * `npm run attack` fights the whole battery; `npm run attack -- floods slow` the families named; `--short` with the
 * small floods of the test suite. Ends with 1 when any case fails.
 */
const asked = process.argv.slice(2).filter((each) => each !== '--short');
const chosen = families.filter(({ name }) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !families.some((family) => family.name === name));
if (unknown.length > 0) {
  const names = families.map(({ name }) => name).join(', ');
  console.error(`No such family: ${unknown.join(', ')}. There are: ${names}.`);
  process.exit(1);
}

let family = '';
function told(fought: Fought): void {
  if (fought.family !== family) console.log(`\n# ${fought.family}`);
  family = fought.family;
  console.log(`${fought.ok ? 'ok  ' : 'FAIL'} ${fought.name}`);
  console.log(`       must: ${fought.must}`);
  console.log(
    `       was:  ${fought.happened} (${fought.tookMs.toFixed(0)} ms, room ${fought.roomMs.toFixed(0)} ms)`,
  );
}

const began = performance.now();
const all = await battery({ families: chosen, short: process.argv.includes('--short'), told });
const failed = all.filter(({ ok }) => !ok);
const slowest = Math.max(...all.map(({ roomMs }) => roomMs));
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `\n${all.length} cases in ${seconds} s: ${all.length - failed.length} ok, ${failed.length} failed. ` +
    `The honest room answered everything; its longest wait was ${slowest.toFixed(0)} ms (at most ${ANSWERED_WITHIN_MS}).`,
);
for (const { family, name } of failed) console.log(`FAIL ${family}: ${name}`);
process.exit(failed.length > 0 ? 1 : 0);
