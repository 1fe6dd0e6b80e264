/** A stop that takes longer than this is not graceful any more. */
const STOP_WITHIN_MS = 5000;

/**
 * Ends the process after `stop`, with code 0; with 1 when it fails or takes too long. What was acknowledged is on disk
 * either way.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  // Ctrl+C under npm comes twice, from the terminal and from npm: the second must not cut the first short.
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error('The server could not stop in peace:', error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
}
