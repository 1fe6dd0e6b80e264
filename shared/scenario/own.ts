/** Looks a key up among an object's own keys, so that `constructor` or `__proto__` from a client finds nothing. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
