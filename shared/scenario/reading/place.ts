/** A list element is named by its id, as translators and trainers name it; without one by its number from 1. */
const nameOf = (element: unknown, index: number): string => {
  const named =
    typeof element === 'object' && element !== null && Object.hasOwn(element, 'id') && 'id' in element;
  return named && typeof element.id === 'string' ? element.id : String(index + 1);
};

/** What stands at a key or list position, for any value at all. */
export function inside(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** The place of a finding in the trainer's words: `rounds.notice.scenes.desk.choices.invite-class.then`. */
export function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let here = value;
  for (const key of path) {
    const next = inside(here, key);
    names.push(Array.isArray(here) ? nameOf(next, Number(key)) : String(key));
    here = next;
  }
  return names.join('.');
}
