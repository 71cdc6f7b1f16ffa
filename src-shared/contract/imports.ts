import { z } from 'zod';
import { DATE_ORDERS } from '../domain/import-settings.ts';
import { VOLUME_KINDS } from '../domain/volume-kind.ts';
import { procedure } from './procedure.ts';
import { fondsId, importId, instant, jobId, nothing, pageOf, pageRequest, profileId, text } from './shapes.ts';

/** A piece of a file on its way into the room. */
const PIECE = z.file().max(8 * 1024 * 1024);
const byText = z.record(z.string().max(500), z.string().max(2000));

/** How a file is read. What is left out is found out, or has its usual value. */
export const importSettings = z.object({
  fondsId,
  /** Of rows that do not say themselves what they are: items (卷内目录, 归档文件目录), volumes (案卷目录) or projects. */
  level: z.enum(['item', 'volume', 'project']).default('item'),
  /** What the volumes are called (案卷, 一户一档 …). */
  volumeKind: z.enum(VOLUME_KINDS).default('volume'),
  encoding: z.string().max(20).nullish(), delimiter: z.string().length(1).nullish(), sheet: z.string().max(200).nullish(),
  /** Heading → field; empty: the column is left out. Headings that are not named are recognised by themselves. */
  mapping: byText.default({}),
  /** Field → text for rows whose column is empty or missing. */
  constants: byText.default({}),
  /** Field → text in the file → text that is meant: `{ retention: { '长久': '永久' } }`. */
  values: z.record(z.string().max(60), byText).default({}),
  /** Which number of 03/04/2019 is the day; `ymd` reads only year first. */
  dateOrder: z.enum(DATE_ORDERS).default('ymd'),
  /** Records whose 档号 is in the room already: a mistake, passed over, or completed where they are empty. */
  existing: z.enum(['refuse', 'skip', 'fill']).default('refuse'),
  /** Rows with mistakes: nothing is imported, or they are set aside. */
  invalid: z.enum(['refuse', 'skip']).default('refuse'),
  /** Rows with the document number, responsible body, date and title of another record: said, or a mistake. */
  duplicates: z.enum(['report', 'refuse']).default('report'),
  /** Rows without a 档号 get one by the rule. */
  assignCodes: z.boolean().default(false),
  /** A 档号 that does not follow the rule: a mistake, or kept as a former number and the row left without a 档号. */
  foreignCodes: z.enum(['refuse', 'keep']).default('refuse'),
  /** Of the list of mistakes. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export type ImportSettings = z.infer<typeof importSettings>;

const count = z.int().nonnegative();
export const importProblem = z.object({ row: z.int(), field: z.string(), heading: z.string(), problem: z.string(), value: z.string() });
export const importDuplicate = z.object({ row: z.int(), kind: z.enum(['codeInFile', 'codeInRoom', 'alias', 'description']), text: z.string(), other: z.string() });
const fileFacts = z.object({
  format: z.string(), encoding: z.string().nullable(), delimiter: z.string().nullable(), sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })).readonly(), sheet: z.string().nullable(),
});
const importColumn = z.object({ heading: z.string(), field: z.string().nullable(), /** Whether the heading itself said what it is. */ recognised: z.boolean() });

export const importReport = z.object({
  rows: count, add: count, fill: count, skip: count, refuse: count, duplicates: count,
  /** The first of them; all stand in the error file. */
  problems: z.array(importProblem), problemCounts: z.record(z.string(), count), duplicateList: z.array(importDuplicate),
  /** Rows that come though something mandatory is missing or a strict dictionary lacks a word; `unnumbered`: those of them without a 档号, which get none before that is mended. */
  warned: count, unnumbered: count, warnings: z.array(importProblem.extend({ numbered: z.boolean() })),
  /** Columns and elements that go nowhere, with the number of rows that have something in them. */
  leftOut: z.array(z.object({ heading: z.string(), count })), notes: z.array(z.object({ note: z.string(), count })),
});
export type ImportReport = z.infer<typeof importReport>;

export const importBatch = z.object({
  importId, fileName: z.string(), sizeBytes: count, sha256: z.string(),
  state: z.enum(['uploading', 'ready', 'checking', 'checked', 'running', 'stopped', 'done', 'rollingBack', 'rolledBack']),
  fondsId: fondsId.nullable(), fondsCode: z.string().nullable(), settings: importSettings.nullable(), report: importReport.nullable(), jobId: jobId.nullable(), errorCode: z.string().nullable(),
  /** Of the rows: dealt with so far, and what became of them. */
  done: count, added: count, filled: count, skipped: count, refused: count,
  /** Records that stayed when the batch was taken back. */
  kept: count, hasErrorFile: z.boolean(), /** Levels above the records (series, the whole) whose descriptions are kept with the batch. */ annexes: count, /** Elements that the description of the fonds took from the file, because it did not say them. */ fondsTook: count,
  createdAt: instant, createdBy: z.string(), startedAt: instant.nullable(), endedAt: instant.nullable(),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const importProfile = z.object({ profileId, name: z.string(), settings: importSettings.omit({ fondsId: true }), changedAt: instant, changedBy: z.string(), version: z.int() });

/** A record of the batch that somebody worked with since. */
const usedRecord = z.object({ name: z.string(), title: z.string(), why: z.enum(['changed', 'scanned', 'boxed', 'filled', 'picked', 'deleted']) });

export const imports = {
  /** Takes in a file piece by piece; `companionSizeBytes`: of the memo file of a DBF. */
  beginUpload: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ fileName: text(255), sizeBytes: z.int().min(1).max(20_000_000_000), companionName: text(255).nullish() })).output(importBatch),
  addPiece: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ importId, part: z.enum(['file', 'companion']), offset: count, piece: PIECE })).output(z.object({ received: count, complete: z.boolean() })),
  /** Takes in a file that lies on this computer. */
  takeFile: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ path: text(4000) })).output(importBatch),
  /** The columns, what they are taken for, and the first rows as they would be read. Writes nothing. */
  previewImport: procedure({ permission: 'catalogue.edit', kind: 'read' }).input(z.object({ importId, settings: importSettings }))
    .output(z.object({
      facts: fileFacts, columns: z.array(importColumn),
      /** Fixed fields that a column can fill, and elements besides them. */
      fields: z.array(z.string()),
      elements: z.array(z.object({ field: z.string(), labelZh: z.string(), labelEn: z.string() })),
      sample: z.array(z.object({ row: z.int(), /** In the order of the columns, as they stand in the file. */ texts: z.array(z.string()), problems: z.array(importProblem) })), notes: z.array(z.object({ note: z.string(), count })),
    })),
  /** Dry run over all rows: what would come of each. */
  startCheck: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ importId, settings: importSettings })).output(z.object({ jobId })),
  /** Imports what was checked, or goes on with a batch that stopped. */
  startImport: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ importId, /** Rows with mistakes are set aside, whatever the settings said. */ skipInvalid: z.boolean().default(false) })).output(z.object({ jobId })),
  getImport: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ importId })).output(importBatch),
  listImports: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ ...pageRequest })).output(pageOf(importBatch.omit({ report: true, settings: true }))),
  /** Forgets a file that was not imported. */
  discardImport: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ importId })).output(nothing),
  /** The rows that were refused, in a CSV for a spreadsheet; a piece at a time. */
  readErrorFile: procedure({ permission: 'catalogue.edit', kind: 'read' }).input(z.object({ importId, offset: count })).output(z.object({ fileName: z.string(), piece: z.file(), nextOffset: count.nullable() })),
  /** What the file said of levels that are no records here, as text; after a row, some at a time. */
  readAnnex: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ importId, after: count.default(0) })).output(z.object({ fileName: z.string(), piece: z.file(), next: count.nullable() })),
  /** What taking the batch back would remove, and what would stay because somebody worked with it since. */
  previewRollback: procedure({ permission: 'catalogue.delete', kind: 'read' }).input(z.object({ importId }))
    .output(z.object({ items: count, volumes: count, completed: count, used: count, usedRecords: z.array(usedRecord) })),
  /** `keepUsed` leaves what somebody worked with; without it the batch stays whole (IMPORTS_RECORDS_IN_USE). */
  startRollback: procedure({ permission: 'catalogue.delete', kind: 'write' }).input(z.object({ importId, keepUsed: z.boolean().default(false) })).output(z.object({ jobId })),
  listProfiles: procedure({ permission: 'catalogue.view', kind: 'read' }).input(nothing).output(z.array(importProfile)),
  saveProfile: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ profileId: profileId.nullish(), name: text(60), settings: importSettings.omit({ fondsId: true }), version: z.int().nullish() })).output(importProfile),
  deleteProfile: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ profileId })).output(nothing),
};
