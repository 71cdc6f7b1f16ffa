import { z } from 'zod';
import presets from '../../resources/presets/archival-codes.json' with { type: 'json' };

const codeSegment = z.strictObject({
  kind: z.enum(['literal', 'field', 'map', 'sequence', 'date']), source: z.string(), width: z.int().min(0), separatorBefore: z.enum(['-', '·', '']), codes: z.record(z.string(), z.string()).optional(),
});

/** A ready-made 档号 rule, with where it comes from. */
const archivalCodePreset = z.strictObject({
  presetId: z.string(),
  /** Record groups (门类代码) that it is meant for; empty: all. */
  recordGroups: z.array(z.string()),
  nameZh: z.string(), nameEn: z.string(), source: z.string(), example: z.string(),
  rule: z.strictObject({ segments: z.array(codeSegment).min(1) }),
});
export type ArchivalCodePreset = z.infer<typeof archivalCodePreset>;

/** Rules to start from; a room copies one and makes it its own. */
export const ARCHIVAL_CODE_PRESETS: readonly ArchivalCodePreset[] = z.array(archivalCodePreset).parse(presets);
