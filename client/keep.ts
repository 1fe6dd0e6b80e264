const memory = new Map<string, string>();
let onDevice = true;

/** From here on this page keeps everything in memory: what is chosen in a rehearsal changes nothing on the device. */
export function keepOffDevice(): void {
  onDevice = false;
}

/** Keeps a word on this device; where storage is shut (private windows), until the page closes. */
export function keep(name: string, value: string): void {
  memory.set(name, value);
  if (!onDevice) return;
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is shut or full: memory has it.
  }
}

export function kept(name: string): string | null {
  if (!onDevice) return memory.get(name) ?? null;
  try {
    return localStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/** Keeps a word for this tab only: gone when it closes, unknown to others. */
export function keepInTab(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // Storage is shut: it is asked for again after a reload.
  }
}

export function keptInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  memory.delete(name);
  if (!onDevice) return;
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept there.
  }
}
