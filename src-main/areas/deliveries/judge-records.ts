import { importSettings } from '#shared/contract/imports.ts';
import { formatClassificationMark } from '#shared/domain/classification-level.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import type { NewItem } from '#main/areas/catalogue/insert-items.ts';
import { readClassification } from '#main/areas/imports/import-values.ts';
import { mapColumns } from '#main/areas/imports/map-columns.ts';
import { createCellReader } from '#main/areas/imports/row-cells.ts';
import { createRowJudge } from '#main/areas/imports/row-judge.ts';
import { seenInMemory } from '#main/areas/imports/seen-codes.ts';
import type { DeliveredRecord } from '#main/formats/deliveries/delivery-store.ts';
import type { SourceRecord } from './sources-store.ts';

/** `heading`: what the sender calls it. */
export interface DeliveryProblem { readonly heading: string; readonly field: string; readonly problem: string; readonly value: string }

export interface JudgedRecord {
  readonly record: DeliveredRecord;
  /** What would come of it; null when something is wrong. */
  readonly item: NewItem | null;
  readonly problems: readonly DeliveryProblem[];
  /** Rank of its 密级; the highest where that cannot be read. */
  readonly rank: number;
}

export interface JudgedDelivery {
  readonly judged: readonly JudgedRecord[];
  /** Names of the sender that mean nothing here. */
  readonly ignored: readonly string[];
  /** Writes down the numbers that were given out; only inside a transaction. */
  keepNumbers(): void;
}

const HIGHEST_RANK = 4;

/** Reads records as an import reads rows: by the agreed names, then by the usual ones. Writes nothing. Throws SCHEMES_FONDS_NOT_FOUND. */
export function judgeRecords(context: AreaContext, source: SourceRecord, type: DeliveryType, records: readonly DeliveredRecord[]): JudgedDelivery {
  const headings = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const usual = { recordGroup: type.recordGroup, classCode: type.classCode, retention: type.retention, classification: formatClassificationMark({ level: type.classification }) };
  const settings = importSettings.parse({ fondsId: source.fondsId, level: 'item', mapping: type.fields, constants: { ...usual, ...type.constants }, values: type.values });
  const mapping = mapColumns(context, { headings }, settings);
  const cells = createCellReader(mapping, settings);
  const judge = createRowJudge(context, 0, settings, seenInMemory(), new Map(), false);
  const headingOf = new Map(mapping.columns.flatMap(({ heading, field }) => (field === null ? [] : [[field, heading] as const])));
  const judged = records.map((record): JudgedRecord => {
    const read = cells.read({ row: record.line, values: headings.map((heading) => record.fields[heading] ?? '') });
    const row = judge.judge({ row: record.line, values: [] }, read);
    const lacking = type.required.filter((field) => (read.texts[field] ?? '') === '' && !row.problems.some((problem) => problem.field === field)).map((field) => ({ field, heading: '', problem: 'required', value: '' }));
    const problems = [...row.problems, ...lacking].map(({ field, heading, problem, value }) => ({ field, heading: heading === '' ? (headingOf.get(field) ?? '') : heading, problem, value }));
    const stated = readClassification(read.texts['classification'] ?? '');
    const item = row.verdict === 'add' && problems.length === 0 ? row.item : null;
    return { record, item, problems: item === null && problems.length === 0 ? [{ field: '', heading: '', problem: 'other', value: '' }] : problems, rank: stated === undefined ? HIGHEST_RANK : rankOf(stated.level) };
  });
  return { judged, ignored: cells.leftOut().map(({ heading }) => heading).filter((heading) => heading !== type.idField), keepNumbers: () => judge.keepNumbers() };
}
