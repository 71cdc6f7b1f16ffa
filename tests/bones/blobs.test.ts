import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobStore, type BlobStore } from '#main/blobs/blob-store.ts';
import { systemClock } from '#main/platform/clock.ts';
import { createIdSource } from '#main/platform/ids.ts';

let folder: string;
let blobs: BlobStore;
const open = () => createBlobStore(folder, createIdSource(systemClock));
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'muniment-blobs-')); blobs = open(); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = Buffer.from('一页纸');

describe('blobs', () => {
  it('lie under their own hash and stay as they were put', async () => {
    const { sha256, sizeBytes } = await blobs.put(page);
    expect(sha256).toBe(createHash('sha256').update(page).digest('hex'));
    expect(sizeBytes).toBe(page.length);
    expect(await blobs.read(sha256)).toEqual(page);
  });

  it('are kept once, however often they come', async () => {
    const first = await blobs.put(page);
    blobs.settle(first.sha256);
    await blobs.put(page);
    expect(blobs.listAll()).toEqual([first.sha256]);
  });

  it('are kept once when the same bytes come several times at the same moment, beside others that share their folder', async () => {
    const all = Array.from({ length: 40 }, (_, index) => Buffer.from(`第${Math.floor(index / 2)}页`));
    const put = await Promise.all(all.map((bytes) => blobs.put(bytes)));
    expect(blobs.listAll().toSorted()).toEqual([...new Set(put.map(({ sha256 }) => sha256))].toSorted());
    expect(readdirSync(join(folder, 'tmp')).toSorted()).toEqual([...new Set(put.map(({ sha256 }) => `${sha256}.intent`))].toSorted());
    for (const { sha256 } of put) blobs.settle(sha256);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('that were gathered and given up are gone, but for those that a row speaks of or that somebody else has put meanwhile', async () => {
    const [mine, everybodys, known] = ['我的', '大家的', '早就有的'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
    const { sha256: knownBefore } = await blobs.put(known);
    blobs.settle(knownBefore);
    const gathering = blobs.gather();
    const put = await Promise.all([mine, mine, everybodys, known].map((bytes) => gathering.put(bytes)));
    const { sha256: anothers } = await blobs.put(everybodys);
    gathering.giveUp();
    gathering.giveUp();
    expect(blobs.listAll().toSorted()).toEqual([anothers, knownBefore].toSorted());
    // Kept all the same where it is put again, and where its row has come.
    await gathering.put(mine);
    blobs.settle(put[0]!.sha256);
    gathering.giveUp();
    expect(await blobs.read(put[0]!.sha256)).toEqual(mine);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([`${anothers}.intent`]);
  });

  it('are swept at the next start when their row never came', async () => {
    const { sha256 } = await blobs.put(page);
    expect(open().sweep(() => false)).toBe(1);
    expect(await blobs.has(sha256)).toBe(false);
  });

  it('are not swept when the row came but the marker was left behind', async () => {
    const { sha256 } = await blobs.put(page);
    expect(open().sweep((known) => known === sha256)).toBe(0);
    expect(await blobs.has(sha256)).toBe(true);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('leave no half-written file behind after a kill', () => {
    const part = join(folder, 'tmp', 'half.part');
    writeFileSync(part, 'half');
    open().sweep(() => true);
    expect(existsSync(part)).toBe(false);
  });

  it('show their damage when hashed again', async () => {
    const { sha256 } = await blobs.put(page);
    rmSync(blobs.path(sha256));
    writeFileSync(blobs.path(sha256), 'another page');
    expect(await blobs.rehash(sha256)).not.toBe(sha256);
    rmSync(blobs.path(sha256));
    expect(await blobs.rehash(sha256)).toBeNull();
  });
});
