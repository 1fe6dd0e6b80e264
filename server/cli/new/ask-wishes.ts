import { createInterface } from 'node:readline/promises';
import { HasProblems } from '../command.ts';
import { say } from '../say.ts';
import type { Answers, Question } from './questions.ts';

/** Asks at the terminal until every answer can be used. Return takes what is shown; leaving writes nothing. */
export async function askAll(questions: readonly Question[], said: Answers): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) =>
    terminal.once('close', () => {
      console.log('');
      reject(new HasProblems(say('new.nothingWritten')));
    }),
  );
  // Closing after the last answer is leaving, too, and nobody waits for it then.
  left.catch(() => {});
  try {
    let answers = said;
    for (const question of questions) {
      const answer = await Promise.race([askOne(terminal, question, answers), left]);
      answers = { ...answers, [question.name]: answer };
    }
    return answers;
  } finally {
    terminal.close();
  }
}

async function askOne(
  terminal: ReturnType<typeof createInterface>,
  { asks, otherwise, whyNot }: Question,
  answers: Answers,
): Promise<string> {
  for (;;) {
    const usual = otherwise(answers);
    const answer = (await terminal.question(`${asks} [${usual}] `)).trim() || usual;
    const why = whyNot(answer);
    if (why === null) return answer;
    console.log(`  ${why}`);
  }
}
