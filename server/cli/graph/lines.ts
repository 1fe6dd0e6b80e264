/** Letters are measured by a mean width: pictures are drawn where no fonts can be asked. */
const MEAN_WIDTH = 0.53;

export const widthOf = (text: string, size: number): number => text.length * size * MEAN_WIDTH;

/** Breaks words into lines of at most `width`; what is left after `most` lines ends in an ellipsis. */
export function linesOf(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) lines.push(line);
    line = line && widthOf(longer, size) > width ? word : longer;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}
