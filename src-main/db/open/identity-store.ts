import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { CHAIN_START } from '#shared/protocol/op-hash.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { IdSource } from '#main/platform/ids.ts';
import type { RoomPaths } from '#main/platform/paths.ts';
import type { Database } from '../database.ts';

interface Continuity { readonly inc: string; readonly seq: number }

/**
 * Makes sure that this database is the only continuation of its chain. A copy that fell behind what this folder has
 * already written (a restored backup, a cloned disk) starts a new incarnation before its first write, so that no two
 * ops ever share a place in one chain. The witness file lies outside the database and outside every backup.
 */
export function ensureIdentityStore(database: Database, paths: RoomPaths, clock: Clock, ids: IdSource): void {
  const me = database.statement<[], { inc: string; seq: number }>('SELECT inc, seq FROM me').get();
  if (me === undefined) {
    database.statement('INSERT INTO me (device_id, room_id, inc, seq, head) VALUES (?, ?, ?, 0, ?)').run(ids.uuid(), ids.uuid(), ids.uuid(), CHAIN_START);
    database.statement("INSERT INTO room_meta VALUES ('createdAt', ?)").run(clock.nowIso());
  } else {
    const witness = readWitness(paths.continuity);
    if (witness === null || witness.inc !== me.inc || witness.seq > me.seq) database.statement('UPDATE me SET inc = ?, seq = 0').run(ids.uuid());
  }
  writeWitnessStore(database, paths);
}

/** Remembers how far the chain has come. Called at open and at close; a disk that takes no more leaves the older witness, which is as true. */
export function writeWitnessStore(database: Database, paths: RoomPaths): void {
  const { inc, seq } = database.statement<[], Continuity>('SELECT inc, seq FROM me').get()!;
  const arriving = `${paths.continuity}.new`;
  writeFileSync(arriving, JSON.stringify({ inc, seq }), { mode: 0o600 });
  renameSync(arriving, paths.continuity);
}

function readWitness(file: string): Continuity | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return value !== null && typeof value === 'object' && 'inc' in value && 'seq' in value && typeof value.inc === 'string' && typeof value.seq === 'number' ? { inc: value.inc, seq: value.seq } : null;
  } catch {
    return null;
  }
}
