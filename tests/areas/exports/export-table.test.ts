import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { exportColumns } from '#main/areas/exports/export-columns.ts';
import { volumeColumns } from '#main/areas/exports/volume-columns.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { exportFile } from '../../harness/export-file.ts';
import { importing } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const disk = mkdtempSync(join(tmpdir(), 'muniment-export-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

/** Of places and of volumes: said for whoever reads the table. */
const RECKONED = ['location', 'itemCount', 'startDate', 'endDate'];

type View = Parameters<MunimentClient['exports']['startExport']>[0]['view'];

const exported = async (client: MunimentClient, format: 'csv' | 'xlsx', view: View = { kind: 'filter', filter: {} }, columns: string[] = []): Promise<Buffer> => (await exportFile(client, { format, view, columns })).bytes;

describe('exporting a view', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const described = ({ itemId: _id, createdAt: _c, createdBy: _b, updatedAt: _u, updatedBy: _w, version: _v, fondsId: _f, unitId: _unit, ...rest }: Item) => rest;
  const list = async (client: MunimentClient) => (await client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false } })).rows.map(described);

  it.each(['csv', 'xlsx'] as const)('as %s gives the same records back when it is imported, whatever stands in them', async (format) => {
    const text = fc.string({ unit: fc.constantFrom('档', '=', '+', '-', '@', "'", '"', ',', ';', '𠮷', ' ', '0', 'a', '<', '&', '〔'), maxLength: 12 }).map((words) => words.trim());
    const values = fc.sample(fc.record({ title: text.map((words) => words || '题'), documentNumber: text, responsible: text, keywords: text, note: text }), { numRuns: 40, seed: 20261130 });
    for (const value of values) await room.client.catalogue.createItem({ fields: describeItem(place, { ...value, custom: { summary: value.note } }), assignCode: true });
    const before = await list(room.client);
    const bytes = await exported(room.client, format, { kind: 'filter', filter: {}, sort: { by: 'entered', descending: false } });
    const other = await openTestRoom();
    try {
      const { fondsId } = await createFondsWithUnits(other.client);
      const batch = await importing(other.client, fondsId).run(bytes, {}, `目录.${format}`);
      expect(batch).toMatchObject({ state: 'done', added: before.length, refused: 0 });
      expect(await list(other.client)).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it('heads its columns with words that the import knows, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { field, heading } of [...exportColumns(room.context, language, place.fondsId), ...volumeColumns(room.context, language, place.fondsId)]) if (!field.startsWith('custom.') && !RECKONED.includes(field)) expect([heading, fieldOfHeading(heading)]).toEqual([heading, field]);
    }
  });

  it('makes formulas harmless and writes the columns asked for', async () => {
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { title: '=HYPERLINK("http://x")' }), assignCode: true });
    const csv = (await exported(room.client, 'csv', { kind: 'items', itemIds: [item.itemId] }, ['title', 'year'])).toString('utf8');
    expect(csv).toBe('\ufeff题名,年度\r\n"\'=HYPERLINK(""http://x"")",2019\r\n');
  });

  it('holds only what the person may see, and is for nobody else', async () => {
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '公开的' }) });
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '机密的', classification: 'confidential' }) });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const csv = (await exported(clerk, 'csv')).toString('utf8');
    expect(csv).toContain('公开的');
    expect(csv).not.toContain('机密的');
    const [job] = await room.client.system.listJobs({ limit: 1 });
    await expect(room.client.exports.readExport({ jobId: job!.jobId, offset: 0 })).rejects.toMatchObject({ code: 'EXPORTS_NOT_READY' });
  });

  it('writes a workbook that opens by its parts', async () => {
    const path = join(disk, 'a.xlsx');
    writeFileSync(path, await exported(room.client, 'xlsx'));
    const { openArchive } = await import('#main/formats/xlsx/open-archive.ts');
    const archive = await openArchive(path);
    for (const part of ['[Content_Types].xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']) expect(archive.has(part)).toBe(true);
    archive.close();
  });
});
