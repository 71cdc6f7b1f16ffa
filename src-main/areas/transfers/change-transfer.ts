import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { requireTransfer } from './view-transfer.ts';
import { writeTransfer, type TransferRow } from './transfers-store.ts';

/** Runs a change of a list in one of the states given, as it was last seen. Throws TRANSFERS_TRANSFER_NOT_FOUND, TRANSFERS_CHANGED_MEANWHILE, TRANSFERS_NOT_NOW. */
export function changingTransfer(context: AreaContext, transferId: string, version: number, states: readonly TransferRow['state'][], change: (tx: WriteTx, row: TransferRow) => void): void {
  context.write((tx) => {
    const row = requireTransfer(context, transferId, version);
    if (!states.includes(row.state)) throw new MunimentError('TRANSFERS_NOT_NOW', { number: row.number });
    change(tx, row);
  });
}

/** Writes what changed of a list, with its op and event. */
export function keepTransfer(context: AreaContext, tx: WriteTx, row: TransferRow, changes: Partial<TransferRow>, kind: string, body: Readonly<Record<string, Json>>): void {
  const { n: _n, ...rest } = row;
  writeTransfer(context.db, { ...rest, ...changes, version: row.version + 1 });
  tx.record({ class: 'O', kind, entity: 'transfer', eid: row.transferId, body: { number: row.number, ...body, after: changes as Record<string, Json> } });
  tx.publish({ name: 'transfers.transferChanged', payload: { transferIds: [row.transferId] } });
}
