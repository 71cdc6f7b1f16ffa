import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchCore } from './bench-core.ts';
import { atLeast, type BenchRow } from './bench-row.ts';
import { measureBatch } from './measure-batch.ts';
import { measureCapture } from './measure-capture.ts';
import { measureForms } from './measure-forms.ts';
import { measureSearch } from './measure-search.ts';
import { measureMemory, measureStart } from './measure-start.ts';
import { measureImport, measureSingleWrites } from './measure-writes.ts';
import { measureTasks } from './measure-tasks.ts';
import { printTable } from './print-table.ts';
import { fillScaledRoom } from './scaled-room.ts';

// npm run bench room [-- --quick] [--items 100000]: every line measures both sides in this run; read the ratios, times are those of this machine now.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, items: { type: 'string' }, folder: { type: 'string' } } });
const size = values.quick
  ? { items: 10_000, starts: 3, queries: 40, pages: 6, writes: 100, imports: 4_000, tasks: 100_000 }
  : { items: 100_000, starts: 5, queries: 150, pages: 20, writes: 400, imports: 20_000, tasks: 1_000_000 };
const items = values.items === undefined ? size.items : Number(values.items);
const root = resolve(import.meta.dirname, '../..');
const disk = mkdtempSync(join(values.folder ?? tmpdir(), 'muniment-bench-'));
const say = (text: string) => { process.stderr.write(`${text}\n`); };
const startedMs = performance.now();
const machine = {
  at: new Date().toISOString(), node: process.versions.node, platform: `${process.platform} ${process.arch}`, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, memoryGb: Math.round(totalmem() / 1e9),
  loadBefore: loadavg().map((load) => Number(load.toFixed(2))), folder: disk,
};
const rows: BenchRow[] = [];
try {
  say(`machine: ${machine.cores} cores, load ${machine.loadBefore.join(' ')}`);
  const small = join(disk, 'small');
  const writing = await openBenchCore(small);
  rows.push(await measureSingleWrites(writing, disk, size.writes), ...(await measureCapture(writing, disk, size.pages)), ...(await measureImport(writing, disk, size.imports)), await measureForms(writing, disk));
  await writing.close();
  say('writes, capture, import: measured');

  rows.push(...(await measureTasks(disk, size.tasks)));

  const empty = join(disk, 'empty');
  await (await openBenchCore(empty)).close();
  rows.push(...(await measureStart(empty, size.starts, 'empty room')), await measureMemory(empty, 'empty room', 180));

  const large = join(disk, 'large');
  const filling = await openBenchCore(large);
  const scaled = await fillScaledRoom(filling, items, say);
  const batch = await measureBatch(filling, disk, Math.min(10_000, items));
  await filling.close();
  const holdings = `${items.toLocaleString('en')} items`;
  rows.push(
    atLeast({ what: `filling the room with ${holdings}, numbered, indexed, with ops`, ours: scaled.itemsPerS, unit: 'rows/s', peer: 'bare INSERT (above)', peerValue: rows.find(({ peer }) => peer.startsWith('bare INSERT'))!.peerValue, goal: '≥ 25,000 rows/s' }, { ours: 25_000 }),
    ...batch, ...(await measureStart(large, size.starts, holdings)), ...(await measureSearch(large, scaled, size.queries)), await measureMemory(large, holdings, 300),
  );
  const result = { machine: { ...machine, loadAfter: loadavg().map((load) => Number(load.toFixed(2))) }, quick: values.quick, items, pages: scaled.pages, seconds: (performance.now() - startedMs) / 1000, rows };
  const file = join(root, 'out/bench/room.json');
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(printTable(result));
  say(file);
} finally {
  rmSync(disk, { recursive: true, force: true });
}
