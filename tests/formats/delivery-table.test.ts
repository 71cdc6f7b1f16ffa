import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTableDeliveryStore } from '#main/formats/deliveries/table-delivery-store.ts';
import { sha256 } from '../harness/business-system.ts';

let folder: string;
let file: string;
let other: BetterSqlite3.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-table-'));
  file = join(folder, 'store.sqlite');
  other = new BetterSqlite3(file);
  other.exec(`CREATE TABLE outgoing (external_id TEXT, revision TEXT, ready INTEGER, 标题 TEXT, 页数 INTEGER);
    CREATE TABLE files (document_type TEXT, external_id TEXT, revision TEXT, name TEXT, sha256 TEXT, content BLOB)`);
});
afterEach(() => { other.close(); rmSync(folder, { recursive: true, force: true }); });
const add = (id: string, ready: number, content: string | null = '正文', stated = sha256(content ?? '')) => {
  other.prepare('INSERT INTO outgoing VALUES (?, NULL, ?, ?, 3)').run(id, ready, `${id} 号通知`);
  if (content !== null) other.prepare("INSERT INTO files VALUES ('outgoing', ?, NULL, 'a.txt', ?, ?)").run(id, stated, Buffer.from(content));
};
const first = async (store: Awaited<ReturnType<typeof openTableDeliveryStore>>) => store.open((await store.list(['outgoing']))[0]!, '');

describe('a store that is a table of another system', () => {
  it('gives each row that is ready as a delivery with its files, and writes the receipt into a table of its own', async () => {
    add('A', 1);
    add('B', 0);
    const store = await openTableDeliveryStore(file);
    const entries = await store.list(['outgoing', 'incoming']);
    expect(entries).toMatchObject([{ name: 'A', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) as string }, { name: 'B', fingerprint: null }]);
    const { records: [record], read } = await first(store);
    expect(record).toMatchObject({ externalId: 'A', fields: { 标题: 'A 号通知', 页数: '3' }, files: [{ name: 'a.txt' }] });
    expect(Buffer.from(await read(record!.files[0]!)).toString()).toBe('正文');
    await store.acknowledge(entries[0]!, { receipt: '{}', problems: null });
    expect(other.prepare('SELECT * FROM receipts').all()).toEqual([{ document_type: 'outgoing', external_id: 'A', revision: '', receipt: '{}', problems: null }]);
    store.close();
  });

  it('changes its fingerprint with the content, and refuses a file of another hash, a row that stands twice, and names that are paths', async () => {
    add('A', 1);
    const store = await openTableDeliveryStore(file);
    const before = (await store.list(['outgoing']))[0]!.fingerprint;
    other.exec("UPDATE files SET content = x'00'");
    expect((await store.list(['outgoing']))[0]!.fingerprint).not.toBe(before);
    const { records: [record], read } = await first(store);
    await expect(read(record!.files[0]!)).rejects.toMatchObject({ code: 'DELIVERIES_HASH_DIFFERS' });
    other.exec("UPDATE files SET name = '../a.txt'");
    await expect(first(store)).rejects.toMatchObject({ code: 'DELIVERIES_FILE_NAME' });
    add('A', 1, null);
    await expect(first(store)).rejects.toMatchObject({ code: 'DELIVERIES_ID_TWICE' });
    store.close();
  });

  it('reads no view, says which column is missing, and what is no database or is locked by its writer', async () => {
    other.exec('CREATE VIEW incoming AS SELECT * FROM outgoing; CREATE TABLE report (id TEXT)');
    add('A', 1);
    const store = await openTableDeliveryStore(file);
    expect(await store.list(['incoming'])).toEqual([]);
    await expect(store.list(['report'])).rejects.toMatchObject({ code: 'DELIVERIES_TABLE_BROKEN', data: { detail: 'report.external_id' } });
    other.exec('BEGIN EXCLUSIVE');
    await expect(store.list(['outgoing'])).rejects.toMatchObject({ code: 'DELIVERIES_STORE_UNREADABLE' });
    await expect(store.acknowledge({ typeKey: 'outgoing', name: 'A' }, { receipt: '{}', problems: null })).rejects.toMatchObject({ code: expect.stringMatching(/^DELIVERIES_(STORE_UNREADABLE|RECEIPT_UNWRITTEN)$/u) as string });
    other.exec('COMMIT');
    store.close();
    writeFileSync(join(folder, 'text.sqlite'), 'no database at all, but long enough to have a header of some kind');
    await expect(openTableDeliveryStore(join(folder, 'text.sqlite')).then((broken) => broken.list(['outgoing']))).rejects.toMatchObject({ code: 'DELIVERIES_TABLE_BROKEN' });
    await expect(openTableDeliveryStore(join(folder, 'nowhere.sqlite'))).rejects.toMatchObject({ code: 'DELIVERIES_STORE_MISSING' });
  });
});
