/** Minutes and seconds as a clock shows them, the same in the ring and at the foot; a last minute in seconds alone. */
export function clockWords(seconds: number): string {
  if (seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
