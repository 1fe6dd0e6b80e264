let wanted = false;
let lock: WakeLockSentinel | null = null;

/**
 * Keeps the screen on. Must be called inside a tap the first time. Plain http and older phones have no wake lock:
 * then nothing happens, and `canStayAwake` tells whether to ask people for a longer screen time-out.
 */
export function stayAwake(): void {
  if (!canStayAwake() || wanted) return;
  wanted = true;
  // The browser takes the lock back whenever the page is hidden.
  document.addEventListener('visibilitychange', take);
  void take();
}

export function maySleep(): void {
  wanted = false;
  document.removeEventListener('visibilitychange', take);
  void lock?.release();
  lock = null;
}

export const canStayAwake = (): boolean => 'wakeLock' in navigator;

async function take(): Promise<void> {
  if (!wanted || document.visibilityState !== 'visible') return;
  if (lock && !lock.released) return;
  try {
    lock = await navigator.wakeLock.request('screen');
  } catch {
    // Low battery or not allowed: the next return to the page tries again.
    lock = null;
  }
}
