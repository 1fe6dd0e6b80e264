import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { HasProblems } from '../command.ts';
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

const PACK_AGAIN = 'Ask whoever sent it to make it with "pack" once more.';

/**
 * What is in a package, in memory and nowhere else. A name outside the few that belong to a scenario, a link, a
 * second entry of the same name or a file beyond its limit refuses the whole package before anything is written.
 */
export async function readPackage(bytes: Uint8Array): Promise<Contents> {
  if (bytes.byteLength > MOST_BYTES_IN_ALL)
    throw new HasProblems(
      `A scenario package has at most ${MOST_BYTES_IN_ALL / 1e6} MB. Is this the right file?`,
    );
  const zip = await opened(bytes);
  const contents = new Map<string, Uint8Array>();
  try {
    for await (const entry of zip.eachEntry()) {
      const refused = whyRefused(entry, contents);
      if (refused) throw new HasProblems(`The package is refused: ${refused} ${PACK_AGAIN}`);
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
  new HasProblems(
    `The file is no whole scenario package (${error instanceof Error ? error.message : String(error)}). ${PACK_AGAIN}`,
  );

function whyRefused(entry: Entry, contents: Contents): string | null {
  const { fileName, uncompressedSize } = entry;
  const kind = kindOf(entry);
  if (kind !== 0 && kind !== PLAIN_FILE)
    return `“${fileName}” is a link or another thing that is no plain file.`;
  if (!belongs(fileName)) return `“${fileName}” does not belong in a scenario.`;
  if (contents.has(fileName)) return `“${fileName}” is in it twice.`;
  if (contents.size >= MOST_FILES) return `there are more than ${MOST_FILES} files in it.`;
  if (uncompressedSize > MOST_BYTES_EACH) return `“${fileName}” is larger than ${MOST_BYTES_EACH / 1e6} MB.`;
  return null;
}

/** Yauzl stops at the size the entry promises, so a small file cannot swell beyond it. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const content = Buffer.concat(await stream.toArray());
  if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`);
  return content;
}
