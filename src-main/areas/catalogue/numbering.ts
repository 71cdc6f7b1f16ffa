import { renderCode, sequenceScope, sequenceSegment, type ArchivalCodeRule, type CodeValues } from '#shared/domain/archival-code.ts';
import type { DescriptionProblem } from './describe-problems.ts';
import type { Database } from '#main/db/database.ts';
import { findCodeRuleOf, findFonds, findUnit } from '#main/areas/schemes/schemes-store.ts';
import type { ItemFields } from './item-record.ts';
import { keepLastNumber, readLastNumber, type GivenCode } from './items-store.ts';

export type SchemeValues = Pick<ItemFields, 'fondsId' | 'recordGroup' | 'year' | 'unitId' | 'retention'>;
export type Numbered = { readonly ok: true; readonly code: GivenCode } | { readonly ok: false; readonly problem: DescriptionProblem };

/** Where one class of the scheme counts: the parts of the code around the number. */
interface NumberRow {
  readonly ok: true;
  readonly fondsId: string;
  readonly scope: string;
  readonly after: string;
  readonly width: number;
  readonly startAt: number;
}

const FIELD_OF_SOURCE: Readonly<Record<string, string>> = { fonds: 'fondsId', unit: 'unitId', unitName: 'unitId', item: 'itemNumber' };
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
  /** A code that came with the item: it must follow the rule and say what the description says; the sequence goes on after it. */
  accept(values: SchemeValues, archivalCode: string): Numbered;
  keep(): void;
}

export function createNumbering(db: Database): Numbering {
  const rows = new Map<string, NumberRow | { ok: false; problem: DescriptionProblem }>();
  // By scope: two classes count together where the rule leaves a part out.
  const lastNumbers = new Map<string, number>();
  const given = new Map<string, NumberRow>();
  const scopeKey = (row: NumberRow) => `${row.fondsId}|${row.scope}`;

  const rowOf = (values: SchemeValues) => {
    const key = `${values.fondsId}|${values.recordGroup}|${values.year}|${values.unitId}|${values.retention}`;
    let row = rows.get(key);
    if (!row) {
      row = readNumberRow(db, values);
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
    const number = Math.max(lastOf(row) + 1, row.startAt);
    if (number >= 10 ** row.width) return must('itemNumber', 'numbersUsedUp');
    if (keep) give(row, number);
    return { ok: true, code: codeOf(row, number) };
  };

  return {
    assign: (values) => next(values, true),
    preview: (values) => next(values, false),
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

function readNumberRow(db: Database, values: SchemeValues): NumberRow | { ok: false; problem: DescriptionProblem } {
  const found = findCodeRuleOf(db, values.fondsId, values.recordGroup);
  if (!found) return must('recordGroup', 'noCodeRule');
  const rule: ArchivalCodeRule = found;
  const codeValues = { ...codeValuesOf(db, values), item: 1 };
  const rendered = renderCode(rule, codeValues);
  if (!rendered.ok) {
    const { kind, source } = rendered.problems[0] ?? { kind: 'missing', source: 'item' };
    return must(FIELD_OF_SOURCE[source] ?? source, kind === 'missing' ? 'required' : `code:${kind}`);
  }
  const width = sequenceSegment(rule)?.width ?? 4;
  const scope = sequenceScope(rule, codeValues) ?? '';
  return { ok: true, fondsId: values.fondsId, scope, after: rendered.code.slice(scope.length + width), width, startAt: found.startAt };
}

/** What the item puts into its code, by source name. */
export function codeValuesOf(db: Database, values: SchemeValues): CodeValues {
  const unit = values.unitId === null ? undefined : findUnit(db, values.unitId);
  return { fonds: findFonds(db, values.fondsId)?.code, recordGroup: values.recordGroup, year: values.year, retention: values.retention, unit: unit?.code, unitName: unit?.name };
}
