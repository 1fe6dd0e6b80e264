import { type Zippable, zipSync } from 'fflate';
import type { Contents } from './contents.ts';

/** Zip cannot say "no date". The clock would make two packages of the same scenario differ. */
const DATED = new Date(2000, 0, 1);

/** The same contents give the same bytes, on every machine and on every day. */
export function writePackage(contents: Contents): Uint8Array {
  const paths = [...contents.keys()].sort();
  const files: Zippable = {};
  for (const path of paths) files[path] = contents.get(path) ?? new Uint8Array();
  return zipSync(files, { level: 9, mtime: DATED, os: 0 });
}
