import { bothNames } from '#shared/domain/both-names.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { keepFiles, keepImages, selectImages } from './batch-images-store.ts';
import { countBatch, type BatchRow } from './batches-store.ts';
import { dueAtStation, keepBatch, stationOf } from './change-batch.ts';
import { addReturnedPages, insertHandOver, insertWork, type Counts, type HandOverRow } from './hand-overs-store.ts';
import { filesChanged, hashOfImages, requireExplained, requireSameFiles, type Evidence } from './look-at-evidence.ts';

/** Where a batch goes, and what is said of it. `toPosition` behind the last station is out of the line. */
export interface Move {
  readonly toPosition: number;
  readonly counts: Counts | null;
  readonly condition: string;
  readonly remark: string;
  readonly reason: string;
  readonly wrongPages: number;
}

export const NOTHING_SAID = { counts: null, condition: '', remark: '', reason: '', wrongPages: 0 } as const;

const KINDS = { start: 'batch.start', forward: 'batch.advance', back: 'batch.return', finish: 'batch.finish' } as const;

/**
 * Moves a batch to a station and writes the giver's half of the hand-over: counts, condition, hashes of the images and files.
 * Throws LINE_COUNTS_NEEDED, LINE_COUNTS_DIFFER and what `requireExplained` and `requireSameFiles` throw.
 */
export function moveBatch(context: AreaContext, tx: WriteTx, row: BatchRow, evidence: Evidence, move: Move): void {
  const { db, clock, actor } = context;
  const from = stationOf(row);
  const to = row.settings.stations[move.toPosition - 1] ?? null;
  const direction: HandOverRow['direction'] = row.position === 0 ? 'start' : to === null ? 'finish' : move.toPosition > row.position ? 'forward' : 'back';
  // What was exchanged stops a batch on its way forward; back it may go, to be mended.
  const images = direction === 'back' ? selectImages(db, row.batchId) : requireExplained(context, row, evidence.damaged);
  const changed = direction === 'start' ? [] : filesChanged(context, row, evidence.files);
  if (direction !== 'start' && direction !== 'back' && from?.changesFiles !== true) requireSameFiles(context, row, evidence.files);
  const room = countBatch(db, row.batchId);
  if (direction !== 'back' && to?.handOver === true && move.counts === null) throw new MunimentError('LINE_COUNTS_NEEDED', { number: row.number, station: bothNames(to) });
  const counts = move.counts ?? { volumes: room.volumes, items: room.items, pages: room.pages };
  requireRemark(row, room, counts, move.remark);
  endStretch(context, row, direction === 'back' ? null : room);
  if (direction === 'back' && to !== null) addReturnedPages(db, row.batchId, to.stationKey, move.wrongPages);
  const arrival = row.arrival + 1;
  const now = clock.nowIso();
  insertHandOver(db, row.batchId, {
    arrival, direction, fromPosition: row.position, toPosition: move.toPosition, givenAt: now, givenBy: actor.name, receivedAt: null, receivedBy: null, volumes: counts.volumes, items: counts.items, pages: counts.pages, roomItems: room.items, roomPages: room.pages,
    condition: move.condition, remark: move.remark, reason: move.reason, wrongPages: move.wrongPages, received: null, receivedRemark: '', checks: [], images: images.length, imagesHash: hashOfImages(images), files: evidence.files.size, filesChanged: changed.length,
  });
  keepImages(db, row.batchId, images);
  keepFiles(db, row.batchId, evidence.files);
  keepBatch(context, tx, row, {
    state: to === null ? 'finished' : 'running', position: move.toPosition, arrival, holderId: null, holder: null, sinceAt: now, claimedAt: null, dueAt: to === null ? null : dueAtStation(context, to), finishedAt: to === null ? now : null,
  }, KINDS[direction], { from: from?.stationKey ?? null, to: to?.stationKey ?? null, counts: { ...counts }, condition: move.condition, reason: move.reason, wrongPages: move.wrongPages, imagesHash: hashOfImages(images), note: move.reason === '' ? move.remark : move.reason });
}

/** Counts that are not the room's own are written down as they are, with a word about why. */
export function requireRemark(row: BatchRow, room: Counts, counts: Counts, remark: string): void {
  const differs = counts.volumes !== room.volumes || counts.items !== room.items || counts.pages !== room.pages;
  if (differs && remark === '') throw new MunimentError('LINE_COUNTS_DIFFER', { number: row.number, items: counts.items, pages: counts.pages, roomItems: room.items, roomPages: room.pages });
}

/** Writes the stretch of work that ends now, if somebody had the batch in hand. `done`: what went on with it; null: nothing did. */
export function endStretch(context: AreaContext, row: BatchRow, done: { readonly items: number; readonly pages: number; readonly capturedPages: number } | null): void {
  const station = stationOf(row);
  if (row.holder === null || row.claimedAt === null || station === null) return;
  // Once a batch is scanned its pages are its images; before, what its descriptions say.
  const pages = done === null ? 0 : done.capturedPages > 0 ? done.capturedPages : done.pages;
  insertWork(context.db, row.batchId, row.arrival, { person: row.holder, station: station.stationKey, beganAt: row.claimedAt, endedAt: context.clock.nowIso(), items: done?.items ?? 0, pages });
}
