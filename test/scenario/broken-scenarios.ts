import type { Changes } from '../support/scenarios.ts';
import care from './broken/care.json' with { type: 'json' };
import many from './broken/many.json' with { type: 'json' };
import names from './broken/names.json' with { type: 'json' };
import paths from './broken/paths.json' with { type: 'json' };
import shapes from './broken/shapes.json' with { type: 'json' };

/** The harbour kiosk with one thing broken at a time, and exactly what is found then, as `code place`. */
export interface Broken {
  readonly when: string;
  readonly changes: Changes;
  readonly finds: readonly string[];
}

export const BROKEN_SHAPES: readonly Broken[] = shapes;
export const BROKEN_NAMES: readonly Broken[] = names;
export const BROKEN_PATHS: readonly Broken[] = paths;
export const BROKEN_CARE: readonly Broken[] = care;
export const BROKEN_MANY: readonly Broken[] = many;
