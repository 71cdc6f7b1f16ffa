import type { ImportSettings } from '#shared/contract/imports.ts';
import type { CodeAlias } from '#shared/domain/code-alias.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { createObstacleFinder } from '#main/areas/catalogue/describe-problems.ts';
import type { NewItem } from '#main/areas/catalogue/insert-items.ts';
import type { ItemFields } from '#main/areas/catalogue/item-record.ts';
import type { Numbering } from '#main/areas/catalogue/numbering.ts';
import type { VolumeValues } from '#main/areas/catalogue/volumes-store.ts';
import type { FondsRecord } from '#main/areas/schemes/schemes-store.ts';
import type { RowCells, RowProblem } from './row-cells.ts';
import type { RowReading } from './scheme-reader.ts';
import type { SeenRows } from './seen-codes.ts';

/** Another record that may be the same. `other`: a row of the file, or the 档号 (or title) of a record in the room. */
export interface Duplicate { readonly kind: 'codeInFile' | 'codeInRoom' | 'alias' | 'description'; readonly text: string; readonly other: string }

interface Judged { readonly row: number; readonly problems: readonly RowProblem[]; readonly duplicates: readonly Duplicate[] }

/** What would come of a row. */
export type JudgedRow = Judged & (
  | { readonly verdict: 'add'; readonly item: NewItem }
  | { readonly verdict: 'addVolume'; readonly values: VolumeValues; readonly ref: string | null }
  | { readonly verdict: 'fill'; readonly itemId: string; readonly fields: ItemFields; readonly aliases: readonly CodeAlias[] }
  | { readonly verdict: 'skip' | 'refuse' }
);

/** The volume that a row names. `pending`: it stands in the same file and is not in the room yet. */
export interface VolumeOfRow {
  readonly volumeId?: string;
  readonly code: string;
  readonly pending: boolean;
  /** The place behind its last item; every call is one further. */
  nextPosition(): number;
}

/** What judging needs, made anew for every transaction: rules, units and last numbers may have changed since the last one. */
export interface JudgeParts {
  readonly context: AreaContext;
  readonly fonds: FondsRecord;
  readonly settings: ImportSettings;
  readonly importN: number;
  readonly seen: SeenRows;
  readonly numbering: { readonly item: Numbering; readonly volume: Numbering; readonly project: Numbering };
  readonly findObstacles: ReturnType<typeof createObstacleFinder>;
  /** Reads a row of items, or of volumes, with the rules of its level. */
  readRow(row: RowCells): RowReading;
  readVolumeRow(row: RowCells, level: 'volume' | 'project'): RowReading;
  /** Whether records that look the same are looked for: in a check always, in a run only where they are a mistake. */
  readonly lookForDuplicates: boolean;
}
