import { z } from 'zod';
import type { ShelfBankStatus } from '../domain/shelf-bank.ts';
import { item } from './catalogue.ts';
import { bankId, boxId, deviceId, instant, itemId, nothing, optionalText, pageOf, pageRequest, pickListId, reason, roomId, shelfId, text } from './shapes.ts';
import { eventsOf } from './events.ts';
import { procedure } from './procedure.ts';

export const climateMedium = z.enum(['paper', 'special', 'magnetic', 'filmCopy', 'filmMaster', 'disc', 'readingRoom', 'other']);
export const face = z.enum(['A', 'B']);
export const boxThicknessMm = z.int().min(5).max(200);

export const room = z.object({ roomId, code: z.string(), name: z.string(), medium: climateMedium, version: z.int() });
export const bank = z.object({
  bankId, roomId, code: z.string(), name: z.string(), kind: z.enum(['powered', 'manual', 'fixed']), deviceId: deviceId.nullable(),
  carriages: z.int().min(1).max(40), sections: z.int().min(1).max(20), shelvesPerSection: z.int().min(1).max(12), shelfWidthMm: z.int().min(200).max(3000),
  /** Depth of one carriage along the rail, and the clear width of an open aisle. */
  carriageDepthMm: z.int(), aisleWidthMm: z.int(), version: z.int(),
});
export const shelf = z.object({
  shelfId, bankId, column: z.int().min(1), face, section: z.int().min(1), level: z.int().min(1), barcode: z.string(), widthMm: z.int(), usedMm: z.int(),
  boxes: z.array(z.object({ boxId, boxNumber: z.string(), barcode: z.string(), thicknessMm: z.int(), slot: z.int(), summary: z.string() })),
});
export const place = z.object({
  shelfId, bankId, roomId, roomCode: z.string(), bankCode: z.string(), column: z.int(), face, section: z.int(), level: z.int(), slot: z.int(),
  /** 位置码, machine form, and the form that people say. */
  code: z.string(), spokenZh: z.string(), spokenEn: z.string(),
  /** The aisle that must be open to reach it. */
  aisle: z.int(), powered: z.boolean(),
});
export type Place = z.infer<typeof place>;

export const box = z.object({
  boxId, boxNumber: z.string(), barcode: z.string(), fondsCode: z.string(), recordGroup: z.string(), year: z.int(), unitName: z.string().nullable(), retention: z.string(),
  thicknessMm: z.int(), filledMm: z.number(), itemCount: z.int(), firstItem: z.int().nullable(), lastItem: z.int().nullable(), state: z.enum(['open', 'placed', 'takenOut']), place: place.nullable(), version: z.int(),
});
export type Box = z.infer<typeof box>;

/** Somebody is in an aisle: nothing moves this bank until they are out. */
const aisleHold = z.object({ aisle: z.int(), purpose: z.enum(['fetch', 'stocktaking']), heldBy: z.string(), heldAt: instant, isOwn: z.boolean() });

/** What somebody said of a hand-wheeled bank; nobody measures it. `openAisle` 0: all columns stand together. */
export const handState = z.object({ openAisle: z.int().min(0).max(40), confirmedAt: instant, confirmedBy: z.string() });

export const bankPlan = bank.extend({
  hold: aisleHold.nullable(), handState: handState.nullable(),
  /** Whether Stop on a screen reaches it; `onSite`: only the red button in the room does. Null without a controller. */
  stopReach: z.enum(['remote', 'onSite', 'none']).nullable(),
  columns: z.array(z.object({ column: z.int(), faces: z.array(z.object({ face, widthMm: z.int(), usedMm: z.int(), boxes: z.int() })) })),
});

const condition = z.enum(['aisleBeam', 'kickPlate', 'antiPinch', 'overCurrent', 'manualOverride', 'accessDoor', 'fireInput', 'nightMode', 'ventilating', 'lightsOn', 'selfTestFailed', 'mainsLost', 'locked', 'emergencyStop', 'positionDoubtful']);
const result = z.enum(['none', 'accepted', 'running', 'done', 'busy', 'aisleOccupied', 'locked', 'fault', 'emergencyStop', 'badArgument', 'badCheck', 'obstructed', 'stopped', 'watchdogExpired', 'overCurrent', 'stuck', 'manual']);
export const bankStatus = z.object({
  deviceId: z.string(), state: z.enum(['unknown', 'boot', 'idle', 'moving', 'fault', 'emergencyStop', 'manual', 'fireHold', 'powerOff']), conditions: z.array(condition),
  openAisle: z.int(), targetAisle: z.int(), lastSequence: z.int(), lastResult: result, faultCode: z.int(), faultCarriage: z.int(),
  carriages: z.array(z.object({ number: z.int(), state: z.enum(['parked', 'moving', 'fault', 'unknown']), positionMm: z.number(), speedMmPerS: z.number(), lightOn: z.boolean(), beamBroken: z.boolean() })),
  controllerUptimeS: z.number(), readAt: instant, linked: z.boolean(),
}) satisfies z.ZodType<ShelfBankStatus>;

const pick = z.object({
  itemId, title: z.string(), archivalCode: z.string().nullable(), pageCount: z.int(), boxId: boxId.nullable(), boxNumber: z.string().nullable(), place: place.nullable(),
  outcome: z.enum(['wanted', 'taken', 'missing']), remark: z.string(), settledAt: instant.nullable(), settledBy: z.string().nullable(),
});
export type Pick = z.infer<typeof pick>;
export const pickList = z.object({
  pickListId, createdBy: z.string(), createdAt: instant, closedAt: instant.nullable(),
  /** In the order of the walk: banks one after the other, each with the fewest carriage movements from how it stands now; then what has no place. */
  picks: z.array(pick),
  /** Carriages that move for what is still wanted, in this order and in the order in which it was asked for. */
  movedCarriages: z.int(), movedCarriagesAsAsked: z.int(),
});
export type PickList = z.infer<typeof pickList>;

/** What happened since the last hand-over, counted by the program. */
const shiftSummary = z.object({ since: instant.nullable(), movements: z.int(), stops: z.int(), faults: z.int(), openAisles: z.array(z.object({ bank: z.string(), aisle: z.int() })), blocked: z.array(z.string()), openPicks: z.int() });
export const shiftNote = z.object({ writtenAt: instant, writtenBy: z.string(), handsOver: z.boolean(), summary: shiftSummary.nullable(), remark: z.string() });
export type ShiftNote = z.infer<typeof shiftNote>;

/** A motion needs the lease of the screen that asked (it must keep renewing it) and the operator's word that the open aisle is empty. */
const motion = { bankId, leaseId: z.uuid(), openAisleIsEmpty: z.literal(true) };
const motionAnswer = z.object({ sequence: z.int(), result });

export const stacks = {
  listRooms: procedure({ permission: 'stacks.view', kind: 'read' }).input(nothing).output(z.array(room)),
  saveRoom: procedure({ permission: 'stacks.edit', kind: 'write' })
    .input(z.object({ roomId: roomId.nullish(), version: z.int().nullish(), code: text(8), name: text(60), medium: climateMedium })).output(room),
  listBanks: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ roomId: roomId.nullish() })).output(z.array(bank)),
  /** Creates the bank with all its faces, sections and shelves. */
  createBank: procedure({ permission: 'stacks.edit', kind: 'write' })
    .input(bank.omit({ bankId: true, version: true }).extend({ code: text(8), name: text(60) })).output(bank),
  getPlan: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ roomId })).output(z.object({ room, banks: z.array(bankPlan) })),
  /** One face of one column as one stands before it: its shelves with their boxes. */
  getElevation: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ bankId, column: z.int().min(1), face })).output(z.array(shelf)),
  listBoxes: procedure({ permission: 'stacks.view', kind: 'read' })
    .input(z.object({ state: z.enum(['all', 'open', 'placed', 'takenOut']).default('all'), query: optionalText(100).nullish(), ...pageRequest })).output(pageOf(box)),
  getBox: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ boxId: boxId.nullish(), barcode: optionalText(60).nullish() }))
    .output(z.object({ box, items: z.array(item) })),
  /** A new box for items of one year, unit and retention: a box never mixes them (DA/T 22-2015). */
  createBox: procedure({ permission: 'stacks.edit', kind: 'write' }).input(z.object({ itemIds: z.array(itemId).min(1).max(1000), thicknessMm: boxThicknessMm.default(50) })).output(box),
  changeBoxItems: procedure({ permission: 'stacks.edit', kind: 'write' })
    .input(z.object({ boxId, version: z.int(), add: z.array(itemId).max(1000).default([]), remove: z.array(itemId).max(1000).default([]) })).output(box),
  suggestPlace: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ boxId })).output(place.nullable()),
  placeBox: procedure({ permission: 'stacks.edit', kind: 'write' }).input(z.object({ boxId, shelfId })).output(box),
  /** Put-away with a barcode gun: first the box, then the shelf. */
  placeByScan: procedure({ permission: 'stacks.edit', kind: 'write' }).input(z.object({ boxBarcode: text(60), shelfBarcode: text(60) })).output(box),
  takeOutBox: procedure({ permission: 'stacks.edit', kind: 'write' }).input(z.object({ boxId, reason })).output(box),
  /** Puts items on the asking person's list of what to fetch, and begins one where there is none. What is on it already stays. */
  addToPickList: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ itemIds: z.array(itemId).min(1).max(500) })).output(pickList),
  /** Open lists, the asking person's first. */
  listPickLists: procedure({ permission: 'stacks.view', kind: 'read' }).input(nothing).output(z.array(pickList)),
  /** `wanted` takes an answer back; `missing` needs words in `remark`. */
  settlePick: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ pickListId, itemId, outcome: z.enum(['wanted', 'taken', 'missing']), remark: optionalText(500).default('') })).output(pickList),
  /** Ends a list. What was still wanted is no longer. */
  closePickList: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ pickListId })).output(nothing),
  locateItem: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ itemId })).output(z.object({ box: box.nullable(), place: place.nullable() })),
  getBankStatus: procedure({ permission: 'stacks.view', kind: 'read', background: true }).input(z.object({ bankId })).output(bankStatus.nullable()),
  /** The bank as it moves, several times a second. */
  watchBank: procedure({ permission: 'stacks.view', kind: 'stream' }).input(z.object({ bankId })).output(eventsOf(bankStatus)),
  openAisle: procedure({ permission: 'stacks.move', kind: 'motion' }).input(z.object({ ...motion, aisle: z.int().min(1).max(40) })).output(motionAnswer),
  closeAisles: procedure({ permission: 'stacks.move', kind: 'motion' }).input(z.object(motion)).output(motionAnswer),
  ventilateBank: procedure({ permission: 'stacks.move', kind: 'motion' }).input(z.object(motion)).output(motionAnswer),
  /** Somebody has turned the wheels, looked, and says which aisle stands open (0: none). */
  confirmByHand: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ bankId, openAisle: z.int().min(0).max(40) })).output(handState),
  /** Locks the bank while somebody is in its open aisle: from here and from its own panel. */
  holdAisle: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ bankId, aisle: z.int().min(1).max(40), purpose: z.enum(['fetch', 'stocktaking']) })).output(nothing),
  /** Ends a hold. Another person's needs the words of an operator who has looked. */
  releaseAisle: procedure({ permission: 'stacks.fetch', kind: 'write' }).input(z.object({ bankId, remark: optionalText(500).default('') })).output(nothing),
  /** 夜间锁闭: closed up and locked until somebody unlocks. */
  parkBank: procedure({ permission: 'stacks.move', kind: 'motion' }).input(z.object(motion)).output(motionAnswer),
  /** The controller tries its beams, strips and Stop circuits; nothing moves. */
  testBank: procedure({ permission: 'stacks.move', kind: 'write' }).input(z.object({ bankId })).output(motionAnswer),
  /** Answers only when the standstill was read back; else DEVICES_STOP_UNCONFIRMED. */
  stopBank: procedure({ permission: 'stacks.stop', kind: 'stop' }).input(z.object({ bankId })).output(nothing),
  setBankLock: procedure({ permission: 'stacks.move', kind: 'write' }).input(z.object({ bankId, locked: z.boolean() })).output(motionAnswer),
  setAisleLight: procedure({ permission: 'stacks.move', kind: 'write' }).input(z.object({ bankId, aisle: z.int().min(1).max(40), on: z.boolean() })).output(motionAnswer),
  /** Acknowledges a latched fault after its cause is gone; the words of the operator are kept. */
  resetFault: procedure({ permission: 'stacks.move', kind: 'write' }).input(z.object({ bankId, remark: reason })).output(motionAnswer),
  /** The asking screen is alive. When it stops saying so the controller's watchdog stops the carriages. */
  renewLease: procedure({ permission: 'stacks.move', kind: 'write', background: true }).input(z.object({ bankId, leaseId: z.uuid() })).output(nothing),
  /** `what` is a ShelfCommand kind or `stop`, `target` an aisle or empty; `result` a ShelfCommandResult, `running`, `notReceived`, `unknown`, or the DEVICES_* code of what was refused before it was sent. */
  listMovements: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ bankId: bankId.nullish(), ...pageRequest }))
    .output(pageOf(z.object({ at: instant, actor: z.string(), what: z.string(), target: z.string(), result: z.string() }))),
  /** Notes and hand-overs (交接班) of the operators, newest first. */
  listShiftNotes: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ limit: z.int().min(1).max(100).default(20) })).output(z.object({ now: shiftSummary, notes: z.array(shiftNote) })),
  writeShiftNote: procedure({ permission: 'stacks.move', kind: 'write' }).input(z.object({ remark: reason, handsOver: z.boolean() })).output(shiftNote),
};
