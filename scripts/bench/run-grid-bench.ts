import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBenchCore } from './bench-core.ts';
import { atMost, median, type BenchRow } from './bench-row.ts';
import { openLargeRoom } from './large-room.ts';
import { BENCH_PERSON, measureGrid, p99 } from './measure-grid.ts';
import { printDeviceTable } from './print-table.ts';
import { serveRoom } from './served-room.ts';

// npm run bench grid [-- --quick] [--items 1000000]: the catalogue's list in real Chromium, long and short in the same run.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, items: { type: 'string' } } });
const items = Number(values.items ?? (values.quick ? 100_000 : 1_000_000));
const machine = { at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model ?? '?', cores: cpus().length, loadBefore: loadavg() };

async function framesOf(size: number) {
  const room = await openLargeRoom(size, 0, (text) => { process.stderr.write(`${text}\n`); });
  const core = await openBenchCore(room.folder);
  const known = await core.client.people.listPeople({});
  if (!known.some(({ signInName }) => signInName === BENCH_PERSON.signInName)) await core.client.people.createPerson({ ...BENCH_PERSON, roles: [...BENCH_PERSON.roles] });
  await core.close();
  const served = await serveRoom(room.folder);
  try {
    return await measureGrid(served.url.href, size);
  } finally {
    await served.close();
  }
}

const short = await framesOf(1000);
const long = await framesOf(items);
const rowsOf = (frames: typeof long, name: string, peer: typeof long | null): BenchRow[] => {
  const against = (of: (frames: typeof long) => number) => ({ peer: peer === null ? '–' : 'a list of 1,000 rows', peerValue: peer === null ? Number.NaN : of(peer) });
  const cpu = (each: typeof long): number => p99(each.cpu);
  const work = (each: typeof long): number => p99(each.work);
  return [
    atMost({ what: `${name}: the page's work for a frame while scrolling, processor time, p99`, unit: 'ms', ours: cpu(frames), ...against(cpu), goal: peer === null ? '≤ 8 ms' : '≤ 8 ms, ≤ 1.2 ×', note: `p50 ${median(frames.cpu).toFixed(1)} ms, ${frames.cpu.length} frames` }, { ours: 8, ...(peer !== null && { ratio: 1.2 }) }),
    atMost({ what: `${name}: the same by the clock, p99`, unit: 'ms', ours: work(frames), ...against(work), goal: '–', note: `p50 ${median(frames.work).toFixed(1)} ms, ${frames.longTasks} tasks over 50 ms` }, {}),
    atMost({ what: `${name}: from frame to frame while scrolling, p99`, unit: 'ms', ours: p99(frames.frame), ...against((each) => p99(each.frame)), goal: '–', note: `p50 ${median(frames.frame).toFixed(1)} ms, ${frames.frame.length} frames` }, {}),
    atMost({ what: `${name}: from Ctrl+End until the last row stands`, unit: 'ms', ours: frames.jumpMs, ...against((each) => each.jumpMs), goal: '–' }, {}),
  ];
};
const rows = [...rowsOf(short, 'list of 1,000 records', null), ...rowsOf(long, `list of ${items.toLocaleString('en')} records`, short)];
process.stdout.write(printDeviceTable({ machine: { ...machine, loadAfter: loadavg() }, rows }));
