import type { AttachmentBatch } from '#shared/contract/attachments.ts';
import type { AttachmentRecord } from './attachments-store.ts';

export const viewAttachment = ({ n: _n, ...record }: AttachmentRecord): AttachmentBatch => record as AttachmentBatch;
