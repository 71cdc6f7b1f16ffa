import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface SentRecord { readonly externalId: string; readonly revision?: string; readonly fields: Readonly<Record<string, unknown>>; readonly files?: Readonly<Record<string, Uint8Array>> }

/** The other side: writes deliveries into a store as the contract asks, or otherwise. */
export function businessSystem(folder = mkdtempSync(join(tmpdir(), 'muniment-store-'))) {
  const place = (type: string, name: string, ...rest: string[]) => join(folder, type, name, ...rest);
  const manifestOf = (records: readonly SentRecord[]) => JSON.stringify({ records: records.map(({ files = {}, ...record }) => ({ ...record, files: Object.entries(files).map(([name, bytes]) => ({ name, sha256: sha256(bytes) })) })) });
  const system = {
    folder, place,
    /** Everything but the marker. */
    begin(type: string, name: string, records: readonly SentRecord[]): void {
      mkdirSync(place(type, name), { recursive: true });
      for (const { files = {} } of records) for (const [file, bytes] of Object.entries(files)) writeFileSync(place(type, name, file), bytes);
      writeFileSync(place(type, name, 'manifest.json'), manifestOf(records));
    },
    finish(type: string, name: string, manifest = 'manifest.json'): void {
      writeFileSync(place(type, name, 'DONE'), sha256(readFileSync(place(type, name, manifest))));
    },
    send(type: string, name: string, records: readonly SentRecord[]): void {
      system.begin(type, name, records);
      system.finish(type, name);
    },
    /** A CSV by itself. */
    drop(type: string, name: string, text: string | Uint8Array): void {
      mkdirSync(join(folder, type), { recursive: true });
      writeFileSync(place(type, name), text);
      writeFileSync(place(type, `${name}.done`), sha256(text));
    },
    receipt: (type: string, name: string) => JSON.parse(readFileSync(place(type, name, 'receipt.json'), 'utf8')) as { outcome: string; ignoredFields?: string[]; records: { externalId: string; outcome: string; message: string; code?: string }[] },
    refusals: (type: string, name: string): string => readFileSync(place(type, name, 'refused.csv'), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return system;
}
