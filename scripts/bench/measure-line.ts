import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { workSettings } from '#shared/contract/images.ts';
import type { BatchDetail } from '#shared/contract/line.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { LINE_PRESETS } from '#shared/presets/lines.ts';
import { sideBySide } from '#main/jobs/side-by-side.ts';
import { imageOf, listPagesOfItem } from '#main/areas/digitisation/pages-store.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import { createFondsWithUnits, describeItem } from '../../tests/harness/described-items.ts';
import { askewScans } from './askew-scans.ts';
import { openBenchCore, PAGE_READING, type BenchCore } from './bench-core.ts';
import { atLeast, type BenchRow } from './bench-row.ts';
import { clockOf, decodeAndEncode, decodeOnly } from './decode-limit.ts';
import { jobEnded } from './job-ended.ts';

const MINUTE_MS = 60_000;
const PAGES_PER_ITEM = 5;

/**
 * Pages through the whole line of DA/T 31, out of store to acceptance: scanned as files of 300 dpi, straightened and trimmed, checked, read, looked at in three gates, handed over eight times
 * with every image hashed again. Each stage against the least that the machine needs for the same in the same run. People are taken to need no time.
 */
export async function measureLine(folder: string, pages: number): Promise<BenchRow[]> {
  const processes = availableParallelism();
  const core = await openBenchCore(join(folder, 'room'), { readingWorkers: processes });
  const scans = await askewScans(join(folder, 'scans'), pages, PAGES_PER_ITEM);
  const files = scans.flatMap((each) => each.files);
  const walk = await openWalk(core, scans.map((each) => each.files.length));
  const took = { handOvers: 0, scanning: 0, work: 0, checks: 0, reading: 0, gates: 0 };
  const timed = async (stage: keyof typeof took, work: () => Promise<unknown>): Promise<void> => { took[stage] += await clockOf(work); };
  const pagesOfBatch = () => walk.itemIds.flatMap((itemId) => listPagesOfItem(core.context.db, itemId));

  await timed('handOvers', () => walk.to('scan'));
  await timed('scanning', async () => { for (const [index, itemId] of walk.itemIds.entries()) await jobEnded(core, (await core.client.digitisation.startFolderImport({ folder: scans[index]!.folder, itemId })).jobId); });
  await timed('handOvers', () => walk.to('image'));
  const set = { pages: { kind: 'items' as const, itemIds: walk.itemIds } };
  await timed('work', async () => jobEnded(core, (await core.client.images.startWork({ ...set, settings: workSettings.parse({ deskew: true, crop: true }) })).jobId));
  await timed('checks', async () => jobEnded(core, (await core.client.images.checkPages(set)).jobId));
  await timed('reading', async () => jobEnded(core, (await core.client.digitisation.readPages({ pageIds: pagesOfBatch().map(({ pageId }) => pageId) as never })).jobId!));
  await timed('handOvers', () => walk.to('quality'));
  await timed('gates', () => walk.passGates());
  await timed('handOvers', () => walk.to('out'));

  // The limits of this machine for the same files, one after another in the same minute.
  const decode = await decodeOnly(files);
  const encode = await decodeAndEncode(files);
  const straight = await Promise.all(pagesOfBatch().map(async (page) => core.context.services.pageImages.toRead(imageOf(page))));
  const recognise = await recognitionLimit(straight.map(({ file }) => file), processes);
  const hashes = await clockOf(async () => { for (const file of files) createHash('sha256').update(await readFile(file)).digest('hex'); }) * walk.handOvers();
  await core.close();

  const row = (what: string, ms: number, peer: string, peerMs: number, goal?: number): BenchRow =>
    atLeast({ what: `line: ${what}`, unit: 'pages/min', ours: (files.length / ms) * MINUTE_MS, peer, peerValue: (files.length / peerMs) * MINUTE_MS, goal: goal === undefined ? '–' : `≥ ${goal} ×` }, goal === undefined ? {} : { ratio: goal });
  const all = Object.values(took).reduce((sum, ms) => sum + ms, 0);
  return [
    row('scanning: files of A4 pages of 300 dpi into their records, durable', took.scanning, `decode, ${processes} at a time`, decode),
    row('image work: straightened and trimmed', took.work, `decode + encode, ${processes} at a time`, encode, 0.5),
    row('automatic checks', took.checks, `decode, ${processes} at a time`, decode),
    row('reading', took.reading, `recognition alone, ${processes} at a time`, recognise, 0.8),
    row('three gates: samples drawn, marked and closed', took.gates, `decode, ${processes} at a time`, decode),
    row(`${walk.handOvers()} hand-overs, every image hashed at each`, took.handOvers, 'sha-256 of the same files as often', hashes),
    { ...row(`the whole of it, ${files.length} pages`, all, 'decode + encode + recognition', decode + encode + recognise, 0.5), note: `${(took.reading / all * 100).toFixed(0)} % of the time is reading` },
  ];
}

/** Engines by themselves, as many as read in the room. Milliseconds. */
async function recognitionLimit(files: readonly string[], processes: number): Promise<number> {
  const engines = await Promise.all(Array.from({ length: processes }, () => startProcessEngine(() => forkProgram(PAGE_READING))));
  const free = [...engines];
  const took = await clockOf(() => sideBySide(files, processes, async (file) => {
    const engine = free.pop()!;
    await engine.read({ file, rotation: 0, crop: null });
    free.push(engine);
  }));
  await Promise.all(engines.map((engine) => engine.close()));
  return took;
}

/** One batch and the people who carry it. */
async function openWalk({ client, as }: BenchCore, pageCounts: readonly number[]) {
  const place = await createFondsWithUnits(client);
  const { settings } = LINE_PRESETS.find(({ presetId }) => presetId === 'DA31')!;
  // Boxes and shelves are no work of the machine's.
  const stations = settings.stations.map((station) => ({ ...station, leaves: station.leaves.filter((leave) => leave !== 'shelved') }));
  const { lineId } = await client.line.saveLine({ presetId: 'DA31', settings: { ...settings, stations } });
  const itemIds = [];
  for (const [index, pageCount] of pageCounts.entries()) itemIds.push((await client.catalogue.createItem({ fields: describeItem(place, { pageCount, title: `第${index + 1}件` }) })).item.itemId);
  let now: BatchDetail = await client.line.createBatch({ lineId, title: '测速', of: { itemIds } });
  const { batchId } = now.batch;
  const workers = ['甲', '乙'].map(as) as [MunimentClient, MunimentClient];
  const counts = () => { const { volumes, items, pages } = now.batch; return { volumes, items, pages }; };
  const at = () => ({ batchId, version: now.batch.version });
  const stationKey = () => now.batch.stationKey;
  now = await client.line.startBatch({ ...at(), counts: counts() });
  return {
    itemIds,
    handOvers: () => now.handOvers.length,
    async to(wanted: string): Promise<void> {
      now = await client.line.getBatch({ batchId });
      while (now.batch.state === 'running' && stationKey() !== wanted) {
        // Each by somebody else than the one before.
        const who = workers[now.batch.position % 2]!;
        const station = now.settings.stations[now.batch.position - 1]!;
        now = await who.line.claimBatch({ ...at(), checked: station.checks.map(({ checkKey }) => checkKey) });
        now = await who.line.advanceBatch({ ...at(), counts: counts() });
      }
    },
    async passGates(): Promise<void> {
      for (const [index, { gateKey }] of now.settings.quality.gates.entries()) {
        const who = as(`质检${index}`);
        const { inspection, pages } = await who.quality.openInspection({ batchId, gateKey, seed: 7 });
        const marked = await who.quality.markPages({ inspectionId: inspection.inspectionId, version: inspection.version, marks: pages.map((page) => ({ place: page.place, verdict: 'right' as const })) });
        await who.quality.closeInspection({ inspectionId: inspection.inspectionId, version: marked.inspection.version, outcome: 'accepted' });
      }
    },
  };
}
