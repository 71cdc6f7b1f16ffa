import type { Database } from '#main/db/database.ts';

/** How much a copy of the database holds; written into the backup's manifest. */
export function countHoldings(db: Database): { items: number; chainNumber: number; chainHead: string } {
  const items = db.statement<[], { count: number }>('SELECT count(*) AS count FROM items').get()!.count;
  const chainNumber = db.statement<[], { n: number | null }>('SELECT max(n) AS n FROM op_log').get()!.n ?? 0;
  const head = db.statement<[], { head: Buffer }>('SELECT head FROM me').get()!.head;
  return { items, chainNumber, chainHead: head.toString('hex') };
}

/** Every blob that a row speaks of. */
export const listBlobHashes = (db: Database): string[] => db.statement<[], { sha256: string }>('SELECT sha256 FROM blobs ORDER BY sha256').all().map(({ sha256 }) => sha256);
