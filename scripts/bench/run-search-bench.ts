import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchCore } from './bench-core.ts';
import { atLeast, atMost, type BenchRow } from './bench-row.ts';
import { fitGrowth } from './fit-growth.ts';
import { openLargeRoom, type LargeRoom } from './large-room.ts';
import { measureDeepPages } from './measure-deep-pages.ts';
import { measureAnswers, measureEngine, measureNear } from './measure-large-search.ts';
import { measureGrowth, type GrowingRoom, type Measured } from './measure-growth.ts';
import { measureGroups } from './measure-groups.ts';
import { measureSharedRoom } from './measure-shared-room.ts';
import { printDeviceTable } from './print-table.ts';
import { searchQueries } from './search-queries.ts';
import { openSearchPeers, type SearchPeers } from './search-peers.ts';
import { residentMb, serveRoom } from './served-room.ts';

// npm run bench search [-- --quick] [--items 1000000]: search on rooms of three sizes, each ten times the other, beside LIKE and the trigram tokenizer in the same run.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, items: { type: 'string' }, queries: { type: 'string' } } });
const largest = values.items === undefined ? (values.quick ? 100_000 : 1_000_000) : Number(values.items);
const queries = Number(values.queries ?? (values.quick ? 30 : 60));
const say = (text: string) => { process.stderr.write(`${text}\n`); };
const machine = { at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, loadBefore: loadavg() };
const rows: BenchRow[] = [];
let growth: ReadonlyMap<string, readonly Measured[]> = new Map();

/** After every part, so that a run that was cut off has not measured for nothing. */
function keep(): void {
  mkdirSync(resolve(import.meta.dirname, '../../out/bench'), { recursive: true });
  writeFileSync(join(import.meta.dirname, '../../out/bench/search.json'), `${JSON.stringify({ machine: { ...machine, loadAfter: loadavg() }, rows, growth: Object.fromEntries(growth) }, null, 2)}\n`);
}

const growing: (GrowingRoom & { readonly room: LargeRoom; readonly peers: SearchPeers })[] = [];
for (const size of [largest / 100, largest / 10, largest]) {
  const room = await openLargeRoom(size, size / 2, say);
  const peers = openSearchPeers(room.folder, say);
  growing.push({ size, room, peers, classes: searchQueries(peers.sqlite, queries), core: await openBenchCore(room.folder) });
}
growth = await measureGrowth(growing);
keep();
say('growth measured');
const { room, core, peers, classes, size: items } = growing.pop()!;
for (const smaller of growing) { await smaller.core.close(); smaller.peers.close(); }

const holdings = `${items.toLocaleString('en')} records, ${room.pages.toLocaleString('en')} pages`;
const titles = `${items.toLocaleString('en')} titles`;
rows.push(...(await measureEngine(peers, classes, titles)));
keep();
say('engine measured');
rows.push(...(await measureAnswers(core.client, classes, peers, 'in the core', { p50: 10, p99: 40 })));
keep();
say('answers in the core measured');
rows.push(...(await measureGroups(core.client, classes)));
rows.push(...(await measureNear(core, classes, peers, room)));
rows.push(...(await measureDeepPages(core, peers, room)));
keep();
say('near and deep measured');
const bytesOf = (sql: string): number => peers.sqlite.prepare(sql).pluck().get() as number;
const [itemMb, pageMb, fileMb] = [bytesOf('SELECT sum(length(block)) FROM item_index_data') / 1e6, bytesOf('SELECT sum(length(block)) FROM page_index_data') / 1e6, (bytesOf('PRAGMA page_count') * bytesOf('PRAGMA page_size')) / 1e6];
rows.push(
  atMost({ what: `text index of ${room.pages.toLocaleString('en')} pages`, unit: 'MB', ours: pageMb, peer: 'text of the pages', peerValue: room.textBytes / 1e6, goal: '≤ 0.6 ×' }, { ratio: 0.6 }),
  atMost({ what: `text index of ${titles}, with numbers, codes and dates`, unit: 'MB', ours: itemMb, peer: 'trigram index of the titles alone', peerValue: peers.trigramMb, goal: '–', note: `titles ${(room.titleBytes / 1e6).toFixed(0)} MB` }, {}),
  atMost({ what: 'whole database', unit: 'MB', ours: fileMb, peer: 'titles and page texts', peerValue: (room.titleBytes + room.textBytes) / 1e6, goal: '–' }, {}),
  atLeast({ what: 'bulk load of records with every index (no ops; when the room was made)', unit: 'rows/s', ours: room.itemsPerS, peer: '–', peerValue: Number.NaN, goal: '≥ 25,000 rows/s' }, { ours: 25_000 }),
  atLeast({ what: 'bulk load of pages with text and index (when the room was made)', unit: 'rows/s', ours: room.pagesPerS, peer: '–', peerValue: Number.NaN, goal: '–' }, {}),
);
await core.close();

const served = await serveRoom(room.folder);
const client = await served.connect();
rows.push(...(await measureAnswers(client, classes, null, 'through the door', { p50: 10, p99: 40 })));
rows.push(...(await measureSharedRoom(client, await served.connect(), classes)));
rows.push(atMost({ what: `memory of the core after all this (${holdings})`, unit: 'MB', ours: residentMb(served.pid), peer: '–', peerValue: Number.NaN, goal: '≤ 300 MB' }, { ours: 300 }));
await served.close();
peers.close();
const fitted = fitGrowth(growth, largest * 6);
keep();
process.stdout.write(`${printDeviceTable({ machine: { ...machine, loadAfter: loadavg() }, rows })}\n${fitted}`);
