import type { ClassificationPart } from '../domain/classification-scheme.ts';

/** An order of the parts to choose from; `source` where a standard names it. */
export interface ClassificationOrder {
  readonly orderId: string;
  readonly parts: readonly ClassificationPart[];
  readonly source: string;
}

const order = (orderId: string, parts: readonly ClassificationPart[], source = ''): ClassificationOrder => ({ orderId, parts: ['class', ...parts], source });

/** All orders of year, unit and retention, and those that leave one or two out (DA/T 22-2015 allows fewer levels). Classes come first. */
export const CLASSIFICATION_ORDERS: readonly ClassificationOrder[] = [
  order('yearUnitRetention', ['year', 'unit', 'retention'], 'DA/T 22-2015'),
  order('yearRetentionUnit', ['year', 'retention', 'unit'], 'DA/T 22-2015'),
  order('yearRetention', ['year', 'retention'], 'DA/T 22-2015'),
  order('yearUnit', ['year', 'unit']),
  order('unitYearRetention', ['unit', 'year', 'retention']),
  order('unitRetentionYear', ['unit', 'retention', 'year']),
  order('retentionYearUnit', ['retention', 'year', 'unit']),
  order('retentionUnitYear', ['retention', 'unit', 'year']),
  order('retentionYear', ['retention', 'year']),
  order('unitYear', ['unit', 'year']),
  order('year', ['year']),
  { orderId: 'yearClass', parts: ['year', 'class', 'unit', 'retention'], source: '' },
];
