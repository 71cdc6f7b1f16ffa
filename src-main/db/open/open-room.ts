import { accessSync, constants, existsSync, mkdirSync, statSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import { createBlobStore, fileError, type BlobStore } from '#main/blobs/blob-store.ts';
import { pruneEvents } from '#main/events/event-log-store.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { IdSource } from '#main/platform/ids.ts';
import { roomPaths, type RoomPaths } from '#main/platform/paths.ts';
import { backupBeforeMigration } from '../backup/backup-before-migration.ts';
import type { Database } from '../database.ts';
import { readMigrations } from '../migrate/migration-files.ts';
import { dataVersion, migrateRoom } from '../migrate/migrate-room.ts';
import { ensureIdentityStore } from './identity-store.ts';
import { openForLooking } from './open-for-looking.ts';
import { lockFolder, type FolderLock } from './lock-folder.ts';
import { openDatabase } from './open-database.ts';

export interface OpenRoomOptions {
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Make the room when the folder has none; otherwise DATA_FOLDER_EMPTY. */
  readonly create: boolean;
  /** Look only: nothing is migrated or written. */
  readonly repairMode: boolean;
  readonly key?: Buffer;
}

export interface OpenRoom {
  readonly paths: RoomPaths;
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly removedOrphans: number;
  close(): void;
}

/** Less than this free and nothing can be promised any more. */
const FREE_BYTES_NEEDED = 4 * 1024 * 1024;

/**
 * Opens the one room of a folder: lock, version check, migration, damage check, identity, clean-up, in this order.
 * Throws DATA_FOLDER_IN_USE, DATA_FOLDER_EMPTY, DATA_FOLDER_READ_ONLY, DATA_DISK_FULL, DATA_FROM_NEWER_VERSION, DATA_DAMAGED, DATA_MIGRATION_FAILED.
 */
export function openRoom(options: OpenRoomOptions): OpenRoom {
  const paths = roomPaths(options.folder);
  if (!existsSync(paths.database) && (!options.create || options.repairMode)) throw new MunimentError('DATA_FOLDER_EMPTY', { folder: options.folder });
  return options.repairMode ? openForRepair(paths, options) : openForWork(paths, options);
}

function openForWork(paths: RoomPaths, options: OpenRoomOptions): OpenRoom {
  const { clock, ids, appVersion } = options;
  makeWritable(paths.folder);
  const lock = lockFolder(paths.lock, paths.folder);
  let database: Database | undefined;
  try {
    // A log beside the database was not carried over: the last process was killed, or its disk was full.
    const wasCutOff = lock.wasCutOff || existsSync(`${paths.database}-wal`);
    database = openDatabase(keyed({ file: paths.database }, options.key));
    const migrations = readMigrations(options.migrationsFolder);
    const fresh = dataVersion(database) === 0;
    migrateRoom({ database, migrations, clock, appVersion, backup: () => backupBeforeMigration(paths, clock) });
    if (!fresh) refuseDamage(database, paths.database, wasCutOff);
    ensureIdentityStore(database, paths, clock, ids);
    const blobs = createBlobStore(paths.blobs, ids);
    const known = database.statement<[string]>('SELECT 1 FROM blobs WHERE sha256 = ?');
    const removedOrphans = blobs.sweep((sha256) => known.get(sha256) !== undefined);
    pruneEvents(database);
    return { paths, database, blobs, removedOrphans, close: closeAll(database, lock) };
  } catch (error) {
    database?.sqlite.close();
    lock.release();
    throw error;
  }
}

function openForRepair(paths: RoomPaths, options: OpenRoomOptions): OpenRoom {
  const { database, close } = openForLooking(paths.database, options.key);
  const supported = readMigrations(options.migrationsFolder).length;
  const found = dataVersion(database);
  if (found > supported) {
    close();
    throw new MunimentError('DATA_FROM_NEWER_VERSION', { found, supported, needs: '?' });
  }
  return { paths, database, blobs: createBlobStore(paths.blobs, options.ids), removedOrphans: 0, close };
}

function keyed<Options extends object>(open: Options, key: Buffer | undefined): Options & { key?: Buffer } {
  return key === undefined ? open : { ...open, key };
}

function closeAll(database: Database, lock: FolderLock): () => void {
  return () => {
    database.sqlite.close();
    lock.release();
  };
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch (error) {
    const mapped = fileError(error);
    throw mapped instanceof MunimentError && mapped.code === 'DATA_DISK_FULL' ? mapped : new MunimentError('DATA_FOLDER_READ_ONLY', { folder }, { cause: error });
  }
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  if (bavail * bsize < FREE_BYTES_NEEDED) throw new MunimentError('DATA_DISK_FULL');
}

/** Reading so much takes no time that anybody notices; a room of a million items has twenty times as much. */
const ALWAYS_CHECKED_BYTES = 64 * 1024 * 1024;

/**
 * A small database is read whole at every start, a large one only after an end that was none: after an orderly one only
 * its length is compared, so that a large room opens as fast as a small one. `muniment verify` reads everything always.
 */
function refuseDamage(database: Database, file: string, wasCutOff: boolean): void {
  const { size } = statSync(file);
  const [pages, pageBytes] = ['page_count', 'page_size'].map((name) => database.sqlite.pragma(name, { simple: true }) as number) as [number, number];
  if (!wasCutOff && size < pages * pageBytes) throw new MunimentError('DATA_DAMAGED', { detail: `${size} < ${pages} × ${pageBytes} bytes` });
  if (!wasCutOff && size > ALWAYS_CHECKED_BYTES) return;
  const answer = database.sqlite.pragma('quick_check(1)', { simple: true }) as string;
  if (answer !== 'ok') throw new MunimentError('DATA_DAMAGED', { detail: answer });
}
