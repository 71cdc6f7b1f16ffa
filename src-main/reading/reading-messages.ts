import { z } from 'zod';
import { pageCrop } from '#shared/contract/digitisation.ts';

const pageBox = { xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number() };

/** What the core asks the reading process: one page at a time. */
export const readingRequest = z.object({ id: z.int(), file: z.string(), rotation: z.number(), crop: pageCrop.nullable() });

/** The process says once whether it can read at all, then answers each request. */
export const readingAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), engine: z.string() }),
  z.object({ kind: z.literal('unavailable'), detail: z.string() }),
  z.object({
    kind: z.literal('read'), id: z.int(),
    reading: z.object({
      lines: z.array(z.object({ text: z.string(), confidencePct: z.number(), vertical: z.boolean().optional(), characters: z.array(z.object({ startPm: z.number(), pct: z.number() })).optional(), ...pageBox })),
      regions: z.array(z.object({ kind: z.enum(['table', 'seal', 'vertical']), ...pageBox })), widthPx: z.number(), heightPx: z.number(),
    }),
  }),
  z.object({ kind: z.literal('failed'), id: z.int(), detail: z.string() }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswer>;
