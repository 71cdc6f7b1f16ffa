import { z } from 'zod';
import { CLASSIFICATION_LEVELS } from '../domain/classification-level.ts';
import { deadlineRule } from './process-preset.ts';

/** Names a folder, a table or a list; the other system writes it, so it is plain letters. */
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/u);
const name = z.string().trim().min(1).max(100);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** 文档类型 One folder (or table) of the store, and what becomes of the records in it. */
export const deliveryType = z.strictObject({
  typeKey: key, nameZh: name, nameEn: name,
  /** `items`: records of the catalogue; `expected`: lines of the list of what is expected; `stages`: stages of cases that have ended. */
  makes: z.enum(['items', 'expected', 'stages']).default('items'),
  recordGroup: z.string().max(10).default('WS'), classCode: z.string().max(60).default(''), retention: z.string().max(10).default('D30'),
  /** Of records that do not say one. */
  classification: z.enum(CLASSIFICATION_LEVELS).default('internal'),
  content: z.enum(['required', 'optional', 'none']).default('required'),
  /** What the sender calls its own number of a record, besides `external_id`; empty: nothing else. */
  idField: z.string().trim().max(100).default(''),
  /** What the sender calls it → field of the catalogue (`title`, `custom.<key>`); names that are usual need not stand here. */
  fields: z.record(z.string().trim().min(1).max(100), z.string().max(80)).default({}),
  /** Field → text where the sender says nothing. */
  constants: z.record(z.string().max(80), z.string().max(500)).default({}),
  /** Field → word of the sender → word that is meant. */
  values: z.record(z.string().max(80), z.record(z.string().max(500), z.string().max(500))).default({}),
  /** Fields without which a record is refused; a title is always needed. */
  required: z.array(z.string().max(80)).max(40).default([]),
  /** Records of the type end a stage of a case or are a paper of it; the process is the room's own that came from this preset. */
  process: z.strictObject({ presetId: z.string().max(60), stageKey: key, paperKey: key.nullable().default(null) }).nullable().default(null),
  /** `expected` only: the list. */
  listKey: key.nullable().default(null),
});
export type DeliveryType = z.infer<typeof deliveryType>;

/** 应收清单 What a business system says should come: yesterday's discharges, the expense reports of a day. */
export const expectedList = z.strictObject({
  listKey: key, nameZh: name, nameEn: name,
  /** What a line is called: 病案, 报销单. */
  nounZh: name, nounEn: name,
  /** From the day that the list is about; what comes later came late. */
  within: deadlineRule,
  /** Types whose records answer the list, by their external id; empty: paper, which a person ticks off. */
  answeredBy: z.array(key).max(20).default([]),
});
export type ExpectedList = z.infer<typeof expectedList>;

/** 取件时间 */
export const deliverySchedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }),
  z.strictObject({ kind: z.literal('every'), minutes: z.int().min(1).max(1440) }),
  z.strictObject({ kind: z.literal('at'), times: z.array(timeOfDay).min(1).max(24), workingDaysOnly: z.boolean().default(false) }),
]);
export type DeliverySchedule = z.infer<typeof deliverySchedule>;

/** What is agreed with a business system; a room may change all of it. */
export const deliverySettings = z.strictObject({
  nameZh: name, nameEn: name,
  /** Where it was taken from. */
  source: z.string().trim().max(300).default(''),
  types: z.array(deliveryType).min(1).max(60),
  expected: z.array(expectedList).max(20).default([]),
  schedule: deliverySchedule,
  /** A record that looks like one the room has: kept aside until a person decides, or taken all the same. */
  duplicates: z.enum(['hold', 'take']).default('hold'),
  /** Of the files that are written for the sender. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
}).superRefine(({ types, expected }, found) => {
  const issue = (message: string, path: (string | number)[]) => { found.addIssue({ code: 'custom', message, path }); };
  if (new Set(types.map(({ typeKey }) => typeKey.toLowerCase())).size < types.length) issue('two document types have the same folder', ['types']);
  const lists = new Set(expected.map(({ listKey }) => listKey));
  if (lists.size < expected.length) issue('two lists have the same key', ['expected']);
  for (const [index, { makes, listKey, process }] of types.entries()) {
    if (makes === 'expected' && (listKey === null || !lists.has(listKey))) issue('an expected type names a list of this system', ['types', index, 'listKey']);
    if (makes === 'stages' && process === null) issue('a type that makes stages names a process', ['types', index, 'process']);
  }
});
export type DeliverySettings = z.infer<typeof deliverySettings>;

/** A business system as a file of `resources/presets/deliveries`. */
export const deliveryPreset = z.strictObject({ presetId: key, regimeId: z.string().max(20), settings: deliverySettings });
export type DeliveryPreset = z.infer<typeof deliveryPreset>;
