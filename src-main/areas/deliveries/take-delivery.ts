import { MunimentError } from '#shared/errors.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import type { DeliveryStore, OpenDelivery, Receipt, StoreEntry } from '#main/formats/deliveries/delivery-store.ts';
import { answerSender } from './answer-sender.ts';
import { findDelivery, insertLine, noteReceipt, writeDelivery, type DeliveryRow } from './deliveries-store.ts';
import type { LineDraft } from './line-draft.ts';
import { readDelivery, type ReadDelivery } from './read-delivery.ts';
import { refusedFor } from './refused-for.ts';
import type { RunRecord, SourceRecord } from './sources-store.ts';

export interface Taking { readonly context: AreaContext; readonly source: SourceRecord; readonly run: RunRecord; readonly store: DeliveryStore }

/** How a delivery ended: `known`: it was dealt with before and has not changed since; `left`: it holds what is above the clearance of whoever takes it. */
export type Taken = 'known' | 'waiting' | 'taken' | 'refused' | 'left';

/**
 * Takes one delivery, or says why not: all of it or none, in one transaction with the log and the answer that is owed. What concerns the room or the store as a whole (disk full, share gone) is thrown, and nothing has changed then.
 */
export async function takeDelivery(taking: Taking, type: DeliveryType, entry: StoreEntry): Promise<Taken> {
  const { context, source } = taking;
  const known = findDelivery(context.db, source.n, type.typeKey, entry.name);
  if (entry.fingerprint === null) return wait(taking, type, entry, known);
  if (known !== undefined && known.fingerprint === entry.fingerprint && known.state !== 'waiting') return 'known';
  let opened: OpenDelivery;
  try {
    opened = await taking.store.open(entry, type.idField);
  } catch (error) {
    return refuse(taking, type, entry, [refusedFor(error, { externalId: '', revision: '' }, rankOf(type.classification))], []);
  }
  const gathering = context.blobs.gather();
  try {
    const read = await readDelivery(taking, type, opened, gathering);
    if (read === 'above') return 'left';
    if (read.refused === null) return await keep(taking, type, entry, read);
    gathering.giveUp();
    return await refuse(taking, type, entry, read.refused, read.ignored);
  } catch (error) {
    // Before anything is noted: what does not come to be must not keep a full disk full. Whether a transaction went through whose disk failed is known at the next start.
    if (!(error instanceof MunimentError && error.code === 'DATA_IO_FAILED')) gathering.giveUp();
    throw error;
  }
}

async function keep(taking: Taking, type: DeliveryType, entry: StoreEntry, read: ReadDelivery): Promise<Taken> {
  const { context, source, run } = taking;
  const written = context.write((tx) => {
    const lines = read.write(tx, `${source.settings.nameZh} ${entry.name}`);
    // The room has changed while files were read, and a record is in order no more.
    if (lines.some(({ outcome }) => outcome === 'refused')) throw new MunimentError('DELIVERIES_CHANGED_MEANWHILE');
    const answer = answerSender(source, entry.name, context.clock.nowIso(), lines, read.ignored);
    const row = note(taking, tx, type, entry, 'taken', lines, answer);
    tx.record({
      class: 'F', kind: 'delivery.take', entity: 'deliverySource', eid: source.sourceId,
      body: { runId: run.runId, typeKey: type.typeKey, delivery: entry.name, fingerprint: entry.fingerprint!, records: lines.map(({ externalId, revision, outcome }) => ({ externalId, revision, outcome })) },
    });
    return { row, answer };
  });
  await acknowledge(taking, entry, written.row, written.answer);
  return 'taken';
}

async function refuse(taking: Taking, type: DeliveryType, entry: StoreEntry, lines: readonly LineDraft[], ignored: readonly string[]): Promise<Taken> {
  const { context, source, run } = taking;
  const written = context.write((tx) => {
    const answer = answerSender(source, entry.name, context.clock.nowIso(), lines, ignored);
    const row = note(taking, tx, type, entry, 'refused', lines, answer);
    tx.record({
      class: 'F', kind: 'delivery.refuse', entity: 'deliverySource', eid: source.sourceId,
      body: { runId: run.runId, typeKey: type.typeKey, delivery: entry.name, fingerprint: entry.fingerprint!, records: lines.map(({ externalId, outcome, code }) => ({ externalId, outcome, code })) },
    });
    return { row, answer };
  });
  await acknowledge(taking, entry, written.row, written.answer);
  return 'refused';
}

/** Said once; the line is not repeated at every look. */
function wait(taking: Taking, type: DeliveryType, entry: StoreEntry, known: DeliveryRow | undefined): Taken {
  if (known?.state === 'waiting' || known?.state === 'taken') return known.state === 'taken' ? 'known' : 'waiting';
  taking.context.write((tx) => { note(taking, tx, type, { ...entry, fingerprint: '' }, 'waiting', [{ externalId: '', revision: '', outcome: 'waiting', code: 'DELIVERIES_NOT_COMPLETE', data: {}, problems: [], recordN: null, rank: rankOf(type.classification) }], null); }, { local: true });
  return 'waiting';
}

function note({ context, source, run }: Taking, tx: WriteTx, type: DeliveryType, entry: StoreEntry, state: 'waiting' | 'taken' | 'refused', lines: readonly LineDraft[], answer: { readonly receipt: string; readonly problems: string | null } | null): number {
  const { db, clock } = context;
  const notedAt = clock.nowIso();
  const deliveryN = writeDelivery(db, {
    sourceN: source.n, typeKey: type.typeKey, name: entry.name, fingerprint: entry.fingerprint ?? '', state, runN: run.n, seenAt: notedAt, classification: Math.max(...lines.map(({ rank }) => rank)), receipt: answer?.receipt ?? null, problems: answer?.problems ?? null,
  });
  for (const { externalId, revision, outcome, code, data, problems, recordN, rank } of lines) {
    insertLine(db, { runN: run.n, deliveryN, externalId: externalId.slice(0, 200), revision: revision.slice(0, 100), outcome, code, data: JSON.stringify({ data, problems }), recordN, classification: rank, notedAt });
  }
  tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [source.sourceId] } });
  return deliveryN;
}

/** The answer is owed until it lies there; a store that lets nobody write keeps nothing from being taken. Answers whether it does. */
export async function acknowledge({ context, store }: Pick<Taking, 'context' | 'store'>, entry: Pick<StoreEntry, 'typeKey' | 'name'>, deliveryN: number, answer: Pick<Receipt, 'receipt' | 'problems'>): Promise<boolean> {
  try {
    await store.acknowledge(entry, answer);
  } catch (error) {
    if (!(error instanceof MunimentError) || error.code !== 'DELIVERIES_RECEIPT_UNWRITTEN') throw error;
    context.logger.warn('a receipt could not be written', { detail: error.data['detail'] });
    return false;
  }
  context.write(() => noteReceipt(context.db, deliveryN, context.clock.nowIso()), { local: true });
  return true;
}
