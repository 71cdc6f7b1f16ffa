import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { WriteTx } from '#main/areas/area-context.ts';
import type { BlobGathering } from '#main/blobs/blob-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { OpenDelivery } from '#main/formats/deliveries/delivery-store.ts';
import { addAsPaper } from './add-as-paper.ts';
import { findVersion } from './delivered-records-store.ts';
import { gatherContent, type Content } from './gather-content.ts';
import { judgeRecords, type JudgedRecord } from './judge-records.ts';
import type { LineDraft } from './line-draft.ts';
import { noteArrival } from './note-arrival.ts';
import { placeRecord } from './place-record.ts';
import { readExpectedDelivery } from './read-expected-delivery.ts';
import { readStagesDelivery } from './read-stages-delivery.ts';
import { recordFingerprint } from './record-fingerprint.ts';
import { refusedFor } from './refused-for.ts';
import type { Taking } from './take-delivery.ts';

export interface ReadDelivery {
  /** Lines of a delivery that cannot be taken; null when it can. */
  readonly refused: readonly LineDraft[] | null;
  readonly ignored: readonly string[];
  /** Writes all of it, in the caller's transaction. A line of `refused` among what it answers undoes the whole. */
  write(tx: WriteTx, origin: string): LineDraft[];
}

const NO_CONTENT: Content = { files: [], pages: [] };

/** Reads all of a delivery before anything is written. `above`: it holds what is above the clearance of whoever takes it. */
export async function readDelivery(taking: Taking, type: DeliveryType, opened: OpenDelivery, gathering: BlobGathering): Promise<ReadDelivery | 'above'> {
  if (type.makes === 'expected') return readExpectedDelivery(taking, type, opened);
  if (type.makes === 'stages') return readStagesDelivery(taking, type, opened);
  const { context, source } = taking;
  const { judged, ignored } = judgeRecords(context, source, type, opened.records);
  if (judged.some(({ rank, problems }) => rank > clearanceRank(context.actor) && problems.every(({ problem }) => problem === 'aboveClearance'))) return 'above';
  const unknown = ignored.filter((heading) => !Object.hasOwn(type.fields, heading));
  const contents = new Map<string, Content>();
  const wrong = new Map<string, LineDraft>();
  let pages = 0;
  for (const each of judged) {
    const { record } = each;
    if (each.item === null) { wrong.set(record.externalId, refusedRecord(each)); continue; }
    if (findVersion(context.db, { sourceN: source.n, typeKey: type.typeKey, externalId: record.externalId }, recordFingerprint(record)) !== undefined) continue;
    try {
      const content = await gatherContent(context, gathering, type, record, opened, pages);
      pages += content.pages.length;
      contents.set(record.externalId, content);
    } catch (error) {
      wrong.set(record.externalId, refusedFor(error, record, each.rank));
    }
  }
  if (wrong.size > 0) return { refused: withheldBeside(judged, wrong), ignored: unknown, write: () => [] };
  return {
    refused: null, ignored: unknown,
    write(tx, origin) {
      const now = judgeRecords(context, source, type, opened.records);
      const lines = now.judged.map((each): LineDraft => {
        const { record, item, rank } = each;
        if (item === null) return refusedRecord(each);
        const placed = placeRecord(context, tx, source, type, { ...each, item }, contents.get(record.externalId) ?? NO_CONTENT, origin);
        if (placed.itemId !== null && placed.outcome === 'taken') addAsPaper(context, tx, type, record, placed.itemId, Math.max(item.fields.pageCount, contents.get(record.externalId)?.pages.length ?? 0));
        if (placed.outcome !== 'unchanged') noteArrival(context, tx, source, type.typeKey, { externalId: record.externalId, title: item.fields.title, rank });
        return { externalId: record.externalId, revision: record.revision, outcome: placed.outcome, code: null, data: {}, problems: [], recordN: placed.recordN, rank };
      });
      now.keepNumbers();
      return lines;
    },
  };
}

const refusedRecord = ({ record: { externalId, revision }, problems, rank }: JudgedRecord): LineDraft => ({ externalId, revision, outcome: 'refused', code: 'DELIVERIES_RECORD_REFUSED', data: { externalId }, problems, recordN: null, rank });

/** 整次不收: those that are in order are named too, and that they wait for the others. */
function withheldBeside(judged: readonly JudgedRecord[], wrong: ReadonlyMap<string, LineDraft>): LineDraft[] {
  return judged.map(({ record: { externalId, revision }, rank }) => wrong.get(externalId) ?? { externalId, revision, outcome: 'withheld', code: 'DELIVERIES_OTHERS_REFUSED', data: {}, problems: [], recordN: null, rank });
}
