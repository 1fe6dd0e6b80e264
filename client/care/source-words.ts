import { t } from '../language.ts';

/** Where a number comes from and how old that is; said plainly when the page has no date. */
export const sourceWords = ({
  source,
  sourceDate,
}: {
  readonly source: string;
  readonly sourceDate: string;
}): string =>
  sourceDate ? t('contact-source', { source, date: sourceDate }) : t('contact-source-undated', { source });
