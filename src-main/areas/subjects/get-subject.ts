import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { findVolumeRow, readVolumeTotals } from '#main/areas/catalogue/volumes-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findAside, findAsideOf, selectAsides } from './aside-store.ts';
import { selectCarriers, selectLinks, selectMerged, selectVolumesNamed, type LinkedKind, type SubjectRecord } from './subjects-store.ts';
import { requireSubject, viewSubject } from './view-subject.ts';

type Records = CallAnswer<'subjects', 'getSubject'>['records'];

/** A subject with every record of it that the asker may see, wherever it stands. One that was merged answers with what it was merged into. Throws SUBJECTS_SUBJECT_NOT_FOUND. */
export function getSubject(context: AreaContext, input: CallInput<'subjects', 'getSubject'>): CallAnswer<'subjects', 'getSubject'> {
  const asked = requireSubject(context, input.subjectId);
  const subject = asked.mergedInto === null ? asked : requireSubject(context, asked.mergedInto);
  const merged = selectMerged(context.db, subject.subjectId);
  const records = recordsOf(context, [subject, ...merged]);
  return { subject: viewSubject(subject), merged: merged.map(viewSubject), records, asides: asidesOf(context, subject.subjectId, records) };
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

type Asides = CallAnswer<'subjects', 'getSubject'>['asides'];

const asideOf = ({ db }: AreaContext, kind: LinkedKind, recordId: string): Records[number]['aside'] => (findAsideOf(db, kind, recordId)?.asideId ?? null) as Records[number]['aside'];

/** The moves of the records that the asker may see; one of which nothing shows is as if it were not there. */
function asidesOf(context: AreaContext, subjectId: string, records: Records): Asides {
  const today = localDay(context.clock.nowMs());
  const counts = new Map<string, number>();
  for (const { aside } of records) if (aside !== null) counts.set(aside, (counts.get(aside) ?? 0) + 1);
  // Under a successor with the same number the old records show too, with the move that was written for the one before.
  const known = selectAsides(context.db, subjectId);
  const others = [...counts.keys()].filter((asideId) => !known.some((each) => each.asideId === asideId)).flatMap((asideId) => findAside(context.db, asideId) ?? []);
  return [...known, ...others].filter(({ asideId }) => counts.has(asideId)).map(({ subjectId: _of, successorId, successorName, ...aside }) => ({
    ...aside, expired: aside.keepUntil !== '' && aside.keepUntil < today, successor: successorId === null || successorId === subjectId ? null : { subjectId: successorId, name: successorName ?? '' }, records: counts.get(aside.asideId) ?? 0,
  })) as Asides;
}

function itemRecord(context: AreaContext, itemId: string): Records {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row || row.deletedAt !== null) return [];
  const { archivalCode, title, date, recordGroup, carrier, pageCount, location, boxNumber } = toItem(row);
  return [{ kind: 'item', id: itemId, archivalCode, title, date, recordGroup, carrier, pageCount, location, boxNumber, byText: false, aside: asideOf(context, 'item', itemId) }];
}

function volumeRecord(context: AreaContext, volumeId: string, byText: boolean): Records {
  const row = findVolumeRow(context.db, volumeId);
  if (!row || row.deletedAt !== null || row.classification > clearanceRank(context.actor)) return [];
  const { pageCount, startDate, endDate } = readVolumeTotals(context.db, volumeId, clearanceRank(context.actor));
  return [{ kind: 'volume', id: volumeId, archivalCode: row.archivalCode, title: row.title, date: [...new Set([startDate ?? '', endDate ?? ''])].filter((day) => day !== '').join('-'), recordGroup: row.recordGroup, carrier: onlyCarrier(context, volumeId), pageCount, location: null, boxNumber: null, byText, aside: asideOf(context, 'volume', volumeId) }];
}

function onlyCarrier(context: AreaContext, volumeId: string): string {
  const carriers = selectCarriers(context.db, volumeId, clearanceRank(context.actor));
  return carriers.length === 1 ? carriers[0]! : '';
}
