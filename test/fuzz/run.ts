import { shippedMaterial } from '../support/shipped.ts';
import { acceptedIn, type Played, playSeed } from './play-seed.ts';

/** `npm run fuzz -- 10000 [first seed]`: seeded random sessions of the shipped case; stops at the first failure. */
const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const material = shippedMaterial('cleaning-shift');
const began = performance.now();
const sum = { accepted: 0, refused: 0, ended: 0, scenes: 0 };
const all: Played[] = [];
for (let seed = first; seed < first + count; seed++) {
  const played = playSeed(material, seed);
  all.push(played);
  sum.accepted += played.accepted;
  sum.refused += played.refused;
  sum.ended += played.ended ? 1 : 0;
  sum.scenes += played.scenes;
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${count} sessions from seed ${first} in ${seconds} s: ${sum.accepted} moves accepted, ${sum.refused} refused, ` +
    `${(sum.scenes / count).toFixed(1)} scenes each, ${sum.ended} played to the end. Nothing thrown, lost or told.`,
);
const rarest = [...acceptedIn(all)].sort(([, one], [, other]) => one - other);
console.log(`Accepted, the rarest first: ${rarest.map(([kind, times]) => `${kind} ${times}`).join(', ')}.`);
