import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeWorkRow, type WorkRecord } from './image-works-store.ts';

/** Writes what becomes of a work, and announces it. */
export function changeWork({ db }: AreaContext, tx: WriteTx, work: Pick<WorkRecord, 'n' | 'workId'>, changes: Parameters<typeof changeWorkRow>[2]): void {
  changeWorkRow(db, work.n, changes);
  tx.publish({ name: 'images.workChanged', payload: { workIds: [work.workId] } });
}
