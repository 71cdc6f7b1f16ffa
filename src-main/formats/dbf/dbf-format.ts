import { link, open, rm } from 'node:fs/promises';
import { DBFFile } from 'dbffile';
import { MunimentError } from '#shared/errors.ts';
import type { RowFormat, RowSource, SourceFile, SourceOptions } from '../row-source.ts';

const VERSIONS = new Set([0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5]);
/** Which byte of the head says which code page; Chinese programs mostly left it empty. */
const CODE_PAGES: Readonly<Record<number, string>> = { 0x7a: 'gbk', 0x4d: 'gbk', 0x78: 'big5', 0x4f: 'big5', 0x03: 'win1252', 0x57: 'win1252', 0x01: 'cp437', 0x02: 'cp850' };
const CODE_PAGE_AT = 29;

/** dBase III and FoxPro tables, with their memo file. */
export const dbfFormat: RowFormat = {
  name: 'dbf',
  matches: ({ name, head }) => /\.dbf$/iu.test(name) && head.length >= 32 && VERSIONS.has(head[0]!),
  open: openDbf,
};

async function openDbf(file: SourceFile, options: SourceOptions): Promise<RowSource> {
  const handle = await open(file.path, 'r');
  const head = Buffer.alloc(32);
  await handle.read(head, 0, 32, 0).finally(() => handle.close());
  // A table that was cut off would seem whole: its head says how long it has to be.
  if (head.readUInt16LE(8) + head.readUInt32LE(4) * head.readUInt16LE(10) > file.sizeBytes) throw new MunimentError('IMPORTS_FORMAT_BROKEN', { file: file.name, detail: `${file.sizeBytes} B` });
  const encoding = options.encoding ?? CODE_PAGES[head[CODE_PAGE_AT]!] ?? 'gb18030';
  // The library looks for the memo by the name of the table.
  const table = `${file.path}.dbf`;
  const memo = `${file.path}.${head[0] === 0x83 || head[0] === 0x8b ? 'dbt' : 'fpt'}`;
  const forget = () => Promise.all([rm(table, { force: true }), rm(memo, { force: true })]);
  await forget();
  await link(file.path, table);
  if (file.companion !== null) await link(file.companion, memo);
  const start = async () => {
    const opened = await DBFFile.open(table, { encoding, readMode: 'loose' }).catch((error: unknown) => { throw broken(file, error); });
    // Days as they stand: the library would make 2 March of 30 February, and nothing of a thirteenth month.
    for (const field of opened.fields) if (field.type === 'D') field.type = 'C';
    return opened;
  };
  const opened = await start().catch(async (error: unknown) => { await forget(); throw error; });
  const headings = opened.fields.map(({ name }) => name);
  let read = 0;
  return {
    facts: { format: 'dbf', encoding, delimiter: null, sheets: [], sheet: null }, headings,
    async *rows() {
      read = 0;
      try {
        for await (const record of await start()) {
          read += 1;
          yield { row: read, values: headings.map((heading) => textOf(record[heading])) };
        }
      } catch (error) {
        throw broken(file, error);
      }
    },
    readFraction: () => Math.min(1, read / Math.max(1, opened.recordCount)),
    notes: () => (opened.recordCount > read ? [{ note: 'deletedRecords', count: opened.recordCount - read }] : []),
    async close() { await forget(); },
  };
}

const broken = (file: SourceFile, error: unknown): MunimentError =>
  (error instanceof MunimentError ? error : new MunimentError('IMPORTS_FORMAT_BROKEN', { file: file.name, detail: error instanceof Error ? error.message : String(error) }, { cause: error }));

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10).replaceAll('-', '');
  return String(value).replaceAll('\u0000', '').trim();
}
