import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import { deliveryRoom, outgoing } from '../../harness/delivery-room.ts';

type Rows = Readonly<Record<'items' | 'pages' | 'records' | 'deliveries' | 'ops' | 'images', number>>;
interface Stopped { readonly errorCode: string | null; readonly rows: Rows; readonly hasRoom: boolean; readonly tasks: readonly string[]; readonly answered: boolean }

/** What a disk that fills up in the middle of a delivery did to it, told to bad-disks.test.ts. */
export interface FullDiskDeliveryReport {
  /** The delivery is larger than what is left of the disk. */
  readonly tooLarge: Stopped;
  /** There was room for it until somebody else filled the disk to its last byte. */
  readonly lastByte: Stopped;
  readonly after: { readonly errorCode: string | null; readonly rows: Rows; readonly tasks: readonly string[]; readonly answers: readonly string[]; readonly takenAgain: number; readonly verified: { readonly ok: boolean; readonly orphans: number } };
}

const LEAVE_BYTES = 4_000_000;
const FILES = 60;
const SIDE_PX = 190;
const disk = process.argv[2]!;
const ballast = join(disk, 'somebody-elses-film.mp4');
/** A picture that no coder makes smaller. */
const noise = () => sharp(randomBytes(SIDE_PX * SIDE_PX * 3), { raw: { width: SIDE_PX, height: SIDE_PX, channels: 3 } }).png().toBuffer();
const freeBytes = (): number => { const { bavail, bsize } = statfsSync(disk); return bavail * bsize; };
const fillDisk = (leave: number): void => { writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - leave), 1)); };

const { room, system, take, close } = await deliveryRoom('S01-office', { folder: join(disk, 'room') });
const { client, context } = room;
const files = Object.fromEntries(await Promise.all(Array.from({ length: FILES }, async (_, index) => [`${index + 1}.png`, await noise()] as const)));
const NAMES = ['1-small', '2-large', '3-after'];
system.send('outgoing', NAMES[0]!, [{ externalId: 'OA-1', fields: outgoing(1), files: { 'a.png': await noise() } }]);
system.send('outgoing', NAMES[1]!, [{ externalId: 'OA-2', fields: outgoing(2), files }, { externalId: 'OA-3', fields: outgoing(3), files: { 'c.png': await noise() } }]);
system.send('outgoing', NAMES[2]!, [{ externalId: 'OA-4', fields: outgoing(4), files: { 'd.png': await noise() } }]);

const rows = (): Rows => {
  const count = (of: string): number => context.db.statement<[], { n: number }>(`SELECT count(*) AS n FROM ${of}`).get()!.n;
  return { items: count('items'), pages: count('pages'), records: count('delivered_records'), deliveries: count("deliveries WHERE state = 'taken'"), ops: count("op_log WHERE kind = 'delivery.take'"), images: context.blobs.listAll().length };
};
const tasks = async () => (await client.tasks.listTasks({})).map((task) => taskWordsIn('zh-CN', task));
/** One run, and what it left. The room was given back what the delivery took: whoever notes something now can. */
const stopped = async (): Promise<Stopped> => {
  const { errorCode } = await take();
  return { errorCode, rows: rows(), hasRoom: freeBytes() > 1_000_000, tasks: await tasks(), answered: existsSync(system.place('outgoing', NAMES[1]!, 'receipt.json')) };
};

fillDisk(LEAVE_BYTES);
const tooLarge = await stopped();

rmSync(ballast);
const { gather } = context.blobs;
let puts = 0;
context.blobs.gather = () => {
  const gathering = gather();
  return {
    ...gathering,
    put(bytes) {
      puts += 1;
      if (puts === FILES / 3) fillDisk(0);
      return gathering.put(bytes);
    },
  };
};
const lastByte = await stopped();

rmSync(ballast);
const { errorCode } = await take();
const { ok, blobs } = await client.preservation.verifyRoom({ blobs: true });
const report: FullDiskDeliveryReport = {
  tooLarge, lastByte,
  after: { errorCode, rows: rows(), tasks: await tasks(), answers: NAMES.map((name) => system.receipt('outgoing', name).outcome), takenAgain: (await take()).counts.taken, verified: { ok, orphans: blobs.orphans } },
};
await close();
process.stdout.write(JSON.stringify(report));
