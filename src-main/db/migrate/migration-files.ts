import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Reads `NNNN_verb-noun.sql` files in order; a gap or a changed file that was released (checksums.json) is a fault of the build. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  const released = readReleased(folder);
  return names.map((name, index) => {
    const match = /^(\d{4})_[a-z0-9-]+\.sql$/.exec(name);
    if (!match || Number(match[1]) !== index + 1) throw new Error(`migration file out of order or badly named: ${name}`);
    const sql = readFileSync(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    if (released[name] !== undefined && released[name] !== checksum) throw new Error(`migration ${name} was changed after its release`);
    return { number: index + 1, name, sql, checksum };
  });
}

function readReleased(folder: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'));
  return parsed as Readonly<Record<string, string>>;
}
