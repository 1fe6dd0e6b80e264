import { createInterface } from 'node:readline/promises';
import { CommandRefused } from '../command.ts';

/** One question before a scenario begins: what is asked, what stands in when nothing is typed, what is not usable and why. */
export interface Question {
  readonly name: string;
  readonly asks: string;
  readonly otherwise: string;
  /** Why an answer cannot be used; null when it can. */
  whyNot(answer: string): string | null;
}

/** Asks at the terminal until every answer can be used. Return takes what is shown; leaving writes nothing. */
export async function askAll(questions: readonly Question[]): Promise<Readonly<Record<string, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) =>
    terminal.once('close', () => reject(new CommandRefused('Nothing was written.'))),
  );
  // Closing after the last answer is leaving, too, and nobody waits for it then.
  left.catch(() => {});
  try {
    const answers: Record<string, string> = {};
    for (const question of questions)
      answers[question.name] = await Promise.race([askOne(terminal, question), left]);
    return answers;
  } finally {
    terminal.close();
  }
}

async function askOne(terminal: ReturnType<typeof createInterface>, question: Question): Promise<string> {
  for (;;) {
    const typed = await terminal.question(`${question.asks} [${question.otherwise}] `);
    const answer = typed.trim() || question.otherwise;
    const why = question.whyNot(answer);
    if (why === null) return answer;
    console.log(`  ${why}`);
  }
}
