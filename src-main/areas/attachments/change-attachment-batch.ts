import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeAttachment } from './attachments-store.ts';

/** Writes what becomes of a batch, and announces it. */
export function changeAttachmentBatch({ db }: AreaContext, tx: WriteTx, attachmentId: string, changes: Parameters<typeof changeAttachment>[2]): void {
  changeAttachment(db, attachmentId, changes);
  tx.publish({ name: 'attachments.attachmentChanged', payload: { attachmentIds: [attachmentId] } });
}
