import { z } from 'zod';
import { scenarioFormat } from './format.ts';

/** The format as a JSON Schema: gives completion and marks mistakes in any editor that knows `$schema`. */
export const scenarioSchema = (): object => ({
  title: 'A scenario of The Human Game',
  ...z.toJSONSchema(scenarioFormat, { io: 'input' }),
});
