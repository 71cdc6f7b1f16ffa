import { checkClassificationMark, classificationEnds, formatClassificationMark, isStateSecret, readClassificationMark, type ClassificationLevel } from './classification-level.ts';
import { latestDay, readDescriptionDate } from './description-date.ts';

/**
 * 密级★期限: the day (YYYYMMDD) on which the secrecy of a record runs out, counted from its date; no term is the longest that the level allows. Null where nothing is secret, or level, term
 * and date do not say it. Source: 保守国家秘密法, 10, 20 and 30 years.
 */
export function secrecyEnd(level: ClassificationLevel, secrecyTerm: string, date: string): string | null {
  const made = readDescriptionDate(date.trim());
  if (!isStateSecret(level) || made === undefined) return null;
  const term = secrecyTerm.trim();
  const mark = term === '' ? { level } : readClassificationMark(`${formatClassificationMark({ level })}★${term}`);
  return mark === undefined || checkClassificationMark(mark) !== undefined ? null : classificationEnds(mark, latestDay(made));
}
