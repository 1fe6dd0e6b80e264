/**
 * One finding about a scenario file, for the person who writes it. `locales/<language>/problems.json` holds,
 * for every code, the sentence and the fix in the trainer's words; `params` fill their placeholders.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Where in the file, by ids: `rounds.notice.scenes.desk.choices.invite-class.then`. */
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
}
