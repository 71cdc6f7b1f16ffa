import { z } from 'zod';
import { itemFilter, itemSort } from './catalogue.ts';
import { procedure } from './procedure.ts';
import { itemId, jobId } from './shapes.ts';

/** What can be written; a format takes its place in `areas/exports/export-formats.ts`. */
export const exportFormat = z.enum(['csv', 'xlsx']);

/** Which items: all that a filter of the catalogue leaves, in its order, or those named (a selection, the result of a search). */
export const exportView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filter'), filter: itemFilter, sort: itemSort.default({ by: 'archivalCode', descending: false }) }),
  z.object({ kind: z.literal('items'), itemIds: z.array(itemId).min(1).max(20_000) }),
]);
export type ExportView = z.infer<typeof exportView>;

export const exports = {
  /** Writes a file of what the asker may see, as a job. `columns`: field names, all when left out. */
  startExport: procedure({ permission: 'catalogue.view', kind: 'write' })
    .input(z.object({ format: exportFormat, view: exportView, columns: z.array(z.string().max(60)).max(200).default([]), language: z.enum(['zh-CN', 'en']).default('zh-CN') })).output(z.object({ jobId })),
  /** A piece of the finished file, for whoever asked for it. */
  readExport: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ jobId, offset: z.int().nonnegative() }))
    .output(z.object({ fileName: z.string(), piece: z.file(), nextOffset: z.int().nonnegative().nullable() })),
};
