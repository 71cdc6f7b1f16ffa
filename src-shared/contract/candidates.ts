import { z } from 'zod';
import { formTypeSettings } from '../presets/form-type-preset.ts';
import { item, itemFilter, itemSort, itemUpdate, savedItem } from './catalogue.ts';
import { formTypeId, itemId, nothing, optionalText, pageId, text } from './shapes.ts';
import { procedure } from './procedure.ts';

/** A kind of paper that is known here: a preset (no `formTypeId`), or the room's own, which may stand for a preset. `key` names it in other calls. */
export const formType = z.object({ key: z.string(), formTypeId: formTypeId.nullable(), presetId: z.string().nullable(), settings: formTypeSettings, retired: z.boolean(), version: z.int() });
export type FormType = z.infer<typeof formType>;

/** In pixels of what the page shows of the stored original, before rotation: as those of its text. */
const pageBox = z.object({ xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number() });

/**
 * What a page says for a field. `open`: the record has nothing there; `differs`: something else stands there; `same`: the record says it already; `left`: somebody decided to leave it.
 * Nothing of it is in the record before a person saves it there.
 */
export const candidate = z.object({
  field: z.string(), value: z.string(), text: z.string(), confidencePct: z.number(), pageId, pageNumber: z.int(), box: pageBox, how: z.enum(['rule', 'label', 'box']), state: z.enum(['open', 'differs', 'same', 'left']),
});
export type Candidate = z.infer<typeof candidate>;

/** Where a value that a person confirmed was read. */
export const imageSource = z.object({ field: text(60), value: optionalText(2000), text: optionalText(2000), confidencePct: z.number().min(0).max(100), pageId, box: pageBox, formType: text(60) });
export type ImageSource = z.infer<typeof imageSource>;

const listRow = z.object({ pageId, box: pageBox, cells: z.array(z.object({ field: z.string(), value: z.string(), text: z.string(), confidencePct: z.number() })) });

export const candidates = {
  /** Presets and the room's own, in the order in which they are tried. */
  listFormTypes: procedure({ permission: 'digitisation.view', kind: 'read' }).input(nothing).output(z.array(formType)),
  /** A new one, or (with `formTypeId`) a changed one. `presetId`: it takes the place of that preset. */
  saveFormType: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(z.object({ formTypeId: formTypeId.nullish(), version: z.int().nullish(), presetId: z.string().max(40).nullish(), settings: formTypeSettings, retired: z.boolean().default(false) })).output(formType),
  /** What the pages of an item say for its fields, by the kind of paper named, or by the one that they look like. `unread`: so many pages have no text yet. `rows`: of a page that lists many records. */
  getCandidates: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ itemId, formType: z.string().max(60).nullish() }))
    .output(z.object({ formType: z.object({ key: z.string(), nameZh: z.string(), nameEn: z.string() }).nullable(), candidates: z.array(candidate), rows: z.array(listRow), unread: z.int() })),
  /** The next record of a list, behind `afterItemId`, for which something is open. A long way is gone in several calls: with a `cursor` in the answer there is more to look at. */
  findOpen: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ filter: itemFilter, sort: itemSort, afterItemId: itemId.nullish(), cursor: z.string().max(500).nullish() }))
    .output(z.object({ item: item.nullable(), cursor: z.string().nullable(), looked: z.int() })),
  /** Leaves a candidate alone: it is not offered as open again as long as the page says the same. `left` false takes that back. */
  leaveCandidate: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ itemId, field: text(60), value: text(2000), left: z.boolean().default(true) })).output(nothing),
  /** `catalogue.updateItem`, and the history says of the fields in `sources` that they were taken from the image, and from where. */
  saveConfirmed: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(itemUpdate.extend({ sources: z.array(imageSource).min(1).max(60) })).output(savedItem),
};
