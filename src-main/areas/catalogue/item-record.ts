import { formatLocationCode, type ShelfFace } from '#shared/domain/location-code.ts';

import { levelOf } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';

type ContractFields = CallInput<'catalogue', 'createItem'>['fields'];
/** What a person describes about an item, as the contract has it, with ids as plain text. */
export type ItemFields = Omit<ContractFields, 'fondsId' | 'unitId'> & { readonly fondsId: string; readonly unitId: string | null };
export type ItemFieldName = keyof ItemFields;
export type Item = CallAnswer<'catalogue', 'getItem'>['item'];
export type OpenStatus = ItemFields['openStatus'];

/** Column of each field. */
export const COLUMN_OF_FIELD: Readonly<Record<ItemFieldName, string>> = {
  fondsId: 'fonds_id', recordGroup: 'record_group', classCode: 'class_code', year: 'year', unitId: 'unit_id', retention: 'retention', title: 'title', documentNumber: 'document_number',
  responsible: 'responsible', date: 'date', documentType: 'document_type', draftStage: 'draft_stage', language: 'language', carrier: 'carrier', pageCount: 'page_count',
  classification: 'classification', secrecyTerm: 'secrecy_term', openStatus: 'open_status', keywords: 'keywords', note: 'note', custom: 'custom',
};

/** Fields that stand in archival codes and that a box never mixes. */
export const SCHEME_FIELDS: readonly ItemFieldName[] = ['fondsId', 'recordGroup', 'classCode', 'year', 'unitId', 'retention'];

/** A row of `items` with what the list shows of its fonds, unit and place. */
export interface ItemRow {
  readonly n: number; readonly itemId: string; readonly fondsId: string; readonly recordGroup: string; readonly classCode: string; readonly year: number; readonly unitId: string | null; readonly retention: string;
  readonly title: string; readonly documentNumber: string; readonly responsible: string; readonly date: string; readonly documentType: string; readonly draftStage: string;
  readonly language: string; readonly carrier: string; readonly pageCount: number; readonly classification: number; readonly secrecyTerm: string; readonly openStatus: string;
  readonly keywords: string; readonly note: string; /** JSON. */ readonly custom: string; readonly archivalCode: string | null; readonly itemNumber: number | null; readonly codeScope: string | null; readonly boxId: string | null;
  /** JSON of `CodeAlias[]`, in the order of `orderAliases`. */
  readonly aliases: string;
  readonly volumeId: string | null; readonly volumePosition: number | null; readonly volumeCode: string | null; readonly volumeYear: number | null;
  readonly capturedPages: number; readonly unreadPages: number; readonly deletedAt: string | null; readonly createdAt: string; readonly createdBy: string;
  readonly updatedAt: string; readonly updatedBy: string; readonly version: number;
  readonly fondsCode: string; readonly unitCode: string | null; readonly unitName: string | null; readonly boxNumber: string | null;
  readonly roomCode: string | null; readonly bankCode: string | null; readonly shelfColumn: number | null; readonly face: string | null; readonly section: number | null;
  readonly level: number | null; readonly slot: number | null;
}

export function toItem(row: ItemRow): Item {
  const { n: _n, codeScope: _scope, roomCode: _room, bankCode: _bank, shelfColumn: _column, face: _face, section: _section, level: _level, slot: _slot, ...rest } = row;
  return { ...rest, custom: readCustomValues(row.custom), classification: levelOf(row.classification), aliases: readAliases(row.aliases), openStatus: row.openStatus as OpenStatus, location: locationOf(row) };
}

export const readAliases = (json: string): Item['aliases'] => JSON.parse(json) as Item['aliases'];

function locationOf(row: ItemRow): string | null {
  if (row.roomCode === null || row.bankCode === null) return null;
  return formatLocationCode({
    room: row.roomCode, bank: row.bankCode, column: row.shelfColumn ?? 0, face: row.face as ShelfFace, section: row.section ?? 0, level: row.level ?? 0, slot: row.slot ?? undefined,
  });
}

export function fieldsOf(row: ItemRow): ItemFields {
  const item = toItem(row);
  return Object.fromEntries((Object.keys(COLUMN_OF_FIELD) as ItemFieldName[]).map((field) => [field, item[field]])) as ItemFields;
}

/** A field as a person reads it in the history. */
export function showValue(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}


