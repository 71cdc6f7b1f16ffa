import { z } from 'zod';
import { volumeFilter } from './arrangement.ts';
import { itemFilter, itemSort } from './catalogue.ts';
import { labelSubject } from './labels.ts';
import { procedure } from './procedure.ts';
import { dispatchId } from './dispatches.ts';
import { registerLineFilter } from './registers.ts';
import { fondsId, itemId, jobId, nothing, volumeId } from './shapes.ts';
import { shipmentId } from './shipments.ts';
import { transferId } from './transfers.ts';

/** What a form is about. */
export const FORM_TAKES = ['items', 'volumes', 'boxes', 'labels', 'secrets', 'register', 'transfer', 'dispatch', 'shipment', 'nothing'] as const;
/** What a sheet never mixes: a new catalogue, cover or spine begins where one of these changes. */
export const SHEET_PARTS = ['fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'volume', 'box'] as const;

const words = z.object({ 'zh-CN': z.string().min(1).max(100), en: z.string().min(1).max(100) });

/** Something that may be chosen when the form is printed; the template finds it under its name in `parameters`. */
const formParameter = z.object({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/u), label: words, kind: z.enum(['text', 'number', 'flag', 'choice']),
  default: z.union([z.string(), z.number(), z.boolean()]), choices: z.array(z.object({ value: z.string(), label: words })).default([]),
  least: z.number().optional(), most: z.number().optional(),
});

/** What stands beside a template: `resources/forms/<id>.json`. */
export const formManifest = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/u), order: z.int().min(0), names: words,
  takes: z.enum(FORM_TAKES), sheetPer: z.array(z.enum(SHEET_PARTS)).default([]),
  /** Of the first sheet; a template may change it by its parameters. */
  paper: z.object({ widthMm: z.number().positive().max(2000), heightMm: z.number().positive().max(2000) }),
  parameters: z.array(formParameter).max(20).default([]),
  /** Where its layout and millimetres were taken from. */
  source: z.string().min(1).max(1000),
});
export type FormManifest = z.infer<typeof formManifest>;

const MOST_CHOSEN = 5000;

/** Which records are wanted on it. */
export const formSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('itemFilter'), filter: itemFilter, sort: itemSort.default({ by: 'archivalCode', descending: false }) }),
  z.object({ kind: z.literal('volumes'), volumeIds: z.array(volumeId).min(1).max(MOST_CHOSEN) }),
  z.object({ kind: z.literal('volumeFilter'), filter: volumeFilter }),
  z.object({ kind: z.literal('items'), itemIds: z.array(itemId).min(1).max(MOST_CHOSEN) }),
  /** Boxes, shelves, people: what labels can be of. */
  labelSubject.options[0], labelSubject.options[1], labelSubject.options[3],
  /** 到期解密: records whose secrecy is over within so many days; `unreckoned`: with those whose end cannot be told. */
  z.object({ kind: z.literal('due'), fondsId: fondsId.nullish(), withinDays: z.int().min(0).max(36_500).default(0), unreckoned: z.boolean().default(false) }),
  /** 收发文登记簿 of a year; 移交单 with what was counted. */
  z.object({ kind: z.literal('register'), filter: registerLineFilter }),
  z.object({ kind: z.literal('transfer'), transferId }),
  /** 发放单 and 回执单 of each recipient; what lies in a sealed shipment. */
  z.object({ kind: z.literal('dispatch'), dispatchId }),
  z.object({ kind: z.literal('shipment'), shipmentId }),
  z.object({ kind: z.literal('nothing') }),
]);
export type FormSubject = z.infer<typeof formSubject>;
/** As a screen names it, with ids as plain text. */
export type WantedSubject = z.input<typeof formSubject>;

/** How far this workstation's printer is off, from its calibration sheet: what is printed moves right and down by so much. */
const offset = z.object({ xMm: z.number().min(-20).max(20), yMm: z.number().min(-20).max(20) });

export const formOrder = z.object({
  formId: z.string().max(60), subject: formSubject, parameters: z.record(z.string(), z.union([z.string().max(200), z.number(), z.boolean()])).default({}),
  offset: offset.default({ xMm: 0, yMm: 0 }),
});
export type FormOrder = z.infer<typeof formOrder>;

/** A character that no font here prints, and the first records in which it stands. `codePoint` is `U+20BB7`. */
export const unprintable = z.object({
  character: z.string(), codePoint: z.string(), privateUse: z.boolean(), count: z.int(), records: z.array(z.object({ code: z.string(), title: z.string() })),
});
export type Unprintable = z.infer<typeof unprintable>;

/** The institution's own template is wrong; the built-in one was taken. */
const templateProblem = z.object({ file: z.string(), line: z.int().nullable(), column: z.int().nullable(), message: z.string() });

const notices = { unprintable: z.array(unprintable), templateProblem: templateProblem.nullable(), /** Kinds of letters (song, hei, …) that another font stands in for. */ fontsMissing: z.array(z.string()) };

const picture = z.object({ page: z.int(), widthMm: z.number(), heightMm: z.number(), pngBase64: z.string() });

export const printedDocument = z.object({ printId: z.uuid(), fileName: z.string(), pages: z.int(), records: z.int(), bytes: z.int() });

export const forms = {
  listForms: procedure({ permission: 'forms.print', kind: 'read' }).input(nothing)
    .output(z.array(formManifest.extend({ /** The institution has changed or added it. */ isOwn: z.boolean(), problem: z.string().nullable() }))),
  /** Pages as pictures of the very PDF that would be printed. `pages` is null where only the beginning of a long one was set. */
  previewForm: procedure({ permission: 'forms.print', kind: 'read' })
    .input(formOrder.extend({ firstPage: z.int().min(1).default(1), limit: z.int().min(1).max(8).default(2), widthPx: z.int().min(100).max(3000).default(1000) }))
    .output(z.object({ pages: z.int().nullable(), records: z.int(), pictures: z.array(picture), ...notices })),
  /** Makes the PDF: at once, or by a job where there are many records. `acceptUnprintable`: such characters come out as 〓. */
  printForm: procedure({ permission: 'forms.print', kind: 'write' })
    .input(formOrder.extend({ acceptUnprintable: z.boolean().default(false) }))
    .output(z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('made'), document: printedDocument, ...notices }),
      z.object({ kind: z.literal('queued'), jobId, records: z.int() }),
    ])),
  /** What one has made oneself, as long as it is kept. */
  /** Its pages as fine as paper wants them. */
  drawDocument: procedure({ permission: 'forms.print', kind: 'read' }).input(z.object({ printId: z.uuid(), firstPage: z.int().min(1).default(1), limit: z.int().min(1).max(4).default(2), dpi: z.int().min(72).max(600).default(300) }))
    .output(z.object({ pictures: z.array(picture) })),
  getDocument: procedure({ permission: 'forms.print', kind: 'read' }).input(z.object({ printId: z.uuid() })).output(z.file()),
};
