import type { AreaContext } from '#main/areas/area-context.ts';
import { verifyChain } from '#main/oplog/verify-chain-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listBlobHashes } from './backup-store.ts';
import { checkDatabase } from './check-database-store.ts';

/** Walks the chain, asks SQLite whether the file is whole, hashes every blob again, and looks for files that nobody speaks of. */
export async function verifyRoom(context: AreaContext, input: CallInput<'preservation', 'verifyRoom'>): Promise<CallAnswer<'preservation', 'verifyRoom'>> {
  const chain = verifyChain(context.db);
  const database = checkDatabase(context.db);
  const hashes = listBlobHashes(context.db);
  const missing: string[] = [];
  const damaged: string[] = [];
  if (input.blobs) {
    for (const sha256 of hashes) {
      const now = await context.blobs.rehash(sha256);
      if (now === null) missing.push(sha256);
      else if (now !== sha256) damaged.push(sha256);
    }
  }
  const known = new Set(hashes);
  const orphans = context.blobs.listAll().filter((sha256) => !known.has(sha256)).length;
  return {
    ok: chain.ok && database.ok && missing.length === 0 && damaged.length === 0,
    checkedAt: context.clock.nowIso(), chainEntries: chain.entries, chainHead: chain.head, brokenAt: chain.brokenAt, database, blobs: { checked: input.blobs ? hashes.length : 0, missing, damaged, orphans },
  };
}
