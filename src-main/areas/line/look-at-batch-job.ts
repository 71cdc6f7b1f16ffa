import type { JobHandler } from '#main/jobs/job-runner.ts';
import { sideBySide } from '#main/jobs/side-by-side.ts';
import { keepEvidence } from './batch-evidence-store.ts';
import { selectImages } from './batch-images-store.ts';
import { requireBatch } from './change-batch.ts';
import { AT_ONCE, hashOfImages, isDamaged, readFiles } from './look-at-evidence.ts';

export const LOOK_AT_BATCH_JOB = 'line.lookAtBatch';

/** So many images, and it is noted where to go on. */
const CHUNK = 200;

/** Reads every image of a batch again for the hand-over that follows. Killed, it goes on where it was; an image that is put in meanwhile makes what it read worth nothing. */
export const lookAtBatchJob: JobHandler = {
  kind: LOOK_AT_BATCH_JOB,
  maxAttempts: 3,
  async run({ context, payload, cursor, signal, progress }) {
    const row = requireBatch(context, String(payload['batchId']));
    const images = selectImages(context.db, row.batchId);
    const hashes = [...new Set(images.map(({ sha256 }) => sha256))];
    const damaged = new Set((cursor['damaged'] ?? []) as readonly string[]);
    let next = Number(cursor['next'] ?? 0);
    while (next < hashes.length) {
      let done = next;
      await sideBySide(hashes.slice(next, next + CHUNK), AT_ONCE, async (sha256) => {
        signal.throwIfAborted();
        if (await isDamaged(context, sha256)) damaged.add(sha256);
        done += 1;
        progress(done, hashes.length);
      });
      next = Math.min(hashes.length, next + CHUNK);
      progress(next, hashes.length, { next, damaged: [...damaged] });
    }
    const files = await readFiles(context, row);
    context.write(() => { keepEvidence(context.db, row.batchId, { version: row.version, imagesHash: hashOfImages(images), damaged: [...damaged], files: [...files], lookedAt: context.clock.nowIso() }); }, { local: true });
    return { images: hashes.length, damaged: damaged.size };
  },
};
