import type { ImportSettings } from '#shared/contract/imports.ts';
import { tidyCode } from '#shared/domain/archival-code.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { createObstacleFinder } from '#main/areas/catalogue/describe-problems.ts';
import { createNumbering } from '#main/areas/catalogue/numbering.ts';
import { findFonds, type FondsRecord } from '#main/areas/schemes/schemes-store.ts';
import { MunimentError } from '#shared/errors.ts';
import type { SourceRow } from '#main/formats/row-source.ts';
import { findVolumeByCode, lastPosition } from './existing-store.ts';
import { judgeItem } from './judge-item.ts';
import type { JudgedRow, JudgeParts, VolumeOfRow } from './judged-row.ts';
import { judgeVolume } from './judge-volume.ts';
import type { RowCells } from './row-cells.ts';
import { createSchemeReader } from './scheme-reader.ts';
import type { SeenRows } from './seen-codes.ts';

/** Volumes of the file itself by the name they have in it, with their ids once they are in the room. */
export type FileVolumes = Map<string, { readonly volumeId: string | null; readonly code: string }>;

export interface RowJudge {
  judge(source: SourceRow, cells: RowCells): JudgedRow;
  /** Writes down the numbers that were given out. Only inside a transaction. */
  keepNumbers(): void;
}

/** The fonds that an import goes into. Throws SCHEMES_FONDS_NOT_FOUND. */
export function requireFonds(context: AreaContext, fondsId: string): FondsRecord {
  const fonds = findFonds(context.db, fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  return fonds;
}

/** Judges rows against the room as it is now; writes nothing. `volumes` is filled by whoever writes them. */
export function createRowJudge(context: AreaContext, importN: number, settings: ImportSettings, seen: SeenRows, volumes: FileVolumes, isCheck: boolean): RowJudge {
  const { db } = context;
  const fonds = requireFonds(context, settings.fondsId);
  const numbering = { item: createNumbering(db, 'item'), volume: createNumbering(db, 'volume'), project: createNumbering(db, 'project') };
  const readers = { volume: createSchemeReader(context, fonds, 'volume', settings), project: createSchemeReader(context, fonds, 'project', settings) };
  const parts: JudgeParts = {
    context, fonds, settings, importN, seen, numbering, findObstacles: createObstacleFinder(context), readRow: createSchemeReader(context, fonds, 'item', settings), readVolumeRow: (row, level) => readers[level](row),
    lookForDuplicates: isCheck || settings.duplicates === 'refuse',
  };
  const rank = clearanceRank(context.actor);
  const positions = new Map<string, number>();
  const named = new Map<string, VolumeOfRow | null>();

  const placeIn = (volumeId: string) => () => {
    const position = (positions.get(volumeId) ?? lastPosition(db, volumeId)) + 1;
    positions.set(volumeId, position);
    return position;
  };
  const findVolume = (code: string, level: 'volume' | 'project'): VolumeOfRow | null => {
    const inFile = volumes.get(`code:${code}`);
    if (inFile) return inFile.volumeId === null ? { code, pending: true, nextPosition: () => 0 } : { volumeId: inFile.volumeId, code, pending: false, nextPosition: placeIn(inFile.volumeId) };
    const key = `${level}:${code}`;
    if (!named.has(key)) {
      const found = findVolumeByCode(db, code);
      const usable = found !== undefined && found.level === level && found.fondsId === fonds.fondsId && found.deletedAt === null && found.classification <= rank;
      named.set(key, usable ? { volumeId: found.id, code, pending: false, nextPosition: placeIn(found.id) } : null);
    }
    return named.get(key) ?? null;
  };
  /** By the column that names it, or by what it lies in in a hierarchical file. */
  const holderOf = (source: SourceRow, cells: RowCells, field: 'volumeCode' | 'projectCode', level: 'volume' | 'project'): VolumeOfRow | null | 'unknown' => {
    const code = tidyCode(cells.texts[field] ?? '');
    if (code !== '') return findVolume(code, level) ?? 'unknown';
    const parent = source.parentRef === undefined ? undefined : volumes.get(`ref:${source.parentRef}`);
    if (parent === undefined) return null;
    return parent.volumeId === null ? { code: parent.code, pending: true, nextPosition: () => 0 } : { volumeId: parent.volumeId, code: parent.code, pending: false, nextPosition: placeIn(parent.volumeId) };
  };

  return {
    judge(source, cells) {
      const level = source.level ?? settings.level;
      if (level === 'fonds' || level === 'class') return { row: cells.row, verdict: 'skip', problems: cells.problems.filter(({ problem }) => problem === 'cellTooLong'), duplicates: [] };
      const [field, holderLevel] = level === 'item' ? ['volumeCode', 'volume'] as const : ['projectCode', 'project'] as const;
      const holder = level === 'project' ? null : holderOf(source, cells, field, holderLevel);
      if (holder === 'unknown') return { row: cells.row, verdict: 'refuse', problems: [...cells.problems, { field, heading: '', problem: 'volumeUnknown', value: cells.texts[field] ?? '' }], duplicates: [] };
      return level === 'item' ? judgeItem(parts, cells, holder) : judgeVolume(parts, cells, level, holder, source.ref ?? null);
    },
    keepNumbers() { for (const each of Object.values(numbering)) each.keep(); },
  };
}
