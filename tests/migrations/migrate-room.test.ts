import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#main/db/database.ts';
import { readMigrations, type Migration } from '#main/db/migrate/migration-files.ts';
import { dataVersion, migrateRoom } from '#main/db/migrate/migrate-room.ts';
import { openDatabase } from '#main/db/open/open-database.ts';
import { systemClock } from '#main/platform/clock.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations/room');
let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-migrate-'));
  database = openDatabase({ file: join(folder, 'room.sqlite') });
});
afterEach(() => {
  database.sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const backups: string[] = [];
const migrate = (migrations: readonly Migration[]) => migrateRoom({ database, migrations, clock: systemClock, appVersion: '9.9.9', backup: () => { backups.push('made'); return join(folder, 'backup.sqlite'); } });
const step = (number: number, sql: string): Migration => ({ number, name: `${String(number).padStart(4, '0')}_test.sql`, sql, checksum: 'x' });
const released = readMigrations(MIGRATIONS);
const next = released.length + 1;

describe('migrating a room', () => {
  it('brings an empty file to the newest version without a backup', () => {
    backups.length = 0;
    expect(migrate(released)).toEqual({ from: 0, to: released.length, backup: null });
    expect(dataVersion(database)).toBe(released.length);
    expect(backups).toEqual([]);
  });

  it('backs up before it changes a room that exists', () => {
    migrate(released);
    backups.length = 0;
    migrate([...released, step(next, 'CREATE TABLE later (a TEXT) STRICT')]);
    expect(backups).toEqual(['made']);
    expect(dataVersion(database)).toBe(next);
  });

  it('leaves the file as it was when a step fails halfway', () => {
    migrate(released);
    const broken = step(next, "CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);");
    expect(() => migrate([...released, broken])).toThrowError(expect.objectContaining({ code: 'DATA_MIGRATION_FAILED' }) as Error);
    expect(dataVersion(database)).toBe(released.length);
    expect(database.sqlite.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'").get()).toEqual({ n: 0 });
  });

  it('refuses a migration that loses rows without saying so', () => {
    migrate(released);
    database.sqlite.exec("INSERT INTO room_meta VALUES ('roomName', '档案室')");
    const lossy = step(next, 'DELETE FROM room_meta');
    expect(() => migrate([...released, lossy])).toThrowError(expect.objectContaining({ data: expect.objectContaining({ step: 'compare rows' }) as unknown }) as Error);
    expect(database.sqlite.prepare('SELECT count(*) AS n FROM room_meta').get()).toEqual({ n: 1 });
    migrate([...released, step(next, '-- removes-rows: room_meta\nDELETE FROM room_meta')]);
    expect(dataVersion(database)).toBe(next);
  });

  it('refuses a migration that leaves references to nothing', () => {
    migrate(released);
    const orphaning = step(next, "INSERT INTO units VALUES ('u', 'no such fonds', 'BGS', '办公室', 1, 1)");
    expect(() => migrate([...released, orphaning])).toThrowError(expect.objectContaining({ data: expect.objectContaining({ step: 'check references' }) as unknown }) as Error);
  });

  it('refuses data from the future and names the version that it needs', () => {
    migrate([...released, step(next, 'CREATE TABLE later (a TEXT) STRICT')]);
    expect(() => migrate(released)).toThrowError(expect.objectContaining({ code: 'DATA_FROM_NEWER_VERSION', data: expect.objectContaining({ found: next, needs: '9.9.9' }) as unknown }) as Error);
  });

  it('finds every column of the drizzle schema in the migrated database, and no other', async () => {
    migrate(released);
    const files = readdirSync(join(import.meta.dirname, '../../src-main/db/schema')).filter((name) => name.endsWith('.ts'));
    let tables = 0;
    for (const file of files) {
      const exported = (await import(`../../src-main/db/schema/${file}`)) as Record<string, SQLiteTable>;
      for (const table of Object.values(exported)) {
        const { name, columns } = getTableConfig(table);
        const inDatabase = database.sqlite.pragma(`table_info(${name})`) as { name: string }[];
        expect(columns.map((column) => column.name).sort(), name).toEqual(inDatabase.map((column) => column.name).sort());
        tables++;
      }
    }
    const { n } = database.sqlite.prepare<[], { n: number }>("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_index%' AND name <> 'schema_migrations'").get()!;
    expect(tables).toBe(n);
  });
});
