import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { isTagReader } from './aisles-store.ts';
import { recordSights } from './record-sights.ts';
import { requireEntered, requireShelf } from './require-shelf.ts';
import { requireUnderWay } from './require-stocktaking.ts';
import { resolveTags } from './resolve-code.ts';
import { listCountedShelves } from './stocktakings-store.ts';
import { openShelfBook } from './view-shelf.ts';

/** One round of the reader; the next follows at once. */
const ROUND_MS = 3000;

/** Readers that a stocktaking listens to: two at once would take each other's stop for their own. */
const busy = new WeakMap<AreaContext['devices'], Set<string>>();

interface Progress { readonly rounds: number; readonly heard: number; readonly added: number; readonly unknown: number; readonly errorCode: ErrorCode | null }

/**
 * Each tag is on the disk as soon as it is told, not when its round ends: a reader that is pulled out takes nothing with it. What ends the
 * listening (DEVICES_*, a stocktaking that was paused) is its last answer, not an error: errors in a stream have no code behind every door.
 * Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NOT_UNDER_WAY, _SHELF_NOT_IN_SCOPE, _AISLE_NOT_ENTERED, _NO_SUCH_READER, _READER_BUSY.
 */
export function listenTags(context: AreaContext, input: CallInput<'stocktaking', 'listenTags'>): CallAnswer<'stocktaking', 'listenTags'> {
  const { stocktakingId, deviceId } = input;
  requireUnderWay(context, stocktakingId);
  const book = openShelfBook(context);
  requireEntered(context, stocktakingId, requireShelf(context, book, stocktakingId, input.shelfId));
  if (!isTagReader(context.db, deviceId)) throw new MunimentError('STOCKTAKING_NO_SUCH_READER', { deviceId });
  if (busyReaders(context).has(deviceId)) throw new MunimentError('STOCKTAKING_READER_BUSY', { deviceId });
  // A face is named by its first shelf, whichever of its shelves the person has chosen.
  const face = book.face(input.shelfId);
  const anchor = listCountedShelves(context.db, stocktakingId).find(({ shelfId }) => book.face(shelfId) === face)!;
  return roundsOf(context, { stocktakingId, deviceId, shelfId: anchor.shelfId });
}

function busyReaders({ devices }: AreaContext): Set<string> {
  const readers = busy.get(devices) ?? new Set<string>();
  busy.set(devices, readers);
  return readers;
}

async function* roundsOf(context: AreaContext, at: { readonly stocktakingId: string; readonly deviceId: string; readonly shelfId: string }): AsyncGenerator<Progress, void, void> {
  const { devices, signal } = context;
  const { deviceId } = at;
  const isStopped = (): boolean => signal?.aborted === true;
  const [heard, waiting] = [new Set<string>(), new Set<string>()];
  let progress: Progress = { rounds: 0, heard: 0, added: 0, unknown: 0, errorCode: null };
  let wake: () => void = () => undefined;
  const off = devices.on((event) => {
    if (event.kind !== 'tag' || event.tag.deviceId !== deviceId || heard.has(event.tag.epc)) return;
    heard.add(event.tag.epc);
    waiting.add(event.tag.epc);
    wake();
  });
  const stop = (): void => { devices.stopTags(deviceId).catch(() => undefined); wake(); };
  signal?.addEventListener('abort', stop);
  busyReaders(context).add(deviceId);
  const keepWaiting = (): void => {
    const epcs = [...waiting];
    waiting.clear();
    if (epcs.length === 0) return;
    const { added, unknown } = keepTags(context, at, epcs);
    progress = { ...progress, heard: heard.size, added: progress.added + added, unknown: progress.unknown + unknown };
  };
  try {
    yield progress;
    while (!isStopped()) {
      let failure: unknown = null;
      let isOver = false;
      const round = devices.readTags(deviceId, ROUND_MS).catch((error: unknown) => { failure = error; }).finally(() => { isOver = true; wake(); });
      while (!isOver) {
        if (waiting.size === 0) await Promise.race([round, new Promise<void>((resolve) => { wake = resolve; })]);
        if (waiting.size === 0) continue;
        keepWaiting();
        yield progress;
      }
      // What came with the end of the round, or before the reader was pulled out.
      keepWaiting();
      if (failure !== null && !isStopped()) throw failure;
      progress = { ...progress, rounds: progress.rounds + 1 };
      yield progress;
    }
  } catch (error) {
    if (!(error instanceof MunimentError)) throw error;
    yield { ...progress, errorCode: error.code };
  } finally {
    off();
    signal?.removeEventListener('abort', stop);
    busyReaders(context).delete(deviceId);
    if (!isStopped()) devices.stopTags(deviceId).catch(() => undefined);
  }
}

/** What was heard stays heard, also when the stocktaking was paused meanwhile: then it throws and writes nothing. */
function keepTags(context: AreaContext, { stocktakingId, deviceId, shelfId }: { readonly stocktakingId: string; readonly deviceId: string; readonly shelfId: string }, epcs: readonly string[]): { readonly added: number; readonly unknown: number } {
  const resolved = resolveTags(context, epcs);
  const added = context.write((tx) => recordSights(context, tx, stocktakingId, epcs.map((epc) => ({
    ...resolved.get(epc)!, shelfId, reach: 'face' as const, how: 'tag' as const, deviceId, seenAt: context.clock.nowIso(), seenBy: context.actor.name,
  }))));
  return { added: added.length, unknown: added.filter(({ kind }) => kind !== 'box').length };
}
