import { messages } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Item } from '#main/areas/catalogue/item-record.ts';
import { aliasTexts } from './alias-texts.ts';
import { ownColumns } from './own-columns.ts';
import { spokenWord } from './spoken-word.ts';

type Language = keyof typeof messages;

/** A column of an exported table. Its heading is one that the import knows, its text one that the import reads back. */
export interface ExportColumn<Record> {
  readonly field: string;
  readonly heading: string;
  /** In characters, about. */
  readonly width: number;
  textOf(record: Record): string;
}

/** In characters, where twelve are too few or too many. */
export const COLUMN_WIDTHS: Readonly<Record<string, number>> = { archivalCode: 28, title: 60, documentNumber: 24, responsible: 24, keywords: 24, note: 30, volumeCode: 24, projectCode: 24 };
const ORDER = [
  'archivalCode', 'fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'volumeCode', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount', 'classification', 'secrecyTerm', 'openStatus',
  'keywords', 'note', 'formerCode', 'archiveCode', 'archiveNumber', 'provisionalCode', 'sourceCode', 'otherCode', 'boxNumber', 'location',
] as const;

/** Every column that a table of items can have, in their usual order. */
export function exportColumns(context: AreaContext, language: Language, fondsId: string | null): ExportColumn<Item>[] {
  const words = messages[language].item.fields as Readonly<Record<string, string>>;
  const textOf = (field: (typeof ORDER)[number], item: Item): string => {
    switch (field) {
      case 'fonds': return item.fondsCode;
      case 'unit': return item.unitName ?? '';
      case 'year': case 'pageCount': return item[field] === 0 ? '' : String(item[field]);
      case 'classification': case 'openStatus': return spokenWord(field, item[field], language);
      case 'formerCode': case 'archiveCode': case 'archiveNumber': case 'provisionalCode': case 'sourceCode': case 'otherCode': return aliasTexts(item.aliases)[field] ?? '';
      default: return item[field] ?? '';
    }
  };
  return [
    ...ORDER.map((field) => ({ field, heading: words[field] ?? field, width: COLUMN_WIDTHS[field] ?? 12, textOf: (item: Item) => textOf(field, item) })),
    ...ownColumns(context, 'item', fondsId, language).map(({ key, field, heading }) => ({ field, heading, width: 20, textOf: (item: Item) => item.custom?.[key] ?? '' })),
  ];
}
