import { CannotStart, type Environment, writableFolder } from '../environment.ts';
import { HeldElsewhere, type Journal } from './journal.ts';
import { sqliteJournal } from './sqlite-journal.ts';
import { FromNewerVersion } from './versions.ts';

type Place = Pick<Environment, 'dataFolder' | 'databaseUrl'>;

const LOOK_AT_DATABASE = 'Check that the database runs and that DATABASE_URL is right.';
const LOOK_AT_FOLDER = 'Check that the disk has room and that you may write there.';

/** The database when there is one, else a file of the data folder. Rejects with `CannotStart`. */
export async function openJournal({ databaseUrl, dataFolder }: Place): Promise<Journal> {
  if (databaseUrl)
    return tellWhy('the database of DATABASE_URL', LOOK_AT_DATABASE, () => inADatabase(databaseUrl));
  const folder = writableFolder(dataFolder);
  return tellWhy(folder, LOOK_AT_FOLDER, () => sqliteJournal(folder));
}

/** Its client is loaded by those only who use it. */
async function inADatabase(url: string): Promise<Journal> {
  const { postgresJournal } = await import('./postgres-journal.ts');
  return postgresJournal(url);
}

async function tellWhy(
  where: string,
  whatToDo: string,
  open: () => Journal | Promise<Journal>,
): Promise<Journal> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof HeldElsewhere)
      throw new CannotStart(`Another server is using ${where}. Stop it first, or give this one its own.`);
    const why = error instanceof Error ? error.message || error.name : String(error);
    if (error instanceof FromNewerVersion)
      throw new CannotStart(
        `The journal in ${where} was written by a newer version of the game. ${why} Start the newer version.`,
      );
    throw new CannotStart(`The journal in ${where} cannot be opened (${why}). ${whatToDo}`);
  }
}
