/** Choices in `cleaning-shift` on whose path every kind of scene lies. */
export const WISHES = ['language-cafe', 'map-first', 'safe-room', 'outside-door'];
