import { z } from 'zod';
import { checkPresetId, findingCode, findingCounts, pageFinding, severity } from './images.ts';
import { batchId, lineId } from './line.ts';
import { procedure } from './procedure.ts';
import { rotation } from './digitisation.ts';
import { instant, itemId, jobId, optionalText, pageId, pageOf, pageRequest } from './shapes.ts';

export const inspectionId = z.uuid().brand<'InspectionId'>();

const bothNames = z.object({ zh: z.string(), en: z.string() });
const seed = z.int().min(0).max(4_294_967_295);

const samplePage = z.object({
  /** In the sample, from 1. */
  place: z.int(), pageId, itemId: itemId.nullable(), /** 档号, or the title where there is none. */ record: z.string(), /** Page of its record. */ position: z.int(), widthPx: z.int(), heightPx: z.int(), rotation,
});
export const inspectedPage = samplePage.extend({
  verdict: z.enum(['pending', 'right', 'wrong']), defects: z.array(z.string()), note: z.string(), markedAt: instant.nullable(), markedBy: z.string().nullable(),
  /** Its image is no longer the one that was drawn. */ changed: z.boolean(),
});
export type InspectedPage = z.infer<typeof inspectedPage>;

export const inspectionState = z.enum(['open', 'accepted', 'rejected', 'withdrawn']);

export const inspection = z.object({
  inspectionId, batchId, batchNumber: z.string(), gateKey: z.string(), gateName: bothNames, seed, samplePct: z.number(), /** Pages of the batch when the sample was drawn, and of the sample. */ population: z.int(), sampled: z.int(),
  state: inspectionState, openedAt: instant, openedBy: z.string(), closedAt: instant.nullable(), closedBy: z.string().nullable(), note: z.string(), version: z.int(),
  looked: z.int(), pending: z.int(), right: z.int(), wrong: z.int(), /** 合格率, in percent. */ ratePct: z.number().nullable(), score: z.number().nullable(),
  /** 挂接: items of the batch, and those whose description names as many pages as there are images; as they are now, or were when it was closed. */ items: z.int(), linked: z.int(), linkPct: z.number(),
  passPct: z.number(), linkPassPct: z.number(), /** Of the automatic checks, while it is open: what is to be mended and was not waved away, and pages that were looked at. */ mustFindings: z.int(), checkedPages: z.int(),
  /** Why it cannot be accepted. */ shortfalls: z.array(z.enum(['pending', 'rate', 'link', 'findings', 'unchecked'])),
});
export type Inspection = z.infer<typeof inspection>;

export const inspectionDetail = z.object({ inspection, pages: z.array(inspectedPage), /** How often each defect was found, the most first. */ defects: z.array(z.object({ code: z.string(), name: bothNames, count: z.int() })), /** Items whose images and description disagree, the first hundred. */ unlinked: z.array(z.object({ itemId, record: z.string(), pageCount: z.int(), capturedPages: z.int() })) });
export type InspectionDetail = z.infer<typeof inspectionDetail>;

const inspectionAt = { inspectionId, version: z.int() };
const inspect = { permission: 'quality.inspect', kind: 'write' } as const;

/** 质检 by people: gates, samples that can be drawn again, defects, verdicts. */
export const quality = {
  /** The sample that a seed gives, drawn and not kept. */
  previewSample: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ batchId, seed, pct: z.number().min(0.1).max(100).default(5) })).output(z.object({ population: z.int(), pages: z.array(samplePage) })),
  /** 机检 The automatic checks over all pages of a batch, as a job; what they find stands until it is mended or waved away (`images.waiveFindings`). */
  checkBatch: procedure(inspect).input(z.object({ batchId, presetId: checkPresetId.default('text-200') })).output(z.object({ jobId, pages: z.int() })),
  /** What the automatic checks found in a batch, in the order of items and pages. */
  listFindings: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ batchId, code: findingCode.nullish(), severity: severity.nullish(), standing: z.enum(['open', 'waived']).nullish(), ...pageRequest })).output(pageOf(pageFinding)),
  countFindings: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ batchId })).output(findingCounts),
  /** Those of a batch, or the latest of all; what may not be seen is not there. */
  listInspections: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ batchId: batchId.nullish(), limit: z.int().min(1).max(500).default(100) })).output(z.array(inspection)),
  getInspection: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ inspectionId })).output(inspectionDetail),
  /** Begins the next gate of a batch that stands at a station with gates. Without a seed one is made of the time. */
  openInspection: procedure(inspect).input(z.object({ batchId, gateKey: z.string().max(40).nullish(), seed: seed.nullish() })).output(inspectionDetail),
  /** A page may be marked again until the end. Wrong pages have at least one defect. */
  markPages: procedure(inspect)
    .input(z.object({ ...inspectionAt, marks: z.array(z.object({ place: z.int().min(1), verdict: z.enum(['pending', 'right', 'wrong']), defects: z.array(z.string().max(40)).max(20).default([]), note: optionalText(300).default('') })).min(1).max(5000) })).output(inspectionDetail),
  /** 合格 or 不合格. It is accepted only when the numbers allow it; rejected, the batch goes back to a station with the list. */
  closeInspection: procedure(inspect).input(z.object({ ...inspectionAt, outcome: z.enum(['accepted', 'rejected']), /** Key of the station; left out: as the line says. */ returnTo: z.string().max(40).nullish(), note: optionalText(500).default('') })).output(inspectionDetail),
  /** Takes an inspection that was begun back; what was marked stays written down. */
  withdrawInspection: procedure(inspect).input(z.object(inspectionAt)).output(inspectionDetail),
  /** 一次合格率 Of batches that were decided upon in that time: how many passed every gate without ever being rejected, and how many pages of first samples were right. */
  getYield: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ lineId: lineId.nullish(), from: instant.nullish(), to: instant.nullish() }))
    .output(z.object({ batches: z.int(), firstPass: z.int(), pages: z.int(), rightPages: z.int() })),
  /** 质检报告 as a CSV: the figures, then every page that was looked at. */
  readReport: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ inspectionId, language: z.enum(['zh-CN', 'en']).default('zh-CN') })).output(z.object({ fileName: z.string(), csv: z.string() })),
};
