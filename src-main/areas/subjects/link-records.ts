import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { linkRecord, unlinkRecord } from './subjects-store.ts';
import { requireSubject } from './view-subject.ts';

/** Puts records under a subject, or takes them away. Throws SUBJECTS_SUBJECT_NOT_FOUND, CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, ARRANGEMENT_VOLUME_NOT_FOUND. */
export function linkRecords(context: AreaContext, input: CallInput<'subjects', 'linkRecords'>): CallAnswer<'subjects', 'linkRecords'> {
  return context.write((tx) => {
    const { subjectId } = requireSubject(context, input.subjectId);
    requireLiveItems(context, input.itemIds);
    for (const volumeId of input.volumeIds) {
      const row = findVolumeRow(context.db, volumeId);
      if (!row || row.deletedAt !== null || row.classification > clearanceRank(context.actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
    }
    const put = input.linked ? linkRecord : unlinkRecord;
    const itemIds = input.itemIds.filter((itemId) => put(context.db, subjectId, 'item', itemId));
    const volumeIds = input.volumeIds.filter((volumeId) => put(context.db, subjectId, 'volume', volumeId));
    const changed = itemIds.length + volumeIds.length;
    tx.record({ class: 'R', kind: input.linked ? 'subject.link' : 'subject.unlink', entity: 'subject', eid: subjectId, body: { itemIds, volumeIds } });
    tx.publish({ name: 'subjects.subjectChanged', payload: { subjectIds: [subjectId] } });
    return { changed };
  });
}
