import { ALIAS_KINDS, type AliasKind } from '#shared/domain/code-alias.ts';
import { messages } from '#shared/i18n/messages.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Item } from '#main/areas/catalogue/item-record.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { customNameOf } from '#main/areas/schemes/custom-values.ts';
import { fieldsInForce } from '#main/areas/schemes/fields-in-force.ts';

type Language = keyof typeof messages;

/** A column of an exported table. Its heading is one that the import knows, its text one that the import reads back. */
export interface ExportColumn {
  readonly field: string;
  readonly heading: string;
  /** In characters, about. */
  readonly width: number;
  textOf(item: Item): string;
}

const ALIAS_FIELDS: Readonly<Record<string, AliasKind>> = { formerCode: 'former', archiveCode: 'archiveCode', archiveNumber: 'archiveNumber', sourceCode: 'source' };
const WIDTHS: Readonly<Record<string, number>> = { archivalCode: 28, title: 60, documentNumber: 24, responsible: 24, keywords: 24, note: 30, volumeCode: 24 };

/** Every column that a table of items can have, in their usual order. */
export function exportColumns(context: AreaContext, language: Language, fondsId: string | null): ExportColumn[] {
  const words = messages[language].item.fields as Readonly<Record<string, string>>;
  const volumeCodes = new Map<string, string>();
  const volumeCode = (volumeId: string | null): string => {
    if (volumeId === null) return '';
    let code = volumeCodes.get(volumeId);
    if (code === undefined) volumeCodes.set(volumeId, (code = findVolumeRow(context.db, volumeId)?.archivalCode ?? ''));
    return code;
  };
  const spoken = (name: 'classification' | 'openStatus', code: string): string => {
    const entry = DICTIONARIES[name].entries.find((each) => each.code === code);
    return entry === undefined ? code : language === 'en' ? entry.en : entry.zh;
  };
  const plain = ['recordGroup', 'classCode', 'year', 'retention', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount', 'secrecyTerm', 'keywords', 'note'] as const;
  const texts: Record<string, (item: Item) => string> = {
    archivalCode: (item) => item.archivalCode ?? '', fonds: (item) => item.fondsCode, unit: (item) => item.unitName ?? '', volumeCode: (item) => volumeCode(item.volumeId),
    ...Object.fromEntries(plain.map((field) => [field, (item: Item) => String(item[field] === 0 ? '' : item[field])])),
    classification: (item) => spoken('classification', item.classification), openStatus: (item) => spoken('openStatus', item.openStatus),
    ...Object.fromEntries(Object.entries(ALIAS_FIELDS).map(([field, kind]) => [field, (item: Item) => item.aliases.find((alias) => alias.kind === kind && ALIAS_KINDS.includes(kind))?.code ?? ''])),
    boxNumber: (item) => item.boxNumber ?? '', location: (item) => item.location ?? '',
  };
  const order = ['archivalCode', 'fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'volumeCode', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount', 'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note', 'formerCode', 'archiveCode', 'archiveNumber', 'sourceCode', 'boxNumber', 'location'];
  const own = fieldsInForce(context.db, { fondsId, recordGroup: null }).filter((field) => field.active && field.level === 'item');
  return [
    ...order.map((field) => ({ field, heading: words[field] ?? field, width: WIDTHS[field] ?? 12, textOf: texts[field]! })),
    ...own.map(({ key, labelZh, labelEn }) => ({ field: customNameOf(key), heading: language === 'en' ? labelEn : labelZh, width: 20, textOf: (item: Item) => item.custom?.[key] ?? '' })),
  ];
}
