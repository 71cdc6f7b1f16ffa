import { spawn } from 'node:child_process';
import { atMost, median, timeEach, type BenchRow } from './bench-row.ts';
import { residentMb, serveRoom } from './served-room.ts';

const SETTLE_MS = 3000;

/** Spawn to end of a Node process that does nothing. */
const emptyNodeMs = (times: number): Promise<number[]> => timeEach(times, () => new Promise((resolve) => { spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', resolve); }));

/** Cold start of the web door on a folder, each start a new process; the file cache is warm. */
export async function measureStart(folder: string, times: number, holdings: string): Promise<BenchRow[]> {
  const html: number[] = [];
  const answered: number[] = [];
  for (let run = 0; run <= times; run++) {
    const started = performance.now();
    const room = await serveRoom(folder);
    await (await fetch(new URL('/', room.url))).text();
    const htmlMs = performance.now() - started;
    const client = await room.connect();
    await client.people.getSetupState({});
    const answeredMs = performance.now() - started;
    await room.close();
    // The first one fills caches and is not counted.
    if (run > 0) { html.push(htmlMs); answered.push(answeredMs); }
  }
  const empty = median(await emptyNodeMs(times));
  const peer = { peer: 'an empty Node process', peerValue: empty, unit: 'ms' as const };
  return [
    atMost({ ...peer, what: `cold start to first page (${holdings})`, ours: median(html), goal: '≤ 400 ms, ≤ 8 ×' }, { ours: 400, ratio: 8 }),
    atMost({ ...peer, what: `cold start to first answered call (${holdings})`, ours: median(answered), goal: '≤ 400 ms, ≤ 8 ×' }, { ours: 400, ratio: 8 }),
  ];
}

/** Memory of the core process some seconds after its last call. */
export async function measureMemory(folder: string, holdings: string, limitMb: number): Promise<BenchRow> {
  const room = await serveRoom(folder);
  const client = await room.connect();
  await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: true }, limit: 100 });
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
  await new Promise((resolve) => { setTimeout(resolve, SETTLE_MS); });
  const row = atMost({ what: `memory at rest of the core (${holdings})`, ours: residentMb(room.pid), unit: 'MB', peer: 'an empty Node process', peerValue: residentMb(idle.pid!), goal: `≤ ${limitMb} MB` }, { ours: limitMb });
  idle.kill();
  await room.close();
  return row;
}
