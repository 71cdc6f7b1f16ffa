import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { tidyCode } from '#shared/domain/archival-code.ts';
import { formatDescriptionDate, readDescriptionDate, tidyDescriptionDate } from '#shared/domain/description-date.ts';
import { customKeyOf, isCustomName } from './form-values.ts';
import type { ItemScope } from './item-scope.ts';

export type ItemFilter = Parameters<MunimentClient['catalogue']['countItems']>[0]['filter'];
export type ItemState = NonNullable<ItemFilter['state']>;

export const ITEM_STATES: readonly ItemState[] = ['all', 'unnumbered', 'unboxed', 'unscanned', 'deleted'];

export type ColumnFilters = Readonly<Record<string, string>>;

/** Everything that narrows the list, as the core wants it. */
export function composeFilter(scope: ItemScope, state: ItemState, columns: ColumnFilters, currentFonds: Item['fondsId'] | null, from: { readonly boxId?: string | undefined; readonly importId?: string | undefined }): ItemFilter {
  const text = (column: string): string | null => columns[column]?.trim() || null;
  const year = Number(text('year') ?? '');
  const { unitId = null } = scope;
  return {
    state, fondsId: scope.fondsId ?? currentFonds, recordGroup: scope.recordGroup ?? null, classCode: scope.classCode ?? null, year: scope.year ?? (Number.isInteger(year) && year > 0 ? year : null),
    unitId, withoutUnit: scope.unitId === null, retention: scope.retention ?? text('retention'), boxId: (from.boxId ?? null) as Item['boxId'], importId: (from.importId ?? null) as NonNullable<ItemFilter['importId']> | null,
    title: text('title'), documentNumber: text('documentNumber'), responsible: text('responsible'),
    archivalCodePrefix: text('archivalCode') === null ? null : tidyCode(text('archivalCode') ?? ''), ...dateRange(text('date')),
    custom: Object.fromEntries(Object.keys(columns).filter(isCustomName).flatMap((name) => (text(name) === null ? [] : [[customKeyOf(name), text(name) ?? '']]))),
  };
}

/** `2019`, `2019-5`, `2018-2020`: from the first day to the last; what is no date yet (still being typed) is a beginning of one. */
function dateRange(text: string | null): Pick<ItemFilter, 'dateFrom' | 'dateTo'> {
  if (text === null) return { dateFrom: null, dateTo: null };
  const date = readDescriptionDate(tidyDescriptionDate(text) ?? '');
  if (date !== undefined) {
    const end = formatDescriptionDate({ start: { ...(date.end ?? date.start), inferred: false } });
    return { dateFrom: formatDescriptionDate({ start: { ...date.start, inferred: false } }), dateTo: end };
  }
  const digits = text.normalize('NFKC').replace(/\D/gu, '').slice(0, 8);
  return digits === '' ? { dateFrom: null, dateTo: null } : { dateFrom: digits, dateTo: digits };
}

export function isFiltered(columns: ColumnFilters): boolean {
  return Object.values(columns).some((value) => value.trim() !== '');
}
