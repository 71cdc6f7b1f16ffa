import { z } from 'zod';
import { instant, jobId, nothing, optionalText, pageOf, pageRequest, sequenceNumber } from './shapes.ts';
import { procedure } from './procedure.ts';

export const backup = z.object({ name: z.string(), folder: z.string(), madeAt: instant, sizeBytes: z.int(), items: z.int(), chainNumber: sequenceNumber, checked: z.boolean() });
export const verifyReport = z.object({
  ok: z.boolean(), checkedAt: instant, chainEntries: z.int(), chainHead: z.string(), brokenAt: sequenceNumber.nullable(),
  database: z.object({ ok: z.boolean(), detail: z.string() }),
  blobs: z.object({ checked: z.int(), missing: z.array(z.string()), damaged: z.array(z.string()), orphans: z.int() }),
});
export const auditEntry = z.object({ number: sequenceNumber, at: instant, actor: z.string(), kind: z.string(), entity: z.string(), entityId: z.string(), body: z.string(), hash: z.string() });

export const preservation = {
  createBackup: procedure({ permission: 'preservation.backup', kind: 'write' }).input(z.object({ folder: optionalText(1000).nullish() })).output(z.object({ jobId })),
  listBackups: procedure({ permission: 'preservation.backup', kind: 'read' }).input(nothing).output(z.array(backup)),
  /** Walks the chain, asks SQLite, and hashes every blob again. */
  verifyRoom: procedure({ permission: 'preservation.verify', kind: 'read' }).input(z.object({ blobs: z.boolean().default(true) })).output(verifyReport),
  listAudit: procedure({ permission: 'audit.view', kind: 'read' })
    .input(z.object({ entity: optionalText(40).nullish(), entityId: optionalText(80).nullish(), actor: optionalText(80).nullish(), ...pageRequest })).output(pageOf(auditEntry)),
};
