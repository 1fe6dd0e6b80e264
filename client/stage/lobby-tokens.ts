/** More people than this need the wider side of the slide. */
export const MANY = 20;

/** Tokens as large as their number allows: how many stand in a row, and how wide each is in rem. */
export function tokensFor(people: number): { readonly across: number; readonly size: number } {
  if (people <= 2) return { across: Math.max(1, people), size: 9 };
  if (people <= 6) return { across: 3, size: 5.6 };
  if (people <= 12) return { across: 4, size: 4.2 };
  if (people <= MANY) return { across: 5, size: 3 };
  return { across: 7, size: 2 };
}
