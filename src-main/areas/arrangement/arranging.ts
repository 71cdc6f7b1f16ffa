import { MunimentError } from '#shared/errors.ts';
import type { Arranged } from '#shared/contract/arrangement.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem } from '#main/areas/catalogue/change-item.ts';
import { fieldsOf, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import { clearCodes, isCodeTaken, type ItemChanges } from '#main/areas/catalogue/items-store.ts';
import { refuseBoxed } from '#main/areas/catalogue/scheme-change.ts';
import { selectVolumeItems, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { changeVolume } from './change-volume.ts';
import { numberContents } from './number-contents.ts';
import { requireVolume, viewVolume } from './view-volume.ts';

/**
 * One deed under way: what lies in which volume is rearranged in memory, and written once at the end, so that every record
 * has one op, one version and one step to take back, however often it moved.
 */
export interface Arranging {
  /** The items of a volume, to be rearranged in place. */
  contents(volumeId: string): ItemRow[];
  /** Takes items out of whatever volume they lie in. */
  takeOut(rows: readonly ItemRow[]): void;
  /** A volume that is going out of use; what lay in it must lie elsewhere by the end. */
  forget(volumeId: string): void;
  /** Writes, numbers and answers. */
  finish(): Omit<Arranged, 'undoToken'>;
}

export function startArranging(context: AreaContext, tx: WriteTx): Arranging {
  const { db } = context;
  const volumes = new Map<string, ItemRow[]>();
  const single = new Map<string, ItemRow>();
  const contents = (volumeId: string): ItemRow[] => {
    let rows = volumes.get(volumeId);
    if (!rows) volumes.set(volumeId, (rows = selectVolumeItems(db, volumeId)));
    return rows;
  };
  return {
    contents,
    takeOut(rows) {
      for (const row of rows) {
        if (row.volumeId !== null) contents(row.volumeId);
        for (const held of volumes.values()) {
          const index = held.findIndex(({ n }) => n === row.n);
          if (index >= 0) held.splice(index, 1);
        }
        single.set(row.itemId, row);
      }
    },
    forget(volumeId) {
      volumes.delete(volumeId);
    },
    finish() {
      const changes = new Map<ItemRow, ItemChanges>();
      const problems: Arranged['problems'] = [];
      for (const [volumeId, rows] of volumes) {
        for (const row of rows) single.delete(row.itemId);
        const volume = raiseClassification(context, tx, requireVolume(context, volumeId), rows);
        for (const [row, change] of numberContents(context, volume, rows, problems)) changes.set(row, change);
      }
      for (const row of single.values()) changes.set(row, { volumeId: null, volumePosition: null, ...(row.volumeId !== null && { archivalCode: null, itemNumber: null, codeScope: null }) });
      const answer = writeItems(context, tx, changes);
      return { ...answer, volumes: [...volumes.keys()].map((volumeId) => viewVolume(context, requireVolume(context, volumeId))), problems };
    },
  };
}

function writeItems(context: AreaContext, tx: WriteTx, changes: ReadonlyMap<ItemRow, ItemChanges>): Pick<Arranged, 'renumbered' | 'inherited'> {
  const renumbered: Arranged['renumbered'] = [];
  // Still in the table because they stay: not taken by anybody else.
  const held = new Set([...changes].filter(([row, change]) => change.archivalCode === undefined || change.archivalCode === row.archivalCode).map(([row]) => row.archivalCode));
  const changed: string[] = [];
  let inherited = 0;
  refuseBoxed([...changes].filter(([row, change]) => change.archivalCode !== undefined && change.archivalCode !== row.archivalCode && row.archivalCode !== null).map(([row]) => row));
  // Two items may be changing places: neither may hold its old code while the other takes it.
  clearCodes(context.db, [...changes].filter(([row, change]) => row.archivalCode !== null && change.archivalCode !== undefined && change.archivalCode !== row.archivalCode).map(([row]) => row.n));
  for (const { archivalCode } of changes.values()) if (archivalCode != null && isCodeTaken(context.db, archivalCode) && !held.has(archivalCode)) throw new MunimentError('CATALOGUE_CODE_TAKEN', { archivalCode });
  for (const [row, change] of changes) {
    const before = fieldsOf(row);
    if ((['retention', 'unitId', 'classCode'] as const).some((field) => change[field] !== undefined && change[field] !== before[field])) inherited += 1;
    if (!changeItem(context, tx, row, change, { kind: 'item.file' })) continue;
    changed.push(row.itemId);
    if (change.archivalCode !== undefined && change.archivalCode !== row.archivalCode) renumbered.push({ id: row.itemId, level: 'item', title: row.title, before: row.archivalCode, after: change.archivalCode });
  }
  announceItems(tx, changed);
  return { renumbered, inherited };
}

/** A volume is as secret as the most secret paper in it. Throws CATALOGUE_ABOVE_CLEARANCE. */
function raiseClassification(context: AreaContext, tx: WriteTx, volume: VolumeRow, rows: readonly ItemRow[]): VolumeRow {
  const highest = rows.reduce((level, row) => Math.max(level, row.classification), volume.classification);
  if (highest > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  if (highest === volume.classification) return volume;
  changeVolume(context, tx, volume, { classification: highest }, { kind: 'volume.update' });
  return { ...volume, classification: highest };
}
