import type { DeliveryOutcome } from '#shared/contract/delivery-shapes.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { NewItem } from '#main/areas/catalogue/insert-items.ts';
import { readDuplicateRule } from '#main/areas/duplicates/duplicate-rule-store.ts';
import { selectTwinsByContent, selectTwinsByFields } from '#main/areas/duplicates/twins-store.ts';
import { findEarlier, findVersion, insertFile, insertRecord, type Cause, type Described } from './delivered-records-store.ts';
import { fileRecord } from './file-record.ts';
import type { Content } from './gather-content.ts';
import type { JudgedRecord } from './judge-records.ts';
import { recordFingerprint } from './record-fingerprint.ts';
import type { SourceRecord } from './sources-store.ts';

export interface Placed { readonly outcome: Extract<DeliveryOutcome, 'taken' | 'unchanged' | 'newVersion' | 'duplicate'>; readonly recordN: number; readonly itemId: string | null }

/**
 * What becomes of a record that is in order, in the caller's transaction. Known: nothing. A new version of a known one, or one that looks like another: kept, and a person decides. Else: an item.
 * Twins are looked for no higher than the record's own 密级: whoever may see the record may see what it is compared with.
 */
export function placeRecord(context: AreaContext, tx: WriteTx, source: SourceRecord, type: DeliveryType, { record, item, rank }: JudgedRecord & { readonly item: NewItem }, content: Content, origin: string): Placed {
  const { db, ids, clock } = context;
  const key = { sourceN: source.n, typeKey: type.typeKey, externalId: record.externalId };
  const fingerprint = recordFingerprint(record);
  const known = findVersion(db, key, fingerprint);
  if (known !== undefined) return { outcome: 'unchanged', recordN: known.n, itemId: known.itemId };
  const earlier = findEarlier(db, key);
  const found = earlier === undefined ? (source.settings.duplicates === 'hold' ? findTwin(context, item, content, rank) : null) : { cause: 'newVersion' as const, twinId: earlier.itemId ?? earlier.twinId };
  const itemId = found === null ? fileRecord(context, tx, item, record.externalId, content.pages, origin) : null;
  const code = typeof item.code === 'string' ? null : 'given' in item.code ? item.code.given : item.code.accepted.archivalCode;
  const described: Described = { fields: item.fields, aliases: item.aliases ?? [], code, said: record.fields };
  const recordN = insertRecord(db, {
    recordId: ids.uuid(), ...key, revision: record.revision.slice(0, 100), fingerprint, described, classification: rank, state: found === null ? 'filed' : 'held', cause: found?.cause ?? null, itemId, twinId: found?.twinId ?? null, takenAt: clock.nowIso(), decidedAt: null, decidedBy: null, reason: '', version: 1,
  });
  for (const [position, { name, blob, mediaType }] of content.files.entries()) {
    tx.keepBlob(blob, mediaType);
    insertFile(db, recordN, { position, name, sha256: blob.sha256, sizeBytes: blob.sizeBytes, mediaType });
  }
  return { outcome: found === null ? 'taken' : found.cause === 'newVersion' ? 'newVersion' : 'duplicate', recordN, itemId };
}

function findTwin(context: AreaContext, { fields }: NewItem, { files }: Content, rank: number): { readonly cause: Cause; readonly twinId: string } | null {
  const { db } = context;
  const rule = readDuplicateRule(db);
  const [same] = rule.byContent ? selectTwinsByContent(db, files.map(({ blob }) => blob.sha256), rank) : [];
  if (same !== undefined) return { cause: 'sameContent', twinId: same.itemId };
  for (const set of rule.fieldSets) {
    const [alike] = selectTwinsByFields(db, set, fields, rank);
    if (alike !== undefined) return { cause: 'sameFields', twinId: alike.itemId };
  }
  return null;
}
