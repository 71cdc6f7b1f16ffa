import { z } from 'zod';
import { ISAD_AREAS } from '../domain/isad-elements.ts';
import { ALIAS_KINDS, MAX_ALIASES } from '../domain/code-alias.ts';
import { boxId, classCode, classification, fondsId, importId, instant, itemId, jobId, optionalText, pageOf, pageRequest, reason, sequenceNumber, text, undoToken, unitId, volumeId } from './shapes.ts';
import { batchDeed, batchEdited } from './batch-edit.ts';
import { procedure } from './procedure.ts';
import { customValues, recordGroupCode, retentionCode } from './schemes.ts';

/** YYYY, YYYYMM, YYYYMMDD, a range with `-`, or inferred in `[ ]` (DA/T 18-2022). Empty while unknown. */
export const descriptionDate = z.string().trim().max(24);

/** What a person describes about an item (件); the rules stand in domain/item-description.ts. */
export const itemFields = z.object({
  fondsId, recordGroup: recordGroupCode, classCode, year: z.int().min(1000).max(2200), unitId: unitId.nullable(), retention: retentionCode,
  title: text(500), documentNumber: optionalText(100), responsible: optionalText(200), date: descriptionDate,
  documentType: optionalText(40), draftStage: optionalText(40), language: optionalText(40), carrier: optionalText(40),
  pageCount: z.int().min(0).max(100000), classification, secrecyTerm: optionalText(40), openStatus: z.enum(['open', 'controlled', 'deferred', 'unreviewed']),
  keywords: optionalText(500), note: optionalText(2000), custom: customValues.default({}),
});
export type ItemFields = z.infer<typeof itemFields>;

/** Another number that a record is known by; the kinds stand in domain/code-alias.ts. */
export const codeAlias = z.object({ kind: z.enum(ALIAS_KINDS), code: text(120) });

export const item = itemFields.extend({
  aliases: z.array(codeAlias).readonly(),
  itemId, archivalCode: z.string().nullable(), itemNumber: z.int().nullable(), fondsCode: z.string(), unitCode: z.string().nullable(), unitName: z.string().nullable(),
  volumeId: volumeId.nullable(), volumePosition: z.int().nullable(), /** 档号 and year of the volume that it lies in. */ volumeCode: z.string().nullable(), volumeYear: z.int().nullable(), boxId: boxId.nullable(), boxNumber: z.string().nullable(), location: z.string().nullable(),
  capturedPages: z.int(), unreadPages: z.int(), deletedAt: instant.nullable(),
  createdAt: instant, createdBy: z.string(), updatedAt: instant, updatedBy: z.string(), version: z.int(),
});
export type Item = z.infer<typeof item>;

/** What the rules of description find missing or unusual. Saving is allowed; with a `must` the item is not numbered; `check` is right in some cases. */
export const descriptionProblem = z.object({ field: z.string(), problem: z.string(), severity: z.enum(['must', 'check']) });

/** A record of any level that is described. */
const describedRecord = z.discriminatedUnion('kind', [z.object({ kind: z.literal('item'), itemId }), z.object({ kind: z.literal('volume'), volumeId }), z.object({ kind: z.literal('fonds'), fondsId })]);

export const itemFilter = z.object({
  fondsId: fondsId.nullish(), recordGroup: recordGroupCode.nullish(), year: z.int().nullish(), unitId: unitId.nullish(), retention: retentionCode.nullish(),
  boxId: boxId.nullish(), volumeId: volumeId.nullish(),
  /** A 类别号 with all that stands below it. */
  classCode: optionalText(60).nullish(),
  /** What one import brought. */
  importId: importId.nullish(),
  /** Only items that belong to no unit. */
  withoutUnit: z.boolean().nullish(),
  /** Substring of the title, any length. */
  title: optionalText(200).nullish(), documentNumber: optionalText(100).nullish(), responsible: optionalText(100).nullish(),
  archivalCodePrefix: optionalText(100).nullish(), dateFrom: z.string().max(8).nullish(), dateTo: z.string().max(8).nullish(),
  /** Part of a further element, by key; of a choice or a flag the whole word. */
  custom: customValues.nullish(),
  state: z.enum(['all', 'unnumbered', 'unfiled', 'unboxed', 'unscanned', 'deleted']).default('all'),
});
export const itemSort = z.object({
  by: z.enum(['entered', 'archivalCode', 'title', 'date', 'year', 'documentNumber', 'responsible', 'pageCount']).default('entered'),
  descending: z.boolean().default(true),
});

export const historyEntry = z.object({
  at: instant, actor: z.string(), kind: z.string(), reason: z.string().nullable(), chainNumber: sequenceNumber, undoToken: undoToken.nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** Fields whose new words a person took from the image, and from which page of the record. */
  fromImage: z.array(z.object({ field: z.string(), pageNumber: z.int(), confidencePct: z.number() })),
});

export const treeNode = z.object({
  fondsId, fondsCode: z.string(), fondsName: z.string(), recordGroup: z.string(), year: z.int(), unitId: unitId.nullable(), unitName: z.string().nullable(), retention: z.string(), classCode: z.string(), count: z.int(),
});

/** `scope`: what stands before the number in the code. */
export const numberBlock = z.object({
  blockId: z.uuid(), scope: z.string(), first: z.int(), last: z.int(), kind: z.enum(['reserved', 'retired', 'lease']), holder: z.string(), reason: z.string(), madeAt: instant, madeBy: z.string(),
});

export const savedItem = z.object({ item, problems: z.array(descriptionProblem), undoToken });
/** `renumber`: a numbered item whose code holds what changes gets a new code; the old one is retired. Without it: CATALOGUE_CODE_HOLDS_FIELD. */
export const itemUpdate = z.object({ itemId, version: z.int(), changes: itemFields.partial(), reason: optionalText(500).default(''), renumber: z.boolean().default(false) });

export const catalogue = {
  listItems: procedure({ permission: 'catalogue.view', kind: 'read' })
    /** For somebody who jumps far down: `skip` passes over so many rows behind the cursor; `fromEnd` begins so many rows before the end, and has no cursor. */
    .input(z.object({ filter: itemFilter, sort: itemSort, ...pageRequest, skip: z.int().min(0).max(10_000_000).default(0), fromEnd: z.int().min(1).max(10_000_000).nullish() })).output(pageOf(item)),
  /** Exact where an index can count (by state and scheme) and else up to 100,000; `capped` says that there are more. */
  countItems: procedure({ permission: 'catalogue.view', kind: 'read' })
    .input(z.object({ filter: itemFilter })).output(z.object({ count: z.int(), capped: z.boolean() })),
  getItem: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ itemId }))
    .output(z.object({ item, problems: z.array(descriptionProblem) })),
  getTree: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ fondsId: fondsId.nullish() })).output(z.array(treeNode)),
  createItem: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ fields: itemFields, assignCode: z.boolean().default(false) })).output(savedItem),
  updateItem: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(itemUpdate).output(savedItem),
  updateItems: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ itemIds: z.array(itemId).min(1).max(5000), changes: itemFields.partial(), reason: optionalText(500).default('') }))
    .output(z.object({ changed: z.int(), undoToken })),
  /** Many records as one deed, kept whole; what could not be written is named. */
  editBatch: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ deed: batchDeed, reason: optionalText(500).default('') })).output(batchEdited),
  /** The same as a job: for thousands of records. Cancelled, nothing of it stays; `arrangement.undoDeed` takes it back. Its result says `records` and `refused`. */
  startBatch: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ deed: batchDeed, reason: optionalText(500).default('') })).output(z.object({ jobId })),
  /** The very same deed, taken back before anything is kept: every change that it would make. */
  previewBatch: procedure({ permission: 'catalogue.edit', kind: 'read' }).input(z.object({ deed: batchDeed })).output(batchEdited),
  deleteItems: procedure({ permission: 'catalogue.delete', kind: 'write' })
    .input(z.object({ itemIds: z.array(itemId).min(1).max(5000), reason })).output(z.object({ deleted: z.int(), undoToken })),
  restoreItems: procedure({ permission: 'catalogue.delete', kind: 'write' })
    .input(z.object({ itemIds: z.array(itemId).min(1).max(5000), reason })).output(z.object({ restored: z.int(), undoToken })),
  /** The 档号 that the next item of this scope would get; shown in grey, promised to nobody. */
  previewNextCode: procedure({ permission: 'catalogue.view', kind: 'read' })
    .input(itemFields.pick({ fondsId: true, recordGroup: true, year: true, unitId: true, retention: true, classCode: true }).extend({ volumeId: volumeId.nullish() }))
    .output(z.object({ archivalCode: z.string().nullable(), itemNumber: z.int().nullable(), problem: z.string().nullable() })),
  assignCodes: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ itemIds: z.array(itemId).min(1).max(5000) }))
    .output(z.object({ assigned: z.array(z.object({ itemId, archivalCode: z.string() })), refused: z.array(z.object({ itemId, problems: z.array(descriptionProblem) })), undoToken: undoToken.nullable() })),
  /** Replaces the other numbers (旧档号, 馆编号 …) of an item. */
  saveAliases: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ itemId, version: z.int(), aliases: z.array(codeAlias).max(MAX_ALIASES), reason: optionalText(500).default('') })).output(savedItem),
  /** Gives 馆编件号 to items in the order given, one after the other; what they had of that kind before is replaced. */
  giveArchiveNumbers: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ itemIds: z.array(itemId).min(1).max(5000), startAt: z.int().min(1).max(9_999_999), width: z.int().min(1).max(7), reason: optionalText(500).default('') }))
    .output(z.object({ changed: z.int(), first: z.string(), last: z.string(), undoToken: undoToken.nullable() })),
  /** Runs of numbers that are given to nobody, until they are released: reserved for papers that are still to come, retired, or leased to another workstation. */
  listNumberBlocks: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ fondsId })).output(z.array(numberBlock)),
  reserveNumbers: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({
      place: itemFields.pick({ fondsId: true, recordGroup: true, year: true, unitId: true, retention: true, classCode: true }), first: z.int().min(1), last: z.int().min(1),
      kind: numberBlock.shape.kind, holder: optionalText(100).default(''), reason,
    })).output(numberBlock),
  /** Its numbers are given again as far as they lie behind the last that was given: numbers never go back. A retired run stays retired. */
  releaseNumbers: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ blockId: z.uuid(), reason })).output(numberBlock),
  /** Codes that do not follow their rule, or say something else than the description. */
  checkNumbers: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ fondsId }))
    .output(z.object({ checked: z.int(), contradicting: z.int(), contradictions: z.array(z.object({ itemId, archivalCode: z.string(), title: z.string(), field: z.string(), problem: z.string() })) })),
  /** What is missing or wrong on the level of the record (DA/T 18-2022), the room's own fields included. */
  checkRecord: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ of: describedRecord })).output(z.array(descriptionProblem)),
  /** The same record in the 26 elements of ISAD(G), empty ones too; `field` names where a value is kept. */
  viewIsad: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ of: describedRecord })).output(z.array(z.object({ number: z.string(), area: z.enum(ISAD_AREAS), zh: z.string(), en: z.string(), essential: z.boolean(), values: z.array(z.object({ field: z.string(), value: z.string() })) }))),
  getItemHistory: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ itemId })).output(z.array(historyEntry)),
  /** Takes one earlier transaction back, unless something was built on it since (CATALOGUE_UNDO_TOO_LATE). */
  undoChange: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ undoToken })).output(z.object({ undone: z.string(), items: z.int(), /** Takes the undoing back. */ undoToken })),
};
