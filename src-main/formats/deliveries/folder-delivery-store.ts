import { lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnsafeName } from '#shared/domain/attachment-name.ts';
import { MunimentError } from '#shared/errors.ts';
import { CLUTTER, MAX_FILE_BYTES } from '#main/imaging/folder-files.ts';
import { DELIVERY_LIMITS } from './delivery-limits.ts';
import type { DeliveredRecord, DeliveryStore, StoreEntry } from './delivery-store.ts';
import { parseCsvManifest } from './parse-csv-manifest.ts';
import { parseJsonManifest } from './parse-manifest.ts';
import { putOwnFile, readPlainFile, requireStore, sha256Of, storeFault } from './store-files.ts';

/** What we write back; it is no part of a delivery. */
const OWN = /^(?:receipt\.json|refused\.csv|\.muniment-.*)$|\.csv\.(?:receipt\.json|refused\.csv)$/iu;
const MARKER = 'DONE';
const DROP_MARKER = '.done';
const MARKER_BYTES = 1000;
/** A link is never opened; as an entry it is refused, and said. */
const LINK = 'link';

/**
 * A folder with one folder for each document type. A delivery is a folder there, complete when its file `DONE` holds the SHA-256 of its manifest,
 * or a CSV, complete when a file of the same name with `.done` behind it holds that of the CSV.
 */
export function createFolderDeliveryStore(store: string): DeliveryStore {
  const typeFolder = (typeKey: string) => join(store, typeKey);

  const listType = async (typeKey: string): Promise<StoreEntry[]> => {
    const folder = typeFolder(typeKey);
    const entries = await readdir(folder, { withFileTypes: true }).catch(async (error: unknown) => {
      await requireStore(store);
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // The other system has not sent any of that type yet.
      if (code === 'ENOENT') return [];
      throw storeFault(error, store) instanceof MunimentError ? storeFault(error, store) : new MunimentError('DELIVERIES_STORE_UNREADABLE', { store, detail: code }, { cause: error });
    });
    const names = new Set(entries.map(({ name }) => name));
    const found: StoreEntry[] = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (OWN.test(name) || CLUTTER.test(name)) continue;
      if (entry.isDirectory()) found.push({ typeKey, name, fingerprint: isUnsafeName(name) ? LINK : await folderFingerprint(join(folder, name)) });
      else if (/\.csv$/iu.test(name)) found.push({ typeKey, name, fingerprint: !entry.isFile() || isUnsafeName(name) ? LINK : names.has(name + DROP_MARKER) ? await fingerprintOf(folder, [name, name + DROP_MARKER]) : null });
      else if (entry.isSymbolicLink()) found.push({ typeKey, name, fingerprint: LINK });
    }
    return found;
  };

  /** Null while the marker is not there, or is not written to its end. */
  const folderFingerprint = async (folder: string): Promise<string | null> => {
    const names = (await readdir(folder).catch((error: unknown) => { throw storeFault(error, store); })).filter((name) => !OWN.test(name)).toSorted();
    if (!names.includes(MARKER)) return null;
    return fingerprintOf(folder, names);
  };

  const fingerprintOf = async (folder: string, names: readonly string[]): Promise<string | null> => {
    const facts = await Promise.all(names.map(async (name) => {
      const each = await lstat(join(folder, name)).catch(() => null);
      return each === null ? null : [name, each.size, each.mtimeMs] as const;
    }));
    const marker = facts.find((each) => each !== null && (each[0] === MARKER || each[0].endsWith(DROP_MARKER)));
    return marker == null || marker[1] === 0 ? null : sha256Of(JSON.stringify(facts));
  };

  const read = (path: string, name: string, most = MAX_FILE_BYTES) => readPlainFile(store, path, name, most);

  const manifestOf = async (path: string, name: string, markerPath: string): Promise<Uint8Array> => {
    const marker = new TextDecoder().decode(await read(markerPath, MARKER, MARKER_BYTES)).replace(/^\uFEFF/u, '').trim().toLowerCase();
    const bytes = await read(path, name, DELIVERY_LIMITS.manifestBytes);
    if (!/^[0-9a-f]{64}$/u.test(marker)) throw new MunimentError('DELIVERIES_MARKER_BROKEN', { file: name });
    if (sha256Of(bytes) !== marker) throw new MunimentError('DELIVERIES_MANIFEST_CHANGED', { file: name });
    return bytes;
  };

  return {
    async list(typeKeys) {
      await requireStore(store);
      const found: StoreEntry[] = [];
      for (const typeKey of typeKeys) {
        const link = await lstat(typeFolder(typeKey)).then((facts) => facts.isSymbolicLink(), () => false);
        if (link) throw new MunimentError('DELIVERIES_LINK', { file: typeKey });
        found.push(...await listType(typeKey));
      }
      return found;
    },
    async open({ typeKey, name, fingerprint }, idField) {
      const path = join(typeFolder(typeKey), name);
      if (fingerprint === LINK) throw new MunimentError('DELIVERIES_LINK', { file: name });
      const drop = /\.csv$/iu.test(name) && await lstat(path).then((facts) => facts.isFile(), () => false);
      let records: DeliveredRecord[];
      if (drop) {
        records = parseCsvManifest(await manifestOf(path, name, path + DROP_MARKER), idField);
        const withFiles = records.find(({ files }) => files.length > 0);
        if (withFiles !== undefined) throw new MunimentError('DELIVERIES_DROP_WITH_FILES', { externalId: withFiles.externalId });
      } else {
        const names = await readdir(path).catch((error: unknown) => { throw storeFault(error, store); });
        const manifest = names.includes('manifest.json') ? 'manifest.json' : names.includes('manifest.csv') ? 'manifest.csv' : null;
        if (manifest === null) throw new MunimentError('DELIVERIES_MANIFEST_MISSING', { name });
        const bytes = await manifestOf(join(path, manifest), manifest, join(path, MARKER));
        records = manifest === 'manifest.json' ? parseJsonManifest(bytes, idField) : parseCsvManifest(bytes, idField);
      }
      return {
        records,
        async read(file) {
          const bytes = await read(join(path, file.name), file.name);
          if (sha256Of(bytes) !== file.sha256) throw new MunimentError('DELIVERIES_HASH_DIFFERS', { file: file.name });
          return bytes;
        },
      };
    },
    async acknowledge({ typeKey, name }, { receipt, problems }) {
      const path = join(typeFolder(typeKey), name);
      const inside = await lstat(path).then((facts) => facts.isDirectory(), () => null);
      // Neither folder nor file any more: the sender took it away.
      if (inside === null) return;
      await putOwnFile(inside ? join(path, 'receipt.json') : `${path}.receipt.json`, receipt);
      await putOwnFile(inside ? join(path, 'refused.csv') : `${path}.refused.csv`, problems);
    },
    close: () => undefined,
  };
}

/** Makes the folders of the types where they are missing. Throws DELIVERIES_STORE_MISSING, DELIVERIES_RECEIPT_UNWRITTEN. */
export async function prepareFolderStore(store: string, typeKeys: readonly string[], contract: string): Promise<void> {
  await requireStore(store);
  for (const typeKey of typeKeys) await mkdir(join(store, typeKey), { recursive: true }).catch((error: unknown) => { throw new MunimentError('DELIVERIES_RECEIPT_UNWRITTEN', { file: typeKey, detail: '' }, { cause: error }); });
  await putOwnFile(join(store, 'CONTRACT.md'), contract);
}
