import { join } from 'node:path';

/** Where everything of one room lives. Names never change: backups and support rely on them. */
export interface RoomPaths {
  readonly folder: string;
  readonly database: string;
  readonly lock: string;
  /** Chain position known outside the database, to notice a restored or cloned copy. Never part of a backup. */
  readonly continuity: string;
  readonly blobs: string;
  /** Regenerable images; may be deleted at any time. */
  readonly derived: string;
  /** Pages between the scanner and the store; empty unless a scan runs. */
  readonly scanning: string;
  /** Templates and fonts of printed forms that the institution has changed or added. */
  readonly forms: string;
  /** Files that were taken in for import, and lists of the rows that were refused. Never part of a backup. */
  readonly imports: string;
  /** Files that were written for somebody to take away. Never part of a backup. */
  readonly exports: string;
  readonly backups: string;
  readonly logs: string;
  /** Address and token of the door that is open now, readable by the owner only. */
  readonly door: string;
  /** State of the emulated devices of a sample room. */
  readonly emulators: string;
}

export function roomPaths(folder: string): RoomPaths {
  return {
    folder,
    database: join(folder, 'room.sqlite'),
    lock: join(folder, 'room.lock'),
    continuity: join(folder, 'continuity.json'),
    blobs: join(folder, 'blobs'),
    derived: join(folder, 'derived'),
    scanning: join(folder, 'scanning'),
    forms: join(folder, 'forms'),
    imports: join(folder, 'imports'),
    exports: join(folder, 'exports'),
    backups: join(folder, 'backups'),
    logs: join(folder, 'logs'),
    door: join(folder, 'door.json'),
    emulators: join(folder, 'emulators'),
  };
}
