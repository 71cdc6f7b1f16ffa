import { ALIAS_FIELDS, BETWEEN_ALIASES, MAX_ALIASES, aliasKey, type CodeAlias } from '#shared/domain/code-alias.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { NewItem } from '#main/areas/catalogue/insert-items.ts';
import type { ItemFields } from '#main/areas/catalogue/item-record.ts';
import { readDuplicateRule } from '#main/areas/duplicates/duplicate-rule-store.ts';
import { selectTwinsByFields } from '#main/areas/duplicates/twins-store.ts';
import { findByAlias, findItemByCode, findSameDescription } from './existing-store.ts';
import { isOfImport } from './imports-store.ts';
import type { Duplicate, JudgedRow, JudgeParts, VolumeOfRow } from './judged-row.ts';
import type { RowCells } from './row-cells.ts';

/** What would come of a row that describes an item. */
export function judgeItem(parts: JudgeParts, row: RowCells, volume: VolumeOfRow | null): JudgedRow {
  const { context, settings, seen, numbering } = parts;
  const reading = parts.readRow(row);
  const { report, text, bounded, problems } = reading;
  const date = reading.date();
  const fields: ItemFields = {
    ...reading.scheme(date), title: bounded('title'), documentNumber: bounded('documentNumber'), responsible: bounded('responsible'), date, documentType: bounded('documentType'), draftStage: bounded('draftStage'),
    language: bounded('language'), carrier: bounded('carrier'), pageCount: reading.pageCount(), keywords: bounded('keywords'), note: bounded('note'), custom: reading.custom(),
  };
  if (fields.title === '') report('title', 'required');
  const aliases: CodeAlias[] = Object.entries(ALIAS_FIELDS).flatMap(([field, kind]) => {
    const codes = text(field).split(BETWEEN_ALIASES).map((code) => code.trim()).filter((code) => code !== '');
    if (codes.some((code) => code.length > 120) || codes.length > MAX_ALIASES) report(field, 'tooLong');
    return codes.map((code) => ({ kind, code }));
  });
  if (aliases.length > MAX_ALIASES) report('otherCode', 'tooLong', String(aliases.length));
  const duplicates: Duplicate[] = [];
  const refused = (): JudgedRow => ({ row: row.row, verdict: 'refuse', problems, duplicates });
  if (problems.length > 0) return refused();

  let code: NewItem['code'] = 'none';
  if (reading.code !== '') {
    const earlier = seen.code(reading.code, row.row);
    const existing = earlier === null ? findItemByCode(context.db, reading.code) : undefined;
    if (earlier !== null || (existing && isOfImport(context.db, parts.importN, 'item', existing.n))) {
      duplicates.push({ kind: 'codeInFile', text: reading.code, other: earlier === null ? '' : String(earlier) });
      report('archivalCode', 'codeRepeated', reading.code);
      return refused();
    }
    if (existing) {
      duplicates.push({ kind: 'codeInRoom', text: reading.code, other: reading.code });
      if (settings.existing === 'skip') return { row: row.row, verdict: 'skip', problems, duplicates };
      if (settings.existing === 'fill' && existing.deletedAt === null && existing.classification <= clearanceRank(context.actor)) return { row: row.row, verdict: 'fill', itemId: existing.id, fields, aliases, problems, duplicates };
      report('archivalCode', existing.deletedAt !== null && settings.existing === 'fill' ? 'codeOfDeleted' : 'codeTaken', reading.code);
      return refused();
    }
    if (volume?.pending) {
      if (!reading.code.startsWith(volume.code)) report('archivalCode', 'volumeCodeDiffers', reading.code);
    } else {
      const accepted = numbering.item.accept({ ...fields, volumeId: volume?.volumeId }, reading.code);
      if (accepted.ok) code = { accepted: accepted.code };
      else if (settings.foreignCodes === 'keep') aliases.push({ kind: 'former', code: reading.code });
      else report(accepted.problem.field === 'unitId' ? 'unit' : accepted.problem.field, accepted.problem.problem, reading.code);
    }
  } else if (settings.assignCodes && volume?.pending !== true && parts.findObstacles(fields).length === 0) {
    const assigned = numbering.item.assign({ ...fields, volumeId: volume?.volumeId });
    if (assigned.ok) {
      code = { accepted: assigned.code };
      seen.code(assigned.code.archivalCode, row.row);
    }
  }
  if (parts.lookForDuplicates) duplicates.push(...findDuplicates(parts, row.row, fields, reading.code));
  if (settings.duplicates === 'refuse' && duplicates.some(({ kind }) => kind === 'description')) report('title', 'sameDescription', duplicates.find(({ kind }) => kind === 'description')?.other);
  if (problems.length > 0) return refused();
  return { row: row.row, verdict: 'add', item: { fields, code, aliases, ...(volume?.volumeId !== undefined && { filed: { volumeId: volume.volumeId, position: volume.nextPosition() } }) }, problems, duplicates };
}

/** By what the room compares records by (查重规则). */
function twinByRule({ db }: JudgeParts['context'], fields: ItemFields, rank: number): string | undefined {
  for (const set of readDuplicateRule(db).fieldSets) {
    const [twin] = selectTwinsByFields(db, set, fields, rank);
    if (twin !== undefined) return twin.name;
  }
  return undefined;
}

/** Other records that may be the same paper: by a number that one of them is known by, or by number, body, date and title together. */
function findDuplicates({ context, seen }: JudgeParts, row: number, fields: ItemFields, code: string): Duplicate[] {
  const found: Duplicate[] = [];
  const rank = clearanceRank(context.actor);
  const known = code === '' ? undefined : findByAlias(context.db, aliasKey(code), rank);
  if (known !== undefined) found.push({ kind: 'alias', text: code, other: known });
  // A title alone says little: 会议记录 stands on a hundred papers.
  if (fields.documentNumber === '' && fields.date === '') return found;
  const earlier = seen.description([fields.documentNumber, fields.responsible, fields.date, fields.title].join('\u0001'), row);
  const other = earlier === null ? (findSameDescription(context.db, fields, rank) ?? twinByRule(context, fields, rank)) : String(earlier);
  if (other !== undefined) found.push({ kind: 'description', text: fields.title, other });
  return found;
}
