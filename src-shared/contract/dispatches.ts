import { z } from 'zod';
import { deadlineRule } from '../presets/process-preset.ts';
import { procedure } from './procedure.ts';
import { classification, fondsId, instant, itemId, optionalText, pageOf, pageRequest, reason, text } from './shapes.ts';
import { calendarDay } from './working-calendar.ts';

export const dispatchId = z.uuid().brand<'DispatchId'>();
export const recipientId = z.uuid().brand<'RecipientId'>();

const copies = z.int().min(1).max(10_000);
export const DISPATCH_METHODS = ['hand', 'post', 'electronic'] as const;

const paperDraft = z.object({ title: text(500), documentNumber: optionalText(100).default(''), note: optionalText(200).default(''), itemId: itemId.nullish() });
const recipientDraft = z.object({ name: text(200), copies: copies.default(1), method: z.enum(DISPATCH_METHODS).default('hand') });

/** 分发申请单: who asks for what to be given to whom, and by when each receipt must be back. */
export const dispatchDraft = z.object({
  fondsId, title: text(300), askedBy: text(100), purpose: optionalText(300).default(''), classification: classification.default('internal'),
  /** From the issue until the receipt is back; null: none is asked for, a signature is enough. */
  receiptWithin: deadlineRule.nullable().default({ kind: 'days', days: 7 }),
  papers: z.array(paperDraft).min(1).max(500), recipients: z.array(recipientDraft).min(1).max(500),
});
export type DispatchDraft = z.input<typeof dispatchDraft>;

export const dispatch = z.object({
  dispatchId, /** FF-2026-0001, counted by year. */ number: z.string(), fondsId, title: z.string(), askedBy: z.string(), purpose: z.string(), classification, receiptWithin: deadlineRule.nullable(),
  state: z.enum(['draft', 'issued', 'closed', 'withdrawn']), createdAt: instant, createdBy: z.string(), issuedAt: instant.nullable(), issuedBy: z.string().nullable(), /** 回执期限 */ dueAt: instant.nullable(), closedAt: instant.nullable(), light: z.enum(['normal', 'warning', 'overdue']), version: z.int(),
  papers: z.int(), recipients: z.int(), /** Not signed for yet. */ unsigned: z.int(), /** Signed for or not, whose receipt is not back. */ open: z.int(),
});
export type Dispatch = z.infer<typeof dispatch>;

export const dispatchRecipient = recipientDraft.extend({
  recipientId, position: z.int(), /** 发放单与回执单 bear the same number: FF-2026-0001-02. */ slip: z.string(), state: z.enum(['waiting', 'issued', 'signed', 'returned']),
  /** 签收 */ signedBy: z.string(), signedOn: z.string(), /** 回执 */ returnedOn: z.string(), returnedTo: z.string(), note: z.string(),
});
export type DispatchRecipient = z.infer<typeof dispatchRecipient>;

export const dispatchDetail = z.object({ dispatch, papers: z.array(paperDraft.extend({ position: z.int(), itemId: itemId.nullable() })), recipients: z.array(dispatchRecipient) });

const seen = { dispatchId, version: z.int() };
const some = { recipientIds: z.array(recipientId).min(1).max(500) };

/** 发放—签收—回执: what went out to whom, and whether each paper's receipt came back, one to one. */
export const dispatches = {
  listDispatches: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ /** `overdue`: issued, and a receipt is late. */ show: z.enum(['all', 'draft', 'issued', 'overdue', 'closed', 'withdrawn']).default('all'), words: optionalText(200).default(''), ...pageRequest })).output(pageOf(dispatch)),
  getDispatch: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ dispatchId })).output(dispatchDetail),
  createDispatch: procedure({ permission: 'registers.handle', kind: 'write' }).input(dispatchDraft).output(dispatchDetail),
  /** As long as nothing was issued. */
  changeDispatch: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, draft: dispatchDraft })).output(dispatchDetail),
  /** 发放 From here papers and recipients are fixed, and the time of the receipts runs. */
  issueDispatch: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object(seen)).output(dispatchDetail),
  /** 签收 Who signed for it at the recipient's, and when. */
  signRecipients: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, ...some, signedBy: text(100), signedOn: calendarDay })).output(dispatchDetail),
  /** 回执 came back, of what was signed for. With the last one the dispatch is closed. */
  noteReceipts: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, ...some, returnedOn: calendarDay, note: optionalText(300).default('') })).output(dispatchDetail),
  /** Signature and receipt of one were written down by mistake; it is open again. */
  reopenRecipient: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, recipientId, reason })).output(dispatchDetail),
  withdrawDispatch: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...seen, reason })).output(dispatchDetail),
};
