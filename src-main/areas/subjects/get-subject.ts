import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { findVolumeRow, readVolumeTotals } from '#main/areas/catalogue/volumes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectCarriers, selectLinks, selectMerged, selectVolumesNamed, type SubjectRecord } from './subjects-store.ts';
import { requireSubject, viewSubject } from './view-subject.ts';

type Records = CallAnswer<'subjects', 'getSubject'>['records'];

/** A subject with every record of it that the asker may see, wherever it stands. One that was merged answers with what it was merged into. Throws SUBJECTS_SUBJECT_NOT_FOUND. */
export function getSubject(context: AreaContext, input: CallInput<'subjects', 'getSubject'>): CallAnswer<'subjects', 'getSubject'> {
  const asked = requireSubject(context, input.subjectId);
  const subject = asked.mergedInto === null ? asked : requireSubject(context, asked.mergedInto);
  const merged = selectMerged(context.db, subject.subjectId);
  return { subject: viewSubject(subject), merged: merged.map(viewSubject), records: recordsOf(context, [subject, ...merged]) };
}

function recordsOf(context: AreaContext, subjects: readonly SubjectRecord[]): Records {
  const links = subjects.flatMap(({ subjectId }) => selectLinks(context.db, subjectId));
  const linked = new Set(links.filter(({ kind }) => kind === 'volume').map(({ recordId }) => recordId));
  // A phone number or a name stands in no 户号 field; the numbers that the institution counts by do.
  const numbers = subjects.flatMap(({ identifiers }) => identifiers.filter(({ kind }) => kind !== 'phone').map(({ value }) => value));
  const named = new Set(numbers.flatMap((value) => selectVolumesNamed(context.db, value)).filter((volumeId) => !linked.has(volumeId)));
  const items = new Set(links.filter(({ kind }) => kind === 'item').map(({ recordId }) => recordId));
  return [...[...linked].flatMap((id) => volumeRecord(context, id, false)), ...[...named].flatMap((id) => volumeRecord(context, id, true)), ...[...items].flatMap((id) => itemRecord(context, id))];
}

function itemRecord(context: AreaContext, itemId: string): Records {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row || row.deletedAt !== null) return [];
  const { archivalCode, title, date, recordGroup, carrier, pageCount, location, boxNumber } = toItem(row);
  return [{ kind: 'item', id: itemId, archivalCode, title, date, recordGroup, carrier, pageCount, location, boxNumber, byText: false }];
}

function volumeRecord(context: AreaContext, volumeId: string, byText: boolean): Records {
  const row = findVolumeRow(context.db, volumeId);
  if (!row || row.deletedAt !== null || row.classification > clearanceRank(context.actor)) return [];
  const { pageCount, startDate, endDate } = readVolumeTotals(context.db, volumeId, clearanceRank(context.actor));
  return [{ kind: 'volume', id: volumeId, archivalCode: row.archivalCode, title: row.title, date: [...new Set([startDate ?? '', endDate ?? ''])].filter((day) => day !== '').join('-'), recordGroup: row.recordGroup, carrier: onlyCarrier(context, volumeId), pageCount, location: null, boxNumber: null, byText }];
}

function onlyCarrier(context: AreaContext, volumeId: string): string {
  const carriers = selectCarriers(context.db, volumeId, clearanceRank(context.actor));
  return carriers.length === 1 ? carriers[0]! : '';
}
