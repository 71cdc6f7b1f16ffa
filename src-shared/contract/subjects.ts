import { z } from 'zod';
import { ASIDE_KINDS, IDENTIFIER_KINDS, SUBJECT_KINDS } from '../domain/subject.ts';
import { procedure } from './procedure.ts';
import { instant, itemId, nothing, optionalText, pageOf, pageRequest, reason, text, volumeId } from './shapes.ts';
import { calendarDay } from './working-calendar.ts';

export const subjectId = z.uuid().brand<'SubjectId'>();
export const identifier = z.object({ kind: z.enum(IDENTIFIER_KINDS), value: text(60) });

export const subjectFields = z.object({
  kind: z.enum(SUBJECT_KINDS), name: text(200), otherNames: z.array(text(200)).max(20), identifiers: z.array(identifier).max(20), note: optionalText(2000),
});

/** Identifiers that say who somebody is in the world are masked; `revealIdentifiers` shows them and says so in the audit log. */
export const subject = subjectFields.extend({ subjectId, /** Into which it was merged. */ mergedInto: subjectId.nullable(), version: z.int() });
export type Subject = z.infer<typeof subject>;

const asideId = z.uuid().brand<'AsideId'>();
/** 历史部分: records that 过户, 更名 or 销户 moved aside. */
const subjectAside = z.object({
  asideId, kind: z.enum(ASIDE_KINDS), onDay: calendarDay, reason: z.string(), /** YYYYMMDD; empty: for good. */ keepUntil: z.string(), /** That day has passed. */ expired: z.boolean(), /** 单独存放处 */ place: z.string(), successor: z.object({ subjectId, name: z.string() }).nullable(), movedAt: instant, movedBy: z.string(), records: z.int(),
});
export type SubjectAside = z.infer<typeof subjectAside>;

/** A record of a subject. `byText`: named in the volume's own field 户号 and the like, not linked by hand. */
export const subjectRecord = z.object({
  kind: z.enum(['item', 'volume']), id: z.string(), archivalCode: z.string().nullable(), title: z.string(), date: z.string(), recordGroup: z.string(), /** What it is on: 纸质, 蓝图, 照片 …; of a volume that of its items, empty where they differ. */ carrier: z.string(), pageCount: z.int(), location: z.string().nullable(), boxNumber: z.string().nullable(), byText: z.boolean(), /** The move by which it stands in the history part; null: in the present one. */ aside: asideId.nullable(),
});

export const subjects = {
  listSubjects: procedure({ permission: 'catalogue.view', kind: 'read' })
    .input(z.object({ kind: z.enum(SUBJECT_KINDS).nullish(), /** Part of a name, or a whole identifier. */ words: optionalText(200).nullish(), ...pageRequest })).output(pageOf(subject)),
  /** Every record of it, and of those that were merged into it, that the asker may see, with its place. */
  getSubject: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ subjectId }))
    .output(z.object({ subject, merged: z.array(subject), records: z.array(subjectRecord), /** Of which the asker may see a record, the latest first. */ asides: z.array(subjectAside) })),
  /** 过户, 更名, 销户: records of the present part become history; all of them where none is named. */
  moveAside: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ subjectId, kind: z.enum(ASIDE_KINDS), onDay: calendarDay, reason, keepUntil: z.union([calendarDay, z.literal('')]).default(''), place: optionalText(200).default(''), successorId: subjectId.nullish(), itemIds: z.array(itemId).max(5000).default([]), volumeIds: z.array(volumeId).max(5000).default([]) })).output(z.object({ asideId, moved: z.int() })),
  /** Takes a move back: those named, or all of it. */
  moveBack: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ asideId, itemIds: z.array(itemId).max(5000).default([]), volumeIds: z.array(volumeId).max(5000).default([]), reason })).output(z.object({ moved: z.int() })),
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
