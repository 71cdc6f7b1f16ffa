import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Item } from '#shared/contract/catalogue.ts';
import { USUAL_ORDER } from '#shared/domain/classification-scheme.ts';
import { useCore } from '../../client/use-core.ts';
import type { ClassNameOf, OrderOf } from './item-scope.ts';

/** How the arrangement is ordered and what its classes are called, in one fonds or in all. */
export function useClassification(fondsId: Item['fondsId'] | null): { readonly orderOf: OrderOf; readonly classNameOf: ClassNameOf } {
  const core = useCore();
  const { data } = useQuery(core.schemes.listClassification.queryOptions({ input: { fondsId } }));
  return useMemo(() => {
    const orders = new Map(data?.schemes.map((scheme) => [`${scheme.fondsId}/${scheme.recordGroup}`, scheme.parts]));
    const names = new Map(data?.classes.map((each) => [`${each.fondsId}/${each.recordGroup}/${each.classCode}`, each.name]));
    return {
      orderOf: (fonds, group) => orders.get(`${fonds}/${group}`) ?? USUAL_ORDER,
      classNameOf: (fonds, group, classCode) => names.get(`${fonds}/${group}/${classCode}`) ?? '',
    };
  }, [data]);
}
