import type { Volume } from '#shared/contract/arrangement.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { formatRetention, readRetention } from '#shared/domain/retention.ts';
import { levelOf } from '#main/areas/clearance-rank.ts';
import { toItem, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { FormItem, FormTotals, FormVolume } from './form-data.ts';

const NO_TITLE = '[ ]';
const ITEM_DIGITS = 4;

/** 永久, 30年; an unknown code as it is. */
export const retentionWord = (code: string): string => { const read = readRetention(code); return read === undefined ? code : formatRetention(read); };

export const recordGroupWord = (code: string): string => RECORD_GROUP_PRESETS.find((preset) => preset.code === code)?.nameZh ?? code;

/** 件号 as covers and spines have it. */
export const padItemNumber = (number: number | null): string => (number === null ? '' : String(number).padStart(ITEM_DIGITS, '0'));

/** 秘密★10年; nothing for what is public. */
function secrecyWord(rank: number, term: string): string {
  const level = levelOf(rank);
  if (level === 'public') return '';
  const word = DICTIONARIES.classification.entries.find(({ code }) => code === level)?.zh ?? level;
  return term === '' ? word : `${word}★${term}`;
}

/** An item as forms have it; `pagesBefore`: of the items before it on its sheet. `volumeCode` of the volume that it lies in. */
export function describeItem(row: ItemRow, pagesBefore: number, volumeCode: string): FormItem {
  const item = toItem(row);
  const pages = Math.max(1, row.pageCount);
  return {
    archivalCode: row.archivalCode ?? '', itemNumber: padItemNumber(row.itemNumber), year: String(row.year), unit: row.unitName ?? '', documentNumber: row.documentNumber, responsible: row.responsible, title: row.title.trim() === '' ? NO_TITLE : row.title, date: row.date,
    classification: secrecyWord(row.classification, row.secrecyTerm), pages: row.pageCount, firstPage: pagesBefore + 1, lastPage: pagesBefore + pages, note: row.note, documentType: row.documentType, draftStage: row.draftStage,
    carrier: row.carrier, keywords: row.keywords, retention: retentionWord(row.retention), boxNumber: row.boxNumber ?? '', volumeCode, location: item.location ?? '', secrecyEnd: secrecyEnd(levelOf(row.classification), row.secrecyTerm, row.date) ?? '', custom: item.custom ?? {},
  };
}

/** `endsOn`: of its secrecy. */
export const describeVolume = (volume: Volume, rank: number, endsOn: string | null): FormVolume => ({
  archivalCode: volume.archivalCode ?? '', number: volume.volumeNumber === null ? '' : String(volume.volumeNumber), title: volume.title.trim() === '' ? NO_TITLE : volume.title, subject: volume.subject, kind: volume.kind,
  responsible: volume.responsible, unit: volume.unitName ?? '', year: volume.year, retention: retentionWord(volume.retention), classification: secrecyWord(rank, volume.secrecyTerm), startDate: volume.startDate, endDate: volume.endDate,
  items: volume.itemCount, pages: volume.pageCount, keywords: volume.keywords, note: volume.note, parentCode: volume.parentCode ?? '', secrecyEnd: endsOn ?? '',
});

/** What is counted by its words: our reading of 载体 and 文种, which a clerk may correct with the pen. */
const DRAWING = /图/u;
const PHOTOGRAPH = /照片|相片/u;
const DAY = /\d{4,8}/gu;

/** What the note at the end of a box or volume counts. */
export function totalsOf(rows: readonly ItemRow[], volumes: readonly FormVolume[], hidden: boolean): FormTotals {
  let [pages, drawingPages, photographs] = [0, 0, 0];
  const numbers: number[] = [];
  const days: string[] = [];
  for (const row of rows) {
    const words = `${row.carrier} ${row.documentType}`;
    pages += row.pageCount;
    if (PHOTOGRAPH.test(words)) photographs += row.pageCount;
    else if (DRAWING.test(words)) drawingPages += row.pageCount;
    if (row.itemNumber !== null) numbers.push(row.itemNumber);
    days.push(...(row.date.match(DAY) ?? []));
  }
  for (const volume of rows.length === 0 ? volumes : []) {
    pages += volume.pages;
    days.push(...[volume.startDate, volume.endDate].filter((day) => day !== ''));
  }
  days.sort();
  const [first, last] = [numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b)), numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b))];
  return {
    items: rows.length > 0 ? rows.length : volumes.reduce((sum, volume) => sum + volume.items, 0), pages, textPages: pages - drawingPages - photographs, drawingPages, photographs, volumes: volumes.length,
    firstItem: padItemNumber(first), lastItem: padItemNumber(last), startDate: days[0] ?? '', endDate: days.at(-1) ?? '', hidden,
  };
}
