import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeImport } from './imports-store.ts';

/** Writes what becomes of a batch, and announces it: whoever looks at it sees the next step by itself. */
export function changeBatch({ db }: AreaContext, tx: WriteTx, importId: string, changes: Parameters<typeof changeImport>[2]): void {
  changeImport(db, importId, changes);
  tx.publish({ name: 'imports.importChanged', payload: { importIds: [importId] } });
}
