import { useCallback } from 'react';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { valuesForNext, valuesOf, type FormValues } from './form-values.ts';
import type { ItemScope } from './item-scope.ts';
import type { RecordForm } from './use-record.ts';

/** With what a new record begins: what the pile shares with the one before it, then the branch of the tree that is open. */
export function useStartValues(scope: ItemScope, fondsId: Item['fondsId'] | null): (record: RecordForm, after?: Item) => Partial<FormValues> {
  const { all } = useCurrentFonds();
  return useCallback((record, after) => {
    const before = after === undefined ? (record.opened.kind === 'item' ? valuesOf(record.opened.item) : record.previous) : valuesOf(after);
    const usual: Partial<FormValues> = before === null ? { fondsId: fondsId ?? all[0]?.fondsId ?? '', recordGroup: 'WS', year: String(new Date().getFullYear()) } : valuesForNext(before);
    if (after !== undefined) return usual;
    return {
      ...usual,
      ...(scope.fondsId !== undefined && { fondsId: scope.fondsId, ...(scope.fondsId !== usual.fondsId && { unitId: '' }) }),
      ...(scope.recordGroup !== undefined && { recordGroup: scope.recordGroup }), ...(scope.classCode !== undefined && { classCode: scope.classCode }), ...(scope.year !== undefined && { year: String(scope.year) }),
      ...(scope.unitId !== undefined && { unitId: scope.unitId ?? '' }), ...(scope.retention !== undefined && { retention: scope.retention }),
    };
  }, [scope, fondsId, all]);
}
