import type { CustomFieldRecord } from './custom-fields-store.ts';

/** The job that brings the text index in line with whether a field may be searched. */
export const INDEX_FIELD_JOB = 'catalogue.indexField';

/** What it works on: records of a level in a place that have something under the key. '' stands for every fonds and every record group. */
export type IndexFieldOrder = Pick<CustomFieldRecord, 'fondsId' | 'recordGroup' | 'level' | 'key'>;
