import type { Database } from '#main/db/database.ts';

export interface ProfileRow { readonly profileId: string; readonly name: string; readonly settings: string; readonly changedAt: string; readonly changedBy: string; readonly version: number }

const SELECT = 'SELECT profile_id AS profileId, name, settings, changed_at AS changedAt, changed_by AS changedBy, version FROM import_profiles';

export const selectProfiles = (db: Database): ProfileRow[] => db.statement<[], ProfileRow>(`${SELECT} ORDER BY name`).all();
export const findProfile = (db: Database, profileId: string): ProfileRow | undefined => db.statement<[string], ProfileRow>(`${SELECT} WHERE profile_id = ?`).get(profileId);
export const findProfileByName = (db: Database, name: string): ProfileRow | undefined => db.statement<[string], ProfileRow>(`${SELECT} WHERE name = ?`).get(name);

export function keepProfile(db: Database, row: ProfileRow): void {
  db.statement('INSERT INTO import_profiles (profile_id, name, settings, changed_at, changed_by, version) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (profile_id) DO UPDATE SET name = excluded.name, settings = excluded.settings, changed_at = excluded.changed_at, changed_by = excluded.changed_by, version = excluded.version')
    .run(row.profileId, row.name, row.settings, row.changedAt, row.changedBy, row.version);
}

export const removeProfile = (db: Database, profileId: string): boolean => db.statement('DELETE FROM import_profiles WHERE profile_id = ?').run(profileId).changes === 1;
