import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '#office/platform/ids.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The steps of `migrations/office` in order. A gap, or a file that is not what checksums.json says of its release, is a fault of the build. */
export function readMigrations(folder: string): readonly Migration[] {
  const released = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8')));
  return readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().map((name, index) => {
    const number = index + 1;
    if (!name.startsWith(`${String(number).padStart(4, '0')}_`)) throw new Error(`${name} is not migration ${number}`);
    const sql = readFileSync(join(folder, name), 'utf8');
    const checksum = sha256Hex(sql);
    if ((released[name] ?? checksum) !== checksum) throw new Error(`${name} was changed after its release`);
    return { number, name, sql, checksum };
  });
}
