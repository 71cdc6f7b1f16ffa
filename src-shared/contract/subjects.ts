import { z } from 'zod';
import { IDENTIFIER_KINDS, SUBJECT_KINDS } from '../domain/subject.ts';
import { procedure } from './procedure.ts';
import { itemId, nothing, optionalText, pageOf, pageRequest, reason, text, volumeId } from './shapes.ts';

export const subjectId = z.uuid().brand<'SubjectId'>();
export const identifier = z.object({ kind: z.enum(IDENTIFIER_KINDS), value: text(60) });

export const subjectFields = z.object({
  kind: z.enum(SUBJECT_KINDS), name: text(200), otherNames: z.array(text(200)).max(20), identifiers: z.array(identifier).max(20), note: optionalText(2000),
});

/** Identifiers that say who somebody is in the world are masked; `revealIdentifiers` shows them and says so in the audit log. */
export const subject = subjectFields.extend({ subjectId, /** Into which it was merged. */ mergedInto: subjectId.nullable(), version: z.int() });
export type Subject = z.infer<typeof subject>;

/** A record of a subject. `byText`: named in the volume's own field 户号 and the like, not linked by hand. */
export const subjectRecord = z.object({
  kind: z.enum(['item', 'volume']), id: z.string(), archivalCode: z.string().nullable(), title: z.string(), date: z.string(), recordGroup: z.string(), /** What it is on: 纸质, 蓝图, 照片 …; of a volume that of its items, empty where they differ. */ carrier: z.string(), pageCount: z.int(), location: z.string().nullable(), boxNumber: z.string().nullable(), byText: z.boolean(),
});

export const subjects = {
  listSubjects: procedure({ permission: 'catalogue.view', kind: 'read' })
    .input(z.object({ kind: z.enum(SUBJECT_KINDS).nullish(), /** Part of a name, or a whole identifier. */ words: optionalText(200).nullish(), ...pageRequest })).output(pageOf(subject)),
  /** Every record of it, and of those that were merged into it, that the asker may see, with its place. */
  getSubject: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ subjectId }))
    .output(z.object({ subject, merged: z.array(subject), records: z.array(subjectRecord) })),
  /** Registers one (no `subjectId`) or changes it. Without `identifiers` they stay as they are: a screen that saw them masked cannot write them back. */
  saveSubject: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ subjectId: subjectId.nullish(), version: z.int().nullish(), fields: subjectFields.partial({ identifiers: true }) })).output(subject),
  revealIdentifiers: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ subjectId, reason })).output(z.array(identifier)),
  linkRecords: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ subjectId, itemIds: z.array(itemId).max(5000).default([]), volumeIds: z.array(volumeId).max(5000).default([]), linked: z.boolean() })).output(z.object({ changed: z.int() })),
  /** The subjects of one record. */
  listRecordSubjects: procedure({ permission: 'catalogue.view', kind: 'read' })
    .input(z.object({ of: z.discriminatedUnion('kind', [z.object({ kind: z.literal('item'), itemId }), z.object({ kind: z.literal('volume'), volumeId })]) })).output(z.array(subject)),
  /** Two that may be one: the same identifier, or the same name where nothing contradicts it. At most 500. */
  listDuplicates: procedure({ permission: 'catalogue.view', kind: 'read' }).input(nothing)
    .output(z.array(z.object({ first: subject, second: subject, why: z.enum(['sameIdentifier', 'sameName']) }))),
  mergeSubjects: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ subjectId, into: subjectId, reason })).output(subject),
  /** Takes a merge back: each has its own records again. */
  separateSubject: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ subjectId, reason })).output(subject),
};
