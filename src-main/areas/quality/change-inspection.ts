import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { writeInspection, type InspectionRow } from './inspections-store.ts';
import { requireInspection } from './view-inspection.ts';

/** An inspection under way, as it was last seen. Throws what `requireInspection` throws, and QUALITY_NOT_NOW. */
export function requireOpen(context: AreaContext, { inspectionId, version }: { readonly inspectionId: string; readonly version: number }): InspectionRow {
  const row = requireInspection(context, inspectionId, version);
  if (row.state !== 'open') throw new MunimentError('QUALITY_NOT_NOW');
  return row;
}

/** Writes what changed of an inspection, with its op and event. */
export function keepInspection(context: AreaContext, tx: WriteTx, row: InspectionRow, changes: Partial<InspectionRow>, kind: string, body: Readonly<Record<string, Json>>): void {
  const { n: _n, ...rest } = row;
  writeInspection(context.db, { ...rest, ...changes, version: row.version + 1 });
  tx.record({ class: 'O', kind, entity: 'inspection', eid: row.inspectionId, body: { batchId: row.batchId, gate: row.gateKey, ...body, after: changes as Record<string, Json> } });
  announceInspection(tx, row);
}

export function announceInspection(tx: WriteTx, { inspectionId, batchId }: Pick<InspectionRow, 'inspectionId' | 'batchId'>): void {
  tx.publish({ name: 'quality.inspectionChanged', payload: { inspectionIds: [inspectionId], batchIds: [batchId] } });
}
