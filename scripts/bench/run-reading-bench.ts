import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureReading } from './measure-reading.ts';
import { printDeviceTable } from './print-table.ts';

// npm run bench reading [-- --quick] [--pages 8 --seed 11]: how well and how fast pages are read, against native Tesseract on the same pages.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, pages: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'string' } } });
const machine = { at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, loadBefore: loadavg() };
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'muniment-bench-'));
try {
  const rows = await measureReading(folder, { seed: Number(values.seed ?? 11), pages: Number(values.pages ?? (values.quick ? 4 : 8)) }, (line) => { process.stderr.write(`${line}\n`); });
  process.stdout.write(printDeviceTable({ machine: { ...machine, loadAfter: loadavg() }, rows }));
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
