import type { Arranged, Deed } from '#shared/contract/arrangement.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf, rankOf } from '#main/areas/clearance-rank.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';
import { createCustomCells } from '#main/areas/catalogue/custom-cells.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { tidyCustom } from '#main/areas/catalogue/tidy-custom.ts';
import { countChildVolumes, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { startArranging, type Arranging } from './arranging.ts';
import { changeVolume } from './change-volume.ts';
import { checkParent, formVolume } from './form-volume.ts';
import { numberVolume } from './number-volume.ts';
import { requireVolume } from './view-volume.ts';

type DeedOf<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;
type Told = Pick<Arranged, 'renumbered' | 'problems'>;

/**
 * Does one deed inside the caller's transaction. Throws ARRANGEMENT_VOLUME_NOT_FOUND, ARRANGEMENT_CHANGED_MEANWHILE, ARRANGEMENT_ITEMS_ELSEWHERE, ARRANGEMENT_ORDER_INCOMPLETE,
 * ARRANGEMENT_NOT_A_VOLUME, ARRANGEMENT_PARENT_INVALID, ARRANGEMENT_NOT_EMPTY, ARRANGEMENT_LOCKED, ARRANGEMENT_CODE_HOLDS_FIELD and what the catalogue throws.
 */
export function doDeed(context: AreaContext, outer: WriteTx, deed: Deed): Arranged {
  let recorded = 0;
  const tx: WriteTx = { ...outer, record: (op) => { recorded += 1; outer.record(op); } };
  const arranging = startArranging(context, tx);
  const told: Told = { renumbered: [], problems: [] };
  switch (deed.kind) {
    case 'form': file(context, arranging, formVolume(context, tx, deed.volume), deed.itemIds, null); break;
    case 'file': file(context, arranging, requireVolume(context, deed.volumeId), deed.itemIds, deed.at); break;
    case 'unfile': takeOut(context, arranging, requireLiveItems(context, deed.itemIds)); break;
    case 'reorder': reorder(context, arranging, deed); break;
    case 'split': split(context, tx, arranging, deed); break;
    case 'merge': merge(context, tx, arranging, deed); break;
    case 'dissolve': dissolve(context, tx, arranging, deed); break;
    case 'update': update(context, tx, arranging, deed); break;
    case 'number': for (const volumeId of deed.volumeIds) { numberVolume(context, tx, requireVolume(context, volumeId), told); arranging.contents(volumeId); } break;
    case 'lock': lock(context, tx, arranging, deed); break;
  }
  const done = arranging.finish();
  // Where everything was refused there is nothing to announce and nothing to take back.
  if (recorded > 0) tx.publish({ name: 'catalogue.volumesChanged', payload: { volumeIds: done.volumes.map(({ volumeId }) => volumeId) } });
  return { ...done, renumbered: [...told.renumbered, ...done.renumbered], problems: [...told.problems, ...done.problems], undoToken: recorded > 0 ? outer.number : null };
}

function file(context: AreaContext, arranging: Arranging, volume: VolumeRow, itemIds: readonly string[], at: number | null): void {
  const rows = requireLiveItems(context, itemIds);
  if (rows.length > 0 && volume.level !== 'volume') throw new MunimentError('ARRANGEMENT_NOT_A_VOLUME');
  const strangers = rows.filter((row) => row.fondsId !== volume.fondsId || row.recordGroup !== volume.recordGroup);
  if (strangers.length > 0) throw new MunimentError('ARRANGEMENT_ITEMS_ELSEWHERE', { count: strangers.length });
  const before = at === null ? null : arranging.contents(volume.volumeId).slice(at - 1).find((row) => !itemIds.includes(row.itemId));
  takeOut(context, arranging, rows);
  const contents = arranging.contents(volume.volumeId);
  const index = before === undefined || before === null ? contents.length : contents.indexOf(before);
  contents.splice(index, 0, ...rows);
}

/** Out of where they lie; a locked volume lets nothing go. */
function takeOut(context: AreaContext, arranging: Arranging, rows: readonly ItemRow[]): void {
  for (const volumeId of new Set(rows.flatMap((row) => row.volumeId ?? []))) refuseLocked(requireVolume(context, volumeId));
  arranging.takeOut(rows);
}

function reorder(context: AreaContext, arranging: Arranging, { volumeId, itemIds }: DeedOf<'reorder'>): void {
  refuseLocked(requireVolume(context, volumeId));
  const contents = arranging.contents(volumeId);
  const byId = new Map(contents.map((row) => [row.itemId, row]));
  const ordered = [...new Set<string>(itemIds)].flatMap((itemId) => byId.get(itemId) ?? []);
  if (ordered.length !== contents.length || itemIds.length !== contents.length) throw new MunimentError('ARRANGEMENT_ORDER_INCOMPLETE');
  contents.splice(0, contents.length, ...ordered);
}

function split(context: AreaContext, tx: WriteTx, arranging: Arranging, { volumeId, itemIds, title }: DeedOf<'split'>): void {
  const from = requireVolume(context, volumeId);
  const { level, kind, parentId, fondsId, recordGroup, classCode, year, unitId, retention, subject, responsible, secrecyTerm, openStatus, keywords, temporary } = from;
  const fields = { level, kind, parentId, fondsId, recordGroup, classCode, year, unitId, retention, subject, responsible, secrecyTerm, openStatus, keywords, title, note: '', custom: {}, temporary: temporary === 1, classification: levelOf(from.classification) };
  const made = formVolume(context, tx, fields as DeedOf<'form'>['volume']);
  const inside = new Set(arranging.contents(volumeId).map((row) => row.itemId));
  const foreign = itemIds.filter((itemId) => !inside.has(itemId));
  if (foreign.length > 0) throw new MunimentError('ARRANGEMENT_ITEMS_ELSEWHERE', { count: foreign.length });
  file(context, arranging, made, itemIds, null);
}

function merge(context: AreaContext, tx: WriteTx, arranging: Arranging, { volumeIds, into }: DeedOf<'merge'>): void {
  const target = requireVolume(context, into);
  for (const volumeId of new Set<string>(volumeIds)) {
    if (volumeId === into) continue;
    const from = requireVolume(context, volumeId);
    file(context, arranging, target, arranging.contents(volumeId).map((row) => row.itemId), null);
    retire(context, tx, arranging, from, target.title);
  }
}

function dissolve(context: AreaContext, tx: WriteTx, arranging: Arranging, { volumeId, reason }: DeedOf<'dissolve'>): void {
  const volume = requireVolume(context, volumeId);
  if (countChildVolumes(context.db, volumeId) > 0) throw new MunimentError('ARRANGEMENT_NOT_EMPTY');
  takeOut(context, arranging, [...arranging.contents(volumeId)]);
  retire(context, tx, arranging, volume, reason);
}

/** Out of use; its number goes with it and is not given again. */
function retire(context: AreaContext, tx: WriteTx, arranging: Arranging, volume: VolumeRow, reason: string): void {
  refuseLocked(volume);
  arranging.forget(volume.volumeId);
  changeVolume(context, tx, volume, { deletedAt: context.clock.nowIso() }, { kind: 'volume.delete', reason });
}

const IN_CODE = ['parentId', 'classCode', 'year', 'unitId', 'retention'] as const;

function update(context: AreaContext, tx: WriteTx, arranging: Arranging, { volumeId, version, changes, reason }: DeedOf<'update'>): void {
  const row = requireVolume(context, volumeId);
  if (row.version !== version) throw new MunimentError('ARRANGEMENT_CHANGED_MEANWHILE', { version: row.version });
  const { classification, temporary, ...plain } = changes;
  const held = IN_CODE.filter((field) => plain[field] !== undefined && plain[field] !== row[field]);
  if (row.archivalCode !== null && (held.length > 0 || temporary === true)) throw new MunimentError('ARRANGEMENT_CODE_HOLDS_FIELD', { fields: held });
  if (classification !== undefined && rankOf(classification) > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  checkParent(context, { level: row.level, parentId: plain.parentId === undefined ? row.parentId : plain.parentId, fondsId: row.fondsId, recordGroup: row.recordGroup as never });
  changeVolume(context, tx, row, {
    ...plain, ...(plain.custom !== undefined && { custom: tidyCustom(context, row, plain.custom, createCustomCells(context, 'volume')) }), ...(classification !== undefined && { classification: rankOf(classification) }), ...(temporary !== undefined && { temporary: Number(temporary) }),
  }, { kind: 'volume.update', reason });
  arranging.contents(volumeId);
}

function lock(context: AreaContext, tx: WriteTx, arranging: Arranging, { volumeIds, locked, reason }: DeedOf<'lock'>): void {
  for (const volumeId of volumeIds) {
    const row = requireVolume(context, volumeId);
    if (locked && row.archivalCode === null) throw new MunimentError('ARRANGEMENT_NOT_NUMBERED', { title: row.title });
    changeVolume(context, tx, row, { lockedAt: locked ? context.clock.nowIso() : null }, { kind: 'volume.update', reason });
    arranging.contents(volumeId);
  }
}

function refuseLocked(volume: VolumeRow): void {
  if (volume.lockedAt !== null) throw new MunimentError('ARRANGEMENT_LOCKED', { title: volume.title });
}
