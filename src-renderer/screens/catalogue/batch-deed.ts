import { BATCH_FIELDS, type BatchDeed, type BatchField } from '#shared/contract/batch-edit.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import type { Item } from '#shared/contract/catalogue.ts';

export const BATCH_TOOLS = ['set', 'append', 'replace', 'series', 'copyDown'] as const;
export type BatchTool = (typeof BATCH_TOOLS)[number];

/** Everything that is typed for any of the tools; what one does not ask for it leaves alone. */
export interface BatchValues {
  readonly fields: readonly BatchField[];
  readonly value: string;
  readonly separator: string;
  readonly atStart: boolean;
  readonly find: string;
  readonly replaceWith: string;
  readonly pattern: boolean;
  readonly matchCase: boolean;
  readonly foldWidth: boolean;
  readonly start: string;
  readonly step: string;
  readonly width: string;
  readonly prefix: string;
  readonly unit: 'day' | 'month' | 'year';
}

export const EMPTY_BATCH: BatchValues = {
  fields: ['responsible'], value: '', separator: '；', atStart: false, find: '', replaceWith: '', pattern: false, matchCase: true, foldWidth: true, start: '1', step: '1', width: '0', prefix: '', unit: 'day',
};

export const isBatchField = (name: string): name is BatchField => (BATCH_FIELDS as readonly string[]).includes(name) || name.startsWith('custom.');

type Input = Parameters<MunimentClient['catalogue']['previewBatch']>[0]['deed'];

/** The deed, once enough is written for one; null before. */
export function deedOf(tool: BatchTool, values: BatchValues, itemIds: readonly Item['itemId'][]): Input | null {
  const [field] = values.fields;
  const ids = [...itemIds];
  if (field === undefined || ids.length === 0) return null;
  switch (tool) {
    case 'set': return { kind: 'set', itemIds: ids, field, value: values.value };
    case 'append': return values.value.trim() === '' ? null : { kind: 'append', itemIds: ids, field, value: values.value, separator: values.separator, at: values.atStart ? 'start' : 'end' };
    case 'replace': return values.find === '' ? null : { kind: 'replace', itemIds: ids, fields: [...values.fields], find: values.find, replaceWith: values.replaceWith, pattern: values.pattern, matchCase: values.matchCase, foldWidth: values.foldWidth };
    case 'series': { const series = seriesOf(field, values); return series === null ? null : { kind: 'series', itemIds: ids, field, series }; }
    case 'copyDown': return ids.length < 2 ? null : { kind: 'copyDown', itemIds: ids, fields: [...values.fields] };
  }
}

function seriesOf(field: BatchField, { start, step, width, prefix, unit }: BatchValues): Extract<BatchDeed, { kind: 'series' }>['series'] | null {
  const by = Number(step);
  if (!Number.isInteger(by) || Math.abs(by) > 1000) return null;
  if (field === 'date') {
    const day = tidyDescriptionDate(start.trim()) ?? '';
    return /^\d{8}$/u.test(day) ? { kind: 'date', start: day, step: by, unit } : null;
  }
  const first = Number(start);
  const digits = Number(width);
  return Number.isInteger(first) && first >= 0 && start.trim() !== '' && Number.isInteger(digits) && digits >= 0 && digits <= 12 ? { kind: 'number', prefix, start: first, step: by, width: digits, suffix: '' } : null;
}
