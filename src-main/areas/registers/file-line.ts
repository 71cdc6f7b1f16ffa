import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import { plainItem } from '#main/areas/catalogue/plain-item.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingLine, keepLine } from './change-line.ts';
import { findLineOfItem, type LineRow } from './lines-store.ts';
import type { RegisterRecord } from './registers-store.ts';
import { requireLine, requireRegister, viewLine } from './view-register.ts';

/** 归卷. Throws REGISTERS_LINE_VOID, REGISTERS_LINE_FILED, REGISTERS_ITEM_IN_A_LINE, what `changingLine` throws and what the catalogue throws. */
export function fileLine(context: AreaContext, { lineId, version, as }: CallInput<'registers', 'fileLine'>): CallAnswer<'registers', 'fileLine'> {
  return changingLine(context, lineId, version, (tx, row) => {
    if (row.state === 'void') throw new MunimentError('REGISTERS_LINE_VOID', { number: row.number });
    if (row.filedAt !== null) throw new MunimentError('REGISTERS_LINE_FILED', { number: row.number, filingNumber: viewLine(requireLine(context, lineId)).filingNumber });
    if (as.kind === 'number') putFiled(context, tx, row, { filingNumber: as.filingNumber });
    else if (as.kind === 'new') putFiled(context, tx, row, { itemId: enterItem(context, tx, requireRegister(context, row.registerId), row) });
    else putFiled(context, tx, row, { itemId: freeItem(context, as.itemId) });
  });
}

/** Writes where a line was filed. */
export function putFiled(context: AreaContext, tx: WriteTx, row: LineRow, to: { readonly itemId: string } | { readonly filingNumber: string }): void {
  keepLine(context, tx, row, { ...to, filedAt: context.clock.nowIso(), filedBy: context.actor.name }, 'registerLine.file');
}

/** Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, REGISTERS_ITEM_IN_A_LINE. */
function freeItem(context: AreaContext, itemId: string): string {
  requireLiveItems(context, [itemId]);
  const standing = findLineOfItem(context.db, itemId);
  if (standing) throw new MunimentError('REGISTERS_ITEM_IN_A_LINE', { number: standing.classification > clearanceRank(context.actor) ? '—' : standing.number });
  return itemId;
}

/** A new item of what the line says. What went out was written by the fonds itself. */
export function enterItem(context: AreaContext, tx: WriteTx, { settings: { fondsId, direction, recordGroup, classCode, retention } }: RegisterRecord, line: LineRow): string {
  const responsible = direction === 'incoming' ? line.counterpart : (findFonds(context.db, fondsId)?.name ?? '');
  const date = line.documentDate === '' ? line.onDay : line.documentDate;
  const fields = plainItem({
    fondsId, recordGroup, classCode, retention, unitId: null, year: line.year, title: line.title, documentNumber: line.documentNumber, responsible, date, pageCount: Math.max(1, line.pages), classification: levelOf(line.classification),
  });
  return insertItems(context, tx, [{ code: 'none', fields }], { origin: line.number })[0]!.itemId;
}
