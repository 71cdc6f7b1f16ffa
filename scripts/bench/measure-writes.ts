import { closeSync, fdatasyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import type { BenchCore } from './bench-core.ts';
import { writeBareRows } from './bare-rows.ts';
import { atLeast, median, type BenchRow } from './bench-row.ts';

const PAGE = Buffer.alloc(4096, 7);
const HEADERS = ['题名', '年度', '门类', '机构(问题)', '保管期限', '责任者', '文号', '日期', '页数'];

async function makeFonds(client: BenchCore['client'], code: string) {
  const { fondsId } = await client.schemes.createFonds({ code, name: '测速全宗' });
  const units = new Map<string, string>();
  for (const unit of ['BGS', 'RSK', 'CWK', 'SGK', 'GGK', 'FXB', 'SZK']) units.set(unit, (await client.schemes.saveUnit({ fondsId, code: unit, name: unit, active: true })).unitId);
  return fondsId;
}

/** One described item after the other, each durable with row, op, event, number and index; in turns with 4 KiB appended and synced to a file beside the database. */
export async function measureSingleWrites({ client }: BenchCore, folder: string, writes: number): Promise<BenchRow> {
  const fondsId = await makeFonds(client, 'B001');
  const file = openSync(join(folder, 'raw-append'), 'a');
  const ours: number[] = [];
  const raw: number[] = [];
  for (let n = 0; n < writes; n++) {
    let started = performance.now();
    await client.catalogue.createItem({
      fields: {
        fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: null, retention: 'D30', title: `关于第${n}次测速的通知`, documentNumber: `青水发〔2019〕${n}号`, responsible: '青石县水利局', date: '20190501', documentType: '通知', draftStage: '正本', language: '汉语',
        carrier: '纸质', pageCount: 3, classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {},
      },
    });
    ours.push(performance.now() - started);
    started = performance.now();
    writeSync(file, PAGE);
    fdatasyncSync(file);
    raw.push(performance.now() - started);
  }
  closeSync(file);
  return atLeast({
    what: 'durable single item (row, op, event, index)', ours: 1000 / median(ours), unit: 'writes/s', peer: 'append 4 KiB + fdatasync', peerValue: 1000 / median(raw), goal: '≥ 0.85 ×', note: `p50 ${median(ours).toFixed(2)} against ${median(raw).toFixed(2)} ms`,
  }, { ratio: 0.85 });
}

type Batch = Awaited<ReturnType<BenchCore['client']['imports']['getImport']>>;

async function importStep(client: BenchCore['client'], importId: Batch['importId'], start: () => Promise<unknown>): Promise<Batch> {
  const { lastEvent } = await client.system.getStatus({});
  await start();
  for await (const event of await client.system.watchEvents({ afterNumber: lastEvent })) {
    if (event.name !== 'system.jobChanged') continue;
    const batch = await client.imports.getImport({ importId });
    if (batch.state !== 'checking' && batch.state !== 'running') return batch;
  }
  throw new Error('the core has gone');
}

/** A CSV through the import call, everything included, against the bare cells put into a bare table in one transaction, and against all that it writes put ready-made into the same tables. */
export async function measureImport(core: BenchCore, folder: string, rows: number): Promise<BenchRow[]> {
  const { client } = core;
  const fondsId = await makeFonds(client, 'B002');
  const lines: string[][] = [];
  for (let seed = 1001; lines.length < rows; seed++) {
    for (const { item } of buildSampleItems(seed)) {
      if (lines.length < rows) lines.push([item.title, String(item.year), 'WS', 'BGS', item.retention, item.responsible || '青石县水利局', item.documentNumber, item.date, String(item.pageCount)]);
    }
  }
  const csv = [HEADERS, ...lines].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const file = join(folder, 'bench.csv');
  writeFileSync(file, csv);
  let started = performance.now();
  const { importId } = await client.imports.takeFile({ path: file });
  const checked = await importStep(client, importId, () => client.imports.startCheck({ importId, settings: { fondsId, assignCodes: true } }));
  const checkedS = (performance.now() - started) / 1000;
  const before = process.memoryUsage().rss;
  const { added } = await importStep(client, importId, () => client.imports.startImport({ importId }));
  const oursS = (performance.now() - started) / 1000 - checkedS;
  const memoryMb = Math.round((process.memoryUsage().rss - before) / 1e6);
  if (added !== rows) throw new Error(`${added} of ${rows} rows were imported, ${checked.report?.refuse} refused`);

  const sqlite = new BetterSqlite3(join(folder, 'raw.sqlite'));
  sqlite.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (n INTEGER PRIMARY KEY, ${HEADERS.map((_, at) => `c${at} TEXT NOT NULL`).join(', ')}) STRICT`);
  const insert = sqlite.prepare(`INSERT INTO t VALUES (NULL, ${HEADERS.map(() => '?').join(', ')})`);
  started = performance.now();
  sqlite.transaction(() => { for (const cells of lines) insert.run(...cells); }).immediate();
  const rawS = (performance.now() - started) / 1000;
  sqlite.close();
  const what = `catalogue import of ${rows} rows, numbered, indexed, with ops`;
  return [
    atLeast({ what, ours: rows / oursS, unit: 'rows/s', peer: 'bare INSERT of the same cells', peerValue: rows / rawS, goal: '≥ 25,000 rows/s', note: `check before it ${Math.round(rows / checkedS)} rows/s, memory +${memoryMb} MB` }, { ours: 25_000 }),
    atLeast({ what, ours: rows / oursS, unit: 'rows/s', peer: 'the database alone: same rows, indexes, ops and tokens, ready-made, one transaction', peerValue: writeBareRows(core, folder, fondsId), goal: '–' }, {}),
  ];
}
