import type common from '../locales/en/common.json';
import type host from '../locales/en/host.json';
import type join from '../locales/en/join.json';
import type play from '../locales/en/play.json';
import type problems from '../locales/en/problems.json';
import type refusals from '../locales/en/refusals.json';
import type rehearse from '../locales/en/rehearse.json';

/**
 * Every key that has words in English, as `t` takes it: `close` from `common`, `join:title` from another namespace.
 * i18next's own key types are too deep for as many words as ours.
 */
export type WordKey =
  | Keys<typeof common>
  | `host:${Keys<typeof host>}`
  | `join:${Keys<typeof join>}`
  | `play:${Keys<typeof play>}`
  | `problems:${Keys<typeof problems>}`
  | `refusals:${Keys<typeof refusals>}`
  | `rehearse:${Keys<typeof rehearse>}`;

type Keys<Words> = { [Key in keyof Words & string]: KeysUnder<Key, Words[Key]> }[keyof Words & string];
type KeysUnder<Key extends string, Word> = Word extends string ? Key | Stem<Key> : `${Key}.${Keys<Word>}`;

/** `people_one` and `people_other` are asked for as `people`. */
type Stem<Key extends string> = Key extends `${infer Before}_${string}` ? Before : Key;
