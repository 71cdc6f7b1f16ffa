import { z } from 'zod';
import { VOLUME_KINDS, VOLUME_LEVELS } from '../domain/volume-kind.ts';
import { item } from './catalogue.ts';
import { procedure } from './procedure.ts';
import { classCode, classification, fondsId, instant, itemId, jobId, optionalText, pageOf, pageRequest, reason, text, undoToken, unitId, volumeId } from './shapes.ts';
import { customValues, recordGroupCode, retentionCode } from './schemes.ts';

/** What a person describes about a volume (案卷) or a project (项目). Without defaults: in a change they would overwrite what is left out. */
export const volumeFields = z.object({
  level: z.enum(VOLUME_LEVELS), kind: z.enum(VOLUME_KINDS),
  /** The project that a volume lies in. */
  parentId: volumeId.nullable(),
  fondsId, recordGroup: recordGroupCode, classCode, year: z.int().min(1000).max(2200), unitId: unitId.nullable(), retention: retentionCode,
  title: text(500),
  /** Whom or what it is about, as the institution counts them: 户号, 住院号, 案号 … */
  subject: optionalText(100),
  responsible: optionalText(200), classification: classification, secrecyTerm: optionalText(40),
  openStatus: z.enum(['open', 'controlled', 'deferred', 'unreviewed']), keywords: optionalText(500), note: optionalText(2000),
  /** 平时归卷: filed as papers come, not numbered before it is made final. */
  temporary: z.boolean(),
  /** The one default: a change touches only the keys that it names. */
  custom: customValues.default({}),
});
export type VolumeFields = z.infer<typeof volumeFields>;

export const volume = volumeFields.extend({
  volumeId, archivalCode: z.string().nullable(), volumeNumber: z.int().nullable(), parentCode: z.string().nullable(), fondsCode: z.string(), unitName: z.string().nullable(),
  /** Of the items in it that the asker may see; of a project: of its volumes. */
  itemCount: z.int(), pageCount: z.int(),
  /** Of its items, `YYYYMMDD` or shorter; empty while none is dated. */
  startDate: z.string(), endDate: z.string(),
  /** Its numbers no longer follow the order of the papers: what comes later is numbered behind the last. */
  lockedAt: instant.nullable(),
  createdAt: instant, createdBy: z.string(), updatedAt: instant, updatedBy: z.string(), version: z.int(),
});
export type Volume = z.infer<typeof volume>;

export const volumeFilter = z.object({
  fondsId: fondsId.nullish(), recordGroup: recordGroupCode.nullish(), year: z.int().nullish(), unitId: unitId.nullish(), retention: retentionCode.nullish(),
  level: z.enum(VOLUME_LEVELS).nullish(), parentId: volumeId.nullish(), temporary: z.boolean().nullish(),
  /** Part of the title, the subject or the code. */
  words: optionalText(200).nullish(),
});

const itemIds = z.array(itemId).max(5000);

/** What can be done to volumes and what lies in them; each is one transaction and one step to take back. */
export const deed = z.discriminatedUnion('kind', [
  /** 组卷. */
  z.object({ kind: z.literal('form'), volume: volumeFields, itemIds: itemIds.default([]) }),
  /** 插卷 and 移卷: into the volume before position `at` (1 is the first; null: behind the last), from wherever the items lie now. */
  z.object({ kind: z.literal('file'), volumeId, itemIds: itemIds.min(1), at: z.int().min(1).nullable().default(null) }),
  z.object({ kind: z.literal('unfile'), itemIds: itemIds.min(1) }),
  /** Every item of the volume, in the new order. */
  z.object({ kind: z.literal('reorder'), volumeId, itemIds: itemIds.min(1) }),
  /** The named items leave for a new volume of the same class. */
  z.object({ kind: z.literal('split'), volumeId, itemIds: itemIds.min(1), title: text(500) }),
  /** 并卷: the items of the others come behind those of `into`; the emptied volumes are taken out of use, their numbers with them. */
  z.object({ kind: z.literal('merge'), volumeIds: z.array(volumeId).min(1).max(200), into: volumeId }),
  /** 拆卷: its items become single again. */
  z.object({ kind: z.literal('dissolve'), volumeId, reason }),
  z.object({ kind: z.literal('update'), volumeId, version: z.int(), changes: volumeFields.omit({ level: true, fondsId: true, recordGroup: true }).partial(), reason: optionalText(500).default('') }),
  /** Gives the volumes their codes in the order given, and their items theirs. */
  z.object({ kind: z.literal('number'), volumeIds: z.array(volumeId).min(1).max(1000) }),
  z.object({ kind: z.literal('lock'), volumeIds: z.array(volumeId).min(1).max(1000), locked: z.boolean(), reason: optionalText(500).default('') }),
]);
export type Deed = z.infer<typeof deed>;

export const arranged = z.object({
  volumes: z.array(volume),
  /** Every record whose code changes. */
  renumbered: z.array(z.object({ id: z.string(), level: z.enum(['project', 'volume', 'item']), title: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** What could not be numbered and why; everything else was done. */
  problems: z.array(z.object({ id: z.string(), title: z.string(), field: z.string(), problem: z.string() })),
  /** Descriptions that follow the volume: unit, retention, class. */
  inherited: z.int(),
  undoToken: undoToken.nullable(),
});
export type Arranged = z.infer<typeof arranged>;

export const arrangement = {
  listVolumes: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ filter: volumeFilter, ...pageRequest })).output(pageOf(volume)),
  getVolume: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ volumeId })).output(z.object({ volume, items: z.array(item) })),
  arrangeVolumes: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ deed })).output(arranged),
  /** The very same deed, taken back before anything is kept: what it would do. */
  previewArrangement: procedure({ permission: 'catalogue.edit', kind: 'read' }).input(z.object({ deed })).output(arranged),
  /** Takes a deed back, whole or not at all. */
  undoArrangement: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ undoToken })).output(z.object({ records: z.int(), undoToken })),
  /** Takes a deed back that was done as a job, whole or not at all, as a job of its own: a rename of a word, a batch over thousands of records. */
  undoDeed: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ jobId })).output(z.object({ jobId })),
};
