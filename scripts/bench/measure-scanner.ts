import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice } from '#drivers/emulators/device-listener.ts';
import { drawSheet } from '#drivers/emulators/escl/drawn-sheet.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import { atMost, type BenchRow } from './bench-row.ts';
import type { ServedRoom } from './served-room.ts';

const PAGES = 100;
/** The bare exchange is even, so that a part of it says enough. */
const BARE_PAGES = 25;
/** 120 sides a minute: a fast document scanner. */
const SIDE_MS = 500;
const SETTINGS = { source: 'feeder', duplex: false, resolutionDpi: 300, colourMode: 'colour', widthMm: 210, heightMm: 297 } as const;

/** A stack of A4 at 300 dpi in colour, until every page is durable, against a client that only takes the pictures from the same scanner and throws them away. */
export async function measureScanner(room: ServedRoom): Promise<BenchRow> {
  const drawn = await Promise.all([1, 2, 3, 4].map((number) => drawSheet({ number, blank: false, resolutionDpi: 300, widthMm: 210, heightMm: 297, grey: false })));
  const emulator = createEsclEmulator({ clock: systemDriverClock, source: async ({ number }) => drawn[number % drawn.length]! });
  const listener = await listenForDevice(0, (stream) => emulator.attach(stream));
  try {
    emulator.set({ slowMs: SIDE_MS, sheets: BARE_PAGES });
    const bareMs = (await takeBare(`http://127.0.0.1:${listener.port}/eSCL`)) * (PAGES / BARE_PAGES);
    const client = await room.connect();
    const { lastEvent } = await client.system.getStatus({});
    const events = await client.system.watchEvents({ afterNumber: lastEvent });
    await client.system.saveDevice({ deviceId: 'bench-scanner', name: 'bench', family: 'scanning', driver: 'scanning/escl', address: { kind: 'tcp', host: '127.0.0.1', port: listener.port }, options: {}, pollIntervalMs: 60_000, enabled: true });
    for await (const { name } of events) if (name === 'system.deviceChanged' && (await client.digitisation.listScanners({})).some(({ deviceId, report }) => deviceId === 'bench-scanner' && report !== null)) break;
    emulator.set({ sheets: PAGES });
    const scans = await client.system.watchEvents({ afterNumber: (await client.system.getStatus({})).lastEvent });
    const started = performance.now();
    const { batchId } = await client.digitisation.startScan({ deviceId: 'bench-scanner', itemId: null, settings: SETTINGS });
    for await (const { name } of scans) {
      if (name !== 'digitisation.scanChanged') continue;
      const batch = (await client.digitisation.listScanBatches({ limit: 1 })).find((candidate) => candidate.batchId === batchId);
      if (batch?.state === 'done') break;
      if (batch?.state === 'paused') throw new Error(`the batch stopped: ${batch.errorCode}`);
    }
    const ours = performance.now() - started;
    return atMost({
      what: `${PAGES} pages from a feeder until all are durable`, unit: 'ms', ours, peer: `the scanner's own speed (${60_000 / SIDE_MS} sides a minute): a client that throws the pictures away`, peerValue: bareMs, goal: '≤ 1.1 times',
      note: 'A4, 300 dpi, colour; every page checked, looked at for blankness and for separator codes, hashed, on the disk (fsync) before the next but one',
    }, { ratio: 1.1 });
  } finally {
    emulator.close();
    await listener.close();
  }
}

async function takeBare(root: string): Promise<number> {
  const started = performance.now();
  const body = '<scan:ScanSettings><pwg:InputSource>Feeder</pwg:InputSource><scan:XResolution>300</scan:XResolution><scan:ColorMode>RGB24</scan:ColorMode></scan:ScanSettings>';
  const job = (await fetch(`${root}/ScanJobs`, { method: 'POST', body })).headers.get('location')!;
  for (;;) {
    const page = await fetch(new URL(`${job}/NextDocument`, root));
    if (page.status === 404) return performance.now() - started;
    await page.arrayBuffer();
  }
}
