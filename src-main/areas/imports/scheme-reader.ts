import { classCode } from '#shared/contract/shapes.ts';
import type { ImportSettings } from '#shared/contract/imports.ts';
import { readCode, tidyCode } from '#shared/domain/archival-code.ts';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import type { VolumeKind } from '#shared/domain/volume-kind.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import type { ItemFields } from '#main/areas/catalogue/item-record.ts';
import { isCustomName } from '#main/areas/schemes/custom-values.ts';
import { selectCodeRules, selectUnits, type AggregationLevel, type FondsRecord } from '#main/areas/schemes/schemes-store.ts';
import { readClassification, readDate, readOpenStatus, readPageCount, readRecordGroup, readRetentionCode, readVolumeKind, readYear, readYesOrNo, remember } from './import-values.ts';
import type { RowCells, RowProblem } from './row-cells.ts';

const reading = {
  recordGroup: remember(readRecordGroup), year: remember(readYear), retention: remember(readRetentionCode), pageCount: remember(readPageCount), classification: remember(readClassification), openStatus: remember(readOpenStatus),
  ymd: remember((text) => readDate(text, 'ymd')), dmy: remember((text) => readDate(text, 'dmy')), mdy: remember((text) => readDate(text, 'mdy')),
  classCode: remember((text) => (classCode.safeParse(tidyCode(text)).success ? tidyCode(text) : undefined)),
};

/** Longest texts that the contract takes. */
const LONGEST: Readonly<Record<string, number>> = { title: 500, documentNumber: 100, responsible: 200, documentType: 40, draftStage: 40, language: 40, carrier: 40, secrecyTerm: 40, keywords: 500, note: 2000, subject: 100, archivalCode: 120 };

const LONGEST_ELEMENT = 20_000;

/** What items and volumes have in common. */
export type SchemeFields = Pick<ItemFields, 'fondsId' | 'recordGroup' | 'classCode' | 'year' | 'unitId' | 'retention' | 'classification' | 'secrecyTerm' | 'openStatus'>;

/** A row being read: what was found wrong so far, and how its texts are taken. */
export interface RowReading {
  readonly problems: RowProblem[];
  /** The 档号 that stands in the row, tidied; empty when there is none. */
  readonly code: string;
  text(field: string): string;
  report(field: string, problem: string, value?: string): void;
  /** Text of a field, refused when it is too long. */
  bounded(field: string): string;
  date(): string;
  pageCount(): number;
  /** Of a volume; undefined when the row does not say. */
  volumeKind(): VolumeKind | undefined;
  temporary(): boolean;
  /** Further elements by key, empty ones left out. */
  custom(): Record<string, string>;
  scheme(date: string): SchemeFields;
}

/** Reads rows of one fonds. Where a column is missing, the code may say what would stand in it. */
export function createSchemeReader(context: AreaContext, fonds: FondsRecord, level: AggregationLevel, settings: ImportSettings): (row: RowCells) => RowReading {
  const { db, actor } = context;
  const rules = selectCodeRules(db, fonds.fondsId).filter((rule) => rule.level === level);
  const unitOf = new Map(selectUnits(db, fonds.fondsId).flatMap((unit) => [[unit.name, unit.unitId], [unit.code, unit.unitId]] as const));
  const rank = clearanceRank(actor);
  const readDay = reading[settings.dateOrder];
  const valuesOfCode = (code: string): Readonly<Record<string, string>> => {
    for (const rule of rules) {
      const found = readCode(rule, code);
      if (found.ok && (found.values['recordGroup'] ?? rule.recordGroup) === rule.recordGroup) return { recordGroup: rule.recordGroup, ...found.values };
    }
    return {};
  };

  return ({ texts, problems: found }) => {
    const problems = [...found];
    const text = (field: string) => texts[field] ?? '';
    // Of a cell that was cut nothing else is said: what is left of it is not what stood there.
    const cut = new Set(found.flatMap(({ field, problem }) => (problem === 'cellTooLong' ? [field] : [])));
    const report = (field: string, problem: string, value = text(field)) => { if (!cut.has(field)) problems.push({ field, heading: '', problem, value: value.slice(0, 120) }); };
    const code = text('archivalCode') === '' ? '' : tidyCode(text('archivalCode'));
    const complete = ['recordGroup', 'year', 'retention', 'unit'].every((field) => text(field) !== '');
    const coded = code === '' || complete ? {} : valuesOfCode(code);
    /** The column, else the code, else what is usual; a column that cannot be read is a problem. */
    const value = <Value>(field: string, written: string, reader: (text: string) => Value | undefined, usual: Value, required = false): Value => {
      if (written === '') {
        if (required) report(field, 'required');
        return usual;
      }
      const read = reader(written);
      if (read === undefined) report(field, `${field}Unreadable`, written);
      return read ?? usual;
    };
    const bounded = (field: string): string => {
      if (text(field).length > (LONGEST[field] ?? 2000)) report(field, 'tooLong');
      return text(field);
    };
    return {
      problems, code, text, report, bounded,
      date: () => value('date', text('date'), readDay, ''),
      custom: () => Object.fromEntries(Object.entries(texts).flatMap(([field, written]) => {
        if (!isCustomName(field) || written === '') return [];
        if (written.length > LONGEST_ELEMENT) report(field, 'tooLong');
        return [[field.slice('custom.'.length), written]];
      })),
      pageCount: () => value('pageCount', text('pageCount'), reading.pageCount, 0),
      volumeKind: () => value<VolumeKind | undefined>('kind', text('kind'), readVolumeKind, undefined),
      temporary: () => value('temporary', text('temporary'), readYesOrNo, false),
      scheme(date) {
        if (text('fonds') !== '' && text('fonds') !== fonds.name && tidyCode(text('fonds')) !== fonds.code) report('fonds', 'otherFonds');
        const classification = value('classification', text('classification'), reading.classification, { level: CLASSIFICATION_LEVELS[0], term: '' });
        if (rankOf(classification.level) > rank) report('classification', 'aboveClearance');
        return {
          fondsId: fonds.fondsId, classCode: value('classCode', text('classCode') || classOf(coded), reading.classCode, ''),
          recordGroup: value('recordGroup', text('recordGroup') || (coded['recordGroup'] ?? ''), reading.recordGroup, 'WS'),
          year: value('year', text('year') || (coded['year'] ?? date.replace('[', '').slice(0, 4)), reading.year, 0, true),
          unitId: value('unit', text('unit') || (coded['unit'] ?? coded['unitName'] ?? ''), (name) => unitOf.get(name), null as string | null),
          retention: value('retention', text('retention') || (coded['retention'] ?? ''), reading.retention, '', true),
          classification: classification.level, secrecyTerm: bounded('secrecyTerm') || classification.term, openStatus: value('openStatus', text('openStatus'), reading.openStatus, 'unreviewed' as const),
        };
      },
    };
  };
}

const classOf = (coded: Readonly<Record<string, string>>): string => [coded['class'], coded['subclass'], coded['class3'], coded['class4']].filter((part) => part !== undefined).join('·');
