import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { requireItems } from '#main/areas/catalogue/require-items.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectSubjectsOf } from './subjects-store.ts';
import { viewSubject } from './view-subject.ts';

/** Under whom a record stands. Throws CATALOGUE_ITEM_NOT_FOUND, ARRANGEMENT_VOLUME_NOT_FOUND. */
export function listRecordSubjects(context: AreaContext, { of }: CallInput<'subjects', 'listRecordSubjects'>): CallAnswer<'subjects', 'listRecordSubjects'> {
  if (of.kind === 'item') {
    requireItems(context, [of.itemId]);
    return selectSubjectsOf(context.db, 'item', of.itemId).map(viewSubject);
  }
  const row = findVolumeRow(context.db, of.volumeId);
  if (!row || row.classification > clearanceRank(context.actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
  return selectSubjectsOf(context.db, 'volume', of.volumeId).map(viewSubject);
}
