import { say, type TerminalKey } from './say.ts';

const WHY: Readonly<Record<string, TerminalKey>> = {
  EACCES: 'why.noRight',
  EPERM: 'why.noRight',
  EROFS: 'why.noRight',
  ENOENT: 'why.noFolder',
  ENOTDIR: 'why.noFolder',
  EISDIR: 'why.isFolder',
  EEXIST: 'why.isFile',
  ENOSPC: 'why.full',
};

const READING = ['scandir', 'read', 'stat', 'lstat'];

interface Trouble {
  readonly code: string;
  readonly path: string;
  readonly syscall: string;
}

/** What the system says when a file or a folder is not to be had. */
function troubleIn(error: unknown): Trouble | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const path = 'path' in error ? String(error.path) : '';
  return { code: String(error.code), path, syscall: 'syscall' in error ? String(error.syscall) : '' };
}

/** Why a file could not be written, in a few words. */
export function whyNotWritten(error: unknown): string {
  const key = WHY[troubleIn(error)?.code ?? ''];
  return key ? say(key) : error instanceof Error ? error.message : String(error);
}

/** A sentence for the person at the terminal; null for what is no trouble with a file. */
export function fileTrouble(error: unknown): string | null {
  const trouble = troubleIn(error);
  if (!trouble || trouble.path === '' || !Object.hasOwn(WHY, trouble.code)) return null;
  const { path, syscall } = trouble;
  if (READING.includes(syscall)) return say('notReadable', { path });
  return say('notWritten', { file: path, why: whyNotWritten(error) });
}
