const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys move the focus between the answers and choose nothing: an answer goes to the room at once. */
export function walk(event: KeyboardEvent): void {
  const step = Object.hasOwn(STEP, event.key) ? (STEP[event.key] ?? 0) : 0;
  const group = event.currentTarget;
  if (step === 0 || !(group instanceof HTMLElement)) return;
  const answers = [...group.querySelectorAll<HTMLElement>('[role=radio], [role=checkbox]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? answers.indexOf(focused) : -1;
  if (at < 0) return;
  event.preventDefault();
  answers[(at + step + answers.length) % answers.length]?.focus();
}
