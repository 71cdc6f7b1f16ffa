import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { viewVolume } from '#main/areas/arrangement/view-volume.ts';
import { toItem, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { ExchangeNode } from '#main/formats/exchange-node.ts';
import { aliasTexts } from './alias-texts.ts';
import { selectItemsOf, selectPlaces, selectSingleItems, selectTopVolumes, selectVolumesOf, WITHOUT_CODE, type AfterItem, type Place } from './finding-aid-store.ts';
import { spokenWord } from './spoken-word.ts';

type Language = 'zh-CN' | 'en';
const PORTION = 500;

/** Which records are asked for. `volume`: whether one comes of itself; any other comes only where something that is asked for lies in it. */
export interface Wanted {
  item(row: ItemRow): boolean;
  volume(volumeId: string): boolean;
}

/** What the actor may see of what is asked for, in the order of a finding aid: record group, year, projects, volumes and their items, items by themselves. */
export function* findingAidNodes(context: AreaContext, fondsId: string, language: Language, wanted: Wanted): Generator<ExchangeNode, void, void> {
  // Whatever holds records waits until one of them comes.
  const waiting: ExchangeNode[] = [];
  for (const node of allNodes(context, fondsId, language, wanted)) {
    while (waiting.length > 0 && waiting.at(-1)!.depth >= node.depth) waiting.pop();
    if (node.role !== 'item' && !((node.role === 'volume' || node.role === 'project') && wanted.volume(node.ref))) { waiting.push(node); continue; }
    yield* waiting.splice(0);
    yield node;
  }
}

function* allNodes(context: AreaContext, fondsId: string, language: Language, wanted: Wanted): Generator<ExchangeNode, void, void> {
  const { db } = context;
  const rank = clearanceRank(context.actor);
  let group = '';
  for (const { recordGroup, year } of selectPlaces(db, fondsId, rank)) {
    if (recordGroup !== group) yield groupNode(recordGroup, language);
    group = recordGroup;
    yield { depth: 2, role: 'year', ref: `${recordGroup}/${year}`, values: new Map([['title', String(year)], ['date', String(year)]]) };
    const place: Place = { fondsId, recordGroup, year, rank };
    for (const projectId of selectTopVolumes(db, place, 'project')) {
      yield volumeNode(context, projectId, 3, language);
      for (const volumeId of selectVolumesOf(db, projectId, rank)) yield* volumeNodes(context, volumeId, 4, language, wanted);
    }
    for (const volumeId of selectTopVolumes(db, place, 'volume')) yield* volumeNodes(context, volumeId, 3, language, wanted);
    for (let after: AfterItem | null = { code: '', n: 0 }; after !== null;) {
      const rows: ItemRow[] = selectSingleItems(db, place, after, PORTION);
      for (const row of rows) if (wanted.item(row)) yield itemNode(row, 3, language);
      const last = rows.at(-1);
      after = last === undefined || rows.length < PORTION ? null : { code: last.archivalCode ?? WITHOUT_CODE, n: last.n };
    }
  }
}

function groupNode(recordGroup: string, language: Language): ExchangeNode {
  const preset = RECORD_GROUP_PRESETS.find(({ code }) => code === recordGroup);
  const title = preset === undefined ? recordGroup : language === 'en' ? preset.nameEn : preset.nameZh;
  return { depth: 1, role: 'recordGroup', ref: recordGroup, values: new Map([['title', title], ['recordGroup', recordGroup]]) };
}

function* volumeNodes(context: AreaContext, volumeId: string, depth: number, language: Language, wanted: Wanted): Generator<ExchangeNode, void, void> {
  yield volumeNode(context, volumeId, depth, language);
  for (const row of selectItemsOf(context.db, volumeId, clearanceRank(context.actor))) if (wanted.item(row)) yield itemNode(row, depth + 1, language);
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
