import { classCode } from '#shared/contract/shapes.ts';
import { readCode, tidyCode } from '#shared/domain/archival-code.ts';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { selectCodeRules, selectUnits, type FondsRecord } from '#main/areas/schemes/schemes-store.ts';
import { readClassification, readDate, readOpenStatus, readPageCount, readRecordGroup, readRetentionCode, readYear, remember } from './import-values.ts';
import type { NewItem } from './insert-items.ts';
import type { ItemFields } from './item-record.ts';
import { isCodeTaken } from './items-store.ts';
import { createNumbering } from './numbering.ts';

export interface RowProblem { readonly field: string; readonly problem: string; readonly value: string }
export interface ReadRow { readonly item: NewItem; readonly problems: readonly RowProblem[] }
/** Cells of a row by field name (see domain/import-columns.ts). */
export type RowCells = Readonly<Record<string, string>>;

/** Longest texts that the contract takes. */
const LONGEST = { title: 500, documentNumber: 100, responsible: 200, documentType: 40, draftStage: 40, language: 40, carrier: 40, secrecyTerm: 40, keywords: 500, note: 2000 } as const;

/** Reads rows of an import one after another; what one row takes (a code) the next one may not. */
export function createRowReader(context: AreaContext, fonds: FondsRecord, assign: boolean): (cells: RowCells) => ReadRow {
  const { db, actor } = context;
  const rules = selectCodeRules(db, fonds.fondsId);
  const unitOf = new Map(selectUnits(db, fonds.fondsId).flatMap((unit) => [[unit.name, unit.unitId], [unit.code, unit.unitId]] as const));
  const numbering = createNumbering(db);
  const seen = new Set<string>();
  const rank = clearanceRank(actor);
  const read = {
    recordGroup: remember(readRecordGroup), year: remember(readYear), retention: remember(readRetentionCode), date: remember(readDate), pageCount: remember(readPageCount),
    classification: remember(readClassification), openStatus: remember(readOpenStatus),
  };
  // Where a column is missing, the code may say what would stand in it.
  const valuesOfCode = (code: string): Readonly<Record<string, string>> => {
    for (const rule of rules) {
      const found = readCode(rule, code);
      if (found.ok && (found.values['recordGroup'] ?? rule.recordGroup) === rule.recordGroup) return { recordGroup: rule.recordGroup, ...found.values };
    }
    return {};
  };

  return (cells) => {
    const problems: RowProblem[] = [];
    const cell = (field: string): string => cells[field] ?? '';
    const report = (field: string, problem: string, value = cell(field)) => problems.push({ field, problem, value });
    const archivalCode = cell('archivalCode') === '' ? '' : tidyCode(cell('archivalCode'));
    const complete = ['recordGroup', 'year', 'retention', 'unit'].every((field) => cell(field) !== '');
    const coded = archivalCode === '' || complete ? {} : valuesOfCode(archivalCode);
    /** The column, else the code, else what is usual; a column that cannot be read is a problem. */
    const value = <Value>(field: string, text: string, reader: (text: string) => Value | undefined, usual: Value, required = false): Value => {
      if (text === '') {
        if (required) report(field, 'required');
        return usual;
      }
      const found = reader(text);
      if (found === undefined) report(field, `${field}Unreadable`, text);
      return found ?? usual;
    };

    if (cell('fonds') !== '' && tidyCode(cell('fonds')) !== fonds.code && cell('fonds') !== fonds.name) report('fonds', 'otherFonds');
    const date = value('date', cell('date'), read.date, '');
    const classification = value('classification', cell('classification'), read.classification, { level: CLASSIFICATION_LEVELS[0], term: '' });
    if (rankOf(classification.level) > rank) report('classification', 'aboveClearance');
    const unitText = cell('unit') || (coded['unit'] ?? coded['unitName'] ?? '');
    const texts = Object.fromEntries((Object.keys(LONGEST) as (keyof typeof LONGEST)[]).map((field) => {
      if (cell(field).length > LONGEST[field]) report(field, 'tooLong');
      return [field, cell(field)];
    })) as Record<keyof typeof LONGEST, string>;
    if (texts.title === '') report('title', 'required');
    const fields: ItemFields = {
      ...texts, fondsId: fonds.fondsId, classCode: value('classCode', cell('classCode'), (text) => (classCode.safeParse(tidyCode(text)).success ? tidyCode(text) : undefined), ''),
      recordGroup: value('recordGroup', cell('recordGroup') || (coded['recordGroup'] ?? ''), read.recordGroup, 'WS'),
      year: value('year', cell('year') || (coded['year'] ?? date.replace('[', '').slice(0, 4)), read.year, 0, true),
      unitId: value('unit', unitText, (text) => unitOf.get(text), null as string | null),
      retention: value('retention', cell('retention') || (coded['retention'] ?? ''), read.retention, '', true),
      date, pageCount: value('pageCount', cell('pageCount'), read.pageCount, 0), classification: classification.level, secrecyTerm: texts.secrecyTerm || classification.term,
      openStatus: value('openStatus', cell('openStatus'), read.openStatus, 'unreviewed'), custom: {},
    };
    if (archivalCode !== '' && problems.length === 0) {
      if (seen.has(archivalCode)) report('archivalCode', 'codeRepeated');
      else if (isCodeTaken(db, archivalCode)) report('archivalCode', 'codeTaken');
      else {
        const accepted = numbering.accept(fields, archivalCode);
        if (!accepted.ok) report(accepted.problem.field, accepted.problem.problem, archivalCode);
      }
      seen.add(archivalCode);
    }
    return { item: { fields, code: archivalCode !== '' ? { given: archivalCode } : assign ? 'assign' : 'none' }, problems };
  };
}
