import { discardAttachment } from '#main/areas/attachments/discard-attachment.ts';
import { getAttachment } from '#main/areas/attachments/get-attachment.ts';
import { listAttachments } from '#main/areas/attachments/list-attachments.ts';
import { listFindings } from '#main/areas/attachments/list-findings.ts';
import { previewRollback } from '#main/areas/attachments/preview-rollback.ts';
import { readReport } from '#main/areas/attachments/read-report.ts';
import { startAttaching } from '#main/areas/attachments/start-attaching.ts';
import { startCheck } from '#main/areas/attachments/start-check.ts';
import { startRollback } from '#main/areas/attachments/start-rollback.ts';
import type { AreaVerbs } from '../verbs.ts';

export const attachmentsVerbs: AreaVerbs<'attachments'> = { startCheck, startAttaching, getAttachment, listAttachments, listFindings, readReport, discardAttachment, previewRollback, startRollback };
