import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLine } from './measure-line.ts';
import { printDeviceTable } from './print-table.ts';

// npm run bench line [-- --quick] [--pages 40]: pages through the whole line, each stage against what the machine needs for it.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, pages: { type: 'string' } } });
const machine = { at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, loadBefore: loadavg() };
const disk = mkdtempSync(join(tmpdir(), 'muniment-bench-'));
try {
  process.stdout.write(printDeviceTable({ rows: await measureLine(disk, Number(values.pages ?? (values.quick ? 10 : 40))), machine: { ...machine, loadAfter: loadavg() } }));
} finally {
  rmSync(disk, { recursive: true, force: true });
}
