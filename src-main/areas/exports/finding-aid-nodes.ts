import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { viewVolume } from '#main/areas/arrangement/view-volume.ts';
import { toItem, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { ExchangeNode } from '#main/formats/exchange-node.ts';
import { aliasTexts } from './alias-texts.ts';
import type { FindingAidSource } from './finding-aid-source.ts';
import { spokenWord } from './spoken-word.ts';

type Language = 'zh-CN' | 'en';

/** What there is in a source, in the order of a finding aid: record group, year, projects, volumes and their items, items by themselves. */
export function* findingAidNodes(context: AreaContext, language: Language, source: FindingAidSource): Generator<ExchangeNode, void, void> {
  let group = '';
  for (const place of source.places()) {
    const { recordGroup, year } = place;
    if (recordGroup !== group) yield groupNode(recordGroup, language);
    group = recordGroup;
    yield { depth: 2, role: 'year', ref: `${recordGroup}/${year}`, values: new Map([['title', String(year)], ['date', String(year)]]) };
    for (const projectId of source.topVolumes(place, 'project')) {
      yield volumeNode(context, projectId, 3, language);
      for (const volumeId of source.volumesOf(projectId)) yield* volumeNodes(context, volumeId, 4, language, source);
    }
    for (const volumeId of source.topVolumes(place, 'volume')) yield* volumeNodes(context, volumeId, 3, language, source);
    for (const row of source.singleItems(place)) yield itemNode(row, 3, language);
  }
}

function groupNode(recordGroup: string, language: Language): ExchangeNode {
  const preset = RECORD_GROUP_PRESETS.find(({ code }) => code === recordGroup);
  const title = preset === undefined ? recordGroup : language === 'en' ? preset.nameEn : preset.nameZh;
  return { depth: 1, role: 'recordGroup', ref: recordGroup, values: new Map([['title', title], ['recordGroup', recordGroup]]) };
}

function* volumeNodes(context: AreaContext, volumeId: string, depth: number, language: Language, source: FindingAidSource): Generator<ExchangeNode, void, void> {
  yield volumeNode(context, volumeId, depth, language);
  for (const row of source.itemsOf(volumeId)) yield itemNode(row, depth + 1, language);
}

function volumeNode(context: AreaContext, volumeId: string, depth: number, language: Language): ExchangeNode {
  const volume = viewVolume(context, findVolumeRow(context.db, volumeId)!);
  const { startDate, endDate } = volume;
  return {
    depth, role: volume.level, ref: volumeId, values: valuesOf({
      archivalCode: volume.archivalCode, title: volume.title, responsible: volume.responsible, retention: volume.retention, recordGroup: volume.recordGroup, classCode: volume.classCode, year: volume.year, unit: volume.unitName, keywords: volume.keywords,
      note: volume.note, subject: volume.subject, kind: volume.kind, temporary: volume.temporary ? '1' : '', secrecyTerm: volume.secrecyTerm, classification: spokenWord('classification', volume.classification, language), openStatus: spokenWord('openStatus', volume.openStatus, language),
      date: startDate === '' ? '' : startDate === endDate ? startDate : `${startDate}-${endDate}`, pageCount: volume.pageCount === 0 ? '' : volume.pageCount,
    }, volume.custom ?? {}),
  };
}

function itemNode(row: ItemRow, depth: number, language: Language): ExchangeNode {
  const item = toItem(row);
  return {
    depth, role: 'item', ref: item.itemId, values: valuesOf({
      archivalCode: item.archivalCode, documentNumber: item.documentNumber, title: item.title, date: item.date, pageCount: item.pageCount === 0 ? '' : item.pageCount, carrier: item.carrier, responsible: item.responsible, retention: item.retention,
      language: item.language, note: item.note, keywords: item.keywords, documentType: item.documentType, draftStage: item.draftStage, recordGroup: item.recordGroup, classCode: item.classCode, year: item.year, unit: item.unitName, boxNumber: item.boxNumber, location: item.location,
      secrecyTerm: item.secrecyTerm, classification: spokenWord('classification', item.classification, language), openStatus: spokenWord('openStatus', item.openStatus, language), ...aliasTexts(item.aliases),
    }, item.custom ?? {}),
  };
}

/** Named fields go before further elements of the same name. */
function valuesOf(fields: Readonly<Record<string, string | number | null>>, custom: Readonly<Record<string, string>>): Map<string, string> {
  return new Map([...Object.entries(custom), ...Object.entries(fields)].flatMap(([field, value]) => (value === null || value === '' ? [] : [[field, String(value)] as const])));
}
