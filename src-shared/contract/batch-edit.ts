import { z } from 'zod';
import { customKey } from './schemes.ts';
import { itemId, optionalText, undoToken } from './shapes.ts';

/** Fields that are changed for many records at once: what they say, and further elements as `custom.<key>`. What stands in codes is changed by `updateItems`. */
export const BATCH_FIELDS = ['title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount', 'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note'] as const;

const customField = z.custom<`custom.${string}`>((value) => typeof value === 'string' && value.startsWith('custom.') && customKey.safeParse(value.slice('custom.'.length)).success);
export const batchField = z.union([z.enum(BATCH_FIELDS), customField]);
export type BatchField = z.infer<typeof batchField>;

const MOST_RECORDS = 10_000;
const itemIds = z.array(itemId).min(1).max(MOST_RECORDS);
const fields = z.array(batchField).min(1).max(40);
const value = optionalText(20_000);

/** What can be done to many records at once; each is one transaction and one step to take back. Values are text as a person types them. */
export const batchDeed = z.discriminatedUnion('kind', [
  /** Empty text clears. */
  z.object({ kind: z.literal('set'), itemIds, field: batchField, value }),
  /** Put before or behind what is there; where there is nothing the separator is left out. */
  z.object({ kind: z.literal('append'), itemIds, field: batchField, value: value.min(1), separator: z.string().max(20).default(''), at: z.enum(['start', 'end']).default('end') }),
  /** `pattern`: `find` is a regular expression and `replaceWith` may name its groups (`$1`); otherwise both are plain words. */
  z.object({ kind: z.literal('replace'), itemIds, fields, find: z.string().min(1).max(500), replaceWith: z.string().max(2000), pattern: z.boolean().default(false), matchCase: z.boolean().default(true), foldWidth: z.boolean().default(false) }),
  /** In the order of `itemIds`. */
  z.object({
    kind: z.literal('series'), itemIds, field: batchField,
    series: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('number'), prefix: z.string().max(100).default(''), start: z.int().min(0), step: z.int().min(-1000).max(1000), width: z.int().min(0).max(12).default(0), suffix: z.string().max(100).default('') }),
      z.object({ kind: z.literal('date'), start: z.string().regex(/^\d{8}$/), step: z.int().min(-1000).max(1000), unit: z.enum(['day', 'month', 'year']) }),
    ]),
  }),
  /** What the first of them says, in those that follow. */
  z.object({ kind: z.literal('copyDown'), itemIds: itemIds.min(2), fields }),
  /** A block from a spreadsheet, already laid over records. */
  z.object({ kind: z.literal('cells'), cells: z.array(z.object({ itemId, field: batchField, value })).min(1).max(100_000) }),
]);
export type BatchDeed = z.infer<typeof batchDeed>;

export const batchEdited = z.object({
  /** Every value that changes, in the order of the records. */
  changes: z.array(z.object({ itemId, name: z.string(), field: z.string(), before: z.string(), after: z.string() })),
  records: z.int(),
  /** Records and values that already say it. */
  same: z.int(),
  /** What could not be written and why; everything else was done. */
  refused: z.array(z.object({ itemId, name: z.string(), field: z.string(), value: z.string(), problem: z.string() })),
  undoToken: undoToken.nullable(),
});
export type BatchEdited = z.infer<typeof batchEdited>;
