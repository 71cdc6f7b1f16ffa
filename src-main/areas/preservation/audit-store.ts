import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { Database } from '#main/db/database.ts';

export interface AuditFilter {
  readonly before: number | null;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly actor: string | null;
  readonly limit: number;
}

interface AuditRow { n: number; ms: number; actor: string; kind: string; entity: string; eid: string; body: string; hash: Buffer }

export function listOps(db: Database, filter: AuditFilter): CallAnswer<'preservation', 'listAudit'>['rows'] {
  const rows = db.statement<unknown[], AuditRow>(`
    SELECT o.n, o.ms, coalesce(p.display_name, o.actor) AS actor, o.kind, o.entity, o.eid, o.body, o.hash FROM op_log o LEFT JOIN people p ON p.person_id = o.actor
    WHERE (@before IS NULL OR o.n < @before) AND (@entity IS NULL OR o.entity = @entity) AND (@entityId IS NULL OR o.eid = @entityId)
      AND (@actor IS NULL OR o.actor = @actor OR p.display_name = @actor)
    ORDER BY o.n DESC LIMIT @limit`).all(filter);
  return rows.map((row) => ({ number: row.n, at: new Date(row.ms).toISOString(), actor: row.actor, kind: row.kind, entity: row.entity, entityId: row.eid, body: row.body, hash: row.hash.toString('hex') }));
}
