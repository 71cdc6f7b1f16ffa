import { z } from 'zod';
import { REFUSAL_REASONS } from '../domain/case-paper.ts';
import { caseId, paperId } from './cases.ts';
import { procedure } from './procedure.ts';
import { recordGroupCode, retentionCode } from './schemes.ts';
import { classCode, classification, fondsId, instant, itemId, optionalText, pageOf, pageRequest, reason, text, unitId } from './shapes.ts';

export const transferId = z.uuid().brand<'TransferId'>();
export const lineId = z.uuid().brand<'LineId'>();

const pages = z.int().min(0).max(100_000);

/** A line as the sender writes it. `paperId`: a reviewed paper of a case that travels on it. */
export const lineDraft = z.object({ title: text(500), documentNumber: optionalText(100).default(''), responsible: optionalText(200).default(''), date: optionalText(17).default(''), pages: pages.min(1), paperId: paperId.nullish() });

export const transferLine = z.object({
  lineId, position: z.int(), title: z.string(), documentNumber: z.string(), responsible: z.string(), date: z.string(), statedPages: z.int(),
  /** What the receiver counted; null before. */
  countedPages: z.int().nullable(), damage: z.string(), outcome: z.enum(['pending', 'accepted', 'refused']), refusal: z.enum(REFUSAL_REASONS).nullable(), note: z.string(),
  decidedAt: instant.nullable(), decidedBy: z.string().nullable(), paperId: paperId.nullable(), itemId: itemId.nullable(),
});
export type TransferLine = z.infer<typeof transferLine>;

export const transferState = z.enum(['draft', 'sent', 'signed', 'withdrawn']);

export const transfer = z.object({
  transferId, /** YJ-2026-0001, counted by year. */ number: z.string(), fondsId, /** 移交单位或移交人. */ fromWhom: z.string(), unitId: unitId.nullable(),
  /** What its papers become in the catalogue. */
  recordGroup: recordGroupCode, classCode, retention: retentionCode, year: z.int(), classification, note: z.string(),
  state: transferState, light: z.enum(['normal', 'warning', 'overdue']), createdAt: instant, createdBy: z.string(), sentAt: instant.nullable(), sentBy: z.string().nullable(), /** 当日登入: the end of the day it was sent on. */ dueAt: instant.nullable(),
  signedAt: instant.nullable(), signedBy: z.string().nullable(), version: z.int(),
  lines: z.int(), statedPages: z.int(), pending: z.int(), accepted: z.int(), refused: z.int(), /** Lines whose count is not what was stated. */ differing: z.int(), damaged: z.int(),
});
export type Transfer = z.infer<typeof transfer>;

export const transferDetail = z.object({ transfer, lines: z.array(transferLine) });

const heading = z.object({
  fondsId, fromWhom: text(200), unitId: unitId.nullish(), recordGroup: recordGroupCode, classCode: classCode.default(''), retention: retentionCode, year: z.int().min(1000).max(2200), classification: classification.default('internal'), note: optionalText(500).default(''),
});

/** 移交与签收: a unit hands papers over with a list, the room counts them page by page, and both sign. */
export const transfers = {
  listTransfers: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ state: transferState.nullish(), words: optionalText(200).nullish(), ...pageRequest })).output(pageOf(transfer)),
  getTransfer: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ transferId })).output(transferDetail),
  /** A list that is being written. */
  createTransfer: procedure({ permission: 'cases.handle', kind: 'write' }).input(heading.extend({ lines: z.array(lineDraft).max(5000).default([]) })).output(transferDetail),
  /** A list of every reviewed paper of a case that is on none, as its process files them. */
  listPapers: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId })).output(transferDetail),
  /** Behind the last line. */
  addLines: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ transferId, version: z.int(), lines: z.array(lineDraft).min(1).max(5000) })).output(transferDetail),
  removeLine: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ transferId, version: z.int(), lineId })).output(transferDetail),
  /** 移交人签字 From here the list is fixed; the room has until the end of the day. */
  sendTransfer: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ transferId, version: z.int() })).output(transferDetail),
  /** 逐页清点: what was counted for each line, and what is done with it. A refusal needs a reason; a count that differs is kept with what was stated. */
  countLines: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ transferId, version: z.int(), counts: z.array(z.object({ lineId, countedPages: pages, damage: optionalText(200).default(''), accepted: z.boolean(), refusal: z.enum(REFUSAL_REASONS).nullish(), note: optionalText(500).default('') })).min(1).max(5000) })).output(transferDetail),
  /** 接收人签字 By somebody else than who handed it over, when every line is decided. Accepted lines become items; refused ones go back. */
  signTransfer: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ transferId, version: z.int() })).output(transferDetail),
  withdrawTransfer: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ transferId, version: z.int(), reason })).output(transferDetail),
};
