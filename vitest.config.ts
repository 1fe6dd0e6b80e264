import { defineConfig } from 'vitest/config';

/** A wait is not a claim about speed: machines are busy with other things. */
const PATIENT = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // What the terminal says is tested in English, however the machine of whoever tests is set.
          env: { LC_ALL: 'C' },
          expect: PATIENT,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // Many wait for a server more than they work, so two cores carry three.
          maxWorkers: 3,
          // Only a net under what hangs: a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          expect: PATIENT,
          include: ['test/browser/**/*.test.ts'],
          // Two browsers at a time: the machines that run this have two cores.
          maxWorkers: 2,
          // A whole workshop takes minutes, and more of them on a busy machine.
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
