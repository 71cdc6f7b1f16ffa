import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';
import { measurePicks } from './measure-picks.ts';
import { measureScanner } from './measure-scanner.ts';
import { measureShelves } from './measure-shelves.ts';
import { printDeviceTable } from './print-table.ts';
import { serveRoom } from './served-room.ts';

// npm run bench devices [-- --quick]: shelving and a scanner in a sample room, with device host and emulators as processes of their own.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 5 : 20;
const disk = mkdtempSync(join(tmpdir(), 'muniment-bench-'));
const folder = join(disk, 'sample');
const machine = { at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, loadBefore: loadavg() };
const rows: BenchRow[] = [measurePicks()];
try {
  const room = await serveRoom(folder, ['--sample']);
  const client = await room.connect();
  for (const { jobId, state } of await client.system.listJobs({})) if (state === 'queued' || state === 'running') await client.system.cancelJob({ jobId });
  rows.push(...(await measureShelves(room, folder, rounds)));
  rows.push(await measureScanner(room));
  await room.close();
  process.stdout.write(printDeviceTable({ machine: { ...machine, loadAfter: loadavg() }, rows }));
} finally {
  rmSync(disk, { recursive: true, force: true });
}
