import { z } from 'zod';
import { procedure } from './procedure.ts';
import { fondsId, jobId, nothing } from './shapes.ts';

export const FINDING_AID_FORMATS = ['ead2002', 'ead3', 'atom'] as const;

export const exchange = {
  /** Writes a fonds as a finding aid, as far as the asker may see it: a durable job whose result says how many records it has and what the format could not carry. */
  startFindingAid: procedure({ permission: 'catalogue.view', kind: 'write' })
    .input(z.object({ fondsId, format: z.enum(FINDING_AID_FORMATS), /** Of words that are ours (levels, labels). */ language: z.enum(['zh-CN', 'en']).default('zh-CN') })).output(z.object({ jobId })),
  /** A piece of what the job has written; only for whoever asked for it. */
  readFindingAid: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ jobId, offset: z.int().nonnegative() }))
    .output(z.object({ fileName: z.string(), piece: z.file(), nextOffset: z.int().nullable() })),
  /** The file is thrown away; it can be written again at any time. */
  discardFindingAid: procedure({ permission: 'catalogue.view', kind: 'write' }).input(z.object({ jobId })).output(nothing),
};
