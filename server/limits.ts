/** How much this server takes on. What a workshop never reaches; docs/deploy.md says when to change which. */
export interface Limits {
  /** Rooms in memory at once; those coming back from the journal are let in above it. */
  readonly rooms: number;
  /** Rooms one address may open in an hour. */
  readonly roomsPerHour: number;
  readonly seatsPerRoom: number;
  /** Open connections of all kinds. */
  readonly connections: number;
  /** Open WebSockets of one address: a whole venue stands behind one. */
  readonly connectionsPerAddress: number;
  /** Moves a session keeps of its participants; the facilitator can always go on and end it. */
  readonly movesPerSession: number;
}

export const LIMITS: Limits = {
  rooms: 500,
  roomsPerHour: 30,
  seatsPerRoom: 1000,
  connections: 5000,
  connectionsPerAddress: 1200,
  movesPerSession: 100_000,
};

/** Nobody does so much in one session; a program would, and keep everybody else from writing. */
export const MOVES_PER_SEAT = 2000;
