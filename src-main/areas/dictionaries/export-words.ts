import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findDictionary } from '#main/areas/schemes/dictionaries-in-force.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** The words of a dictionary as `importWords` reads them. Throws DICTIONARIES_NOT_FOUND. */
export function exportWords(context: AreaContext, { key, language }: CallInput<'dictionaries', 'exportWords'>): CallAnswer<'dictionaries', 'exportWords'> {
  const dictionary = findDictionary(context.db, key);
  if (!dictionary) throw new MunimentError('DICTIONARIES_NOT_FOUND', { key });
  const english = language === 'en';
  const lines = dictionary.words.map(({ word, labelEn, active }) => csvLine([word, labelEn, english ? (active ? 'yes' : 'no') : active ? '是' : '否']));
  const name = (english ? dictionary.labelEn : dictionary.labelZh).replaceAll(/[\\/:*?"<>|]/gu, ' ').trim();
  return { fileName: `${name}.csv`, csv: BYTE_ORDER_MARK + csvLine(english ? ['word', 'English', 'in use'] : ['词语', '英文', '在用']) + lines.join('') };
}
