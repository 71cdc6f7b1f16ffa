import { isCalendarDay } from '#shared/domain/calendar-day.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import { readDate } from '#main/areas/imports/import-values.ts';
import type { DeliveredRecord, OpenDelivery } from '#main/formats/deliveries/delivery-store.ts';
import { addExpected } from './add-expected.ts';
import { agreedHeading, agreedText } from './agreed-fields.ts';
import { syncExpectedTasks } from './expected-tasks.ts';
import type { LineDraft } from './line-draft.ts';
import type { ReadDelivery } from './read-delivery.ts';
import type { Taking } from './take-delivery.ts';

/** The day as YYYYMMDD; null for what is no day. */
export function readExpectedDay(text: string): string | null {
  const day = readDate(text, 'ymd');
  return day !== undefined && isCalendarDay(day) ? day : null;
}

/** 应收清单 that comes through the store: each record is a line of the list. */
export function readExpectedDelivery({ context, source }: Taking, type: DeliveryType, { records }: OpenDelivery): ReadDelivery {
  const list = source.settings.expected.find(({ listKey }) => listKey === type.listKey)!;
  const rank = rankOf(type.classification);
  const line = ({ externalId, revision }: DeliveredRecord, changes: Partial<LineDraft>): LineDraft => ({ externalId, revision, outcome: 'taken', code: null, data: {}, problems: [], recordN: null, rank, ...changes });
  const drafts = records.map((record) => ({ record, day: readExpectedDay(agreedText(type, record, 'date')), unit: agreedText(type, record, 'unit').slice(0, 100), title: agreedText(type, record, 'title').slice(0, 200) }));
  const wrong = drafts.some(({ day }) => day === null);
  return {
    refused: !wrong ? null : drafts.map(({ record, day }) => (day !== null ? line(record, { outcome: 'withheld', code: 'DELIVERIES_OTHERS_REFUSED' })
      : line(record, { outcome: 'refused', code: 'DELIVERIES_RECORD_REFUSED', data: { externalId: record.externalId }, problems: [{ heading: agreedHeading(type, 'date'), field: 'date', problem: agreedText(type, record, 'date') === '' ? 'required' : 'dateUnreadable', value: agreedText(type, record, 'date').slice(0, 120) }] }))),
    ignored: [],
    write(tx) {
      const whole = drafts.flatMap(({ record, day, ...rest }) => (day === null ? [] : [{ record, draft: { ...rest, day, externalId: record.externalId } }]));
      const lines = whole.map(({ record, draft }) => line(record, { outcome: addExpected(context, tx, source, list, draft, rank) ? 'taken' : 'unchanged' }));
      syncExpectedTasks(context, tx, source, list, whole.map(({ draft }) => draft));
      return lines;
    },
  };
}
