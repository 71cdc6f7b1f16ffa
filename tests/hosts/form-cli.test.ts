import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { readPrintedPdf } from '../harness/printed-pdf.ts';
import { runCli } from '../harness/run-cli.ts';

let disk: string;
let codes: readonly string[];
const cli = (...args: string[]) => runCli([...args, '--data', join(disk, 'room')]);
const pagesOf = async (file: string) => readPrintedPdf(new Uint8Array(readFileSync(join(disk, file))));

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-form-cli-'));
  const room = await openTestRoom({ folder: join(disk, 'room') });
  const place = await createFondsWithUnits(room.client);
  const made = [];
  for (const title of ['关于修建南渠的请示', '关于南渠的批复', '南渠竣工照片']) made.push((await room.client.catalogue.createItem({ fields: describeItem(place, { title }), assignCode: true })).item.archivalCode!);
  codes = made;
  await room.client.catalogue.createItem({ fields: describeItem(place, { title: '边界勘测', classification: 'secret', secrecyTerm: '5年', date: '19990301', year: 1999, openStatus: 'controlled' }), assignCode: true });
  await room.core.close();
});
afterAll(() => rmSync(disk, { recursive: true, force: true }));

describe('muniment form', () => {
  it('lists the forms with their paper', async () => {
    const listed = (await cli('form', 'list')).json<{ id: string; paper: object; problem: string | null }[]>();
    expect(listed.find(({ id }) => id === 'item-catalogue')).toMatchObject({ paper: { widthMm: 297, heightMm: 210 }, problem: null });
    expect(listed.length).toBeGreaterThanOrEqual(24);
  });

  it('sets the catalogue of a fonds as a PDF, and of named records in their order', async () => {
    const whole = (await cli('form', 'item-catalogue', '--out', join(disk, 'all.pdf'), '--fonds', 'Z109', '--set', 'cover=false')).json<{ document: { pages: number; records: number } }>();
    const pages = await pagesOf('all.pdf');
    expect(whole.document).toMatchObject({ records: 4, pages: pages.length });
    expect(pages.map(({ text }) => text).join('')).toContain('关于修建南渠的请示');
    await cli('form', 'item-catalogue', '--out', join(disk, 'some.pdf'), '--items', [codes[2], codes[0]].join(','), '--set', 'cover=false');
    const text = (await pagesOf('some.pdf')).map((page) => page.text).join('');
    expect(text).toContain('南渠竣工照片');
    expect(text).not.toContain('关于南渠的批复');
  });

  it('lists what is due for declassification, prints the list, and lowers what is named after a look', async () => {
    const listed = (await cli('declassify', 'list')).json<{ total: number; due: number; rows: { archivalCode: string; endsOn: string }[] }>();
    expect(listed).toMatchObject({ total: 1, due: 1, rows: [{ endsOn: '20040301' }] });
    const archivalCode = listed.rows[0]!.archivalCode;
    await cli('form', 'declassification-list', '--out', join(disk, 'due.pdf'));
    expect((await pagesOf('due.pdf')).map(({ text }) => text).join('')).toMatch(/到期解密审核清单.*边界勘测.*20040301/su);
    expect((await cli('declassify', archivalCode, '--to', 'internal', '--dry-run')).json()).toMatchObject({ changes: [{ name: archivalCode, before: '秘密★5年', after: '内部', early: false }] });
    expect((await cli('declassify', archivalCode, '--to', 'internal')).refusal().code).toBe('CLI_USAGE');
    expect((await cli('declassify', archivalCode, '--to', 'internal', '--reason', '县保密局〔2026〕3号')).json()).toMatchObject({ changed: 1 });
    expect((await cli('declassify', 'list')).json()).toMatchObject({ total: 0 });
  });

  it.each([
    [['form', 'no-such-form'], 'FORMS_NO_SUCH_FORM'],
    [['form', 'item-catalogue', '--fonds', 'X999'], 'SCHEMES_FONDS_NOT_FOUND'],
    [['form', 'item-catalogue', '--items', 'Z109-NOTHING'], 'CATALOGUE_ITEM_NOT_FOUND'],
    [['form', 'item-catalogue', '--set', 'colour=red'], 'CLI_USAGE'],
    [['form', 'item-catalogue', '--offset', 'left'], 'CLI_USAGE'],
  ])('refuses %j with its code, and writes no file', async (args, code) => {
    const out = join(disk, 'refused.pdf');
    const refused = await cli(...args, '--out', out);
    expect([refused.exitCode === 0, refused.refusal().code, existsSync(out)]).toEqual([false, code, false]);
  });
});
