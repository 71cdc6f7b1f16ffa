import { itemFields } from '#shared/contract/catalogue.ts';
import type { BATCH_FIELDS, BatchField } from '#shared/contract/batch-edit.ts';
import { readClassificationMark } from '#shared/domain/classification-level.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import type { WordList } from '#shared/domain/dictionary.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { isCustomName, readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { unlistedWord } from './unlisted-word.ts';
import type { ReadCustomCell } from './custom-cells.ts';
import { fieldsOf, type ItemRow } from './item-record.ts';
import type { ItemChanges } from './items-store.ts';

type FixedField = (typeof BATCH_FIELDS)[number];

const keyOf = (field: `custom.${string}`): string => field.slice('custom.'.length);

/** What a record says in a field, as text; a missing page count is nothing. */
export function showBatchValue(row: ItemRow, field: BatchField): string {
  if (isCustomName(field)) return readCustomValues(row.custom)[keyOf(field)] ?? '';
  const value = fieldsOf(row)[field as FixedField];
  return value === 0 ? '' : String(value);
}

/** Text as people and spreadsheets write it, as the field keeps it; or why it cannot. */
export function readBatchValue(row: ItemRow, field: BatchField, typed: string, readCustom: ReadCustomCell, words: ReadonlyMap<string, WordList>): { readonly changes: ItemChanges; readonly text: string } | { readonly problem: string } {
  const text = typed.trim();
  if (isCustomName(field)) {
    const cell = readCustom(row, keyOf(field), typed);
    return cell.problem !== undefined ? { problem: cell.problem } : { changes: { custom: { [keyOf(field)]: cell.text } }, text: cell.text };
  }
  const fixed = field as FixedField;
  const stored = storedForm(fixed, text);
  const read = itemFields.shape[fixed].safeParse(stored);
  if (!read.success) return { problem: fixed === 'pageCount' ? 'notANumber' : fixed === 'classification' || fixed === 'openStatus' ? 'notInDictionary' : text === '' ? 'required' : 'tooLong' };
  const unlisted = text === '' ? undefined : unlistedWord(words.get(fixed), text);
  return unlisted === undefined ? { changes: { [fixed]: read.data }, text: read.data === 0 ? '' : String(read.data) } : { problem: unlisted };
}

function storedForm(field: FixedField, text: string): string | number {
  switch (field) {
    case 'date': return tidyDescriptionDate(text) ?? text;
    case 'pageCount': return text === '' ? 0 : /^\d+$/u.test(text.normalize('NFKC').replace(/[页\s]/gu, '')) ? Number(text.normalize('NFKC').replace(/[页\s]/gu, '')) : text;
    case 'title': return text.replaceAll(/\s*\n\s*/gu, '');
    case 'classification': return readClassificationMark(text)?.level ?? codeOf(field, text);
    case 'openStatus': return codeOf(field, text);
    default: return text;
  }
}

/** 内部 or Internal, where `internal` is kept. */
const codeOf = (field: 'classification' | 'openStatus', text: string): string => DICTIONARIES[field].entries.find(({ code, zh, en }) => code === text || zh === text || en === text)?.code ?? text;
