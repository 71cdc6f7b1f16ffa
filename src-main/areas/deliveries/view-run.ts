import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { DeliveryRun } from '#shared/contract/delivery-shapes.ts';
import { countLines } from './deliveries-store.ts';
import { findSourceByN, type RunRecord } from './sources-store.ts';

const NONE: DeliveryRun['counts'] = { taken: 0, unchanged: 0, newVersion: 0, duplicate: 0, refused: 0, withheld: 0, waiting: 0 };

/** A run as screens see it: its lines are counted within the clearance. */
export function viewRun(context: AreaContext, { n, sourceN, errorData, ...run }: RunRecord): DeliveryRun {
  const { sourceId, settings: { nameZh, nameEn } } = findSourceByN(context.db, sourceN);
  return { ...run, sourceId, sourceNameZh: nameZh, sourceNameEn: nameEn, errorData: JSON.parse(errorData) as DeliveryRun['errorData'], counts: { ...NONE, ...countLines(context.db, n, clearanceRank(context.actor)) } } as DeliveryRun;
}
