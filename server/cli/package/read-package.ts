import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { HasProblems } from '../command.ts';
import { say } from '../say.ts';
import {
  belongs,
  type Contents,
  MOST_BYTES_EACH,
  MOST_BYTES_IN_ALL,
  MOST_FILES,
  withinLimits,
} from './contents.ts';

/** The kind of file is in the upper half of the attributes, as on Unix. */
const kindOf = ({ externalFileAttributes }: Entry): number => (externalFileAttributes >>> 16) & 0o170000;
const PLAIN_FILE = 0o100000;

/**
 * What is in a package, in memory and nowhere else. A name outside the few that belong to a scenario, a link, a
 * second entry of the same name or a file beyond its limit refuses the whole package before anything is written.
 */
export async function readPackage(bytes: Uint8Array): Promise<Contents> {
  if (bytes.byteLength > MOST_BYTES_IN_ALL)
    throw new HasProblems(say('package.most', { megabytes: MOST_BYTES_IN_ALL / 1e6 }));
  const zip = await opened(bytes);
  const contents = new Map<string, Uint8Array>();
  try {
    for await (const entry of zip.eachEntry()) {
      const why = whyRefused(entry, contents);
      if (why) throw new HasProblems(say('package.refused', { why }));
      contents.set(entry.fileName, await contentOf(zip, entry));
      withinLimits(contents);
    }
  } catch (error) {
    throw error instanceof HasProblems ? error : damaged(error);
  }
  return contents;
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw damaged(error);
  }
}

const damaged = (error: unknown): HasProblems =>
  new HasProblems(say('package.damaged', { why: error instanceof Error ? error.message : String(error) }));

function whyRefused(entry: Entry, contents: Contents): string | null {
  const { fileName, uncompressedSize } = entry;
  const kind = kindOf(entry);
  if (kind !== 0 && kind !== PLAIN_FILE) return say('package.why.link', { name: fileName });
  if (!belongs(fileName)) return say('package.why.notBelong', { name: fileName });
  if (contents.has(fileName)) return say('package.why.twice', { name: fileName });
  if (contents.size >= MOST_FILES) return say('package.why.tooMany', { most: MOST_FILES });
  if (uncompressedSize <= MOST_BYTES_EACH) return null;
  return say('package.why.larger', { name: fileName, megabytes: MOST_BYTES_EACH / 1e6 });
}

/** Yauzl stops at the size the entry promises, so a small file cannot swell beyond it. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const content = Buffer.concat(await stream.toArray());
  if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`);
  return content;
}
