import { z } from 'zod';
import { deadlineRule } from '../presets/process-preset.ts';
import { procedure } from './procedure.ts';
import { classification, fondsId, instant, optionalText, pageOf, pageRequest, reason, text } from './shapes.ts';
import { transferId } from './transfers.ts';

export const shipmentId = z.uuid().brand<'ShipmentId'>();
export const shipmentLineId = z.uuid().brand<'ShipmentLineId'>();

const count = z.int().min(0).max(100_000);

/** `transferId`: the papers of a transfer list that was handed over; its time to be counted runs from the arrival. */
const lineDraft = z.object({ title: text(500), documentNumber: optionalText(100).default(''), copies: count.min(1), transferId: transferId.nullish() });

/** 寄送批次: what goes in one sealed bag or parcel. */
export const shipmentDraft = z.object({
  fondsId, fromWhom: text(200), toWhom: text(200), /** 承运人 */ carrier: optionalText(100).default(''), /** 邮寄单号 */ trackingNumber: optionalText(100).default(''), /** 封条或密封袋号 */ sealNumber: optionalText(100).default(''), /** 封装人 */ sealedBy: text(100), parcels: z.int().min(1).max(10_000).default(1),
  /** From the sending until it has to be there. */
  arriveWithin: deadlineRule.default({ kind: 'workingDays', days: 5 }), classification: classification.default('internal'), note: optionalText(500).default(''), lines: z.array(lineDraft).min(1).max(2000),
});
export type ShipmentDraft = z.input<typeof shipmentDraft>;

export const shipment = shipmentDraft.omit({ lines: true }).extend({
  shipmentId, /** JS-2026-0001, counted by year. */ number: z.string(), state: z.enum(['draft', 'transit', 'received', 'withdrawn']), createdAt: instant, createdBy: z.string(), sentAt: instant.nullable(), sentBy: z.string().nullable(), dueAt: instant.nullable(),
  receivedAt: instant.nullable(), receivedBy: z.string().nullable(), /** Null before it came. */ sealIntact: z.boolean().nullable(), receivedNote: z.string(), light: z.enum(['normal', 'warning', 'overdue']), version: z.int(),
  lines: z.int(), copies: z.int(), /** Lines whose count is not what was sent, or that are damaged, and nobody has settled yet. */ unsettled: z.int(), differing: z.int(), damaged: z.int(),
});
export type Shipment = z.infer<typeof shipment>;

export const shipmentLine = lineDraft.extend({
  lineId: shipmentLineId, position: z.int(), transferId: transferId.nullable(), transferNumber: z.string().nullable(), /** What came; null before. */ countedCopies: z.int().nullable(), damage: z.string(), note: z.string(), /** How a difference or damage was settled; empty: not, or nothing to settle. */ settlement: z.string(), settledAt: instant.nullable(), settledBy: z.string().nullable(),
});
export type ShipmentLine = z.infer<typeof shipmentLine>;

export const shipmentDetail = z.object({ shipment, lines: z.array(shipmentLine) });

const seen = { shipmentId, version: z.int() };

/** 邮寄批次在途: papers that travel, sealed by one and counted by another. */
export const shipments = {
  listShipments: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ show: z.enum(['all', 'draft', 'transit', 'received', 'unsettled', 'withdrawn']).default('all'), words: optionalText(200).default(''), ...pageRequest })).output(pageOf(shipment)),
  getShipment: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ shipmentId })).output(shipmentDetail),
  createShipment: procedure({ permission: 'registers.handle', kind: 'write' }).input(shipmentDraft).output(shipmentDetail),
  /** As long as it has not left. */
  changeShipment: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, draft: shipmentDraft })).output(shipmentDetail),
  /** 寄出 Its lines are fixed; it is on its way. */
  sendShipment: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, trackingNumber: optionalText(100).nullish() })).output(shipmentDetail),
  /** 签收 by somebody else than who sent it: the seal, and what was counted for every line. */
  receiveShipment: procedure({ permission: 'registers.handle', kind: 'write' })
    .input(z.object({ ...seen, sealIntact: z.boolean(), note: optionalText(500).default(''), counts: z.array(z.object({ lineId: shipmentLineId, countedCopies: count, damage: optionalText(200).default(''), note: optionalText(300).default('') })).min(1).max(2000) })).output(shipmentDetail),
  /** 缺件、破损处理 */
  settleLine: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, lineId: shipmentLineId, settlement: reason })).output(shipmentDetail),
  withdrawShipment: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, reason })).output(shipmentDetail),
};
