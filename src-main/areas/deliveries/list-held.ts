import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectFiles, selectFilesOfItem, selectHeld, type DeliveredRow } from './delivered-records-store.ts';
import { requireSource } from './require-source.ts';
import { findSourceByN } from './sources-store.ts';

type Held = CallAnswer<'deliveries', 'listHeld'>['rows'][number];

/** Oldest first. Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function listHeld(context: AreaContext, { sourceId, cursor, limit }: CallInput<'deliveries', 'listHeld'>): CallAnswer<'deliveries', 'listHeld'> {
  const after = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : 0;
  const rows = selectHeld(context.db, { sourceN: sourceId == null ? null : requireSource(context, sourceId).n, rank: clearanceRank(context.actor), after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map((row) => viewHeld(context, row)), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}

function viewHeld(context: AreaContext, row: DeliveredRow): Held {
  const { db } = context;
  const { fields, code } = row.described;
  const { recordId, typeKey, externalId, revision, cause, state, takenAt, version } = row;
  return {
    recordId, sourceId: findSourceByN(db, row.sourceN).sourceId, typeKey, externalId, revision, cause, state, takenAt, version,
    now: { itemId: null, archivalCode: code, title: fields.title, documentNumber: fields.documentNumber, responsible: fields.responsible, date: fields.date, classification: fields.classification, pages: fields.pageCount, files: filesOf(selectFiles(db, row.n)) }, there: sideOf(context, row.twinId),
  } as Held;
}

function sideOf(context: AreaContext, itemId: string | null): Held['there'] {
  const found = itemId === null ? undefined : findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!found || found.deletedAt !== null) return null;
  const { archivalCode, title, documentNumber, responsible, date, classification, capturedPages } = toItem(found);
  return { itemId: itemId as never, archivalCode, title, documentNumber, responsible, date, classification, pages: capturedPages, files: filesOf(selectFilesOfItem(context.db, found.itemId)) };
}

const filesOf = (files: ReturnType<typeof selectFiles>) => files.map(({ position, name, sizeBytes, sha256 }) => ({ position, name, sizeBytes, sha256 }));
