import { taskUrgency } from '#shared/domain/task-urgency.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findShipment, selectLines, type LineRow, type ShipmentRow } from './shipments-store.ts';

type Detail = CallAnswer<'shipments', 'getShipment'>;

/** 在途 warns a day before it has to be there. */
const WARNS_MS = 24 * 3_600_000;

/** One above the clearance is as if it were not there. Throws SHIPMENTS_SHIPMENT_NOT_FOUND, SHIPMENTS_CHANGED_MEANWHILE. */
export function requireShipment(context: AreaContext, shipmentId: string, version?: number): ShipmentRow {
  const row = findShipment(context.db, shipmentId);
  if (!row || row.classification > clearanceRank(context.actor)) throw new MunimentError('SHIPMENTS_SHIPMENT_NOT_FOUND');
  if (version !== undefined && row.version !== version) throw new MunimentError('SHIPMENTS_CHANGED_MEANWHILE', { version: row.version });
  return row;
}

/** Not what was sent, or not whole, and nobody has settled it. */
export const isUnsettled = ({ settledAt, countedCopies, copies, damage }: LineRow): boolean => settledAt === null && countedCopies !== null && (countedCopies !== copies || damage !== '');

export function viewShipment(context: AreaContext, row: ShipmentRow, lines: readonly LineRow[] = selectLines(context.db, row.shipmentId)): Detail['shipment'] {
  const { n: _n, classification, sealIntact, ...rest } = row;
  return {
    ...rest, classification: levelOf(classification), sealIntact: sealIntact === null ? null : sealIntact === 1, light: row.state === 'transit' ? taskUrgency(row.dueAt, context.clock.nowIso(), WARNS_MS) : 'normal',
    lines: lines.length, copies: lines.reduce((sum, { copies }) => sum + copies, 0), unsettled: lines.filter(isUnsettled).length, differing: lines.filter(({ countedCopies, copies }) => countedCopies !== null && countedCopies !== copies).length, damaged: lines.filter(({ damage }) => damage !== '').length,
  } as Detail['shipment'];
}

export function viewDetail(context: AreaContext, shipmentId: string): Detail {
  const row = requireShipment(context, shipmentId);
  const lines = selectLines(context.db, shipmentId);
  return { shipment: viewShipment(context, row, lines), lines: lines.map(({ shipmentId: _id, ...line }) => line) } as Detail;
}
