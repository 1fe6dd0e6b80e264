import { type FSWatcher, statSync, watch } from 'node:fs';

/** Folders that were moved, mounted or made again under the same name are found by then. */
const LOOK_AGAIN_MS = 3_000;

interface Watched {
  readonly watcher: FSWatcher;
  /** Whatever its name: the folder that is watched, and not one that has taken its place. */
  readonly folder: string;
}

/** Tells that something in one of the folders may have changed. */
export interface FolderWatch {
  /** From now on these folders and no others. */
  follow(folders: readonly string[]): void;
  close(): void;
}

/**
 * Watches each folder by itself. A recursive watch loses a file on Linux once an editor has renamed a new one over
 * it, as most of them do; a watched folder hears of every file in it. Where nothing can be watched (no more watches,
 * some network drives), `changed` is called every few seconds instead.
 */
export function watchFolders(changed: () => void): FolderWatch {
  const watched = new Map<string, Watched>();
  let wanted: readonly string[] = [];

  const drop = (path: string) => {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  };
  const add = (path: string): 'as before' | 'anew' | 'not at all' => {
    const folder = identityOf(path);
    if (folder !== '' && folder === watched.get(path)?.folder) return 'as before';
    drop(path);
    try {
      const watcher = watch(path, { persistent: false }, changed);
      watcher.on('error', () => drop(path));
      watched.set(path, { watcher, folder });
      return 'anew';
    } catch {
      return 'not at all';
    }
  };
  const lookAgain = () => {
    const found = wanted.map(add);
    if (found.some((each) => each !== 'as before')) changed();
  };
  const timer = setInterval(lookAgain, LOOK_AGAIN_MS);
  timer.unref();
  return {
    follow(folders) {
      for (const path of watched.keys()) if (!folders.includes(path)) drop(path);
      wanted = folders;
      const found = wanted.map(add);
      // What happened in a folder before it was watched, nobody has heard.
      if (found.includes('anew')) changed();
    },
    close() {
      clearInterval(timer);
      for (const path of [...watched.keys()]) drop(path);
    },
  };
}

function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : '';
}
