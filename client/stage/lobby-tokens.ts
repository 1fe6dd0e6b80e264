/** More people than this wear name tags: token and name side by side. */
export const MOST_STANDING = 24;

/** Tokens as large as their number allows: how many stand in a row, and how wide each is in rem. */
export function tokensFor(people: number): { readonly across: number; readonly size: number } {
  if (people <= 2) return { across: Math.max(1, people), size: 9 };
  if (people <= 4) return { across: people, size: 7 };
  if (people <= 8) return { across: 4, size: 6.2 };
  if (people <= 15) return { across: 5, size: 5 };
  if (people <= MOST_STANDING) return { across: 6, size: 4 };
  return { across: 4, size: 2.2 };
}
