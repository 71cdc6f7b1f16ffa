import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchCore } from './bench-core.ts';
import { measureImageImport } from './measure-image-import.ts';
import { measureImageWork } from './measure-images.ts';
import { printDeviceTable } from './print-table.ts';

// npm run bench images [-- --quick] [--images 10000 --pages 60]: work on images, and the import of many; `--images 0`: the work alone.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, images: { type: 'string' }, pages: { type: 'string' } } });
const machine = { at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, loadBefore: loadavg() };
const disk = mkdtempSync(join(tmpdir(), 'muniment-bench-'));
try {
  const core = await openBenchCore(join(disk, 'room'));
  const [images, pages] = [Number(values.images ?? (values.quick ? 500 : 10_000)), Number(values.pages ?? (values.quick ? 12 : 60))];
  const rows = [...await measureImageWork(core, disk, pages), ...(images === 0 ? [] : await measureImageImport(core, disk, images, pages))];
  await core.close();
  process.stdout.write(printDeviceTable({ machine: { ...machine, loadAfter: loadavg() }, rows }));
} finally {
  rmSync(disk, { recursive: true, force: true });
}
