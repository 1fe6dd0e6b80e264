const EVERY_MS = 4_000;

/**
 * Calls `check` when this device wakes up, and every few seconds while somebody may be looking: a phone that slept keeps a
 * socket that looks open and is dead. Returns how to stop.
 */
export function watchOver(check: () => void): () => void {
  const timer = setInterval(() => mayBeSeen() && check(), EVERY_MS);
  if (typeof document === 'undefined') return () => clearInterval(timer);
  const look = () => mayBeSeen() && check();
  document.addEventListener('visibilitychange', look);
  document.addEventListener('resume', look);
  addEventListener('pageshow', look);
  addEventListener('online', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    document.removeEventListener('resume', look);
    removeEventListener('pageshow', look);
    removeEventListener('online', look);
  };
}

/** On the next frame; a hidden page has no frames. */
export function nextFrame(act: () => void): void {
  if (typeof document !== 'undefined' && mayBeSeen()) requestAnimationFrame(act);
  else setTimeout(act, 16);
}

const mayBeSeen = (): boolean => typeof document === 'undefined' || document.visibilityState === 'visible';
