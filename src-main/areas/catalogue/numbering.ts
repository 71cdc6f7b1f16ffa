import { renderCode, sequenceScope, sequenceSegment, type ArchivalCodeRule, type CodeValues } from '#shared/domain/archival-code.ts';
import type { DescriptionProblem } from './describe-problems.ts';
import type { Database } from '#main/db/database.ts';
import { findCodeRuleOf, findFonds, findUnit, selectNumberBlocks, type AggregationLevel } from '#main/areas/schemes/schemes-store.ts';
import type { ItemFields } from './item-record.ts';
import { keepLastNumber, readLastNumber, type GivenCode } from './items-store.ts';
import { findVolumeRow } from './volumes-store.ts';

export interface SchemeValues extends Pick<ItemFields, 'fondsId' | 'recordGroup' | 'year' | 'unitId' | 'retention'> {
  readonly classCode?: string;
  /** The volume that an item lies in, or the project that a volume lies in: its number stands in the code, and its class, year, unit and retention rule. */
  readonly volumeId?: string | null | undefined;
}
export type Numbered = { readonly ok: true; readonly code: GivenCode } | { readonly ok: false; readonly problem: DescriptionProblem };

/** Where one class of the scheme counts: the parts of the code around the number. */
interface NumberRow {
  readonly ok: true;
  readonly fondsId: string;
  readonly scope: string;
  readonly after: string;
  readonly width: number;
  readonly startAt: number;
  /** Runs that are given to nobody. */
  readonly blocks: readonly { readonly first: number; readonly last: number }[];
}

const FIELD_OF_SOURCE: Readonly<Record<string, string>> = { fonds: 'fondsId', unit: 'unitId', unitName: 'unitId', item: 'itemNumber', volume: 'volumeId', project: 'volumeId', class: 'classCode', subclass: 'classCode', class3: 'classCode', class4: 'classCode' };
const must = (field: string, problem: string): { ok: false; problem: DescriptionProblem } => ({ ok: false, problem: { field, problem, severity: 'must' } });

/**
 * Gives out archival codes inside one transaction: rules, units and last numbers are read once however many items come.
 * `keep()` must be called before the transaction ends. Numbers are dense; one that was given is never given again.
 */
export interface Numbering {
  /** The next code of the class, given out. */
  assign(values: SchemeValues): Numbered;
  /** The next code of the class, not given out. */
  preview(values: SchemeValues): Numbered;
  /** The code with this number, not given out: records that lie in a volume are numbered by their place. */
  at(values: SchemeValues, number: number): Numbered;
  /** A code that came with the item: it must follow the rule and say what the description says; the sequence goes on after it. */
  accept(values: SchemeValues, archivalCode: string): Numbered;
  keep(): void;
}

export function createNumbering(db: Database, level: AggregationLevel = 'item'): Numbering {
  const rows = new Map<string, NumberRow | { ok: false; problem: DescriptionProblem }>();
  // By scope: two classes count together where the rule leaves a part out.
  const lastNumbers = new Map<string, number>();
  const given = new Map<string, NumberRow>();
  const scopeKey = (row: NumberRow) => `${row.fondsId}|${row.scope}`;

  const rowOf = (values: SchemeValues) => {
    const key = `${values.fondsId}|${values.recordGroup}|${values.year}|${values.unitId}|${values.retention}|${values.classCode ?? ''}|${values.volumeId ?? ''}`;
    let row = rows.get(key);
    if (!row) {
      row = readNumberRow(db, values, level);
      rows.set(key, row);
    }
    return row;
  };
  const lastOf = (row: NumberRow): number => {
    let last = lastNumbers.get(scopeKey(row));
    if (last === undefined) lastNumbers.set(scopeKey(row), (last = readLastNumber(db, row.fondsId, row.scope) ?? row.startAt - 1));
    return last;
  };
  const give = (row: NumberRow, number: number): void => {
    lastNumbers.set(scopeKey(row), Math.max(lastOf(row), number));
    given.set(scopeKey(row), row);
  };
  const codeOf = (row: NumberRow, number: number): GivenCode =>
    ({ archivalCode: row.scope + String(number).padStart(row.width, '0') + row.after, itemNumber: number, codeScope: row.scope });
  const next = (values: SchemeValues, keep: boolean): Numbered => {
    const row = rowOf(values);
    if (!row.ok) return row;
    let number = Math.max(lastOf(row) + 1, row.startAt);
    for (const { first, last } of row.blocks) if (number >= first && number <= last) number = last + 1;
    if (number >= 10 ** row.width) return must('itemNumber', 'numbersUsedUp');
    if (keep) give(row, number);
    return { ok: true, code: codeOf(row, number) };
  };

  return {
    assign: (values) => next(values, true),
    preview: (values) => next(values, false),
    at(values, number) {
      const row = rowOf(values);
      if (!row.ok) return row;
      if (number >= 10 ** row.width) return must('itemNumber', 'numbersUsedUp');
      give(row, number);
      return { ok: true, code: codeOf(row, number) };
    },
    accept(values, archivalCode) {
      const row = rowOf(values);
      if (!row.ok) return row;
      const digits = archivalCode.slice(row.scope.length, row.scope.length + row.width);
      const number = /^\d+$/u.test(digits) ? Number(digits) : 0;
      if (number < 1 || codeOf(row, number).archivalCode !== archivalCode) return must('archivalCode', 'codeNotByRule');
      give(row, number);
      return { ok: true, code: codeOf(row, number) };
    },
    keep() {
      for (const row of given.values()) keepLastNumber(db, row.fondsId, row.scope, lastOf(row));
      given.clear();
    },
  };
}

function readNumberRow(db: Database, values: SchemeValues, level: AggregationLevel): NumberRow | { ok: false; problem: DescriptionProblem } {
  const within = values.volumeId == null ? undefined : findVolumeRow(db, values.volumeId);
  const found = findCodeRuleOf(db, values.fondsId, values.recordGroup, level, (level === 'item' ? within?.year : undefined) ?? values.year);
  if (!found) return must('recordGroup', 'noCodeRule');
  const rule: ArchivalCodeRule = found;
  const codeValues = { ...codeValuesOf(db, values), [level]: 1 };
  const rendered = renderCode(rule, codeValues);
  if (!rendered.ok) {
    const { kind, source } = rendered.problems[0] ?? { kind: 'missing', source: 'item' };
    return must(FIELD_OF_SOURCE[source] ?? source, kind === 'missing' ? 'required' : `code:${kind}`);
  }
  const width = sequenceSegment(rule)?.width ?? 4;
  const scope = sequenceScope(rule, codeValues) ?? '';
  return { ok: true, fondsId: values.fondsId, scope, after: rendered.code.slice(scope.length + width), width, startAt: found.startAt, blocks: selectNumberBlocks(db, values.fondsId, scope) };
}

/** What a record puts into its code, by source name. What lies in a volume says what the volume says: its code begins with the volume's. */
export function codeValuesOf(db: Database, values: SchemeValues): CodeValues {
  const within = values.volumeId == null ? undefined : findVolumeRow(db, values.volumeId);
  const volume = within?.level === 'volume' ? within : undefined;
  const project = within?.level === 'project' ? within : volume?.parentId == null ? undefined : findVolumeRow(db, volume.parentId);
  const ruling = volume ?? values;
  const unit = ruling.unitId === null ? undefined : findUnit(db, ruling.unitId);
  const [first, second, third, fourth] = (ruling.classCode ?? '').split('·');
  return {
    fonds: findFonds(db, values.fondsId)?.code, recordGroup: values.recordGroup, year: ruling.year, retention: ruling.retention, unit: unit?.code, unitName: unit?.name,
    class: first, subclass: second, class3: third, class4: fourth, volume: volume?.volumeNumber, project: project?.volumeNumber,
  };
}
