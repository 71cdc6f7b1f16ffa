import { z } from 'zod';
import { CLASSIFICATION_PARTS } from '../domain/classification-scheme.ts';
import { CUSTOM_FIELD_TYPES } from '../domain/custom-field.ts';
import { VOLUME_KINDS } from '../domain/volume-kind.ts';

/** An element that records of a group have in this regime, beside those of every room. */
const regimeElement = z.strictObject({
  level: z.enum(['volume', 'item']), key: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/u), labelZh: z.string(), labelEn: z.string(), type: z.enum(CUSTOM_FIELD_TYPES),
  /** Of a choice: the only ones; of text: those suggested. */
  choices: z.array(z.string()).default([]),
  /** A regular expression for the whole value; empty: anything. */
  pattern: z.string().default(''),
  /** The heading of the form under which it stands. */
  group: z.string().default('own'),
  /** By what practice a record of this regime is not complete without it; empty: it may be left out. */
  requiredBy: z.string().default(''),
});

/** How one record group (or one class of it) of a regime is arranged, numbered, described and printed. */
const regimeGroup = z.strictObject({
  recordGroup: z.string(),
  /** 类别号 that such records carry; empty where the code has none. */
  classCode: z.string(),
  /** What items are filed in; null: arranged by item (按件). */
  kind: z.enum(VOLUME_KINDS).nullable(),
  /** `presetId` of ARCHIVAL_CODE_PRESETS; the rules of projects and volumes are its beginning. */
  code: z.string(),
  /** What the classes are called, by 类别号. */
  classNames: z.record(z.string(), z.string()).default({}),
  /** The rule begins with records of this year; 0: always. */
  fromYear: z.int().min(0).default(0),
  /** Filed as papers come and made final later (平时归卷). */
  temporaryFirst: z.boolean().default(false),
  /** The order of the arrangement, where it is not the usual one. */
  order: z.array(z.enum(CLASSIFICATION_PARTS)).min(1).optional(),
  elements: z.array(regimeElement).default([]),
  /** Keys of ELEMENT_PRESETS that items of this record group are described with here, and elsewhere are not. */
  switchedOn: z.array(z.string()).default([]),
  /** Forms that its records are printed on, by their name in `resources/forms`. */
  forms: z.array(z.string()).min(1),
});
export type RegimeGroup = z.infer<typeof regimeGroup>;

/**
 * A way of keeping an archive that institutions really have, as a file of `resources/presets/regimes`: where they differ, this is the difference, and nothing in the code is.
 * Classes and elements are examples of the regimes' own; every institution goes on from them.
 */
export const regimePreset = z.strictObject({
  regimeId: z.string().max(20), nameZh: z.string(), nameEn: z.string(), units: z.array(z.strictObject({ code: z.string(), name: z.string() })).min(1), groups: z.array(regimeGroup).min(1),
});
export type RegimePreset = z.infer<typeof regimePreset>;
