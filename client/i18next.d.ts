import 'i18next';
import type common from '../locales/en/common.json';
import type host from '../locales/en/host.json';
import type join from '../locales/en/join.json';
import type names from '../locales/en/names.json';
import type play from '../locales/en/play.json';
import type problems from '../locales/en/problems.json';
import type refusals from '../locales/en/refusals.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    enableSelector: false;
    resources: {
      common: typeof common;
      join: typeof join;
      play: typeof play;
      host: typeof host;
      refusals: typeof refusals;
      problems: typeof problems;
      names: typeof names;
    };
  }
}
