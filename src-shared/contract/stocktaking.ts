import { z } from 'zod';
import { STOCK_STATUSES } from '../domain/stocktaking.ts';
import { bankId, boxId, deviceId, instant, itemId, nothing, optionalText, pageOf, pageRequest, reason, roomId, shelfId, stocktakingId, text } from './shapes.ts';
import { eventsOf } from './events.ts';
import { procedure } from './procedure.ts';
import { face } from './stacks.ts';

const MOST_LISTED = 2000;

/** What is counted. */
export const stockScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), roomId }),
  z.object({ kind: z.literal('bank'), bankId }),
  z.object({ kind: z.literal('column'), bankId, column: z.int().min(1) }),
  z.object({ kind: z.literal('face'), bankId, column: z.int().min(1), face }),
  z.object({ kind: z.literal('shelf'), shelfId }),
  /** Named boxes and items, wherever they stand. */
  z.object({ kind: z.literal('list'), boxIds: z.array(boxId).max(MOST_LISTED), itemIds: z.array(itemId).max(MOST_LISTED) }),
]);
export type StockScope = z.infer<typeof stockScope>;

/** Whose turn it is: `underWay` is counted, `paused` waits and holds no aisle, `closed` and `cancelled` are over. */
export const stocktakingState = z.enum(['underWay', 'paused', 'closed', 'cancelled']);

/** A shelf with all that its name needs. */
export const shelfPlace = z.object({
  shelfId, bankId, roomId, roomCode: z.string(), bankCode: z.string(), column: z.int(), face, section: z.int(), level: z.int(),
  code: z.string(), spokenZh: z.string(), spokenEn: z.string(), aisle: z.int(), powered: z.boolean(),
});
export type ShelfPlace = z.infer<typeof shelfPlace>;

export const stocktakingHead = z.object({
  stocktakingId, state: stocktakingState, depth: z.enum(['boxes', 'items']),
  /** The scope in the room's own names; of a list its length. */
  scope: z.object({ kind: z.enum(['room', 'bank', 'column', 'face', 'shelf', 'list']), room: z.string(), bank: z.string(), column: z.int().nullable(), face: face.nullable(), section: z.int().nullable(), level: z.int().nullable(), listed: z.int() }),
  startedAt: instant, startedBy: z.string(), changedAt: instant, changedBy: z.string(), remark: z.string(), shelves: z.int(), countedShelves: z.int(),
});
export type Stocktaking = z.infer<typeof stocktakingHead>;

const sight = z.object({ sightId: z.int(), place: shelfPlace, /** `face`: heard by a tag reader somewhere on this face. */ reach: z.enum(['shelf', 'face']), how: z.enum(['scan', 'tag', 'hand']), seenAt: instant, seenBy: z.string() });

const decision = z.object({ decision: z.enum(['markMissing', 'moveHere', 'putBack', 'leave']), reason: z.string(), decidedAt: instant, decidedBy: z.string() });

/** One box, one item, or one code that nobody knows. */
export const stockEntry = z.object({
  /** `box:<id>`, `item:<id>` or `code:<code>`. */
  key: z.string(), kind: z.enum(['box', 'item', 'unknown']), boxId: boxId.nullable(), itemId: itemId.nullable(),
  /** Barcode, 档号 or the code as it was read. */
  code: z.string(), title: z.string(), slot: z.int().nullable(), status: z.enum(STOCK_STATUSES),
  /** Where it should be: at the start of the stocktaking, and now. */
  expectedAt: shelfPlace.nullable(), belongsAt: shelfPlace.nullable(), sights: z.array(sight),
  /** Why it was not looked for. */
  absence: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
  /** An earlier stocktaking marked it missing. */
  missedAt: instant.nullable(),
  isDifference: z.boolean(), decision: decision.nullable(),
});
export type StockEntry = z.infer<typeof stockEntry>;

const tally = z.object({ expected: z.int(), found: z.int(), missing: z.int(), notYet: z.int(), absent: z.int(), others: z.int() });
export const shelfSheetHead = z.object({ place: shelfPlace, countedAt: instant.nullable(), countedBy: z.string().nullable(), tally });

export const stocktakingDetail = z.object({
  stocktaking: stocktakingHead, shelves: z.array(shelfSheetHead), total: tally, differences: z.int(), undecided: z.int(),
  /** The aisles that somebody counts in; `held`: the bank is locked for it. */
  aisles: z.array(z.object({ bankId, bank: z.string(), aisle: z.int(), held: z.boolean(), remark: z.string(), enteredAt: instant, enteredBy: z.string(), isOwn: z.boolean() })),
});
export type StocktakingDetail = z.infer<typeof stocktakingDetail>;

/** What a code turned out to be. `already`: it was seen here before; nothing was added. */
const scanTaken = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shelf'), place: shelfPlace }),
  z.object({ kind: z.literal('seen'), already: z.boolean(), entry: stockEntry }),
]);

const stocktakingRef = z.object({ stocktakingId });

export const stocktaking = {
  /** `open` ones first begun last; `ended` newest first. */
  listStocktakings: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ state: z.enum(['open', 'ended']).default('open'), ...pageRequest })).output(pageOf(stocktakingHead)),
  /** Writes down what should be where, and begins. */
  startStocktaking: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ scope: stockScope, depth: z.enum(['boxes', 'items']).default('boxes') })).output(stocktakingHead),
  getStocktaking: procedure({ permission: 'stacks.view', kind: 'read' }).input(stocktakingRef).output(stocktakingDetail),
  /** One shelf: what should be there, and whatever else was seen there. */
  getShelfSheet: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ stocktakingId, shelfId })).output(shelfSheetHead.extend({ entries: z.array(stockEntry) })),
  listDifferences: procedure({ permission: 'stacks.view', kind: 'read' }).input(stocktakingRef).output(z.array(stockEntry)),
  /** Somebody goes into an aisle to count. A powered bank is locked for it; `unlockedRemark` says why it is counted although it cannot be. */
  enterAisle: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ stocktakingId, shelfId, unlockedRemark: optionalText(500).default('') })).output(nothing),
  /** Out of the aisle again; another person's hold needs an operator's words. */
  leaveAisle: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ stocktakingId, bankId, remark: optionalText(500).default('') })).output(nothing),
  /** One code from a reader, at a shelf. A shelf's code is answered with that shelf and writes nothing. */
  takeScan: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ stocktakingId, shelfId: shelfId.nullable(), code: text(300) })).output(scanTaken),
  /** Somebody has seen a box or an item with their own eyes. */
  tickThing: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ stocktakingId, shelfId, key: text(60) })).output(stockEntry),
  /** Takes back what was seen by mistake; both stay in the history. */
  withdrawSights: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ stocktakingId, sightIds: z.array(z.int()).min(1).max(100) })).output(nothing),
  /**
   * Listens with a tag reader before one face until the caller ends the stream. Every answer tells what is already on the disk; with
   * `errorCode` it is the last one, and why.
   */
  listenTags: procedure({ permission: 'stacks.fetch', kind: 'stream' }).input(z.object({ stocktakingId, deviceId, shelfId }))
    .output(eventsOf(z.object({ rounds: z.int(), heard: z.int(), added: z.int(), unknown: z.int(), errorCode: z.string().nullable() }))),
  /** Somebody has gone through the whole shelf: what was not seen there is missing. */
  finishShelves: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ stocktakingId, shelfIds: z.array(shelfId).min(1).max(1000), counted: z.boolean() })).output(nothing),
  pauseStocktaking: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(stocktakingRef.extend({ remark: optionalText(500).default('') })).output(nothing),
  resumeStocktaking: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(stocktakingRef).output(nothing),
  /** What becomes of one difference. `moveHere` changes the place of a box to `shelfId`; the others change no place. */
  settleDifference: procedure({ permission: 'stacks.edit', kind: 'write' })
    .input(z.object({ stocktakingId, key: text(310), decision: z.enum(['markMissing', 'moveHere', 'putBack', 'leave']), reason: optionalText(500).default(''), shelfId: shelfId.nullish() })).output(stockEntry),
  closeStocktaking: procedure({ permission: 'stacks.edit', kind: 'write' }).input(stocktakingRef.extend({ remark: optionalText(500).default('') })).output(nothing),
  cancelStocktaking: procedure({ permission: 'stacks.edit', kind: 'write' }).input(stocktakingRef.extend({ remark: reason })).output(nothing),
  /** 盘点表 as CSV (UTF-8 with a byte order mark), one line an entry. */
  exportReport: procedure({ permission: 'stacks.view', kind: 'read' }).input(stocktakingRef.extend({ language: z.enum(['zh-CN', 'en']).default('zh-CN') })).output(z.object({ fileName: z.string(), text: z.string() })),
  /** When each face of a bank was last counted through; null where some shelf of it never was. */
  listLastCounts: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ bankId }))
    .output(z.array(z.object({ column: z.int(), face, shelves: z.int(), countedShelves: z.int(), oldestAt: instant.nullable() }))),
  getShelfHistory: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ shelfId }))
    .output(z.array(z.object({ stocktakingId, state: stocktakingState, countedAt: instant, countedBy: z.string() }))),
};
