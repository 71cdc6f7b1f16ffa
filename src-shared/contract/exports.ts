import { z } from 'zod';
import { VOLUME_LEVELS } from '../domain/volume-kind.ts';
import { volumeFilter } from './arrangement.ts';
import { itemFilter, itemSort } from './catalogue.ts';
import { procedure } from './procedure.ts';
import { registerLineFilter } from './registers.ts';
import { fondsId, itemId, jobId, nothing } from './shapes.ts';

/** Rows under headings, for spreadsheets and for our own import. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
/** One fonds, level by level, for other archives. */
export const FINDING_AID_FORMATS = ['ead2002', 'ead3', 'atom'] as const;
/** What can be written; a format takes its place in `areas/exports/export-formats.ts`. */
export const EXPORT_FORMATS = [...TABLE_FORMATS, ...FINDING_AID_FORMATS] as const;

/** Which records: all that a filter of the catalogue leaves, in its order; those named (a selection, the result of a search); a whole fonds; volumes or projects themselves (案卷目录), of a finding aid with what lies in them. */
export const exportView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filter'), filter: itemFilter, sort: itemSort.default({ by: 'archivalCode', descending: false }) }),
  z.object({ kind: z.literal('items'), itemIds: z.array(itemId).min(1).max(20_000) }),
  z.object({ kind: z.literal('fonds'), fondsId }),
  z.object({ kind: z.literal('volumes'), level: z.enum(VOLUME_LEVELS), filter: volumeFilter.omit({ level: true }) }),
  /** A register of incoming or outgoing papers: a table only, for whoever may see registers. */
  z.object({ kind: z.literal('register'), filter: registerLineFilter }),
]);
export type ExportView = z.infer<typeof exportView>;

export const exports = {
  /**
   * Writes a file of what the asker may see: a durable job whose result says how many records it has and what the format could not carry. `columns`: of a table,
   * all when left out. `language`: of words that are ours (headings, levels). A finding aid is of one fonds (EXPORTS_SEVERAL_FONDS).
   */
  startExport: procedure({ permission: 'catalogue.view', kind: 'write' })
    .input(z.object({ format: z.enum(EXPORT_FORMATS), view: exportView, columns: z.array(z.string().max(60)).max(200).default([]), language: z.enum(['zh-CN', 'en']).default('zh-CN') }).refine(({ format, view }) => view.kind !== 'register' || format === 'xlsx' || format === 'csv')).output(z.object({ jobId })),
  /** A piece of the finished file, for whoever asked for it. */
  readExport: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ jobId, offset: z.int().nonnegative() }))
    .output(z.object({ fileName: z.string(), piece: z.file(), nextOffset: z.int().nonnegative().nullable() })),
  /** The file is thrown away; it can be written again at any time. */
  discardExport: procedure({ permission: 'catalogue.view', kind: 'write' }).input(z.object({ jobId })).output(nothing),
};
