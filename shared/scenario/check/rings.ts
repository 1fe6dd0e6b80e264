type Leads<T> = (one: T) => readonly T[];

/**
 * The rings in which those go round who lead only to each other: everything in a ring comes back to it. What merely leads
 * into one is left out. Nearest first, as `stuck` is.
 */
export function ringsOf<T>(stuck: readonly T[], leadsTo: Leads<T>): readonly (readonly T[])[] {
  const before = turnedRound(stuck, leadsTo);
  const rings: (readonly T[])[] = [];
  const done = new Set<T>();
  for (const one of stuck) {
    if (done.has(one)) continue;
    const ring = ringAhead(one, leadsTo, before);
    rings.push(ring);
    for (const each of from(ring, (there) => before(there).filter((one) => !done.has(one)))) done.add(each);
  }
  return rings;
}

function turnedRound<T>(stuck: readonly T[], leadsTo: Leads<T>): Leads<T> {
  const before = new Map<T, T[]>(stuck.map((one) => [one, []]));
  for (const one of stuck) for (const next of leadsTo(one)) before.get(next)?.push(one);
  return (one) => before.get(one) ?? [];
}

function ringAhead<T>(start: T, leadsTo: Leads<T>, before: Leads<T>): readonly T[] {
  for (let one = start; ; ) {
    const ahead = from([one], leadsTo);
    const back = from([one], (each) => before(each).filter((there) => ahead.has(there)));
    const beyond = [...ahead].findLast((each) => !back.has(each));
    if (beyond === undefined) return [...ahead];
    one = beyond;
  }
}

/** Whatever can be come to, the beginning included. */
function from<T>(start: readonly T[], leadsTo: Leads<T>): ReadonlySet<T> {
  const seen = new Set(start);
  for (const one of seen) for (const next of leadsTo(one)) seen.add(next);
  return seen;
}
