import { storeCustomValues } from '#main/areas/schemes/custom-values.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import type { VolumeValues } from '#main/areas/catalogue/volumes-store.ts';
import { findVolumeByCode } from './existing-store.ts';
import { isOfImport } from './imports-store.ts';
import type { Duplicate, JudgedRow, JudgeParts, VolumeOfRow } from './judged-row.ts';
import type { RowCells } from './row-cells.ts';

/** What would come of a row that describes a volume (案卷) or a project (项目). */
export function judgeVolume(parts: JudgeParts, row: RowCells, level: 'volume' | 'project', project: VolumeOfRow | null, ref: string | null): JudgedRow {
  const { context, settings, seen, numbering } = parts;
  const reading = parts.readVolumeRow(row, level);
  const { report, bounded, problems } = reading;
  const scheme = reading.scheme('');
  const described = { ...scheme, title: bounded('title'), subject: bounded('subject'), responsible: bounded('responsible'), keywords: bounded('keywords'), note: bounded('note') };
  const kind = reading.volumeKind() ?? settings.volumeKind;
  const temporary = reading.temporary() ? 1 : 0;
  if (described.title === '') report('title', 'required');
  const duplicates: Duplicate[] = [];
  const refused = (): JudgedRow => ({ row: row.row, verdict: 'refuse', problems, duplicates });
  if (problems.length > 0) return refused();

  let code = null;
  let foreignCode = '';
  const place = { ...scheme, volumeId: project?.volumeId };
  if (reading.code !== '') {
    const earlier = seen.code(reading.code, row.row);
    const existing = earlier === null ? findVolumeByCode(context.db, reading.code) : undefined;
    if (earlier !== null || (existing && isOfImport(context.db, parts.importN, 'volume', existing.n))) {
      duplicates.push({ kind: 'codeInFile', text: reading.code, other: earlier === null ? '' : String(earlier) });
      report('archivalCode', 'codeRepeated', reading.code);
      return refused();
    }
    if (existing) {
      duplicates.push({ kind: 'codeInRoom', text: reading.code, other: reading.code });
      // A volume has few fields that could be empty: completing one means leaving it as it is.
      if (settings.existing !== 'refuse' && existing.deletedAt === null) return { row: row.row, verdict: 'skip', problems, duplicates };
      report('archivalCode', existing.deletedAt === null ? 'codeTaken' : 'codeOfDeleted', reading.code);
      return refused();
    }
    if (project?.pending !== true) {
      const accepted = numbering[level].accept(place, reading.code);
      if (accepted.ok) code = accepted.code;
      // Volumes have no list of former numbers: theirs stays with what else the file said.
      else if (settings.foreignCodes === 'keep') foreignCode = reading.code;
      else report(accepted.problem.field === 'unitId' ? 'unit' : accepted.problem.field, accepted.problem.problem, reading.code);
    }
  } else if (settings.assignCodes && project?.pending !== true) {
    const assigned = numbering[level].assign(place);
    if (assigned.ok) {
      code = assigned.code;
      seen.code(assigned.code.archivalCode, row.row);
    }
  }
  if (problems.length > 0) return refused();
  const custom = reading.custom();
  const values: VolumeValues = {
    ...described, custom: storeCustomValues(foreignCode === '' ? custom : { ...custom, sourceRest: [`archivalCode: ${foreignCode}`, custom['sourceRest'] ?? ''].join('\n').trim() }), level, kind: level === 'project' ? 'project' : kind, parentId: project?.volumeId ?? null, classification: rankOf(scheme.classification), temporary,
    archivalCode: code?.archivalCode ?? null, volumeNumber: code?.itemNumber ?? null, codeScope: code?.codeScope ?? null, lockedAt: null, deletedAt: null,
  };
  return { row: row.row, verdict: 'addVolume', values, ref, problems, duplicates };
}
