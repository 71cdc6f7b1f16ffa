import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import { pageId as pageIdSchema } from '#shared/contract/shapes.ts';
import { fakeEngine } from '../../areas/digitisation/fake-engine.ts';
import { asFile, scan } from '../../areas/digitisation/page-fixtures.ts';
import { v7 } from '../../areas/digitisation/uuid.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom } from '../../harness/open-test-room.ts';

/** What the disk did to the room, told to full-disk.test.ts. */
export interface FullDiskReport {
  readonly writtenBefore: number;
  readonly itemRefusals: readonly string[];
  readonly pageRefusals: readonly string[];
  readonly backupRefusal: string;
  readonly newRoomRefusal: string;
  readonly readableWhileFull: number;
  readonly signedInWhileFull: boolean;
  readonly closedWhileFull: string;
  readonly openedWhileFull: string;
  readonly itemsAfter: number;
  readonly writtenAfter: number;
  readonly pageAfter: string;
  readonly jobsAfter: readonly string[];
  readonly verified: { readonly ok: boolean; readonly orphans: number };
  readonly verifiedAfterRestart: { readonly ok: boolean; readonly orphans: number };
  readonly itemsAfterRestart: number;
  readonly incarnations: number;
}

const LEAVE_BYTES = 1_500_000;
const disk = process.argv[2]!;
const ballast = join(disk, 'somebody-elses-film.mp4');
const folder = join(disk, 'room');

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));
async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
}

function fillDisk(leaveBytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes), 1));
}

const engine = fakeEngine();
const room = await openTestRoom({ folder, startEngine: engine.start });
const { client } = room;
const place = await createFondsWithUnits(client);
const picture = await scan('满', 'png', { widthPx: 900, heightPx: 1200 });
const addItem = (title: string) => client.catalogue.createItem({ fields: describeItem(place, { title }) });
const addPage = () => client.digitisation.addPage({ pageId: pageIdSchema.parse(v7()), itemId: null, file: asFile(picture, 'sheet.png'), source: 'scanner' });
const count = async (from: MunimentClient = client) => (await from.catalogue.countItems({ filter: { state: 'all' } })).count;
const person = { signInName: 'wangfang', password: '一句足够长的口令一二三' };
await client.people.createPerson({ ...person, displayName: '王芳', roles: ['clerk'], clearance: 'internal' });
const screen = room.core.clientFor(room.core.connect('web'));
await screen.people.signIn(person);

// A page is being read when somebody copies a film onto the disk; what is left is eaten by the room itself.
const reading = engine.hang();
await addPage();
await reading.entered;
fillDisk(LEAVE_BYTES);
let written = 0;
const itemRefusals: string[] = [];
async function eatWhatIsLeft(): Promise<void> {
  for (let refused = 0; refused < 5;) {
    const outcome = await refusal(() => addItem(`第${written + 1}件`));
    if (outcome === 'done') written++;
    else refused = itemRefusals.push(outcome) && refused + 1;
  }
  // Down to the last page of the log: not even a job's state can be noted now.
  const announce = () => room.context.write((tx) => tx.publish({ name: 'people.personChanged', payload: {} }), { local: true });
  while ((await refusal(() => Promise.resolve(announce()))) === 'done');
}
await eatWhatIsLeft();
rmSync(ballast);
fillDisk(0);
await eatWhatIsLeft();
reading.release();
const pageRefusals = [await refusal(addPage), await refusal(addPage)];
const backupRefusal = await refusal(() => client.preservation.createBackup({}));
const newRoomRefusal = await refusal(() => openTestRoom({ folder: join(disk, 'another') }));
const readableWhileFull = await count();
const signedInWhileFull = (await refusal(() => count(screen))) === 'done';

// Space comes back; nothing is restarted.
rmSync(ballast);
let writtenAfter = 0;
for (let n = 0; n < 20; n++) if ((await refusal(() => addItem(`满后第${n + 1}件`))) === 'done') writtenAfter++;
const pageAfter = await refusal(addPage);
await client.preservation.createBackup({});
const pending = async () => (await client.system.listJobs({})).some((job) => job.endedAt === null);
for await (const event of await client.system.watchEvents({ afterNumber: 0 })) if (event.name === 'system.jobChanged' && !(await pending())) break;
const jobsAfter = (await client.system.listJobs({})).map(({ kind, state }) => `${kind} ${state}`);
const verify = async (from: MunimentClient) => {
  const { ok, blobs } = await from.preservation.verifyRoom({ blobs: true });
  return { ok, orphans: blobs.orphans };
};
const itemsAfter = await count();
const verified = await verify(client);

// Closed on a full disk, and opened again when there is room.
fillDisk(0);
const closedWhileFull = await refusal(() => room.core.close());
const openedWhileFull = await refusal(() => openTestRoom({ folder, create: false }));
rmSync(ballast);
const again = await openTestRoom({ folder, create: false });
const report: FullDiskReport = {
  writtenBefore: written, itemRefusals, pageRefusals, backupRefusal, newRoomRefusal, readableWhileFull, signedInWhileFull, closedWhileFull, openedWhileFull, itemsAfter, writtenAfter, pageAfter, jobsAfter,
  verified, verifiedAfterRestart: await verify(again.client), itemsAfterRestart: await count(again.client),
  incarnations: again.context.db.sqlite.prepare<[], { n: number }>('SELECT count(DISTINCT inc) AS n FROM op_log').get()!.n,
};
await again.core.close();
process.stdout.write(JSON.stringify(report));
