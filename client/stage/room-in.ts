/** Code and stage key from `#CODE.key`; null where the fragment holds none. */
export function roomIn(fragment: string): { readonly code: string; readonly key: string } | null {
  const match = /^#?([\p{L}\d]{4,12})\.([\w-]{8,64})$/u.exec(fragment);
  const [, code, key] = match ?? [];
  return code && key ? { code, key } : null;
}
