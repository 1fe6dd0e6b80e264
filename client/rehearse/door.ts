import type { LanguageCode } from '../language.ts';
import type { ThemeName } from '../tokens.ts';
import type { Connection } from '../view.ts';
import type { Onlooker } from './room-connection.ts';

/** What the page of a rehearsal gives to the frames in it, each of which is a screen of its own. */
export interface RehearsalDoor {
  connect(who: Onlooker): Connection;
  /** The console's language is that of the whole page. */
  speak(language: LanguageCode): void;
  readonly look: ThemeName;
  /** The console's colours are those of every screen. */
  wear(look: ThemeName): void;
  onLook(listener: (look: ThemeName) => void): () => void;
}

declare global {
  interface Window {
    rehearsal?: RehearsalDoor;
  }
}

/** Holds vowels, as no code of a real room does: whoever types it on a phone comes to no stranger's room. */
export const REHEARSAL_CODE = 'TRYOUT';
