import { z } from 'zod';
import { NUMBER_PATTERN } from '../domain/register-number.ts';
import { deadlineRule } from '../presets/process-preset.ts';
import { procedure } from './procedure.ts';
import { recordGroupCode, retentionCode } from './schemes.ts';
import { classCode, classification, fondsId, instant, itemId, nothing, optionalText, pageOf, pageRequest, reason, text } from './shapes.ts';
import { calendarDay } from './working-calendar.ts';

export const registerId = z.uuid().brand<'RegisterId'>();
export const registerLineId = z.uuid().brand<'RegisterLineId'>();

/** What a register is; a room may change all of it but its direction. */
export const registerSettings = z.object({
  name: text(100), direction: z.enum(['incoming', 'outgoing']), fondsId,
  /** What its numbers look like: `收〔{year}〕{n}号`. They run through one year; `digits` fills `{n}` with zeros. */
  pattern: z.string().trim().max(60).regex(NUMBER_PATTERN), digits: z.int().min(1).max(8),
  /** 当日登记: how long after its day a paper may be entered without saying why it comes late. */
  entryWithin: deadlineRule,
  /** What a line becomes in the catalogue when it is entered there. */
  recordGroup: recordGroupCode, classCode, retention: retentionCode,
});

export const register = z.object({ registerId, settings: registerSettings, retired: z.boolean(), version: z.int(), /** Years that have lines, the latest first. */ years: z.array(z.int()) });
export type Register = z.infer<typeof register>;

/** What stands in a line: the day on which it came or went, from or to whom, and what it is. */
const lineFacts = z.object({
  /** YYYYMMDD; its year is the year of the number. */
  onDay: calendarDay, /** 来文单位，主送单位 */ counterpart: text(200), documentNumber: optionalText(100), title: text(500), documentDate: optionalText(17),
  /** 缓急 */ urgency: optionalText(20), copies: z.int().min(1).max(10_000), pages: z.int().min(0).max(100_000), /** 承办部门 */ unit: optionalText(100), /** 签收人，经办人 */ handler: optionalText(100), classification, note: optionalText(500),
});
const { documentNumber, documentDate, urgency, copies, pages, unit, handler, note } = lineFacts.shape;
const lineFields = lineFacts.extend({
  documentNumber: documentNumber.default(''), documentDate: documentDate.default(''), urgency: urgency.default(''), copies: copies.default(1), pages: pages.default(0), unit: unit.default(''), handler: handler.default(''), classification: classification.default('internal'), note: note.default(''),
});
export type RegisterLineDraft = z.input<typeof lineFields>;

export const registerLine = lineFacts.extend({
  lineId: registerLineId, registerId, year: z.int(), running: z.int(), /** As its register writes it. */ number: z.string(), state: z.enum(['entered', 'void']), voidReason: z.string(),
  enteredAt: instant, enteredBy: z.string(), /** Entered on the day that it came or went on. */ sameDay: z.boolean(), /** 补登原因; empty: in time. */ lateReason: z.string(),
  /** 归卷号: the item's archival code, or what was written by hand; empty: not filed. */ filingNumber: z.string(), itemId: itemId.nullable(), filedAt: instant.nullable(), filedBy: z.string().nullable(), version: z.int(),
});
export type RegisterLine = z.infer<typeof registerLine>;

export const registerLineFilter = z.object({ registerId, year: z.int().min(1000).max(2200), show: z.enum(['all', 'unfiled', 'late', 'void']).default('all'), /** Of title, number, document number or counterpart. */ words: optionalText(200).default('') });
export type RegisterLineFilter = z.input<typeof registerLineFilter>;

const lineVersion = { lineId: registerLineId, version: z.int() };

/** 收发文登记簿: papers that came in and went out, in the order of their numbers, and where each was filed. */
export const registers = {
  listRegisters: procedure({ permission: 'registers.view', kind: 'read' }).input(nothing).output(z.array(register)),
  /** A new register (no `registerId`) or a change of one; numbers that were given stay as they are. */
  saveRegister: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ registerId: registerId.nullish(), version: z.int().nullish(), settings: registerSettings, retired: z.boolean().default(false) })).output(register),
  /** The latest number first. */
  listLines: procedure({ permission: 'registers.view', kind: 'read' }).input(registerLineFilter.extend(pageRequest)).output(pageOf(registerLine)),
  getLine: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ lineId: registerLineId })).output(registerLine),
  /** What a year's register adds up to. `gaps`: numbers that nobody used, void ones not among them. */
  getYear: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ registerId, year: z.int().min(1000).max(2200) }))
    .output(z.object({ lines: z.int(), unfiled: z.int(), late: z.int(), sameDay: z.int(), void: z.int(), nextNumber: z.int(), gaps: z.array(z.object({ from: z.int(), to: z.int() })) })),
  /** Without `running` the next number. After its time it says why (`lateReason`). `again`: although the same document of the same counterpart is there. `item`: enters it in the catalogue at the same time. */
  addLine: procedure({ permission: 'registers.handle', kind: 'write' })
    .input(z.object({ registerId, running: z.int().min(1).max(99_999_999).nullish(), fields: lineFields, lateReason: optionalText(500).default(''), again: z.boolean().default(false), item: z.boolean().default(false) })).output(registerLine),
  /** What was written wrong is put right; its number and year stay. What stood there before is in the history. */
  changeLine: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...lineVersion, fields: lineFields })).output(registerLine),
  /** 作废 The number stays used. */
  voidLine: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ ...lineVersion, reason })).output(registerLine),
  /** A void line counts again. */
  restoreLine: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object(lineVersion)).output(registerLine),
  /** 归卷 `item`: one of the catalogue, or `new`: made of the line; or a filing number written by hand, where the paper is in no catalogue. */
  fileLine: procedure({ permission: 'registers.handle', kind: 'write' })
    .input(z.object({ ...lineVersion, as: z.discriminatedUnion('kind', [z.object({ kind: z.literal('item'), itemId }), z.object({ kind: z.literal('new') }), z.object({ kind: z.literal('number'), filingNumber: text(100) })]) })).output(registerLine),
  unfileLine: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object(lineVersion)).output(registerLine),
  /** 收文簿核对, both ways: lines that nothing was filed for, with the one item that bears the same document number, and items of the year that stand in no line. */
  compareCatalogue: procedure({ permission: 'registers.view', kind: 'read' }).input(z.object({ registerId, year: z.int().min(1000).max(2200) }))
    .output(z.object({
      lines: z.array(z.object({ line: registerLine, match: z.object({ itemId, title: z.string(), archivalCode: z.string().nullable() }).nullable() })), linesLeft: z.int(),
      items: z.array(z.object({ itemId, title: z.string(), archivalCode: z.string().nullable(), documentNumber: z.string(), responsible: z.string() })), itemsLeft: z.int(),
    })),
  /** Files every line of the comparison that has a match. */
  fileMatches: procedure({ permission: 'registers.handle', kind: 'write' }).input(z.object({ registerId, year: z.int().min(1000).max(2200) })).output(z.object({ filed: z.int() })),
};
