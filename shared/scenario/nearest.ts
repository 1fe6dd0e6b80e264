/** The names most like what was written, by the pairs of letters they have in common; the likeliest first. */
export function nearestTo(name: string, names: readonly string[], most: number): readonly string[] {
  const asked = pairsOf(name);
  const likeness = (other: string): number => {
    const pairs = pairsOf(other);
    return [...asked].filter((pair) => pairs.has(pair)).length / (asked.size + pairs.size || 1);
  };
  const likely = names.map((other) => ({ other, likeness: likeness(other) }));
  return likely
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ other }) => other);
}

const pairsOf = (name: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));
