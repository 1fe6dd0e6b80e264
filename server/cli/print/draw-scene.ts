import type { Choice, Id, Round, Scene, SceneOf, Then } from '#shared/scenario/scenario.ts';
import { ROUND_END } from '#shared/scenario/story.ts';
import { letter } from '#shared/view/decisions.ts';
import { begin, condition, type Drawing, pageOf } from './booklet.ts';
import { optionsOf } from './cards.ts';
import { eyebrow, heading, paragraph, rule, type TextStyle, title, together } from './column.ts';
import { conditionSaid, effectsSaid } from './condition-words.ts';

/** A scene's pages: what to read, to say and to ask, then what follows from each answer, and on which page. */
export function drawScene(drawing: Drawing, round: Round, id: Id, scene: Scene): void {
  const { paper, say } = drawing;
  const { minutes } = scene.facilitator;
  begin(drawing, `scene/${id}`);
  eyebrow(paper, `${round.title} · ${say(`path.kind.${scene.kind}`)} · ${say('print.minutes', { minutes })}`);
  title(paper, scene.title);
  paragraph(paper, scene.text, { size: 12, after: 8 });
  if ('question' in scene && scene.question !== undefined)
    paragraph(paper, scene.question, { font: 'bold', size: 12 });
  for (const { text } of optionsOf(scene)) paragraph(paper, text, { indent: 8, after: 3 });
  notes(drawing, scene);
  clues(drawing, scene);
  rule(paper);
  if (scene.kind === 'choice')
    for (const [index, choice] of scene.choices.entries()) drawChoice(drawing, round, choice, index);
  else after(drawing, round, scene);
}

function notes({ paper, say }: Drawing, { facilitator }: Scene): void {
  heading(paper, say('print.say'));
  paragraph(paper, facilitator.say);
  heading(paper, say('print.ask'));
  for (const question of Object.values(facilitator.ask))
    paragraph(paper, `– ${question}`, { indent: 8, after: 3 });
  heading(paper, say('print.watch'));
  paragraph(paper, facilitator.watch);
}

function clues({ paper, book, say }: Drawing, scene: Scene): void {
  for (const [role, text] of Object.entries(scene.clues ?? {})) {
    const name = book.scenario.roles[role]?.name ?? role;
    paragraph(paper, `${say('print.clueFor', { role: name })}. ${text}`, {
      font: 'italic',
      size: 9.5,
      after: 3,
    });
  }
}

function drawChoice(drawing: Drawing, round: Round, choice: Choice, index: number): void {
  const { paper, book, say } = drawing;
  const detail: TextStyle = { indent: 16, after: 3 };
  const principles = choice.principles.map(({ id, stance, why }): readonly [string, TextStyle] => [
    `${stance === 'upheld' ? '●' : '○'} ${book.guidelines.principles[id].name}, ${say(`settled.stance.${stance}`)}: ${why}`,
    { ...detail, size: 9.5 },
  ]);
  const open = choice.if
    ? `${say('print.openWhen', { condition: conditionSaid(book.scenario, say, choice.if) })} ${choice.closedBecause ?? ''}`
    : '';
  const moves = effectsSaid(book.scenario, say, choice.effects).join(' · ');
  const parts: readonly (readonly [string, TextStyle])[] = [
    [`${letter(index)}  ${choice.text}`, { font: 'bold', size: 11.5, after: 3 }],
    [open, { ...detail, font: 'italic' }],
    [choice.consequence, detail],
    ...principles,
    [moves, detail],
    ...ways(drawing, round, choice.then).map((words): readonly [string, TextStyle] => [
      words,
      { ...detail, font: 'bold' },
    ]),
  ];
  together(
    paper,
    parts.filter(([text]) => text !== ''),
  );
  paper.y += 7;
}

/** Reasons behind signs and steps, for after the room has answered, and the way on. */
function after(drawing: Drawing, round: Round, scene: Exclude<Scene, SceneOf<'choice'>>): void {
  const { paper, book, say } = drawing;
  if (scene.kind === 'spot')
    for (const [index, { sign, text, why }] of scene.items.entries())
      paragraph(paper, `${letter(index)}  ${text} – ${say(`spot.sign.${sign}`)}. ${why}`, {
        size: 9.5,
        after: 4,
      });
  if (scene.kind === 'rank') {
    heading(paper, say('rank.recommendedTitle'));
    for (const [index, id] of scene.recommended.entries()) {
      const step = scene.steps.find((each) => each.id === id);
      paragraph(paper, `${index + 1}  ${step?.text ?? id} – ${step?.why ?? ''}`, { size: 9.5, after: 4 });
    }
  }
  const moves = scene.kind === 'story' ? effectsSaid(book.scenario, say, scene.effects).join(' · ') : '';
  if (moves !== '') paragraph(paper, moves);
  for (const words of ways(drawing, round, scene.then)) paragraph(paper, words, { font: 'bold' });
}

function ways(drawing: Drawing, round: Round, leads: Then): readonly string[] {
  const entries = typeof leads === 'string' ? [{ scene: leads }] : leads;
  return entries.map((entry, index) => {
    const key = entry.scene === ROUND_END ? `debrief/${round.id}` : `scene/${entry.scene}`;
    const asked = 'if' in entry ? entry.if : undefined;
    return `${condition(drawing, asked, index)}${drawing.say('print.turnTo', { page: pageOf(drawing, key) })}`;
  });
}
