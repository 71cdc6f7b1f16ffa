import { z } from 'zod';

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/u);
const name = z.string().trim().min(1).max(100);
const label = z.string().trim().min(1).max(40);

/** Fields of a record that can be read off its pages; `custom.` and a key: a further element. */
export const ZONE_FIELDS = ['title', 'documentNumber', 'responsible', 'date', 'documentType', 'classification', 'secrecyTerm', 'pageCount', 'keywords', 'note', 'year', 'language', 'carrier'] as const;
const field = z.union([z.enum(ZONE_FIELDS), z.string().regex(/^custom\.[A-Za-z][A-Za-z0-9_]{0,39}$/u)]);

/** What stands in a zone; it decides how the words are put right and how well they fit. */
export const ZONE_KINDS = ['text', 'number', 'date', 'documentNumber', 'person', 'classification'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** Places that are found by what stands around them; the rules of an official paper (GB/T 9704-2012) in domain/form-candidates. */
export const ZONE_RULES = ['title', 'documentNumber', 'issuer', 'dateAtFoot', 'secrecyMark', 'secrecyTerm', 'documentType', 'mainRecipients', 'copyRecipients', 'urgency'] as const;
export type ZoneRule = (typeof ZONE_RULES)[number];

/** In thousandths of the page's width and height as it is seen. A label may lie a little outside of what a later scan shows. */
export const zoneBox = z.strictObject({ leftPm: z.number().min(-500).max(1500), topPm: z.number().min(-500).max(1500), widthPm: z.number().min(1).max(1500), heightPm: z.number().min(1).max(1500) });
export type ZoneBox = z.infer<typeof zoneBox>;

const place = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('rule'), rule: z.enum(ZONE_RULES) }),
  /** Behind or below one of these printed words, as far as the next one or the end of the cell. */
  z.strictObject({ how: z.literal('label'), labels: z.array(label).min(1).max(8), side: z.enum(['right', 'below']).default('right') }),
  /** Drawn on a page. With `anchor` it moves with the printed word beside it: where the word stood on the page on which the zone was drawn. */
  z.strictObject({ how: z.literal('box'), box: zoneBox, anchor: z.strictObject({ text: label, box: zoneBox }).nullable().default(null) }),
]);

export const formZone = z.strictObject({
  field, kind: z.enum(ZONE_KINDS).default('text'),
  /** On which page of a record it stands. */
  page: z.enum(['first', 'last', 'any']).default('first'),
  place,
});
export type FormZone = z.infer<typeof formZone>;

/** A page that lists many records: one row each, columns by their heads. */
const listColumns = z.strictObject({
  columns: z.array(z.strictObject({ field: z.union([field, z.literal('archivalCode'), z.literal('itemNumber')]), kind: z.enum(ZONE_KINDS).default('text'), heads: z.array(label).min(1).max(8) })).min(2).max(20),
});

/** 版面 What one kind of paper looks like. */
export const formTypeSettings = z.strictObject({
  nameZh: name, nameEn: name, source: z.string().trim().max(300).default(''),
  /** Printed words by which the kind is known: so many of them must stand on the pages. None: it is known by how much of it is found. */
  recognise: z.strictObject({ texts: z.array(label).max(20).default([]), fewest: z.int().min(0).max(20).default(0) }).default({ texts: [], fewest: 0 }),
  zones: z.array(formZone).max(60).default([]),
  list: listColumns.nullable().default(null),
}).superRefine(({ zones, list, recognise }, found) => {
  if (zones.length === 0 && list === null) found.addIssue({ code: 'custom', message: 'a form has zones or is a list', path: ['zones'] });
  if (recognise.fewest > recognise.texts.length) found.addIssue({ code: 'custom', message: 'more words are asked for than there are', path: ['recognise', 'fewest'] });
});
export type FormTypeSettings = z.infer<typeof formTypeSettings>;

/** A form as a file of `resources/presets/form-types`. */
export const formTypePreset = z.strictObject({ presetId: key, settings: formTypeSettings });
export type FormTypePreset = z.infer<typeof formTypePreset>;
