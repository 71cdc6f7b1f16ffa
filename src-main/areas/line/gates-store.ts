import type { Database } from '#main/db/database.ts';

/** Gates of quality that have accepted a batch since it came to its station. */
export const selectPassedGates = (db: Database, batchId: string, arrival: number): Set<string> =>
  new Set(db.statement<[string, number], { gateKey: string }>("SELECT gate_key AS gateKey FROM inspections WHERE batch_id = ? AND arrival = ? AND state = 'accepted'").all(batchId, arrival).map(({ gateKey }) => gateKey));
