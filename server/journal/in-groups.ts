interface Waiting<Item> {
  readonly item: Item;
  readonly done: (failure: unknown) => void;
}

/**
 * Group commit: whatever comes while a write is under way, or within the same turn of the event loop, is written by
 * the next one together. `writeAll` says for each item why it failed, null when it did not; if it throws, all did.
 */
export function inGroups<Item>(
  writeAll: (items: readonly Item[]) => Promise<readonly unknown[]> | readonly unknown[],
): (item: Item) => Promise<void> {
  let waiting: Waiting<Item>[] = [];
  let writing = false;

  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const failures = await attempt(group.map(({ item }) => item));
      for (const [index, { done }] of group.entries()) done(failures[index]);
    }
    writing = false;
  };

  const attempt = async (items: readonly Item[]) => {
    try {
      return await writeAll(items);
    } catch (error) {
      return items.map(() => error);
    }
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, done: (failure) => (failure === null ? resolve() : reject(failure)) });
      if (writing) return;
      writing = true;
      setImmediate(run);
    });
}
