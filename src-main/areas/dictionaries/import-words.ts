import { dictionaryWord } from '#shared/contract/dictionaries.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import { forgetDictionaries } from '#main/areas/schemes/dictionaries-store.ts';
import { createCsvRecords } from '#main/formats/csv/csv-records.ts';
import { unguard } from '#main/formats/csv/csv-line.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { putWord } from './put-word.ts';
import { requireDictionary } from './require-dictionary.ts';

type Answer = CallAnswer<'dictionaries', 'importWords'>;

/** Headings by which the first line is known for one. */
const HEADINGS = ['词', '词语', 'word', '名称'];
const NO = ['否', 'n', 'no', 'false', '0', '停用', 'retired'];

/** Takes words from a CSV, all that can be; nothing that is there is taken away. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED, IMPORTS_QUOTE_OPEN. */
export function importWords(context: AreaContext, { key, csv, look }: CallInput<'dictionaries', 'importWords'>): Answer {
  if (!look) return context.write((tx) => takeWords(context, tx, key, csv));
  try {
    return lookOnly(context, (tx) => takeWords(context, tx, key, csv));
  } finally {
    forgetDictionaries(context.db);
  }
}

function takeWords(context: AreaContext, tx: WriteTx, key: string, csv: string): Answer {
  const answer: Answer = { added: 0, changed: 0, same: 0, refused: [] };
  const seen = new Set<string>();
  requireDictionary(context.db, key);
  for (const [index, cells] of linesOf(csv).entries()) {
    const [word = '', labelEn = '', inUse = ''] = cells.map(unguard);
    if (cells.every((cell) => cell === '') || (index === 0 && HEADINGS.includes(word.toLowerCase()))) continue;
    const problem = seen.has(word) ? 'repeated' : problemOf(word, labelEn);
    seen.add(word);
    if (problem !== undefined) { answer.refused.push({ line: index + 1, text: word.slice(0, 80), problem }); continue; }
    const dictionary = requireDictionary(context.db, key);
    const before = dictionary.words.find((each) => each.word === word);
    answer[putWord(context, tx, dictionary, { word, labelEn: labelEn === '' ? before?.labelEn ?? '' : labelEn, active: inUse === '' ? before?.active ?? true : !NO.includes(inUse.toLowerCase()) })] += 1;
  }
  if (answer.added + answer.changed > 0) tx.publish({ name: 'schemes.schemeChanged', payload: {} });
  return answer;
}

function linesOf(csv: string): readonly (readonly string[])[] {
  const text = csv.replace(/^\ufeff/u, '');
  const [firstLine = ''] = text.split(/\r?\n/u, 1);
  const records = createCsvRecords(firstLine.includes('\t') ? '\t' : ',');
  return [...records.push(text), ...records.end()].map(({ cells }) => cells);
}

function problemOf(word: string, labelEn: string): Answer['refused'][number]['problem'] | undefined {
  if (word === '') return 'empty';
  if (word.length > 200 || labelEn.length > 200) return 'tooLong';
  return dictionaryWord.safeParse(word).success ? undefined : 'divided';
}
