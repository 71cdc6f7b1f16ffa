import { writeSync } from 'node:fs';
import { openTestRoom } from '../harness/open-test-room.ts';

/**
 * A process that hands one batch on from station to station, and back from the last to the first, until it is killed. Says on stdout what it does, a line each: `looked` for every image that was read again, `kept <version>` for every step that was
 * answered. Node runs it directly: `move-batch-until-killed.ts FOLDER BATCH`.
 */
const [folder, batchId] = process.argv.slice(2) as [string, string];
const say = (line: string): void => { writeSync(1, `${line}\n`); };

const room = await openTestRoom({ folder, create: false });
const { line } = room.client;
const { blobs } = room.context;
const rehash = blobs.rehash.bind(blobs);
Object.assign(blobs, { rehash: async (sha256: string) => { say('looked'); return rehash(sha256); } });

for (;;) {
  const { batch, settings } = await line.getBatch({ batchId: batchId as never });
  const at = { batchId: batch.batchId, version: batch.version };
  const checked = settings.stations[batch.position - 1]!.checks.map(({ checkKey }) => checkKey);
  const answer = batch.holder === null ? await line.claimBatch({ ...at, checked })
    : batch.position < batch.stations ? await line.advanceBatch({ ...at, counts: { volumes: batch.volumes, items: batch.items, pages: batch.pages } })
      : await line.returnBatch({ ...at, toStation: settings.stations[0]!.stationKey, reason: '再走一遍' });
  say(`kept ${answer.batch.version}`);
}
